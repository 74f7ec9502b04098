import { addDays, civilDate, dayNumber, type FactKind, type FactValue, month } from "@ansinh/engine";
import fc from "fast-check";
import { expect, it } from "vitest";
import { releasePolicySet as set } from "./index.ts";
import {
  type FamilyCase,
  factsWritten,
  fromCase,
  readCase,
  writeCase,
  writtenRelations,
} from "./kit/case-file/index.ts";

const today = civilDate("2026-11-21");
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(civilDate("1960-01-01"), days));

function anyValueOf({ value: schema }: FactKind): fc.Arbitrary<FactValue> {
  switch (schema.type) {
    case "boolean":
      return fc.option(fc.boolean());
    case "number":
    case "money": {
      const number = fc.integer({ min: schema.min, max: schema.max });
      return fc.option(
        fc.oneof(
          number,
          fc.tuple(number, number).map(([a, b]) => ({ lo: Math.min(a, b), hi: Math.max(a, b) })),
        ),
      );
    }
    case "date": {
      const days = dayNumber(schema.max) - dayNumber(schema.min);
      return fc.option(fc.integer({ min: 0, max: days }).map((after) => addDays(schema.min, after)));
    }
    case "enum": {
      const ids = schema.values.map(({ id }) => id);
      const some = fc.subarray(ids, { minLength: 1 }).map((oneOf) => ({ oneOf }));
      return fc.option(fc.oneof(fc.constantFrom(...ids), some));
    }
  }
}

/** Of a kind nothing, a value that always holds, or one until a day and another from the next. */
const recordsOf = (kind: FactKind) =>
  fc
    .option(fc.tuple(anyValueOf(kind), fc.option(fc.tuple(anyValueOf(kind), day))), { freq: 2 })
    .map((drawn) => {
      if (!drawn) return [];
      const [value, later] = drawn;
      const record = { kind: kind.id, value, source: fromCase };
      if (!later) return [record];
      return [
        { ...record, to: later[1] },
        { ...record, value: later[0], from: addDays(later[1], 1) },
      ];
    });
const factsOf = (subject: FactKind["subject"]) =>
  fc.tuple(...factsWritten(set, subject).map(recordsOf)).map((records) => records.flat());

const member = fc.record(
  { birth: fc.option(day), died: fc.option(fc.constant(civilDate("2026-11-30"))), facts: factsOf("person") },
  { noNullPrototype: true },
);
const relation = fc.record({
  kind: fc.constantFrom(...writtenRelations(set).map(({ id }) => id)),
  from: fc.constant("p0"),
  to: fc.constant("p1"),
  since: fc.option(day),
});

const anyCase = fc
  .record({
    members: fc.array(member, { minLength: 2, maxLength: 3 }),
    facts: factsOf("household"),
    relation: fc.option(relation),
    completeLists: fc.subarray(set.definition.lists.map(({ id }) => id)),
    name: fc.string({ minLength: 1, maxLength: 20 }).filter((name) => name.trim() !== ""),
  })
  .map(({ members, facts, relation: related, completeLists, name }): FamilyCase => {
    const ids = members.map((_, index) => `p${index}`);
    return {
      household: {
        id: "household",
        facts,
        members: members.map(({ birth, died, facts: own }, index) => ({
          id: `p${index}`,
          facts: [
            // without a birth where it could contradict the relation
            ...(birth && !related ? [{ kind: set.definition.birth, value: birth, source: fromCase }] : []),
            ...own,
          ],
          ...(died ? { died } : {}),
        })),
        relations: related
          ? [{ kind: related.kind, from: "p0", to: "p1", ...(related.since ? { since: related.since } : {}) }]
          : [],
        completeLists,
      },
      names: new Map(ids.map((id, index) => [id, index === 0 ? name : id])),
      month: month("2026-11"),
      knownOn: today,
    };
  });

it("a case that is saved and opened again is the same case", () => {
  fc.assert(
    fc.property(anyCase, (family) => {
      expect(readCase(set, writeCase(set, family), { today })).toEqual({ ok: true, case: family });
    }),
    { numRuns: 100 },
  );
});
