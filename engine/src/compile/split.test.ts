import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FactRecord, FactValue, HouseholdInput } from "../language/facts.ts";
import { buildPolicySet } from "../language/policy-set.ts";
import { households } from "../test/club-households.fixture.ts";
import { anna, everyList, now } from "../test/tennis-club.fixture.ts";
import { wholeClub } from "../test/whole-club.fixture.ts";
import { civilDate } from "../values/civil-date.ts";
import { determineAll } from "./run.ts";
import { snapshotOf } from "./snapshot-of.ts";
import { splitSnapshot } from "./split.ts";

const set = buildPolicySet(wholeClub);

describe("a snapshot in parts", () => {
  it("has the parts' answers in order as the answers of the whole", () => {
    fc.assert(
      fc.property(
        fc.array(households, { minLength: 1, maxLength: 7 }),
        fc.integer({ min: 1, max: 4 }),
        (inputs, count) => {
          const whole = snapshotOf(set, inputs, now.month);
          const parts = splitSnapshot(whole, count);
          expect(parts.reduce((sum, part) => sum + part.persons, 0)).toBe(whole.persons);
          expect(parts.reduce((sum, part) => sum + part.households, 0)).toBe(whole.households);
          const found = determineAll(set, whole, now).outputs;
          const each = parts.map((part) => determineAll(set, part, now).outputs);
          for (const { id } of wholeClub.benefits)
            for (const end of ["lo", "hi"] as const)
              expect(each.flatMap((outputs) => [...(outputs[end].get(id) ?? [])])).toEqual([
                ...(found[end].get(id) ?? []),
              ]);
          for (const side of ["person", "household"] as const)
            for (const ends of ["sure", "possible"] as const)
              for (const [word, truths] of found[ends][side].entries())
                expect(each.flatMap((outputs) => [...(outputs[ends][side][word] ?? [])])).toEqual([
                  ...truths,
                ]);
        },
      ),
      { numRuns: 30 },
    );
  }, 60_000);

  it("is cut into parts of about as many persons, never inside a household", () => {
    const home = (id: string, members: number) => ({
      id,
      facts: [],
      members: Array.from({ length: members }, (_, at) => ({ id: `${id}${at}`, facts: [] })),
      completeLists: [],
    });
    const inputs = [home("a", 4), home("b", 1), home("c", 1), home("d", 2)];
    const persons = (parts: number) =>
      splitSnapshot(snapshotOf(set, inputs, now.month), parts).map((part) => part.persons);
    expect(persons(1)).toEqual([8]);
    expect(persons(2)).toEqual([4, 4]);
    expect(persons(8)).toEqual([4, 1, 1, 2]);
    expect(() => persons(0)).toThrow(RangeError);
  });

  it("are what a snapshot of their households alone would be", () => {
    const member = (id: string, facts: readonly FactRecord[]) => ({ id, facts });
    const fact = (kind: string, value: FactValue) => ({ kind, value });
    const known = [
      fact("born", "1990-01-15"),
      fact("injured", true),
      fact("grade", "gold"),
      fact("income", 7),
    ];
    const unsure = [fact("born", "1990"), fact("income", { lo: 1, hi: 9 })];
    const changing = { ...fact("injured", true), from: civilDate("2026-11-10") };
    const home = (id: string, members: HouseholdInput["members"]): HouseholdInput => ({
      id,
      facts: [fact("court", id)],
      members,
      completeLists: id === "hall" ? [] : everyList,
      relations: members
        .slice(1)
        .map((child) => ({ kind: "parent", from: members[0]?.id ?? "", to: child.id })),
    });
    const inputs = [
      home("clay", [member("a", known)]),
      home("grass", [member("b", unsure), member("c", [...known.slice(0, 1), changing])]),
      home("hall", [member("d", [changing]), member("e", known), member("f", [])]),
      home("clay", [member("g", known), member("h", unsure)]),
      home("grass", [member("i", known)]),
    ];
    for (const count of [1, 2, 3, 5]) {
      let from = 0;
      for (const part of splitSnapshot(snapshotOf(set, inputs, now.month), count)) {
        const alone = snapshotOf(set, inputs.slice(from, from + part.households), now.month);
        expect(part).toEqual(alone);
        from += part.households;
      }
      expect(from).toBe(inputs.length);
    }
  });

  it("keep what is known as one array, so that it is computed exactly", () => {
    const inputs = ["a", "b"].map((id) => anna([{ kind: "income", value: 5 }], { id }));
    for (const { rows } of splitSnapshot(snapshotOf(set, inputs, now.month), 2)) {
      const column = rows.columns.person.get("income");
      expect(column?.type === "quantity" && column.hi === column.lo).toBe(true);
    }
  });

  it("keep the lists complete for single members", () => {
    const member = (id: string, ...completeLists: string[]) => ({ id, facts: [], completeLists });
    const inputs = [
      anna([], { members: [member("a", "grades"), member("b")], completeLists: [] }),
      anna([], { members: [member("c", "honours")], completeLists: [] }),
    ];
    const parts = splitSnapshot(snapshotOf(set, inputs, now.month), 2);
    expect(parts.map(({ rows }) => [...(rows.personLists ?? [])])).toEqual([[1, 0], [2]]);
  });

  it("of nobody is one part of nobody", () => {
    const [part, ...more] = splitSnapshot(snapshotOf(set, [], now.month), 3);
    expect([part?.persons, more.length]).toEqual([0, 0]);
  });
});
