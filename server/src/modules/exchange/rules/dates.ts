import { searchKey } from "#kernel/search-key.ts";
import type { Cell } from "#kernel/sheet.ts";
import { displayed } from "#kernel/sheet.ts";
import { absent, returned, type Taken, taken, warned } from "./outcome.ts";
import { brokenCell, isNothing, tidied } from "./texts.ts";

/** The days a date may be, 'YYYY-MM-DD': one day, a month or a year. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

export interface DateReading {
  /** birth: not after today, not older than 125 years; event: not after today is told; any: as written. */
  readonly purpose: "birth" | "event" | "any";
  readonly today: string;
  /** Declared for the column: what "50" means; without it a year of two digits goes back. */
  readonly century?: 19 | 20;
}

const two = (value: number): string => String(value).padStart(2, "0");

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function day(year: number, month: number, date: number): DaySpan | undefined {
  if (month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return undefined;
  const text = `${year}-${two(month)}-${two(date)}`;
  return { from: text, to: text };
}

export function yearSpan(year: number): DaySpan {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

function monthSpan(year: number, month: number): DaySpan | undefined {
  if (month < 1 || month > 12) return undefined;
  return { from: `${year}-${two(month)}-01`, to: `${year}-${two(month)}-${two(daysIn(year, month))}` };
}

/** dd/mm/yyyy, or the month or year alone where that is all that is known. */
export function spanText(span: DaySpan): string {
  const [year = "", month = "", date = ""] = span.from.split("-");
  if (span.from === span.to) return `${date}/${month}/${year}`;
  return span.from.slice(0, 7) === span.to.slice(0, 7) ? `${month}/${year}` : year;
}

const stems = ["giap", "at", "binh", "dinh", "mau", "ky", "canh", "tan", "nham", "quy"];
const branches = ["ty", "suu", "dan", "mao", "thin", "ty.", "ngo", "mui", "than", "dau", "tuat", "hoi"];

/** The years of the sixty-year cycle between 1900 and 2030 that a pair such as Kỷ Sửu may name. */
export function lunarYears(text: string): number[] {
  const [stem = "", branch = ""] = searchKey(text).replace(/^nam /, "").split(" ");
  const first = stems.indexOf(stem);
  // Tý and Tỵ fall together without their marks; both are given and the stem's parity decides.
  const seconds = branch === "ty" ? [0, 5] : [branches.indexOf(branch)];
  const years: number[] = [];
  for (let year = 1900; year <= 2030; year += 1) {
    if (first >= 0 && (year - 4) % 10 === first && seconds.includes((year - 4) % 12)) years.push(year);
  }
  return years;
}

const knownYear = (year: number): boolean => year >= 1850 && year <= 2100;

function fromNumber(text: string): Taken<DaySpan> {
  const value = Number(text);
  if (Number.isInteger(value) && knownYear(value)) return taken(yearSpan(value));
  // Excel's day numbers of 18/05/1927 to 08/04/2064; smaller ones could be anything.
  if (value >= 10_000 && value < 60_000) {
    const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * 86_400_000).toISOString().slice(0, 10);
    const span = { from: date, to: date };
    return warned(span, "dateFromSerial", { value: text, date: spanText(span) });
  }
  return returned("dateUnreadable", { value: text });
}

interface Parts {
  readonly date: number;
  readonly month: number;
  readonly year: number;
  readonly text: string;
}

function fromParts({ date, month, year, text }: Parts): Taken<DaySpan> {
  const span = day(year, month, date);
  if (span) return taken(span);
  const swapped = month > 12 ? day(year, date, month) : undefined;
  if (swapped) return returned("dateMonthFirst", { value: text, mended: spanText(swapped) });
  return returned("dateNotExist", { value: text, year: String(year) });
}

function withCentury(short: Parts, century: DateReading["century"]): Taken<DaySpan> {
  if (century !== undefined) return fromParts({ ...short, year: century * 100 + short.year });
  const yearText = two(short.year);
  return returned("dateTwoDigitYear", { value: short.text, first: `19${yearText}`, second: `20${yearText}` });
}

/** "ngày 5 tháng 9 năm 1950", 5.9.1950 and 5-9-1950 as 5/9/1950. */
function unified(text: string): string {
  return searchKey(text)
    .replace(/^(sinh )?ngay /, "")
    .replace(/ thang | nam |^thang |^nam /g, "/")
    .replace(/^\//, "")
    .replace(/\s*[-./]\s*/g, "/");
}

function numbers(match: RegExpExecArray): number[] {
  return match.slice(1).map(Number);
}

function fromWords(text: string): Taken<DaySpan> {
  const key = searchKey(text);
  if (/^\d{1,3} ?(tuoi|t)$/.test(key)) return returned("dateIsAge", { value: text });
  const lunar = lunarYears(text);
  if (lunar.length > 0) return returned("dateLunarYear", { value: text, years: lunar.map(String) });
  const uncertain = /^(?:khoang |chung |~ ?)?((?:18|19|20)\d\d) ?(?:\?+|~|\(\?\))?$/.exec(key);
  if (uncertain) {
    const year = Number(uncertain[1]);
    return warned(yearSpan(year), "dateUncertainYear", { value: text, year: String(year) });
  }
  return returned("dateUnreadable", { value: text });
}

function fromText(text: string, century: DateReading["century"]): Taken<DaySpan> {
  const plain = unified(text);
  const full = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: \d.*)?$/.exec(plain);
  if (full) {
    const [date = 0, month = 0, year = 0] = numbers(full);
    const inMonth = date === 0 ? (month === 0 ? yearSpan(year) : monthSpan(year, month)) : undefined;
    if (inMonth) return taken(inMonth);
    return fromParts({ date, month, year, text });
  }
  const iso = /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?:[t ].*)?$/.exec(plain);
  if (iso) {
    const [year = 0, month = 0, date = 0] = numbers(iso);
    return fromParts({ date, month, year, text });
  }
  const short = /^(\d{1,2})\/(\d{1,2})\/(\d{2})$/.exec(plain);
  if (short) {
    const [date = 0, month = 0, year = 0] = numbers(short);
    return withCentury({ date, month, year, text }, century);
  }
  const yearOnly = /^(?:[x?._/…-]*\/)?(\d{4})$/.exec(plain);
  if (yearOnly && knownYear(Number(yearOnly[1]))) return taken(yearSpan(Number(yearOnly[1])));
  const monthOnly = /^(?:[x?._/…-]*\/|00\/)?(\d{1,2})\/(\d{4})$/.exec(plain);
  if (monthOnly) {
    const [month = 0, year = 0] = numbers(monthOnly);
    const span = month === 0 ? yearSpan(year) : monthSpan(year, month);
    return span ? taken(span) : returned("dateNotExist", { value: text, year: String(year) });
  }
  if (/^\d{5}$/.test(plain)) return fromNumber(plain);
  return fromWords(text);
}

