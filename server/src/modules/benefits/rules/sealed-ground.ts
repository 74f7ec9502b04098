import { type ExplainedBenefit, explain, redactExplanation } from "@ansinh/engine";
import type { DeterminationCase, PersonRow } from "./determination-case.ts";

/** Any clause met may be the sealed one, though the batch names the first alone: the whole item is sealed then. */
export function restsOnSealed(
  benefit: string,
  { personId, household }: PersonRow,
  { set, month, knownOn }: DeterminationCase,
): boolean {
  const law = set.definition.benefits.find((item) => item.id === benefit);
  if (!household || !law?.clauses.some((clause) => clause.sensitivity !== undefined)) return false;
  const { benefits } = explain(set, { household, person: personId, month, knownOn });
  const found = benefits.find((item) => item.benefit === benefit);
  return Boolean(found?.clauses.some((clause) => clause.sensitivity !== undefined && clause.truth === true));
}

/** What the rules say of one person's benefit, without anything that a class seals. */
export function explainedOpenly(
  benefit: string,
  { personId, household }: PersonRow,
  { set, month, knownOn }: DeterminationCase,
): ExplainedBenefit | undefined {
  if (!household) return undefined;
  const whole = explain(set, { household, person: personId, month, knownOn });
  return redactExplanation(whole, new Set()).benefits.find((item) => item.benefit === benefit);
}
