import {
  type CivilDate,
  checkFactValue,
  civilDate,
  type FactKind,
  type FactRecord,
  month as monthOf,
  type PersonInput,
  type PolicySet,
  type RelationRecord,
} from "@ansinh/engine";
import { type CaseProblem, type FamilyCase, fromCase, readCase, writeCase } from "@ansinh/policies/case-file";
import { formatDate, formatMonth, readDate, readMonth } from "#ui/format.ts";
import type { FieldProblem } from "../trial/case.ts";
import { asExample, readFact, writtenOf } from "../trial/written.ts";

/** Facts as their fields show them, by kind. */
export type Written = Readonly<Record<string, string>>;

export interface DraftPerson {
  readonly id: string;
  readonly name: string;
  readonly birth: string;
  /** Empty: living. */
  readonly died: string;
  readonly facts: Written;
}

/** A family as it stands in the form: typed texts, which may not be readable yet. */
export interface Draft {
  readonly month: string;
  readonly knownOn: string;
  readonly note: string;
  readonly persons: readonly DraftPerson[];
  readonly household: Written;
  readonly relations: readonly RelationRecord[];
  readonly completeLists: readonly string[];
  /** Records of a file that no field can show, such as values with their days, by field. */
  readonly kept: ReadonlyMap<string, readonly FactRecord[]>;
}

/** Whose field it is: a person's id, or the household. */
export type Owner = { readonly person: string } | "household";

export const fieldKey = (owner: Owner, field: string): string =>
  owner === "household" ? `household ${field}` : `person ${owner.person} ${field}`;

/** A case as the form shows it. */
export function draftOf(set: PolicySet, family: FamilyCase): Draft {
  const kept = new Map<string, readonly FactRecord[]>();
  const shown = (owner: Owner, records: readonly FactRecord[]): Record<string, string> => {
    const ids = new Set(records.map(({ kind }) => kind));
    const fields = [...ids].flatMap((id): [string, string][] => {
      const kind = set.facts.get(id);
      const own = records.filter((record) => record.kind === id);
      if (!kind) return [];
      const written = writtenOf(kind, own);
      if (written === asExample) kept.set(fieldKey(owner, id), own);
      return [[id, written]];
    });
    return Object.fromEntries(fields);
  };
  const { household, names } = family;
  const persons = household.members.map(({ id, facts: records, died }) => {
    const { [set.definition.birth]: birth = "", ...facts } = shown({ person: id }, records);
    const name = names.get(id) ?? id;
    return { id, name: name === id ? "" : name, birth, died: died ? formatDate(died) : "", facts };
  });
  return {
    month: formatMonth(family.month),
    knownOn: formatDate(family.knownOn),
    note: family.note ?? "",
    persons,
    household: shown("household", household.facts),
    relations: household.relations ?? [],
    completeLists: household.completeLists,
    kept,
  };
}

export interface Moment {
  readonly month: string;
  readonly knownOn: string;
}

/** One person of whom nothing is known yet. */
export const emptyDraft = ({ month, knownOn }: Moment): Draft => ({
  month: formatMonth(month),
  knownOn: formatDate(knownOn),
  note: "",
  persons: [newPerson([])],
  household: {},
  relations: [],
  completeLists: [],
  kept: new Map(),
});

/** Somebody more, with an id that nobody has. */
export function newPerson(persons: readonly DraftPerson[]): DraftPerson {
  const taken = new Set(persons.map(({ id }) => id));
  let number = persons.length + 1;
  while (taken.has(`p${number}`)) number += 1;
  return { id: `p${number}`, name: "", birth: "", died: "", facts: {} };
}

/** Without this person and whatever relates others to them. */
export const withoutPerson = (draft: Draft, person: string): Draft => ({
  ...draft,
  persons: draft.persons.filter(({ id }) => id !== person),
  relations: draft.relations.filter(({ from, to }) => from !== person && to !== person),
});

