import {
  type CivilDate,
  civilDate,
  formatDate,
  type Money,
  money,
  moneyInWords,
  sumMoney,
} from "@ansinh/engine";
import { officeDate } from "#kernel/clock.ts";
import type { ChangeKind, ListAnswer, ListChange, ListLine } from "../model.ts";
import { apartSum, isApart } from "./apart.ts";
import { agencyWords, causeWords, changeKindWords, fundingWords } from "./words.ts";

/** A row of the printed list: somebody, or everybody of the list apart. */
export interface PrintedRow {
  readonly name: string;
  readonly born: string;
  readonly decision: string;
  readonly book: string;
  readonly monthly: Money;
  readonly arrears: Money;
  readonly carried: Money;
  readonly total: Money;
  readonly payee: string;
}

export interface PrintedSection {
  readonly title: string;
  readonly rows: readonly PrintedRow[];
  /** People paid under it, who may be more than its rows. */
  readonly count: number;
  readonly sums: PrintedSums;
}

export interface PrintedSums {
  readonly monthly: Money;
  readonly arrears: Money;
  readonly carried: Money;
  readonly total: Money;
}

export interface PrintedChange {
  readonly name: string;
  readonly born: string;
  readonly place: string;
  readonly cause: string;
  readonly before: Money;
  readonly after: Money;
}

export interface PrintedAnnex {
  readonly kind: ChangeKind;
  readonly title: string;
  readonly rows: readonly PrintedChange[];
  readonly count: number;
  readonly before: Money;
  readonly after: Money;
}

/** A pay list as it goes on paper, whatever writes it. */
export interface PrintedList {
  readonly office: string;
  readonly place: string;
  readonly title: string;
  readonly about: string;
  readonly draft: boolean;
  readonly sections: readonly PrintedSection[];
  readonly sums: PrintedSums;
  readonly people: number;
  readonly inWords: string;
  /** Reconciliation with last month and the way to the amount drawn, a line each. */
  readonly closing: readonly string[];
  readonly dateLine: string;
  readonly maker: string;
  readonly accountant: string;
  readonly signer: string;
  readonly signerTitle: string;
  readonly annexes: readonly PrintedAnnex[];
}

export interface ListToPrint {
  readonly list: ListAnswer;
  /** `open`: nobody is named whose reason is sealed; `apart`: only those whom the reader may know. */
  readonly part: "open" | "apart";
  readonly lines: readonly ListLine[];
  readonly changes: readonly ListChange[];
  readonly today: CivilDate;
  /** A department's list instead of a commune's. */
  readonly department: boolean;
}

const noVillage = "Chưa rõ thôn";
const onceTitle = "Chi một lần: hỗ trợ chi phí mai táng";

type Marked = Pick<ListLine, "sealed" | "clause">;

/** Whether a paper names somebody: whoever prints the open list, the same people stand on it. */
export const isOnPaper = (part: ListToPrint["part"], row: Marked): boolean =>
  part === "open" ? !row.sealed : row.sealed && !isApart(row);

export function printedList({ list, part, lines, changes, today, department }: ListToPrint): PrintedList {
  const all = lines.filter((line) => line.total > 0);
  const named = all.filter((line) => isOnPaper(part, line));
  const open = part === "open";
  const paid = open ? all : named;
  const sections = [...sectionsOf(named), ...(open ? apartSection(all.filter((line) => line.sealed)) : [])];
  const month = `${Number(list.month.slice(5))} năm ${list.month.slice(0, 4)}`;
  const signedOn = list.signedAt === null ? today : civilDate(officeDate(new Date(list.signedAt)));
  const date = formatDate(signedOn).split("/");
  return {
    office: department ? "SỞ NỘI VỤ" : `UBND ${list.officeName.toLocaleUpperCase("vi")}`,
    place: list.officeName,
    title: `DANH SÁCH CHI TRẢ TRỢ CẤP ${open ? "" : "RIÊNG "}THÁNG ${month.toLocaleUpperCase("vi")}`,
    about: `Đơn vị chi trả: ${agencyWords(list.agency)} – Nguồn: ${fundingWords[list.funding]}`,
    draft: list.state !== "signed",
    sections,
    sums: sumsOf(paid),
    people: new Set(paid.map((line) => line.personId)).size,
    inWords: moneyInWords(open ? money(list.totals.toPay) : sumsOf(named).total),
    closing: open ? closingOf(list) : [apartClosing],
    dateLine: `${list.officeName}, ngày ${date[0]} tháng ${date[1]} năm ${date[2]}`,
    maker: list.madeByName ?? "",
    accountant: list.checkedByName ?? "",
    signer: list.signedByName ?? "",
    signerTitle: department ? "GIÁM ĐỐC" : "CHỦ TỊCH",
    annexes: (["increase", "decrease", "adjustment"] as const).map((kind) =>
      annexOf(
        kind,
        changes.filter((change) => open || isOnPaper(part, change)),
        open,
      ),
    ),
  };
}

