import { describe, expect, it } from "vitest";
import { same } from "../test/tennis-club.fixture.ts";
import { text } from "../values/text.ts";
import { exactly, type Truth, zeroRange } from "../values/value.ts";
import type { ExplainedBenefit, ExplainedClause, ExplainedCondition } from "./explanation.ts";
import { refusalReasons } from "./refusal.ts";
import { isApart, whyNot } from "./why-not.ts";

const condition = (id: string, truth: Truth): ExplainedCondition => ({
  id,
  truth,
  label: same(`is ${id}`),
  refusal: same(`isn't ${id}`),
  citation: same("Article 2"),
  trace: { op: "fact", label: same(id), value: truth, valueWords: same(String(truth)), children: [] },
});
const clause = (id: string, truth: Truth, ...truths: Truth[]): ExplainedClause => ({
  clause: id,
  label: same(id),
  reason: same(id),
  applicable: true,
  truth,
  amount: exactly(100),
  units: exactly(1),
  conditions: truths.map((each, index) => condition(`${id}${index + 1}`, each)),
  needs: [],
});
const notInForce = (of: ExplainedClause): ExplainedClause => ({ ...of, applicable: false });
const told = (clauses: readonly ExplainedClause[]) =>
  refusalReasons(clauses, undefined).map(({ kind, condition: asked, clause: of }) => asked ?? of ?? kind);

describe("the reasons of a refusal", () => {
  it.each<[string, ExplainedClause[], string[]]>([
    [
      "name each condition that isn't met and no other",
      [clause("a", false, false, true, "unknown", false)],
      ["a1", "a4"],
    ],
    [
      "begin with the clause of which the fewest aren't met, of equal ones the first written",
      [clause("a", false, false, false), clause("b", false, false, true), clause("c", false, false)],
      ["b1", "c1", "a1", "a2"],
    ],
    ["say of conditions met on different days that they are apart", [clause("a", false, true, true)], ["a"]],
    ["say so where one isn't known too", [clause("a", false, true, "unknown")], ["a"]],
    [
      "leave out a clause that isn't in force",
      [notInForce(clause("a", false, false)), clause("b", false, false)],
      ["b1"],
    ],
    ["leave out a clause that is met", [clause("a", true, true), clause("b", false, false)], ["b1"]],
    [
      "leave out a clause that isn't known",
      [clause("a", "unknown", false), clause("b", false, false)],
      ["b1"],
    ],
    ["say that no clause is in force", [notInForce(clause("a", false, false))], ["not-applicable"]],
    ["say so where there is no clause", [], ["not-applicable"]],
    ["say that a clause is met and nothing is due", [clause("a", true, true)], ["nothing-due"]],
    ["say that nobody lived where no condition was looked at", [clause("a", false)], ["not-living"]],
    [
      "know from any clause that somebody lived",
      [clause("a", true), clause("b", true, true)],
      ["nothing-due"],
    ],
  ])("%s", (_, clauses, expected) => {
    expect(told(clauses)).toEqual(expected);
  });

  it("are in words of both languages", () => {
    expect(refusalReasons([clause("a", false, false)], undefined)).toEqual([
      { kind: "condition", clause: "a", condition: "a1", words: same("isn't a1") },
    ]);
    expect(refusalReasons([clause("a", false, true, true)], undefined)).toEqual([
      {
        kind: "apart",
        clause: "a",
        words: text(
          "đủ từng điều kiện nhưng không trong cùng một ngày: is a1; is a2",
          "each condition is met, but not on one same day: is a1; is a2",
        ),
      },
    ]);
    expect(refusalReasons([], undefined)[0]?.words).toEqual(
      text("chế độ không áp dụng trong tháng", "the benefit doesn't apply in the month"),
    );
    expect(refusalReasons([clause("a", false)], undefined)[0]?.words).toEqual(
      text("người này không còn sống trong tháng", "the person wasn't living in the month"),
    );
    expect(refusalReasons([clause("a", true, true)], undefined)[0]?.words).toEqual(
      text("đủ điều kiện nhưng mức hưởng bằng 0", "the conditions are met, but the amount due is zero"),
    );
  });

  it("are another benefit alone where that is higher", () => {
    expect(refusalReasons([clause("a", false, false)], same("gift is higher"))).toEqual([
      { kind: "overlap", words: same("gift is higher") },
    ]);
  });
});

describe("conditions apart", () => {
  it.each<[ExplainedClause, boolean]>([
    [clause("a", false, true, true), true],
    [clause("a", false, true, "unknown"), true],
    [clause("a", false, true, false), false],
    [clause("a", "unknown", true, true), false],
    [clause("a", true, true), false],
    [clause("a", false), false],
  ])("%#", (of, expected) => {
    expect(isApart(of)).toBe(expected);
  });
});

describe("the nearest clauses", () => {
  const near = (clauses: ExplainedClause[], alone: ExplainedBenefit["alone"] = "refused") =>
    whyNot({
      benefit: "x",
      label: same("x"),
      period: "monthly",
      outcome: { kind: "refused", reasons: [] },
      alone,
      aloneAmount: zeroRange,
      clauses,
      details: [],
      reasonSentence: same("x"),
    });
  const names = (clauses: ExplainedClause[]) => near(clauses).map((one) => one.clause);

  it.each<[string, ExplainedClause[], string[]]>([
    [
      "are those with the fewest conditions not met",
      [clause("a", false, false, false), clause("b", false, false)],
      ["b"],
    ],
    ["are all of those", [clause("a", false, false), clause("b", false, false)], ["a", "b"]],
    [
      "of equal ones those with fewer unknown",
      [clause("a", false, false, "unknown"), clause("b", false, false, true)],
      ["b"],
    ],
    [
      "are rather many unknown than one not met",
      [clause("a", "unknown", ...Array(9).fill("unknown")), clause("b", false, false)],
      ["a"],
    ],
    [
      "count conditions apart as one not met",
      [clause("a", false, true, true), clause("b", false, false)],
      ["a", "b"],
    ],
    ["leave out what is met", [clause("a", true, true), clause("b", false, false, false)], ["b"]],
    [
      "leave out what isn't in force",
      [notInForce(clause("a", false, false)), clause("b", false, false, false)],
      ["b"],
    ],
    ["leave out what was never looked at", [clause("a", false), clause("b", false, false)], ["b"]],
    ["are none of no clauses", [], []],
  ])("%s", (_, clauses, expected) => {
    expect(names(clauses)).toEqual(expected);
  });

  it("say what is missing and nothing that isn't", () => {
    expect(near([clause("a", false, false, true, "unknown")])).toEqual([
      {
        clause: "a",
        label: same("a"),
        missing: [
          { condition: "a1", words: same("isn't a1"), met: false, citation: same("Article 2") },
          { condition: "a3", words: same("is a3"), met: "unknown", citation: same("Article 2") },
        ],
        apart: false,
        needs: [],
      },
    ]);
    expect(near([clause("a", false, true, true)])).toMatchObject([{ missing: [], apart: true }]);
  });

  it("are none where the benefit is granted, and are told where it is open", () => {
    expect(near([clause("a", false, false)], "granted")).toEqual([]);
    expect(near([clause("a", false, false)], "undetermined")).toHaveLength(1);
  });
});
