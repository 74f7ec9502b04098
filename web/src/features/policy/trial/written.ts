import type { FactKind, FactRecord, FactValue } from "@ansinh/engine";
import { formatCount, formatDate, formatMonth, readDate, readMoney, readMonth } from "#ui/format.ts";

/** What a field of the form holds where it isn't a value: nothing recorded, "no information", as the example has it. */
export const nothing = "";
export const noInformation = "?";
export const asExample = "=";

/** A fact's records as a field shows them; several records or an interval can't be typed and stay as they are. */
export function writtenOf(kind: FactKind, records: readonly FactRecord[]): string {
  const [record, ...others] = records;
  if (record === undefined) return nothing;
  if (others.length > 0 || record.from !== undefined || record.to !== undefined) return asExample;
  return writtenValue(kind, record.value);
}

export function writtenValue({ value: schema }: FactKind, value: FactValue): string {
  if (value === null) return noInformation;
  if (typeof value === "object") return asExample;
  switch (schema.type) {
    case "boolean":
    case "enum":
      return String(value);
    case "number":
    case "money":
      return formatCount(Number(value));
    case "date":
      return writtenDate(String(value));
  }
}

/** A year or a month alone stays so: no day is made up. */
function writtenDate(date: string): string {
  if (date.length === 4) return date;
  return date.length === 7 ? formatMonth(date) : formatDate(date);
}

export type ReadFact =
  | { readonly ok: true; readonly value: FactValue | undefined }
  | { readonly ok: false; readonly reason: "date" | "day" | "number" };

/** What was typed as a value to record; undefined where nothing is to be recorded. */
export function readFact({ value: schema }: FactKind, written: string): ReadFact {
  const typed = written.trim();
  if (typed === nothing) return { ok: true, value: undefined };
  if (typed === noInformation) return { ok: true, value: null };
  switch (schema.type) {
    case "boolean":
      return { ok: true, value: typed === "true" };
    case "enum":
      return { ok: true, value: typed };
    case "number":
    case "money": {
      const read = readMoney(typed);
      return read.ok ? read : { ok: false, reason: "number" };
    }
    case "date":
      return readWrittenDate(typed);
  }
}

function readWrittenDate(typed: string): ReadFact {
  if (/^\d{4}$/.test(typed)) return { ok: true, value: typed };
  const month = readMonth(typed);
  if (month.ok) return month;
  const day = readDate(typed);
  if (day.ok) return day;
  return { ok: false, reason: day.reason === "missing-day" ? "day" : "date" };
}
