import { createHash } from "node:crypto";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnName, excelSerial, XlsxWriter } from "./xlsx-writer.ts";

async function readBack(file: Uint8Array) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(file) as unknown as ArrayBuffer);
  return book;
}

function example(): Uint8Array {
  const writer = new XlsxWriter();
  const first = writer.sheet("T10", { widths: [5, 30], repeatRows: [1, 2], freezeRows: 2, landscape: true });
  first.row([{ value: "DANH SÁCH <chi trả> & ký", style: { bold: true, align: "center" } }, null]);
  first.merge("A1:B1");
  first.row([
    { value: 1 },
    { value: "Nông Thị Hoà" },
    { value: 500_000, style: { format: "money", border: true } },
  ]);
  first.row([
    { value: { formula: "500000*1.5", result: 750_000 } },
    { value: { error: "#REF!" } },
    { value: { date: "1950-02-28" }, style: { format: "date" } },
    { value: true },
    null,
    { value: 20_055_912_345 },
  ]);
  first.row([{ value: "đã thôi hưởng", style: { strike: true, fill: "FFFF00" } }], { hidden: true });
  writer.sheet("Tăng 'mới' T11").row([{ value: "Bế Văn Ất" }]);
  return writer.finish();
}

describe("an xlsx file of ours", () => {
  test("is read back by exceljs with text, numbers, dates, formulas, errors, merges and looks", async () => {
    const book = await readBack(example());
    const sheet = book.getWorksheet("T10");
    expect(book.worksheets.map((s) => s.name)).toEqual(["T10", "Tăng 'mới' T11"]);
    expect(sheet?.getCell("A1").value).toBe("DANH SÁCH <chi trả> & ký");
    expect(sheet?.getCell("A1").font.bold).toBe(true);
    expect(sheet?.getCell("B1").isMerged).toBe(true);
    expect(sheet?.getCell("B2").value).toBe("Nông Thị Hoà");
    expect(sheet?.getCell("C2").numFmt).toBe("#,##0");
    expect(sheet?.getCell("A3").value).toMatchObject({ formula: "500000*1.5", result: 750_000 });
    expect(sheet?.getCell("B3").value).toEqual({ error: "#REF!" });
    expect(sheet?.getCell("C3").value).toEqual(new Date("1950-02-28T00:00:00Z"));
    expect(sheet?.getCell("D3").value).toBe(true);
    expect(sheet?.getCell("F3").value).toBe(20_055_912_345);
    expect(sheet?.getRow(4).hidden).toBe(true);
    expect(sheet?.getCell("A4").font.strike).toBe(true);
    expect(sheet?.getColumn(2).width).toBe(30);
    expect(sheet?.pageSetup.orientation).toBe("landscape");
  });

  test("has the same bytes when written twice", () => {
    const hash = () => createHash("sha256").update(example()).digest("hex");
    expect(hash()).toBe(hash());
  });

  test("keeps any text a person may type", async () => {
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), async (texts) => {
        const clean = texts.map(
          (t) => `x${t.replace(/[^\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")}`,
        );
        const writer = new XlsxWriter();
        const sheet = writer.sheet("S");
        for (const value of clean) sheet.row([{ value }]);
        const back = (await readBack(writer.finish())).getWorksheet("S");
        expect(clean.map((_, i) => back?.getCell(i + 1, 1).value)).toEqual(clean);
      }),
      { numRuns: 30 },
    );
  });

  test.each(["", "T10/2026", "'T10", "a".repeat(32), "t9"])(
    "refuses the sheet name %j as Excel would",
    (name) => {
      const writer = new XlsxWriter();
      writer.sheet("T9");
      expect(() => writer.sheet(name)).toThrow(RangeError);
    },
  );

  test.each([
    [1, "A"],
    [26, "Z"],
    [27, "AA"],
    [702, "ZZ"],
    [703, "AAA"],
  ])("column %i is named %s", (column, name) => {
    expect(columnName(column)).toBe(name);
  });

  test("counts days as Excel does, and refuses a date before Excel can count", () => {
    expect(excelSerial("1900-03-01")).toBe(61);
    expect(excelSerial("2026-11-21")).toBe(46_347);
    expect(() => excelSerial("1900-02-28")).toThrow(RangeError);
    expect(() => excelSerial("không rõ")).toThrow(RangeError);
  });
});
