import type { When } from "../language/dated.ts";
import type { PolicySetDefinition } from "../language/definition.ts";
import { expressionsOf } from "../language/expressions.ts";
import { walk } from "../language/node.ts";
import { civilDateOf, dayNumber, daysInMonth, fromDayNumber } from "../values/civil-date.ts";
import { firstDayNumber, lastDayNumber } from "../values/month.ts";

/** The values at which the answers of a policy may change, each with what stands just beside it. */
export interface Edges {
  readonly amounts: readonly number[];
  readonly numbers: readonly number[];
  readonly days: readonly number[];
}

export function edgesOf(definition: PolicySetDefinition, when: When): Edges {
  const fixed = { money: new Set([0]), number: new Set([0]), date: new Set<number>() };
  for (const { node } of expressionsOf(definition))
    for (const part of walk(node)) if (part.op === "constant") fixed[part.type].add(part.value);
  for (const { type, versions } of definition.parameters)
    for (const { value } of versions) fixed[type].add(value);
  for (const { type, versions } of definition.tables)
    for (const { value } of versions) for (const each of Object.values(value)) fixed[type].add(each);
  for (const { of, versions } of definition.bands ?? [])
    for (const { value } of versions)
      for (const { from } of value) fixed[of === "money" ? "money" : "number"].add(from);
  for (const { value } of definition.facts)
    if (value.type === "money" || value.type === "number") fixed[value.type].add(value.min).add(value.max);
  return {
    amounts: beside(fixed.money),
    numbers: beside(fixed.number),
    days: [...beside(fixed.date), ...birthdays(fixed.number, when), ...leapDays],
  };
}

const beside = (values: Iterable<number>): number[] =>
  [...values].flatMap((value) => [value - 1, value, value, value + 1]);

const leapDays = [1960, 2000, 2008, 2024].map((year) => dayNumber(dateOr28({ year, month: 2, day: 29 })));

/** Days on which a birth completes as many years, or months, as some number says within the month or just beside. */
function birthdays(counts: Iterable<number>, { month }: When): number[] {
  const [first, last] = [firstDayNumber(month), lastDayNumber(month)];
  const days = [first - 1, first, first + 1, first + 14, last - 1, last, last + 1].map(fromDayNumber);
  const small = [...counts, 0, 1, 18, 60].filter((count) => count >= 0 && count <= 216);
  return days.flatMap((day) =>
    small.flatMap((count) => {
      const months = day.year * 12 + day.month - 1 - count;
      const ago = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1, day: day.day };
      const years = { ...day, year: day.year - Math.min(count, 120) };
      return [years, ago].map((parts) => dayNumber(dateOr28(parts)));
    }),
  );
}

/** The day, or the month's last where it lacks the day. */
function dateOr28(parts: { readonly year: number; readonly month: number; readonly day: number }) {
  const day = Math.min(parts.day, daysInMonth(parts.year, parts.month));
  const found = civilDateOf({ ...parts, day });
  if (!found) throw new Error("a day of every calendar");
  return found;
}
