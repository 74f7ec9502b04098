import { describe, expect, it } from "vitest";
import * as build from "../language/build.ts";
import type { Clause, PolicySetDefinition } from "../language/definition.ts";
import type { BooleanNode } from "../language/node.ts";
import { buildPolicySet, lawAt } from "../language/policy-set.ts";
import { asked, withClauses } from "../test/one-benefit.fixture.ts";
import {
  born,
  clause,
  club,
  condition,
  grade,
  injured,
  now,
  rich,
  same,
} from "../test/tennis-club.fixture.ts";
import { civilDate } from "../values/civil-date.ts";
import type { Rounding } from "../values/money.ts";
import { month } from "../values/month.ts";
import { bitOf, planOf } from "./plan.ts";

function planFor(clauses: readonly Clause[], more: Partial<PolicySetDefinition> = {}, when = now) {
  const set = buildPolicySet(withClauses(clauses, more));
  return planOf(set, lawAt(set, when));
}
const [fee] = club.parameters;
if (!fee) throw new Error("the club has a fee");
const dues = { ...fee, id: "dues" };
const both = { parameters: [...club.parameters, dues] };

/** A clause that pays a parameter times a coefficient. */
function paying(id: string, coefficient: string, parameter = "fee", rounding: Rounding = "half-up"): Clause {
  const plain = clause(id, coefficient, []);
  return {
    ...plain,
    amounts: plain.amounts.map((item) => ({ ...item, value: { ...item.value, parameter, rounding } })),
  };
}

describe("the clauses of a plan", () => {
  const order = (...clauses: Clause[]) => planFor(clauses, both).persons.clauses.map(({ id }) => id);

  it.each<[string, Clause[], string[]]>([
    [
      "of one parameter stand from the highest coefficient down",
      [paying("a", "1"), paying("b", "3"), paying("c", "2")],
      ["b", "c", "a"],
    ],
    ["of one coefficient stand as written", [paying("b", "1"), paying("a", "1")], ["b", "a"]],
    [
      "of another parameter stand apart, as written first",
      [paying("a", "1"), paying("x", "9", "dues"), paying("b", "2"), paying("y", "10", "dues")],
      ["b", "a", "y", "x"],
    ],
    [
      "rounded otherwise stand apart too",
      [paying("a", "1"), paying("x", "9", "fee", "down"), paying("b", "2")],
      ["b", "a", "x"],
    ],
    [
      "that aren't in force are left out",
      [paying("a", "1"), { ...paying("b", "2"), rules: [] }, paying("c", "3")],
      ["c", "a"],
    ],
  ])("%s", (_, clauses, expected) => {
    expect(order(...clauses)).toEqual(expected);
  });

  it("have a bit each, the first the leading one, 32 to a word", () => {
    const clauses = Array.from({ length: 34 }, (_, index) => paying(`k${index}`, "1"));
    const { persons } = planFor(clauses);
    const place = (id: string) => persons.byId.get(id)?.place ?? { word: -1, bit: -1 };
    expect(["k0", "k1", "k31", "k32", "k33"].map(place)).toEqual([
      { word: 0, bit: 31 },
      { word: 0, bit: 30 },
      { word: 0, bit: 0 },
      { word: 1, bit: 31 },
      { word: 1, bit: 30 },
    ]);
    expect([persons.words, bitOf(place("k0")) >>> 0, bitOf(place("k31"))]).toEqual([2, 2 ** 31, 1]);
  });
});

describe("the columns of a plan", () => {
  const age = build.ageYears(born);
  const under18 = build.compare(age, "<", build.number(18, "year"));
  const sinceJoining = build.ageMonths(born);
  const columns = (...conditions: BooleanNode[]) =>
    [...planFor(conditions.map((is, index) => asked(is, "1", `k${index}`))).columns.entries()].map(
      ([key, { kind, age: unit }]) => [key, kind.id, unit],
    );

  it.each<[string, BooleanNode[], unknown[]]>([
    [
      "a fact, once",
      [build.fact(injured), build.not(build.fact(injured))],
      [["injured", "injured", undefined]],
    ],
    ["an age, and not the birth that it is counted from", [under18], [["age year born", "born", "year"]]],
    [
      "ages in years and in months, and the birth where it is asked for itself",
      [
        build.compare(build.fact(born), ">", build.day(civilDate("2000-01-01"))),
        build.compare(sinceJoining, "<", build.number(6, "month")),
        under18,
      ],
      [
        ["age month born", "born", "month"],
        ["age year born", "born", "year"],
        ["born", "born", undefined],
      ],
    ],
    [
      "what other members are asked, and what the household is",
      [build.someMember({}, build.isOneOf(grade, "gold")), build.fact(rich)],
      [
        ["grade", "grade", undefined],
        ["rich", "rich", undefined],
      ],
    ],
    ["nothing where nothing is asked", [], []],
  ])("are %s", (_, conditions, expected) => {
    expect(columns(...conditions)).toEqual(expected);
  });

  it("stand in one order, in whatever order the rules ask", () => {
    const asking = [build.fact(injured), build.isOneOf(grade, "gold"), under18, build.fact(rich)];
    const keys = (conditions: BooleanNode[]) => columns(...conditions).map(([key]) => key);
    expect(keys(asking)).toEqual(["age year born", "grade", "injured", "rich"]);
    expect(keys([...asking].reverse())).toEqual(keys(asking));
  });

  it("are those that units are counted by too", () => {
    const units = { count: build.countMembers({}, build.fact(injured)), label: same("injured") };
    expect([...planFor([clause("a", "1", [], { units })]).columns.keys()]).toEqual(["injured"]);
  });
});

describe("the key under which a month's code is found again", () => {
  const [version] = clause("a", "1", []).rules;
  if (!version) throw new Error("a clause has a rule");
  const later = { inForce: civilDate("2026-07-01"), appliesFrom: month("2026-07") };
  const stricter = {
    ...version,
    ...later,
    value: { ...version.value, conditions: [condition("hurt", build.fact(injured))] },
  };
  const turning: Clause = { ...paying("a", "1"), rules: [version, stricter] };
  const inMonth = (written: string) => ({ month: month(written), knownOn: now.knownOn });
  const key = (clauses: readonly Clause[], written = "2026-11") =>
    planFor(clauses, both, inMonth(written)).key;

  it("is one for the months that a version rules, and another from the next on", () => {
    expect(key([turning], "2026-05")).toBe(key([turning], "2026-06"));
    expect(key([turning], "2026-06")).not.toBe(key([turning], "2026-07"));
    expect(key([turning], "2026-07")).toBe(key([turning], "2026-12"));
  });

  it("is one whatever the coefficients are while their order stays", () => {
    expect(key([paying("a", "3"), paying("b", "2")])).toBe(key([paying("a", "5"), paying("b", "1")]));
    expect(key([paying("a", "3"), paying("b", "2")])).not.toBe(key([paying("a", "1"), paying("b", "2")]));
  });

  it.each<[string, Clause[]]>([
    ["another parameter", [paying("a", "1", "dues")]],
    ["another rounding", [paying("a", "1", "fee", "down")]],
    ["another clause", [paying("b", "1")]],
    ["one clause more", [paying("a", "1"), paying("b", "1")]],
    ["a clause that ended", [{ ...paying("a", "1"), rules: [] }]],
  ])("is another for %s", (_, clauses) => {
    expect(key(clauses)).not.toBe(key([paying("a", "1")]));
  });
});
