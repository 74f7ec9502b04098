import { describe, expect, it } from "vitest";
import { explain } from "../explain/explain.ts";
import * as build from "../language/build.ts";
import type { Clause, FactKind, PolicySetDefinition } from "../language/definition.ts";
import type { HouseholdInput, PersonInput, RelationRecord } from "../language/facts.ts";
import type { QuantityNode } from "../language/node.ts";
import { buildPolicySet } from "../language/policy-set.ts";
import { asked, withClauses } from "../test/one-benefit.fixture.ts";
import {
  anna,
  born,
  clause,
  club,
  condition,
  everyList,
  income,
  injured,
  now,
  rich,
  same,
} from "../test/tennis-club.fixture.ts";
import { civilDate } from "../values/civil-date.ts";
import type { Rounding } from "../values/money.ts";
import { batch, outcomeAt } from "./batch.ts";

/** What the batch and explain say of everybody's one benefit. */
function told(definition: PolicySetDefinition, homes: readonly HouseholdInput[], most = 1_000) {
  const set = buildPolicySet(definition);
  const found = batch(set, homes, now);
  const [column] = found.benefits;
  if (!column) throw new Error("the batch lacks the benefit");
  const ids = [...set.clauses.keys()];
  const batched = found.persons.map((_, row) => ({
    outcome: outcomeAt(column, row),
    bounds: { lo: column.lo[row], hi: column.hi[row] },
    truths: ids.map((id) => found.truth(id, row)),
  }));
  const explained = homes.flatMap((household) =>
    household.members.slice(0, most).map(({ id }) => {
      const [benefit] = explain(set, { household, person: id, ...now }).benefits;
      if (!benefit) throw new Error("explain lacks the benefit");
      const { outcome } = benefit;
      const amount = outcome.kind === "granted" ? outcome.amount : 0;
      const bounds = outcome.kind === "undetermined" ? outcome.bounds : { lo: amount, hi: amount };
      return { outcome: outcome.kind, bounds, truths: benefit.clauses.map(({ truth }) => truth) };
    }),
  );
  return { batched, explained };
}

function agree(definition: PolicySetDefinition, homes: readonly HouseholdInput[]): void {
  const { batched, explained } = told(definition, homes);
  expect(batched).toEqual(explained);
}

const years = (value: number): QuantityNode => build.number(value, "year");
const points = (value: number): QuantityNode => build.number(value, "point");
const age = build.ageYears(born);
const unknown = { means: "unknown", reason: same("nobody may assume it") } as const;
const onMembers = { means: "no", list: "members", reason: same("on the list") } as const;
const balance = {
  id: "balance",
  subject: "person",
  label: same("balance"),
  value: { type: "number", unit: "point", min: -50, max: 50 },
  absence: unknown,
} as const satisfies FactKind;

const [fee] = club.parameters;
const [feeThen] = fee?.versions ?? [];
if (!fee || !feeThen) throw new Error("the club has a fee");
const ageLimit = {
  ...fee,
  id: "limit",
  type: "number",
  unit: "year",
  versions: [{ ...feeThen, value: 40 }],
} as const;

const numbered = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, index) => ({
    id: `${prefix}${index}`,
    label: same(`${prefix}${index}`),
  }));
const many = (count: number): FactKind & { value: { type: "enum" } } => ({
  id: "many",
  subject: "person",
  label: same("many"),
  value: { type: "enum", values: numbered(count, "v") },
  absence: unknown,
});

