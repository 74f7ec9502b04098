import { searchKey } from "#kernel/search-key.ts";
import type { Cell } from "#kernel/sheet.ts";
import { absent, returned, type Taken, taken } from "./outcome.ts";
import { brokenCell, tidied } from "./texts.ts";

/** 1.080.000 as an officer writes it. */
export function amountText(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, ".");
}

/** A stored number may carry the dust of binary fractions: 809999.9999999999 is 810000. */
function fromNumber(text: string): Taken<number> {
  const value = Number(text);
  const whole = Math.round(value);
  if (!Number.isFinite(value) || !Number.isSafeInteger(whole))
    return returned("amountUnreadable", { value: text });
  if (Math.abs(value - whole) > 1e-6) return returned("amountNotWhole", { value: text });
  if (whole < 0) return returned("amountNegative", { value: amountText(whole) });
  return taken(whole);
}

/** Thousands in groups of three by point, comma or space; a fraction only where it is nothing but zeros. */
const grouped = /^(\d{1,3}(?:([., ])\d{3})(?:\2\d{3})*|\d+)(?:[.,](\d{1,2}))?$/;

function fromText(text: string): Taken<number> {
  const bare = searchKey(text)
    .replace(/\s*(?:\/ ?thang|d\/thang|dong\/thang)$/, "")
    .replace(/\s*(?:dong|vnd|d)\.?$/, "")
    .replace(/^vnd\s*/, "")
    .trim();
  if (/^[-(]/.test(bare) && /\d/.test(bare)) return returned("amountNegative", { value: text });
  const match = grouped.exec(bare);
  if (!match) return returned("amountUnreadable", { value: text });
  const [, whole = "", , fraction = ""] = match;
  if (/[1-9]/.test(fraction)) return returned("amountNotWhole", { value: text });
  const value = Number(whole.replace(/[., ]/g, ""));
  return Number.isSafeInteger(value) ? taken(value) : returned("amountUnreadable", { value: text });
}

/** Whole đồng. A dash is no amount, not zero; "1.000" is a thousand. Thousands are judged with the clause. */
export function readAmount(cell: Cell): Taken<number> {
  const broken = brokenCell(cell);
  if (broken) return broken;
  const text = tidied(cell.text);
  if (text === "" || /^[-–—]+$/.test(text)) return absent;
  if (cell.kind === "date" || cell.kind === "boolean") return returned("amountUnreadable", { value: text });
  return cell.kind === "number" ? fromNumber(text) : fromText(text);
}

/** A small whole number: months, order; "3 tháng" is 3. */
export function readCount(cell: Cell): Taken<number> {
  const broken = brokenCell(cell);
  if (broken) return broken;
  const match = /^(\d{1,6})(?:\.0+)?(?: (?:thang|nguoi|diem))?$/.exec(searchKey(cell.text));
  if (match) return taken(Number(match[1]));
  const text = tidied(cell.text);
  if (text === "" || /^[-–—]+$/.test(text)) return absent;
  return returned("amountUnreadable", { value: text });
}
