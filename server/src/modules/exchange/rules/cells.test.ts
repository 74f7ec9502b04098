import { describe, expect, it } from "vitest";
import { Problem } from "#kernel/problem.ts";
import type { Cell } from "#kernel/sheet.ts";
import { problemOf } from "../problems/index.ts";
import { readAmount } from "./amounts.ts";
import { readCoefficient } from "./coefficients.ts";
import { type DateReading, readDate } from "./dates.ts";
import { oldEncodingOf } from "./encodings.ts";
import { readName } from "./names.ts";
import { readNote } from "./notes.ts";
import type { Taken } from "./outcome.ts";
import { type NumberContext, readPersonalNumber } from "./personal-numbers.ts";
import { readMark, readWord, vocabularies } from "./words.ts";

const text = (value: string): Cell => ({ column: 0, kind: "text", text: value });
const number = (value: string): Cell => ({ column: 0, kind: "number", text: value });
const date = (value: string, format = "dd/mm/yyyy"): Cell => ({
  column: 0,
  kind: "date",
  text: value,
  format,
});
const broken: Cell = { column: 0, kind: "error", text: "#REF!", formula: "540000*#REF!" };

const birth: DateReading = { purpose: "birth", today: "2026-11-21" };

function told(read: Taken<unknown>): { vi: string; en: string; outcome: string; name: string } {
  const finding = read.findings[0];
  if (!finding) throw new Error("nothing was told");
  const problem = problemOf(finding.name, finding.details);
  expect(problem).toBeInstanceOf(Problem);
  expect(`${problem.vi} ${problem.en}`).not.toMatch(/\{\w+\}/);
  return { vi: problem.vi, en: problem.en, outcome: finding.outcome, name: finding.name };
}

describe("a date of birth", () => {
  it.each<[string, Cell, string, string]>([
    ["a date cell", date("1950-05-01"), "1950-05-01", "1950-05-01"],
    ["day/month/year", text("05/09/1950"), "1950-09-05", "1950-09-05"],
    ["one digit each", text("5/9/1950"), "1950-09-05", "1950-09-05"],
    ["points", text("05.9.1950"), "1950-09-05", "1950-09-05"],
    ["words", text("ngày 5 tháng 9 năm 1950"), "1950-09-05", "1950-09-05"],
    ["year first", text("1950-09-05"), "1950-09-05", "1950-09-05"],
    ["29 February of a leap year", text("29/02/1952"), "1952-02-29", "1952-02-29"],
    ["the year alone", text("1950"), "1950-01-01", "1950-12-31"],
    ["the year alone in a number cell", number("1950"), "1950-01-01", "1950-12-31"],
    ["month and year", text("02/1952"), "1952-02-01", "1952-02-29"],
    ["dashes for day and month", text("--/--/1950"), "1950-01-01", "1950-12-31"],
    ["points for day and month", text("../../1950"), "1950-01-01", "1950-12-31"],
    ["zeros for day and month", text("00/00/1950"), "1950-01-01", "1950-12-31"],
    ["zeros for the day", text("00/04/1950"), "1950-04-01", "1950-04-30"],
    ["today", text("21/11/2026"), "2026-11-21", "2026-11-21"],
  ])("written as %s is taken", (_, cell, from, to) => {
    const read = readDate(cell, birth);
    expect(read).toEqual({ value: { from, to }, findings: [] });
  });

  it.each<[string, Cell, string, string, string]>([
    [
      "31/02/1950",
      text("31/02/1950"),
      "dateNotExist",
      "31/02/1950 không tồn tại. Đề nghị kiểm tra; nếu chỉ biết năm sinh thì ghi 1950.",
      "does not exist",
    ],
    ["29/02/1950, no leap year", text("29/02/1950"), "dateNotExist", "không tồn tại", "does not exist"],
    [
      "month before day",
      text("05/13/1950"),
      "dateMonthFirst",
      "ghi ngày/tháng/năm: 13/05/1950",
      "day/month/year: 13/05/1950",
    ],
    ["two digits of the year", text("1/2/50"), "dateTwoDigitYear", "không rõ 1950 hay 2050", "1950 or 2050"],
    ["the lunar cycle", text("Kỷ Sửu"), "dateLunarYear", "có thể là 1949, 2009", "possibly 1949, 2009"],
    ["an age", text("75 tuổi"), "dateIsAge", "là tuổi", "is an age"],
    ["tomorrow", text("22/11/2026"), "birthInFuture", "sau hôm nay (21/11/2026)", "after today (21/11/2026)"],
    ["next year alone", text("2027"), "birthInFuture", "sau hôm nay", "after today"],
    ["126 years ago", text("20/11/1900"), "birthTooEarly", "hơn 125 năm", "more than 125 years ago"],
    ["an error", broken, "errorValue", "#REF!", "#REF!"],
    [
      "any other text",
      text("Thôn Nà Pàn"),
      "dateUnreadable",
      "không hiểu được ngày “Thôn Nà Pàn”",
      "can't be read",
    ],
  ])("written as %s goes back with the way to mend it", (_, cell, name, vi, en) => {
    const read = readDate(cell, birth);
    expect(read.value).toBeUndefined();
    expect(told(read)).toMatchObject({ name, outcome: "returned" });
    expect(told(read).vi).toContain(vi);
    expect(told(read).en).toContain(en);
  });

  it.each<[string, Cell, string, string, string, string]>([
    ["1951?", text("1951?"), "1951-01-01", "1951-12-31", "dateUncertainYear", "tạm lấy năm 1951"],
    ["khoảng 1951", text("khoảng 1951"), "1951-01-01", "1951-12-31", "dateUncertainYear", "tạm lấy năm 1951"],
    [
      "Excel's day number",
      number("18510"),
      "1950-09-04",
      "1950-09-04",
      "dateFromSerial",
      "đã hiểu là 04/09/1950",
    ],
  ])("written as %s is taken and told", (_, cell, from, to, name, vi) => {
    const read = readDate(cell, birth);
    expect(read.value).toEqual({ from, to });
    expect(told(read)).toMatchObject({ name, outcome: "warned" });
    expect(told(read).vi).toContain(vi);
  });

  it("125 years ago to the day is still believed", () => {
    expect(readDate(text("21/11/1901"), birth).value?.from).toBe("1901-11-21");
  });

  it("of two digits is read where the century was declared for the column", () => {
    expect(readDate(text("1/2/50"), { ...birth, century: 19 }).value?.from).toBe("1950-02-01");
  });

  it.each(["", " ", "-", "không rõ"])("written as “%s” is missing, not wrong", (value) => {
    expect(readDate(text(value), birth)).toEqual({ findings: [] });
  });
});

