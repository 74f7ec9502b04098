import { EngineProblems } from "../language/problem.ts";
import type { Answer, Port, Request, Result } from "./protocol.ts";

/** One worker as its asker sees it: a question, an answer. */
export interface Asker {
  readonly ask: <R extends Request>(
    request: R,
    transfer?: readonly ArrayBuffer[],
  ) => Promise<Result[R["ask"]]>;
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

/** Asks a worker; what the engine refused there is thrown here as EngineProblems. */
export function askerOf(port: Port): Asker {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  port.listen((message) => {
    const answer = message as Answer;
    const { resolve, reject } = waiting.get(answer.number) ?? {};
    waiting.delete(answer.number);
    if ("result" in answer) resolve?.(answer.result as never);
    else reject?.("problems" in answer ? new EngineProblems(answer.problems) : new Error(answer.failure));
  });
  return {
    ask: (request, transfer = []) =>
      new Promise((resolve, reject) => {
        const number = asked++;
        waiting.set(number, { resolve, reject });
        port.post({ number, request }, transfer);
      }),
  };
}

interface NodeWorker {
  postMessage(message: unknown, transfer?: readonly ArrayBuffer[]): void;
  on(event: "message", hear: (message: unknown) => void): unknown;
}

interface WebWorker {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  addEventListener(event: "message", hear: (event: { readonly data: unknown }) => void): void;
}

/** A port to a worker or to who started one: of `node:worker_threads` or of a browser. */
export const portOf = (thread: NodeWorker | WebWorker): Port => ({
  post: (message, transfer = []) => thread.postMessage(message, [...transfer]),
  listen: (hear) => {
    if ("on" in thread) thread.on("message", hear);
    else thread.addEventListener("message", ({ data }) => hear(data));
  },
});
