import type { CellValue } from "#platform/documents/xlsx-writer.ts";
import type { Grant } from "../grants.ts";
import type { ListColumn, ListFile, ListRow, ListSection, ListSheet, ListTotal } from "../list.ts";
import type { Commune, Person } from "../model.ts";
import { MONTHS, vietDate } from "../month.ts";
import type { Hand } from "./columns.ts";
import { column, grouped, lowerFirst, officeOf, personRow, roleColumn, villageHeading } from "./columns.ts";

/** What a payment line needs of a grant, of the communes or of the department. */
export type Payable = Pick<
  Grant,
  "code" | "recipient" | "payee" | "decisionNumber" | "decidedOn" | "payments" | "stop" | "monthly"
> & {
  readonly tenths: number | null;
  readonly section: string;
};

export interface PaymentAsk {
  readonly office: readonly [string, string];
  readonly title: string;
  readonly hand: Hand;
  readonly sections: readonly string[];
  readonly lines: readonly Payable[];
}

function columnsOf(hand: Hand): ListColumn[] {
  const isTemplate = hand === "template";
  return [
    column("STT", 6, { format: "centre" }),
    roleColumn("Họ tên", 28, "name"),
    column("Năm sinh", 9, { format: "centre" }),
    ...(isTemplate ? [roleColumn("Số CCCD", 17, "number")] : []),
    column("Số quyết định hưởng", 17),
    column("Số sổ lĩnh tiền", 15),
    ...(isTemplate ? [roleColumn("Hệ số", 8, "coefficient")] : []),
    roleColumn("Tiền trợ cấp tháng này", 15, "amount"),
    ...grouped("Chưa trả tháng trước", [
      column("Số tháng", 8, { format: "centre" }),
      column("Số tiền", 14, { format: "money" }),
    ]),
    column("Tổng số tiền", 15, { format: "money" }),
    ...grouped("Người nhận", [column("Ký", 12, { format: "centre" }), roleColumn("Họ tên", 26, "payee")]),
  ];
}

/** The lists already paid, a sheet a month, then Tăng and Giảm of the last of them. */
export function paymentSheets(ask: PaymentAsk): ListSheet[] {
  const months = MONTHS.map((month) => monthSheet(ask, month));
  return [...months, changeSheet(ask, "Tăng"), changeSheet(ask, "Giảm")];
}

function monthSheet(ask: PaymentAsk, month: string): ListSheet {
  const lines = ask.lines.filter((line) => line.payments.some((payment) => payment.list === month));
  const sections = ask.sections
    .map((name) => ({ name, lines: lines.filter((line) => line.section === name) }))
    .filter((section) => section.lines.length > 0)
    .map(
      ({ name, lines: own }, i): ListSection => ({
        heading: villageHeading(i, name),
        rows: own.map((line) => paymentRow(line, month, ask.hand)),
        total: sumOf(`Cộng ${lowerFirst(name)}`, own, { month, hand: ask.hand }),
      }),
    );
  const total = sumOf("Tổng cộng", lines, { month, hand: ask.hand });
  return {
    ...frame(ask),
    name: `T${Number(month.slice(5))}`,
    title: `${ask.title} THÁNG ${month.slice(5)}/${month.slice(0, 4)}`,
    attachedTo: `(Kèm theo Quyết định số ${118 + Number(month.slice(5))}/QĐ-UBND ngày 24/${previous(month)} — dữ liệu mẫu)`,
    columns: columnsOf(ask.hand),
    sections,
    total,
    inWords: lines.reduce((sum, line) => sum + due(line, month).whole, 0),
  };
}

function frame(ask: PaymentAsk) {
  return {
    office: ask.office,
    unit: "Đơn vị tính: đồng",
    hasLetterRow: ask.hand !== "own",
    numbersRows: true,
    restartsNumbers: ask.hand === "own",
    signatures: ["KẾ TOÁN", "CHỦ TỊCH"] as const,
  };
}

function previous(month: string): string {
  const number = Number(month.slice(5)) - 1;
  return `${String(number).padStart(2, "0")}/${month.slice(0, 4)}`;
}

interface Due {
  readonly now: number;
  readonly months: number;
  readonly before: number;
  readonly whole: number;
}

