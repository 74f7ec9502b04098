import { describe, expect, it } from "vitest";
import * as build from "../language/build.ts";
import type { Benefit, Clause, PolicySetDefinition } from "../language/definition.ts";
import type { FactRecord, HouseholdInput, PersonInput } from "../language/facts.ts";
import { buildPolicySet, type Law, lawAt } from "../language/policy-set.ts";
import {
  clause,
  club,
  condition,
  everyList,
  grade,
  injured,
  now,
  rich,
  same,
  secret,
} from "../test/tennis-club.fixture.ts";
import { civilDate, dayNumber } from "../values/civil-date.ts";
import { ratioOf } from "../values/ratio.ts";
import { exactly, type Truth } from "../values/value.ts";
import { amountOf } from "./clause-due.ts";
import { determine, householdSubjectOf, lookOn, subjectOf } from "./determine.ts";
import { daysToLookAt, prepareHousehold } from "./prepare.ts";

const benefit = (id: string, clauses: readonly Clause[], more: Partial<Benefit> = {}): Benefit => ({
  id,
  label: same(id),
  period: "monthly",
  clauses,
  combination: build.of(clauses[0]?.id ?? id),
  details: [],
  ...more,
});
const children = { relation: "parent", member: "other" } as const;
const both = clause(
  "both",
  "1",
  [condition("hurt", build.fact(injured)), condition("honoured", build.fact(secret))],
  { sensitivity: "honour" },
);
const level = clause("level", "1", [
  condition("gold", build.isOneOf(grade, "gold"), "lastDay"),
  condition("hurt-too", build.fact(injured)),
]);
const perChild = clause("per-child", "1", [condition("hurt-again", build.fact(injured))], {
  units: { count: build.countMembers(children, build.always(true)), label: same("children") },
});
const shared = clause("shared", "1", [condition("poor", build.not(build.fact(rich)))]);
const definition: PolicySetDefinition = {
  ...club,
  benefits: [
    benefit("one", [both]),
    benefit("two", [level]),
    benefit("three", [perChild]),
    benefit("home", [shared], { subject: "household" }),
    benefit("after", [clause("after-home", "1", [condition("home-due", build.entitled("home"))])]),
  ],
  overlaps: [],
};
const set = buildPolicySet(definition);
const law = lawAt(set, now);
const first = dayNumber(civilDate("2026-11-01"));
const dayOfMonth = (day: number) => day - first + 1;
const day = (of: number) => civilDate(`2026-11-${String(of).padStart(2, "0")}`);
const on = (kind: string, value: FactRecord["value"], from?: number, to?: number): FactRecord => ({
  kind,
  value,
  ...(from ? { from: day(from) } : {}),
  ...(to ? { to: day(to) } : {}),
});
const home = (facts: readonly FactRecord[], more: Partial<HouseholdInput> = {}): HouseholdInput => ({
  id: "home",
  facts: [],
  members: [{ id: "anna", facts }],
  completeLists: everyList,
  ...more,
});

function found(input: HouseholdInput, under: Law = law) {
  const household = prepareHousehold(set, input);
  const person = household.members.get("anna");
  if (!person) throw new Error("anna lives there");
  const days = daysToLookAt(set, under, household);
  const itself = householdSubjectOf(set, under, { household, days });
  const subject = subjectOf(set, under, { household, person, days });
  return { subject, itself, ...determine(subject, itself) };
}

/** Of one clause: truth, the day it is best met, and the same of each condition. */
function met(facts: readonly FactRecord[], id: string) {
  const { benefits } = found(home(facts));
  const state = [...benefits.values()].flatMap((one) => one.clauses.get(id) ?? [])[0];
  if (!state) throw new Error(`no clause ${id}`);
  const conditions = state.conditions.map((one) => [one.truth, dayOfMonth(one.day)]);
  return [state.truth, dayOfMonth(state.day), conditions];
}

type Met = [Truth, number, [Truth, number][]];

