import { boundsOf } from "../language/bounds.ts";
import { type Dated, versionAt } from "../language/dated.ts";
import type { AmountRule, Benefit, Clause, Parameter, PolicySetDefinition } from "../language/definition.ts";
import { type EngineProblem, problem } from "../language/problem.ts";
import { addMonths, formatMonth, type Month } from "../values/month.ts";
import { text } from "../values/text.ts";
import { unknownName } from "./nodes.ts";
import { located, placesOf } from "./places.ts";

/**
 * Every month that a rule governs has an amount, every amount begins with a value of its parameter, and no sum of all
 * that may be due leaves the safe integers.
 */
export function checkAmounts(definition: PolicySetDefinition): EngineProblem[] {
  const clauses = definition.benefits.reduce((count, benefit) => count + benefit.clauses.length, 0);
  const most = BigInt(Math.floor(Number.MAX_SAFE_INTEGER / Math.max(1, clauses)));
  return definition.benefits.flatMap((benefit) =>
    benefit.clauses.flatMap((clause) => [
      ...(mayExceed(clause, most, definition) ? [tooMuch(clause.id)] : []),
      ...clause.amounts.flatMap((version) => checkAmount(clause.id, version, definition.parameters)),
      ...checkRuledMonths(benefit, clause),
    ]),
  );
}

function mayExceed(
  { units, rules, amounts }: Clause,
  most: bigint,
  definition: PolicySetDefinition,
): boolean {
  const counts = [units?.count, ...rules.map(({ value }) => value.count)].filter(
    (count) => count !== undefined,
  );
  try {
    const times = BigInt(Math.max(1, ...counts.map((count) => boundsOf(count, definition).hi)));
    return amounts.some(({ value: { parameter: id, coefficient } }) => {
      const level = definition.parameters.find((item) => item.id === id)?.max ?? 0;
      return BigInt(level) * BigInt(coefficient.numerator) * times > most * BigInt(coefficient.denominator);
    });
  } catch (error) {
    // a number of units that is itself out of bounds is told where it stands
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const tooMuch = (at: string): EngineProblem =>
  problem(
    "overflow",
    at,
    text(
      "Mức nhân số người có thể vượt số nguyên an toàn.",
      "The amount times its units may leave the safe integers.",
    ),
  );

function checkAmount(
  at: string,
  { appliesFrom, value }: Dated<AmountRule>,
  parameters: readonly Parameter[],
): EngineProblem[] {
  const parameter = parameters.find((item) => item.id === value.parameter);
  if (!parameter) return [unknownName(at, "parameter", value.parameter)];
  if (parameter.versions.length === 0) return [];
  const [first] = parameter.versions.map((item) => item.appliesFrom).sort();
  if (parameter.type === "money" && first !== undefined && first <= appliesFrom) return [];
  return [withoutParameter(at, parameter, appliesFrom)];
}

/**
 * Amounts that govern longer than any value of their parameter. Such a set computes rightly, what is due stays open
 * until a value is told, so it may be built; a release may not carry any: its tests ask for an empty answer.
 */
export function endingParameters(definition: PolicySetDefinition): readonly EngineProblem[] {
  const places = placesOf(definition);
  const amounts = definition.benefits
    .flatMap(({ clauses }) => clauses)
    .flatMap(({ id, amounts: versions }) => versions.map((version) => ({ at: id, version })));
  return amounts.flatMap(({ at, version: { appliesTo, value } }) => {
    const parameter = definition.parameters.find(({ id }) => id === value.parameter);
    const last = parameter && lastMonthOf(parameter);
    if (!last || (appliesTo !== undefined && appliesTo <= last)) return [];
    return [located(parameterEnds(at, parameter, addMonths(last, 1)), places.get(at), definition)];
  });
}

/** The last month with a value; none where a version rules for ever. */
function lastMonthOf({ versions }: Parameter): Month | undefined {
  const ends = versions.map(({ appliesTo }) => appliesTo);
  if (ends.includes(undefined)) return undefined;
  return ends
    .filter((end) => end !== undefined)
    .sort()
    .at(-1);
}

const withoutParameter = (at: string, { id }: Parameter, from: Month): EngineProblem =>
  problem(
    "amount_without_parameter",
    at,
    text(
      `Tham số ${id} không phải mức tiền áp dụng từ ${formatMonth(from)}.`,
      `Parameter ${id} isn't an amount that rules from ${formatMonth(from)}.`,
    ),
  );

const parameterEnds = (at: string, { id }: Parameter, from: Month): EngineProblem =>
  problem(
    "parameter_ends",
    at,
    text(
      `Tham số ${id} không còn giá trị từ ${formatMonth(from)}, mức tiền thì còn áp dụng.`,
      `Parameter ${id} has no value from ${formatMonth(from)} on, while the amount still rules.`,
    ),
  );

/** A clause in a month without an amount would be refused without a reason. */
function checkRuledMonths({ inKind }: Benefit, { id, rules, amounts }: Clause): EngineProblem[] {
  if (inKind || amounts.length === 0) return [];
  const begins = rules.map(({ appliesFrom }) => appliesFrom);
  const ends = amounts.flatMap(({ appliesTo }) => (appliesTo ? [addMonths(appliesTo, 1)] : []));
  const days = [...new Set(rules.map(({ inForce }) => inForce))].sort();
  for (const month of [...new Set([...begins, ...ends])].sort())
    for (const knownOn of days) {
      const when = { month, knownOn };
      if (!versionAt(rules, when) || versionAt(amounts, when)) continue;
      const words = text(
        `Theo luật có hiệu lực đến ${knownOn}, tháng ${formatMonth(month)} có quy định mà không có mức tiền.`,
        `By the law in force on ${knownOn} a rule governs ${formatMonth(month)} and no amount does.`,
      );
      return [problem("rule_without_amount", id, words)];
    }
  return [];
}
