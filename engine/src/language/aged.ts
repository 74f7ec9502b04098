import { daysInMonth, fromDayNumber } from "../values/civil-date.ts";
import type { PolicySetDefinition } from "./definition.ts";
import { expressionsOf } from "./expressions.ts";
import { childrenOf, type Node, walk } from "./node.ts";

/** A date fact whose anniversaries change an age that the rules ask for. */
export interface Aged {
  readonly yearly: boolean;
  /** Months completed after which one more changes no answer; -1 where no age is asked in months. */
  readonly monthsMax: number;
}

const never: Aged = { yearly: false, monthsMax: -1 };

export function agedFacts(definition: PolicySetDefinition): Map<string, Aged> {
  const aged = new Map<string, Aged>();
  const note = (node: Node, monthsMax: number): void => {
    // read at the month's end it changes on no day of the month
    if (node.op !== "age" || node.at === "monthEnd") return;
    const known = aged.get(node.birth.fact) ?? never;
    const now =
      node.unit === "year"
        ? { ...known, yearly: true }
        : { ...known, monthsMax: Math.max(known.monthsMax, monthsMax) };
    aged.set(node.birth.fact, now);
  };
  for (const { node } of expressionsOf(definition)) {
    note(node, Number.POSITIVE_INFINITY);
    for (const part of walk(node)) for (const child of childrenOf(part)) note(child, comparedWith(part));
  }
  return aged;
}

/** An age compared with a fixed number changes the answer up to just beyond that number alone. */
function comparedWith(node: Node): number {
  if (node.op !== "compare") return Number.POSITIVE_INFINITY;
  const fixed = [node.left, node.right].find((side) => side.op === "constant");
  return fixed?.op === "constant" ? fixed.value + 1 : Number.POSITIVE_INFINITY;
}

/** The day of the month beginning on `firstDay` on which an age that is asked for is completed, if it is. */
export function anniversaryIn(firstDay: number, date: number, aged: Aged): number | undefined {
  const born = fromDayNumber(date);
  const { year, month } = fromDayNumber(firstDay);
  const months = (year - born.year) * 12 + month - born.month;
  if (!(aged.yearly && born.month === month) && months > aged.monthsMax) return undefined;
  return firstDay + Math.min(born.day, daysInMonth(year, month)) - 1;
}
