import {
  type AnswersByRow,
  type BenefitColumn,
  type ExplainedBenefit,
  explainTo,
  type HouseholdInput,
  outcomeAt,
  type PolicySet,
} from "@ansinh/engine";
import type { DecisionCase } from "./determination-case.ts";

/**
 * Whether what is said of a person's benefit hangs on a sealed clause. Granted: one is among those that were chosen.
 * Undetermined: one isn't certainly false, because what keeps it open would tell of it.
 */
export function restsOnSealed(column: BenefitColumn, row: number, { answers, set }: Sealing): boolean {
  const law = set.definition.benefits.find((item) => item.id === column.benefit);
  const sealed = (law?.clauses ?? []).flatMap(({ id, sensitivity }) => (sensitivity ? [id] : []));
  switch (outcomeAt(column, row)) {
    case "granted": {
      const chosen = column.chosen(row);
      return sealed.some((id) => chosen.includes(id));
    }
    case "undetermined":
      return sealed.some((id) => answers.truth(id, row) !== false);
    case "refused":
      return false;
  }
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
  const question = { household, person: personId, month, knownOn, benefits: [benefit] };
  return explainTo(set, question, new Set()).benefits[0];
}
