import {
  type Act,
  type AmountRule,
  type BooleanNode,
  type Citation,
  type CitationStatus,
  type Clause,
  type ClauseCondition,
  civilDate,
  type Dated,
  type LegalDates,
  month,
  number,
  ratioOf,
  type Text,
  text,
} from "@ansinh/engine";
import { cite, decree, reading } from "../kit/index.ts";

/** Decree 75/2021 and what raised its levels: each applies from a 1 July, some came into force later. */
export const from2021: LegalDates = { inForce: civilDate("2021-07-01"), appliesFrom: month("2021-07") };
export const from2023: LegalDates = { inForce: civilDate("2023-09-05"), appliesFrom: month("2023-07") };
export const from2024: LegalDates = { inForce: civilDate("2024-07-01"), appliesFrom: month("2024-07") };
export const from2026: LegalDates = { inForce: civilDate("2026-10-01"), appliesFrom: month("2026-07") };

const placesOf = (act: string) => (place: string, status?: CitationStatus) => cite(act, place, status);
export const decree75 = placesOf("75/2021/NĐ-CP");
export const decree55 = placesOf("55/2023/NĐ-CP");
export const decree77 = placesOf("77/2024/NĐ-CP");
export const decree321 = placesOf("321/2026/NĐ-CP");
export const decree131 = placesOf("131/2021/NĐ-CP");
export const ordinance = placesOf("02/2020/UBTVQH14");

const decision = (id: string): Act => ({ id, name: text(`Quyết định ${id}`, `Decision ${id}`) });

/** No act is named for the President's gifts: they are decided for each occasion. */
export const presidentsDecision: Act = {
  id: "quà của Chủ tịch nước",
  name: text("Quyết định tặng quà của Chủ tịch nước", "the President's decision on gifts"),
};

export const meritActs: readonly Act[] = [
  {
    id: "02/2020/UBTVQH14",
    name: text("Pháp lệnh 02/2020/UBTVQH14", "Ordinance 02/2020/UBTVQH14"),
  },
  ...["75/2021/NĐ-CP", "131/2021/NĐ-CP", "55/2023/NĐ-CP", "77/2024/NĐ-CP", "321/2026/NĐ-CP"].map(decree),
  ...["22/2013/QĐ-TTg", "21/2024/QĐ-TTg"].map(decision),
  presidentsDecision,
];

export interface Words {
  readonly vi: string;
  readonly en: string;
}

interface Wanted {
  readonly label: Text;
  readonly refusal: Text;
  readonly is: BooleanNode;
}

const anyDayRead = reading(
  decree75("PL I"),
  text(
    "Phụ lục ghi mức theo tháng: đủ điều kiện ít nhất một ngày trong tháng thì được mức của cả tháng.",
    "The appendix states levels by month: a month with at least one qualifying day is due whole.",
  ),
);

/** A condition as it stands in a place of law; a month with one qualifying day is due. */
export const met = (id: string, citation: Citation, wanted: Wanted): ClauseCondition => ({
  id,
  ...wanted,
  citation,
  reading: "anyDay",
  readingCitation: anyDayRead,
});

/** A status recognised by decision, or what a decision records. */
export const status = (id: string, citation: Citation, words: Words & { is: BooleanNode }): ClauseCondition =>
  met(id, citation, {
    label: text(words.vi, words.en),
    refusal: text(`không phải ${words.vi}`, `isn't ${words.en}`),
    is: words.is,
  });

export const percent = (count: number) => number(count, "percent");

/** What a clause pays, by date: the standard times something, a parameter of its own, or bands. */
export type Level = readonly Dated<AmountRule>[];

/** All amounts set by reference to the standard are rounded to 1,000: Article 3(2) of Decree 75/2021. */
export const ofStandard = (coefficient: string, parameter = "meritStandard"): AmountRule => ({
  parameter,
  coefficient: ratioOf(coefficient),
  rounding: "half-up-thousand",
});

/** One parameter as it is. */
export const once = (parameter: string): AmountRule => ({
  parameter,
  coefficient: ratioOf("1"),
  rounding: "exact",
});

/** From 07/2021 on; the parameter's own versions tell what it comes to. */
export const since2021 = (citation: Citation, value: AmountRule): Level => [{ ...from2021, citation, value }];

export interface Ruled extends Words {
  readonly id: string;
  readonly citation: Citation;
  readonly conditions: readonly ClauseCondition[];
  readonly amounts: Level;
  readonly units?: Clause["units"];
}

/** A clause with one rule since 07/2021, whose reason is its name. */
export function ruled({ id, citation, conditions, amounts, units, vi, en }: Ruled): Clause {
  const label = text(vi, en);
  return {
    id,
    rules: [{ ...from2021, citation, value: { label, reason: label, conditions } }],
    amounts,
    ...(units ? { units } : {}),
  };
}
