import {
  bornFrom,
  type PreparedHousehold,
  type PreparedPerson,
  type PreparedRecord,
  type Records,
} from "../explain/prepare.ts";
import type { FactKind } from "../language/definition.ts";
import type { FactValue } from "../language/facts.ts";
import type { PolicySet } from "../language/policy-set.ts";
import { dateOfDayNumber } from "../values/civil-date.ts";
import { isChoice, isExact, isTruth, type Value } from "../values/value.ts";

export interface FactOf {
  readonly kind: FactKind;
  readonly subject: { readonly kind: "person" | "household"; readonly id: string };
}

/** Outside every calendar a registry meets. */
const always = { from: -10_000_000, to: 10_000_000 } as const;

/** The household with one fact recorded with this value and no other for the whole time; none with no value. */
export function supposed(
  { set, household }: { readonly set: PolicySet; readonly household: PreparedHousehold },
  { kind, subject }: FactOf,
  value: Value | undefined,
): PreparedHousehold {
  const record = { kind: kind.id, value: value === undefined ? null : recordedAs(kind, value) };
  const item = value === undefined ? undefined : { ...always, value, record };
  if (subject.kind === "household")
    return { ...household, records: replaced(household.records, kind.id, item) };
  const person = household.members.get(subject.id);
  if (!person) return household;
  const members = new Map(household.members);
  members.set(subject.id, withRecords(set, person, replaced(person.records, kind.id, item)));
  return { ...household, members };
}

function replaced(records: Records, kind: string, item: PreparedRecord | undefined): Records {
  const others = [...records].filter(([id]) => id !== kind);
  return new Map(item ? [...others, [kind, [item]]] : others);
}

const withRecords = (set: PolicySet, person: PreparedPerson, records: Records): PreparedPerson => ({
  ...person,
  records,
  born: bornFrom(set, records),
});

/** A value as it would be recorded. */
export function recordedAs({ value: schema }: FactKind, value: Value): FactValue {
  if (isTruth(value)) return value === "unknown" ? null : value;
  if (isChoice(value)) return value.length === 1 && value[0] !== undefined ? value[0] : { oneOf: value };
  const write = (bound: number) => (schema.type === "date" ? dateOfDayNumber(bound) : bound);
  return isExact(value) ? write(value.lo) : { lo: write(value.lo), hi: write(value.hi) };
}

/** Records of sealed facts, or that tell of a class by their source, such as a decision under a sealed clause, left out. */
export function sealedRecordsDropped(
  set: PolicySet,
  household: PreparedHousehold,
  held: ReadonlySet<string>,
): PreparedHousehold {
  const shows = (sensitivity: string | undefined): boolean =>
    sensitivity === undefined || held.has(sensitivity);
  const isOpen = ({ record }: PreparedRecord): boolean =>
    shows(record.source?.sensitivity) && shows(set.facts.get(record.kind)?.sensitivity);
  const open = (records: Records): Records =>
    new Map([...records].map(([kind, items]) => [kind, items.filter(isOpen)]));
  const members = [...household.members].map(
    ([id, person]) => [id, withRecords(set, person, open(person.records))] as const,
  );
  return { ...household, records: open(household.records), members: new Map(members) };
}
