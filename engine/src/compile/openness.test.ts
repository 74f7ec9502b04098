import { describe, expect, it } from "vitest";
import * as build from "../language/build.ts";
import type { Citation } from "../language/citation.ts";
import type { Benefit, Clause, Combination, FactKind, PolicySetDefinition } from "../language/definition.ts";
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
import { court, subsidy, wholeClub } from "../test/whole-club.fixture.ts";
import { ratioOf } from "../values/ratio.ts";
import {
  isLawOpen,
  listsNeeded,
  nothingOpen,
  openBlocks,
  openLists,
  openRelations,
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
const children = { relation: "parent", member: "other" } as const;
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

describe("blocks with a tie that isn't stated", () => {
  /** A tie of the first member of each home to the second. */
  function rows(unstated: readonly number[] | undefined): Rows {
    const first = Int32Array.from({ length: 1201 }, (_, row) => (row + 1) >> 1);
    const to = Int32Array.from({ length: 600 }, (_, home) => 2 * home + 1);
    const perhaps = Uint8Array.from({ length: 600 }, (_, home) => (unstated?.includes(home) ? 1 : 0));
    const related = { first, to, ...(unstated ? { perhaps } : {}) };
    return {
      households: 600,
      start,
      day: new Int32Array(600),
      columns: { person: new Map(), household: new Map() },
      lists: new Uint32Array(600),
      relations: new Map([["parent", { holds: related, heldBy: related }]]),
    };
  }
  const ofChildren = build.someMember(children, build.fact(injured));

  it.each<[string, BooleanNode, number[] | undefined, number[] | undefined]>([
    ["in the first home and the last", ofChildren, [0, 599], [1, 0, 1]],
    ["in the last home of a block", ofChildren, [255], [1, 0, 0]],
    ["in the first of the next", ofChildren, [256], [0, 1, 0]],
    ["where every tie is stated", ofChildren, undefined, undefined],
    ["of a relation that isn't asked about", build.fact(injured), [0], undefined],
    [
      "of a relation that isn't asked about, but members are",
      build.someMember({}, build.fact(injured)),
      [0],
      undefined,
    ],
  ])("%s", (_, is, unstated, expected) => {
    const found = openRelations(planFor(is), rows(unstated));
    expect([...found.keys()]).toEqual(expected ? ["parent"] : []);
    expect(found.get("parent")).toEqual(expected && Uint8Array.from(expected));
  });

  it("are none where no relation was recorded", () => {
    expect(openRelations(planFor(ofChildren), { ...rows([0]), relations: new Map() }).size).toBe(0);
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

describe("a law of several rules", () => {
  const [fee] = club.parameters;
  if (!fee) throw new Error("the club has a fee");
  const guess = {
    ...fee,
    id: "guess",
    versions: fee.versions.map((one) => ({ ...one, citation: unverified })),
  };
  const plain = (id: string, more: Partial<Clause> = {}) =>
    clause(id, "1", [condition(`${id}-hurt`, build.fact(injured))], more);
  const rule = (parameter: string) => ({
    parameter,
    coefficient: ratioOf("1"),
    rounding: "down" as const,
  });
  const paid = (parameter: string): Partial<Clause> => ({
    amounts: plain("x").amounts.map((item) => ({ ...item, value: rule(parameter) })),
  });
  const calm: FactKind<{ type: "boolean" }> = {
    ...injured,
    id: "calm",
    absence: { means: "derived", from: build.always("unknown"), reason: same("seen") },
  };
  const benefit = (id: string, clauses: readonly Clause[], combination?: Combination): Benefit => ({
    id,
    label: same(id),
    period: "monthly",
    clauses,
    combination: combination ?? build.highestOf(rules("6"), ...clauses.map((item) => build.of(item.id))),
    details: [],
  });
  const unsure = (id: string) =>
    clause(id, "1", [condition(`${id}-so`, build.any(build.fact(injured), build.always("unknown")))]);
  const units = (is: BooleanNode) => ({
    units: { count: build.countMembers({}, is), label: same("people") },
  });
  const looking = (at: string) =>
    benefit("looking", [clause("looks", "1", [condition("due", build.entitled(at))])]);
  const choosing = benefit(
    "choosing",
    [plain("c"), plain("d")],
    build.exclusive(rules("6"), build.of("c"), build.of("d")),
  );
  const limited = (id: string, parameter: string) =>
    benefit(id, [plain(id)], build.cap(rules("6"), build.of(id), rule(parameter)));

  it.each<[string, Benefit[], boolean]>([
    ["all certain", [benefit("one", [plain("a"), plain("b")])], false],
    ["one of two conditions always unknown", [benefit("one", [plain("a"), unsure("b")])], true],
    ["units that are always unknown", [benefit("one", [plain("a", units(build.always("unknown")))])], true],
    ["units that are certain", [benefit("one", [plain("a", units(build.fact(injured)))])], false],
    [
      "a fact that may be unknown where it is derived, which is open by its column",
      [benefit("one", [clause("a", "1", [condition("calm", build.fact(calm))])])],
      false,
    ],
    ["one of two levels unverified", [benefit("one", [plain("a"), plain("b", paid("guess"))])], true],
    ["a verified cap", [limited("one", "fee")], false],
    ["one of two caps unverified", [limited("one", "fee"), limited("two", "guess")], true],
    ["a choice that nothing looks at", [choosing, benefit("one", [plain("a")]), looking("one")], false],
    [
      "a choice that another benefit looks at",
      [choosing, benefit("one", [plain("a")]), looking("choosing")],
      true,
    ],
  ])("%s", (_, benefits, expected) => {
    const set = buildPolicySet({
      ...club,
      facts: [...club.facts, calm],
      parameters: [...club.parameters, guess],
      benefits,
      overlaps: [],
    });
    expect(isLawOpen(planOf(set, lawAt(set, now)))).toBe(expected);
  });

  it.each<[string, Citation, boolean]>([
    ["verified", rules("8"), false],
    ["unverified", unverified, true],
  ])("a table that is %s", (_, citation, expected) => {
    const tables = wholeClub.tables.map((table) => ({
      ...table,
      versions: table.versions.map((version) => ({ ...version, citation })),
    }));
    const looked = build.lookup({ id: "court-fee", type: "money" }, court);
    const is = build.compare(looked, ">=", build.amount(200_000));
    const facts = [...club.facts, court];
    expect(isLawOpen(planFor(is, { tables, facts }))).toBe(expected);
  });
});
