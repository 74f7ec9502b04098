import type { CivilDate } from "./civil-date.ts";
import { dayNumberOf, daysInMonth } from "./civil-date.ts";

declare const monthBrand: unique symbol;
/** A month, `YYYY-MM`. */
export type Month = string & { readonly [monthBrand]: true };

export function parseMonth(written: string): Month | undefined {
  const match = /^(\d{4})-(\d{2})$/.exec(written);
  const number = Number(match?.[2]);
  return match && match[1] !== "0000" && number >= 1 && number <= 12 ? (written as Month) : undefined;
}

/** For months written in code and policies; an impossible one is a bug. */
export function month(written: string): Month {
  const parsed = parseMonth(written);
  if (!parsed) throw new RangeError(`not a month: ${written}`);
  return parsed;
}

export const monthOf = (date: CivilDate): Month => date.slice(0, 7) as Month;

const yearIn = (value: Month): number => Number(value.slice(0, 4));
const monthIn = (value: Month): number => Number(value.slice(5, 7));

/** Months since year 0, so that months can be subtracted. */
export const monthNumber = (value: Month): number => yearIn(value) * 12 + monthIn(value) - 1;

/** Each month once written, by its number: lists of a province ask for the same few by the million. */
const written = new Map<number, Month>();

export function monthOfNumber(number: number): Month {
  const known = written.get(number);
  if (known !== undefined) return known;
  const year = Math.floor(number / 12);
  const made = month(`${String(year).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`);
  written.set(number, made);
  return made;
}

export const addMonths = (value: Month, months: number): Month => monthOfNumber(monthNumber(value) + months);
export const monthsBetween = (from: Month, to: Month): number => monthNumber(to) - monthNumber(from);

/** Both ends included; empty when `to` is before `from`. */
export function monthRange(from: Month, to: Month): Month[] {
  return Array.from({ length: Math.max(0, monthsBetween(from, to) + 1) }, (_, step) => addMonths(from, step));
}

export const firstDayNumber = (value: Month): number =>
  dayNumberOf({ year: yearIn(value), month: monthIn(value), day: 1 });
export const lastDayNumber = (value: Month): number =>
  firstDayNumber(value) + daysInMonth(yearIn(value), monthIn(value)) - 1;

export const firstDay = (value: Month): CivilDate => `${value}-01` as CivilDate;
export const lastDay = (value: Month): CivilDate =>
  `${value}-${daysInMonth(yearIn(value), monthIn(value))}` as CivilDate;

/** `07/2026`, as offices write it. */
export const formatMonth = (value: Month): string => `${value.slice(5, 7)}/${value.slice(0, 4)}`;
