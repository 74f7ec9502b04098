import { describe, expect, it } from "vitest";
import * as build from "../language/build.ts";
import type { FactRecord, HouseholdInput, PersonInput } from "../language/facts.ts";
import { buildPolicySet, lawAt } from "../language/policy-set.ts";
import { disagreement, toldByBatch } from "../test/agreement.ts";
import { asked, withClauses } from "../test/one-benefit.fixture.ts";
import { born, clause, condition, everyList, injured, now, rich, same } from "../test/tennis-club.fixture.ts";
import { civilDate } from "../values/civil-date.ts";
import { planOf } from "./plan.ts";
import { restlessOf } from "./restless.ts";
import { snapshotOf } from "./snapshot-of.ts";

/** One benefit whose clauses read the days of November 2026 in every way there is. */
const under18 = build.compare(build.ageYears(born), "<", build.number(18, "year"));
const set = buildPolicySet(
  withClauses([
    clause("young-and-hurt", "1", [condition("young", under18), condition("hurt", build.fact(injured))]),
    clause("hurt-at-end", "2", [condition("hurt-last", build.fact(injured), "lastDay")]),
    clause("poor-at-end", "3", [condition("not-rich", build.not(build.fact(rich)), "lastDay")]),
    clause("mourned", "4", [condition("died", build.diedInMonth)]),
    asked(build.someMember({ relation: "parent", member: "other" }, under18), "5", "parent"),
    clause("counted", "1/2", [], {
      units: { count: build.countMembers({}, build.fact(injured)), label: same("injured") },
    }),
  ]),
);
const law = lawAt(set, now);

const person = (
  id: string,
  birth: string,
  facts: readonly FactRecord[] = [],
  died?: string,
): PersonInput => ({
  id,
  facts: [{ kind: "born", value: birth }, ...facts],
  ...(died ? { died: civilDate(died) } : {}),
});
const known = (value: boolean): FactRecord => ({ kind: "injured", value });
const home = (members: readonly PersonInput[], more: Partial<HouseholdInput> = {}): HouseholdInput => ({
  id: "home",
  facts: [{ kind: "rich", value: false }],
  members,
  completeLists: everyList,
  ...more,
});
const steady = home([person("s", "1980-01-15", [known(true)])]);
/** Alone and among others, for whose rows must not be mistaken. */
const agree = (...homes: HouseholdInput[]) =>
  expect(disagreement(set, [steady, ...homes, steady, ...homes], now)).toBeUndefined();
const days = [
  "2026-10-31",
  "2026-11-01",
  "2026-11-02",
  "2026-11-15",
  "2026-11-29",
  "2026-11-30",
  "2026-12-01",
];

describe("a month in which something changes is compiled as it is explained", () => {
  it.each(days)("where somebody is born, turns 18 or dies on %s", (day) => {
    const years = day.replace("2026", "2008");
    for (const facts of [[known(true)], [known(false)], []])
      agree(
        home([person("p", "1980-01-15", facts), person("q", day, [known(true)])]),
        home([person("p", years, facts), person("q", "1980-01-15", facts)]),
        home([person("p", "1980-01-15", facts, day), person("q", "1950-03-01", [known(true)])]),
        home([person("p", years, facts, day)]),
      );
  });

  it.each(days)("where a fact begins or ends on %s", (day) => {
    const from = { ...known(true), from: civilDate(day) };
    const to = { ...known(true), to: civilDate(day) };
    const turned = { kind: "rich", value: true, from: civilDate(day) };
    for (const birth of ["1980-01-15", "2008-11-15", "2008-11-02", "2010-05-05"])
      agree(
        home([person("p", birth, [from])]),
        home([person("p", birth, [to]), person("q", "2008-11-20", [known(true)])]),
        home([person("p", birth, [known(true)])], { facts: [turned] }),
      );
  });

  it.each(days)("where a relation begins or ends on %s", (day) => {
    const tie = { kind: "parent", from: "p", to: "q" };
    for (const birth of ["2008-11-15", "2015-06-01"])
      for (const relation of [
        { ...tie, since: civilDate(day) },
        { ...tie, until: civilDate(day) },
      ])
        agree(home([person("p", "1980-01-15"), person("q", birth)], { relations: [relation] }));
  });

  it("where several things change on several days", () => {
    const from = (day: string, value: boolean) => ({ ...known(value), from: civilDate(day) });
    const until = (first: string, last: string, value: boolean) => ({
      ...known(value),
      from: civilDate(first),
      to: civilDate(last),
    });
    agree(
      home([
        person("p", "2008-11-12", [until("2026-01-01", "2026-11-09", true), from("2026-11-10", false)]),
        person("q", "2008-11-20", [until("2026-01-01", "2026-11-19", false), from("2026-11-20", true)]),
        person("r", "1950-01-01", [known(true)], "2026-11-05"),
      ]),
    );
  });

  it("for everybody who lives on no day of it, nothing is due", () => {
    const gone = home([person("p", "1980-01-15", [known(true)], "2026-10-01"), person("q", "1980-01-15")]);
    agree(gone);
    const [told] = toldByBatch(set, [gone], now);
    expect(told?.[0]).toMatchObject([{ outcome: "refused", hi: 0 }]);
  });
});

describe("households looked at on several days", () => {
  const plan = planOf(set, law);
  const daysOf = (...homes: HouseholdInput[]) => {
    const snapshot = snapshotOf(set, homes, now.month);
    const { rows, householdOf } = restlessOf(plan, snapshot, { first: law.firstDay, last: law.lastDay });
    return [...rows.day].map((day, at) => [householdOf[at], day - law.firstDay + 1]);
  };
  const changing = { ...known(true), from: civilDate("2026-11-10") };

  it.each<[string, HouseholdInput, number[]]>([
    ["none where nothing changes", steady, []],
    ["none where an age is reached on the first day", home([person("p", "2008-11-01")]), []],
    ["the first, and that on which an age is reached", home([person("p", "2008-11-15")]), [1, 15]],
    ["the first, and that on which a fact begins", home([person("p", "1980-01-15", [changing])]), [1, 10]],
    [
      "those of both, once and in order",
      home([person("p", "2008-11-20", [changing]), person("q", "2008-11-10"), person("r", "2008-11-05")]),
      [1, 5, 10, 20],
    ],
    ["from a birth on", home([person("s", "1980-01-15"), person("p", "2026-11-07")]), [1, 7]],
  ])("%s", (_, one, expected) => {
    expect(daysOf(one)).toEqual(expected.map((day) => [0, day]));
    expect(daysOf(steady, one, steady)).toEqual(expected.map((day) => [1, day]));
  });

  it("are found once for all rules with the same turns", () => {
    const snapshot = snapshotOf(set, [home([person("p", "2008-11-15")])], now.month);
    const span = { first: law.firstDay, last: law.lastDay };
    expect(restlessOf(planOf(set, law), snapshot, span)).toBe(restlessOf(plan, snapshot, span));
  });
});
