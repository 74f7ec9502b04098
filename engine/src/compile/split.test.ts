import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildPolicySet } from "../language/policy-set.ts";
import { households } from "../test/club-households.fixture.ts";
import { now } from "../test/tennis-club.fixture.ts";
import { wholeClub } from "../test/whole-club.fixture.ts";
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

  it("of nobody is one part of nobody", () => {
    const [part, ...more] = splitSnapshot(snapshotOf(set, [], now.month), 3);
    expect([part?.persons, more.length]).toEqual([0, 0]);
  });
});
