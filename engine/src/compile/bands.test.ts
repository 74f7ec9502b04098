import { describe, expect, it } from "vitest";
import { checkDefinition } from "../check/check.ts";
import { explain } from "../explain/explain.ts";
import * as build from "../language/build.ts";
import type { Band, PolicySetDefinition } from "../language/definition.ts";
import type { FactValue } from "../language/facts.ts";
import type { QuantityNode } from "../language/node.ts";
import { bandOf, buildPolicySet } from "../language/policy-set.ts";
import {
  anna,
  born,
  clause,
  club,
  condition,
  income,
  now,
  rules,
  same,
} from "../test/tennis-club.fixture.ts";
import { civilDate } from "../values/civil-date.ts";
import { month } from "../values/month.ts";
import { batch, outcomeAt } from "./batch.ts";

const subsidy = { id: "subsidy", type: "money", of: "money", min: 0, max: 500_000 } as const;
const falling: readonly Band[] = [
  { from: 0, value: 300_000 },
  { from: 100_000, value: 50_000 },
  { from: 300_001, value: 200_000 },
];

/** Granted where the band in which the income stands says at least 200,000. */
function withBands(
  value: readonly Band[],
  { status = "V", of = build.fact(income) }: { status?: "V" | "M"; of?: QuantityNode } = {},
): PolicySetDefinition {
  const isEnough = build.compare(build.banded(subsidy, of), ">=", build.amount(200_000));
  const dates = { inForce: civilDate("2020-01-01"), appliesFrom: month("2020-01") };
  return {
    ...club,
    bands: [
      {
        ...subsidy,
        label: same("subsidy by income"),
        short: same("subsidy"),
        versions: [{ ...dates, citation: rules("9", status), value }],
      },
    ],
    benefits: [
      {
        id: "one",
        label: same("one"),
        period: "monthly",
        clauses: [clause("one", "1", [condition("enough", isEnough)])],
        combination: build.of("one"),
        details: [],
      },
    ],
    overlaps: [],
  };
}

function outcomesOf(definition: PolicySetDefinition, value: FactValue) {
  const set = buildPolicySet(definition);
  const household = anna([{ kind: "income", value }]);
  const [explained] = explain(set, { household, person: "anna", ...now }).benefits;
  const [column] = batch(set, [household], now).benefits;
  if (!explained || !column) throw new Error("the benefit is missing");
  return { explained: explained.outcome, batched: outcomeAt(column, 0) };
}

describe("what a quantity comes to by the band in which it stands", () => {
  it.each<[FactValue, string]>([
    [0, "granted"],
    [99_999, "granted"],
    [100_000, "refused"],
    [300_000, "refused"],
    [300_001, "granted"],
    [1_000_000, "granted"],
    [{ lo: 100_000, hi: 300_000 }, "refused"],
    [{ lo: 99_999, hi: 100_000 }, "undetermined"],
    // both ends are granted, what lies between isn't
    [{ lo: 0, hi: 400_000 }, "undetermined"],
    [{ lo: 300_001, hi: 900_000 }, "granted"],
    [null, "undetermined"],
  ])("income %j is %s, by explain and by the batch", (value, outcome) => {
    const found = outcomesOf(withBands(falling), value);
    expect([found.explained.kind, found.batched]).toEqual([outcome, outcome]);
  });

  it("stays open within the declared bounds while nobody confirmed the bands, and names them as needed", () => {
    const { explained, batched } = outcomesOf(withBands(falling, { status: "M" }), 0);
    expect(batched).toBe("undetermined");
    if (explained.kind !== "undetermined") throw new Error("expected undetermined");
    expect(explained.needs.map((need) => [need.kind, need.label.en])).toEqual([
      ["parameter", "subsidy by income"],
    ]);
  });

  it("finds the last band that begins at or below a quantity", () => {
    expect([-1, 0, 9, 10, 19, 20, 99].map((quantity) => bandOf([0, 10, 20], quantity))).toEqual([
      0, 0, 0, 1, 1, 2, 2,
    ]);
  });
});

describe("checks of bands", () => {
  it.each<[string, string, PolicySetDefinition]>([
    ["that don't cover what may be looked up", "bands_uncovered", withBands([{ from: 1, value: 0 }])],
    ["that fall", "bands_unordered", withBands([...falling].reverse())],
    ["of which two begin alike", "bands_unordered", withBands([...falling, { from: 300_001, value: 1 }])],
    ["without a single band", "table_without_value", withBands([])],
    ["beyond the declared bounds", "parameter_out_of_bounds", withBands([{ from: 0, value: 500_001 }])],
    [
      "of another unit than what is looked up",
      "units_mismatch",
      withBands(falling, { of: build.ageYears(born) }),
    ],
    ["that nobody declared", "unknown_name", { ...withBands(falling), bands: [] }],
  ])("refuse bands %s", (_, code, definition) => {
    expect(checkDefinition(definition).map((problem) => problem.code)).toContain(code);
  });

  it("accept bands that cover every value once", () => {
    expect(checkDefinition(withBands(falling))).toEqual([]);
  });
});
