import { describe, expect, it } from "vitest";
import * as build from "../language/build.ts";
import type { FactKind, PolicySetDefinition } from "../language/definition.ts";
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
  rules,
  same,
} from "../test/tennis-club.fixture.ts";
import { subsidy, wholeClub } from "../test/whole-club.fixture.ts";
import {
  isLawOpen,
  listsNeeded,
  nothingOpen,
  openBlocks,
  openLists,
  unknownWhenDerived,
} from "./openness.ts";
import { planOf } from "./plan.ts";
import type { Column, Rows } from "./rows.ts";

/** 600 homes of two: blocks of 256, 256 and 88. */
const start = Int32Array.from({ length: 601 }, (_, at) => 2 * at);
const truths = (open: Record<number, number>): Column => {
  const values = new Uint8Array(1200);
  for (const [row, value] of Object.entries(open)) values[Number(row)] = value;
  return { type: "boolean", values };
};
const choices = (masks: Record<number, number>): Column => {
  const possible = new Uint8Array(1200).fill(1);
  for (const [row, mask] of Object.entries(masks)) possible[Number(row)] = mask;
  return { type: "enum", possible };
};
const amounts = (highest: Record<number, number>): Column => {
  const lo = new Int32Array(1200);
  const hi = lo.slice();
  for (const [row, most] of Object.entries(highest)) hi[Number(row)] = most;
  return { type: "quantity", lo, hi };
};
const shared: Column = { type: "quantity", lo: new Int32Array(1200), hi: new Int32Array(0) };

describe("blocks that hold an open value", () => {
  it.each<[string, Column, FactKind, number[] | undefined]>([
    ["truths that are known", truths({ 0: 1, 7: 1 }), injured, undefined],
    ["one unknown in the first block", truths({ 511: 2 }), injured, [1, 0, 0]],
    ["one unknown in the second", truths({ 512: 2 }), injured, [0, 1, 0]],
    ["two blocks", truths({ 0: 2, 1199: 2 }), injured, [1, 0, 1]],
    ["one unknown of a household", truths({ 255: 2 }), rich, [1, 0, 0]],
    ["one unknown of the next household", truths({ 256: 2 }), rich, [0, 1, 0]],
    ["what is derived and known", truths({ 3: 3 }), injured, undefined],
    ["a choice of one", choices({ 5: 4 }), grade, undefined],
    ["a choice of two", choices({ 600: 5 }), grade, [0, 1, 0]],
    ["no value at all", choices({ 5: 0 }), grade, undefined],
    ["amounts that are known", amounts({}), income, undefined],
    ["an amount between bounds", amounts({ 1024: 9 }), income, [0, 0, 1]],
  ])("%s", (_, column, kind, expected) => {
    const blocks = openBlocks(column, start, { kind, derivedOpen: false });
    expect(blocks && [...blocks]).toEqual(expected);
  });

  it("count what is derived where that may be unknown", () => {
    expect(openBlocks(truths({ 3: 3 }), start, { kind: injured, derivedOpen: true })).toEqual(
      Uint8Array.of(1, 0, 0),
    );
    expect(openBlocks(truths({ 3: 1 }), start, { kind: injured, derivedOpen: true })).toBeUndefined();
  });

  it("aren't looked for where both ends are one array", () => {
    const same: Column = shared.type === "quantity" ? { ...shared, hi: shared.lo } : shared;
    expect(openBlocks(same, start, { kind: income, derivedOpen: false })).toBeUndefined();
  });
});

describe("blocks with lists that aren't complete", () => {
  const rows = (incomplete: Record<number, number>): Rows => {
    const lists = new Uint32Array(600).fill(0b111);
    for (const [home, bits] of Object.entries(incomplete)) lists[Number(home)] = bits;
    return {
      households: 600,
      start,
      day: new Int32Array(600),
      columns: { person: new Map(), household: new Map() },
      lists,
      relations: new Map(),
    };
  };

  it.each<[string, Record<number, number>, number, number[] | undefined]>([
    ["all complete", {}, 0b101, undefined],
    ["none needed", { 0: 0 }, 0, undefined],
    ["one that isn't needed", { 0: 0b101 }, 0b101, undefined],
    ["the last home of a block", { 255: 0b100 }, 0b101, [1, 0, 0]],
    ["the first of the next", { 256: 0b001 }, 0b101, [0, 1, 0]],
    ["several", { 0: 0, 599: 0 }, 0b001, [1, 0, 1]],
  ])("%s", (_, incomplete, needed, expected) => {
    const blocks = openLists(rows(incomplete), needed);
    expect(blocks && [...blocks]).toEqual(expected);
  });
});

