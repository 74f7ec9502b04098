import { describe, expect, it } from "vitest";
import * as build from "../language/build.ts";
import type { Benefit, Clause } from "../language/definition.ts";
import { buildPolicySet, lawAt } from "../language/policy-set.ts";
import { withClauses } from "../test/one-benefit.fixture.ts";
import { anna, clause, now, rules, same } from "../test/tennis-club.fixture.ts";
import { batch } from "./batch.ts";
import { outputsFor, shapeOf } from "./outputs.ts";
import { planOf } from "./plan.ts";

const size = { persons: 5, households: 2 };
const units = { count: build.countMembers({}, build.always(true)), label: same("people") };
const inKind = same("card");
const numbered = (count: number, more: Partial<Clause> = {}): Clause[] =>
  Array.from({ length: count }, (_, index) => clause(`k${index}`, "1", [], more));
const given = (count: number): Clause[] => numbered(count, { amounts: [] });

function planFor(clauses: readonly Clause[], benefit: Partial<Benefit> = {}) {
  const set = buildPolicySet(withClauses(clauses, {}, benefit));
  return planOf(set, lawAt(set, now));
}
const two = numbered(2);
const choice = { combination: build.exclusive(rules("6"), ...two.map(({ id }) => build.of(id))) };

describe("room for answers", () => {
  it("is a row for each person, or for each household where it is due to households", () => {
    const lengths = (subject: Benefit["subject"]) => {
      const plan = planFor(numbered(1, { units }), { ...(subject ? { subject } : {}) });
      const found = outputsFor(plan, size, true);
      const of = subject ?? "person";
      return [
        found.lo.get("one"),
        found.hi.get("one"),
        found.sure[of][0],
        found.possible[of][0],
        found.unitsLo[of].get("k0"),
        found.unitsHi[of].get("k0"),
      ].map((array) => array?.length);
    };
    expect(lengths(undefined)).toEqual([5, 5, 5, 5, 5, 5]);
    expect(lengths("household")).toEqual([2, 2, 2, 2, 2, 2]);
  });

  it.each([
    [0, 0],
    [1, 1],
    [32, 1],
    [33, 2],
  ])("for %d clauses is %d words of truths, and counts only where units are counted", (count, words) => {
    const { sure, possible, unitsLo } = outputsFor(planFor(numbered(count)), size, true);
    expect([sure.person.length, possible.person.length, sure.household.length]).toEqual([words, words, 0]);
    expect(unitsLo.person.size).toBe(0);
  });

  it("holds upper bounds apart where something is open or somebody must choose, else in the same arrays", () => {
    const apart = (plan: ReturnType<typeof planFor>, open: boolean) => {
      const { lo, hi, sure, possible, unitsLo, unitsHi } = outputsFor(plan, size, open);
      return [
        lo.get("one") !== hi.get("one"),
        sure.person[0] !== possible.person[0],
        unitsLo.person.get("k0") !== unitsHi.person.get("k0"),
      ];
    };
    const counted = numbered(2, { units });
    expect(apart(planFor(counted), false)).toEqual([false, false, false]);
    expect(apart(planFor(counted), true)).toEqual([true, true, true]);
    expect(apart(planFor(counted, choice), false)).toEqual([true, false, false]);
  });

  it("of amounts holds any number of đồng", () => {
    const { lo } = outputsFor(planFor(two), size, false);
    lo.get("one")?.fill(9_000_000_001);
    expect(lo.get("one")?.[0]).toBe(9_000_000_001);
  });
});

describe("portions in kind", () => {
  const stacked = (count: number) => ({
    inKind,
    combination: build.stack(rules("6"), ...given(count).map(({ id }) => build.of(id))),
  });
  const portions = (
    clauses: readonly Clause[],
    benefit: Partial<Benefit>,
    people = 1,
  ): number | undefined => {
    const set = buildPolicySet(withClauses(clauses, {}, benefit));
    const members = Array.from({ length: people }, (_, index) => ({ id: `p${index}`, facts: [] }));
    return batch(set, [anna([], { members })], now).benefits[0]?.lo[0];
  };

  it("are a byte each where a card or two can be due, because a province has millions of rows", () => {
    const { lo } = outputsFor(planFor(given(2), stacked(2)), size, false);
    expect(lo.get("one")).toBeInstanceOf(Uint8Array);
  });

  it.each([255, 256, 257])("are all counted where %d clauses give one each", (count) => {
    expect(portions(given(count), stacked(count))).toBe(count);
  });

  it.each([255, 256])(
    "are all counted where one of the clauses gives one for each of %d people",
    (people) => {
      const counted = [...given(1), { ...clause("each", "1", [], { units }), amounts: [] }];
      const combination = build.stack(rules("6"), build.of("k0"), build.of("each"));
      expect(portions(counted, { inKind, combination }, people)).toBe(people + 1);
    },
  );
});

