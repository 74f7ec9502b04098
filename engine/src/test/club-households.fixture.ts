import fc from "fast-check";
import type { FactRecord, FactValue, HouseholdInput } from "../language/facts.ts";
import { addDays, civilDate } from "../values/civil-date.ts";
import { everyList } from "./tennis-club.fixture.ts";

/** Around the thresholds: 18 and 60 years on days of November 2026, and year only. */
export const births = fc.constantFrom(
  "2008-11-01",
  "2008-11-02",
  "2008-11-15",
  "2008-11-30",
  "2008",
  "1966-11-30",
  "1966-12-01",
  "1966",
  "1988",
  "2026-11-10",
  "2008-02-29",
);
const value = (values: fc.Arbitrary<FactValue>): fc.Arbitrary<FactValue> =>
  fc.oneof({ weight: 5, arbitrary: values }, { weight: 1, arbitrary: fc.constant(null) });
const dates = fc.integer({ min: -40, max: 40 }).map((step) => addDays(civilDate("2026-11-15"), step));
const span = fc.record({ from: dates, to: dates, implied: fc.boolean() }, { requiredKeys: [] });

const record = (kind: string, values: fc.Arbitrary<FactValue>): fc.Arbitrary<FactRecord> =>
  fc.tuple(value(values), span).map(([found, rest]) => {
    const { implied, ...days } = rest;
    return { kind, value: found, ...days, ...(implied ? { implied } : {}) };
  });
const facts = fc.array(
  fc.oneof(
    births.map((birth): FactRecord => ({ kind: "born", value: birth })),
    record("injured", fc.boolean()),
    record("grade", fc.constantFrom("gold", "silver", "none")),
    record("secret", fc.boolean()),
    record("supervised", fc.boolean()),
    record("income", fc.constantFrom(0, 100_000, 250_000, 300_000, 600_000)),
  ),
  { maxLength: 5 },
);
/** Members of the whole club with anything unknown, on some days only, or on no list. */
export const households: fc.Arbitrary<HouseholdInput> = fc
  .record({
    facts: fc.array(
      fc.oneof(
        record("rich", fc.boolean()),
        record("court", fc.constantFrom<FactValue>("clay", "grass", "hall", { oneOf: ["clay", "hall"] })),
      ),
      { maxLength: 3 },
    ),
    people: fc.array(fc.record({ facts, died: fc.option(dates, { nil: undefined }) }), {
      minLength: 1,
      maxLength: 4,
    }),
    lists: fc.subarray([...everyList]),
    parents: fc.array(fc.tuple(fc.nat(3), fc.nat(3), span, fc.boolean()), { maxLength: 4 }),
  })
  .map(({ facts: own, people, lists, parents }) => ({
    id: "home",
    facts: own,
    members: people.map((person, index) => ({
      id: `p${index}`,
      facts: person.facts,
      ...(person.died ? { died: person.died } : {}),
    })),
    completeLists: lists,
    relations: parents.map(([parent, child, days, stated]) => ({
      kind: "parent",
      from: `p${parent}`,
      to: `p${child}`,
      ...(days.from ? { since: days.from } : {}),
      ...(days.to ? { until: days.to } : {}),
      ...(stated ? {} : { unstated: true as const }),
    })),
  }));
