import {
  amountOfClauseAt,
  branchesOf,
  type Combination,
  type Law,
  lawAt,
  type PolicySet,
  partsOf,
} from "@ansinh/engine";
import type { AmountByLaw, ClauseAmounts, ClauseQuestion } from "./grant-file.ts";

/** Amounts of granted clauses by a policy set; the law of each month and each answer are looked up once. */
export function clauseAmountsOf(set: PolicySet): ClauseAmounts {
  const laws = new Map<string, Law>();
  const answers = new Map<string, AmountByLaw>();
  return (question) => {
    const { benefit, clause, units, month, knownOn } = question;
    const key = `${benefit} ${clause} ${units} ${month} ${knownOn}`;
    const known = answers.get(key);
    if (known) return known;
    const when = `${month} ${knownOn}`;
    const law = laws.get(when) ?? lawAt(set, { month, knownOn });
    laws.set(when, law);
    const answer = answerOf(set, law, question);
    answers.set(key, answer);
    return answer;
  };
}

function answerOf(set: PolicySet, law: Law, question: ClauseQuestion): AmountByLaw {
  if (!hasClause(set, question)) return { kind: "no_rule" };
  const found = amountOfClauseAt(set, law, question);
  switch (found.kind) {
    case "amount":
      return {
        kind: "amount",
        amount: found.amount,
        basis: {
          parameter: found.parameter.parameter.id,
          level: found.parameter.range.lo,
          coefficient: `${found.coefficient.numerator}/${found.coefficient.denominator}`,
          units: question.units,
        },
      };
    case "undetermined":
    case "not-applicable":
      return { kind: "undetermined" };
  }
}

const hasClause = (set: PolicySet, { benefit, clause }: ClauseQuestion): boolean =>
  set.definition.benefits.some(
    (item) => item.id === benefit && item.clauses.some((candidate) => candidate.id === clause),
  );

/** Benefits paid once by a decision, such as funeral support. */
export const onceBenefits = (set: PolicySet): ReadonlySet<string> =>
  new Set(
    set.definition.benefits.filter((benefit) => benefit.period === "once").map((benefit) => benefit.id),
  );

/** Two benefits that aren't paid beside each other; also a benefit twice on the same account. */
export type Conflict = readonly [string, string];

/** Every ordered pair that the overlap rules of a set keep apart. */
export function conflictsOf(set: PolicySet): Conflict[] {
  const monthly = set.definition.benefits.filter((benefit) => benefit.period === "monthly");
  const twice = monthly.map(({ id }): Conflict => [id, id]);
  return [...twice, ...set.definition.overlaps.flatMap((overlap) => apart(overlap.combination))];
}

function apart(combination: Combination): Conflict[] {
  const branches = branchesOf(combination);
  const within = branches.flatMap(apart);
  switch (combination.op) {
    case "of":
    case "stack":
    case "cap":
    case "floor":
      return within;
    case "highestOf":
    case "exclusive":
    case "exceptions":
      return [
        ...within,
        ...branches.flatMap((one, at) =>
          branches.flatMap((other, otherAt) => (at === otherAt ? [] : pairs(partsOf(one), partsOf(other)))),
        ),
      ];
  }
}

const pairs = (ones: readonly string[], others: readonly string[]): Conflict[] =>
  ones.flatMap((one) => others.map((other): Conflict => [one, other]));
