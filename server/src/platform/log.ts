import { type Logger, pino } from "pino";

export type Log = Logger;

/** Structured logs on stderr; personal data is never a field of a log line. */
export function openLog(level: string): Log {
  return pino(
    {
      level,
      base: null,
      redact: ["req.headers.cookie", "req.headers.authorization"],
      serializers: { err: errorShown },
    },
    pino.destination({ fd: 2, sync: false }),
  );
}

interface DatabaseError extends Error {
  code?: string;
  constraint?: string;
  table?: string;
}

/** Without the database's `detail` and `where`: they quote the row, which may be sealed. */
export function errorShown(thrown: unknown): Record<string, unknown> {
  if (!(thrown instanceof Error)) return { message: String(thrown) };
  const { name, message, stack, code, constraint, table } = thrown as DatabaseError;
  return { type: name, message, stack, code, constraint, table };
}
