import { describe, expect, it } from "vitest";
import * as build from "../language/build.ts";
import type { Benefit, ClauseCondition, PolicySetDefinition } from "../language/definition.ts";
import type { QuantityNode } from "../language/node.ts";
import { buildPolicySet } from "../language/policy-set.ts";
import { EngineProblems } from "../language/problem.ts";
import { born, clause, club, condition, grade, income, rules, same } from "../test/tennis-club.fixture.ts";
import { wholeClub } from "../test/whole-club.fixture.ts";
import { civilDate } from "../values/civil-date.ts";
import { month } from "../values/month.ts";
import { ratioOf } from "../values/ratio.ts";
import { checkDefinition } from "./check.ts";

/** The codes found; each says how to mend it. */
const codes = (definition: PolicySetDefinition) =>
  checkDefinition(definition).map(({ code, message, mend }) => {
    expect([code, mend && message.vi.endsWith(mend.vi), mend && message.en.endsWith(mend.en)]).toEqual([
      code,
      true,
      true,
    ]);
    return code;
  });

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
/** As a policy read from JSON has it: without the unit that the compiler checks. */
const asRead = (quantity: QuantityNode): QuantityNode => quantity;

const [courtFees] = wholeClub.tables;
if (!courtFees) throw new Error("the whole club has court fees");
const [feesNow] = courtFees.versions;
if (!feesNow) throw new Error("the court fees have a version");
const withFees = (value: Record<string, number>): PolicySetDefinition => ({
  ...wholeClub,
  tables: [{ ...courtFees, versions: [{ ...feesNow, value }] }],
});
/** The whole club with one benefit changed. */
const withBenefit = (id: string, change: (benefit: Benefit) => Benefit): PolicySetDefinition => ({
  ...wholeClub,
  benefits: wholeClub.benefits.map((benefit) => (benefit.id === id ? change(benefit) : benefit)),
});
const asking = (benefit: Benefit, is: ClauseCondition["is"]): Benefit => {
  const [first, ...others] = benefit.clauses;
  if (!first) throw new Error("a benefit has clauses");
  const rules = first.rules.map((rule) => ({
    ...rule,
    value: { ...rule.value, conditions: [condition("asked", is)] },
  }));
  return { ...benefit, clauses: [{ ...first, rules }, ...others] };
};

describe("checks of tables, households and benefits that look at others", () => {
  it("find nothing wrong with the whole club", () => {
    expect(checkDefinition(wholeClub)).toEqual([]);
  });

  it.each<[string, string, PolicySetDefinition]>([
    ["a table without a value for a key", "table_without_value", withFees({ clay: 1, grass: 2 })],
    ["a table with a key of nothing", "unknown_name", withFees({ clay: 1, grass: 2, hall: 3, sand: 4 })],
    [
      "a table's value beyond its bounds",
      "parameter_out_of_bounds",
      withFees({ clay: 1, grass: 2, hall: 2_000_000 }),
    ],
    [
      "a benefit in kind with an amount",
      "amount_or_in_kind",
      withBenefit("card", (benefit) => ({
        ...benefit,
        clauses: [...benefit.clauses, clause("paid", "1", [])],
      })),
    ],
    [
      "a household's benefit that looks at one person",
      "household_looks_at_person",
      withBenefit("refund", (benefit) => asking(benefit, build.compare(build.ageYears(born), "<", years))),
    ],
    [
      "what another member is entitled to",
      "entitled_of_member",
      withBenefit("gift", (benefit) => asking(benefit, build.someMember({}, build.entitled("discount")))),
    ],
    [
      "two benefits that look at each other",
      "cycle",
      withBenefit("discount", (benefit) => asking(benefit, build.entitled("card"))),
    ],
    [
      "a benefit that isn't there",
      "unknown_name",
      withBenefit("gift", (benefit) => asking(benefit, build.entitled("discuont"))),
    ],
    [
      "an amount times an amount",
      "units_mismatch",
      withBenefit("gift", (benefit) =>
        asking(
          benefit,
          build.compare(build.multiply(build.fact(income), asRead(build.fact(income))), ">", build.amount(1)),
        ),
      ),
    ],
    [
      "an overlap of a person's and a household's benefit",
      "overlap_of_two_subjects",
      {
        ...wholeClub,
        overlaps: [
          {
            id: "mixed",
            label: same("mixed"),
            combination: build.highestOf(rules("7"), build.of("gift"), build.of("refund")),
          },
        ],
      },
    ],
  ])("finds %s", (_, code, definition) => {
    expect(codes(definition)).toContain(code);
  });
});

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
      withCondition(build.compare(asRead(build.ageMonths(born)), "<", years)),
    ],
    [
      "years against money",
      "units_mismatch",
      withCondition(build.compare(asRead(build.fact(income)), "<", years)),
    ],
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
      expect(error.problems[0]?.message.vi).toMatch(/Không có điều kiện nào tên "x"/);
    }
  });
});
