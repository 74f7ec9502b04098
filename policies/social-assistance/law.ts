import {
  type AmountRule,
  ageYears,
  type BooleanNode,
  type Citation,
  type Clause,
  type ClauseCondition,
  type ClauseRule,
  civilDate,
  compare,
  type Dated,
  isOneOf,
  type LegalDates,
  month,
  number,
  ratioOf,
  type Text,
  text,
} from "@ansinh/engine";
import { birthDate, type CitePlace, decree20, decree335, poverty, reading } from "../kit/index.ts";

/** Decree 20/2021 until the end its successor sets. */
export const from2021: LegalDates = { inForce: civilDate("2021-07-01"), appliesFrom: month("2021-07") };
/** Points 5.5.b and 5.5.c ended when the social pension began. */
export const from2021To2025: LegalDates = { ...from2021, appliesTo: month("2025-06") };
const signedAndInForce = { signed: civilDate("2026-08-21"), inForce: civilDate("2026-10-05") };
/** Levels of Decree 335/2026: Article 32(3) converts existing beneficiaries from 07/2026. */
export const levelsOf2026: LegalDates = { ...signedAndInForce, appliesFrom: month("2026-07") };
/** Groups that Decree 335/2026 widens: only for months from its coming into force. */
export const groupsOf2026: LegalDates = { ...signedAndInForce, appliesFrom: month("2026-10") };

const wideningRead = text(
  "Điều 32 chỉ chuyển mức của người đang hưởng từ 07/2026; nhóm mở rộng tính từ khi Nghị định có hiệu lực.",
  "Article 32 converts only the levels of existing beneficiaries from 07/2026; widened groups count from the decree's coming into force.",
);
export const widened = (place: string): Citation => reading(decree335(place), wideningRead);

const continuedRead = text(
  "Nhóm, hệ số giữ như Nghị định 20/2021/NĐ-CP; dẫn Nghị định 335/2026/NĐ-CP cho các tháng từ khi Nghị định có hiệu lực.",
  "Group and coefficient stay as in Decree 20/2021; Decree 335/2026 is cited for months from its coming into force.",
);
/** A group that the successor keeps as it was. */
export const continued = (place: string): Citation => reading(decree335(place), continuedRead);

const anyDayRead = text(
  "Thôi hưởng từ tháng liền sau: đủ điều kiện ít nhất một ngày thì được cả tháng.",
  "Stops from the following month: a month with at least one qualifying day is due whole.",
);
const lastDayRead = text(
  "Điều chỉnh mức từ tháng đủ điều kiện hưởng mức mới: xét vào ngày cuối tháng.",
  "The level changes from the month in which the new one is met: looked at on the month's last day.",
);
const levelOfCaredForRead = text(
  "Đủ điều kiện ít nhất một ngày thì được cả tháng; mức theo tuổi của người được chăm sóc xét vào cuối tháng, vì mức điều chỉnh từ tháng đủ điều kiện hưởng mức mới.",
  "A month with at least one qualifying day is due whole; the level by the age of whom one looks after is looked at on the month's end, for it changes from the month in which the new one is met.",
);
/** Article 8 of either decree says when an allowance begins, changes and stops. */
const readAs = (act: string, read: Text): Citation =>
  reading(act === decree20("8").act ? decree20("8") : decree335("8"), read);

interface Wanted {
  readonly label: Text;
  readonly refusal: Text;
  readonly citation: Citation;
  readonly is: BooleanNode;
}

/** Eligibility: begins in the month it is met, ends with the month after it is lost. */
export const met = (id: string, wanted: Wanted): ClauseCondition => ({
  id,
  ...wanted,
  reading: "anyDay",
  readingCitation: readAs(wanted.citation.act, anyDayRead),
});

/** Eligibility of who looks after somebody by whose age the level goes. */
export const metByAgeOfCaredFor = (id: string, wanted: Wanted): ClauseCondition => ({
  ...met(id, wanted),
  readingCitation: readAs(wanted.citation.act, levelOfCaredForRead),
});

/** Level: from the month in which it is met. */
export const level = (id: string, wanted: Wanted): ClauseCondition => ({
  id,
  ...wanted,
  reading: "lastDay",
  readingCitation: readAs(wanted.citation.act, lastDayRead),
});

export const age = ageYears(birthDate);
/** As old as anybody is looked at where clauses share ages out. */
export const agesTo = 130;
export const years = (count: number) => number(count, "year");
/** One node for each age: clauses that share a condition share its answer. */
const once = (build: (count: number) => BooleanNode) => {
  const known = new Map<number, BooleanNode>();
  return (count: number): BooleanNode => {
    const node = known.get(count) ?? build(count);
    known.set(count, node);
    return node;
  };
};
export const atLeast = once((count) => compare(age, ">=", years(count)));
export const under = once((count) => compare(age, "<", years(count)));
/** Levels by the age of whom somebody looks after: Article 8 pays the new one from the month in which it is met. */
const ageAtMonthEnd = ageYears(birthDate, "monthEnd");
export const atLeastAtMonthEnd = once((count) => compare(ageAtMonthEnd, ">=", years(count)));
export const underAtMonthEnd = once((count) => compare(ageAtMonthEnd, "<", years(count)));

const isPoor = isOneOf(poverty, "poor");
const isPoorOrNearPoor = isOneOf(poverty, "poor", "near-poor");

export const poor = (citation: Citation): ClauseCondition =>
  met("poor", {
    label: text("thuộc hộ nghèo", "of a poor household"),
    refusal: text("không thuộc hộ nghèo", "not of a poor household"),
    citation,
    is: isPoor,
  });

export const poorOrNearPoor = (citation: Citation): ClauseCondition =>
  met("poor-or-near-poor", {
    label: text("thuộc hộ nghèo hoặc hộ cận nghèo", "of a poor or near-poor household"),
    refusal: text("không thuộc hộ nghèo, hộ cận nghèo", "not of a poor or near-poor household"),
    citation,
    is: isPoorOrNearPoor,
  });

export const coefficient = (written: string): AmountRule => ({
  parameter: "assistanceStandard",
  coefficient: ratioOf(written),
  rounding: "half-up",
});

export const rule = (dates: LegalDates, citation: Citation, value: ClauseRule): Dated<ClauseRule> => ({
  ...dates,
  citation,
  value,
});

/** Where a rule stands in a decree, and how to cite another place of the same decree. */
export interface Written {
  readonly here: Citation;
  readonly at: CitePlace;
}

/** A rule that the successor keeps: written once, each decree's version cites its own articles. */
export function inBoth(
  places: { readonly of2021: string; readonly of2026: string },
  write: (written: Written) => ClauseRule,
): readonly Dated<ClauseRule>[] {
  const old = decree20(places.of2021);
  return [
    rule(from2021, old, write({ here: old, at: decree20 })),
    rule(groupsOf2026, continued(places.of2026), write({ here: decree335(places.of2026), at: decree335 })),
  ];
}

/** The same coefficient in both decrees: the clause lives on through the change. */
export const sameCoefficient = (written: string, place = "6.1"): readonly Dated<AmountRule>[] => [
  { ...from2021, citation: decree20(place), value: coefficient(written) },
  { ...levelsOf2026, citation: decree335(place), value: coefficient(written) },
];

export const clause = (id: string, parts: Omit<Clause, "id">): Clause => ({ id, ...parts });
