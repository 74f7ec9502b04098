import type { Problem, ProblemDetails } from "#kernel/problem.ts";
import { cellProblems } from "./cells.ts";
import { rowProblems } from "./rows.ts";

export { fileProblems } from "./files.ts";

const makers = { ...cellProblems, ...rowProblems };

/** Everything that a row or a sheet can be told. */
export type ProblemName = keyof typeof makers;

export function isProblemName(name: string): name is ProblemName {
  return Object.hasOwn(makers, name);
}

export function problemOf(name: ProblemName, details: ProblemDetails): Problem {
  return makers[name](details);
}
