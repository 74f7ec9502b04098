import { describe, expect, it } from "vitest";
import * as build from "../language/build.ts";
import type { PolicySetDefinition } from "../language/definition.ts";
import type { HouseholdInput } from "../language/facts.ts";
import type { BooleanNode } from "../language/node.ts";
import { buildPolicySet, lawAt, type PolicySet } from "../language/policy-set.ts";
import { asked, withClauses } from "../test/one-benefit.fixture.ts";
import { anna, born, clause, club, grade, injured, now, same } from "../test/tennis-club.fixture.ts";
import { court, supervised, wholeClub } from "../test/whole-club.fixture.ts";
import { civilDate } from "../values/civil-date.ts";
import { planOf } from "./plan.ts";
import { lawArrays, ready } from "./ready.ts";
import type { Rows } from "./rows.ts";
import { snapshotOf } from "./snapshot-of.ts";

const setOf = (is: BooleanNode, more: Partial<PolicySetDefinition> = {}): PolicySet =>
  buildPolicySet(withClauses([asked(is)], more));
const planFor = (is: BooleanNode, more: Partial<PolicySetDefinition> = {}) => {
  const set = setOf(is, more);
  return planOf(set, lawAt(set, now));
};
const known = [
  { kind: "born", value: "1990-01-15" },
  { kind: "injured", value: true },
  { kind: "grade", value: "gold" },
] as const;
const rowsOf = (homes: readonly HouseholdInput[], set = buildPolicySet(wholeClub)): Rows =>
  snapshotOf(set, homes, now.month).rows;
/** Three blocks of homes of one, about each of which all is known but for what is said. */
function province(change: (home: number) => Partial<HouseholdInput> | undefined): Rows {
  const usual = anna(known);
  return rowsOf(Array.from({ length: 600 }, (_, home) => ({ ...usual, ...change(home) })));
}
const without = (...kinds: string[]): Partial<HouseholdInput> => ({
  members: [{ id: "anna", facts: known.filter(({ kind }) => !kinds.includes(kind)) }],
});

const hurt = build.fact(injured);
const golden = build.isOneOf(grade, "gold");
const children = { relation: "parent", member: "other" } as const;
const open = ({ openBlocks }: ReturnType<typeof ready>) =>
  typeof openBlocks === "object" ? [...openBlocks] : openBlocks;

describe("blocks with something unknown that a plan asks for", () => {
  const rows = province((home) =>
    home === 5 ? without("injured") : home === 300 ? { ...without("grade"), completeLists: [] } : undefined,
  );

  it.each<[string, BooleanNode, number[] | undefined]>([
    [
      "none, where what is open isn't asked for",
      build.compare(build.ageYears(born), ">", build.number(9, "year")),
      undefined,
    ],
    ["those of one fact", hurt, [1, 0, 0]],
    ["those of another", golden, [0, 1, 0]],
    ["those of either", build.all(hurt, golden), [1, 1, 0]],
    ["those of one fact, though more were asked of the same rows before", hurt, [1, 0, 0]],
    ["those of the lists of whom is looked for", build.someMember({}, golden), [0, 1, 0]],
  ])("are %s", (_, is, expected) => {
    expect(open(ready(planFor(is), rows))).toEqual(expected);
  });

  it("are all of them where the list of a relation can never be complete", () => {
    const [member, parent] = club.relations;
    if (!member || !parent) throw new Error("the club has two relations");
    const absence = { means: "unknown", reason: same("nobody knows") } as const;
    const never = planFor(build.someMember(children, hurt), { relations: [member, { ...parent, absence }] });
    const steady = province(() => undefined);
    expect(open(ready(never, steady))).toBe("every");
    expect(ready(never, steady).openness.lists).toBe(true);
    const listed = ready(planFor(build.someMember(children, hurt)), steady);
    expect([open(listed), listed.openness.lists]).toEqual([undefined, false]);
  });

  it("are all of them where the law itself is open", () => {
    const unsure = planFor(build.any(hurt, build.always("unknown")));
    const found = ready(
      unsure,
      province(() => undefined),
    );
    expect([open(found), found.openness.law]).toEqual(["every", true]);
  });

  it("are those of unstated ties", () => {
    const tied: Partial<HouseholdInput> = {
      members: [
        { id: "anna", facts: known },
        { id: "ben", facts: known },
      ],
      relations: [{ kind: "parent", from: "anna", to: "ben", unstated: true }],
    };
    const found = ready(
      planFor(build.someMember(children, hurt)),
      province((home) => (home === 599 ? tied : undefined)),
    );
    expect([open(found), [...found.openness.relations]]).toEqual([[0, 0, 1], ["parent"]]);
  });
});

