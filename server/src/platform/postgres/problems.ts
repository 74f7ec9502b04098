/** Everything that can keep the database from opening; the officer reads both languages. */
export type PostgresProblemCode =
  | "postgres.platform"
  | "postgres.binaries"
  | "postgres.dataDir"
  | "postgres.ownership"
  | "postgres.majorVersion"
  | "postgres.initialise"
  | "postgres.start"
  | "postgres.locked"
  | "postgres.passwords"
  | "postgres.connect"
  | "postgres.external";

export class PostgresProblem extends Error {
  readonly code: PostgresProblemCode;
  readonly vi: string;
  readonly en: string;
  constructor(code: PostgresProblemCode, text: { vi: string; en: string }) {
    super(`${text.vi}\n${text.en}`);
    this.name = "PostgresProblem";
    this.code = code;
    this.vi = text.vi;
    this.en = text.en;
  }
}

export function problem(code: PostgresProblemCode, vi: string, en: string): PostgresProblem {
  return new PostgresProblem(code, { vi, en });
}

/** The last lines of what a PostgreSQL program said, indented under the problem they explain. */
export function tail(output: string, lines = 12): string {
  const kept = output
    .trim()
    .split("\n")
    .filter((line) => line.trim() !== "");
  return kept
    .slice(-lines)
    .map((line) => `    ${line}`)
    .join("\n");
}
