import { type Logger, pino } from "pino";

export type Log = Logger;

/** Structured logs on stderr; personal data is never a field of a log line. */
export function openLog(level: string): Log {
  return pino(
    { level, base: null, redact: ["req.headers.cookie", "req.headers.authorization"] },
    pino.destination({ fd: 2, sync: false }),
  );
}
