import { type CivilDate, formatDate, type Money, money, moneyInWords, sumMoney } from "@ansinh/engine";
import type { ChangeKind, ListAnswer, ListChange, ListLine } from "../model.ts";
import { agencyWords, causeWords, changeKindWords, fundingWords } from "./words.ts";

/** A row of the printed list. A sealed one carries a neutral code in the place of its decision. */
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
  readonly lines: readonly ListLine[];
  readonly changes: readonly ListChange[];
  readonly today: CivilDate;
  /** A department's list instead of a commune's. */
  readonly department: boolean;
}

const noVillage = "Chưa rõ thôn";
const onceTitle = "Chi một lần: hỗ trợ chi phí mai táng";

export function printedList({ list, lines, changes, today, department }: ListToPrint): PrintedList {
  const paid = lines.filter((line) => line.total > 0);
  const sections = sectionsOf(paid);
  const month = `${Number(list.month.slice(5))} năm ${list.month.slice(0, 4)}`;
  const signedOn = (list.signedAt === null ? today : list.signedAt.slice(0, 10)) as CivilDate;
  const date = formatDate(signedOn).split("/");
  return {
    office: department ? "SỞ NỘI VỤ" : `UBND ${list.officeName.toLocaleUpperCase("vi")}`,
    place: list.officeName,
    title: `DANH SÁCH CHI TRẢ TRỢ CẤP THÁNG ${month.toLocaleUpperCase("vi")}`,
    about: `Đơn vị chi trả: ${agencyWords(list.agency)} – Nguồn: ${fundingWords[list.funding]}`,
    draft: list.state !== "signed",
    sections,
    sums: sumsOf(paid),
    people: new Set(paid.map((line) => line.personId)).size,
    inWords: moneyInWords(money(list.totals.toPay)),
    closing: closingOf(list),
    dateLine: `${list.officeName}, ngày ${date[0]} tháng ${date[1]} năm ${date[2]}`,
    maker: list.madeByName ?? "",
    accountant: list.checkedByName ?? "",
    signer: list.signedByName ?? "",
    signerTitle: department ? "GIÁM ĐỐC" : "CHỦ TỊCH",
    annexes: (["increase", "decrease", "adjustment"] as const).map((kind) => annexOf(kind, changes)),
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
  return all.map(([title, own]) => ({ title, rows: own.map(rowOf), sums: sumsOf(own) }));
}

const rowOf = (line: ListLine): PrintedRow => ({
  name: line.name,
  born: bornOf(line.birth),
  decision: line.sealed ? `BM-${line.grantId.slice(-6).toUpperCase()}` : (line.decision ?? ""),
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

function annexOf(kind: ChangeKind, changes: readonly ListChange[]): PrintedAnnex {
  const own = changes.filter((change) => change.kind === kind);
  return {
    kind,
    title: `DANH SÁCH ${changeKindWords[kind].toLocaleUpperCase("vi")}`,
    rows: own.map((change) => ({
      name: change.name,
      born: bornOf(change.birth),
      place: change.villageName ?? "",
      cause: causeWords[change.cause],
      before: money(change.before),
      after: money(change.after),
    })),
    before: sumMoney(own.map((change) => money(change.before))),
    after: sumMoney(own.map((change) => money(change.after))),
  };
}

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