describe("conditions over the days of a month", () => {
  it.each<[string, string, FactRecord[], Met]>([
    [
      "nothing changes, both met",
      "both",
      [on("injured", true), on("secret", true)],
      [
        true,
        1,
        [
          [true, 1],
          [true, 1],
        ],
      ],
    ],
    [
      "nothing changes, one isn't",
      "both",
      [on("injured", false), on("secret", true)],
      [
        false,
        1,
        [
          [false, 1],
          [true, 1],
        ],
      ],
    ],
    [
      "nothing changes, one isn't known",
      "both",
      [on("injured", null), on("secret", true)],
      [
        "unknown",
        1,
        [
          ["unknown", 1],
          [true, 1],
        ],
      ],
    ],
    [
      "both met on some days",
      "both",
      [on("injured", true, 5, 9), on("injured", false, 10), on("secret", true, 8)],
      [
        true,
        8,
        [
          [true, 8],
          [true, 10],
        ],
      ],
    ],
    [
      "each met, but never together",
      "both",
      [on("injured", true, 5, 9), on("injured", false, 10), on("secret", true, 10)],
      [
        false,
        10,
        [
          [true, 5],
          [true, 10],
        ],
      ],
    ],
    [
      "met early, the latest such day",
      "both",
      [
        on("injured", true, 1, 20),
        on("injured", false, 21),
        on("secret", true, 1, 9),
        on("secret", true, 10),
      ],
      [
        true,
        10,
        [
          [true, 10],
          [true, 21],
        ],
      ],
    ],
    [
      "perhaps met early, not met at the end",
      "both",
      [on("injured", null, 1, 9), on("injured", false, 10), on("secret", true)],
      [
        "unknown",
        1,
        [
          ["unknown", 1],
          [true, 10],
        ],
      ],
    ],
    [
      "surely met one day, perhaps later",
      "both",
      [on("injured", true, 1, 9), on("injured", null, 10), on("secret", true)],
      [
        true,
        1,
        [
          [true, 1],
          [true, 10],
        ],
      ],
    ],
    [
      "a level on the last day",
      "level",
      [on("grade", "none", 1, 19), on("grade", "gold", 20), on("injured", true)],
      [
        true,
        20,
        [
          [true, 20],
          [true, 20],
        ],
      ],
    ],
    [
      "a level lost before it",
      "level",
      [on("grade", "gold", 1, 19), on("grade", "none", 20), on("injured", true)],
      [
        false,
        20,
        [
          [false, 20],
          [true, 20],
        ],
      ],
    ],
    [
      "a level at the end, the rest earlier",
      "level",
      [on("grade", "gold"), on("injured", true, 1, 9), on("injured", false, 10)],
      [
        true,
        1,
        [
          [true, 10],
          [true, 1],
        ],
      ],
    ],
    [
      "a level at the end that isn't known",
      "level",
      [on("grade", null, 20), on("grade", "gold", 1, 19), on("injured", true)],
      [
        "unknown",
        20,
        [
          ["unknown", 20],
          [true, 20],
        ],
      ],
    ],
  ])("%s", (_, id, facts, expected) => {
    expect(met(facts, id)).toEqual(expected);
  });
});

