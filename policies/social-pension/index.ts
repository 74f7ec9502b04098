import {
  type Benefit,
  type Clause,
  type ClauseCondition,
  civilDate,
  type FactKind,
  fact,
  highestOf,
  type LegalDates,
  month,
  not,
  type Overlap,
  of,
  type Parameter,
  ratioOf,
  text,
  type ValueSchema,
} from "@ansinh/engine";
import { cite, decree335, onlyByDecision, policyArea, receivesPension } from "../kit/index.ts";
import { age, agesTo, atLeast, met, poorOrNearPoor, under } from "../social-assistance/law.ts";
import { benefits, course, procedures } from "./procedures.ts";

const decree176 = cite("176/2025/NĐ-CP", "", "V2");
const insuranceLaw = (place: string) => cite("41/2024/QH15", place, "V2");

export const from2025: LegalDates = {
  signed: civilDate("2025-06-30"),
  inForce: civilDate("2025-07-01"),
  appliesFrom: month("2025-07"),
};
const from2026: LegalDates = {
  signed: civilDate("2026-08-21"),
  inForce: civilDate("2026-10-05"),
  appliesFrom: month("2026-07"),
};

/** Mức trợ cấp hưu trí xã hội. */
export const pensionLevel: Parameter = {
  id: "socialPensionLevel",
  label: text("Mức trợ cấp hưu trí xã hội", "Social pension level"),
  short: text("mức trợ cấp hưu trí xã hội", "social pension level"),
  type: "money",
  min: 100_000,
  max: 10_000_000,
  versions: [
    { ...from2025, value: 500_000, citation: decree176 },
    { ...from2026, value: 540_000, citation: decree335("31.1") },
  ],
};

/** Residents' lists are of citizens; a foreigner on one is marked so. */
export const foreignNational: FactKind<Extract<ValueSchema, { type: "boolean" }>> = {
  id: "foreignNational",
  subject: "person",
  label: text("Không có quốc tịch Việt Nam", "Not a Vietnamese citizen"),
  value: { type: "boolean" },
  absence: onlyByDecision("residents"),
};

const citizen = met("citizen", {
  label: text("công dân Việt Nam", "Vietnamese citizen"),
  refusal: text("không phải công dân Việt Nam", "not a Vietnamese citizen"),
  citation: insuranceLaw("21"),
  is: not(fact(foreignNational)),
});
const noPension = met("no-pension", {
  label: text("không hưởng lương hưu, trợ cấp BHXH hàng tháng", "no pension or monthly insurance benefit"),
  refusal: text(
    "đang hưởng lương hưu hoặc trợ cấp BHXH hàng tháng",
    "receives a pension or a monthly insurance benefit",
  ),
  citation: insuranceLaw("21"),
  is: not(fact(receivesPension)),
});
const from = (years: number): ClauseCondition =>
  met(`from-${years}`, {
    label: text(`từ đủ ${years} tuổi`, `${years} or older`),
    refusal: text(`chưa đủ ${years} tuổi`, `not yet ${years}`),
    citation: insuranceLaw("21"),
    is: atLeast(years),
  });
const under75 = met("under-75", {
  label: text("dưới 75 tuổi", "under 75"),
  refusal: text("đã đủ 75 tuổi", "has turned 75"),
  citation: insuranceLaw("21"),
  is: under(75),
});

const amounts = [
  {
    ...from2025,
    citation: decree176,
    value: { parameter: "socialPensionLevel", coefficient: ratioOf("1"), rounding: "exact" },
  },
] as const;

export const pensionFrom75: Clause = {
  id: "social-pension.from-75",
  amounts,
  rules: [
    {
      ...from2025,
      citation: insuranceLaw("21"),
      value: {
        label: text("người từ đủ 75 tuổi không có lương hưu", "aged 75 or older without a pension"),
        reason: text(
          "không có lương hưu, trợ cấp BHXH hàng tháng",
          "no pension or monthly insurance benefit",
        ),
        conditions: [citizen, from(75), noPension],
      },
    },
  ],
};

