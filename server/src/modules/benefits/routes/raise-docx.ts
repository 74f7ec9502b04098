import {
  civilDate,
  formatDate,
  formatMoney,
  formatMoneyDigits,
  formatMonth,
  formatRatio,
  type Money,
  type Month,
  moneyInWords,
  parseRatio,
} from "@ansinh/engine";
import { birthText } from "#modules/registry/index.ts";
import {
  type Alignment,
  type Block,
  type DocxOptions,
  type DocxTable,
  type Paragraph,
  paragraph,
  type Run,
  type TableCell,
  textWidth,
} from "#platform/documents/docx-writer.ts";
import type { FundingSource, RaiseAnswer, RaiseLine, RaiseLines } from "../model.ts";
import { fundingWords } from "../rules/words.ts";

/** A decision with everything of its annex, as it is printed. */
export interface RaiseToPrint {
  readonly raise: RaiseAnswer;
  readonly lines: RaiseLines;
  /** "Tỉnh Lạng Sơn": who decides for people with merit. */
  readonly provinceName: string;
  readonly clauseWords: (clause: string) => string;
}

const blank = "……";
const digits = (amount: number): string => formatMoneyDigits(amount as Money);
const dong = (amount: number): string => formatMoney(amount as Money);

/** The parts of a decision as Decree 30/2020 has them, from general knowledge of it (decision 0025). */
export function raiseDocument(given: RaiseToPrint): DocxOptions {
  const { raise } = given;
  const title = subjectOf(raise);
  const blocks: Block[] = [
    headOf(given),
    paragraph([{ text: "QUYẾT ĐỊNH", bold: true }], { align: "center", above: 14, below: 2 }),
    paragraph([{ text: title, bold: true }], { align: "center", below: 12 }),
    paragraph([{ text: authorityOf(given), bold: true }], { align: "center", below: 10 }),
    ...groundsOf(raise),
    paragraph([{ text: "QUYẾT ĐỊNH:", bold: true }], { align: "center", above: 8, below: 8 }),
    ...articlesOf(given),
    signatureOf(given),
    ...annexOf(given),
  ];
  return { title: `Quyết định ${title}`, blocks };
}

/** Offices of two digits are provinces: the department decides for people with merit. */
const isDepartment = ({ office }: RaiseAnswer): boolean => office.length === 2;

const subjectOf = ({ levels, month }: RaiseAnswer): string => {
  const names = levels.map(({ label }) => `${label.charAt(0).toLowerCase()}${label.slice(1)}`);
  return `Về việc điều chỉnh ${names.join(", ") || "mức trợ cấp"}, thực hiện từ kỳ chi trả tháng ${formatMonth(month as Month)}`;
};

const authorityOf = ({ raise, provinceName }: RaiseToPrint): string =>
  isDepartment(raise)
    ? `GIÁM ĐỐC SỞ NỘI VỤ ${provinceName.toUpperCase()}`
    : `CHỦ TỊCH ỦY BAN NHÂN DÂN ${raise.officeName.toUpperCase()}`;

function headOf({ raise, provinceName }: RaiseToPrint): DocxTable {
  const above = isDepartment(raise) ? `UBND ${provinceName.toUpperCase()}` : "ỦY BAN NHÂN DÂN";
  const body = isDepartment(raise) ? "SỞ NỘI VỤ" : raise.officeName.toUpperCase();
  const place = (isDepartment(raise) ? provinceName : raise.officeName).replace(
    /^(Tỉnh|Thành phố|Xã|Phường|Đặc khu) /u,
    "",
  );
  const number = `Số: ${raise.number ?? `${blank}/QĐ-${isDepartment(raise) ? "SNV" : "UBND"}`}`;
  const centred = (...runs: Run[]): Paragraph => paragraph(runs, { align: "center", below: 0 });
  return {
    kind: "table",
    widths: [65, textWidth - 65],
    rows: [
      [
        {
          paragraphs: [
            centred({ text: above, bold: !isDepartment(raise), size: 13 }),
            centred({ text: body, bold: true, size: 13 }),
            centred({ text: "_______", size: 13 }),
            centred({ text: number, size: 13 }),
          ],
        },
        {
          paragraphs: [
            centred({ text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold: true, size: 13 }),
            centred({ text: "Độc lập - Tự do - Hạnh phúc", bold: true, underline: true }),
            centred({ text: " ", size: 13 }),
            centred({ text: `${place}, ${dayWords(raise.signedOn, raise.month)}`, italic: true }),
          ],
        },
      ],
    ],
  };
}

