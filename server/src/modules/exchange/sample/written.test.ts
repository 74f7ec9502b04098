import ExcelJS from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { writeListFile } from "./layout.ts";
import type { Planted } from "./list.ts";
import type { Sample } from "./sample.ts";
import { makeSample } from "./sample.ts";

async function open(bytes: Uint8Array) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return book;
}

function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== "object") return String(value);
  if ("formula" in value) return `=${value.formula}`;
  return "error" in value ? value.error : JSON.stringify(value);
}

describe("the written lists of a small province", () => {
  let sample: Sample;
  const books = new Map<string, ExcelJS.Workbook>();
  const planted: Planted[] = [];
  const dayMonths: Planted[] = [];

  beforeAll(async () => {
    sample = makeSample({ people: 6_000, seed: "5" });
    for (const file of sample.files) {
      const written = writeListFile(file);
      planted.push(...written.planted.filter((plant) => plant.kind !== "coefficientDate"));
      dayMonths.push(...written.planted.filter((plant) => plant.kind === "coefficientDate"));
      books.set(file.path, await open(written.bytes));
    }
  });

  const cellAt = ({ file, sheet, row, column }: Planted) =>
    books.get(file)?.getWorksheet(sheet)?.getCell(`${column}${row}`);

  test("carry each planted error in the sheet, row and column the truth names", () => {
    const wrong = planted.filter((plant) => textOf(cellAt(plant)?.value) !== plant.written);
    expect(wrong).toEqual([]);
    expect(planted.length).toBeGreaterThan(1_000);
  });

  test("carry the coefficient 1.5 that Excel made a first of May", () => {
    expect(dayMonths.length).toBeGreaterThan(0);
    for (const plant of dayMonths) {
      const value = cellAt(plant)?.value;
      expect(cellAt(plant)?.numFmt).toBe("d-mmm");
      expect(value instanceof Date && `${value.getUTCDate()}-May`).toBe(plant.written);
    }
  });

  test("keep the envelope: office left, motto right, both merged, then title and what it is attached to", () => {
    for (const book of books.values()) {
      const sheet = book.worksheets[0];
      const last = sheet?.columnCount ?? 0;
      expect(sheet?.getCell(1, last).value).toBe("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
      expect(sheet?.getCell(1, 1).isMerged).toBe(true);
      expect(String(sheet?.getCell(5, 1).value)).toMatch(/^DANH SÁCH /);
      expect(String(sheet?.getCell(6, 1).value)).toMatch(/^\(.*dữ liệu mẫu.*\)$/);
    }
  });

  test("have a sheet for each village, and for each month with Tăng and Giảm", () => {
    const { communes } = sample.province;
    const residents = sample.files.find((file) => file.kind === "residents");
    expect(books.get(residents?.path ?? "")?.worksheets.map((sheet) => sheet.name)).toEqual(
      communes[0]?.villages.map((village) => village.name),
    );
    const payment = sample.files.find((file) => file.kind === "payment");
    const names = books.get(payment?.path ?? "")?.worksheets.map((sheet) => sheet.name);
    expect(names).toEqual(["T7", "T8", "T9", "T10", "T11", "Tăng", "Giảm"]);
  });
});
