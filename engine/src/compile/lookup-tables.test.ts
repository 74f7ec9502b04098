import { describe, expect, it } from "vitest";
import * as build from "../language/build.ts";
import type { FactKind, ValueSchema } from "../language/definition.ts";
import type { BooleanNode } from "../language/node.ts";
import { buildPolicySet, lawAt } from "../language/policy-set.ts";
import {
  born,
  clause,
  club,
  condition,
  grade,
  income,
  injured,
  now,
  rich,
  same,
} from "../test/tennis-club.fixture.ts";
import { atomsOf } from "./atoms.ts";
import { domainOf, lookupTables } from "./lookup-tables.ts";
import { planOf } from "./plan.ts";

const numbered = (min: number, max: number): FactKind => ({
  ...injured,
  id: "points",
  value: { type: "number", unit: "point", min, max },
});
const oneOf = (count: number): FactKind => ({
  ...injured,
  id: "many",
  value: {
    type: "enum",
    values: Array.from({ length: count }, (_, at) => ({ id: `v${at}`, label: same("v") })),
  },
});
const derived: FactKind = {
  ...injured,
  absence: { means: "derived", from: build.always(true), reason: same("derived") },
};

describe("how many values a column can have", () => {
  it.each<[string, { kind: FactKind; age?: "year" | "month" }, number | undefined]>([
    ["an age in years", { kind: born, age: "year" }, 256],
    ["an age in months, too many", { kind: born, age: "month" }, undefined],
    ["a truth", { kind: injured }, 3],
    ["a truth that may be derived", { kind: derived }, undefined],
    ["one of 3", { kind: grade }, 8],
    ["one of 8", { kind: oneOf(8) }, 256],
    ["one of 9, too many", { kind: oneOf(9) }, undefined],
    ["points to 255", { kind: numbered(0, 255) }, 256],
    ["points to 256, too many", { kind: numbered(0, 256) }, undefined],
    ["points below zero", { kind: numbered(-1, 9) }, undefined],
    ["money", { kind: income }, undefined],
    ["a date", { kind: born }, undefined],
  ])("%s", (_, column, expected) => {
    expect(domainOf(column)).toBe(expected);
  });
});

type Known = FactKind<Extract<ValueSchema, { type: "number" }>>;
const points = numbered(0, 4) as Known;

/** For each value of the one column: whether the only clause is ruled out by its exact, lower and upper end. */
function ruledOut(is: BooleanNode): string[][] {
  const set = buildPolicySet({
    ...club,
    facts: [...club.facts, points],
    benefits: [
      {
        id: "one",
        label: same("one"),
        period: "monthly",
        clauses: [clause("only", "1", [condition("so", is)])],
        combination: build.of("only"),
        details: [],
      },
    ],
    overlaps: [],
  });
  const plan = planOf(set, lawAt(set, now));
  const tables = lookupTables(atomsOf(plan.persons.clauses, set.definition, "all"), plan);
  return tables.map(({ exact, lower, upper }) =>
    [exact, lower, upper].map((bits) => [...bits.slice(0, 8)].map((word) => (word < 0 ? "1" : "0")).join("")),
  );
}

describe("what a table says of each value", () => {
  const score = build.fact(points);
  const two = build.number(2, "point");
  const age = build.ageYears(born);
  it.each<[string, BooleanNode, string[][]]>([
    ["at least two points", build.compare(score, ">=", two), [["00111", "00111", "11111"]]],
    ["below two points", build.compare(score, "<", two), [["11000", "11111", "11000"]]],
    ["just two points", build.compare(score, "=", two), [["00100", "00111", "11100"]]],
    [
      "at least 3 years, in a column of one more",
      build.compare(age, ">=", build.number(3, "year")),
      [["00001111", "00001111", "11111111"]],
    ],
    ["injured", build.fact(injured), [["010", "010", "011"]]],
    ["not injured", build.not(build.fact(injured)), [["100", "100", "101"]]],
    ["gold", build.isOneOf(grade, "gold"), [["01010101", "11000000", "01010101"]]],
    [
      "neither gold nor silver",
      build.not(build.isOneOf(grade, "gold", "silver")),
      [["00001111", "10001000", "00001111"]],
    ],
    ["a household's fact, which has none", build.fact(rich), []],
  ])("%s", (_, is, expected) => {
    expect(ruledOut(is)).toEqual(expected);
  });
});