const unverified = { ...rules("9"), status: "M" } as const;
/** The law of a set with one condition. */
function planFor(is: BooleanNode, more: Partial<PolicySetDefinition> = {}, of: PolicySetDefinition = club) {
  const benefit = {
    id: "one",
    label: same("one"),
    period: "monthly",
    clauses: [clause("only", "1", [condition("so", is)])],
    combination: build.of("only"),
    details: [],
  } as const;
  const set = buildPolicySet({ ...of, ...more, benefits: [benefit], overlaps: [] });
  return planOf(set, lawAt(set, now));
}

describe("what a law asks of lists", () => {
  const children = { relation: "parent", member: "other" } as const;
  const onGrades = { means: "no", list: "grades", reason: same("on the list") } as const;
  const never = { means: "unknown", reason: same("nobody knows") } as const;
  const [member, parent] = club.relations;
  if (!member || !parent) throw new Error("the club has two relations");

  it.each<[string, BooleanNode, Partial<PolicySetDefinition>, number | undefined]>([
    ["none of facts", build.fact(injured), {}, 0],
    ["that of members", build.someMember({}, build.fact(injured)), {}, 8],
    [
      "that of a relation",
      build.someMember(children, build.fact(injured)),
      { relations: [member, { ...parent, absence: onGrades }] },
      1,
    ],
    [
      "both",
      build.all(build.someMember({}, build.fact(injured)), build.someMember(children, build.fact(injured))),
      { relations: [member, { ...parent, absence: onGrades }] },
      9,
    ],
    [
      "one that can never be complete",
      build.someMember(children, build.fact(injured)),
      { relations: [member, { ...parent, absence: never }] },
      undefined,
    ],
  ])("%s", (_, is, more, expected) => {
    expect(listsNeeded(planFor(is, more))).toBe(expected);
  });
});

describe("a law that leaves answers open whatever is known", () => {
  const [fee] = club.parameters;
  if (!fee) throw new Error("the club has a fee");
  const line = {
    ...fee,
    id: "line",
    versions: fee.versions.map((one) => ({ ...one, citation: unverified })),
  };
  const own = build.fact(income);
  const guessedFee = { parameters: [{ ...fee, versions: line.versions }] };
  const guessedBands = {
    bands: (wholeClub.bands ?? []).map((band) => ({
      ...band,
      versions: band.versions.map((one) => ({ ...one, citation: unverified })),
    })),
  };
  const subsidised = build.compare(build.banded(subsidy, own), ">", build.amount(1));

  it.each<[string, ReturnType<typeof planFor>, boolean]>([
    ["a fact", planFor(build.fact(injured)), false],
    [
      "a condition that is always unknown",
      planFor(build.any(build.fact(injured), build.always("unknown"))),
      true,
    ],
    ["one of two facts", planFor(build.any(build.fact(injured), build.fact(rich))), false],
    ["a verified parameter", planFor(build.compare(own, "<", build.moneyParameter("fee"))), false],
    [
      "an unverified parameter",
      planFor(build.compare(own, "<", build.moneyParameter("line")), { parameters: [fee, line] }),
      true,
    ],
    [
      "an unverified parameter that nothing asks for",
      planFor(build.fact(injured), { parameters: [fee, line] }),
      false,
    ],
    ["an unverified level of a clause", planFor(build.fact(injured), guessedFee), true],
    ["verified bands", planFor(subsidised, {}, { ...wholeClub, benefits: [] }), false],
    ["unverified bands", planFor(subsidised, guessedBands, { ...wholeClub, benefits: [] }), true],
    ["an age", planFor(build.compare(build.ageYears(born), "<", build.number(18, "year"))), false],
  ])("%s", (_, plan, expected) => {
    expect(isLawOpen(plan)).toBe(expected);
  });
});

describe("what is derived", () => {
  const derived = (id: string, from: BooleanNode): FactKind => ({
    ...injured,
    id,
    absence: { means: "derived", from, reason: same("derived") },
  });
  const definition: PolicySetDefinition = {
    ...club,
    facts: [
      ...club.facts,
      derived("open", build.any(build.fact(rich), build.always("unknown"))),
      derived("decided", build.any(build.fact(rich), build.always(true))),
      derived("through", build.all(build.fact({ ...injured, id: "open" }), build.fact(rich))),
    ],
  };

  it("may be unknown where something it is derived from always is", () => {
    expect([...unknownWhenDerived(definition)]).toEqual(["open", "through"]);
  });

  it("is all that exact code is written for, where it can't be unknown", () => {
    expect(nothingOpen(new Set(["open", "decided"]), definition)).toEqual({
      columns: new Set(),
      derived: new Set(["decided"]),
      lists: false,
      relations: new Set(),
      personLists: false,
      law: false,
    });
  });
});
