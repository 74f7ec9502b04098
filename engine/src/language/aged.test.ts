import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { determine, householdSubjectOf, subjectOf } from "../explain/determine.ts";
import { daysToLookAt, prepareHousehold } from "../explain/prepare.ts";
import { born, clause, club, condition, everyList, now, rules, same } from "../test/tennis-club.fixture.ts";
import { addDays, type CivilDate, civilDate, dayNumber } from "../values/civil-date.ts";
import type { Relation } from "../values/value.ts";
import { agedFacts, anniversaryIn } from "./aged.ts";
import * as build from "./build.ts";
import type { Benefit } from "./definition.ts";
import { buildPolicySet, lawAt } from "./policy-set.ts";

const relations = ["<", "<=", ">", ">=", "="] as const satisfies readonly Relation[];
const months = build.ageMonths(born);
/** A gift by each way of comparing an age in months with 36. */
const toddlers: Benefit = {
  id: "toddlers",
  label: same("toddlers"),
  period: "monthly",
  clauses: relations.map((relation, at) =>
    clause(`months${at}`, "1", [
      condition(`is-${at}`, build.compare(months, relation, build.number(36, "month"))),
    ]),
  ),
  combination: build.stack(rules("6"), ...relations.map((_, at) => build.of(`months${at}`))),
  details: [],
};
const withToddlers = { ...club, benefits: [...club.benefits, toddlers] };
const set = buildPolicySet(withToddlers);
const law = lawAt(set, now);

describe("days on which an age changes an answer", () => {
  it("are every birthday for years, and monthly ones until just beyond the number compared with", () => {
    expect(agedFacts(withToddlers).get("born")).toEqual({ yearly: true, monthsMax: 37 });
    expect(agedFacts(club).get("born")).toEqual({ yearly: true, monthsMax: -1 });
  });

  it("are every month where an age in months is shown or compared with something that varies", () => {
    const shown = { ...toddlers, details: [{ of: months, words: same("{}") }] };
    expect(agedFacts({ ...club, benefits: [shown] }).get("born")?.monthsMax).toBe(Number.POSITIVE_INFINITY);
  });

  it("are none where an age is read at the month's end", () => {
    const isSmall = build.compare(build.ageYears(born, "monthEnd"), "<", build.number(4, "year"));
    const gift: Benefit = { ...toddlers, clauses: [clause("small", "1", [condition("is-small", isSmall)])] };
    const asked = { ...gift, combination: build.of("small") };
    expect(agedFacts({ ...club, conditions: [], benefits: [asked] }).get("born")).toBeUndefined();
  });

  const first = dayNumber(civilDate("2026-11-01"));
  it.each([
    ["2023-12-15", 15],
    ["2023-11-15", 15],
    ["2023-10-15", 15],
    ["2023-09-15", null],
    ["2023-10-31", 30],
    ["2008-11-20", 20],
    ["2008-12-20", null],
  ])("of somebody born on %s in November 2026: %s", (birth, day) => {
    const found = anniversaryIn(first, dayNumber(civilDate(birth)), { yearly: true, monthsMax: 37 });
    expect(found === undefined ? null : found - first + 1).toBe(day);
  });

  it("are enough: looking at every day of the month finds nothing else", () => {
    const around = (date: string) =>
      fc.integer({ min: -45, max: 45 }).map((step): CivilDate => addDays(civilDate(date), step));
    const births = fc.oneof(
      around("2023-11-15"),
      around("2023-10-15"),
      around("2008-11-15"),
      around("1966-11-30"),
    );
    fc.assert(
      fc.property(fc.array(births, { minLength: 1, maxLength: 4 }), (dates) => {
        const members = dates.map((date, at) => ({ id: `p${at}`, facts: [{ kind: "born", value: date }] }));
        const relations = dates.slice(1).map((_, at) => ({ kind: "parent", from: "p0", to: `p${at + 1}` }));
        const input = { id: "home", facts: [], members, relations, completeLists: everyList };
        const household = prepareHousehold(set, input);
        const days = Array.from({ length: 30 }, (_, at) => law.firstDay + at);
        for (const person of household.members.values()) {
          const on = (looked: readonly number[]) =>
            determine(
              subjectOf(set, law, { household, person, days: looked }),
              householdSubjectOf(set, law, { household, days: looked }),
            );
          const few = on(daysToLookAt(set, law, household));
          const found = (of: typeof few) =>
            [...of.benefits].map(([id, { amount, outcome, clauses }]) => [
              id,
              amount,
              outcome,
              [...clauses.values()].map((clause) => clause.truth),
            ]);
          expect(found(few)).toEqual(found(on(days)));
        }
      }),
      { numRuns: 200 },
    );
  });
});
