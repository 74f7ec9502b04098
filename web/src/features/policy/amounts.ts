import {
  amountOfClause,
  type CivilDate,
  type ListedClause,
  type Month,
  type PolicySet,
} from "@ansinh/engine";

export interface AmountFrom {
  readonly from: Month;
  /** Đồng; null where the clause doesn't rule or its level is unverified. */
  readonly amount: number | null;
}

/** Each month from which a clause gives another amount, as known on a day, oldest first. */
export function amountsByDate(set: PolicySet, clause: ListedClause, knownOn: CivilDate): AmountFrom[] {
  const parameters = new Set(clause.amounts.map(({ value }) => value.parameter));
  const begins = [
    ...clause.amounts,
    ...[...parameters].flatMap((id) => set.parameters.get(id)?.versions ?? []),
  ].map((dated) => dated.appliesFrom);
  const amounts = [...new Set(begins)]
    .sort()
    .map((from) => ({ from, amount: amountIn(set, clause, { from, knownOn }) }));
  const changes = amounts.filter((one, at) => one.amount !== (at === 0 ? null : amounts[at - 1]?.amount));
  return changes;
}

export function amountIn(
  set: PolicySet,
  clause: ListedClause,
  when: { from: Month; knownOn: CivilDate },
): number | null {
  const found = amountOfClause(set, {
    benefit: clause.benefit,
    clause: clause.clause,
    month: when.from,
    knownOn: when.knownOn,
  });
  return found.kind === "amount" ? found.amount : null;
}
