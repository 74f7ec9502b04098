import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { strToU8, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import type { Cell, Merge, SheetName, SheetRow } from "#kernel/sheet.ts";
import { readSpreadsheetInThread, SpreadsheetProblem } from "./index.ts";
import { readingLimits } from "./limits.ts";

let folder = "";
let made = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ansinh-sheets-"));
});

async function fileOf(bytes: Uint8Array, name = "danh sach.xlsx"): Promise<string> {
  made += 1;
  const path = join(folder, `${made}-${name}`);
  await writeFile(path, bytes);
  return path;
}

interface Whole {
  readonly sheets: SheetName[];
  readonly rows: Map<number, SheetRow[]>;
  readonly merges: Merge[];
}

async function readWhole(path: string, limits = readingLimits): Promise<Whole> {
  const whole: Whole = { sheets: [], rows: new Map(), merges: [] };
  for await (const event of readSpreadsheetInThread(path, limits)) {
    if (event.type === "sheet") whole.sheets.push(event.sheet);
    else if (event.type === "sheetEnd") whole.merges.push(...event.merges);
    else whole.rows.set(event.sheet, [...(whole.rows.get(event.sheet) ?? []), ...event.rows]);
  }
  return whole;
}

async function problemOf(path: string, limits = readingLimits): Promise<SpreadsheetProblem> {
  try {
    await readWhole(path, limits);
  } catch (error) {
    if (error instanceof SpreadsheetProblem) return error;
    throw error;
  }
  throw new Error("the file was read");
}

function cell(whole: Whole, row: number, column: number): Cell | undefined {
  const found = whole.rows.get(0)?.find((each) => each.number === row);
  return found?.cells.find((each) => each.column === column);
}

