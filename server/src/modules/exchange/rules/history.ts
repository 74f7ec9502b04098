import type { Collected } from "./status.ts";

/** A month of a grant as lists before An Sinh have it. */
export interface MonthPaid {
  /** 'YYYY-MM' */
  readonly month: string;
  readonly component: "monthly" | "arrears";
  readonly amount: number;
  readonly state: Collected;
}

export interface PaymentRow {
  readonly month: string;
  /** This month's allowance. */
  readonly amount: number;
  readonly monthsBefore: number;
  readonly amountBefore: number;
  readonly collected: Collected;
}

export function monthsEarlier(month: string, months: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 - months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** Months owed that no list had yet: a decision of the month before brings its own month along. */
function owedBefore(row: PaymentRow, known: readonly MonthPaid[], rest: number): MonthPaid[] {
  const open: MonthPaid[] = [];
  const has = (month: string) => known.some((each) => each.month === month && each.component === "monthly");
  let left = rest;
  for (let back = 1; left > 0 && back <= 60; back += 1) {
    const month = monthsEarlier(row.month, back);
    if (row.amount === 0 || left < row.amount || has(month)) break;
    open.push({ month, component: "monthly", amount: row.amount, state: row.collected });
    left -= row.amount;
  }
  if (left > 0) open.push({ month: row.month, component: "arrears", amount: left, state: row.collected });
  return open;
}

/**
 * What a row of a payment list changes in a grant's history. Whoever collects a list collects what stood over
 * from before with it; what stood over and isn't explained by uncollected months is arrears.
 */
export function historyOf(row: PaymentRow, known: readonly MonthPaid[]): MonthPaid[] {
  const earlier = known.filter((each) => each.month < row.month);
  const open = earlier.filter((each) => each.state === "uncollected");
  const carried = open.reduce((sum, each) => sum + each.amount, 0);
  const changes: MonthPaid[] = [];
  if (row.amount > 0)
    changes.push({ month: row.month, component: "monthly", amount: row.amount, state: row.collected });
  if (row.collected === "paid") changes.push(...open.map((each) => ({ ...each, state: "paid" as const })));
  const rest = row.amountBefore - carried;
  if (rest > 0) changes.push(...owedBefore(row, earlier, rest));
  return changes;
}
