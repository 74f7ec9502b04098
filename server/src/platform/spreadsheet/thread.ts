import { Worker } from "node:worker_threads";
import { threadFile } from "../thread-file.ts";
import { type ReadingLimits, readingLimits } from "./limits.ts";
import type { ReadingMessage, ReadingTask } from "./messages.ts";
import { SpreadsheetProblem } from "./problems.ts";
import type { SheetEvent } from "./reading.ts";

const entry = { name: "spreadsheet-worker", source: new URL("./worker.ts", import.meta.url) };

function nextMessage(worker: Worker): Promise<ReadingMessage> {
  return new Promise((resolve, reject) => {
    const finish = () => {
      worker.off("message", onMessage);
      worker.off("error", onError);
      worker.off("exit", onExit);
    };
    const onMessage = (message: ReadingMessage) => {
      finish();
      resolve(message);
    };
    const onError = (error: Error & { code?: string }) => {
      finish();
      const outOfMemory = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      reject(
        outOfMemory ? new SpreadsheetProblem("spreadsheet.tooLarge", { reason: "bộ nhớ / memory" }) : error,
      );
    };
    const onExit = (code: number) => {
      finish();
      reject(new Error(`the reading thread ended with code ${code}`));
    };
    worker.on("message", onMessage);
    worker.on("error", onError);
    worker.on("exit", onExit);
    worker.postMessage("next");
  });
}

/** As readSpreadsheet, in a thread of its own: a hostile file can neither block nor exhaust the server. */
export async function* readSpreadsheetInThread(
  path: string,
  limits: ReadingLimits = readingLimits,
): AsyncGenerator<SheetEvent> {
  const task: ReadingTask = { path, limits };
  const worker = new Worker(await threadFile(entry), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: limits.workerHeapMegabytesMax },
  });
  // An error while nobody waits must not end the server; the next wait sees the thread gone.
  worker.on("error", () => {});
  try {
    for (;;) {
      const message = await nextMessage(worker);
      if (message.type === "done") return;
      if (message.type === "problem") throw new SpreadsheetProblem(message.code, message.details);
      if (message.type === "bug") throw new Error(message.message);
      yield message.event;
    }
  } finally {
    await worker.terminate();
  }
}
