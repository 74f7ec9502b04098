import type { Citation } from "../language/citation.ts";
import type { Dated, When } from "../language/dated.ts";
import type { AmountRule, Benefit, Clause, ClauseRule } from "../language/definition.ts";
import { clauseAt, type Law, lawAt, type ParameterAt, type PolicySet } from "../language/policy-set.ts";
import { EngineProblems, problem } from "../language/problem.ts";
import { type Money, money } from "../values/money.ts";
import type { Ratio } from "../values/ratio.ts";
import { type Text, text } from "../values/text.ts";
import { exactly, isExact, type Range } from "../values/value.ts";
import { amountOf } from "./determine.ts";

/** A decided fact: this person was granted this clause. */
export interface ClauseQuestion extends When {
  readonly benefit: string;
  readonly clause: string;
  /** Such as the children for whom it is granted; one when left out. */
  readonly units?: number;
}

export type ClauseAmount =
  | {
      readonly kind: "amount";
      readonly amount: Money;
      readonly coefficient: Ratio;
      readonly parameter: ParameterAt;
      readonly citation: Citation;
    }
  | { readonly kind: "undetermined"; readonly bounds: Range; readonly parameter: ParameterAt }
  | { readonly kind: "not-applicable"; readonly words: Text };

/** The month's amount of a granted clause: its coefficient at the month's parameters, whatever the facts now say. */
export function amountOfClause(set: PolicySet, question: ClauseQuestion): ClauseAmount {
  return amountOfClauseAt(set, lawAt(set, question), question);
}

/** The same for many grants of one month: the law is resolved once by `lawAt`. */
export function amountOfClauseAt(
  set: PolicySet,
  law: Law,
  grant: { benefit: string; clause: string; units?: number },
): ClauseAmount {
  const clause = set.clauses.get(grant.clause);
  const benefit = set.definition.benefits.find((item) => item.id === grant.benefit);
  if (!clause || !benefit?.clauses.includes(clause)) throw unknownClause(grant);
  const units = grant.units ?? 1;
  if (!Number.isSafeInteger(units) || units < 1)
    throw new RangeError(`units must be a whole number ≥ 1: ${units}`);
  const rule = law.clauses.get(clause.id)?.amount;
  const parameter = rule ? law.parameters.get(rule.value.parameter) : undefined;
  if (!rule || !parameter)
    return {
      kind: "not-applicable",
      words: text("khoản này không còn áp dụng trong tháng", "the clause doesn't rule the month"),
    };
  const range = amountOf(rule.value, law, exactly(units));
  if (!isExact(range)) return { kind: "undetermined", bounds: range, parameter };
  return {
    kind: "amount",
    amount: money(range.lo),
    coefficient: rule.value.coefficient,
    parameter,
    citation: rule.citation,
  };
}

const unknownClause = (grant: { benefit: string; clause: string }): EngineProblems =>
  new EngineProblems([
    problem(
      "unknown_clause",
      `${grant.benefit} ${grant.clause}`,
      text("Không có khoản này trong chế độ.", "The benefit has no such clause."),
    ),
  ]);

export interface ListedClause {
  readonly benefit: string;
  readonly benefitLabel: Text;
  readonly clause: string;
  /** The latest words. */
  readonly label: Text;
  readonly reason: Text;
  readonly sensitivity?: string;
  readonly rules: readonly Dated<ClauseRule>[];
  readonly amounts: readonly Dated<AmountRule>[];
}

const listed = (benefit: Benefit, clause: Clause): ListedClause => {
  const latest = clause.rules.at(-1)?.value;
  return {
    benefit: benefit.id,
    benefitLabel: benefit.label,
    clause: clause.id,
    label: latest?.label ?? text(clause.id, clause.id),
    reason: latest?.reason ?? text(clause.id, clause.id),
    ...(clause.sensitivity ? { sensitivity: clause.sensitivity } : {}),
    rules: clause.rules,
    amounts: clause.amounts,
  };
};

/** All clauses with their words, coefficients by date, citations and sensitivity class. */
export const clauses = (set: PolicySet): readonly ListedClause[] =>
  set.definition.benefits.flatMap((benefit) => benefit.clauses.map((clause) => listed(benefit, clause)));

/** The clauses that rule a month as known on a day. */
export const clausesAt = (set: PolicySet, when: When): readonly ListedClause[] =>
  clauses(set).filter(({ clause }) => {
    const found = set.clauses.get(clause);
    if (!found) return false;
    const at = clauseAt(set, found, when);
    return at.rule !== undefined && at.amount !== undefined;
  });