/** What a month's list asks for a grant: the month itself, arrears and what was not collected before. */
function due(line: Payable, month: string): Due {
  const now = line.payments.find((payment) => payment.month === month)?.amount ?? 0;
  const open = line.payments.filter(
    (payment) =>
      payment.month < month &&
      payment.list <= month &&
      (payment.list === month || payment.collected === null || payment.collected >= month),
  );
  const before = open.reduce((sum, payment) => sum + payment.amount, 0);
  return { now, months: open.length, before, whole: now + before };
}

function paymentRow(line: Payable, month: string, hand: Hand): ListRow {
  const { now, months, before, whole } = due(line, month);
  const isCollected = line.payments.some((payment) => payment.month === month && payment.collected === month);
  const cells: CellValue[] = [
    ...lineCells(line, hand),
    now,
    months === 0 ? null : months,
    months === 0 ? null : before,
    whole,
    isCollected ? "Đã nhận" : "Chưa nhận",
    line.payee.name,
  ];
  return personRow(line.recipient, cells, columnsOf(hand));
}

function lineCells(line: Payable, hand: Hand): CellValue[] {
  const isTemplate = hand === "template";
  return [
    null,
    line.recipient.name,
    Number(line.recipient.birth.slice(0, 4)),
    ...(isTemplate ? [line.recipient.number] : []),
    line.decisionNumber,
    line.code,
    ...(isTemplate ? [line.tenths === null ? null : line.tenths / 10] : []),
  ];
}

function sumOf(label: string, lines: readonly Payable[], ask: { month: string; hand: Hand }): ListTotal {
  const dues = lines.map((line) => due(line, ask.month));
  const at = ask.hand === "template" ? 7 : 5;
  const add = (value: (one: Due) => number) => dues.reduce((sum, one) => sum + value(one), 0);
  return {
    label,
    sums: [
      [at, add((one) => one.now)],
      [at + 2, add((one) => one.before)],
      [at + 3, add((one) => one.whole)],
    ],
    plants: [],
  };
}

/** Increase and decrease of November against October. */
function changeSheet(ask: PaymentAsk, name: "Tăng" | "Giảm"): ListSheet {
  const isMore = name === "Tăng";
  const lines = ask.lines.filter((line) =>
    isMore ? line.decidedOn.startsWith("2026-10") : line.stop?.from === "2026-11",
  );
  const columns = [
    ...columnsOf(ask.hand).slice(0, ask.hand === "template" ? 8 : 6),
    column("Từ tháng", 10),
    column("Lý do", 30),
  ];
  const rows = lines.map((line) =>
    personRow(
      line.recipient,
      [
        ...lineCells(line, ask.hand),
        line.monthly,
        isMore ? "10/2026" : "11/2026",
        isMore ? `Mới, quyết định ngày ${vietDate(line.decidedOn)}` : (line.stop?.note ?? null),
      ],
      columns,
    ),
  );
  return {
    ...frame(ask),
    name,
    title: `DANH SÁCH ${name.toUpperCase()} THÁNG 11/2026`,
    attachedTo: "(Kèm theo danh sách chi trả tháng 11/2026 — dữ liệu mẫu)",
    columns,
    sections: [{ heading: null, rows, total: null }],
    total: null,
    inWords: null,
  };
}

export function payable(grant: Grant): Payable {
  return { ...grant, tenths: grant.clause.tenths, section: grant.recipient.household.village.name };
}

export function communePayment(
  commune: Commune,
  grants: readonly Grant[],
  hand: Hand,
): Pick<ListFile, "kind" | "sheets"> {
  const isPension = grants[0]?.clause.benefit === "socialPension";
  const lines = grants.map(payable).map((line) => ({ ...line, section: villageIn(commune, line.recipient) }));
  const title = isPension ? "DANH SÁCH CHI TRẢ TRỢ CẤP HƯU TRÍ XÃ HỘI" : "DANH SÁCH CHI TRẢ TRỢ CẤP XÃ HỘI";
  const sections = [...commune.villages.map((village) => village.name), "Nơi khác"];
  return {
    kind: "payment",
    sheets: paymentSheets({ office: officeOf(commune), title, hand, sections, lines }),
  };
}

function villageIn(commune: Commune, person: Person): string {
  return commune.villages.includes(person.household.village) ? person.household.village.name : "Nơi khác";
}