describe("what code is given of rows", () => {
  const steady = province(() => undefined);

  it("is who died in the month where a rule asks, be it nobody", () => {
    const asking = planFor(build.diedInMonth);
    expect(ready(asking, steady).arrays.died).toEqual(new Uint8Array(600));
    const died = civilDate("2026-11-15");
    const one = rowsOf([anna(known), { ...anna(known), members: [{ id: "anna", facts: known, died }] }]);
    expect(ready(asking, one).arrays.died).toEqual(one.diedInMonth);
    expect(ready(planFor(hurt), one).arrays.died).toBeUndefined();
  });

  it("is computed once for every plan that asks for it", () => {
    const young = build.compare(build.ageYears(born), "<", build.number(18, "year"));
    const old = build.compare(build.ageYears(born), ">", build.number(60, "year"));
    const [first, second] = [young, old].map((is) => ready(planFor(is), steady).arrays.c0);
    expect(first).toBeInstanceOf(Uint8Array);
    expect(second).toBe(first);
  });

  it("says which facts are derived in some row", () => {
    const facts = { facts: wholeClub.facts };
    const derived = (value: boolean | undefined) => {
      const record = value === undefined ? [] : [{ kind: "supervised", value }];
      const rows = rowsOf([anna([...known, ...record])]);
      return [...ready(planFor(build.all(build.fact(supervised), hurt), facts), rows).openness.derived];
    };
    expect([derived(undefined), derived(true)]).toEqual([["supervised"], []]);
  });

  it("lacks what the rows were made without, and says so", () => {
    const rows = rowsOf([anna(known)], buildPolicySet(club));
    const facts = { facts: [...club.facts, court] };
    expect(() => ready(planFor(build.isOneOf(court, "clay"), facts), rows)).toThrow(
      "the snapshot has no column of court",
    );
    expect(ready(planFor(hurt), { ...rows, relations: new Map() }).arrays.r0hF).toBeUndefined();
  });
});

describe("what code is given of the law", () => {
  const set = buildPolicySet(wholeClub);
  const arrays = lawArrays(planOf(set, lawAt(set, now)));

  it("is by table and set of possible keys the least and the most", () => {
    const [least, most] = [arrays.tableLo, arrays.tableHi] as Float64Array[][];
    // clay 100,000, grass 250,000, hall 100,000: bit n is the n-th key
    const byMask = [100_000, 250_000, 100_000, 100_000, 100_000, 100_000, 100_000];
    expect([...(least?.[0] ?? [])].slice(1)).toEqual(byMask);
    expect([...(most?.[0] ?? [])].slice(1)).toEqual([
      100_000, 250_000, 250_000, 100_000, 100_000, 250_000, 250_000,
    ]);
  });

  it("is nothing of tables, bands and limits where a set has none", () => {
    const plain = lawArrays(planFor(hurt));
    expect([plain.tableLo, plain.bandFrom, plain.limitLo]).toEqual([[], [], new Float64Array(0)]);
  });

  it("is what the clauses of each word come to, the leading bit first", () => {
    const clauses = Array.from({ length: 33 }, (_, index) => clause(`k${index}`, `${40 - index}`, []));
    const many = buildPolicySet(withClauses(clauses));
    const { personWordLo0, personWordHi1 } = lawArrays(planOf(many, lawAt(many, now)));
    const [first, second] = [personWordLo0, personWordHi1] as Float64Array[];
    expect([first?.[0], first?.[31], second?.[0], second?.[1]]).toEqual([4800, 1080, 960, 0]);
  });
});
