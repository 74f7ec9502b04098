import type { FactKind, PolicySet } from "@ansinh/engine";
import type { PoolClient } from "pg";
import { copyOut } from "#platform/database/copy-out.ts";
import { civilFacts } from "../model.ts";
import { beginning, Cells, end, type MonthDays, type Validity } from "./cells.ts";
import { Fields, Names } from "./fields.ts";
import type { Homes } from "./homes.ts";
import type { People } from "./people.ts";

/** Facts that make a home one for records: a death, or what people's own rows hold said by a fact as well. */
const kindsOfRecords: readonly string[] = [civilFacts.death, "birthDate", "sex"];

/** What is recorded of everybody and every home, by subject and fact kind. */
export interface Facts {
  readonly person: ReadonlyMap<string, Cells>;
  readonly household: ReadonlyMap<string, Cells>;
  /** Homes that only records can tell. */
  readonly apart: Uint8Array;
  /** By home the first day after the month's first on which something recorded of it begins or has ended. */
  readonly changesOn: Int32Array;
  /** Kinds of a sealed class: never kept outside the database. */
  readonly sealed: ReadonlySet<string>;
}

export function emptyFacts(
  { set, month }: { readonly set: PolicySet; readonly month: MonthDays },
  people: People,
  homes: Homes,
): Facts {
  const cells = (subject: FactKind["subject"], rows: number): Map<string, Cells> =>
    new Map(
      set.definition.facts
        .filter((kind) => kind.subject === subject && !kindsOfRecords.includes(kind.id))
        .map((kind) => [kind.id, new Cells(kind, rows, month)]),
    );
  return {
    person: cells("person", people.ids.count),
    household: cells("household", homes.count),
    apart: new Uint8Array(homes.count),
    changesOn: new Int32Array(homes.count).fill(end),
    sealed: new Set(set.definition.facts.flatMap((kind) => (kind.sensitivity ? [kind.id] : []))),
  };
}

export interface FactGround {
  readonly tenant: number;
  readonly month: MonthDays;
  readonly people: People;
  readonly homes: Homes;
  readonly facts: Facts;
}

/** Of whom alone facts are read, the rest being known: their ids, and by home whether it is one of theirs. */
export interface FactsAnew {
  readonly subjects: string;
  readonly homes: Uint8Array;
}

/** Open facts: what a kind of a sealed class says here is never kept, so its home is read anew each time. */
export async function readOpenFacts(client: PoolClient, ground: FactGround, anew?: FactsAnew): Promise<void> {
  const { facts } = ground;
  await readFacts(client, { query: factsOf("fact", ground.tenant, anew), ground }, (home, kind, valid) => {
    if (anew && anew.homes[home] !== 1) return false;
    const changesOn = facts.sealed.has(kind) ? beginning : nextChange(valid, ground.month);
    if (changesOn < (facts.changesOn[home] ?? end)) facts.changesOn[home] = changesOn;
    return true;
  });
}

/** Facts of a sealed class, all of them; one whose kind isn't sealed has no place there, and records tell of it. */
export async function readSealedFacts(client: PoolClient, ground: FactGround): Promise<void> {
  const { facts } = ground;
  await readFacts(client, { query: factsOf("sealed.fact", ground.tenant), ground }, (home, kind) => {
    if (facts.sealed.has(kind)) return true;
    facts.apart[home] = 1;
    return false;
  });
}

/** A month whose last day is before it reads what was recorded as this month does. */
function nextChange({ from, to }: Validity, { first }: MonthDays): number {
  if (from > first) return from;
  return to >= first && to !== end ? to + 1 : end;
}

/** False: the fact doesn't count for the home. */
type Counts = (home: number, kind: string, valid: Validity) => boolean;

async function readFacts(
  client: PoolClient,
  { query, ground }: { readonly query: string; readonly ground: FactGround },
  counts: Counts,
): Promise<void> {
  const { people, homes, facts } = ground;
  const kinds = new Kinds(facts);
  const fields = new Fields();
  // one for all rows: a province has millions
  const valid = { from: beginning, to: end };
  await copyOut(client, query, (bytes, at) => {
    fields.begin(bytes, at);
    const { at: subject } = fields.next();
    const kind = kinds.of(fields.next());
    if (!kind) return;
    const { at: value, end: valueEnd } = fields.next();
    valid.from = fields.next().day(beginning);
    valid.to = fields.next().day(end);
    if (kind.subject === "household") {
      const code = kind.cells.codeOf(bytes, value + jsonbVersionBytes, valueEnd);
      const household = people.households.find(bytes, subject);
      for (const home of homes.ofHousehold(household))
        if (counts(home, kind.id, valid)) kind.cells.record(home, code, valid);
      return;
    }
    const person = people.ids.find(bytes, subject);
    if (person < 0) return;
    const { cells } = kind;
    const home = homes.homeOf[person] ?? -1;
    if (home < 0 || !counts(home, kind.id, valid)) return;
    if (cells) cells.record(person, cells.codeOf(bytes, value + jsonbVersionBytes, valueEnd), valid);
    else facts.apart[home] = 1;
  });
}

/** What is done with a fact: of a person told by records where it has no cells. */
type KindRead =
  | { readonly subject: "person"; readonly id: string; readonly cells: Cells | null }
  | { readonly subject: "household"; readonly id: string; readonly cells: Cells };

/** Fact kinds by the bytes of their names. */
class Kinds {
  readonly #names = new Names();
  readonly #read: ReadonlyMap<string, KindRead>;
  /** By the number of the name; null for a kind that the set doesn't know. */
  readonly #byNumber: (KindRead | null)[] = [];

  constructor({ person, household }: Facts) {
    this.#read = new Map<string, KindRead>([
      ...kindsOfRecords.map((id) => [id, { subject: "person", id, cells: null }] as const),
      ...[...person].map(([id, cells]) => [id, { subject: "person", id, cells }] as const),
      ...[...household].map(([id, cells]) => [id, { subject: "household", id, cells }] as const),
    ]);
  }

  of(name: Fields): KindRead | null {
    const number = this.#names.numberOf(name);
    const known = this.#byNumber[number];
    if (known !== undefined) return known;
    const read = this.#read.get(this.#names.list[number] ?? "") ?? null;
    this.#byNumber[number] = read;
    return read;
  }
}

/** Before the text of a jsonb value stands the version of its form. */
const jsonbVersionBytes = 1;

/** Kinds that the set doesn't know are few, and sooner passed over here than kept out by the database. */
const factsOf = (table: string, tenant: number, anew?: FactsAnew): string =>
  `select f.subject_id, f.kind, f.value, f.valid_from, f.valid_to from ${table} f${
    anew === undefined
      ? ""
      : ` join unnest('${anew.subjects}'::uuid[]) as asked(id) on asked.id = f.subject_id`
  } where f.tenant = ${Number(tenant)} and f.recorded_to is null`;