const workbookXml = (body: string, properties = "") => ({
  "[Content_Types].xml": strToU8("<Types/>"),
  "_rels/.rels": strToU8(
    '<Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  ),
  "xl/workbook.xml": strToU8(
    `<workbook xmlns:r="http://r">${properties}<sheets><sheet name="T11" sheetId="1" r:id="r1"/></sheets></workbook>`,
  ),
  "xl/_rels/workbook.xml.rels": strToU8(
    '<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>' +
      '<Relationship Id="r2" Type="http://x/styles" Target="styles.xml"/></Relationships>',
  ),
  "xl/styles.xml": strToU8(
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="16"/></cellXfs></styleSheet>',
  ),
  "xl/worksheets/sheet1.xml": strToU8(`<worksheet><sheetData>${body}</sheetData></worksheet>`),
});

describe("a workbook as Excel writes it", () => {
  it("gives every cell's stored value, kind, formula and format, the merges and the hidden rows", async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("Thôn Nà Pàn");
    sheet.getCell("A1").value = { richText: [{ text: "UBND " }, { text: "XÃ X", font: { bold: true } }] };
    sheet.mergeCells("A1:C1");
    sheet.getCell("A3").value = 20_090_001_234;
    sheet.getCell("B3").value = new Date(Date.UTC(1950, 4, 1));
    sheet.getCell("B3").numFmt = "d-mmm";
    sheet.getCell("C3").value = { formula: "A3*2", result: 1_080_000 };
    sheet.getCell("C3").numFmt = "#,##0";
    sheet.getCell("D3").value = { error: "#REF!" };
    sheet.getCell("E3").value = true;
    sheet.getCell("E3").note = "ghi chú của người lập";
    sheet.getRow(4).getCell(1).value = "đã dừng";
    sheet.getRow(4).hidden = true;
    workbook.addWorksheet("Giảm", { state: "hidden" }).getCell("A1").value = "x";
    const whole = await readWhole(await fileOf(new Uint8Array(await workbook.xlsx.writeBuffer())));

    expect(whole.sheets).toEqual([
      { index: 0, name: "Thôn Nà Pàn", hidden: false },
      { index: 1, name: "Giảm", hidden: true },
    ]);
    expect(cell(whole, 1, 0)).toMatchObject({ kind: "text", text: "UBND XÃ X" });
    expect(cell(whole, 3, 0)).toMatchObject({ kind: "number", text: "20090001234" });
    expect(cell(whole, 3, 1)).toMatchObject({ kind: "date", text: "1950-05-01", format: "d-mmm" });
    expect(cell(whole, 3, 2)).toMatchObject({
      kind: "number",
      text: "1080000",
      formula: "A3*2",
      format: "#,##0",
    });
    expect(cell(whole, 3, 3)).toMatchObject({ kind: "error", text: "#REF!" });
    expect(cell(whole, 3, 4)).toMatchObject({ kind: "boolean", text: "true" });
    expect(whole.rows.get(0)?.find((row) => row.number === 4)?.hidden).toBe(true);
    expect(whole.merges).toEqual([{ fromRow: 1, fromColumn: 0, toRow: 1, toColumn: 2 }]);
  });

  it.each([
    ["1900 calendar", "", 45_778, "2025-05-01"],
    ["1904 calendar", '<workbookPr date1904="1"/>', 44_316, "2025-05-01"],
    ["last day before the false leap day", "", 59, "1900-02-28"],
    ["first day after it", "", 61, "1900-03-01"],
  ])("reads the date serial in the %s", async (_, properties, serial, date) => {
    const body = `<row r="2"><c r="B2" s="1"><v>${serial}</v></c></row>`;
    const whole = await readWhole(await fileOf(zipSync(workbookXml(body, properties))));
    expect(cell(whole, 2, 1)).toMatchObject({ kind: "date", text: date });
  });

  it("leaves 29/02/1900, which never was, a number", async () => {
    const body = '<row r="2"><c r="B2" s="1"><v>60</v></c></row>';
    const whole = await readWhole(await fileOf(zipSync(workbookXml(body))));
    expect(cell(whole, 2, 1)).toMatchObject({ kind: "number", text: "60" });
  });

  it("reads rows and cells that state no address, and a namespace prefix", async () => {
    const files = workbookXml("");
    files["xl/worksheets/sheet1.xml"] = strToU8(
      '<x:worksheet><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Hoàng A</x:t></x:is></x:c><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    );
    const whole = await readWhole(await fileOf(zipSync(files)));
    expect(cell(whole, 1, 0)?.text).toBe("Hoàng A");
    expect(cell(whole, 1, 1)?.text).toBe("7");
  });

  it("is known by its content, not by its name", async () => {
    const bytes = zipSync(workbookXml('<row r="1"><c r="A1"><v>1</v></c></row>'));
    expect((await readWhole(await fileOf(bytes, "danh sach.csv"))).sheets[0]?.name).toBe("T11");
  });
});

const table = 'STT;Họ và tên;Ngày sinh\r\n1;"Nông Thị ""Bé""; em";1950\r\n\r\n3;Hoàng Văn Đức;01/02/1950\r\n';

describe("a separated text file", () => {
  const swapped = (text: string) => Buffer.from(text, "utf16le").swap16();
  it.each<[string, Buffer]>([
    ["UTF-8 without mark", Buffer.from(table)],
    ["UTF-8 with mark", Buffer.from(`\ufeff${table}`)],
    ["UTF-16 LE with mark", Buffer.from(`\ufeff${table}`, "utf16le")],
    ["UTF-16 LE without mark", Buffer.from(table, "utf16le")],
    ["UTF-16 BE with mark", swapped(`\ufeff${table}`)],
    ["commas", Buffer.from(table.replaceAll(";", ",").replace('""; em', '"", em'))],
    ["tabs", Buffer.from(table.replaceAll(";", "\t"))],
    ["Excel's separator line", Buffer.from(`sep=;\r\n${table}`)],
  ])("is read in %s, numbered as Excel shows its rows", async (name, bytes) => {
    const whole = await readWhole(await fileOf(bytes, "x.csv"));
    const shift = name.startsWith("Excel") ? 1 : 0;
    expect(whole.rows.get(0)?.map((row) => row.number)).toEqual([1, 2, 4].map((row) => row + shift));
    expect(cell(whole, 2 + shift, 1)?.text).toMatch(/^Nông Thị "Bé"[;,\t] em$/);
    expect(cell(whole, 4 + shift, 1)?.text).toBe("Hoàng Văn Đức");
    expect(cell(whole, 1 + shift, 0)?.text).toBe("STT");
  });

  it("in an old Vietnamese code page is named, with the way to convert it", async () => {
    const problem = await problemOf(
      await fileOf(Buffer.from("STT,H\xe4 t\xaan\n1,N\xabng", "latin1"), "x.csv"),
    );
    expect(problem.code).toBe("spreadsheet.encodingUnknown");
    expect(problem.vi).toContain("CSV UTF-8");
    expect(problem.en).toContain("Save as → CSV UTF-8");
  });
});

function container(...names: string[]): Buffer {
  const magic = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return Buffer.concat([magic, Buffer.alloc(600), ...names.map((name) => Buffer.from(name, "utf16le"))]);
}

describe("a file that can't be read is named with the way to mend it", () => {
  const good = zipSync(workbookXml('<row r="1"><c r="A1"><v>1</v></c></row>'));
  const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, at) => [`f${at}`, new Uint8Array()]));
  it.each<[string, Uint8Array, string, string, string]>([
    ["0 bytes", Buffer.alloc(0), "spreadsheet.emptyFile", "Tệp rỗng", "empty"],
    ["a PDF", Buffer.from("%PDF-1.7\n…"), "spreadsheet.wrongType", "tệp PDF", "a PDF file"],
    ["a picture", Buffer.from("\x89PNG\r\n", "latin1"), "spreadsheet.wrongType", "ảnh (PNG)", "a picture"],
    [
      "a Word file",
      zipSync({ "word/document.xml": strToU8("<w/>") }),
      "spreadsheet.wrongType",
      "Word",
      "Word",
    ],
    ["an archive", zipSync({ "a.txt": strToU8("a") }), "spreadsheet.wrongType", "nén ZIP", "a ZIP archive"],
    [
      "OpenDocument",
      zipSync({ mimetype: strToU8("x"), "content.xml": strToU8("<a/>") }),
      "spreadsheet.otherOfficeFormat",
      ".ods",
      ".xlsx",
    ],
    [
      "a web page called .xls",
      Buffer.from("<html><table>"),
      "spreadsheet.otherOfficeFormat",
      "HTML",
      ".xlsx",
    ],
    [
      "an old .xls",
      container("Workbook"),
      "spreadsheet.oldXls",
      "Lưu thành (Save as) → Excel Workbook (.xlsx)",
      "Save as",
    ],
    [
      "a password",
      container("EncryptionInfo", "EncryptedPackage"),
      "spreadsheet.passwordProtected",
      "xóa mật khẩu",
      "clear the password",
    ],
    ["a cut zip", good.slice(0, good.length - 40), "spreadsheet.corrupt", "Tệp bị hỏng", "damaged"],
    [
      "broken XML",
      zipSync(workbookXml('<row r="1"><c r="A1"></row>')),
      "spreadsheet.corrupt",
      "sheet1.xml",
      "sheet1.xml",
    ],
    [
      "entity tricks",
      zipSync({
        ...workbookXml(""),
        "xl/worksheets/sheet1.xml": strToU8('<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'),
      }),
      "spreadsheet.corrupt",
      "doctype",
      "doctype",
    ],
    ["too many entries", zipSync(many), "spreadsheet.zipBomb", "5001 > 5000", "abnormally"],
    [
      "no rows",
      zipSync(workbookXml('<row r="1"><c r="A1" s="1"/></row>')),
      "spreadsheet.noRows",
      "0 dòng",
      "0 rows",
    ],
  ])("%s", async (_, bytes, code, vi, en) => {
    const problem = await problemOf(await fileOf(bytes, "x.xlsx"));
    expect(problem.code).toBe(code);
    expect(problem.vi).toContain(vi);
    expect(problem.en).toContain(en);
  });

  it("a zip bomb is refused by its directory, before anything is inflated", async () => {
    const files = workbookXml(" ".repeat(40 * 1024 * 1024));
    const problem = await problemOf(await fileOf(zipSync(files, { level: 9 })));
    expect(problem.code).toBe("spreadsheet.zipBomb");
    expect(problem.vi).toMatch(/sheet1\.xml: 1 : \d+ > 1 : 200/);
  });

  it("a zip that declares less than it inflates to is stopped at what it declared", async () => {
    const path = await fileOf(
      zipSync(workbookXml(`<row r="1"><c r="A1"><v>1</v></c></row>${" ".repeat(9_000)}`)),
    );
    const bytes = await readFile(path);
    const name = Buffer.from("xl/worksheets/sheet1.xml");
    // The last mention of the name is its entry in the directory; 24 bytes into it stands the inflated size.
    const entry = bytes.lastIndexOf(name) - 46;
    bytes.writeUInt32LE(200, entry + 24);
    await writeFile(path, bytes);
    expect((await problemOf(path)).code).toBe("spreadsheet.corrupt");
  });

  it.each([
    ["rows", { rowsMax: 2 }, "> 2 dòng"],
    ["columns", { columnsMax: 1 }, "> 1 cột"],
    ["bytes", { fileBytesMax: 100 }, "MB"],
  ])("too many %s are refused, saying the limit", async (_, limit, vi) => {
    const rows = [1, 2, 3].map(
      (row) => `<row r="${row}"><c r="A${row}"><v>1</v></c><c r="B${row}"><v>1</v></c></row>`,
    );
    const path = await fileOf(zipSync(workbookXml(rows.join(""))));
    const problem = await problemOf(path, { ...readingLimits, ...limit });
    expect(problem.code).toBe("spreadsheet.tooLarge");
    expect(problem.vi).toContain(vi);
  });

  it("a file whose texts fill the thread's memory ends the thread, not the server", async () => {
    const long = "đ".repeat(30_000);
    const items = Array.from({ length: 2_600 }, (_, at) => `<si><t>${at}${long}</t></si>`).join("");
    const files = workbookXml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>');
    const bytes = zipSync(
      {
        ...files,
        "xl/_rels/workbook.xml.rels": strToU8(
          '<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>' +
            '<Relationship Id="r2" Type="http://x/sharedStrings" Target="s.xml"/></Relationships>',
        ),
        "xl/s.xml": strToU8(`<sst>${items}</sst>`),
      },
      { level: 1 },
    );
    const limits = { ...readingLimits, ratioMax: 100_000, workerHeapMegabytesMax: 48 };
    expect((await problemOf(await fileOf(bytes), limits)).code).toBe("spreadsheet.tooLarge");
  });
});
