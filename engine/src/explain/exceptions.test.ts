import { describe, expect, it } from "vitest";
import { checkDefinition } from "../check/check.ts";
import * as build from "../language/build.ts";
import type { AmountRule, Combination, PolicySetDefinition } from "../language/definition.ts";
import type { FactRecord } from "../language/facts.ts";
import { buildPolicySet } from "../language/policy-set.ts";
import {
  anna,
  clause,
  club,
  condition,
  grade,
  injured,
  now,
  rich,
  rules,
  same,
} from "../test/tennis-club.fixture.ts";
import { ratioOf } from "../values/ratio.ts";
import type { Truth } from "../values/value.ts";
import { combine, type Part } from "./combine.ts";
import { explain } from "./explain.ts";

const citation = rules("6");
const part = (truth: Truth, lo: number, hi = lo): Part => ({ truth, amount: { lo, hi } });
const limit: AmountRule = { parameter: "fee", coefficient: ratioOf("1"), rounding: "down" };
const told = (combination: Combination, parts: Record<string, Part>, at = 0) =>
  combine(combination, {
    part: (id) => parts[id] ?? part(false, 0),
    limit: () => ({ lo: at, hi: at }),
  });

describe("exceptions by rank", () => {
  const ranked = build.exceptions(citation, build.of("general"), build.of("less"), ["x", "y"].map(build.of));
  const general = part(true, 100);

  it.each<[string, Record<string, Part>, [number, number], string[]]>([
    ["the general rule stands where no exception applies", { general }, [100, 100], ["general"]],
    ["an exception takes its place though it is less", { general, less: part(true, 40) }, [40, 40], ["less"]],
    ["an exception worth nothing leaves nothing", { general, less: part(true, 0) }, [0, 0], []],
    [
      "of several ranks the last that applies rules",
      { general, less: part(true, 40), x: part(true, 70) },
      [70, 70],
      ["x"],
    ],
    ["an exception applies to whom the general rule doesn't", { less: part(true, 40) }, [40, 40], ["less"]],
    ["whether one applies is open: between both", { general, less: part("unknown", 40) }, [40, 100], []],
    [
      "an open one that pays the same decides nothing else",
      { general, less: part("unknown", 100) },
      [100, 100],
      ["general"],
    ],
    [
      "a later sure one shields an earlier open one",
      { general, less: part("unknown", 40), x: part(true, 70) },
      [70, 70],
      ["x"],
    ],
    ["two of one rank contradict each other", { general, x: part(true, 70), y: part(true, 80) }, [0, 80], []],
    [
      "one that applies and one that may",
      { general, x: part(true, 70), y: part("unknown", 80) },
      [0, 80],
      [],
    ],
    [
      "two that may apply leave the general rule open",
      { general, x: part("unknown", 70), y: part("unknown", 80) },
      [0, 100],
      [],
    ],
  ])("%s", (_, parts, [lo, hi], chosen) => {
    const found = told(ranked, parts);
    expect(found.amount).toEqual({ lo, hi });
    expect(found.chosen).toEqual(chosen);
  });

  it("name the contradiction, and only where both surely apply", () => {
    expect(told(ranked, { general, x: part(true, 70), y: part(true, 80) }).contradiction).toEqual(["x", "y"]);
    expect(told(ranked, { general, x: part(true, 70), y: part("unknown", 80) }).contradiction).toEqual([]);
  });
});

describe("caps and floors", () => {
  const both = build.stack(citation, build.of("a"), build.of("b"));
  it.each<[string, Combination, Record<string, Part>, [number, number], string[]]>([
    [
      "below the cap nothing changes",
      build.cap(citation, both, limit),
      { a: part(true, 99) },
      [99, 99],
      ["a"],
    ],
    [
      "on the cap nothing changes",
      build.cap(citation, both, limit),
      { a: part(true, 100) },
      [100, 100],
      ["a"],
    ],
    [
      "above it the cap is due",
      build.cap(citation, both, limit),
      { a: part(true, 60), b: part(true, 60) },
      [100, 100],
      ["a", "b"],
    ],
    [
      "the cap decides what an open part would add",
      build.cap(citation, both, limit),
      { a: part(true, 100), b: part("unknown", 60) },
      [100, 100],
      ["a"],
    ],
    [
      "an open part below the cap stays open",
      build.cap(citation, both, limit),
      { a: part(true, 60), b: part("unknown", 20) },
      [60, 80],
      [],
    ],
    [
      "a floor raises what is due",
      build.floor(citation, both, limit),
      { a: part(true, 1) },
      [100, 100],
      ["a"],
    ],
    [
      "on the floor nothing changes",
      build.floor(citation, both, limit),
      { a: part(true, 100) },
      [100, 100],
      ["a"],
    ],
    ["a floor gives nothing to whom nothing is due", build.floor(citation, both, limit), {}, [0, 0], []],
    [
      "whether anything is due keeps a floor open",
      build.floor(citation, both, limit),
      { a: part("unknown", 1) },
      [0, 100],
      [],
    ],
  ])("%s", (_, combination, parts, [lo, hi], chosen) => {
    const found = told(combination, parts, 100);
    expect(found.amount).toEqual({ lo, hi });
    expect(found.chosen).toEqual(chosen);
  });
});

