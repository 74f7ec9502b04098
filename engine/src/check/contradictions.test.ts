import { describe, expect, it } from "vitest";
import * as build from "../language/build.ts";
import type { ClauseCondition, PolicySetDefinition } from "../language/definition.ts";
import type { BooleanNode } from "../language/node.ts";
import {
  born,
  clause,
  club,
  condition,
  grade,
  income,
  injured,
  rich,
  same,
} from "../test/tennis-club.fixture.ts";
import { civilDate } from "../values/civil-date.ts";
import { checkDefinition } from "./check.ts";

const withClause = (
  conditions: readonly ClauseCondition[],
  more: Partial<PolicySetDefinition> = {},
): PolicySetDefinition => ({
  ...club,
  ...more,
  overlaps: [],
  benefits: [
    {
      id: "discount",
      label: { vi: "Giảm phí", en: "Discount" },
      period: "monthly",
      clauses: [clause("tested", "1", conditions)],
      combination: build.of("tested"),
      details: [],
    },
  ],
});
const asking = (...nodes: readonly BooleanNode[]): PolicySetDefinition =>
  withClause(nodes.map((node, index) => condition(`c${index}`, node)));
const codes = (definition: PolicySetDefinition) => checkDefinition(definition).map(({ code }) => code);

const age = build.ageYears(born);
const months = build.ageMonths(born);
const years = (value: number) => build.number(value, "year");
const under = (value: number) => build.compare(age, "<", years(value));
const from = (value: number) => build.compare(age, ">=", years(value));
const fromAtMonthEnd = build.compare(build.ageYears(born, "monthEnd"), ">=", years(16));
const earns = (relation: "<" | ">=" | "=", value: number) =>
  build.compare(build.fact(income), relation, build.amount(value));
const fee = build.moneyParameter("fee");
const children = { relation: "parent", member: "other" } as const;

describe("conditions of a clause that exclude each other are refused", () => {
  it.each<[string, readonly BooleanNode[]]>([
    ["under 16 and 60 or older", [under(16), from(60)]],
    ["under 16 and exactly 16", [under(16), from(16)]],
    [
      "16 or older at the month's end and not",
      [fromAtMonthEnd, build.compare(build.ageYears(born, "monthEnd"), "<", years(16))],
    ],
    [
      "under 3 years and 36 months or older",
      [under(3), build.compare(months, ">=", build.number(36, "month"))],
    ],
    ["gold and silver", [build.isOneOf(grade, "gold"), build.isOneOf(grade, "silver")]],
    ["gold and not gold", [build.isOneOf(grade, "gold"), build.not(build.isOneOf(grade, "gold"))]],
    ["injured and not injured", [build.fact(injured), build.not(build.fact(injured))]],
    [
      "below the fee and at least the fee",
      [build.compare(build.fact(income), "<", fee), build.compare(fee, "<=", build.fact(income))],
    ],
    [
      "below 10 and above the fee, which is at least 10",
      [earns("<", 10), build.compare(build.fact(income), ">", fee)],
    ],
    ["one of two that a third excludes", [build.any(under(10), from(70)), from(10), under(70)]],
    ["a named condition and its opposite", [build.condition("is-child"), from(18)]],
    [
      "a member and no such member",
      [build.someMember(children, under(4)), build.not(build.someMember(children, under(4)))],
    ],
    [
      "two children and none",
      [
        build.compare(build.countMembers(children, under(4)), ">=", build.number(2, "person")),
        build.compare(build.countMembers(children, under(4)), "=", build.number(0, "person")),
      ],
    ],
    ["due another benefit and not", [build.diedInMonth, build.not(build.diedInMonth)]],
  ])("%s", (_, nodes) => {
    expect(codes(asking(...nodes))).toEqual(["conditions_contradict"]);
  });

  it("with benefit, clause, the two conditions, article and mend, in both languages", () => {
    const [found] = checkDefinition(asking(build.fact(injured), under(16), from(60)));
    expect(found).toMatchObject({ at: "tested", benefit: "discount", clause: "tested" });
    expect(found?.citation).toMatchObject({ act: "club-rules", article: "2" });
    expect(found?.message.vi).toBe(
      "Giảm phí, khoản “tested” (Điều 2 Club rules): không ai cùng một ngày đạt được tất cả: “c1” – “c2”; " +
        "khoản không bao giờ được hưởng. Sửa một trong các điều kiện, hoặc tách thành hai khoản.",
    );
    expect(found?.message.en).toMatch(
      /^Discount, clause “tested” \(Article 2, Club rules\): nobody can meet/,
    );
    expect(found?.mend?.en).toMatch(/make two clauses/);
  });
});

