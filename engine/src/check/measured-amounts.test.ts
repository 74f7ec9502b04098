import { describe, expect, it } from "vitest";
import { policySetFromJson, policySetToJson } from "../json/policy-set-json.ts";
import * as build from "../language/build.ts";
import { contentHash } from "../language/content-hash.ts";
import type { Bands, PolicySetDefinition, Table } from "../language/definition.ts";
import type { QuantityNode } from "../language/node.ts";
import { applyOverlay, type Overlay } from "../language/overlay.ts";
import { buildPolicySet } from "../language/policy-set.ts";
import { EngineProblems } from "../language/problem.ts";
import {
  amountBy,
  gradeTable,
  measuredClub,
  payClause,
  rate,
  rateBands,
} from "../test/measured-club.fixture.ts";
import { club, condition, income, now, rules, same } from "../test/tennis-club.fixture.ts";
import { civilDate } from "../values/civil-date.ts";
import { month } from "../values/month.ts";
import { ratioOf } from "../values/ratio.ts";
import { endingParameters } from "./amounts.ts";
import { checkDefinition } from "./check.ts";
import { missingMonths } from "./turning-months.ts";
import { unusedNames } from "./unused.ts";

const codes = (definition: PolicySetDefinition): readonly string[] => [
  ...new Set(checkDefinition(definition).map(({ code, at }) => `${code} ${at}`)),
];
const withBands = (changed: Partial<Bands>): PolicySetDefinition => ({
  ...measuredClub(),
  bands: [{ ...rateBands(), ...changed }],
});
const withTable = (changed: Partial<Table>): PolicySetDefinition => ({
  ...measuredClub(),
  tables: [{ ...gradeTable, ...changed }],
});
/** Pays by another quantity, or from other bands. */
const payingBy = (changed: { readonly of?: QuantityNode; readonly bands?: string }): PolicySetDefinition =>
  measuredClub({
    pay: {
      ...payClause,
      amounts: amountBy("rate").map((version) => ({
        ...version,
        value: {
          bands: "pay-by-rate",
          of: build.fact(rate),
          coefficient: ratioOf("1"),
          rounding: "up",
          ...changed,
        },
      })),
    },
  });
const changedVersion = <T extends { readonly versions: readonly object[] }>(item: T, changed: object): T => ({
  ...item,
  versions: item.versions.map((version) => ({ ...version, ...changed })),
});

describe("a clause whose level is looked up", () => {
  it("stands with its bands and its table", () => {
    expect(codes(measuredClub())).toEqual([]);
  });

  it.each([
    ["bands that aren't declared", payingBy({ bands: "pay-by-height" }), "unknown_name pay"],
    [
      "a quantity that isn't declared",
      payingBy({ of: { op: "fact", type: "number", fact: "height" } }),
      "unknown_name pay",
    ],
    ["a quantity of another unit", payingBy({ of: build.fact(income) }), "units_mismatch pay"],
    [
      "a quantity that stands below the first band",
      payingBy({ of: build.subtract(build.fact(rate), build.number(1, "percent")) }),
      "bands_uncovered pay",
    ],
    ["something that is no quantity", payingBy({ of: build.always(true) as never }), "wrong_kind pay"],
    ["bands that aren't money", withBands({ type: "number", unit: "point" }), "units_mismatch pay"],
    ["bands that may be below zero", withBands({ min: -1 }), "level_below_zero pay"],
    [
      "bands that begin after it",
      withBands(changedVersion(rateBands(), { appliesFrom: month("2026-06") })),
      "amount_without_parameter pay",
    ],
    ["bands that may leave the safe integers", withBands({ max: 2 ** 53 - 1 }), "overflow pay"],
    ["a table that isn't declared", withTable({ id: "pay-by-height" }), "unknown_name by-grade"],
    ["a table that isn't money", withTable({ type: "number", unit: "point" }), "units_mismatch by-grade"],
    [
      "a table that begins after it",
      withTable(changedVersion(gradeTable, { appliesFrom: month("2026-06") })),
      "amount_without_parameter by-grade",
    ],
  ])("isn't built on %s", (_, definition, problem) => {
    expect(codes(definition)).toContain(problem);
  });

  it("of a sealed fact must be declared of its class", () => {
    const sealed = { ...measuredClub(), facts: [...club.facts, { ...rate, sensitivity: "honour" }] };
    expect(codes({ ...sealed, ...{ benefits: sealed.benefits } })).toContain("class_undeclared pay");
  });

  it("of a household can't be looked up by what one person is", () => {
    const [injury, ...others] = measuredClub().benefits;
    if (!injury) throw new Error("the club pays for injuries");
    const rich = condition("rich", build.always(true));
    const clauses = injury.clauses.map((clause) => ({
      ...clause,
      rules: clause.rules.map((version) => ({ ...version, value: { ...version.value, conditions: [rich] } })),
    }));
    const ofHousehold = { ...injury, subject: "household", clauses } as const;
    expect(codes({ ...measuredClub(), benefits: [ofHousehold, ...others] })).toContain(
      "household_looks_at_person pay",
    );
  });
});

