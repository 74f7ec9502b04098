import type { Cell } from "#kernel/sheet.ts";
import type { DaySpan } from "./dates.ts";
import { absent, returned, type Taken, taken, warned } from "./outcome.ts";
import { brokenCell, isNothing, tidied } from "./texts.ts";

export type PersonalNumber =
  | { readonly kind: "personal"; readonly value: string; readonly restored: boolean }
  | { readonly kind: "identity_card"; readonly value: string };

/** What the row says of the person, against which a number is held. */
export interface NumberContext {
  readonly sex?: "male" | "female";
  readonly birth?: DaySpan;
  /** Text files can't tell a number cell from text: there a lost zero is treated as in a number cell. */
  readonly isUntyped: boolean;
}

/** Codes of the 63 provinces before 1 July 2025, kept in every number; Circular 59/2021/TT-BCA, annex. */
const provinceCodes = new Set(
  (
    "001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 " +
    "040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 " +
    "083 084 086 087 089 091 092 093 094 095 096"
  ).split(" "),
);

export interface NumberCodes {
  readonly sex: "male" | "female";
  readonly birthYear: number;
}

/** Province (3), century and sex (1), year (2), serial (6); undefined when the province doesn't exist. */
export function codesOf(number: string): NumberCodes | undefined {
  if (!/^\d{12}$/.test(number) || !provinceCodes.has(number.slice(0, 3))) return undefined;
  const century = Number(number[3]);
  const sex = century % 2 === 0 ? "male" : "female";
  return { sex, birthYear: 1900 + Math.floor(century / 2) * 100 + Number(number.slice(4, 6)) };
}

function yearAgrees(codes: NumberCodes, birth: DaySpan): boolean {
  return codes.birthYear >= Number(birth.from.slice(0, 4)) && codes.birthYear <= Number(birth.to.slice(0, 4));
}

function agrees(codes: NumberCodes, context: NumberContext): boolean {
  if (context.sex !== undefined && context.sex !== codes.sex) return false;
  return context.birth === undefined || yearAgrees(codes, context.birth);
}

const sexWords = { male: { vi: "nam", en: "man" }, female: { vi: "nữ", en: "woman" } } as const;

function fullNumber(digits: string, context: NumberContext): Taken<PersonalNumber> {
  const codes = codesOf(digits);
  if (!codes) return returned("numberUnknownProvince", { value: digits });
  if (agrees(codes, context)) return taken({ kind: "personal", value: digits, restored: false });
  const { vi, en } = sexWords[codes.sex];
  return returned("numberDisagrees", { value: digits, sex: vi, sexEn: en, year: String(codes.birthYear) });
}

/** The zero comes back only where every code that the row can check is known and agrees. */
function restored(digits: string, context: NumberContext): Taken<PersonalNumber> {
  const short = (reason: string, reasonEn: string) =>
    returned("numberShort", { value: digits, digits: digits.length, reason, reasonEn });
  const number = digits.padStart(12, "0");
  const codes = codesOf(number);
  if (!codes) return short("thêm số 0 cũng không thành mã tỉnh", "no province's code even with a zero");
  if (!context.birth)
    return short("dòng không có năm sinh để đối chiếu", "the row has no birth year to compare");
  if (!yearAgrees(codes, context.birth)) {
    return short("mã năm sinh khác năm sinh của dòng", "its birth-year code differs from the row");
  }
  if (context.sex !== undefined && context.sex !== codes.sex) {
    return short("mã giới tính khác giới tính của dòng", "its sex code differs from the row");
  }
  return warned({ kind: "personal", value: number, restored: true }, "numberRestored", {
    value: digits,
    restored: number,
  });
}

/** Digits of a number cell; 2.0E+10 keeps too few of them to be a person's number. */
function digitsOf(cell: Cell, text: string): string | undefined {
  const scientific = /^(\d)[.,]?(\d*)E\+?(\d+)$/i.exec(text);
  if (!scientific) return text.replace(/^'/, "").replace(/[\s.]/g, "");
  const [, first = "", fraction = "", exponent = ""] = scientific;
  // Some programs store all the digits this way: 2.0090001234E10 is whole.
  const isWhole = cell.kind === "number" && fraction.length >= 8 && fraction.length <= Number(exponent);
  return isWhole ? (first + fraction).padEnd(Number(exponent) + 1, "0") : undefined;
}

/** A 12-digit personal number, or a 9-digit identity card that is kept and never links. */
export function readPersonalNumber(cell: Cell, context: NumberContext): Taken<PersonalNumber> {
  const broken = brokenCell(cell);
  if (broken) return broken;
  const text = tidied(cell.text);
  if (isNothing(text)) return absent;
  const digits = digitsOf(cell, text);
  if (digits === undefined) return returned("numberLostDigits", { value: text });
  if (cell.kind === "date" || !/^\d+$/.test(digits)) return returned("numberWrongLength", { value: text });
  const lostZeros = cell.kind === "number" || context.isUntyped;
  if (digits.length === 12) return fullNumber(digits, context);
  if (digits.length === 9) return taken({ kind: "identity_card", value: digits });
  if (digits.length === 11 || digits.length === 10) {
    if (lostZeros) return restored(digits, context);
    const reason = "ô là văn bản, thiếu số";
    return returned("numberShort", {
      value: digits,
      digits: digits.length,
      reason,
      reasonEn: "a text cell with digits missing",
    });
  }
  if (digits.length === 8 && lostZeros) {
    const card = `0${digits}`;
    return warned({ kind: "identity_card", value: card }, "cardRestored", { value: digits, restored: card });
  }
  return returned("numberWrongLength", { value: text });
}
