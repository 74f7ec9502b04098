import { describe, expect, it } from "vitest";
import type { FactRecord, HouseholdInput, PersonInput } from "../language/facts.ts";
import { buildPolicySet, lawAt } from "../language/policy-set.ts";
import { EngineProblems } from "../language/problem.ts";
import { anna, club, now } from "../test/tennis-club.fixture.ts";
import { type CivilDate, civilDate, dayNumber } from "../values/civil-date.ts";
import { bornFrom, daysToLookAt, prepareHousehold, stretchesOf } from "./prepare.ts";

const set = buildPolicySet(club);
const law = lawAt(set, now);
const first = dayNumber(civilDate("2026-11-01"));
const injured = (from: string | undefined, to?: string): FactRecord => ({
  kind: "injured",
  value: true,
  ...(from ? { from: civilDate(from) } : {}),
  ...(to ? { to: civilDate(to) } : {}),
});
const who = (facts: readonly FactRecord[], more: Partial<PersonInput> = {}): HouseholdInput =>
  anna([], { members: [{ id: "anna", facts, ...more }] });
const tied = (since?: CivilDate, until?: CivilDate): HouseholdInput =>
  anna([], {
    relations: [
      { kind: "parent", from: "anna", to: "ben", ...(since ? { since } : {}), ...(until ? { until } : {}) },
    ],
  });

/** Days of November 2026 on which a stretch begins. */
const looked = (home: HouseholdInput) =>
  daysToLookAt(set, law, prepareHousehold(set, home)).map((day) => day - first + 1);
const changes = (home: HouseholdInput) =>
  stretchesOf(prepareHousehold(set, home), { first: law.firstDay, last: law.lastDay }).map(
    (day) => day - first + 1,
  );

describe("the days of a month that stand for all", () => {
  it.each<[string, HouseholdInput, number[]]>([
    ["nothing recorded", who([]), [1]],
    ["a record without dates", who([injured(undefined)]), [1]],
    ["a record from before the month", who([injured("2026-10-31")]), [1]],
    ["a record from the first day", who([injured("2026-11-01")]), [1]],
    ["a record from the second day", who([injured("2026-11-02")]), [1, 2]],
    ["a record from the last day", who([injured("2026-11-30")]), [1, 30]],
    ["a record from after the month", who([injured("2026-12-01")]), [1]],
    ["a record to the eve of the month", who([injured(undefined, "2026-10-31")]), [1]],
    ["a record to the first day", who([injured(undefined, "2026-11-01")]), [1, 2]],
    ["a record to the last day but one", who([injured(undefined, "2026-11-29")]), [1, 30]],
    ["a record to the last day", who([injured(undefined, "2026-11-30")]), [1]],
    [
      "records in no order",
      who([injured("2026-11-20", "2026-11-24"), injured("2026-11-05", "2026-11-09")]),
      [1, 5, 10, 20, 25],
    ],
    [
      "a record of the household",
      { ...who([]), facts: [{ kind: "rich", value: true, from: civilDate("2026-11-08") }] },
      [1, 8],
    ],
    ["a death", who([], { died: civilDate("2026-11-11") }), [1, 12]],
    ["a birth in the month", who([{ kind: "born", value: "2026-11-12" }]), [1, 12]],
    ["a relation from a day", tied(civilDate("2026-11-14")), [1, 14]],
    ["a relation to a day", tied(undefined, civilDate("2026-11-14")), [1, 15]],
    [
      "a fact that the set doesn't declare",
      who([{ kind: "hobby", value: true, from: civilDate("2026-11-15") }]),
      [1],
    ],
  ])("%s", (_, home, days) => {
    expect(changes(home)).toEqual(days);
    expect(looked(home)).toEqual(days);
  });

  it.each([
    ["2008-11-15", [1, 15]],
    ["2008-11-01", [1]],
    ["2008-10-15", [1]],
    ["2008-11", [1, 30]],
    ["2008", [1]],
  ])("and the birthday of whoever was born %s", (value, days) => {
    expect(looked(who([{ kind: "born", value }]))).toEqual(days);
    expect(changes(who([{ kind: "born", value }]))).toEqual([1]);
  });
});

describe("a household as prepared", () => {
  it("may have been born from the latest of the births recorded", () => {
    const births = ["1990-01-01", "1991", "1990-06-01"].map((value) => ({ kind: "born", value }));
    const person = prepareHousehold(set, who(births)).members.get("anna");
    expect(person?.born).toBe(dayNumber(civilDate("1991-01-01")));
    expect(bornFrom(set, new Map())).toBe(-10_000_000);
    expect(
      prepareHousehold(set, who([{ kind: "born", value: null }])).members.get("anna")?.born,
    ).toBeLessThan(dayNumber(civilDate("1900-01-02")));
  });

  it("refuses who stands in it twice, by name", () => {
    const twice = anna([], {
      members: [
        { id: "anna", facts: [] },
        { id: "anna", facts: [] },
      ],
    });
    let thrown: unknown;
    try {
      prepareHousehold(set, twice);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(EngineProblems);
    expect((thrown as EngineProblems).problems).toMatchObject([
      {
        code: "member_twice",
        message: { vi: "Một người có hai lần trong hộ.", en: "A person stands twice in the household." },
      },
    ]);
  });

  it("finds relations by both their ends", () => {
    const relations = [
      ["a", "b"],
      ["a", "c"],
      ["a", "b"],
    ].map(([from = "", to = ""]) => ({ kind: "parent", from, to }));
    const { relationsBetween } = prepareHousehold(set, anna([], { relations }));
    expect(relationsBetween.get("a")?.get("b")).toHaveLength(2);
    expect(relationsBetween.get("a")?.get("c")).toHaveLength(1);
    expect(relationsBetween.get("b")).toBeUndefined();
    expect(relationsBetween.get("a")?.get("c")?.[0]).toMatchObject({ from: -10_000_000, to: 10_000_000 });
  });
});
