import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { type ResultColumn, returnedFile } from "./index.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ansinh-returned-"));
});

async function returned(bytes: Uint8Array, columns: ReadonlyMap<number, ResultColumn>): Promise<Buffer> {
  const path = join(folder, "x");
  await writeFile(path, bytes);
  const chunks: Buffer[] = [];
  for await (const chunk of returnedFile(path, columns)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function column(at: number, texts: Readonly<Record<number, string>>): ResultColumn {
  return { column: at, resultOf: (row) => texts[row] };
}

async function sample(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("T11");
  sheet.mergeCells("A1:D1");
  sheet.getCell("A1").value = "DANH SÁCH";
  sheet.addRow(["STT", "Họ tên", "Hệ số", "Tiền"]);
  sheet.addRow([1, "Nông Thị B", 1.5, { formula: "540000*C3", result: 810_000 }]);
  sheet.addRow([2, "Hoàng <C> & con", 2, { formula: "540000*C4", result: 1_080_000 }]);
  sheet.getCell("D4").note = "đã nhận";
  sheet.getCell("H4").border = { top: { style: "thin" } };
  workbook.addWorksheet("Giảm").addRow(["giữ nguyên"]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe("the file that is given back", () => {
  it("has one more cell at the right of each row; other sheets, merges, formulas and notes keep their bytes", async () => {
    const before = await sample();
    const texts = { 2: "Kết quả nhập", 3: "Đã vào", 4: "Trả lại: cột Tiền < & >" };
    const bytes = await returned(before, new Map([[0, column(4, texts)]]));

    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
    );
    const sheet = workbook.getWorksheet("T11");
    expect([2, 3, 4].map((row) => sheet?.getCell(row, 5).text)).toEqual(Object.values(texts));
    expect(sheet?.getCell("D3").formula).toBe("540000*C3");
    expect(sheet?.getCell("D3").result).toBe(810_000);
    expect(sheet?.model.merges).toEqual(["A1:D1"]);

    const partsBefore = unzipSync(before);
    const partsAfter = unzipSync(new Uint8Array(bytes));
    expect(Object.keys(partsAfter)).toEqual(Object.keys(partsBefore));
    for (const [name, content] of Object.entries(partsBefore)) {
      if (name !== "xl/worksheets/sheet1.xml") expect(partsAfter[name], name).toEqual(content);
    }
    const xmlAfter = strFromU8(partsAfter["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    const xmlBefore = strFromU8(partsBefore["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    const withoutResults = xmlAfter.replace(/<c r="E\d+" t="inlineStr">.*?<\/c>/g, "");
    expect(withoutResults.replace(/spans="1:\d+"/g, "")).toBe(xmlBefore.replace(/spans="1:\d+"/g, ""));
    // Excel refuses a row whose cells are out of order: the result stands before the bordered empty H4.
    expect(xmlAfter.indexOf('r="E4"')).toBeLessThan(xmlAfter.indexOf('r="H4"'));
  });

  it("given in again, has its results replaced, not another column added", async () => {
    const once = await returned(await sample(), new Map([[0, column(4, { 3: "Trả lại" })]]));
    const twice = await returned(new Uint8Array(once), new Map([[0, column(4, { 3: "Đã vào" })]]));
    const xml = strFromU8(unzipSync(new Uint8Array(twice))["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(xml).toContain("Đã vào");
    expect(xml).not.toContain("Trả lại");
  });

  it("takes rows without content, addresses or in a namespace", async () => {
    const files = {
      "_rels/.rels": strToU8(
        '<R><Relationship Id="1" Type="x/officeDocument" Target="xl/workbook.xml"/></R>',
      ),
      "xl/workbook.xml": strToU8('<workbook><sheets><sheet name="A" r:id="1"/></sheets></workbook>'),
      "xl/_rels/workbook.xml.rels": strToU8(
        '<R><Relationship Id="1" Type="x/worksheet" Target="s.xml"/></R>',
      ),
      "xl/s.xml": strToU8(
        '<x:worksheet><x:sheetData><x:row/><x:row r="4" ><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      ),
    };
    const bytes = await returned(zipSync(files), new Map([[0, column(1, { 1: "một", 4: "bốn" })]]));
    const xml = strFromU8(unzipSync(new Uint8Array(bytes))["xl/s.xml"] ?? new Uint8Array());
    expect(xml).toContain(
      '<x:row><x:c r="B1" t="inlineStr"><x:is><x:t xml:space="preserve">một</x:t></x:is></x:c></x:row>',
    );
    expect(xml).toContain('<x:c><x:v>1</x:v></x:c><x:c r="B4"');
  });

  it.each<[string, BufferEncoding]>([
    ["UTF-8", "utf8"],
    ["UTF-16", "utf16le"],
  ])("as %s text keeps its encoding, separator, quotes and line ends", async (_, encoding) => {
    const text = '\ufeffSTT;Tên\r\n1;"Nông; B"\r\n\r\n2;Hoàng\r\n';
    const texts = { 1: "Kết quả nhập", 2: "Đã vào", 4: 'Trả lại: "x"; sai' };
    const bytes = await returned(Buffer.from(text, encoding), new Map([[0, column(2, texts)]]));
    expect(bytes.toString(encoding)).toBe(
      '\ufeffSTT;Tên;Kết quả nhập\r\n1;"Nông; B";Đã vào\r\n\r\n2;Hoàng;"Trả lại: ""x""; sai"\r\n',
    );
    expect(await readFile(join(folder, "x"))).toEqual(Buffer.from(text, encoding));
  });
});
