import {
  type AnswersByRow,
  type ExplainedBenefit,
  explainTo,
  type HouseholdInput,
  type PolicySet,
} from "@ansinh/engine";
import type { DecisionCase } from "./determination-case.ts";

/** Any clause met may be the sealed one, though the answer names the first alone: the whole item is sealed then. */
export function restsOnSealed(benefit: string, row: number, { answers, set }: Sealing): boolean {
  const law = set.definition.benefits.find((item) => item.id === benefit);
  return Boolean(
    law?.clauses.some((clause) => clause.sensitivity !== undefined && answers.truth(clause.id, row) === true),
  );
}

interface Sealing {
  readonly answers: AnswersByRow;
  readonly set: PolicySet;
}

/** What the rules say of one person's benefit, without anything that a class seals. */
export function explainedOpenly(
  benefit: string,
  { personId, household }: { readonly personId: string; readonly household: HouseholdInput },
  { set, month, knownOn }: Pick<DecisionCase, "set" | "month" | "knownOn">,
): ExplainedBenefit | undefined {
  const told = explainTo(set, { household, person: personId, month, knownOn }, new Set());
  return told.benefits.find((item) => item.benefit === benefit);
}