function dayWords(signedOn: string | null, month: string): string {
  if (signedOn === null) return `ngày ${blank} tháng ${blank} năm ${month.slice(0, 4)}`;
  const [year, of, day] = signedOn.split("-");
  return `ngày ${day} tháng ${of} năm ${year}`;
}

function groundsOf({ levels, officeName }: RaiseAnswer): Paragraph[] {
  const acts = [...new Set(levels.map(({ citation }) => citation))].map((act) => `Căn cứ ${act};`);
  const rest = [
    "Căn cứ các quyết định hưởng trợ cấp đang có hiệu lực và danh sách chi trả đã ký;",
    `Theo đề nghị của cơ quan tham mưu về an sinh xã hội của ${officeName}.`,
  ];
  return [...acts, ...rest].map((text) =>
    paragraph([{ text, italic: true }], { align: "both", firstLine: 12.7 }),
  );
}

function articlesOf({ raise, lines }: RaiseToPrint): Paragraph[] {
  const { levels, people, monthly, arrears, withoutBasis } = raise;
  const changed = levels.map(
    ({ label, before, after }) => `${label} từ ${before === null ? blank : dong(before)} lên ${dong(after)}`,
  );
  const apart = lines.apart.people > 0 ? ` (trong đó ${lines.apart.people} người có danh sách riêng)` : "";
  const unheard =
    withoutBasis > 0
      ? ` Có ${withoutBasis} khoản hưởng có tháng chưa có căn cứ (không có trong danh sách đã ký, không có dữ liệu đã chi), chưa tính truy lĩnh cho các tháng đó.`
      : "";
  const articles: (readonly [string, string])[] = [
    [
      "Điều 1.",
      `Điều chỉnh ${changed.join("; ")} đối với ${people} người${apart} theo Phụ lục kèm theo. Tổng hệ số ${coefficientWords(raise.coefficients)}; số tiền tăng thêm hằng tháng ${dong(monthly)} (${moneyInWords(monthly as Money)}).`,
    ],
    [
      "Điều 2.",
      `Truy lĩnh các tháng đã chi theo mức cũ: ${dong(arrears)} (${moneyInWords(arrears as Money)}), chi cùng kỳ tháng ${formatMonth(raise.month as Month)}.${unheard}`,
    ],
    ["Điều 3.", `Kinh phí thực hiện đến hết năm: ${raise.parts.map(partWords).join("; ")}.`],
    [
      "Điều 4.",
      "Quyết định này có hiệu lực kể từ ngày ký. Các cơ quan, đơn vị, cá nhân có liên quan và những người có tên trong Phụ lục chịu trách nhiệm thi hành Quyết định này./.",
    ],
  ];
  return articles.map(([head, text]) =>
    paragraph([{ text: `${head} `, bold: true }, { text }], { align: "both", firstLine: 12.7 }),
  );
}

function partWords({ funding, need, left, gap }: RaiseAnswer["parts"][number]): string {
  const source = `${fundingWords[funding as FundingSource]}: nhu cầu ${dong(need)}`;
  if (left === null || gap === null) return `${source}, chưa nhập dự toán`;
  return `${source}, dự toán còn lại ${dong(left)}, ${gap > 0 ? `còn thiếu ${dong(gap)}` : "đủ dự toán"}`;
}

const coefficientWords = (written: string | null): string => {
  const found = written === null ? undefined : parseRatio(written);
  return found ? formatRatio(found, "vi") : "";
};

function signatureOf({ raise }: RaiseToPrint): DocxTable {
  const small = (text: string, look: Partial<Run> = {}): Paragraph =>
    paragraph([{ text, size: 11, ...look }], { below: 0 });
  const role = isDepartment(raise) ? "GIÁM ĐỐC" : "CHỦ TỊCH";
  return {
    kind: "table",
    widths: [80, textWidth - 80],
    rows: [
      [
        {
          paragraphs: [
            small("Nơi nhận:", { bold: true, italic: true, size: 12 }),
            small("- Như Điều 4;"),
            small("- Sở Tài chính, Kho bạc Nhà nước;"),
            small("- Đơn vị chi trả;"),
            small("- Lưu: VT, VHXH."),
          ],
        },
        {
          paragraphs: [
            paragraph([{ text: role, bold: true }], { align: "center", below: 70 }),
            paragraph([{ text: raise.signedByName ?? blank, bold: true }], { align: "center", below: 0 }),
          ],
        },
      ],
    ],
  };
}

