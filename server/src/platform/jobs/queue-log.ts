import { Logger } from "graphile-worker";
import type { Log } from "../log.ts";

/** The queue's own chatter goes to debug, its warnings and errors to ours. */
export function quietQueueLogger(log: Log): Logger {
  return new Logger(() => (level, message) => {
    if (level === "error") log.error(message);
    else if (level === "warning") log.warn(message);
    else log.debug(message);
  });
}
