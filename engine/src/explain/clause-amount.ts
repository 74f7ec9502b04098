import { boundsOf } from "../language/bounds.ts";
import type { Citation } from "../language/citation.ts";
import type { Dated, When } from "../language/dated.ts";
import {
  type AmountRule,
  type Benefit,
  type Clause,
  type ClauseRule,
  isMeasured,
} from "../language/definition.ts";
import { childrenOf } from "../language/node.ts";
import { type ClauseAt, clauseAt, type Law, lawAt, type PolicySet } from "../language/policy-set.ts";
import { EngineProblems, problem } from "../language/problem.ts";
import { type Money, money } from "../values/money.ts";
import type { Ratio } from "../values/ratio.ts";
import { type Text, text } from "../values/text.ts";
import { exactly, isExact, multiplyRanges, type Range } from "../values/value.ts";
import { timesCoefficient } from "./clause-due.ts";
import { type LevelAt, levelAt, type Measure } from "./level-at.ts";
import { nodeWords } from "./words.ts";

/** What a decision says of a grant beside its clause. */
interface Decided {
  readonly benefit: string;
  readonly clause: string;
  /** Such as the children for whom it is granted; one when left out. */
  readonly units?: number;
  /** By what the level is looked up, such as a rate of injury or the value of a table's key; only where it is. */
  readonly measure?: Measure;
}

/** A decided fact: this person was granted this clause. */
export interface ClauseQuestion extends Decided, When {}

export type ClauseAmount =
  | {
      readonly kind: "amount";
      readonly amount: Money;
      readonly coefficient: Ratio;
      /** The level: a parameter, or bands or a table at the measure. */
      readonly parameter: LevelAt;
      readonly citation: Citation;
    }
  | {
      readonly kind: "undetermined";
      readonly bounds: Range;
      readonly parameter: LevelAt;
      /** What the measure is that wasn't told: "tỷ lệ tổn thương". */
      readonly measure?: Text;
    }
  | { readonly kind: "not-applicable"; readonly words: Text };

/** The month's amount of a granted clause: its coefficient at the month's levels, whatever the facts now say. */
export function amountOfClause(set: PolicySet, question: ClauseQuestion): ClauseAmount {
  return amountOfClauseAt(set, lawAt(set, question), question);
}

/** The same for many grants of one month: the law is resolved once by `lawAt`. */
export function amountOfClauseAt(set: PolicySet, law: Law, grant: Decided): ClauseAmount {
  const clause = set.clauses.get(grant.clause);
  const benefit = set.definition.benefits.find((item) => item.id === grant.benefit);
  if (!clause || !benefit?.clauses.includes(clause)) throw unknownClause(grant);
  const units = grant.units ?? 1;
  if (!Number.isSafeInteger(units) || units < 1)
    throw new RangeError(`units must be a whole number ≥ 1: ${units}`);
  const at = law.clauses.get(clause.id);
  if (at?.amount && grant.measure !== undefined) checkMeasure(set, at.amount.value, grant.measure);
  const parameter = at?.amount && levelAt(at.amount.value, law, grant.measure);
  if (!at?.amount || !parameter)
    return {
      kind: "not-applicable",
      words: text("khoản này không còn áp dụng trong tháng", "the clause doesn't rule the month"),
    };
  const { value, citation } = at.amount;
  const range = multiplyRanges(timesCoefficient(parameter.range, value), exactly(units));
  if (!isExact(range)) {
    const measure = grant.measure === undefined ? measureWords(set, at) : undefined;
    return { kind: "undetermined", bounds: range, parameter, ...(measure ? { measure } : {}) };
  }
  return { kind: "amount", amount: money(range.lo), coefficient: value.coefficient, parameter, citation };
}

/** A measure that the bands or the table can't be asked for was never decided; of a parameter none is asked. */
function checkMeasure(set: PolicySet, rule: AmountRule, measure: Measure): void {
  if (!isMeasured(rule)) return;
  if ("bands" in rule) {
    const { lo, hi } = boundsOf(rule.of, set.definition);
    if (typeof measure === "number" && Number.isSafeInteger(measure) && measure >= lo && measure <= hi)
      return;
    throw new RangeError(`measure must be a whole number from ${lo} to ${hi}: ${measure}`);
  }
  const keys = Object.keys(set.tables.get(rule.table)?.versions[0]?.value ?? {});
  if (typeof measure !== "string" || !keys.includes(measure))
    throw new RangeError(`measure must be one of ${keys.join(", ")}: ${measure}`);
}

function measureWords(set: PolicySet, { level }: ClauseAt): Text | undefined {
  const [of] = level ? childrenOf(level) : [];
  return of && nodeWords(of, set);
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
