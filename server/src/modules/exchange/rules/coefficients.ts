import { type Cell, displayed } from "#kernel/sheet.ts";
import { absent, returned, type Taken, taken, warned } from "./outcome.ts";
import { brokenCell, isNothing, tidied } from "./texts.ts";

/** A coefficient × 10: 1,5 is 15. Never a float beyond this point. */
export type Tenths = number;

const tenthsMax = 100;

export function coefficientText(tenths: Tenths): string {
  return `${Math.floor(tenths / 10)},${tenths % 10}`;
}

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** 1-May is what Excel made of 1.5: the day and the month are the two digits. */
function fromDate(date: number, month: number, text: string): Taken<Tenths> {
  const tenths = date * 10 + month;
  if (month > 9 || date > 9) return returned("coefficientUnreadable", { value: text });
  return warned(tenths, "coefficientFromDate", { value: text, taken: coefficientText(tenths) });
}

function fromDecimal(text: string): Taken<Tenths> {
  const match = /^(\d{1,2})(?:[.,](\d)0*)?$/.exec(text);
  const tenths = match ? Number(match[1]) * 10 + Number(match[2] ?? 0) : 0;
  if (tenths < 1 || tenths > tenthsMax) return returned("coefficientUnreadable", { value: text });
  return taken(tenths);
}

export function readCoefficient(cell: Cell): Taken<Tenths> {
  const broken = brokenCell(cell);
  if (broken) return broken;
  const text = tidied(displayed(cell));
  if (isNothing(text)) return absent;
  if (cell.kind === "date") {
    const [, month = "", date = ""] = cell.text.split("-");
    return fromDate(Number(date), Number(month), text);
  }
  const named = /^(\d{1,2})[-/ ]([a-z]{3})$/i.exec(text);
  if (named) return fromDate(Number(named[1]), monthNames.indexOf((named[2] ?? "").toLowerCase()) + 1, text);
  return fromDecimal(text.replace(/^he so\s*/i, ""));
}
