import { addMonths, type Money, type Month, monthOf, zeroMoney } from "@ansinh/engine";
import type { Component, HoldReason, LineCause } from "../model.ts";
import type { AmountBasis, GrantFile, ListContext, Term } from "./grant-file.ts";

/** What a grant is due for a month, on the list being made. */
export interface Line {
  readonly month: Month;
  readonly component: Component;
  readonly adjustmentNo: number;
  readonly amount: Money;
  readonly clause: string;
  readonly cause: LineCause;
  /** Not null: out of the file until a decision. */
  readonly held: HoldReason | null;
  readonly basis: AmountBasis | null;
}

/** The latest monthly amount listed before a month: what a benefit without a rule repeats. */
export function lastListed(file: GrantFile, before: Month): Money | null {
  let last: { month: Month; amount: Money } | null = null;
  for (const past of file.past) {
    if (past.component !== "monthly" || past.month >= before || !isCurrent(past)) continue;
    if (last === null || past.month > last.month) last = past;
  }
  return last?.amount ?? null;
}

/** Listed as the month's own amount, not as arrears of an earlier month. */
const isCurrent = (past: GrantFile["past"][number]): boolean =>
  past.listMonth === null || past.listMonth === past.month;

/** Monthly amount of a grant on the list before: 0 where it wasn't on it. */
export function amountBefore(file: GrantFile, month: Month): Money {
  const before = addMonths(month, -1);
  const rows = file.past.filter(
    (past) => past.component === "monthly" && past.month === before && isCurrent(past),
  );
  const onList = rows.find((past) => past.listMonth !== null);
  return (onList ?? rows[0])?.amount ?? zeroMoney;
}

/** A number of its own for each line of a grant and month: 0 first, then adjustments. */
export function nextNumber(file: GrantFile, month: Month, component: Component = "monthly"): number {
  return file.past
    .filter((past) => past.month === month && past.component === component)
    .reduce((next, past) => Math.max(next, past.adjustmentNo + 1), 0);
}

/** A decision signed since last month began, or since a list was first signed here, can't have been paid elsewhere. */
export function neverListed(term: Term, context: ListContext): boolean {
  const signed = term.decision?.signedOn;
  if (!signed) return false;
  const month = monthOf(signed);
  return month >= addMonths(context.month, -1) || context.signedMonths.has(addMonths(month, 1));
}
