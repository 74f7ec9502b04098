import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explain } from "../explain/explain.ts";
import type { ExplainedBenefit } from "../explain/explanation.ts";
import type { FactValue, HouseholdInput } from "../language/facts.ts";
import { buildPolicySet, type PolicySet } from "../language/policy-set.ts";
import { births, households } from "../test/club-households.fixture.ts";
import { anna, club, everyList, now } from "../test/tennis-club.fixture.ts";
import { wholeClub } from "../test/whole-club.fixture.ts";
import { type BatchResult, batch, outcomeAt } from "./batch.ts";

const set = buildPolicySet(club);
const wholeSet = buildPolicySet(wholeClub);

/** Everything known, the same on every day but for birthdays: exact code is what answers. */
const knownHouseholds: fc.Arbitrary<HouseholdInput> = fc
  .record({
    rich: fc.boolean(),
    court: fc.constantFrom("clay", "grass", "hall"),
    people: fc.array(
      fc.record({
        born: births.filter((birth) => birth.length === 10 && birth !== "2026-11-10"),
        injured: fc.boolean(),
        grade: fc.constantFrom("gold", "silver", "none"),
        secret: fc.boolean(),
        income: fc.constantFrom(0, 100_000, 250_000, 300_000, 600_000),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    parents: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 4 }),
  })
  .map(({ rich, court, people, parents }) => ({
    id: "home",
    facts: Object.entries({ rich, court }).map(([kind, value]) => ({ kind, value })),
    members: people.map((person, index) => ({
      id: `p${index}`,
      facts: Object.entries(person).map(([kind, value]) => ({ kind, value })),
    })),
    completeLists: everyList,
    relations: parents.map(([parent, child]) => ({ kind: "parent", from: `p${parent}`, to: `p${child}` })),
  }));

const boundsOf = ({ outcome, inKind }: ExplainedBenefit) => {
  switch (outcome.kind) {
    case "granted": {
      const amount = inKind ? outcome.clauses.length : outcome.amount;
      return { lo: amount, hi: amount };
    }
    case "refused":
      return { lo: 0, hi: 0 };
    case "undetermined":
      return outcome.bounds;
  }
};

const asRow = (benefit: ExplainedBenefit) => ({
  outcome: benefit.outcome.kind,
  bounds: boundsOf(benefit),
  chosen: benefit.outcome.kind === "granted" ? benefit.outcome.clauses : [],
  truths: benefit.clauses.map((clause) => clause.truth),
});

const rowsOf = (policies: PolicySet, result: BatchResult, at: { home: number; row: number }) =>
  result.benefits.map((column, index) => {
    const row = column.subject === "household" ? at.home : at.row;
    return {
      outcome: outcomeAt(column, row),
      bounds: { lo: column.lo[row], hi: column.hi[row] },
      chosen: column.chosen(row),
      truths: policies.definition.benefits[index]?.clauses.map(({ id }) => result.truth(id, row)),
    };
  });

/** Properties run for seconds on a busy machine. */
const patience = 60_000;

describe("batch", () => {
  it.each([
    ["the club", set, households],
    ["a club with every construct of the language", wholeSet, households],
    ["the same club where everything is known", wholeSet, knownHouseholds],
  ])(
    "agrees with explain on every person and household of %s: outcome, amount or bounds, clauses",
    (_, policies, anyHousehold) => {
      fc.assert(
        fc.property(fc.array(anyHousehold, { minLength: 1, maxLength: 3 }), (homes) => {
          const result = batch(policies, homes, now);
          let row = 0;
          for (const [home, household] of homes.entries())
            for (const member of household.members) {
              const told = explain(policies, { household, person: member.id, ...now });
              expect(rowsOf(policies, result, { home, row })).toEqual(told.benefits.map(asRow));
              row++;
            }
          expect(result.persons).toHaveLength(row);
        }),
        { numRuns: 300 },
      );
    },
    patience,
  );

  it(
    "agrees with explain where few homes are open or change within the month among a thousand that are known",
    () => {
      const fewOpen = fc.array(fc.tuple(households, fc.nat(1_099)), { maxLength: 3 });
      const known = fc.array(knownHouseholds, { minLength: 20, maxLength: 20 });
      fc.assert(
        fc.property(known, fewOpen, (kinds, open) => {
          const among = new Map(open.map(([home, at]) => [at, home]));
          const homes = Array.from({ length: 55 }, () => kinds)
            .flat()
            .map((home, index) => among.get(index) ?? home);
          const told = new Map(
            [...new Set(homes)].map((household) => [
              household,
              household.members.map(({ id }) =>
                explain(wholeSet, { household, person: id, ...now }).benefits.map(asRow),
              ),
            ]),
          );
          const result = batch(wholeSet, homes, now);
          let row = 0;
          for (const [home, household] of homes.entries())
            for (const expected of told.get(household) ?? [])
              expect(rowsOf(wholeSet, result, { home, row: row++ })).toEqual(expected);
          expect(result.persons).toHaveLength(row);
        }),
        { numRuns: 5 },
      );
    },
    patience,
  );

  it("says of every clause whether it is met", () => {
    const result = batch(set, [anna([{ kind: "born", value: "2015-01-01" }])], now);
    expect([result.truth("junior", 0), result.truth("senior", 0)]).toEqual(["unknown", false]);
  });

  it(
    "never lets what is learned turn one decided result into another",
    () => {
      // a record from before the birth contradicts it: that is refused where it is recorded
      const learned: fc.Arbitrary<[string, FactValue]> = fc.oneof(
        births
          .filter((birth) => !birth.startsWith("2026"))
          .map((birth): [string, FactValue] => ["born", birth]),
        fc.boolean().map((truth): [string, FactValue] => ["injured", truth]),
        fc.constantFrom("gold", "silver").map((name): [string, FactValue] => ["grade", name]),
        fc.boolean().map((truth): [string, FactValue] => ["secret", truth]),
      );
      fc.assert(
        fc.property(households, learned, (household, [kind, found]) => {
          const [first, ...rest] = household.members;
          if (!first) return;
          // nobody learns of a birth after the death
          fc.pre(kind !== "born" || first.died === undefined || String(found) <= first.died);
          // nothing was said about this fact, on no list either: now it becomes known
          const silent = { ...first, facts: first.facts.filter((item) => item.kind !== kind) };
          const open = { ...household, members: [silent, ...rest], completeLists: [] };
          const known = {
            ...open,
            members: [{ ...silent, facts: [...silent.facts, { kind, value: found }] }, ...rest],
          };
          const before = explain(set, { household: open, person: first.id, ...now });
          const after = explain(set, { household: known, person: first.id, ...now });
          for (const [index, benefit] of before.benefits.entries()) {
            const then = after.benefits[index];
            if (!then) throw new Error("explain lacks a benefit");
            const [wide, narrow] = [boundsOf(benefit), boundsOf(then)];
            expect(narrow.lo).toBeGreaterThanOrEqual(wide.lo);
            expect(narrow.hi).toBeLessThanOrEqual(wide.hi);
            if (benefit.outcome.kind !== "undetermined") expect(then.outcome.kind).toBe(benefit.outcome.kind);
          }
        }),
        { numRuns: 300 },
      );
    },
    patience,
  );

  it(
    "asks at least one question of whoever is undetermined",
    () => {
      fc.assert(
        fc.property(households, (household) => {
          const person = household.members[0]?.id ?? "";
          for (const { outcome } of explain(set, { household, person, ...now }).benefits)
            if (outcome.kind === "undetermined") expect(outcome.needs.length).toBeGreaterThan(0);
        }),
        { numRuns: 300 },
      );
    },
    patience,
  );
});
