import { canonicalJson } from "../language/content-hash.ts";
import type { Benefit, ClauseCondition } from "../language/definition.ts";
import type { ClauseAt, PolicySet } from "../language/policy-set.ts";
import type { Text } from "../values/text.ts";
import { renderCitation } from "./citation-words.ts";
import type { DecisionRow, DecisionTable, RenderedPay } from "./rendered.ts";

export interface ClauseOfMonth {
  readonly at: ClauseAt;
  readonly pay: RenderedPay | undefined;
}

/** Two conditions are one column where they say and test the same. */
const keyOf = ({ label, reading, is }: ClauseCondition): string => canonicalJson({ label, reading, is });

/** One row for each clause that rules the month, one column for each distinct condition. */
export function decisionTable(
  set: PolicySet,
  benefit: Benefit,
  clauses: readonly ClauseOfMonth[],
): DecisionTable {
  const asked = clauses.map(({ at }) => at.rule?.value.conditions ?? []);
  const columns = new Map(asked.flat().map((condition) => [keyOf(condition), condition]));
  return {
    columns: [...columns.values()].map(({ label, citation }) => ({
      words: label,
      citation: renderCitation(citation, set),
    })),
    rows: clauses.flatMap(({ at, pay }, index): DecisionRow[] => {
      const own = new Set((asked[index] ?? []).map(keyOf));
      const due = dueWords(benefit, pay);
      if (!at.rule || !due) return [];
      return [
        {
          clause: at.clause.id,
          label: at.rule.value.label,
          asks: [...columns.keys()].map((key) => own.has(key)),
          ...(pay ? { coefficient: pay.coefficient, amount: pay.amount } : {}),
          due,
        },
      ];
    }),
  };
}

const dueWords = (benefit: Benefit, pay: RenderedPay | undefined): Text | undefined =>
  pay?.words ?? benefit.inKind;
