import { describe, expect, it } from "vitest";
import * as build from "../language/build.ts";
import type { Clause, FactKind, PolicySetDefinition, ValueSchema } from "../language/definition.ts";
import type { FactRecord, FactValue, HouseholdInput } from "../language/facts.ts";
import type { BooleanNode } from "../language/node.ts";
import { buildPolicySet } from "../language/policy-set.ts";
import {
  anna,
  born,
  clause,
  club,
  condition,
  income,
  injured,
  now,
  rules,
  same,
} from "../test/tennis-club.fixture.ts";
import { civilDate } from "../values/civil-date.ts";
import { month } from "../values/month.ts";
import { ratioOf } from "../values/ratio.ts";
import { missingExamples, type WorkedExample } from "./examples.ts";

const joined: FactKind<Extract<ValueSchema, { type: "date" }>> = {
  ...born,
  id: "joined",
  label: same("joined"),
};
const tired: FactKind<Extract<ValueSchema, { type: "boolean" }>> = {
  ...injured,
  id: "tired",
  absence: {
    means: "derived",
    from: build.compare(build.ageYears(born), ">=", build.number(70, "year")),
    reason: same("by age"),
  },
};

/** The club with one benefit of these clauses. */
const paying = (...clauses: readonly Clause[]): PolicySetDefinition => ({
  ...club,
  facts: [...club.facts, joined, tired],
  benefits: [
    {
      id: "prize",
      label: same("prize"),
      period: "monthly",
      clauses,
      combination: build.stack(rules("6"), ...clauses.map(({ id }) => build.of(id))),
      details: [],
    },
  ],
  overlaps: [],
});
const asking = (...nodes: readonly BooleanNode[]) =>
  clause(
    "prize",
    "1",
    nodes.map((node, index) => condition(`c${index}`, node)),
  );

const example = (household: HouseholdInput, when = now): WorkedExample => ({
  benefit: "prize",
  question: { household, person: "anna", ...when },
});
const facts = (values: Readonly<Record<string, FactValue>>): FactRecord[] =>
  Object.entries(values).map(([kind, value]) => ({ kind, value }));
const people = (...all: readonly Readonly<Record<string, FactValue>>[]) =>
  all.map((values) => example(anna(facts(values))));
const told = (definition: PolicySetDefinition, examples: readonly WorkedExample[]) =>
  missingExamples(buildPolicySet(definition), examples).map(({ message }) => message.en);

const children = { relation: "parent", member: "other" } as const;
const under18 = build.compare(build.ageYears(born), "<", build.number(18, "year"));
const withChildren = (...births: readonly string[]) =>
  example(
    anna(facts({ born: "1980-01-01" }), {
      members: [
        { id: "anna", facts: facts({ born: "1980-01-01" }) },
        ...births.map((birth, index) => ({ id: `child ${index}`, facts: facts({ born: birth }) })),
      ],
      relations: births.map((_, index) => ({ kind: "parent", from: "anna", to: `child ${index}` })),
    }),
  );

