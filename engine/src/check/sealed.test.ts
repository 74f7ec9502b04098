import { describe, expect, it } from "vitest";
import * as build from "../language/build.ts";
import type { Clause, FactKind, PolicySetDefinition } from "../language/definition.ts";
import type { BooleanNode } from "../language/node.ts";
import { buildPolicySet } from "../language/policy-set.ts";
import { EngineProblems } from "../language/problem.ts";
import { born, clause, club, condition, rules, same, secret } from "../test/tennis-club.fixture.ts";
import { wholeClub } from "../test/whole-club.fixture.ts";
import { checkDefinition } from "./check.ts";

const honour = { sensitivity: "honour" };

/** The club with one clause more in a benefit of its own. */
const withClause = (tested: Clause, more: Partial<PolicySetDefinition> = {}): PolicySetDefinition => ({
  ...club,
  ...more,
  benefits: [
    ...club.benefits,
    {
      id: "tested",
      label: same("tested"),
      period: "monthly",
      clauses: [tested],
      combination: build.of("tested"),
      details: [],
    },
  ],
});
const asking = (is: BooleanNode, extra: Partial<Clause> = {}) =>
  clause("tested", "1", [condition("tested", is)], extra);
const counted = build.countMembers({}, build.fact(secret));
const derived = (extra: { sensitivity?: string } = {}): FactKind => ({
  id: "supervised",
  subject: "person",
  label: same("supervised"),
  value: { type: "boolean" },
  absence: { means: "derived", from: build.someMember({}, build.fact(secret)), reason: same("seen") },
  ...extra,
});
const supervised: BooleanNode = { op: "fact", type: "boolean", fact: "supervised" };
const title: FactKind = {
  id: "title",
  subject: "person",
  label: same("title"),
  value: { type: "enum", values: ["sir", "none"].map((id) => ({ id, label: same(id) })), none: "none" },
  absence: { means: "no", list: "honours", reason: same("listed") },
  ...honour,
};
const fees = {
  ...{ id: "title-fee", label: same("fee"), short: same("fee"), type: "money", min: 0, max: 10 },
  key: "title",
  versions: club.parameters[0]?.versions
    .slice(0, 1)
    .map((first) => ({ ...first, value: { sir: 1, none: 2 } })),
} as PolicySetDefinition["tables"][number];
const byTitle = build.compare(
  { op: "lookup", type: "money", table: "title-fee", key: { op: "fact", type: "enum", fact: "title" } },
  ">",
  build.amount(1),
);
const secretly = { id: "secretly", label: same("secretly"), citation: rules("2"), is: build.fact(secret) };

const ways: [string, BooleanNode, Partial<PolicySetDefinition>?][] = [
  ["itself", build.fact(secret)],
  ["denied", build.not(build.fact(secret))],
  [
    "within an or",
    build.any(build.fact(secret), build.compare(build.ageYears(born), ">", build.number(9, "year"))),
  ],
  ["through a named condition", build.condition("secretly"), { conditions: [...club.conditions, secretly] }],
  ["of another member", build.someMember({ relation: "parent", member: "other" }, build.fact(secret))],
  ["in a count of members", build.compare(counted, ">", build.number(1, "person"))],
  ["as the key of a table", byTitle, { facts: [...club.facts, title], tables: [fees] }],
  ["through a derived fact", supervised, { facts: [...club.facts, derived(honour)] }],
  ["in what another benefit comes to", build.entitled("discount")],
];

const codes = (definition: PolicySetDefinition) =>
  checkDefinition(definition).map(({ code, at }) => `${code} ${at}`);

describe("a clause that reads a sealed fact", () => {
  it.each(ways)("%s is refused, and builds once it is declared of the class", (_, is, more) => {
    expect(codes(withClause(asking(is), more))).toContain("class_undeclared tested tested");
    expect(codes(withClause(asking(is, honour), more))).toEqual([]);
  });

  it("of a class that isn't its own is refused", () => {
    const other = withClause(asking(build.fact(secret), { sensitivity: "medal" }));
    expect(codes(other)).toEqual(["sealed_of_two_classes tested tested"]);
  });

  it("in what it multiplies by is refused", () => {
    const units = { count: counted, label: same("honoured members") };
    const always = build.compare(build.ageYears(born), ">", build.number(9, "year"));
    expect(codes(withClause(asking(always, { units })))).toEqual(["class_undeclared tested"]);
    expect(codes(withClause(asking(always, { units, ...honour })))).toEqual([]);
  });

  it("tells benefit, clause, condition, fact, class, article and mend in both languages", () => {
    try {
      buildPolicySet(withClause(asking(build.fact(secret))));
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof EngineProblems)) throw error;
      const [{ message, ...place } = { message: same("") }] = error.problems;
      expect(error.problems).toHaveLength(1);
      expect(place).toMatchObject({ benefit: "tested", clause: "tested", condition: "tested" });
      expect(message.vi).toBe(
        "tested, khoản “tested”, điều kiện “tested” (Điều 2 Club rules): đọc thông tin được bảo mật “secret honour” " +
          "(nhóm honour) mà không khai nhóm đó. Khai nhóm bảo mật đó (sensitivity) cho cả khoản, hoặc bỏ phần đọc " +
          "thông tin ấy.",
      );
      expect(message.en).toMatch(
        /^tested, clause “tested”, condition “tested” \(Article 2, Club rules\): reads/,
      );
    }
  });
});

describe("what can't be declared with a clause", () => {
  it("a fact derived from a sealed one is sealed itself", () => {
    expect(codes({ ...club, facts: [...club.facts, derived()] })).toEqual(["derived_of_sealed supervised"]);
    expect(codes({ ...club, facts: [...club.facts, derived(honour)] })).toEqual([]);
  });

  it("the sentence of a benefit reads none", () => {
    const benefits = club.benefits.map((benefit) => ({
      ...benefit,
      details: [{ of: counted, words: same("{} honoured") }],
    }));
    expect(codes({ ...club, benefits })).toEqual(["sealed_in_sentence discount", "sealed_in_sentence gift"]);
  });
});

it("the clubs declare what they read", () => {
  expect([...codes(club), ...codes(wholeClub)]).toEqual([]);
});
