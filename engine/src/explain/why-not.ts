import { type Text, text } from "../values/text.ts";
import type { ExplainedBenefit, ExplainedClause, ExplainedCondition } from "./explanation.ts";
import type { Need } from "./needs.ts";

/** One condition that stands between a person and a clause. */
export interface MissingCondition {
  readonly condition: string;
  /** What isn't so: "chưa đủ 75 tuổi"; of what isn't known, the condition itself. */
  readonly words: Text;
  readonly met: false | "unknown";
  readonly citation: Text;
}

/** A clause that isn't met, with everything that is missing for it and nothing that isn't. */
export interface NearClause {
  readonly clause: string;
  readonly label: Text;
  readonly missing: readonly MissingCondition[];
  /** Each condition is met on some day of the month, but never all on one same day. */
  readonly apart: boolean;
  /** What would have to become known. */
  readonly needs: readonly Need[];
}

/** Of a benefit that isn't granted, the clauses of which the fewest conditions aren't met; of those, the fewest unknown. */
export function whyNot(benefit: ExplainedBenefit): readonly NearClause[] {
  if (benefit.alone === "granted") return [];
  const near = openClauses(benefit.clauses).map((clause) => ({ clause, distance: distanceOf(clause) }));
  const least = Math.min(...near.map((item) => item.distance));
  return near.filter((item) => item.distance === least).map((item) => nearClause(item.clause));
}

/** Clauses of the month that aren't met, of somebody who lives. */
const openClauses = (clauses: readonly ExplainedClause[]): readonly ExplainedClause[] =>
  clauses.filter((clause) => clause.applicable && clause.truth !== true && clause.conditions.length > 0);

/** A condition that isn't met weighs more than those that aren't known: no clause has a thousand. */
function distanceOf({ conditions, truth }: ExplainedClause): number {
  const [unmet, unknown] = [countOf(conditions, false), countOf(conditions, "unknown")];
  return (truth === false ? Math.max(unmet, 1) : 0) * 1000 + unknown;
}

const countOf = (conditions: readonly ExplainedCondition[], truth: ExplainedCondition["truth"]): number => {
  let count = 0;
  for (const condition of conditions) if (condition.truth === truth) count++;
  return count;
};

function nearClause(clause: ExplainedClause): NearClause {
  return {
    clause: clause.clause,
    label: clause.label,
    missing: clause.conditions.flatMap((condition): MissingCondition[] => {
      const { truth, id, citation } = condition;
      if (truth === true) return [];
      const words = truth === false ? condition.refusal : condition.label;
      return [{ condition: id, words, met: truth, citation }];
    }),
    apart: isApart(clause),
    needs: clause.needs,
  };
}

export const isApart = ({ truth, conditions }: ExplainedClause): boolean =>
  truth === false && conditions.length > 0 && conditions.every((condition) => condition.truth !== false);

/** "đủ từng điều kiện nhưng không trong cùng một ngày: …". */
export function apartWords({ conditions }: ExplainedClause): Text {
  const labels = (language: "vi" | "en") => conditions.map((item) => item.label[language]).join("; ");
  return text(
    `đủ từng điều kiện nhưng không trong cùng một ngày: ${labels("vi")}`,
    `each condition is met, but not on one same day: ${labels("en")}`,
  );
}
