import { portOf } from "./ask.ts";
import { serveWorker } from "./serve.ts";

declare const self: Parameters<typeof portOf>[0];

/** The script of a module worker in a browser, served with a content policy of its own that allows eval. */
serveWorker(portOf(self));
