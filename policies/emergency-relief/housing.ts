import {
  any,
  type Benefit,
  type BooleanNode,
  type Citation,
  type Clause,
  type ClauseCondition,
  fact,
  highestOf,
  isOneOf,
  of,
  type Parameter,
  ratioOf,
  type Text,
  text,
} from "@ansinh/engine";
import { decree20, decree335, poverty, reading } from "../kit/index.ts";
import { from2021, groupsOf2026 } from "../social-assistance/law.ts";
import { hardUp, houseDamage, relocationOrdered } from "./facts.ts";
import { happened, reliefRules } from "./law.ts";

interface Case {
  readonly id: string;
  readonly parameter: string;
  readonly amount: number;
  readonly place: string;
  readonly words: Text;
  readonly is: BooleanNode;
  /** Only of a poor, near-poor or hard-up household. */
  readonly needy: boolean;
}

const cases: readonly Case[] = [
  {
    id: "house-lost",
    parameter: "houseLostSupport",
    amount: 40_000_000,
    place: "15.1",
    words: text(
      "nhà đổ, sập, trôi, cháy hoàn toàn, không còn nơi ở",
      "house collapsed, washed away or burnt, no shelter left",
    ),
    is: isOneOf(houseDamage, "lost"),
    needy: true,
  },
  {
    id: "relocation",
    parameter: "relocationSupport",
    amount: 30_000_000,
    place: "15.2",
    words: text("phải di dời nhà ở khẩn cấp theo quyết định", "ordered to relocate urgently"),
    is: fact(relocationOrdered),
    needy: false,
  },
  {
    id: "house-unusable",
    parameter: "houseUnusableSupport",
    amount: 20_000_000,
    place: "15.3",
    words: text("nhà hư hỏng nặng, không ở được", "house heavily damaged, unusable"),
    is: isOneOf(houseDamage, "unusable"),
    needy: true,
  },
];

const levelOf = ({ parameter, amount, place, words }: Case): Parameter => ({
  id: parameter,
  label: text(`Mức hỗ trợ: ${words.vi}`, `Support: ${words.en}`),
  short: text("mức hỗ trợ nhà ở", "housing support"),
  type: "money",
  min: 1_000_000,
  max: 1_000_000_000,
  versions: [
    { ...from2021, value: amount, citation: decree20(place) },
    { ...groupsOf2026, value: amount, citation: decree335("12.4") },
  ],
});

/** Mức hỗ trợ làm nhà, sửa chữa nhà ở, di dời. */
export const housingLevels: readonly Parameter[] = cases.map(levelOf);

const isNeedy = any(isOneOf(poverty, "poor", "near-poor"), fact(hardUp));
const needyHousehold = (citation: Citation): ClauseCondition =>
  happened(
    "needy",
    {
      label: text(
        "hộ nghèo, hộ cận nghèo hoặc hộ có hoàn cảnh khó khăn",
        "poor, near-poor or hard-up household",
      ),
      refusal: text(
        "không phải hộ nghèo, cận nghèo, hộ có hoàn cảnh khó khăn",
        "neither a poor, near-poor nor hard-up household",
      ),
      is: isNeedy,
    },
    citation,
  );

function housingClause({ id, parameter, place, words, is, needy }: Case): Clause {
  const value = { parameter, coefficient: ratioOf("1"), rounding: "exact" } as const;
  return {
    id: `relief-housing.${id}`,
    amounts: [
      { ...from2021, citation: decree20(place), value },
      { ...groupsOf2026, citation: decree335("12.4"), value },
    ],
    rules: reliefRules({ of2021: place, of2026: "12.4" }, (here) => ({
      label: words,
      reason: words,
      conditions: [
        happened(
          "damage",
          { label: words, refusal: text(`không thuộc: ${words.vi}`, `not: ${words.en}`), is },
          here,
        ),
        ...(needy ? [needyHousehold(here)] : []),
      ],
    })),
  };
}

const clauses = cases.map(housingClause);

/** Hỗ trợ làm nhà, sửa chữa nhà ở, di dời: of the household, at least these amounts. */
export const reliefHousing: Benefit = {
  id: "relief-housing",
  label: text("Hỗ trợ làm nhà, sửa chữa nhà ở, di dời", "Housing support after a disaster"),
  period: "once",
  subject: "household",
  clauses,
  combination: highestOf(
    reading(
      decree335("12.4"),
      text(
        "Một thiệt hại về nhà ở hỗ trợ một mức, mức cao nhất.",
        "One damage to a house is supported once, at the highest level.",
      ),
    ),
    ...clauses.map(({ id }) => of(id)),
  ),
  details: [],
};