describe("compiled rules say what explain says", () => {
  it.each([-10, -6, -5, -4, 0, null])("where a balance of %s is held against numbers below zero", (value) => {
    const owed = build.fact(balance);
    const clauses = [
      asked(build.compare(owed, ">", points(-5)), "1", "a"),
      asked(build.compare(build.subtract(owed, points(-5)), ">=", points(0)), "2", "b"),
      asked(build.compare(points(-5), "<=", build.add(owed, points(-1))), "3", "c"),
    ];
    agree(withClauses(clauses, { facts: [...club.facts, balance] }), [anna([{ kind: "balance", value }])]);
  });

  it.each(["1986-11-15", "1986-11-01", "1986-12-01"])(
    "of who is born on %s, where one age is asked against a number and against a parameter",
    (value) => {
      const clauses = [
        asked(build.compare(age, ">=", years(18)), "1", "a"),
        asked(build.compare(age, ">=", build.numberParameter("limit")), "2", "b"),
        clause("c", "3", [
          condition("c-so", build.compare(age, "<", build.numberParameter("limit")), "lastDay"),
        ]),
      ];
      agree(withClauses(clauses, { parameters: [fee, { ...ageLimit, min: 0, max: 100 }] }), [
        anna([{ kind: "born", value }]),
      ]);
    },
  );

  it("of ages added up where a birth isn't known and might be still to come", () => {
    const together = build.sumMembers({ among: {}, where: build.always(true), of: age });
    const members: PersonInput[] = [
      { id: "old", facts: [{ kind: "born", value: "1926-01-01" }] },
      { id: "open", facts: [] },
    ];
    agree(withClauses([asked(build.compare(together, ">=", years(60)))]), [
      { id: "home", facts: [], members, completeLists: everyList },
    ]);
  });

  it.each<[Rounding, Rounding]>([
    ["down", "up"],
    ["up", "down"],
    ["half-up", "up"],
    ["half-up-thousand", "half-up"],
  ])("of two equal coefficients rounded %s and %s", (first, second) => {
    const rounded = (id: string, rounding: Rounding): Clause => {
      const plain = clause(id, "1/7", []);
      return {
        ...plain,
        amounts: plain.amounts.map((item) => ({ ...item, value: { ...item.value, rounding } })),
      };
    };
    agree(withClauses([rounded("a", first), rounded("b", second)]), [anna([])]);
  });

  it.each(["2026-11-15", "2000-11-15", "1990", "1960-01-01", null])(
    "of 70 clauses, which fill more than two words, for a birth of %s",
    (value) => {
      const clauses = Array.from({ length: 70 }, (_, index) =>
        asked(build.compare(age, index % 2 ? ">=" : "<", years(index)), `${1 + (index % 7)}`, `k${index}`),
      );
      agree(withClauses(clauses), [anna(value ? [{ kind: "born", value }] : [])]);
    },
  );

  it.each([8, 9, 16, 17, 31, 32])("of one of %d values, the last of them too", (count) => {
    const kind = many(count);
    const last = `v${count - 1}`;
    const clauses = [
      asked(build.isOneOf(kind, last), "1", "a"),
      asked(build.not(build.isOneOf(kind, "v0", last)), "2", "b"),
    ];
    const values = ["v0", "v1", last, { oneOf: ["v0", last] }, { oneOf: ["v1", last] }, null];
    for (const value of values)
      agree(withClauses(clauses, { facts: [...club.facts, kind] }), [anna([{ kind: "many", value }])]);
  });

  it.each([[[]], [["members"]], [["list0"]], [["list27"]]])(
    "of 32 lists of which %j are complete",
    (complete) => {
      const absence = { means: "no", list: "list27", reason: same("on the list") } as const;
      const lists = [...club.lists, ...numbered(28, "list")];
      const relations = [{ id: "member", label: same("member"), absence, max: 20 }];
      const clauses = [asked(build.someMember({}, build.fact(injured)))];
      agree(withClauses(clauses, { lists, relations }), [
        anna([{ kind: "injured", value: false }], { completeLists: complete }),
      ]);
    },
  );

  it("of lists complete for one member alone", () => {
    const clauses = [
      asked(build.not(build.fact(rich)), "1", "a"),
      asked(build.someMember({}, build.fact(injured)), "2", "b"),
    ];
    const member = (id: string, ...completeLists: string[]): PersonInput => ({
      id,
      facts: [],
      completeLists,
    });
    for (const members of [
      [member("p", "rich", "members"), member("q")],
      [member("p"), member("q", "rich")],
    ])
      agree(withClauses(clauses), [{ id: "home", facts: [], members, completeLists: [] }]);
  });

  it("where no clause is in force, none is declared, or a home is empty", () => {
    const empty = { id: "empty", facts: [], members: [], completeLists: [] };
    agree(withClauses([{ ...asked(build.fact(injured)), rules: [] }]), [anna([])]);
    agree(withClauses([]), [anna([])]);
    agree(withClauses([clause("everybody", "1", [])]), [empty, anna([]), empty]);
    expect(told(withClauses([clause("everybody", "1", [])]), []).batched).toEqual([]);
  });

  it("of relations that hold both ways, stated, unstated, said twice and of oneself", () => {
    const spouse = { id: "spouse", label: same("spouse"), symmetric: true, absence: onMembers, max: 5 };
    const clauses = [
      asked(build.someMember({ relation: "spouse", member: "other" }, build.fact(injured)), "1", "a"),
      asked(
        build.compare(
          build.countMembers({ relation: "spouse", member: "holder" }, build.always(true)),
          "=",
          build.number(1, "person"),
        ),
        "2",
        "b",
      ),
    ];
    const members = ["p", "q", "r"].map((id) => ({ id, facts: [{ kind: "injured", value: id === "p" }] }));
    const tie = (from: string, to: string): RelationRecord => ({ kind: "spouse", from, to });
    for (const completeLists of [everyList, []])
      for (const first of [tie("p", "q"), { ...tie("p", "q"), unstated: true as const }])
        for (const more of [[], [tie("q", "p")], [tie("p", "p")]])
          agree(withClauses(clauses, { relations: [...club.relations, spouse] }), [
            { id: "home", facts: [], completeLists, members, relations: [first, ...more] },
          ]);
  });

  it.each([
    ["no day changes anything", undefined],
    ["somebody dies in the month", civilDate("2026-11-15")],
  ])("of 3,000 people in a home for which 20 are declared the most, where %s", (_, died) => {
    const units = { count: build.countMembers({}, build.always(true)), label: same("people") };
    const means = build.sumMembers({ among: {}, where: build.always(true), of: build.fact(income) });
    const clauses = [
      clause("counted", "1", [], { units }),
      asked(build.compare(means, "<", build.amount(20_000_000)), "10", "poor"),
    ];
    const members = numbered(3_000, "p").map(({ id }) => ({
      id,
      facts: [{ kind: "income", value: 1_000_000 }],
      ...(died && id === "p0" ? { died } : {}),
    }));
    const { batched, explained } = told(
      withClauses(clauses),
      [{ id: "home", facts: [], members, completeLists: everyList }],
      2,
    );
    expect(batched.slice(0, 2)).toEqual(explained);
  });

  it.each([
    ["33 lists", { lists: [...club.lists, ...numbered(29, "list")] }],
    ["33 values", { facts: [...club.facts, many(33)] }],
  ])("so a policy with %s is refused", (_, more) => {
    expect(() => buildPolicySet(withClauses([clause("everybody", "1", [])], more))).toThrow("at most 32");
  });

  it("so a table by 17 keys is refused", () => {
    const kind = many(17);
    const table = {
      id: "by-many",
      type: "money",
      key: kind.id,
      min: 0,
      max: 9,
      label: same("t"),
      short: same("t"),
    };
    const value = Object.fromEntries(kind.value.values.map(({ id }) => [id, 1]));
    const tables = [{ ...table, type: "money" as const, versions: [{ ...feeThen, value }] }];
    const definition = withClauses([clause("everybody", "1", [])], { facts: [...club.facts, kind], tables });
    expect(() => buildPolicySet(definition)).toThrow("at most 16");
  });
});
