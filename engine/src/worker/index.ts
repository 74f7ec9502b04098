export { type Asker, askerOf, portOf } from "./ask.ts";
export { determineInWorkers, loadParts } from "./crew.ts";
export type { Determine, Found, Load, Port, Prepare, Reform, Request, Result, Total } from "./protocol.ts";
export { serveWorker } from "./serve.ts";
