import {
  civilDateOf,
  dateOfDayNumber,
  dayNumber,
  daysInMonth,
  parseCivilDate,
} from "../values/civil-date.ts";
import { type Text, text } from "../values/text.ts";
import { exactly, type Range, type Value } from "../values/value.ts";
import type { FactKind, ValueSchema } from "./definition.ts";
import type { FactValue } from "./facts.ts";
import { type EngineProblem, EngineProblems, problem } from "./problem.ts";

/** A written date as an interval of days: a year alone is all its days. Undefined when no such day exists. */
export function dateRange(written: string): Range | undefined {
  const year = /^(\d{4})$/.exec(written);
  if (year) return spanOfDays(Number(year[1]), 1, 12);
  const yearMonth = /^(\d{4})-(\d{2})$/.exec(written);
  if (yearMonth) return spanOfDays(Number(yearMonth[1]), Number(yearMonth[2]), Number(yearMonth[2]));
  const date = parseCivilDate(written);
  return date ? exactly(dayNumber(date)) : undefined;
}

function spanOfDays(year: number, fromMonth: number, toMonth: number): Range | undefined {
  const first = civilDateOf({ year, month: fromMonth, day: 1 });
  const last = civilDateOf({ year, month: toMonth, day: daysInMonth(year, toMonth) });
  return first && last ? { lo: dayNumber(first), hi: dayNumber(last) } : undefined;
}

/** Everything that an unknown value of this kind may be. */
export function anyValue(schema: ValueSchema): Value {
  switch (schema.type) {
    case "boolean":
      return "unknown";
    case "number":
    case "money":
      return { lo: schema.min, hi: schema.max };
    case "date":
      return { lo: dayNumber(schema.min), hi: dayNumber(schema.max) };
    case "enum":
      return schema.values.map((value) => value.id);
  }
}

/** What absence as `no` means for a kind; undefined where the kind has no such value. */
export function noValue(schema: ValueSchema): Value | undefined {
  switch (schema.type) {
    case "boolean":
      return false;
    case "number":
    case "money":
      return exactly(0);
    case "enum":
      return schema.none === undefined ? undefined : [schema.none];
    case "date":
      return undefined;
  }
}

const isInterval = (value: FactValue): value is { lo: number | string; hi: number | string } =>
  typeof value === "object" && value !== null && "lo" in value;

function asNumber(value: FactValue): Range | undefined {
  if (typeof value === "number") return exactly(value);
  if (isInterval(value) && typeof value.lo === "number" && typeof value.hi === "number")
    return { lo: value.lo, hi: value.hi };
  return undefined;
}

function asDate(value: FactValue): Range | undefined {
  if (typeof value === "string") return dateRange(value);
  if (!isInterval(value)) return undefined;
  const lo = dateRange(String(value.lo));
  const hi = dateRange(String(value.hi));
  return lo && hi ? { lo: lo.lo, hi: hi.hi } : undefined;
}

function inBounds(range: Range | undefined, bounds: Range): Range | undefined {
  if (!range || !Number.isSafeInteger(range.lo) || !Number.isSafeInteger(range.hi)) return undefined;
  return range.lo <= range.hi && range.lo >= bounds.lo && range.hi <= bounds.hi ? range : undefined;
}

function asChoice(value: FactValue, schema: ValueSchema & { type: "enum" }): Value | undefined {
  const written = typeof value === "string" ? [value] : undefined;
  const possible =
    written ?? (typeof value === "object" && value !== null && "oneOf" in value ? value.oneOf : []);
  const allowed = schema.values.map((item) => item.id);
  if (possible.length === 0 || !possible.every((item) => allowed.includes(item))) return undefined;
  // in the schema's order, each once: records that name the same values say the same
  return allowed.filter((item) => possible.includes(item));
}

/** The value as the engine computes with it; undefined when it isn't allowed for the kind. */
export function readValue(value: FactValue, schema: ValueSchema): Value | undefined {
  if (value === null) return anyValue(schema);
  switch (schema.type) {
    case "boolean":
      return typeof value === "boolean" ? value : undefined;
    case "number":
    case "money":
      return inBounds(asNumber(value), { lo: schema.min, hi: schema.max });
    case "date":
      return inBounds(asDate(value), { lo: dayNumber(schema.min), hi: dayNumber(schema.max) });
    case "enum":
      return asChoice(value, schema);
  }
}

function allowedWords(schema: ValueSchema): Text {
  switch (schema.type) {
    case "boolean":
      return text("đúng hoặc sai", "true or false");
    case "number":
    case "money":
      return text(
        `số nguyên từ ${schema.min} đến ${schema.max}`,
        `a whole number from ${schema.min} to ${schema.max}`,
      );
    case "date":
      return text(
        `ngày có thật từ ${schema.min} đến ${schema.max}`,
        `a date from ${schema.min} to ${schema.max}`,
      );
    case "enum": {
      const values = schema.values.map((value) => value.id).join(", ");
      return text(`một trong: ${values}`, `one of: ${values}`);
    }
  }
}

/** Checks a value before it is recorded; undefined when it is allowed. */
export function checkFactValue(kind: FactKind, value: FactValue): EngineProblem | undefined {
  if (readValue(value, kind.value) !== undefined) return undefined;
  const written = JSON.stringify(value);
  const allowed = allowedWords(kind.value);
  return problem(
    "fact_value_not_allowed",
    kind.id,
    text(
      `${kind.label.vi}: giá trị ${written} không hợp lệ; cần ${allowed.vi}.`,
      `${kind.label.en}: ${written} isn't allowed; give ${allowed.en}.`,
    ),
  );
}

export function requireValue(kind: FactKind, value: FactValue, at: string): Value {
  const read = readValue(value, kind.value);
  if (read !== undefined) return read;
  const found = checkFactValue(kind, value);
  throw new EngineProblems(found ? [{ ...found, at: `${at} ${kind.id}` }] : []);
}

/** A range of days in words: one day, or first and last. */
export const formatDayRange = (range: Range): { from: string; to: string } => ({
  from: dateOfDayNumber(range.lo),
  to: dateOfDayNumber(range.hi),
});
