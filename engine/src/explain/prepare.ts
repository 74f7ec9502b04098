import { anniversaryIn } from "../language/aged.ts";
import { requireValue } from "../language/fact-value.ts";
import type { FactRecord, HouseholdInput, PersonInput, RelationRecord } from "../language/facts.ts";
import type { Law, PolicySet } from "../language/policy-set.ts";
import { EngineProblems, problem } from "../language/problem.ts";
import { type CivilDate, dayNumber } from "../values/civil-date.ts";
import { text } from "../values/text.ts";
import { isRange, type Value } from "../values/value.ts";

/** Outside every calendar a registry meets, so that open ends compare like days. */
const beginning = -10_000_000;
const end = 10_000_000;

export interface PreparedRecord {
  readonly from: number;
  readonly to: number;
  readonly value: Value;
  readonly record: FactRecord;
}

export type Records = ReadonlyMap<string, readonly PreparedRecord[]>;

export interface PreparedPerson {
  readonly input: PersonInput;
  readonly records: Records;
  readonly died: number;
  /** The first day on which the person may have been born; open where no birth date is recorded. */
  readonly born: number;
}

export interface PreparedRelation {
  readonly relation: RelationRecord;
  readonly from: number;
  readonly to: number;
}

export interface PreparedHousehold {
  readonly input: HouseholdInput;
  readonly records: Records;
  readonly members: ReadonlyMap<string, PreparedPerson>;
  readonly relations: readonly PreparedRelation[];
  /** The same by `from`, then by `to`: a large household names many pairs. */
  readonly relationsBetween: ReadonlyMap<string, ReadonlyMap<string, readonly PreparedRelation[]>>;
}

const dayOr = (date: CivilDate | undefined, open: number): number => (date ? dayNumber(date) : open);

function prepareRecords(set: PolicySet, records: readonly FactRecord[], at: string): Records {
  const prepared = new Map<string, PreparedRecord[]>();
  for (const record of records) {
    const kind = set.facts.get(record.kind);
    // a registry holds facts of other areas too; a set reads only those it declares
    if (!kind) continue;
    const item = {
      from: dayOr(record.from, beginning),
      to: dayOr(record.to, end),
      value: requireValue(kind, record.value, at),
      record,
    };
    const others = prepared.get(record.kind);
    if (others) others.push(item);
    else prepared.set(record.kind, [item]);
  }
  return prepared;
}

function preparePerson(set: PolicySet, input: PersonInput): PreparedPerson {
  const records = prepareRecords(set, input.facts, input.id);
  return { input, records, died: dayOr(input.died, end), born: bornFrom(set, records) };
}

/** The first day on which whoever has these records may have been born. */
export function bornFrom(set: PolicySet, records: Records): number {
  let born = beginning;
  for (const { value } of records.get(set.definition.birth) ?? [])
    if (isRange(value)) born = Math.max(born, value.lo);
  return born;
}

/** Reads and checks a household's facts once; values outside their kind's schema are refused by name. */
export function prepareHousehold(set: PolicySet, input: HouseholdInput): PreparedHousehold {
  const members = new Map(input.members.map((person) => [person.id, preparePerson(set, person)]));
  if (members.size !== input.members.length)
    throw new EngineProblems([
      problem(
        "member_twice",
        input.id,
        text("Một người có hai lần trong hộ.", "A person stands twice in the household."),
      ),
    ]);
  const relations = (input.relations ?? []).map((relation) => ({
    relation,
    from: dayOr(relation.since, beginning),
    to: dayOr(relation.until, end),
  }));
  const records = prepareRecords(set, input.facts, input.id);
  return { input, records, members, relations, relationsBetween: byEnds(relations) };
}

function byEnds(relations: readonly PreparedRelation[]): Map<string, Map<string, PreparedRelation[]>> {
  const byFrom = new Map<string, Map<string, PreparedRelation[]>>();
  for (const item of relations) {
    const { from, to } = item.relation;
    const byTo = byFrom.get(from) ?? new Map<string, PreparedRelation[]>();
    byFrom.set(from, byTo);
    const known = byTo.get(to);
    if (known) known.push(item);
    else byTo.set(to, [item]);
  }
  return byFrom;
}

/** The first and last day of a month, or of a stretch of it. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/** Days that begin a stretch on which nothing recorded changes, the first day among them; ages may still change. */
export function stretchesOf(household: PreparedHousehold, month: Days): readonly number[] {
  const days = new Set([month.first]);
  const add = (day: number): void => {
    if (day > month.first && day <= month.last) days.add(day);
  };
  const addRecords = (records: Records): void => {
    for (const items of records.values())
      for (const item of items) {
        add(item.from);
        add(item.to + 1);
      }
  };
  addRecords(household.records);
  for (const person of household.members.values()) {
    addRecords(person.records);
    add(person.born);
    add(person.died + 1);
  }
  for (const relation of household.relations) {
    add(relation.from);
    add(relation.to + 1);
  }
  return days.size === 1 ? [month.first] : [...days].sort((left, right) => left - right);
}

/**
 * Days of the month that begin a stretch on which nothing known changes: looking at these days is looking at all.
 * The last of them stands for the month's last day.
 */
export function daysToLookAt(set: PolicySet, law: Law, household: PreparedHousehold): readonly number[] {
  const month = { first: law.firstDay, last: law.lastDay };
  const days = new Set(stretchesOf(household, month));
  const addAnniversaries = (records: Records): void => {
    for (const [kind, aged] of set.aged)
      for (const { value } of records.get(kind) ?? [])
        for (const date of isRange(value) ? new Set([value.lo, value.hi]) : []) {
          const day = anniversaryIn(month.first, date, aged);
          if (day !== undefined) days.add(day);
        }
  };
  addAnniversaries(household.records);
  for (const person of household.members.values()) addAnniversaries(person.records);
  return days.size === 1 ? [month.first] : [...days].sort((left, right) => left - right);
}
