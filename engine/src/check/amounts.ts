import { boundsOf } from "../language/bounds.ts";
import { type Dated, versionAt } from "../language/dated.ts";
import {
  type AmountRule,
  type Benefit,
  type Clause,
  isMeasured,
  type PolicySetDefinition,
} from "../language/definition.ts";
import { type Level, levelName, levelOf } from "../language/levels.ts";
import { type EngineProblem, problem } from "../language/problem.ts";
import { addMonths, formatMonth, type Month } from "../values/month.ts";
import { type Text, text } from "../values/text.ts";
import { unknownName } from "./nodes.ts";
import { located, placesOf } from "./places.ts";

/**
 * Every month that a rule governs has an amount, every amount begins with a value of its level, and no sum of all
 * that may be due leaves the safe integers.
 */
export function checkAmounts(definition: PolicySetDefinition): EngineProblem[] {
  const clauses = definition.benefits.reduce((count, benefit) => count + benefit.clauses.length, 0);
  const most = BigInt(Math.floor(Number.MAX_SAFE_INTEGER / Math.max(1, clauses)));
  return definition.benefits.flatMap((benefit) =>
    benefit.clauses.flatMap((clause) => [
      ...(mayExceed(clause, most, definition) ? [tooMuch(clause.id)] : []),
      ...clause.amounts.flatMap((version) => checkAmount(clause.id, version, definition)),
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
    return amounts.some(({ value }) => {
      const { numerator, denominator } = value.coefficient;
      const level = levelOf(value, definition)?.max ?? 0;
      return BigInt(level) * BigInt(numerator) * times > most * BigInt(denominator);
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
  definition: PolicySetDefinition,
): EngineProblem[] {
  const level = levelOf(value, definition);
  const { kind, id } = levelName(value);
  // bands are a node of the clause too, and told there
  if (!level) return kind === "bands" ? [] : [unknownName(at, kind, id)];
  if (level.versions.length === 0) return [];
  if (isMeasured(value) && level.min < 0) return [belowZero(at, level)];
  const [first] = level.versions.map((item) => item.appliesFrom).sort();
  if (level.type === "money" && first !== undefined && first <= appliesFrom) return [];
  return [withoutLevel(at, value, appliesFrom)];
}

/**
 * Amounts that govern longer than any value of their parameter, bands or table. Such a set computes rightly, what is due stays open
 * until a value is told, so it may be built; a release may not carry any: its tests ask for an empty answer.
 */
export function endingParameters(definition: PolicySetDefinition): readonly EngineProblem[] {
  const places = placesOf(definition);
  const amounts = definition.benefits
    .flatMap(({ clauses }) => clauses)
    .flatMap(({ id, amounts: versions }) => versions.map((version) => ({ at: id, version })));
  return amounts.flatMap(({ at, version: { appliesTo, value } }) => {
    const level = levelOf(value, definition);
    const last = level && lastMonthOf(level);
    if (!last || (appliesTo !== undefined && appliesTo <= last)) return [];
    return [located(levelEnds(at, value, addMonths(last, 1)), places.get(at), definition)];
  });
}

/** The last month with a value; none where a version rules for ever. */
function lastMonthOf({ versions }: Level): Month | undefined {
  const ends = versions.map(({ appliesTo }) => appliesTo);
  if (ends.includes(undefined)) return undefined;
  return ends
    .filter((end) => end !== undefined)
    .sort()
    .at(-1);
}

const kinds = {
  parameter: text("Tham số", "Parameter"),
  bands: text("Biểu", "Bands"),
  table: text("Bảng", "Table"),
} as const;

function called(rule: AmountRule): Text {
  const { kind, id } = levelName(rule);
  return text(`${kinds[kind].vi} ${id}`, `${kinds[kind].en} ${id}`);
}

const withoutLevel = (at: string, rule: AmountRule, from: Month): EngineProblem =>
  problem(
    "amount_without_parameter",
    at,
    text(
      `${called(rule).vi} không phải mức tiền áp dụng từ ${formatMonth(from)}.`,
      `${called(rule).en} isn't an amount that rules from ${formatMonth(from)}.`,
    ),
  );

const belowZero = (at: string, { id, min }: Level): EngineProblem =>
  problem(
    "level_below_zero",
    at,
    text(
      `Mức tra theo "${id}" có thể là ${min}; mức tiền không được âm.`,
      `The level looked up in "${id}" may be ${min}; no amount is below zero.`,
    ),
  );

const levelEnds = (at: string, rule: AmountRule, from: Month): EngineProblem =>
  problem(
    "parameter_ends",
    at,
    text(
      `${called(rule).vi} không còn giá trị từ ${formatMonth(from)}, mức tiền thì còn áp dụng.`,
      `${called(rule).en} has no value from ${formatMonth(from)} on, while the amount still rules.`,
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