const row: NumberContext = { sex: "male", birth: { from: "1950-01-01", to: "1950-12-31" }, isUntyped: false };

describe("a personal number", () => {
  it.each<[string, Cell, NumberContext]>([
    ["as text", text("020050001234"), row],
    ["with spaces", text("020 050 001 234"), row],
    ["with Excel's apostrophe", text("'020050001234"), row],
    ["of a row that says neither sex nor birth", text("020150001234"), { isUntyped: false }],
  ])("%s is taken", (_, cell, context) => {
    expect(readPersonalNumber(cell, context).value).toMatchObject({ kind: "personal", restored: false });
  });

  it.each<[string, Cell, NumberContext, string]>([
    ["11 digits in a number cell", number("20050001234"), row, "020050001234"],
    ["all digits in exponent form", number("2.0050001234E10"), row, "020050001234"],
    ["11 digits in a text file", text("20050001234"), { ...row, isUntyped: true }, "020050001234"],
    ["10 digits of a province whose code has two zeros", number("4050001234"), row, "004050001234"],
    [
      "a year known as an interval that holds the code's year",
      number("20050001234"),
      { ...row, birth: { from: "1950-03-01", to: "1950-03-31" } },
      "020050001234",
    ],
  ])("%s gets its zero back, marked restored", (_, cell, context, value) => {
    const read = readPersonalNumber(cell, context);
    expect(read.value).toEqual({ kind: "personal", value, restored: true });
    expect(told(read)).toMatchObject({ name: "numberRestored", outcome: "warned" });
  });

  it.each<[string, Cell, NumberContext, string, string]>([
    [
      "11 digits whose year code differs from the row by one year",
      number("20051001234"),
      row,
      "numberShort",
      "mã năm sinh",
    ],
    ["11 digits whose sex code differs", number("20150001234"), row, "numberShort", "mã giới tính"],
    ["11 digits of no province", number("99050001234"), row, "numberShort", "không thành mã tỉnh"],
    [
      "11 digits on a row without a birth year",
      number("20050001234"),
      { sex: "male", isUntyped: false },
      "numberShort",
      "không có năm sinh",
    ],
    ["11 digits in a text cell", text("20050001234"), row, "numberShort", "ô là văn bản"],
    ["2.0E+10 as text", text("2.0E+10"), row, "numberLostDigits", "mất các chữ số cuối"],
    ["2.0E+10 as a number", number("2.0E+10"), row, "numberLostDigits", "mất các chữ số cuối"],
    ["12 digits of no province", text("999050001234"), row, "numberUnknownProvince", "mã tỉnh"],
    [
      "12 digits of another year than the row",
      text("020051001234"),
      row,
      "numberDisagrees",
      "nam sinh năm 1951",
    ],
    ["12 digits of the other sex", text("020150001234"), row, "numberDisagrees", "người nữ"],
    ["13 digits", text("0200500012345"), row, "numberWrongLength", "không phải 12 số"],
    ["letters", text("GKS 12"), row, "numberWrongLength", "không phải 12 số"],
    ["#REF!", broken, row, "errorValue", "#REF!"],
  ])("%s goes back", (_, cell, context, name, vi) => {
    const read = readPersonalNumber(cell, context);
    expect(read.value).toBeUndefined();
    expect(told(read)).toMatchObject({ name, outcome: "returned" });
    expect(told(read).vi).toContain(vi);
  });

  it("of 9 digits is kept as an identity card, also where its zero was lost", () => {
    expect(readPersonalNumber(text("080123456"), row).value).toEqual({
      kind: "identity_card",
      value: "080123456",
    });
    expect(readPersonalNumber(number("80123456"), row).value).toEqual({
      kind: "identity_card",
      value: "080123456",
    });
  });
});