describe("examples that stand on every threshold and beside it on either side", () => {
  it.each<[string, BooleanNode, readonly WorkedExample[], readonly string[]]>([
    [
      "an age: the months before, of and after the birthday",
      under18,
      people({ born: "2008-12-01" }, { born: "2008-11-01" }, { born: "2008-10-31" }),
      [
        "in the month before the month that completes 18 years",
        "in the month that completes 18 years",
        "in the month after the month that completes 18 years",
      ],
    ],
    [
      "an age in months",
      build.compare(build.ageMonths(born), ">=", build.number(36, "month")),
      people({ born: "2023-12-31" }, { born: "2023-11-30" }, { born: "2023-10-01" }),
      [
        "in the month before the month that completes 36 months",
        "in the month that completes 36 months",
        "in the month after the month that completes 36 months",
      ],
    ],
    [
      "an amount: one đồng less, the amount, one more",
      build.compare(build.amount(500), ">=", build.fact(income)),
      people({ income: 499 }, { income: 500 }, { income: 501 }),
      ["at 499 đ", "at 500 đ", "at 501 đ"],
    ],
    [
      "a date: the day before, the day, the day after",
      build.compare(build.fact(joined), "<", build.day(civilDate("2020-03-01"))),
      people({ joined: "2020-02-29" }, { joined: "2020-03-01" }, { joined: "2020-03-02" }),
      ["at 29/02/2020", "at 01/03/2020", "at 02/03/2020"],
    ],
    [
      "a number of others",
      build.compare(build.countMembers(children, build.always(true)), ">=", build.number(2, "person")),
      [
        withChildren("2010-01-01"),
        withChildren("2010-01-01", "2011-01-01"),
        withChildren("2010-01-01", "2011-01-01", "2012-01-01"),
      ],
      ["at 1", "at 2", "at 3"],
    ],
    [
      "an age of others",
      build.someMember(children, under18),
      ["2008-12-01", "2008-11-15", "2008-10-31"].map((birth) => withChildren(birth)),
      [
        "in the month before the month that completes 18 years",
        "in the month that completes 18 years",
        "in the month after the month that completes 18 years",
      ],
    ],
    [
      "what the absence of a fact means",
      build.fact(tired),
      people({ born: "1956-12-01" }, { born: "1956-11-01" }, { born: "1956-10-31" }),
      [
        "in the month before the month that completes 70 years",
        "in the month that completes 70 years",
        "in the month after the month that completes 70 years",
      ],
    ],
    [
      "a product, which may leap over the number",
      build.compare(build.scale(build.fact(income), ratioOf("2"), "down"), "<", build.amount(5)),
      people({ income: 2 }, { income: 3 }),
      ["below 5 đ", "above 5 đ"],
    ],
  ])("are all there, and each one left out is told: %s", (_, node, examples, words) => {
    const definition = paying(asking(node));
    expect(told(definition, examples)).toEqual([]);
    for (const [index, place] of words.entries()) {
      const found = told(definition, examples.toSpliced(index, 1));
      expect(found).toHaveLength(1);
      expect(found[0]).toContain(`no example ${place} for “`);
    }
  });

  it("aren't asked for where the quantity can't be: nobody has one đồng less than none", () => {
    const node = build.compare(build.fact(income), ">", build.amount(0));
    expect(told(paying(asking(node)), people({ income: 0 }, { income: 1 }))).toEqual([]);
  });

  const around18 = ["2008-12-01", "2008-11-15", "2008-10-31"];
  const twoConditions = paying(asking(under18, build.fact(injured)));

  it("don't count where another condition refuses anyway", () => {
    const hurt = around18.map((birth) => ({ born: birth, injured: true }));
    expect(told(twoConditions, people(...hurt))).toEqual([]);
    const unhurt = hurt.map((values) => ({ ...values, injured: false }));
    expect(told(twoConditions, people(...unhurt))).toHaveLength(1);
  });

  it("don't count where the other half of the condition decides", () => {
    const either = paying(asking(build.any(under18, build.fact(injured))));
    const hurt = around18.map((birth) => ({ born: birth, injured: true }));
    expect(told(either, people(...hurt))).toHaveLength(1);
    expect(told(either, people(...hurt.map((values) => ({ ...values, injured: false }))))).toEqual([]);
  });

  it("count for a clause that asks twice about one age, although nobody is on both thresholds", () => {
    const from60 = build.compare(build.ageYears(born), ">=", build.number(60, "year"));
    const band = paying(asking(build.not(under18), build.not(from60)));
    const births = [...around18, "1966-12-01", "1966-11-15", "1966-10-31"];
    expect(told(band, people(...births.map((birth) => ({ born: birth }))))).toEqual([]);
  });

  it("don't count where only the year of birth is known", () => {
    expect(told(paying(asking(under18)), people({ born: "2008" }))).toHaveLength(1);
  });

  it("are those of the version that rules the month", () => {
    const old = asking(under18);
    const [first] = old.rules;
    if (!first) throw new Error("the clause has a rule");
    const later = { ...first, inForce: civilDate("2026-01-01"), appliesFrom: month("2026-01") };
    const both = paying({ ...old, rules: [first, later] });
    const inNovember = around18.map((birth) => example(anna(facts({ born: birth }))));
    const before = ["2007-12-01", "2007-11-15", "2007-10-31"].map((birth) =>
      example(anna(facts({ born: birth })), { ...now, month: month("2025-11") }),
    );
    expect(told(both, [...inNovember, ...before])).toEqual([]);
    expect(told(both, inNovember)).toEqual([expect.stringContaining("the rule from 01/2020")]);
    expect(told(both, before)).toEqual([expect.stringContaining("the rule from 01/2026")]);
  });

  it("of an absence are wanted once, whichever clauses ask for the fact", () => {
    const one = asking(build.fact(tired));
    const other = { ...asking(build.fact(tired), build.fact(injured)), id: "other" };
    const births = ["1956-12-01", "1956-11-01", "1956-10-31"];
    expect(told(paying(one, other), people(...births.map((birth) => ({ born: birth }))))).toEqual([]);
  });

  it("are told with benefit, clause, condition, article and mend, in both languages", () => {
    const set = buildPolicySet(paying(asking(under18)));
    const [found] = missingExamples(set, people({ born: "2008-12-01" }, { born: "2008-11-01" }));
    expect(found?.message).toEqual({
      vi:
        "prize, khoản “prize”, điều kiện “c0” (Điều 2 Club rules): " +
        "chưa có ví dụ tháng liền sau tháng tròn 18 tuổi cho “tuổi < 18”, quy định áp dụng từ 01/2020. " +
        "Thêm ví dụ như vậy, trong đó khoản đạt hay không chỉ còn tùy điều kiện này.",
      en:
        "prize, clause “prize”, condition “c0” (Article 2, Club rules): " +
        "no example in the month after the month that completes 18 years for “age < 18”, the rule from 01/2020. " +
        "Add such an example, one in which the clause hangs on this condition alone.",
    });
    expect(found).toMatchObject({
      benefit: "prize",
      clause: "prize",
      condition: "c0",
      code: "example_missing",
    });
    expect(found?.citation).toEqual(rules("2"));
  });
});
