import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PolicySetDefinition } from "../language/definition.ts";
import { applyOverlay } from "../language/overlay.ts";
import { buildPolicySet } from "../language/policy-set.ts";
import { EngineProblems } from "../language/problem.ts";
import { households } from "../test/club-households.fixture.ts";
import { club, income, now, rules, same } from "../test/tennis-club.fixture.ts";
import { wholeClub } from "../test/whole-club.fixture.ts";
import { determineAll } from "./run.ts";
import { readSnapshot, snapshotVersion, writeSnapshot } from "./snapshot-file.ts";
import { snapshotOf } from "./snapshot-of.ts";

const set = buildPolicySet(wholeClub);
const written = (inputs: Parameters<typeof snapshotOf>[1], shared = false) => {
  const snapshot = snapshotOf(set, inputs, now.month);
  return { snapshot, bytes: writeSnapshot(set, snapshot, { knownOn: now.knownOn, shared }) };
};
const [some] = fc.sample(fc.array(households, { minLength: 4, maxLength: 4 }), { numRuns: 1, seed: 7 });
const { bytes } = written(some ?? []);

function refusal(of: Uint8Array, by?: PolicySetDefinition) {
  try {
    readSnapshot(by ? buildPolicySet(by) : set, of);
  } catch (error) {
    if (error instanceof EngineProblems) return error.problems.map(({ code, at }) => `${code} ${at}`);
    throw error;
  }
  return "read";
}

describe("a snapshot file", () => {
  it("gives back every array, shared or not, and the same answers", () => {
    fc.assert(
      fc.property(fc.array(households, { maxLength: 5 }), fc.boolean(), (inputs, shared) => {
        const { snapshot, bytes } = written(inputs, shared);
        const read = readSnapshot(set, bytes);
        expect(read).toEqual({ snapshot, knownOn: now.knownOn });
        for (const [id, column] of snapshot.rows.columns.person) {
          const again = read.snapshot.rows.columns.person.get(id);
          if (column.type === "quantity" && again?.type === "quantity")
            expect(again.hi === again.lo).toBe(column.hi === column.lo);
        }
        const answers = (of: typeof snapshot) => determineAll(set, of, now).outputs.arrays;
        expect(answers(read.snapshot)).toEqual(answers(snapshot));
        expect(writeSnapshot(set, read.snapshot, { knownOn: now.knownOn })).toEqual(Uint8Array.from(bytes));
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it("is read without copying, from wherever it stands in a buffer", () => {
    const { snapshot } = readSnapshot(set, bytes);
    expect(snapshot.rows.start.buffer).toBe(bytes.buffer);
    const moved = new Uint8Array(bytes.length + 3);
    moved.set(bytes, 3);
    expect(readSnapshot(set, moved.subarray(3)).snapshot).toEqual(snapshot);
  });

  it("serves reforms: other words, values, rules and further facts that nothing asks for", () => {
    const raised = { ...wholeClub.parameters[0]?.versions[0], value: 105 };
    const overlay = {
      id: "reform",
      label: same("reform"),
      citation: rules("9"),
      parameters: JSON.parse(JSON.stringify({ fee: [raised] })),
    };
    const { snapshot } = readSnapshot(applyOverlay(set, overlay), bytes);
    expect(snapshot).toEqual(readSnapshot(set, bytes).snapshot);
    const reworded = wholeClub.facts.map((kind) => ({ ...kind, label: same("otherwise") }));
    expect(refusal(bytes, { ...wholeClub, facts: reworded })).toBe("read");
  });
});

describe("a file that isn't a whole snapshot for the set", () => {
  it("is refused with whatever bit flipped", () => {
    fc.assert(
      fc.property(fc.nat({ max: bytes.length * 8 - 1 }), (bit) => {
        const flipped = bytes.slice();
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(refusal(flipped)).not.toBe("read");
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  it("is refused cut short at any length, or with a byte behind", () => {
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), (length) => {
        expect(refusal(bytes.slice(0, length))).toEqual([
          length < 32 ? "snapshot_not_one snapshot" : "snapshot_truncated snapshot",
        ]);
      }),
    );
    expect(refusal(Uint8Array.of(...bytes, 0))).toEqual(["snapshot_truncated snapshot"]);
  });

  it("says what is wrong: no snapshot, another form, damage", () => {
    const changed = (at: number, value: number) => bytes.map((byte, place) => (place === at ? value : byte));
    expect(refusal(new Uint8Array(100))).toEqual(["snapshot_not_one snapshot"]);
    expect(refusal(changed(0, 0))).toEqual(["snapshot_not_one snapshot"]);
    expect(refusal(changed(12, snapshotVersion + 1))).toEqual(["snapshot_version snapshot"]);
    expect(refusal(changed(bytes.length - 1, 1))).toEqual(["snapshot_damaged checksum"]);
  });

  it("is refused by the name of every fact, relation and list that is declared otherwise", () => {
    const smaller = { ...income, value: { ...income.value, max: 2_000_000 } };
    const facts = wholeClub.facts.map((kind) => (kind.id === "income" ? smaller : kind));
    expect(refusal(bytes, { ...wholeClub, facts })).toEqual(["snapshot_other_schema income"]);
    const more = { ...income, id: "savings" };
    expect(refusal(bytes, { ...wholeClub, facts: [...wholeClub.facts, more] })).toEqual([
      "snapshot_other_schema savings",
    ]);
    const lists = [...club.lists].reverse();
    expect(refusal(bytes, { ...wholeClub, lists })).toEqual(
      club.lists.map(({ id }) => `snapshot_other_schema ${id}`),
    );
    const relations = wholeClub.relations.map((kind) => ({ ...kind, symmetric: true }));
    expect(refusal(bytes, { ...wholeClub, relations })).toEqual([
      "snapshot_other_schema member",
      "snapshot_other_schema parent",
    ]);
  });
});
