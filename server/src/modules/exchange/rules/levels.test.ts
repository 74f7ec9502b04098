import {
  type AmountRule,
  ageYears,
  type Bands,
  buildPolicySet,
  civilDate,
  month as monthOf,
  type PolicySetDefinition,
  ratioOf,
} from "@ansinh/engine";
import { monthlyPolicySet } from "@ansinh/policies";
import { expect, it } from "vitest";
import { amountsUnder, judgeAmount, unitsOf } from "./levels.ts";

const month = "2026-11";
const parent = "social-assistance.single-parent";

it.each([
  ["a single parent's coefficient of one child", parent, { coefficient: 10 }, 1],
  ["a single parent's coefficient of three children", parent, { coefficient: 30 }, 3],
  ["a single parent's amount of two children", parent, { amount: 1_080_000 }, 2],
  ["an amount in thousands", parent, { amount: 1_080 }, 2],
  ["a coefficient of one and a half children, without an amount", parent, { coefficient: 15 }, undefined],
  ["an amount that no number of children gives", parent, { amount: 700_001 }, undefined],
  ["a coefficient of more than anybody cares for", parent, { coefficient: 110 }, undefined],
  ["an amount typed a hundredfold", parent, { amount: 108_000_000 }, undefined],
  ["neither coefficient nor amount", parent, {}, undefined],
  ["two adults cared for", "care-allowance.takes-in-extremely-severe.adult", { coefficient: 30 }, 2],
  ["a clause paid for oneself alone", "social-assistance.hiv-poor", { amount: 700_001 }, 1],
] as const)("for how many is paid: %s", (_row, clause, said, units) => {
  expect(unitsOf({ clause, month, ...said })).toBe(units);
});

/** The release with its single parents paid by three bands of age instead of a multiple. */
function paidByBands(): PolicySetDefinition {
  const { definition } = monthlyPolicySet;
  const dates = { inForce: civilDate("2021-07-01"), appliesFrom: monthOf("2021-07") };
  const own = definition.benefits.flatMap(({ clauses }) => clauses).find(({ id }) => id === parent);
  const citation = own?.amounts[0]?.citation;
  if (!citation) throw new Error("single parents have an amount");
  const value = [
    { from: -1, value: 500_000 },
    { from: 18, value: 700_000 },
    { from: 60, value: 900_000 },
  ];
  const words = { vi: "mức theo tuổi", en: "level by age" };
  const bands: Bands = {
    id: "level-by-age",
    label: words,
    short: words,
    type: "money",
    of: "number:year",
    min: 0,
    max: 1_000_000,
    versions: [{ ...dates, citation, value }],
  };
  const birth = definition.facts.find(({ id }) => id === definition.birth) as Parameters<typeof ageYears>[0];
  const byAge: AmountRule = {
    bands: bands.id,
    of: ageYears(birth),
    coefficient: ratioOf("1"),
    rounding: "exact",
  };
  return {
    ...definition,
    bands: [...(definition.bands ?? []), bands],
    benefits: definition.benefits.map((benefit) => ({
      ...benefit,
      clauses: benefit.clauses.map((clause) =>
        clause.id === parent ? { ...clause, amounts: [{ ...dates, citation, value: byAge }] } : clause,
      ),
    })),
  };
}

it.each([
  [500_000, 500_000, []],
  [900_000, 900_000, []],
  [700, 700_000, ["amountInThousands"]],
  [710_000, 710_000, ["amountDiffers"]],
])("an amount of %d under a clause paid by age is any of its levels", (amount, taken, findings) => {
  const law = amountsUnder(buildPolicySet(paidByBands()));
  const judged = judgeAmount({ amount, clause: parent, units: 1, month }, law);
  expect([judged.amount, judged.findings.map(({ name }) => name)]).toEqual([taken, findings]);
  if (amount === 710_000)
    expect(judged.findings[0]?.details).toMatchObject({ expected: expect.stringMatching(/^700.000/) });
  expect(unitsOf({ clause: parent, amount, month }, law)).toBeUndefined();
});
