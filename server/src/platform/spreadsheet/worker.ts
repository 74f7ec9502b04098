import { parentPort, workerData } from "node:worker_threads";
import type { ReadingMessage, ReadingTask } from "./messages.ts";
import { SpreadsheetProblem } from "./problems.ts";
import { readSpreadsheet, type SheetEvent } from "./reading.ts";

/** Entry of the reading thread: unknown files are opened here, with a memory limit of its own. */
function outcome(error: unknown): ReadingMessage {
  if (error instanceof SpreadsheetProblem)
    return { type: "problem", code: error.code, details: error.details };
  return { type: "bug", message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

async function answerOf(events: AsyncGenerator<SheetEvent>): Promise<ReadingMessage> {
  try {
    const { done, value } = await events.next();
    return done ? { type: "done" } : { type: "event", event: value };
  } catch (error) {
    return outcome(error);
  }
}

const port = parentPort;
if (port) {
  const { path, limits } = workerData as ReadingTask;
  const events = readSpreadsheet(path, limits);
  let turn = Promise.resolve();
  port.on("message", () => {
    turn = turn.then(async () => port.postMessage(await answerOf(events)));
  });
}
