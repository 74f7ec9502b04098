import { type AmountRule, isMeasured, type ParameterAmount } from "../language/definition.ts";
import type { QuantityNode } from "../language/node.ts";
import type { ClauseAt, Law } from "../language/policy-set.ts";
import { money, multiplyMoney } from "../values/money.ts";
import { exactly, greatestOf, multiplyRanges, type Range, type Truth, zeroRange } from "../values/value.ts";
import { rangeOf } from "./evaluate.ts";
import type { Look } from "./look.ts";

/** What a clause pays when met, and how often. */
export interface ClauseDue {
  readonly units: Range;
  readonly amount: Range;
  /** Of a measured amount: what the bands or the table say, on the day on which most is due. */
  readonly level?: { readonly day: number; readonly range: Range };
}

/** How many times the clause is due, as the version that rules the month counts. */
export const countOf = ({ clause, rule }: ClauseAt): QuantityNode | undefined =>
  clause.units && (rule?.value.count ?? clause.units.count);

/** Everything that is reckoned to know what the clause pays. */
export const quantitiesOf = (at: ClauseAt): readonly QuantityNode[] =>
  [countOf(at), at.level].filter((node) => node !== undefined);

/** What a clause comes to on days of the month. */
export function dueOf(at: ClauseAt, looks: readonly Look[], truth: Truth): ClauseDue {
  // of a clause that isn't met nobody is counted
  const count = truth === false ? undefined : countOf(at);
  const [first] = looks;
  if (at.amount && at.level) return mostDue({ rule: at.amount.value, level: at.level, count }, looks);
  const units = count ? looks.map((look) => unitsOn(count, look)).reduce(greatestOf, zeroRange) : once;
  if (!at.amount || !first) return { units, amount: units };
  const { value } = at.amount;
  if (isMeasured(value)) throw new Error(`what ${at.clause.id} is a multiple of isn't declared`);
  return { units, amount: amountOf(value, first.law, units) };
}

const once = exactly(1);
const unitsOn = (count: QuantityNode, look: Look): Range => greatestOf(rangeOf(count, look), zeroRange);

interface Measured {
  readonly rule: AmountRule;
  readonly level: QuantityNode;
  readonly count: QuantityNode | undefined;
}

/** As much as is due on some day of the month, for eligibility runs to the month's end. */
function mostDue({ rule, level, count }: Measured, looks: readonly Look[]): ClauseDue {
  let [best, amount]: [ClauseDue | undefined, Range] = [undefined, zeroRange];
  for (const look of looks) {
    const range = rangeOf(level, look);
    const units = count ? unitsOn(count, look) : once;
    const due = multiplyRanges(timesCoefficient(range, rule), units);
    amount = greatestOf(amount, due);
    if (!best || isMore(due, best.amount)) best = { units, amount: due, level: { day: look.day, range } };
  }
  return { units: zeroRange, ...best, amount };
}

const isMore = (one: Range, other: Range): boolean =>
  one.lo > other.lo || (one.lo === other.lo && one.hi > other.hi);

/** parameter × coefficient × units, at the bounds of each. */
export function amountOf(rule: ParameterAmount, law: Law, units: Range): Range {
  const level = law.parameters.get(rule.parameter)?.range;
  if (!level) throw new Error(`parameter ${rule.parameter} isn't in the law of the month`);
  return multiplyRanges(timesCoefficient(level, rule), units);
}

/** What one unit pays at a level, rounded as the rule declares, at both bounds. */
export const timesCoefficient = (
  level: Range,
  { coefficient, rounding }: Pick<AmountRule, "coefficient" | "rounding">,
): Range => ({
  lo: multiplyMoney(money(level.lo), coefficient, rounding),
  hi: multiplyMoney(money(level.hi), coefficient, rounding),
});
