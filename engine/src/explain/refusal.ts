import { type Text, text } from "../values/text.ts";
import type { ExplainedClause, RefusalReason } from "./explanation.ts";

/** Every reason, the nearest clause first: the one with the fewest conditions not met. */
export function refusalReasons(
  clauses: readonly ExplainedClause[],
  overlap: Text | undefined,
): RefusalReason[] {
  if (overlap) return [{ kind: "overlap", words: overlap }];
  const failing = clauses
    .filter((clause) => clause.applicable && clause.conditions.length > 0)
    .map((clause) => ({ clause, missed: clause.conditions.filter((item) => item.truth === false) }))
    .sort((left, right) => left.missed.length - right.missed.length);
  const conditions = failing.flatMap(({ clause, missed }) =>
    missed.map(
      (item): RefusalReason => ({
        kind: "condition",
        clause: clause.clause,
        condition: item.id,
        words: item.refusal,
      }),
    ),
  );
  if (conditions.length > 0) return conditions;
  if (clauses.some((clause) => clause.applicable))
    return [
      {
        kind: "not-living",
        words: text("người này không còn sống trong tháng", "the person wasn't living in the month"),
      },
    ];
  return [
    {
      kind: "not-applicable",
      words: text("chế độ không áp dụng trong tháng", "the benefit doesn't apply in the month"),
    },
  ];
}