const clauses = [
  clause("general", "1", []),
  clause("gold", "3", [condition("is-gold", build.isOneOf(grade, "gold"))]),
  clause("hurt", "2", [condition("is-hurt", build.fact(injured))]),
];
const withPerks = (
  combination: Combination,
  more: Partial<PolicySetDefinition> = {},
): PolicySetDefinition => ({
  ...club,
  benefits: [{ id: "perk", label: same("perk"), period: "monthly", clauses, combination, details: [] }],
  overlaps: [],
  ...more,
});
const oneRank = build.exceptions(citation, build.of("general"), ["gold", "hurt"].map(build.of));

function perkOf(facts: readonly FactRecord[]) {
  const [benefit] = explain(buildPolicySet(withPerks(oneRank)), {
    household: anna(facts),
    person: "anna",
    ...now,
  }).benefits;
  if (!benefit) throw new Error("the perk is missing");
  return benefit;
}

describe("a person to whom two exceptions of one rank apply", () => {
  it("stays undetermined, and is told which clauses with which articles contradict each other", () => {
    const { outcome, reasonSentence } = perkOf([
      { kind: "grade", value: "gold" },
      { kind: "injured", value: true },
    ]);
    if (outcome.kind !== "undetermined") throw new Error("expected undetermined");
    expect(outcome.needs.map(({ kind }) => kind)).toEqual(["contradiction"]);
    expect(reasonSentence.vi).toContain("quy định mâu thuẫn nhau: gold (");
    expect(reasonSentence.vi).toContain("hurt (");
  });

  it("is granted by the one that applies where the other doesn't", () => {
    const { outcome } = perkOf([
      { kind: "grade", value: "gold" },
      { kind: "injured", value: false },
    ]);
    expect(outcome).toEqual({ kind: "granted", amount: 360, clauses: ["gold"] });
  });
});

describe("checks of exceptions and limits", () => {
  const twin = { ...clauses[2], id: "twin" } as (typeof clauses)[number];
  const richOnly = clause("rich", "1", [condition("is-rich", build.fact(rich))]);
  const codes = (definition: PolicySetDefinition) => checkDefinition(definition).map(({ code }) => code);
  const withClause = (extra: (typeof clauses)[number], combination: Combination) =>
    withPerks(combination, {
      benefits: [
        {
          id: "perk",
          label: same("perk"),
          period: "monthly",
          clauses: [...clauses, extra],
          combination,
          details: [],
        },
      ],
    });

  it("accept a general rule with exceptions, a cap and a floor", () => {
    expect(codes(withPerks(build.cap(citation, build.floor(citation, oneRank, limit), limit)))).toEqual([]);
  });

  it.each<[string, string, PolicySetDefinition]>([
    [
      "two clauses of one rank that ask for the same",
      "exceptions_contradict",
      withClause(
        twin,
        build.exceptions(citation, build.of("general"), build.of("gold"), ["hurt", "twin"].map(build.of)),
      ),
    ],
    [
      "a rank without a clause",
      "exceptions_incomplete",
      withPerks(
        build.exceptions(citation, build.stack(citation, ...["general", "gold", "hurt"].map(build.of)), []),
      ),
    ],
    [
      "a cap at a parameter of nothing",
      "unknown_name",
      withPerks(build.cap(citation, oneRank, { ...limit, parameter: "fees" })),
    ],
    [
      "a cap over several benefits",
      "limit_in_overlap",
      {
        ...club,
        overlaps: [
          {
            id: "most",
            label: same("most"),
            combination: build.cap(
              citation,
              build.stack(citation, build.of("discount"), build.of("gift")),
              limit,
            ),
          },
        ],
      },
    ],
    [
      "a cap of a benefit in kind",
      "limit_not_money",
      withPerks(build.of("card"), {
        benefits: [
          {
            id: "card",
            label: same("card"),
            period: "monthly",
            inKind: same("card"),
            clauses: [{ ...richOnly, amounts: [] }],
            combination: build.cap(citation, build.of("rich"), limit),
            details: [],
          },
        ],
      }),
    ],
  ])("refuse %s", (_, code, definition) => {
    expect(codes(definition)).toContain(code);
  });
});