const ageMax = 125;

function checked(read: Taken<DaySpan>, text: string, reading: DateReading): Taken<DaySpan> {
  const span = read.value;
  if (!span || reading.purpose === "any") return read;
  const today = spanText({ from: reading.today, to: reading.today });
  if (span.from > reading.today) {
    if (reading.purpose === "birth") return returned("birthInFuture", { value: text, today });
    return {
      value: span,
      findings: [
        ...read.findings,
        { name: "dateInFuture", outcome: "warned", details: { value: text, today } },
      ],
    };
  }
  const oldest = `${Number(reading.today.slice(0, 4)) - ageMax}${reading.today.slice(4)}`;
  if (reading.purpose === "birth" && span.to < oldest)
    return returned("birthTooEarly", { value: text, ageMax });
  return read;
}

/** A date as lists write it: dd/mm/yyyy first; whatever has two readings goes back. */
export function readDate(cell: Cell, reading: DateReading): Taken<DaySpan> {
  const broken = brokenCell(cell);
  if (broken) return broken;
  const text = tidied(displayed(cell));
  if (isNothing(text)) return absent;
  if (cell.kind === "boolean") return returned("dateUnreadable", { value: text });
  if (cell.kind === "date") {
    return checked(taken({ from: cell.text, to: cell.text }), text, reading);
  }
  const read = cell.kind === "number" ? fromNumber(cell.text) : fromText(text, reading.century);
  return checked(read, text, reading);
}
