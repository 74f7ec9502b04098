import {
  type CivilDate,
  type FactRecord,
  type HouseholdInput,
  type Month,
  type PersonInput,
  type PolicySet,
  parseMonth,
  type RelationRecord,
  text,
} from "@ansinh/engine";
import { member } from "../people.ts";
import { sayContradictions } from "./contradictions.ts";
import { allowedWords, fromCase, isAllowed, readFacts } from "./facts.ts";
import {
  datesReversed,
  idRepeated,
  monthMissing,
  nameUnknown,
  notAllowed,
  notJson,
  tooLong,
  versionUnknown,
} from "./faults.ts";
import { type CaseMoment, type CaseReading, caseTextMax, caseVersion } from "./model.ts";
import { nearestTo } from "./nearest.ts";
import {
  complain,
  day,
  type Fields,
  fieldsOf,
  itemsOf,
  type Located,
  line,
  type Reader,
  readValue,
} from "./pieces.ts";
import { plainOf, readJson } from "./read-json.ts";

export const caseKeys = {
  required: ["persons"],
  optional: ["$schema", "version", "note", "month", "knownOn", "household", "relations", "completeLists"],
} as const;
export const personKeys = { required: ["id"], optional: ["name", "birth", "died", "facts"] } as const;
export const householdKeys = { required: [], optional: ["facts"] } as const;
export const relationKeys = { required: ["kind", "from", "to"], optional: ["since", "until"] } as const;

/** Most letters of a note, a name, an id. */
export const lengths = { note: 2000, name: 200, id: 60 } as const;

/** The household itself has no name of its own in a file. */
const householdId = "household";

/**
 * A case file, strictly: every key, fact, relation and list one that the release declares, every value within bounds,
 * nothing that contradicts itself or can't be in a life. All that is wrong comes at once, and then nothing else does.
 */
export function readCase(set: PolicySet, written: string, moment: CaseMoment): CaseReading {
  const reader: Reader = { set, written, problems: [] };
  const start: Located = { piece: { at: 0, kind: "plain", value: null }, pointer: "" };
  if (written.length > caseTextMax) complain(reader, start, tooLong);
  const json = written.length > caseTextMax ? undefined : readJson(written);
  if (json?.ok === false)
    complain(reader, { ...start, piece: { ...start.piece, at: json.at } }, notJson(json.wanted));
  if (!json?.ok) return { ok: false, problems: reader.problems };
  const root: Located = { piece: json.piece, pointer: "" };
  const fields = fieldsOf(reader, root, caseKeys);
  if (!fields) return { ok: false, problems: reader.problems };
  return readFamily(reader, { root, fields }, moment);
}

interface Whole {
  readonly root: Located;
  readonly fields: Fields;
}

function readFamily(reader: Reader, { root, fields }: Whole, moment: CaseMoment): CaseReading {
  const when = readMoment(reader, { root, fields }, moment);
  const persons = readPersons(reader, fields.get("persons"));
  const relations = readRelations(reader, fields.get("relations"));
  const household: HouseholdInput = {
    id: householdId,
    facts: readHousehold(reader, fields.get("household")),
    members: persons.map(({ person }) => person),
    relations: relations.map(({ relation }) => relation),
    completeLists: readLists(reader, fields.get("completeLists")),
  };
  const note = readValue(reader, fields.get("note"), line(lengths.note));
  sayContradictions(reader, { persons, relations, month: when?.month });
  const problems = [...reader.problems].sort((a, b) => a.line - b.line || a.column - b.column);
  if (!when || problems.length > 0) return { ok: false, problems };
  const names = new Map(persons.map(({ person, name }) => [person.id, name]));
  return { ok: true, case: { household, names, ...when, ...(note ? { note } : {}) } };
}

interface When {
  readonly month: Month;
  readonly knownOn: CivilDate;
}

const monthForm = {
  as: text('tháng dạng "2026-11"', 'a month such as "2026-11"'),
  read: (value: unknown) => (typeof value === "string" ? parseMonth(value) : undefined),
};

