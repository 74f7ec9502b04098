import type { ProblemDetails } from "#kernel/problem.ts";
import type { ProblemName } from "../problems/index.ts";

/** warned: taken, and told; returned: no safe reading, the cell goes back. */
export interface Finding {
  readonly name: ProblemName;
  readonly outcome: "warned" | "returned";
  readonly details: ProblemDetails;
}

/** What a reader makes of a cell; `value` is missing where there is nothing, or nothing safe. */
export interface Taken<T> {
  readonly value?: T;
  readonly findings: readonly Finding[];
}

const none: readonly Finding[] = [];

export const absent: Taken<never> = { findings: none };

export function taken<T>(value: T): Taken<T> {
  return { value, findings: none };
}

export function warned<T>(value: T, name: ProblemName, details: ProblemDetails): Taken<T> {
  return { value, findings: [{ name, outcome: "warned", details }] };
}

export function returned(name: ProblemName, details: ProblemDetails): Taken<never> {
  return { findings: [{ name, outcome: "returned", details }] };
}