const columns = [
  "STT",
  "Họ và tên",
  "Năm sinh",
  "Khoản",
  "Hệ số",
  "Mức cũ",
  "Mức mới",
  "Tháng truy lĩnh",
  "Truy lĩnh",
];
const widths = [9, 32, 16, 32, 11, 17, 17, 14, 17] as const;

function annexOf({ raise, lines, clauseWords }: RaiseToPrint): Block[] {
  const centred = (text: string, look: Partial<Run> = {}, more: Partial<Paragraph> = {}): Paragraph =>
    paragraph([{ text, ...look }], { align: "center", below: 2, ...more });
  const of = raise.number === null ? `${blank}/QĐ` : raise.number;
  const on = raise.signedOn === null ? blank : formatDate(civilDate(raise.signedOn));
  const table: DocxTable = {
    kind: "table",
    widths,
    bordered: true,
    headRows: 1,
    rows: [
      columns.map((text) => cell(text, { bold: true, align: "center" })),
      ...lines.items.map((line, at) => rowOf(line, at + 1, clauseWords)),
      ...apartRow(lines),
      [
        cell("Tổng cộng", { bold: true, align: "center", span: 5 }),
        cell(digits(raise.monthly), { bold: true, align: "right", span: 2 }),
        cell(""),
        cell(digits(raise.arrears), { bold: true, align: "right" }),
      ],
    ],
  };
  return [
    centred("PHỤ LỤC", { bold: true }, { onNewPage: true }),
    centred("Danh sách người được điều chỉnh mức hưởng và số tiền truy lĩnh", { bold: true }),
    centred(`(Kèm theo Quyết định số ${of} ngày ${on})`, { italic: true }, { below: 8 }),
    table,
    paragraph(
      [
        {
          text: "Hàng tổng cộng: số tăng thêm hằng tháng ghi dưới hai cột mức; đơn vị tính: đồng.",
          italic: true,
          size: 11,
        },
      ],
      { above: 4 },
    ),
  ];
}

function rowOf(line: RaiseLine, number: number, clauseWords: (clause: string) => string): TableCell[] {
  const unheard = line.withoutBasis.length > 0 ? `${line.withoutBasis.length} tháng chưa có căn cứ` : "";
  const months = line.arrearsMonths.length > 0 ? monthsWords(line.arrearsMonths) : "";
  return [
    cell(String(number), { align: "center" }),
    cell(line.name),
    cell(birthText(line.birth), { align: "center" }),
    cell(clauseWords(line.clause)),
    cell(coefficientWords(line.coefficient), { align: "center" }),
    cell(digits(line.before), { align: "right" }),
    cell(digits(line.after), { align: "right" }),
    cell([months, unheard].filter(Boolean).join("; "), { align: "center" }),
    cell(digits(line.arrears), { align: "right" }),
  ];
}

/** "07–11/2026", or each month where some between is missing. */
function monthsWords(months: readonly string[]): string {
  const [first = "", last = ""] = [months[0], months.at(-1)];
  if (months.length === 1) return formatMonth(first as Month);
  const isWhole = Number(last.slice(5)) - Number(first.slice(5)) === months.length - 1;
  if (first.slice(0, 4) !== last.slice(0, 4) || !isWhole)
    return months.map((month) => formatMonth(month as Month)).join(", ");
  return `${first.slice(5)}–${formatMonth(last as Month)}`;
}

function apartRow({ apart }: RaiseLines): TableCell[][] {
  if (apart.people === 0) return [];
  return [
    [
      cell(`${apart.people} người có danh sách riêng`, { italic: true, span: 5 }),
      cell(digits(apart.monthly), { align: "right", span: 2 }),
      cell(""),
      cell(digits(apart.arrears), { align: "right" }),
    ],
  ];
}

interface CellLook extends Partial<Run> {
  readonly align?: Alignment;
  readonly span?: number;
}

function cell(text: string, { align = "left", span = 1, ...look }: CellLook = {}): TableCell {
  return { paragraphs: [paragraph([{ text, size: 11, ...look }], { align, below: 0 })], span };
}
