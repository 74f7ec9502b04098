import type { FactKind, PolicySet } from "@ansinh/engine";
import type { PoolClient } from "pg";
import { copyOut } from "#platform/database/copy-out.ts";
import { civilFacts } from "../model.ts";
import { beginning, Cells, end, type MonthDays } from "./cells.ts";
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
  };
}

export interface FactGround {
  readonly tenant: number;
  readonly people: People;
  readonly homes: Homes;
  readonly facts: Facts;
}

export async function readFacts(
  client: PoolClient,
  table: "fact" | "sealed.fact",
  ground: FactGround,
): Promise<void> {
  const { people, homes, facts } = ground;
  const kinds = new Kinds(facts);
  const fields = new Fields();
  // one for all rows: a province has millions
  const valid = { from: beginning, to: end };
  await copyOut(client, factsOf(table, ground), (bytes, at) => {
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
      for (const home of homes.ofHousehold(household)) kind.cells.record(home, code, valid);
      return;
    }
    const person = people.ids.find(bytes, subject);
    if (person < 0) return;
    const { cells } = kind;
    if (cells) cells.record(person, cells.codeOf(bytes, value + jsonbVersionBytes, valueEnd), valid);
    else facts.apart[homes.homeOf[person] ?? 0] = 1;
  });
}

/** What is done with a fact: of a person told by records where it has no cells. */
type KindRead =
  | { readonly subject: "person"; readonly cells: Cells | null }
  | { readonly subject: "household"; readonly cells: Cells };

/** Fact kinds by the bytes of their names. */
class Kinds {
  readonly #names = new Names();
  readonly #read: ReadonlyMap<string, KindRead>;
  /** By the number of the name; null for a kind that the set doesn't know. */
  readonly #byNumber: (KindRead | null)[] = [];

  constructor({ person, household }: Facts) {
    this.#read = new Map<string, KindRead>([
      ...kindsOfRecords.map((id) => [id, { subject: "person", cells: null }] as const),
      ...[...person].map(([id, cells]) => [id, { subject: "person", cells }] as const),
      ...[...household].map(([id, cells]) => [id, { subject: "household", cells }] as const),
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
const factsOf = (table: string, { tenant }: FactGround): string =>
  `select subject_id, kind, value, valid_from, valid_to from ${table}
    where tenant = ${Number(tenant)} and recorded_to is null`;