describe("an amount", () => {
  it.each<[string, Cell, number]>([
    ["a number cell", number("1080000"), 1_080_000],
    ["a formula's value", { ...number("1080000"), formula: "540000*F12" }, 1_080_000],
    ["binary dust", number("809999.99999999988"), 810_000],
    ["points and đ", text("1.080.000đ"), 1_080_000],
    ["points and đồng", text("1.080.000 đồng"), 1_080_000],
    ["commas", text("1,080,000"), 1_080_000],
    ["spaces", text("1 080 000"), 1_080_000],
    ["a fraction of zeros", text("1.080.000,00"), 1_080_000],
    ["1.000 is a thousand", text("1.000"), 1_000],
    ["zero is zero", number("0"), 0],
    ["small, to be judged with the clause", number("1080"), 1_080],
  ])("%s is taken", (_, cell, value) => {
    expect(readAmount(cell)).toEqual({ value, findings: [] });
  });

  it.each<[string, Cell, string]>([
    ["#REF!", broken, "errorValue"],
    ["#REF! typed or in a text file", text("#REF!"), "errorValue"],
    [
      "a formula never calculated",
      { column: 0, kind: "number", text: "", formula: "540000*F12" },
      "formulaWithoutValue",
    ],
    ["half a đồng", number("540000.5"), "amountNotWhole"],
    ["1.080,5", text("1.080,5"), "amountNotWhole"],
    ["10.80.000", text("10.80.000"), "amountUnreadable"],
    ["1,5 triệu", text("1,5 triệu"), "amountUnreadable"],
    ["less than zero", number("-540000"), "amountNegative"],
    ["in accountants' brackets", text("(540.000)"), "amountNegative"],
    ["a date", date("2026-11-01"), "amountUnreadable"],
  ])("%s goes back", (_, cell, name) => {
    expect(readAmount(cell).value).toBeUndefined();
    expect(told(readAmount(cell))).toMatchObject({ name, outcome: "returned" });
  });

  it("of a dash is missing, not zero", () => {
    expect(readAmount(text("-"))).toEqual({ findings: [] });
  });
});

describe("a coefficient", () => {
  it.each<[Cell, number]>([
    [text("1,5"), 15],
    [text("1.5"), 15],
    [number("1.5"), 15],
    [number("2"), 20],
    [text("2,50"), 25],
  ])("%j is taken exactly", (cell, tenths) => {
    expect(readCoefficient(cell)).toEqual({ value: tenths, findings: [] });
  });

  it.each<[Cell, number]>([
    [date("2026-05-01", "d-mmm"), 15],
    [text("1-May"), 15],
    [date("2026-05-02", "d-mmm"), 25],
  ])("%j, which Excel made of 1.5 or 2.5, is read back and told", (cell, tenths) => {
    const read = readCoefficient(cell);
    expect(read.value).toBe(tenths);
    expect(told(read)).toMatchObject({ name: "coefficientFromDate", outcome: "warned" });
    expect(told(read).vi).toContain(`hệ số ${tenths === 15 ? "1,5" : "2,5"}`);
    expect(told(read).en).toContain("was turned into a date");
  });

  it.each([text("1,25"), text("15"), text("x"), date("2026-12-25", "d-mmm"), broken])(
    "%j goes back",
    (cell) => {
      expect(readCoefficient(cell).value).toBeUndefined();
      expect(told(readCoefficient(cell)).outcome).toBe("returned");
    },
  );
});