export const pensionPoor70: Clause = {
  id: "social-pension.poor-70-to-74",
  amounts,
  rules: [
    {
      ...from2025,
      citation: insuranceLaw("21"),
      value: {
        label: text(
          "người từ đủ 70 đến dưới 75 tuổi thuộc hộ nghèo, cận nghèo, không có lương hưu",
          "aged 70 to under 75 of a poor or near-poor household without a pension",
        ),
        reason: text(
          "hộ nghèo hoặc cận nghèo, không có lương hưu, trợ cấp BHXH hàng tháng",
          "poor or near-poor household, no pension or monthly insurance benefit",
        ),
        conditions: [citizen, from(70), under75, poorOrNearPoor(insuranceLaw("21")), noPension],
      },
    },
  ],
};

/** Trợ cấp hưu trí xã hội. A written request is asked for in the procedure, not here. */
export const socialPension: Benefit = {
  id: "social-pension",
  label: text("Trợ cấp hưu trí xã hội", "Social pension"),
  period: "monthly",
  clauses: [pensionFrom75, pensionPoor70],
  combination: highestOf(insuranceLaw("21"), of(pensionFrom75.id), of(pensionPoor70.id)),
  partitions: [
    {
      by: "quantity",
      of: age,
      from: 70,
      to: agesTo,
      clauses: [pensionPoor70.id, pensionFrom75.id],
      citation: insuranceLaw("21"),
    },
  ],
  details: [{ of: age, words: text("{} tuổi", "aged {}") }],
};

/** Article 31(1) of Decree 335/2026: who is entitled to both draws the higher. Of equal amounts, assistance stays. */
const higherOfBoth: Overlap = {
  id: "assistance-or-pension",
  label: text(
    "Trợ cấp xã hội và trợ cấp hưu trí xã hội: hưởng mức cao hơn",
    "Social assistance and social pension: the higher",
  ),
  combination: highestOf(decree335("31.1"), of("social-assistance"), of("social-pension")),
};

export const area = policyArea({
  id: "social-pension",
  label: text("Hưu trí xã hội", "Social pension"),
  order: 20,
  paidMonthly: true,
  facts: [foreignNational],
  parameters: [pensionLevel],
  benefits: [socialPension],
  overlaps: [higherOfBoth],
  course,
  procedures,
  indicators: [
    {
      id: "pension-people",
      label: text("Số người được trợ cấp hưu trí xã hội", "People due the social pension"),
      of: { kind: "due", benefits },
      citation: insuranceLaw("21"),
    },
    {
      id: "pension-money",
      label: text("Kinh phí trợ cấp hưu trí xã hội", "Money for the social pension"),
      of: { kind: "money", benefits },
      citation: decree335("31.1"),
    },
    {
      id: "pension-share-of-75",
      label: text(
        "Người hưởng trợ cấp hưu trí xã hội trên người từ đủ 75 tuổi",
        "People due the social pension to people of 75 or older",
      ),
      of: { kind: "due", benefits },
      per: { kind: "people", is: atLeast(75) },
      citation: insuranceLaw("21"),
    },
  ],
  evidence: [
    {
      clause: pensionFrom75.id,
      implies: [
        { subject: "person", fact: "receivesSocialPension", value: true },
        { subject: "person", fact: "receivesPension", value: false },
        { subject: "person", fact: "foreignNational", value: false },
      ],
    },
    {
      clause: pensionPoor70.id,
      implies: [
        { subject: "person", fact: "receivesSocialPension", value: true },
        { subject: "person", fact: "receivesPension", value: false },
        { subject: "person", fact: "foreignNational", value: false },
        { subject: "household", fact: "poverty", value: { oneOf: ["poor", "near-poor"] } },
      ],
    },
  ],
});
