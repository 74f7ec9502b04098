import {
  type Benefit,
  type Clause,
  highestOf,
  isOneOf,
  of,
  type Partition,
  stack,
  text,
} from "@ansinh/engine";
import { decree335, disabilityDegree, policyArea } from "../kit/index.ts";
import { disability, singleParent } from "./adults.ts";
import { careAllowance } from "./care.ts";
import { careFacts } from "./care-facts.ts";
import { childrenWithHiv, childUnder3, hivPoor, studyingAfter16 } from "./children.ts";
import { childrenWithoutSupport } from "./children-without-support.ts";
import { under20 } from "./course-2021.ts";
import { under335 } from "./course-2026.ts";
import {
  elderlyFrom80,
  elderlyInDifficultPlace,
  elderlyTakenIn,
  elderlyWithoutSupporter,
} from "./elderly.ts";
import { evidence } from "./evidence.ts";
import { facts, relations } from "./facts.ts";
import { age, agesTo } from "./law.ts";
import { standard } from "./parameters.ts";
import { procedures } from "./procedures.ts";
import { relatedProcedures } from "./related-procedures.ts";

const elderly: readonly Clause[] = [
  ...elderlyWithoutSupporter,
  elderlyInDifficultPlace,
  elderlyFrom80,
  elderlyTakenIn,
];
const besideSingleParent: readonly Clause[] = [...elderly, ...disability, hivPoor];
const others: readonly Clause[] = [
  ...childrenWithoutSupport,
  studyingAfter16,
  ...childrenWithHiv,
  childUnder3,
];
/** Clauses that pay by age band: one fits each age, whatever else they ask. */
const byAge = (clauses: readonly Clause[], from: number, to: number): Partition => ({
  by: "quantity",
  of: age,
  from,
  to,
  clauses: clauses.map((clause) => clause.id),
  citation: decree335("6.1"),
});
const pairs = (clauses: readonly Clause[]): readonly (readonly Clause[])[] =>
  clauses.flatMap((_, index) => (index % 2 === 0 ? [clauses.slice(index, index + 2)] : []));

const each = (clauses: readonly Clause[]) => clauses.map((clause) => of(clause.id));

/** Trợ cấp xã hội hàng tháng. */
export const socialAssistance: Benefit = {
  id: "social-assistance",
  label: text("Trợ cấp xã hội hàng tháng", "Monthly social assistance"),
  period: "monthly",
  clauses: [...others, singleParent, ...besideSingleParent],
  // Article 6(2): only the highest; a single parent also under clause 5, 6 or 8 gets both
  combination: highestOf(
    decree335("6.2"),
    ...each(others),
    stack(decree335("6.2"), of(singleParent.id), highestOf(decree335("6.2"), ...each(besideSingleParent))),
  ),
  partitions: [
    ...pairs([...childrenWithoutSupport, ...childrenWithHiv]).map((bands) => byAge(bands, 0, 15)),
    ...pairs(disability).map((bands) => byAge(bands, 0, agesTo)),
    byAge(elderlyWithoutSupporter, 60, agesTo),
  ],
  details: [{ of: age, words: text("{} tuổi", "aged {}") }],
};

export const area = policyArea({
  id: "social-assistance",
  label: text("Trợ giúp xã hội", "Social assistance"),
  order: 10,
  paidMonthly: true,
  facts: [...facts, ...careFacts],
  relations,
  parameters: [standard],
  benefits: [socialAssistance, careAllowance],
  evidence,
  course: [...under20, ...under335],
  procedures: [...procedures, ...relatedProcedures],
  indicators: [
    {
      id: "assistance-people",
      label: text("Số người được trợ cấp xã hội hàng tháng", "People due monthly assistance"),
      of: { kind: "due", benefits: ["social-assistance"] },
      citation: decree335("28"),
    },
    {
      id: "assistance-money",
      label: text("Kinh phí trợ cấp xã hội, hỗ trợ chăm sóc", "Money for assistance and care"),
      of: { kind: "money", benefits: ["social-assistance", "care-allowance"] },
      citation: decree335("28"),
    },
    {
      id: "severe-disability-on-assistance",
      label: text(
        "Người hưởng trợ cấp xã hội so với người khuyết tật nặng, đặc biệt nặng",
        "People due assistance to people with severe or extremely severe disability",
      ),
      of: { kind: "due", benefits: ["social-assistance"] },
      per: { kind: "people", is: isOneOf(disabilityDegree, "severe", "extremely-severe") },
      citation: decree335("5.6"),
    },
  ],
  together: [
    {
      these: ["social-assistance"],
      beside: ["care-allowance"],
      because: text(
        "Hỗ trợ kinh phí chăm sóc được hưởng thêm ngoài trợ cấp xã hội hàng tháng.",
        "Care money is paid in addition to the monthly allowance.",
      ),
      citation: decree335("17.2.b"),
    },
    {
      these: ["care-allowance"],
      beside: ["social-pension"],
      because: text(
        "Chỉ trợ cấp xã hội hàng tháng và trợ cấp hưu trí xã hội hưởng mức cao hơn; không nói đến kinh phí chăm sóc.",
        "The higher one is drawn of monthly assistance and social pension alone; care money isn't named.",
      ),
      citation: decree335("31.1"),
    },
  ],
});