function sectionsOf(lines: readonly ListLine[]): PrintedSection[] {
  const villages = new Map<string, ListLine[]>();
  for (const line of lines.filter((one) => one.oneOff === 0)) {
    const name = line.villageName ?? noVillage;
    const known = villages.get(name);
    if (known) known.push(line);
    else villages.set(name, [line]);
  }
  const once = lines.filter((line) => line.oneOff > 0);
  const all = [...villages, ...(once.length > 0 ? [[onceTitle, once] as const] : [])];
  return all.map(([title, own]) => ({ title, rows: own.map(rowOf), count: own.length, sums: sumsOf(own) }));
}

const apartTitle = "Danh sách riêng (lý do được bảo mật)";
const apartClosing =
  "Danh sách này là một phần của danh sách chi trả cùng kỳ; chỉ giao người được giao quyền và đơn vị chi trả, không niêm yết.";
const apartName = (people: number): string => `${people} người, theo danh sách riêng`;

/** Everybody of the list apart in one row, whoever reads it. */
function apartSection(lines: readonly ListLine[]): PrintedSection[] {
  const apart = apartSum(lines);
  if (apart === null) return [];
  const { monthly, arrears, carried, total } = sumsOf(lines);
  const row = { name: apartName(apart.people), born: "", decision: "", book: "", payee: "" };
  const sums = { monthly, arrears, carried, total };
  return [{ title: apartTitle, rows: [{ ...row, ...sums }], count: apart.people, sums }];
}

const rowOf = (line: ListLine): PrintedRow => ({
  name: line.name,
  born: bornOf(line.birth),
  decision: line.decision ?? "",
  book: line.bookNumber ?? "",
  monthly: money(line.monthly),
  arrears: money(line.arrears),
  carried: money(line.carried),
  total: money(line.total),
  payee: line.payee && line.payee.name !== line.name ? line.payee.name : "",
});

/** The year alone where that is all that is known; both years where it may be either. */
function bornOf(birth: ListLine["birth"]): string {
  if (birth === null) return "";
  const [from, to] = [birth.from.slice(0, 4), birth.to.slice(0, 4)];
  return from === to ? from : `${from}–${to}`;
}

function sumsOf(lines: readonly ListLine[]): PrintedSums {
  const sum = (part: "monthly" | "arrears" | "carried" | "total") =>
    sumMoney(lines.map((line) => money(line[part])));
  return { monthly: sum("monthly"), arrears: sum("arrears"), carried: sum("carried"), total: sum("total") };
}

function annexOf(kind: ChangeKind, changes: readonly ListChange[], open: boolean): PrintedAnnex {
  const own = changes.filter((change) => change.kind === kind);
  const sums = (of: readonly ListChange[]) => ({
    before: sumMoney(of.map((change) => money(change.before))),
    after: sumMoney(of.map((change) => money(change.after))),
  });
  const apart = open ? own.filter((change) => change.sealed) : [];
  const rows = own.filter((change) => !apart.includes(change)).map(changeRow);
  const people = new Set(apart.map((change) => change.personId)).size;
  const apartRow = { name: apartName(people), born: "", place: "", cause: "", ...sums(apart) };
  return {
    kind,
    title: `DANH SÁCH ${changeKindWords[kind].toLocaleUpperCase("vi")}`,
    rows: people === 0 ? rows : [...rows, apartRow],
    count: rows.length + people,
    ...sums(own),
  };
}

const changeRow = (change: ListChange): PrintedChange => ({
  name: change.name,
  born: bornOf(change.birth),
  place: change.villageName ?? "",
  cause: causeWords[change.cause],
  before: money(change.before),
  after: money(change.after),
});

function closingOf(list: ListAnswer): string[] {
  const { totals } = list;
  const of = (kind: ChangeKind) =>
    list.changes.filter((group) => group.kind === kind).reduce((sum, group) => sum + group.amount, 0);
  const text = (amount: number) => digits(money(Math.abs(amount)));
  const adjustment = of("adjustment");
  return [
    `Tháng trước ${text(totals.dueBefore)} đ (${totals.peopleBefore} người) + tăng ${text(of("increase"))} đ` +
      ` − giảm ${text(of("decrease"))} đ ${adjustment < 0 ? "−" : "+"} điều chỉnh ${text(adjustment)} đ` +
      ` = tháng này ${text(totals.due)} đ (${totals.people} người).`,
    `Tháng này ${text(totals.due)} đ + truy lĩnh ${text(totals.arrears)} đ + mai táng phí ${text(totals.oneOff)} đ` +
      ` + chưa nhận kỳ trước ${text(totals.carried)} đ = phải chi ${text(totals.toPay)} đ.`,
    `Phải chi ${text(totals.toPay)} đ − còn ở đơn vị chi trả ${text(totals.atPayer)} đ` +
      ` = ${totals.toDraw < 0 ? "nộp trả" : "rút dự toán"} ${text(totals.toDraw)} đ.`,
  ];
}

export const digits = (amount: Money): string =>
  amount === 0 ? "–" : String(amount).replace(/\B(?=(\d{3})+$)/g, ".");
