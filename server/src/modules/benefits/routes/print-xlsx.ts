import { type Cell, type CellStyle, type SheetWriter, XlsxWriter } from "#platform/documents/xlsx-writer.ts";
import type { PrintedAnnex, PrintedList, PrintedSums } from "../rules/printed-list.ts";
import { roman } from "./print-pdf.ts";

const columns = [
  ["STT", 6],
  ["Họ tên", 26],
  ["Năm sinh", 11],
  ["Số quyết định", 18],
  ["Số sổ lĩnh tiền", 13],
  ["Tiền trợ cấp tháng này", 15],
  ["Truy lĩnh", 14],
  ["Chưa nhận kỳ trước", 14],
  ["Tổng số tiền", 16],
  ["Người nhận", 22],
  ["Ký", 10],
] as const;
const annexColumns = [
  ["STT", 6],
  ["Họ tên", 26],
  ["Năm sinh", 11],
  ["Thôn", 20],
  ["Lý do", 26],
  ["Tháng trước", 15],
  ["Tháng này", 15],
  ["Chênh lệch", 15],
] as const;

const bordered: CellStyle = { border: true };
const centred: CellStyle = { border: true, align: "center" };
const headed: CellStyle = { border: true, bold: true, align: "center", wrap: true };
const strong: CellStyle = { border: true, bold: true };
const amount: CellStyle = { border: true, align: "right", format: "money" };
const sum: CellStyle = { ...amount, bold: true };
const title: CellStyle = { bold: true, align: "center", size: 14 };
const bold: CellStyle = { bold: true, align: "center" };
const italic: CellStyle = { italic: true, align: "center" };

const text = (value: string, style: CellStyle = bordered): Cell => ({ value, style });
const number = (value: number, style: CellStyle = amount): Cell => ({ value, style });

/** The list and its annexes in the layout of the offices, a sheet each; amounts are numbers. */
export function listXlsx(list: PrintedList, month: string): Uint8Array {
  const book = new XlsxWriter();
  const name = `T${Number(month.slice(5))}`;
  const sheet = book.sheet(name, {
    widths: columns.map(([, width]) => width),
    landscape: true,
    repeatRows: [8, 9],
  });
  envelope(sheet, list);
  table(sheet, list);
  closing(sheet, list);
  for (const annex of list.annexes) writeAnnex(book.sheet(sheetNames[annex.kind], annexSheet), annex);
  return book.finish();
}

const sheetNames = { increase: "Tăng", decrease: "Giảm", adjustment: "Điều chỉnh" } as const;
const annexSheet = {
  widths: annexColumns.map(([, width]) => width),
  landscape: true,
  repeatRows: [3, 3] as const,
};

function across(sheet: SheetWriter, cells: readonly (Cell | null)[], merges: readonly string[]): void {
  const row = sheet.row(cells);
  for (const range of merges) sheet.merge(range.replaceAll("#", String(row)));
}

function envelope(sheet: SheetWriter, list: PrintedList): void {
  const pair = (left: string, right: string) =>
    across(sheet, [text(left, bold), null, null, null, null, text(right, bold)], ["A#:E#", "F#:K#"]);
  pair(list.office, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  pair("", "Độc lập - Tự do - Hạnh phúc");
  sheet.row([]);
  across(sheet, [text(list.title, title)], ["A#:K#"]);
  across(sheet, [text(list.about, italic)], ["A#:K#"]);
  across(sheet, [text(list.draft ? "Bản dự thảo, chưa ký" : "", bold)], ["A#:K#"]);
  across(
    sheet,
    [null, null, null, null, null, null, null, null, text("Đơn vị tính: đồng", italic)],
    ["I#:K#"],
  );
}

function table(sheet: SheetWriter, list: PrintedList): void {
  sheet.row(columns.map(([name]) => text(name, headed)));
  sheet.row(
    columns.map((_column, order) => text(order < 5 ? "ABCDE".charAt(order) : String(order - 4), headed)),
  );
  let count = 0;
  for (const [order, section] of list.sections.entries()) {
    const heading = text(`${roman(order + 1)}. ${section.title}`, strong);
    across(sheet, [heading, ...Array.from({ length: 10 }, () => text("", strong))], ["A#:K#"]);
    for (const row of section.rows) {
      count += 1;
      sheet.row([
        number(count, centred),
        text(row.name),
        text(row.born, centred),
        text(row.decision),
        text(row.book, centred),
        number(row.monthly),
        number(row.arrears),
        number(row.carried),
        number(row.total),
        text(row.payee),
        text(""),
      ]);
    }
    sums(sheet, `Cộng ${section.title} (${section.count})`, section.sums);
  }
  sums(sheet, `TỔNG CỘNG (${list.people} người)`, list.sums);
}

function sums(sheet: SheetWriter, label: string, of: PrintedSums): void {
  across(
    sheet,
    [
      text(label, strong),
      ...Array.from({ length: 4 }, () => text("", strong)),
      ...[of.monthly, of.arrears, of.carried, of.total].map((value) => number(value, sum)),
      text(""),
      text(""),
    ],
    ["A#:E#"],
  );
}

function closing(sheet: SheetWriter, list: PrintedList): void {
  const plain: CellStyle = { wrap: true };
  across(sheet, [text(`Bằng chữ: ${list.inWords}.`, { italic: true, wrap: true })], ["A#:K#"]);
  for (const line of list.closing) across(sheet, [text(line, plain)], ["A#:K#"]);
  sheet.row([]);
  across(sheet, [null, null, null, null, null, null, null, text(list.dateLine, italic)], ["H#:K#"]);
  const signers = (left: string, middle: string, right: string, style: CellStyle) =>
    across(
      sheet,
      [text(left, style), null, null, null, text(middle, style), null, null, text(right, style)],
      ["A#:C#", "E#:G#", "H#:K#"],
    );
  signers("NGƯỜI LẬP DANH SÁCH", "KẾ TOÁN", list.signerTitle, bold);
  signers("(Ký, ghi rõ họ tên)", "(Ký, ghi rõ họ tên)", "(Ký, ghi rõ họ tên)", italic);
  for (let row = 0; row < 3; row += 1) sheet.row([]);
  signers(list.maker, list.accountant, list.signer, bold);
}

function writeAnnex(sheet: SheetWriter, annex: PrintedAnnex): void {
  across(sheet, [text(annex.title, title)], ["A#:H#"]);
  sheet.row([]);
  sheet.row(annexColumns.map(([name]) => text(name, headed)));
  for (const [order, row] of annex.rows.entries()) {
    sheet.row([
      number(order + 1, centred),
      text(row.name),
      text(row.born, centred),
      text(row.place),
      text(row.cause),
      number(row.before),
      number(row.after),
      number(row.after - row.before),
    ]);
  }
  across(
    sheet,
    [
      text(`Cộng (${annex.count})`, strong),
      ...Array.from({ length: 4 }, () => text("", strong)),
      ...[annex.before, annex.after, annex.after - annex.before].map((value) => number(value, sum)),
    ],
    ["A#:E#"],
  );
}
