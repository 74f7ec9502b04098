import {
  formatDate,
  formatMoney,
  formatMonth,
  money,
  parseCivilDate,
  parseMonth,
  type Range,
  type Text,
} from "@ansinh/engine";
import type { AnsweredBenefit, CaseAnswer, CitedPlace } from "./case-answer.ts";
import type { Due } from "./case-due.ts";

export type Language = "vi" | "en";

const words = {
  vi: {
    month: "Tháng tính",
    knownOn: "văn bản có hiệu lực đến",
    household: "HỘ GIA ĐÌNH",
    notLiving: "không còn sống trong tháng",
    granted: "được hưởng",
    refused: "không được hưởng",
    undetermined: "chưa đủ căn cứ",
    monthly: "một tháng",
    once: "một lần",
    maybe: "có thể",
    between: ["từ", "đến"],
    overlap: "Trùng chế độ",
    alone: "nếu tính riêng",
    clause: "Khoản",
    reasons: "Lý do",
    needs: "Cần biết",
    citations: "Căn cứ",
    due: "Cộng được hưởng sau khi loại trùng",
    nothing: "không có khoản tiền nào",
    questions: "CẦN BIẾT THÊM (hỏi trước những điều quyết định nhiều chế độ nhất)",
  },
  en: {
    month: "Month",
    knownOn: "acts in force up to",
    household: "HOUSEHOLD",
    notLiving: "not living in the month",
    granted: "due",
    refused: "not due",
    undetermined: "undetermined",
    monthly: "a month",
    once: "once",
    maybe: "maybe",
    between: ["from", "to"],
    overlap: "Overlap",
    alone: "by itself",
    clause: "Clause",
    reasons: "Reasons",
    needs: "To be known",
    citations: "By",
    due: "Due after overlaps",
    nothing: "no money",
    questions: "TO BE ASKED (what decides most benefits first)",
  },
} as const;

const signs = { granted: "✓", refused: "✗", undetermined: "?" } as const;

/** An answer to be read: whoever is due something first, then what is open, then what isn't due, each with reasons. */
export function caseWords(answer: CaseAnswer, language: Language): string {
  const say = teller(language);
  const { month, knownOn, persons, household, questions } = answer;
  return [
    `${say.w.month} ${writtenMonth(month)} · ${say.w.knownOn} ${writtenDate(knownOn)}`,
    ...persons.flatMap(({ name, living, due, benefits }) => [
      "",
      `${name.toLocaleUpperCase("vi")}${living ? "" : ` (${say.w.notLiving})`}`,
      ...section(say, due, benefits),
    ]),
    ...(household.benefits.length === 0
      ? []
      : ["", say.w.household, ...section(say, household.due, household.benefits)]),
    ...(questions.length === 0
      ? []
      : ["", say.w.questions, ...questions.map((question) => `  - ${say.of(question.words)}`)]),
  ].join("\n");
}

const writtenMonth = (month: string): string => {
  const read = parseMonth(month);
  return read ? formatMonth(read) : month;
};
const writtenDate = (date: string): string => {
  const read = parseCivilDate(date);
  return read ? formatDate(read) : date;
};

interface Teller {
  readonly w: (typeof words)[Language];
  readonly of: (text: Text) => string;
  readonly range: (range: Range) => string;
}

function teller(language: Language): Teller {
  const w = words[language];
  const dong = (amount: number) => (amount === 0 ? "0 đ" : formatMoney(money(amount)));
  const range = ({ lo, hi }: Range) =>
    lo === hi ? dong(lo) : `${w.between[0]} ${dong(lo)} ${w.between[1]} ${dong(hi)}`;
  return { w, of: (text) => text[language], range };
}

const order = ["granted", "undetermined", "refused"] as const;

function section(say: Teller, due: Due, benefits: readonly AnsweredBenefit[]): string[] {
  const inOrder = order.flatMap((outcome) => benefits.filter((benefit) => benefit.outcome === outcome));
  return [
    `  ${say.w.due}: ${dueWords(say, due)}`,
    ...inOrder.flatMap((benefit) => benefitLines(say, benefit)),
  ];
}

function dueWords(say: Teller, due: Due): string {
  const parts = (["monthly", "once"] as const)
    .filter((period) => due[period].hi > 0)
    .map((period) => `${say.range(due[period])} ${say.w[period]}`);
  return parts.length === 0 ? say.w.nothing : parts.join("; ");
}

function benefitLines(say: Teller, benefit: AnsweredBenefit): string[] {
  const { w } = say;
  const { outcome, refusedFor, questions } = benefit;
  const places = outcome === "refused" ? [] : benefit.citations;
  return [
    `  ${signs[outcome]} ${say.of(benefit.label)}: ${w[outcome]}${amountWords(say, benefit)}`,
    ...(outcome === "granted" ? [`      ${say.of(benefit.sentence)}`] : []),
    ...benefit.clauses.map(({ label }) => `      ${w.clause}: ${say.of(label)}`),
    ...overlapLines(say, benefit),
    ...bullets(
      w.reasons,
      refusedFor.map(({ words: why, citations }) => `${say.of(why)}${inBrackets(say, citations)}`),
    ),
    ...bullets(
      w.needs,
      questions.map(({ words: asked }) => say.of(asked)),
    ),
    ...bullets(
      w.citations,
      places.map((place) => placeWords(say, place)),
    ),
  ];
}

const inBrackets = (say: Teller, places: readonly CitedPlace[]): string =>
  places.length === 0 ? "" : ` (${places.map((place) => placeWords(say, place)).join("; ")})`;

function amountWords(
  say: Teller,
  { outcome, amount, bounds, inKind, portions, period }: AnsweredBenefit,
): string {
  if (outcome === "refused") return "";
  if (inKind) {
    const times = portions !== null && portions > 1 ? `${portions} × ` : "";
    return `${outcome === "undetermined" ? `, ${say.w.maybe}` : ""}: ${times}${say.of(inKind)}`;
  }
  const money = bounds ?? { lo: amount ?? 0, hi: amount ?? 0 };
  return `${bounds ? ", " : " "}${say.range(money)} ${say.w[period]}`;
}

function overlapLines(say: Teller, { overlap, alone, outcome, inKind }: AnsweredBenefit): string[] {
  if (!overlap) return [];
  const before = alone.outcome === outcome || inKind ? "" : ` (${say.w.alone}: ${say.range(alone.amount)})`;
  return [`      ${say.w.overlap}: ${say.of(overlap)}${before}`];
}

const bullets = (title: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [`      ${title}:`, ...items.map((item) => `        - ${item}`)];

/** The status of its source beside each article: V read in the act, V2 in a page that quotes it, D computed, M unverified. */
const placeWords = (say: Teller, { words: place, status }: CitedPlace): string =>
  `${say.of(place)} [${status}]`;