/** A fact as somebody wrote it; `undefined` takes it out of the form. */
export function withFact(
  draft: Draft,
  { owner, fact }: { owner: Owner; fact: string },
  written?: string,
): Draft {
  const changed = (facts: Written): Written => {
    const { [fact]: _, ...others } = facts;
    if (written === undefined) return others;
    return fact in facts ? { ...facts, [fact]: written } : { ...others, [fact]: written };
  };
  if (owner === "household") return { ...draft, household: changed(draft.household) };
  const persons = draft.persons.map((person) =>
    person.id === owner.person ? { ...person, facts: changed(person.facts) } : person,
  );
  return { ...draft, persons };
}

export type DraftReading =
  | { readonly ok: true; readonly case: FamilyCase; readonly file: string }
  | {
      readonly ok: false;
      /** What can't be read in which field. */
      readonly fields: ReadonlyMap<string, FieldProblem>;
      /** What contradicts itself; only once every field can be read. */
      readonly problems: readonly CaseProblem[];
    };

/** The case that the form tells, judged as a file would be. */
export function readDraft(set: PolicySet, draft: Draft): DraftReading {
  const fields = new Map<string, FieldProblem>();
  const month = readMonth(draft.month);
  const knownOn = readDay(draft.knownOn);
  if (!month.ok) fields.set("month", "month");
  if (!knownOn.ok) fields.set("knownOn", knownOn.problem);
  const reader = { set, draft, fields };
  const members = draft.persons.map((person) => memberOf(reader, person));
  const facts = recordsOf(reader, "household", draft.household);
  if (!month.ok || !knownOn.ok || fields.size > 0) return { ok: false, fields, problems: [] };
  const { relations, completeLists, note } = draft;
  const file = writeCase(set, {
    household: { id: "household", facts, members, relations, completeLists },
    names: new Map(draft.persons.map(({ id, name }) => [id, name.trim() || id])),
    month: monthOf(month.value),
    knownOn: knownOn.value,
    ...(note.trim() === "" ? {} : { note }),
  });
  const read = readCase(set, file, { today: knownOn.value });
  return read.ok ? { ...read, file } : { ok: false, fields, problems: read.problems };
}

interface DraftReader {
  readonly set: PolicySet;
  readonly draft: Draft;
  readonly fields: Map<string, FieldProblem>;
}

function memberOf(reader: DraftReader, { id, birth, died, facts }: DraftPerson): PersonInput {
  const owner = { person: id };
  const day = died.trim() === "" ? undefined : readDay(died);
  if (day?.ok === false) reader.fields.set(fieldKey(owner, "died"), day.problem);
  const records = recordsOf(reader, owner, { [reader.set.definition.birth]: birth, ...facts });
  return { id, facts: records, ...(day?.ok ? { died: day.value } : {}) };
}

function recordsOf(reader: DraftReader, owner: Owner, written: Written): FactRecord[] {
  return Object.entries(written).flatMap(([id, text]) => {
    const kind = reader.set.facts.get(id);
    return kind ? recordsOfFact(reader, { kind, key: fieldKey(owner, id) }, text) : [];
  });
}

interface Field {
  readonly kind: FactKind;
  readonly key: string;
}

function recordsOfFact(
  { draft, fields }: DraftReader,
  { kind, key }: Field,
  written: string,
): readonly FactRecord[] {
  if (written === asExample) return draft.kept.get(key) ?? [];
  const read = readFact(kind, written);
  if (!read.ok) fields.set(key, read.reason);
  else if (read.value !== undefined && checkFactValue(kind, read.value) !== undefined)
    fields.set(key, "outside");
  else if (read.value !== undefined) return [{ kind: kind.id, value: read.value, source: fromCase }];
  return [];
}

type Day =
  | { readonly ok: true; readonly value: CivilDate }
  | { readonly ok: false; readonly problem: FieldProblem };

function readDay(typed: string): Day {
  const read = readDate(typed);
  if (read.ok) return { ok: true, value: civilDate(read.value) };
  return { ok: false, problem: read.reason === "shape" ? "date" : "day" };
}
