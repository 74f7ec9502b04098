import {
  type Benefit,
  type BooleanNode,
  type Clause,
  compare,
  type Dated,
  fact,
  highestOf,
  number,
  of,
  type Text,
  text,
} from "@ansinh/engine";
import { insuredOrder } from "./facts.ts";
import { belongs, insuranceLaw, ofPremium, until2025 } from "./law.ts";

const reductions = [
  { order: 2, coefficient: "0.0135", share: "70 %" },
  { order: 3, coefficient: "0.018", share: "60 %" },
  { order: 4, coefficient: "0.0225", share: "50 %" },
] as const;
const order = fact(insuredOrder);
const place = (count: number) => number(count, "place");
const law: Pick<Dated<unknown>, "inForce" | "appliesFrom"> = {
  inForce: until2025.inForce,
  appliesFrom: until2025.appliesFrom,
};

const reduced = (
  id: string,
  words: Text,
  refusal: Text,
  reduction: { is: BooleanNode; coefficient: string },
): Clause => ({
  id: `health-insurance-household.${id}`,
  rules: [
    {
      ...law,
      citation: insuranceLaw,
      value: {
        label: words,
        reason: words,
        conditions: [belongs("order", { label: words, refusal, is: reduction.is, citation: insuranceLaw })],
      },
    },
  ],
  amounts: [{ ...law, citation: insuranceLaw, value: ofPremium(reduction.coefficient) }],
});
const reducedClauses = [
  ...reductions.map(({ order: count, coefficient, share }) =>
    reduced(
      `place-${count}`,
      text(
        `người thứ ${count} đóng ${share} mức của người thứ nhất`,
        `number ${count} pays ${share} of the first`,
      ),
      text(`không phải người thứ ${count} của hộ`, `not number ${count} of the household`),
      { is: compare(order, "=", place(count)), coefficient },
    ),
  ),
  reduced(
    "place-5",
    text("từ người thứ 5 đóng 40 % mức của người thứ nhất", "from number 5 on pays 40 % of the first"),
    text("chưa phải người thứ 5 của hộ", "before number 5 of the household"),
    { is: compare(order, ">=", place(5)), coefficient: "0.027" },
  ),
];

/** Whoever pays as a household: the second pays 70 %, the third 60 %, the fourth 50 %, others 40 % of the first. */
export const householdReduction: Benefit = {
  id: "health-insurance-household",
  label: text("Giảm mức đóng BHYT theo hộ gia đình", "Reduction of premiums by household"),
  period: "monthly",
  clauses: reducedClauses,
  combination: highestOf(insuranceLaw, ...reducedClauses.map(({ id }) => of(id))),
  details: [],
};