describe("who is looked at when", () => {
  const member = (id: string, more: Partial<PersonInput> = {}): PersonInput => ({ id, facts: [], ...more });
  const days = (input: HouseholdInput) => {
    const { subject, itself, living } = found(input);
    return [subject.days.map(dayOfMonth), itself.days.map(dayOfMonth), living];
  };
  const ben = (birth: string) => member("ben", { facts: [{ kind: "born", value: birth }] });
  const anna = (died: string) => member("anna", { died: civilDate(died) });

  it.each<[string, PersonInput[], [number[], number[], boolean]]>([
    ["a person who lives", [member("anna")], [[1], [1], true]],
    ["until the day of death", [anna("2026-11-10")], [[1], [1], true]],
    ["on the first day alone", [anna("2026-11-01")], [[1], [1], true]],
    ["nobody who died before the month", [anna("2026-10-31")], [[], [], false]],
    ["a household while anybody lives", [anna("2026-11-10"), ben("2026-11-20")], [[1], [1, 20], true]],
    ["a household of whom one died before", [anna("2026-10-31"), member("ben")], [[], [1], false]],
    [
      "a household to the day of birth of another",
      [anna("2026-11-10"), ben("2026-11-11")],
      [[1], [1, 11], true],
    ],
  ])("%s", (_, members, expected) => {
    expect(days(home([], { members }))).toEqual(expected);
  });

  it("a household stands for itself, from its first day of the month to its last", () => {
    const { itself } = found(home([], { members: [anna("2026-11-10"), ben("2026-11-20")] }));
    expect(itself.person).toMatchObject({ input: { id: "home", facts: [] }, records: new Map() });
    expect([dayOfMonth(itself.person.born), dayOfMonth(itself.person.died)]).toEqual([1, 20]);
    const nobody = found(home([], { members: [anna("2026-10-31")] })).itself.person;
    expect([dayOfMonth(nobody.born), dayOfMonth(nobody.died)]).toEqual([1, 0]);
  });

  it("a look on a day is of that subject", () => {
    const { subject } = found(home([]));
    const look = lookOn(subject, first + 6);
    expect([look.person.input.id, look.day, look.law]).toEqual(["anna", first + 6, law]);
  });
});

describe("benefits of a person and of their household", () => {
  it("are told in their order, and what is due to the household is its own", () => {
    const { benefits, subject, itself } = found(home([]));
    expect([...benefits.keys()]).toEqual(["one", "two", "three", "home", "after"]);
    expect(benefits.get("home")).toMatchObject({ outcome: "granted", amount: { lo: 120, hi: 120 } });
    expect(benefits.get("home")?.subject).toBe(itself);
    expect(benefits.get("after")?.subject).toBe(subject);
    expect(benefits.get("after")).toMatchObject({ outcome: "granted" });
    expect([...itself.dues.keys()]).toEqual(["home"]);
    expect([...subject.dues.keys()].sort()).toEqual(["after", "home", "one", "three", "two"]);
  });

  it("count as often as on any day of the month", () => {
    const members: PersonInput[] = [
      { id: "anna", facts: [on("injured", true)] },
      { id: "ben", facts: [], died: day(9) },
      { id: "cleo", facts: [on("born", "2026-11-20")] },
      { id: "dan", facts: [] },
    ];
    const relations = ["ben", "cleo", "dan"].map((to) => ({ kind: "parent", from: "anna", to }));
    const state = found(home([], { members, relations })).benefits.get("three")?.clauses.get("per-child");
    expect(state).toMatchObject({ truth: true, units: { lo: 2, hi: 2 }, amount: { lo: 240, hi: 240 } });
  });

  it("count once where the clause isn't met", () => {
    const state = found(home([on("injured", false)]))
      .benefits.get("three")
      ?.clauses.get("per-child");
    expect(state).toMatchObject({ truth: false, units: { lo: 1, hi: 1 }, amount: { lo: 120, hi: 120 } });
  });

  it("come to nothing for whoever doesn't live, without a condition looked at", () => {
    const members = [{ id: "anna", facts: [], died: civilDate("2026-10-31") }];
    const state = found(home([], { members })).benefits.get("one")?.clauses.get("both");
    expect(state).toMatchObject({
      truth: false,
      day: 0,
      conditions: [],
      units: { lo: 0, hi: 0 },
      amount: { lo: 0, hi: 0 },
    });
  });
});

describe("a law that lacks what the static checks require", () => {
  it("is refused by name", () => {
    const rule = { parameter: "ghost", coefficient: ratioOf("1"), rounding: "down" } as const;
    expect(() => amountOf(rule, law, exactly(1))).toThrow("parameter ghost isn't in the law of the month");
    expect(() => found(home([]), { ...law, clauses: new Map() })).toThrow("isn't in the law of the month");
  });
});
