import { type Text, text } from "../values/text.ts";
import type { ExplainedClause, RefusalReason } from "./explanation.ts";
import { apartWords, isApart } from "./why-not.ts";

/** Every reason, the nearest clause first: the one with the fewest conditions not met. */
export function refusalReasons(
  clauses: readonly ExplainedClause[],
  overlap: Text | undefined,
): RefusalReason[] {
  if (overlap) return [{ kind: "overlap", words: overlap }];
  const reasons = reasonsOfClauses(clauses).flat();
  if (reasons.length > 0) return reasons;
  const applicable = clauses.filter((clause) => clause.applicable);
  if (applicable.length === 0) return [notApplicable];
  return applicable.some((clause) => clause.conditions.length > 0) ? [nothingDue] : [notLiving];
}

const notLiving: RefusalReason = {
  kind: "not-living",
  words: text("người này không còn sống trong tháng", "the person wasn't living in the month"),
};
const notApplicable: RefusalReason = {
  kind: "not-applicable",
  words: text("chế độ không áp dụng trong tháng", "the benefit doesn't apply in the month"),
};
const nothingDue: RefusalReason = {
  kind: "nothing-due",
  words: text("đủ điều kiện nhưng mức hưởng bằng 0", "the conditions are met, but the amount due is zero"),
};

function reasonsOfClauses(clauses: readonly ExplainedClause[]): readonly RefusalReason[][] {
  const found: RefusalReason[][] = [];
  for (const clause of clauses) {
    if (!clause.applicable || clause.truth !== false) continue;
    const reasons: RefusalReason[] = [];
    for (const { truth, id, refusal } of clause.conditions)
      if (truth === false)
        reasons.push({ kind: "condition", clause: clause.clause, condition: id, words: refusal });
    if (isApart(clause)) reasons.push({ kind: "apart", clause: clause.clause, words: apartWords(clause) });
    if (reasons.length > 0) found.push(reasons);
  }
  return found.sort((left, right) => left.length - right.length);
}