describe("what a release is asked for", () => {
  it("its bands, tables and what they are looked up by are read", () => {
    const names = unusedNames(measuredClub()).map(({ at }) => at);
    for (const read of ["pay-by-rate", "pay-by-grade", "rate", "grade"]) expect(names).not.toContain(read);
    expect(unusedNames({ ...club, bands: [rateBands()] }).map(({ at }) => at)).toContain("pay-by-rate");
  });

  it("is told from which month on the bands say nothing while the amount still rules", () => {
    const ended = withBands(changedVersion(rateBands(), { appliesTo: month("2026-08") }));
    expect(endingParameters(ended).map(({ message }) => message.en)).toEqual([
      expect.stringContaining("Bands pay-by-rate has no value from 09/2026 on"),
    ]);
    expect(endingParameters(measuredClub())).toEqual([]);
  });

  it("needs examples for the months in which the bands change", () => {
    const missing = missingMonths(buildPolicySet(measuredClub()), []);
    expect(missing.filter(({ message }) => message.en.includes("06/2026")).map(({ at }) => at)).toContain(
      "injury",
    );
  });
});

describe("as JSON", () => {
  it("comes back the same, under the same hash", () => {
    const definition = measuredClub();
    const read = policySetFromJson(policySetToJson(definition));
    expect(read).toEqual(definition);
    expect(contentHash(read)).toBe(contentHash(definition));
  });

  const written = JSON.parse(policySetToJson(measuredClub()));
  const paying = (value: object): string => {
    const copy = structuredClone(written);
    copy.benefits[0].clauses[0].amounts[0].value = value;
    return JSON.stringify(copy);
  };
  const multiple = { coefficient: { numerator: 1, denominator: 1 }, rounding: "up" };
  const place = "/benefits/0/clauses/0/amounts/0/value";
  it.each([
    ["names neither a parameter, bands nor a table", multiple, `json_key_missing ${place}/parameter`],
    ["names two of them", { bands: "a", of: {}, table: "b", ...multiple }, `json_key_unknown ${place}/table`],
    ["doesn't say by what bands are looked up", { bands: "a", ...multiple }, `json_key_missing ${place}/of`],
    [
      "says it of a table, which has a key of its own",
      { table: "a", of: {}, ...multiple },
      `json_key_unknown ${place}/of`,
    ],
  ])("is refused where an amount %s", (_, value, problem) => {
    const read = () => policySetFromJson(paying(value));
    expect(read).toThrow(EngineProblems);
    try {
      read();
    } catch (error) {
      const { problems } = error as EngineProblems;
      expect(problems.map(({ code, at }) => `${code} ${at}`)).toContain(problem);
    }
  });
});

describe("under a reform", () => {
  const dates = { inForce: civilDate("2026-11-01"), appliesFrom: month("2026-11") };
  const reform = (changed: Partial<Overlay>): PolicySetDefinition =>
    applyOverlay(buildPolicySet(measuredClub()), {
      id: "more",
      label: same("more"),
      citation: rules("9"),
      ...changed,
    }).definition;

  it("other bands, another table or another amount take the place of those before", () => {
    const value = [{ from: 0, value: 7 }];
    expect(
      reform({
        bands: { "pay-by-rate": [{ ...dates, citation: rules("9"), value }] },
      }).bands?.[0]?.versions.at(-1)?.value,
    ).toEqual(value);
    const byGrade = { gold: 7, silver: 7, none: 7 };
    expect(
      reform({
        tables: { "pay-by-grade": [{ ...dates, citation: rules("9"), value: byGrade }] },
      }).tables[0]?.versions.at(-1)?.value,
    ).toEqual(byGrade);
    const flat = { parameter: "fee", coefficient: ratioOf("1"), rounding: "up" } as const;
    const { benefits } = reform({ amounts: { pay: [{ ...dates, citation: rules("9"), value: flat }] } });
    expect(benefits[0]?.clauses[0]?.amounts.at(-1)?.value).toEqual(flat);
    expect(now.month >= dates.appliesFrom).toBe(true);
  });
});