describe("conditions of a clause that can hold together pass", () => {
  it.each<[string, readonly BooleanNode[]]>([
    ["16 or older and under 17", [from(16), under(17)]],
    [
      "under 3 years and 35 months or older",
      [under(3), build.compare(months, ">=", build.number(35, "month"))],
    ],
    [
      "two of three grades and two others",
      [build.isOneOf(grade, "gold", "silver"), build.isOneOf(grade, "silver", "none")],
    ],
    [
      "exactly the fee",
      [build.compare(build.fact(income), "<=", fee), build.compare(build.fact(income), ">=", fee)],
    ],
    ["one of two that a third doesn't exclude", [build.any(under(10), from(70)), from(9), under(70)]],
    ["a person of 60 with a child under 16", [from(60), build.someMember(children, under(16))]],
    ["under 16 on the day and 16 or older at the month's end", [under(16), fromAtMonthEnd]],
    ["not yet born", [build.compare(age, "<", years(0))]],
    [
      "a member injured, another not",
      [build.someMember({}, build.fact(injured)), build.someMember({}, build.not(build.fact(injured)))],
    ],
  ])("%s", (_, nodes) => {
    expect(codes(asking(...nodes))).toEqual([]);
  });

  it("under 4 on some day of the month and 4 or older on its last day", () => {
    const turning = [condition("young", under(4)), condition("level", from(4), "lastDay")];
    expect(codes(withClause(turning))).toEqual([]);
    const never = [condition("young", under(4), "lastDay"), condition("level", from(4), "lastDay")];
    expect(codes(withClause(never))).toEqual(["conditions_contradict"]);
  });

  it("where there are more cases than are told apart", () => {
    const many = Array.from({ length: 12 }, (_, index) => build.any(under(20 + index), from(70 + index)));
    expect(codes(asking(...many, build.fact(rich)))).toEqual([]);
  });
});

describe("a condition decided for everybody is refused", () => {
  it.each<[string, "never_holds" | "always_holds", BooleanNode]>([
    ["an age beyond every age", "never_holds", from(301)],
    ["an age below every age", "never_holds", under(-1)],
    ["an income above its bounds", "never_holds", earns(">=", 1_000_001)],
    ["an income equal to what it can't be", "never_holds", earns("=", -1)],
    ["none of the values", "never_holds", build.isOneOf(grade)],
    ["each of the values", "always_holds", build.isOneOf(grade, "gold", "silver", "none")],
    ["an income within its bounds", "always_holds", earns(">=", 0)],
    [
      "born before the last possible day",
      "always_holds",
      build.compare(build.fact(born), "<=", build.day(civilDate("2100-01-01"))),
    ],
    ["x and not x", "never_holds", build.all(build.fact(injured), build.not(build.fact(injured)))],
    ["x or not x", "always_holds", build.any(build.fact(injured), build.not(build.fact(injured)))],
    ["a thing equal to itself", "always_holds", build.compare(age, "=", age)],
    ["a thing less than itself", "never_holds", build.compare(age, "<", age)],
    ["a member who can't be", "never_holds", build.someMember(children, build.all(under(4), from(9)))],
    [
      "one case of two that can't be",
      "never_holds",
      build.any(build.fact(injured), build.all(under(4), from(9))),
    ],
    [
      "more children than may be",
      "never_holds",
      build.compare(build.countMembers(children, under(4)), ">", build.number(5, "person")),
    ],
    ["a condition that says no", "never_holds", build.always(false)],
    ["a condition that says yes", "always_holds", build.always(true)],
  ])("%s", (_, code, node) => {
    expect(codes(asking(node))).toEqual([code]);
  });

  it.each<[string, BooleanNode]>([
    ["the highest age", from(300)],
    ["the highest income", earns(">=", 1_000_000)],
    ["an income above the least", earns(">=", 1)],
    ["a fee at its lower bound", build.compare(build.fact(income), "<", fee)],
    [
      "as many children as may be",
      build.compare(build.countMembers(children, under(4)), ">=", build.number(5, "person")),
    ],
  ])("but not %s", (_, node) => {
    expect(codes(asking(node))).toEqual([]);
  });

  it("also in named conditions and in what an absence is derived from", () => {
    const wrong = build.all(under(4), from(9));
    const named = [
      ...club.conditions,
      { id: "odd", label: same("odd"), citation: club.conditions[0]?.citation },
    ];
    const conditions = named.map((item) => ({ is: wrong, ...item })) as PolicySetDefinition["conditions"];
    const derived = {
      ...injured,
      id: "seen",
      absence: { means: "derived", from: wrong, reason: same("seen") },
    } as const;
    const found = checkDefinition({ ...club, conditions, facts: [...club.facts, derived] });
    expect(found.map(({ at, code }) => `${at} ${code}`)).toEqual(["seen never_holds", "odd never_holds"]);
  });

  it("by the words of the part that is decided", () => {
    const [found] = checkDefinition(asking(build.any(build.fact(injured), earns(">=", 2_000_000))));
    expect(found).toMatchObject({ at: "tested c0", condition: "c0" });
    expect(found?.message.vi).toMatch(
      /^Giảm phí, khoản “tested”, điều kiện “c0” \(Điều 2 Club rules\): income ≥ 2\.000\.000 đ không bao giờ đúng/,
    );
  });
});
