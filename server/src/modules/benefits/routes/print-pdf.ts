import type { Readable } from "node:stream";
import {
  type Column,
  type Content,
  type ContentTable,
  mm,
  renderPdf,
  type TableCell,
} from "#platform/documents/pdf.ts";
import { digits, type PrintedAnnex, type PrintedList, type PrintedSection } from "../rules/printed-list.ts";

const columns = [
  { title: "STT", width: 24 },
  { title: "Họ tên", width: 116 },
  { title: "Năm sinh", width: 40 },
  { title: "Số quyết định", width: 72 },
  { title: "Số sổ lĩnh tiền", width: 48 },
  { title: "Tiền trợ cấp tháng này", width: 62 },
  { title: "Truy lĩnh", width: 58 },
  { title: "Chưa nhận kỳ trước", width: 58 },
  { title: "Tổng số tiền", width: 66 },
  { title: "Người nhận", width: 84 },
  { title: "Ký", width: "*" },
] as const;

const size = 10.5;

/** The list on A4 landscape in the form of Decree 30/2020, with its annexes. */
export function listPdf(list: PrintedList): Promise<Readable> {
  return renderPdf({
    pageOrientation: "landscape",
    pageMargins: [mm(20), mm(20), mm(15), mm(20)],
    info: { title: list.title, author: list.office },
    content: [
      heading(list),
      { text: list.title, bold: true, fontSize: 14, alignment: "center", margin: [0, 14, 0, 2] },
      { text: list.about, italics: true, alignment: "center" },
      ...(list.draft
        ? [{ text: "Bản dự thảo, chưa ký", bold: true, alignment: "center" } satisfies Content]
        : []),
      { text: "Đơn vị tính: đồng", italics: true, alignment: "right", margin: [0, 4, 0, 2] },
      mainTable(list),
      {
        text: [
          { text: "Bằng chữ: ", bold: true },
          { text: `${list.inWords}.`, italics: true },
        ],
        margin: [0, 6, 0, 4],
      },
      ...list.closing.map((text): Content => ({ text, margin: [0, 1, 0, 1] })),
      signatures(list),
      ...list.annexes
        .filter((annex) => annex.rows.length > 0)
        .map((annex, order) => annexPage(annex, order + 1)),
    ],
  });
}

function heading(list: PrintedList): Content {
  const line = (width: number): Content => ({
    canvas: [{ type: "line", x1: 0, y1: 2, x2: width, y2: 2, lineWidth: 0.7 }],
    alignment: "center",
  });
  return {
    columns: [
      { width: "40%", stack: [{ text: list.office, bold: true, alignment: "center" }, line(70)] },
      {
        width: "60%",
        stack: [
          { text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold: true, fontSize: 12, alignment: "center" },
          { text: "Độc lập - Tự do - Hạnh phúc", bold: true, fontSize: 13, alignment: "center" },
          line(150),
        ],
      },
    ],
  };
}

const head = (text: string): TableCell => ({ text, bold: true, alignment: "center", fontSize: size });
const right = (text: string, bold = false): TableCell => ({ text, alignment: "right", bold, fontSize: size });
const left = (text: string): TableCell => ({ text, fontSize: size });
const centre = (text: string): TableCell => ({ text, alignment: "center", fontSize: size });

function mainTable(list: PrintedList): ContentTable {
  const letters = columns.map((_column, order) =>
    head(order < 5 ? "ABCDE".charAt(order) : String(order - 4)),
  );
  const body: TableCell[][] = [columns.map((column) => head(column.title)), letters];
  let number = 0;
  for (const [order, section] of list.sections.entries()) {
    body.push([
      { text: `${roman(order + 1)}. ${section.title}`, bold: true, colSpan: 11, fontSize: size },
      ...blanks(10),
    ]);
    for (const row of section.rows) {
      number += 1;
      body.push([
        centre(String(number)),
        left(row.name),
        centre(row.born),
        left(row.decision),
        centre(row.book),
        ...[row.monthly, row.arrears, row.carried].map((amount) => right(digits(amount))),
        right(digits(row.total)),
        left(row.payee),
        left(""),
      ]);
    }
    body.push(sumRow(`Cộng ${section.title} (${section.count})`, section.sums));
  }
  body.push(sumRow(`TỔNG CỘNG (${list.people} người)`, list.sums));
  return {
    table: { headerRows: 2, dontBreakRows: true, widths: columns.map((column) => column.width), body },
    layout: thinLines,
  };
}

const thinLines = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  paddingLeft: () => 3,
  paddingRight: () => 3,
  paddingTop: () => 2,
  paddingBottom: () => 2,
};

const blanks = (count: number): TableCell[] => Array.from({ length: count }, () => ({}));

const sumRow = (title: string, sums: PrintedSection["sums"]): TableCell[] => [
  { text: title, bold: true, colSpan: 5, fontSize: size },
  ...blanks(4),
  ...[sums.monthly, sums.arrears, sums.carried, sums.total].map((amount) => right(digits(amount), true)),
  left(""),
  left(""),
];

function signatures(list: PrintedList): Content {
  const block = (title: string, name: string): Column => ({
    width: "*",
    stack: [
      { text: title, bold: true, alignment: "center" },
      { text: "(Ký, ghi rõ họ tên)", italics: true, alignment: "center" },
      { text: name, bold: true, alignment: "center", margin: [0, 54, 0, 0] },
    ],
  });
  return {
    unbreakable: true,
    margin: [0, 10, 0, 0],
    stack: [
      { text: list.dateLine, italics: true, alignment: "right", margin: [0, 0, 20, 4] },
      {
        columns: [
          block("NGƯỜI LẬP DANH SÁCH", list.maker),
          block("KẾ TOÁN", list.accountant),
          block(list.signerTitle, list.signer),
        ],
      },
    ],
  };
}

function annexPage(annex: PrintedAnnex, number: number): Content {
  const widths = [28, 150, 50, 120, "*", 85, 85, 85];
  const titles = ["STT", "Họ tên", "Năm sinh", "Thôn", "Lý do", "Tháng trước", "Tháng này", "Chênh lệch"];
  const rows = annex.rows.map((row, order): TableCell[] => [
    centre(String(order + 1)),
    left(row.name),
    centre(row.born),
    left(row.place),
    left(row.cause),
    right(digits(row.before)),
    right(digits(row.after)),
    right(signed(row.after - row.before)),
  ]);
  const total: TableCell[] = [
    { text: `Cộng (${annex.count})`, bold: true, colSpan: 5, fontSize: size },
    ...blanks(4),
    right(digits(annex.before), true),
    right(digits(annex.after), true),
    right(signed(annex.after - annex.before), true),
  ];
  return {
    pageBreak: "before",
    stack: [
      { text: `Phụ lục ${number}`, bold: true, alignment: "center" },
      { text: annex.title, bold: true, fontSize: 14, alignment: "center", margin: [0, 2, 0, 8] },
      {
        table: { headerRows: 1, dontBreakRows: true, widths, body: [titles.map(head), ...rows, total] },
        layout: thinLines,
      },
    ],
  };
}

export const signed = (amount: number): string =>
  amount === 0 ? "–" : `${amount < 0 ? "−" : "+"}${digits(Math.abs(amount) as never)}`;

const romans = [
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
] as const;

/** Villages are numbered I, II, III; a province's merit list may have hundreds. */
export function roman(number: number): string {
  let rest = number;
  let text = "";
  for (const [sign, value] of romans) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}