describe("answers found exactly, whose upper bounds are closed", () => {
  const start = Int32Array.of(0, 2, 3, 5);
  const rows = { persons: 5, households: 3 };

  it.each<[Benefit["subject"], { from: number; to: number }, number[]]>([
    ["person", { from: 0, to: 3 }, [1, 2, 3, 4, 5]],
    ["person", { from: 1, to: 2 }, [0, 0, 3, 0, 0]],
    ["person", { from: 1, to: 3 }, [0, 0, 3, 4, 5]],
    ["household", { from: 1, to: 2 }, [0, 2, 0]],
    ["household", { from: 0, to: 3 }, [1, 2, 3]],
  ])("of a %s are theirs from %j only", (subject = "person", stretch, expected) => {
    const outputs = outputsFor(planFor(numbered(1, { units }), { subject }), rows, true);
    const lows = [outputs.lo.get("one"), outputs.sure[subject][0], outputs.unitsLo[subject].get("k0")];
    for (const low of lows) for (let row = 0; row < (low?.length ?? 0); row++) if (low) low[row] = row + 1;
    outputs.closeUpper(new Set(), { ...stretch, start });
    const highs = [outputs.hi.get("one"), outputs.possible[subject][0], outputs.unitsHi[subject].get("k0")];
    for (const high of highs) expect([...(high ?? [])]).toEqual(expected);
  });

  it("stay where both bounds were written", () => {
    const outputs = outputsFor(planFor(two), rows, true);
    outputs.lo.get("one")?.fill(1);
    outputs.hi.get("one")?.fill(9);
    outputs.closeUpper(new Set(["one"]), { from: 0, to: 3, start });
    expect([...(outputs.hi.get("one") ?? [])]).toEqual([9, 9, 9, 9, 9]);
  });

  it("are the lower ones where nothing is open but a choice", () => {
    const outputs = outputsFor(planFor(two, choice), rows, false);
    outputs.lo.get("one")?.fill(7);
    outputs.sure.person[0]?.fill(3);
    outputs.closeUpper(new Set(), { from: 0, to: 3, start });
    expect([...(outputs.hi.get("one") ?? [])]).toEqual([7, 7, 7, 7, 7]);
    expect([...(outputs.possible.person[0] ?? [])]).toEqual([3, 3, 3, 3, 3]);
  });
});

describe("answers are put where others were", () => {
  const plain = planFor(two);
  const shape = (plan: ReturnType<typeof planFor>, of = size, open = true) => shapeOf(plan, of, open);

  it("under a law that asks for the same room", () => {
    expect(shape(planFor(numbered(2)))).toBe(shape(plain));
  });

  it.each<[string, string]>([
    ["of one person more", shape(plain, { ...size, persons: 6 })],
    ["of one household more", shape(plain, { ...size, households: 3 })],
    ["where nothing is open", shape(plain, size, false)],
    ["where somebody must choose", shape(planFor(two, choice))],
    ["under another name", shape(planFor(two, { id: "other" }))],
    ["due to households", shape(planFor(two, { subject: "household" }))],
    ["in kind", shape(planFor(given(2), { inKind }))],
    ["of one clause more", shape(planFor(numbered(3)))],
    ["of other clauses", shape(planFor([clause("a", "1", []), clause("b", "1", [])]))],
    [
      "of clauses not in force yet",
      shape(planFor([...numbered(1), { ...clause("k1", "1", []), rules: [] }])),
    ],
    ["that count people", shape(planFor(numbered(2, { units })))],
  ])("but not if they are %s", (_, other) => {
    expect(other).not.toBe(shape(plain));
  });
});
