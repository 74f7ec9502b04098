import type { ExplainedBenefit } from "@ansinh/engine";
import type { Example } from "./examples.ts";

type Expected = Example["expect"];

/** What came out, in the shape of what an example expects. */
export type Shown =
  | { readonly granted: number; readonly clauses: readonly string[]; readonly sentence: string }
  | { readonly refused: readonly string[] }
  | { readonly undetermined: readonly [number, number]; readonly needs: readonly string[] };

export function shownOf({ outcome, reasonSentence }: ExplainedBenefit): Shown {
  switch (outcome.kind) {
    case "granted":
      return { granted: outcome.amount, clauses: outcome.clauses, sentence: reasonSentence.vi };
    case "refused":
      return { refused: outcome.reasons.map((reason) => reason.words.vi) };
    case "undetermined": {
      const needs = outcome.needs.map((need) => (need.kind === "fact" ? need.fact : need.kind));
      return { undetermined: [outcome.bounds.lo, outcome.bounds.hi], needs: needs.sort() };
    }
  }
}

/** What was expected and what came out instead; nothing where the example holds. */
export function deviation(
  { expect }: Pick<Example, "expect">,
  told: ExplainedBenefit,
): { readonly expected: Expected; readonly found: Shown } | undefined {
  const found = shownOf(told);
  return holds(expect, found) ? undefined : { expected: expect, found };
}

/** The sentence only where the example tells it; of the reasons at least those that it tells. */
function holds(expected: Expected, found: Shown): boolean {
  if ("granted" in expected)
    return (
      "granted" in found &&
      found.granted === expected.granted &&
      isSame(found.clauses, expected.clauses) &&
      (expected.sentence === undefined || found.sentence === expected.sentence)
    );
  if ("refused" in expected)
    return "refused" in found && expected.refused.every((words) => found.refused.includes(words));
  return (
    "undetermined" in found &&
    isSame(found.undetermined, expected.undetermined) &&
    isSame(found.needs, expected.needs)
  );
}

const isSame = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one.length === other.length && one.every((item, index) => item === other[index]);