describe("a name", () => {
  it.each([
    ["NÔNG  THỊ   BÉ", "Nông Thị Bé"],
    ["Hoàng Văn Hoà", "Hoàng Văn Hòa"],
    ["nguyễn thị thuý", "Nguyễn Thị Thúy"],
    ["Lý Quý", "Lý Quý"],
    ["Nguye\u0302\u0303n Va\u0306n A", "Nguyễn Văn A"],
  ])("%s is shown as %s and kept as typed", (raw, display) => {
    expect(readName(text(raw)).value).toEqual({ raw, display });
  });

  it("gives what stands in brackets as a note", () => {
    const read = readName(text("Nông Văn A (mẹ: Nông Thị B)"));
    expect(read.value).toMatchObject({ display: "Nông Văn A", note: "mẹ: Nông Thị B" });
  });

  it.each([
    "Nông Thị B, Hoàng Văn C",
    "Nông Thị B và Hoàng Văn C",
    "Nông Thị B/Hoàng Văn C",
    "Nông Thị B\nHoàng Văn C",
  ])("of two people in one cell (%s) goes back", (value) => {
    expect(told(readName(text(value)))).toMatchObject({ name: "nameTwoPeople", outcome: "returned" });
  });

  it("that is no name goes back", () => {
    expect(told(readName(text("12/10/1950"))).name).toBe("nameUnreadable");
  });

  it.each([
    ["NguyÔn V¨n An", "TCVN3 (ABC)"],
    ["Hoµng ThÞ BÐ", "TCVN3 (ABC)"],
    ["Nguyeãn Vaên An", "VNI"],
    ["Hoaøng Thò Beù", "VNI"],
  ])("typed in an old font (%s) is named as %s and given back", (value, encoding) => {
    const read = readName(text(value));
    expect(told(read)).toMatchObject({ name: "oldEncoding", outcome: "returned" });
    expect(told(read).vi).toContain(`chuyển từ ${encoding} sang Unicode`);
    expect(told(read).en).toContain(`from ${encoding} to Unicode`);
  });

  it.each([
    "Nguyễn Văn An",
    "Hà Thị Hoà",
    "Tô Bé",
    "Lò Vân Âu",
    "Phùng Quý Lâm",
    "Lê Ngân Hà",
    "Triệu Tà Pu",
    "Đào Thu Hiền",
  ])("in Unicode (%s) is not mistaken for an old font", (value) => {
    expect(oldEncodingOf(value)).toBeUndefined();
  });
});

describe("words of a list", () => {
  it.each([
    [readWord(text("Nữ"), vocabularies.sexes).value, "female"],
    [readWord(text("ĐẶC BIỆT NẶNG"), vocabularies.degrees).value, "extremely_severe"],
    [readWord(text("Con dâu"), vocabularies.relations).value, "child_in_law"],
    [readWord(text("Hộ cận nghèo"), vocabularies.poverty).value, "near_poor"],
    [readMark(text("X")).value, true],
    [readMark(text(" ")).value, undefined],
  ])("are understood (%#)", (value, expected) => {
    expect(value).toBe(expected);
  });

  it("that nobody knows go back with those that may be used", () => {
    expect(told(readWord(text("khá nặng"), vocabularies.degrees)).vi).toContain("Đặc biệt nặng, Nặng, Nhẹ");
  });

  it("of a note are told and stop nothing", () => {
    expect(readNote("chết 12/10", "2026-11-21").deathNoted?.on?.from).toBe("2026-10-12");
    expect(readNote("chết 12/12", "2026-11-21").deathNoted?.on?.from).toBe("2025-12-12");
    expect(readNote("nhận thay: con dâu", "2026-11-21").payeeNote).toBe("con dâu");
    expect(readNote("chuyển HN", "2026-11-21").moveNoted).toBe(true);
    expect(readNote("đã nhận đủ", "2026-11-21")).toEqual({ findings: [] });
  });
});
