import { Worker } from "node:worker_threads";
import { threadFile } from "#platform/thread-file.ts";
import type { ProvinceTook } from "../queries/determined-province.ts";
import type { DeterminationFinding } from "../rules/determination-case.ts";
import type { ThreadMessage, ThreadQuestion } from "./province-thread.ts";

/** What the rules say of many communes, as far as the thread that asks them has come. */
export interface ProvinceAnswers {
  /** Waits until the thread has come to the commune; fails with what ended it before. */
  findingsOf(commune: string): Promise<readonly DeterminationFinding[]>;
  /** Waits until all is answered. */
  readonly took: Promise<ProvinceTook>;
  /** Ends the thread, whether it has answered or not. */
  end(): Promise<void>;
}

const entry = { name: "province-thread", source: new URL("./province-thread.ts", import.meta.url) };
/** Rows of a province are short-lived objects: in a small young generation clearing them takes a sixth of the time. */
const resourceLimits = { maxYoungGenerationSizeMb: 96, maxOldGenerationSizeMb: 4096 };

export async function askInThread(question: ThreadQuestion): Promise<ProvinceAnswers> {
  const found = new Map(
    question.communes.map((commune) => [commune, new Awaited<readonly DeterminationFinding[]>()]),
  );
  const took = new Awaited<ProvinceTook>();
  const worker = new Worker(await threadFile(entry), { workerData: question, resourceLimits });
  const fail = (error: Error): void => {
    for (const one of [...found.values(), took]) one.reject(error);
  };
  worker.on("message", (message: ThreadMessage) => {
    if (message.kind === "done") took.resolve(message.took);
    else found.get(message.commune)?.resolve(message.findings);
  });
  worker.on("error", fail);
  worker.on("exit", (code) => fail(new Error(`the province's thread ended early, with code ${code}`)));
  return {
    findingsOf: (commune) =>
      found.get(commune)?.promise ?? Promise.reject(new Error(`not asked: ${commune}`)),
    took: took.promise,
    end: async () => {
      await worker.terminate();
    },
  };
}

/** A promise and what settles it; settled once, and nobody need wait for it. */
class Awaited<Value> {
  readonly promise: Promise<Value>;
  resolve: (value: Value) => void = () => undefined;
  reject: (error: Error) => void = () => undefined;

  constructor() {
    this.promise = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    this.promise.catch(() => undefined);
  }
}
