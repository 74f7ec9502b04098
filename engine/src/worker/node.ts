/// <reference types="node" />
import { parentPort } from "node:worker_threads";
import { portOf } from "./ask.ts";
import { serveWorker } from "./serve.ts";

/** The script of a thread of Node: `new Worker(new URL(import.meta.resolve("@ansinh/engine/worker/node")))`. */
if (!parentPort) throw new Error("this is the script of a worker thread; start it as one");
serveWorker(portOf(parentPort));
