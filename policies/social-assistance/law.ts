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
  fact,
  isOneOf,
  type LegalDates,
  month,
  not,
  number,
  ratioOf,
  type Text,
  text,
} from "@ansinh/engine";
import { birthDate, decree20, decree335, poverty, reading } from "../kit/index.ts";
import { hasStableIncome } from "./facts.ts";

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

const anyDayRead = reading(
  decree335("8"),
  text(
    "Thôi hưởng từ tháng liền sau: đủ điều kiện ít nhất một ngày thì được cả tháng.",
    "Stops from the following month: a month with at least one qualifying day is due whole.",
  ),
);
const lastDayRead = reading(
  decree335("8"),
  text(
    "Điều chỉnh mức từ tháng đủ điều kiện hưởng mức mới: xét vào ngày cuối tháng.",
    "The level changes from the month in which the new one is met: looked at on the month's last day.",
  ),
);

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
  readingCitation: anyDayRead,
});

/** Level: from the month in which it is met. */
export const level = (id: string, wanted: Wanted): ClauseCondition => ({
  id,
  ...wanted,
  reading: "lastDay",
  readingCitation: lastDayRead,
});

export const age = ageYears(birthDate);
export const years = (count: number) => number(count, "year");
export const atLeast = (count: number): BooleanNode => compare(age, ">=", years(count));
export const under = (count: number): BooleanNode => compare(age, "<", years(count));

export const poor = (citation: Citation): ClauseCondition =>
  met("poor", {
    label: text("thuộc hộ nghèo", "of a poor household"),
    refusal: text("không thuộc hộ nghèo", "not of a poor household"),
    citation,
    is: isOneOf(poverty, "poor"),
  });

export const poorOrNearPoor = (citation: Citation): ClauseCondition =>
  met("poor-or-near-poor", {
    label: text("thuộc hộ nghèo hoặc hộ cận nghèo", "of a poor or near-poor household"),
    refusal: text("không thuộc hộ nghèo, hộ cận nghèo", "not of a poor or near-poor household"),
    citation,
    is: isOneOf(poverty, "poor", "near-poor"),
  });

export const withoutStableIncome = met("no-stable-income", {
  label: text("không có thu nhập ổn định hàng tháng", "no stable monthly income"),
  refusal: text("có thu nhập ổn định hàng tháng", "has a stable monthly income"),
  citation: decree20("5.8"),
  is: not(fact(hasStableIncome)),
});

export const coefficient = (written: string): AmountRule => ({
  parameter: "assistanceStandard",
  coefficient: ratioOf(written),
  rounding: "half-up",
});

interface ClauseWords {
  readonly label: Text;
  readonly reason: Text;
}

export const rule = (
  dates: LegalDates,
  citation: Citation,
  value: ClauseWords & { readonly conditions: readonly ClauseCondition[] },
): Dated<ClauseRule> => ({ ...dates, citation, value });

/** The same coefficient in both decrees: the clause lives on through the change. */
export const sameCoefficient = (written: string, place = "6.1"): readonly Dated<AmountRule>[] => [
  { ...from2021, citation: decree20(place), value: coefficient(written) },
  { ...levelsOf2026, citation: decree335(place), value: coefficient(written) },
];

export const clause = (id: string, parts: Omit<Clause, "id">): Clause => ({ id, ...parts });