function readMoment(reader: Reader, { root, fields }: Whole, moment: CaseMoment): When | undefined {
  const version = fields.get("version");
  const number = version && plainOf(version.piece);
  if (version && number !== caseVersion) complain(reader, version, versionUnknown(number));
  readValue(reader, fields.get("$schema"), line(lengths.note));
  const written = readValue(reader, fields.get("month"), monthForm);
  const knownOn = readValue(reader, fields.get("knownOn"), day);
  const month = moment.month ?? written;
  if (month === undefined && !fields.has("month")) complain(reader, root, monthMissing);
  return month && { month, knownOn: moment.knownOn ?? knownOn ?? moment.today };
}

export interface ReadPerson {
  readonly located: Located;
  readonly person: PersonInput;
  readonly name: string;
}

function readPersons(reader: Reader, located: Located | undefined): ReadPerson[] {
  const items = itemsOf(reader, located);
  if (located?.piece.kind === "array" && (items.length === 0 || items.length > member.max))
    complain(
      reader,
      located,
      notAllowed(`${items.length}`, text(`từ 1 đến ${member.max} người`, `1 to ${member.max} persons`)),
    );
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const read = readPerson(reader, item);
    if (!read) return [];
    if (seen.has(read.person.id)) complain(reader, item, idRepeated(read.person.id));
    seen.add(read.person.id);
    return [read];
  });
}

function readPerson(reader: Reader, located: Located): ReadPerson | undefined {
  const fields = fieldsOf(reader, located, personKeys);
  if (!fields) return undefined;
  const id = readValue(reader, fields.get("id"), line(lengths.id));
  const name = readValue(reader, fields.get("name"), line(lengths.name));
  const died = readValue(reader, fields.get("died"), day);
  const facts = [
    ...readBirth(reader, fields.get("birth")),
    ...readFacts(reader, fields.get("facts"), "person"),
  ];
  if (id === undefined) return undefined;
  return { located, person: { id, facts, ...(died ? { died } : {}) }, name: name ?? id };
}

function readBirth(reader: Reader, located: Located | undefined): FactRecord[] {
  const kind = reader.set.facts.get(reader.set.definition.birth);
  if (!located || !kind) return [];
  const value = plainOf(located.piece);
  if (isAllowed(kind, value)) return [{ kind: kind.id, value, source: fromCase }];
  complain(reader, located, notAllowed(value, allowedWords(kind)));
  return [];
}

function readHousehold(reader: Reader, located: Located | undefined): FactRecord[] {
  const fields = located && fieldsOf(reader, located, householdKeys);
  return readFacts(reader, fields?.get("facts"), "household");
}

export interface ReadRelation {
  readonly located: Located;
  readonly relation: RelationRecord;
}

/** Members are those of the file: of all declared relations this one isn't written. */
export const writtenRelations = (set: PolicySet) =>
  set.definition.relations.filter(({ id }) => id !== member.id);

function readRelations(reader: Reader, located: Located | undefined): ReadRelation[] {
  return itemsOf(reader, located).flatMap((item) => {
    const fields = fieldsOf(reader, item, relationKeys);
    if (!fields) return [];
    const [kind, from, to] = ["kind", "from", "to"].map((key) =>
      readValue(reader, fields.get(key), line(lengths.id)),
    );
    const since = readValue(reader, fields.get("since"), day);
    const until = readValue(reader, fields.get("until"), day);
    if (since && until && since > until) complain(reader, item, datesReversed(since, until));
    if (kind === undefined || from === undefined || to === undefined) return [];
    sayUnknown(reader, fields.get("kind"), {
      what: text("quan hệ", "relation"),
      id: kind,
      known: writtenRelations(reader.set).map((relation) => relation.id),
    });
    const days = { ...(since ? { since } : {}), ...(until ? { until } : {}) };
    return [{ located: item, relation: { kind, from, to, ...days } }];
  });
}

function readLists(reader: Reader, located: Located | undefined): string[] {
  return itemsOf(reader, located).flatMap((item) => {
    const id = readValue(reader, item, line(lengths.id));
    if (id === undefined) return [];
    const known = reader.set.definition.lists.map((list) => list.id);
    sayUnknown(reader, item, { what: text("danh sách", "list"), id, known });
    return [id];
  });
}

interface Name {
  readonly what: ReturnType<typeof text>;
  readonly id: string;
  readonly known: readonly string[];
}

function sayUnknown(reader: Reader, located: Located | undefined, { what, id, known }: Name): void {
  if (located && !known.includes(id))
    complain(reader, located, nameUnknown({ what, id, near: nearestTo(id, known) }));
}
