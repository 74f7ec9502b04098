import { describe, expect, it } from "vitest";
import * as build from "./build.ts";
import { checkDefinition } from "./check.ts";
import { civilDate } from "./civil-date.ts";
import type { ClauseCondition, PolicySetDefinition } from "./definition.ts";
import { month } from "./month.ts";
import { buildPolicySet } from "./policy-set.ts";
import { EngineProblems } from "./problem.ts";
import { ratioOf } from "./ratio.ts";
import { born, clause, club, condition, grade, income, rules, same } from "./tennis-club.fixture.ts";

const codes = (definition: PolicySetDefinition) => checkDefinition(definition).map((item) => item.code);

/** The club with one clause in one benefit. */
const withCondition = (is: ClauseCondition["is"]): PolicySetDefinition => ({
  ...club,
  overlaps: [],
  benefits: [
    {
      id: "discount",
      label: same("discount"),
      period: "monthly",
      clauses: [clause("tested", "1", [condition("tested", is)])],
      combination: build.of("tested"),
      details: [],
    },
  ],
});

const [fee] = club.parameters;
if (!fee) throw new Error("the club has a fee");
const version = (from: string, to?: string, inForce = "2020-01-01") => ({
  inForce: civilDate(inForce),
  appliesFrom: month(from),
  ...(to ? { appliesTo: month(to) } : {}),
  value: 100,
  citation: rules("4"),
});
const withFee = (...versions: ReturnType<typeof version>[]): PolicySetDefinition => ({
  ...club,
  parameters: [{ ...fee, versions }],
});
const years = build.number(18, "year");

describe("static checks", () => {
  it("find nothing wrong with the club", () => {
    expect(checkDefinition(club)).toEqual([]);
  });

  it.each<[string, string, PolicySetDefinition]>([
    ["a misspelled fact", "unknown_name", withCondition({ op: "fact", type: "boolean", fact: "injurd" })],
    ["an unknown condition", "unknown_name", withCondition(build.condition("is-chlid"))],
    ["an unknown value", "unknown_name", withCondition(build.isOneOf(grade, "platinum"))],
    [
      "an unknown relation",
      "unknown_name",
      withCondition(build.someMember({ relation: "cousin" }, build.always(true))),
    ],
    [
      "an unknown parameter",
      "unknown_name",
      withCondition(build.compare(build.fact(income), ">", build.moneyParameter("fees"))),
    ],
    [
      "years against months",
      "units_mismatch",
      withCondition(build.compare(build.ageMonths(born), "<", years)),
    ],
    ["years against money", "units_mismatch", withCondition(build.compare(build.fact(income), "<", years))],
    [
      "a fact read as another type",
      "units_mismatch",
      withCondition({ op: "fact", type: "boolean", fact: "born" }),
    ],
    [
      "an unknown part of an overlap",
      "unknown_name",
      { ...club, overlaps: [{ id: "o", label: same("o"), combination: build.of("gifts") }] },
    ],
    [
      "a clause outside the combination",
      "clause_unused",
      {
        ...club,
        benefits: club.benefits.map((item) => ({
          ...item,
          combination: build.of(item.clauses[0]?.id ?? ""),
        })),
      },
    ],
    ["an undeclared act", "missing_citation", { ...club, acts: [] }],
    ["a name twice", "name_twice", { ...club, facts: [...club.facts, born] }],
    [
      "absence as no of a kind that has no such value",
      "absence_without_value",
      {
        ...club,
        facts: [
          ...club.facts,
          { ...born, id: "joined", absence: { means: "no", list: "grades", reason: same("") } },
        ],
      },
    ],
    [
      "an undeclared list",
      "unknown_name",
      {
        ...club,
        facts: [
          ...club.facts,
          { ...grade, id: "rank", absence: { means: "no", list: "ranks", reason: same("") } },
        ],
      },
    ],
    [
      "months without a value",
      "parameter_gap",
      withFee(version("2020-01", "2020-12"), version("2021-02", undefined, "2021-02-01")),
    ],
    ["two values of one day", "versions_overlap", withFee(version("2020-01"), version("2020-06"))],
    ["a value outside its bounds", "parameter_out_of_bounds", withFee({ ...version("2020-01"), value: 5 })],
    ["dates that run backwards", "dates_reversed", withFee({ ...version("2020-01", "2019-12") })],
    ["an amount before its parameter", "amount_without_parameter", withFee(version("2020-02"))],
    [
      "a condition that needs itself",
      "cycle",
      {
        ...club,
        conditions: [
          { id: "a", label: same("a"), citation: rules("2"), is: build.not(build.condition("b")) },
          { id: "b", label: same("b"), citation: rules("2"), is: build.condition("a") },
        ],
      },
    ],
    [
      "a sum that could leave the safe integers",
      "overflow",
      withCondition(
        build.compare(
          build.scale(build.fact(income), ratioOf("999999999"), "half-up"),
          ">",
          build.scale(
            build.scale(build.fact(income), ratioOf("999999999"), "half-up"),
            ratioOf("999999999"),
            "half-up",
          ),
        ),
      ),
    ],
  ])("find %s", (_, code, definition) => {
    expect(codes(definition)).toContain(code);
  });

  it("find an article that was read and isn't named", () => {
    const { article: _, ...noArticle } = rules("4");
    expect(codes(withFee({ ...version("2020-01"), citation: noArticle }))).toContain("missing_citation");
    expect(codes(withFee({ ...version("2020-01"), citation: { ...noArticle, status: "V2" } }))).toEqual([]);
  });

  it("stop the build and tell every problem with its place, in both languages", () => {
    const wrong = withCondition(build.all(build.condition("x"), { op: "fact", type: "boolean", fact: "y" }));
    try {
      buildPolicySet(wrong);
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof EngineProblems)) throw error;
      expect(error.problems.map((item) => item.at)).toEqual(["tested tested", "tested tested"]);
      expect(error.problems[0]?.message.vi).toMatch(/Không có condition nào tên "x"/);
    }
  });

  it("let a misuse of types not compile", () => {
    // @ts-expect-error a date isn't a condition
    build.all(build.fact(born));
    // @ts-expect-error an enumerated fact isn't a quantity
    build.compare(build.fact(grade), "<", years);
  });
});
