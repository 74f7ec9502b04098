import type { ReactNode } from "react";
import { formatCount, formatDate, formatDifference, formatMoney, formatMonth } from "./format.ts";

export type ColumnKind = "text" | "money" | "difference" | "count" | "date" | "month";

/** One column: what it holds decides how it is written, aligned and sorted. */
export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  /** Stands once in the header ("đ", "người"), never in the cells. */
  readonly unit?: string;
  /** Default `text`. Dates and months are ISO. */
  readonly kind?: ColumnKind;
  /** Missing (null) is written as nothing and sorted last; it is not zero. */
  readonly value: (row: Row) => string | number | null;
  /** When the value alone doesn't say enough: a status, a link. */
  readonly cell?: (row: Row) => ReactNode;
  /** Sort by this instead of the value: given names first, for instance. */
  readonly sortBy?: (row: Row) => string | number | null;
  readonly sortable?: boolean;
  readonly width?: number | string;
}

export function isNumeric<Row>(column: Column<Row>): boolean {
  return column.kind === "money" || column.kind === "difference" || column.kind === "count";
}

export function cellText<Row>(column: Column<Row>, row: Row): string {
  const value = column.value(row);
  if (value === null) return "";
  if (typeof value === "number") return numberText(column.kind ?? "count", value);
  if (column.kind === "date") return formatDate(value);
  if (column.kind === "month") return formatMonth(value);
  return value;
}

function numberText(kind: ColumnKind, value: number): string {
  if (kind === "money") return formatMoney(value, false);
  if (kind === "difference") return formatDifference(value, false);
  return value === 0 && kind === "count" ? "–" : formatCount(value);
}

/** Undefined goes last in both directions. */
export function sortValue<Row>(column: Column<Row>, row: Row): string | number | undefined {
  return (column.sortBy ?? column.value)(row) ?? undefined;
}

const vietnamese = new Intl.Collator("vi", { numeric: true });

/** Text in the order of Vietnamese letters, numbers by size. For showing only, never for matching people. */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return vietnamese.compare(String(a), String(b));
}
