import type { PoolClient } from "pg";
import { copyOut } from "#platform/database/copy-out.ts";
import { beginning, end } from "./cells.ts";
import { Fields, Growing, Names } from "./fields.ts";
import { UuidRows } from "./uuid-rows.ts";

/** Everybody of some communes as rows, in the order in which they were read. */
export interface People {
  readonly ids: UuidRows;
  readonly communes: Names;
  readonly villages: Names;
  readonly relations: Names;
  /** Number of the name; `gone` in the row of somebody who isn't of these communes any more. */
  readonly commune: Growing;
  readonly village: Growing;
  /** 0 unknown, 1 female, 2 male. */
  readonly sex: Growing;
  readonly bornFrom: Growing;
  readonly bornTo: Growing;
  readonly households: UuidRows;
  readonly communeOfHousehold: Growing;
  /** 1 for a review household, 0 for a residence. */
  readonly isReview: Growing;
  /** Row of the household that counts for each person, as `homeOf` chooses it; -1 where there is none. */
  readonly home: Int32Array;
  readonly relation: Int32Array;
  /** Person and review household, a pair each. */
  readonly reviews: readonly (readonly [person: number, household: number])[];
}

export interface Place {
  readonly tenant: number;
  readonly communes: readonly string[];
}

/** Rows without the households in which they live. */
type Rows = Omit<People, "home" | "relation" | "reviews">;

/** People of whom all is known but of some, about whom the database is asked, by id. */
export interface KnownPeople extends People {
  readonly anew: Anew;
}

/** Ids to be read, as arrays in the text form of PostgreSQL. */
export interface Anew {
  readonly people: string;
  readonly households: string;
  /** By row; whoever comes after these rows is read too. */
  readonly rows: Uint8Array;
}

export const isAnew = (rows: Uint8Array, row: number): boolean => rows[row] !== 0;

export interface PeopleRead {
  readonly people: People;
  /** Somebody is recorded from a moment on that is still to come. */
  readonly isSomebodyToCome: boolean;
}

export async function readPeople(client: PoolClient, place: Place, given?: KnownPeople): Promise<PeopleRead> {
  const rows: Rows = given ?? (await noPeople(client));
  const anew = given?.anew.rows ?? nobodyKnown;
  const isSomebodyToCome = await readPersons(client, personsOf(place, given?.anew), rows);
  await readHouseholds(client, householdsOf(place, given?.anew), rows);
  const homes = new Homes(rows.ids.count, given);
  const reviews = [...(given?.reviews ?? [])];
  const fields = new Fields();
  await copyOut(client, membershipsOf(place, given?.anew), (bytes, at) => {
    fields.begin(bytes, at);
    const person = rows.ids.find(bytes, fields.next().at);
    const household = rows.households.find(bytes, fields.next().at);
    if (person < 0 || !isAnew(anew, person) || isGone(rows.communeOfHousehold, household)) return;
    const relation = rows.relations.numberOf(fields.next());
    const review = rows.isReview.at(household) === 1;
    if (review) reviews.push([person, household]);
    const since = fields.next().moment();
    homes.offer(person, { household, relation, review, since, bytes, id: fields.next().at });
  });
  const people = { ...rows, home: homes.household, relation: homes.relation, reviews };
  return { people, isSomebodyToCome };
}

const nobodyKnown = new Uint8Array(0);

/** Of a row that is kept though nobody, or no household, of these stands there any more. */
export const gone = -1;

/** So with a row that there never was. */
export const isGone = (communes: Growing, row: number): boolean => row < 0 || communes.at(row) === gone;

async function noPeople(client: PoolClient): Promise<Rows> {
  return {
    ids: new UuidRows(await expected(client, "person")),
    communes: new Names(),
    villages: new Names(),
    relations: new Names(),
    commune: new Growing(),
    village: new Growing(),
    sex: new Growing(),
    bornFrom: new Growing(),
    bornTo: new Growing(),
    households: new UuidRows(await expected(client, "household")),
    communeOfHousehold: new Growing(),
    isReview: new Growing(),
  };
}

async function readPersons(client: PoolClient, query: string, people: Rows): Promise<boolean> {
  const fields = new Fields();
  let isSomebodyToCome = false;
  await copyOut(client, query, (bytes, at) => {
    fields.begin(bytes, at);
    if (fields.next().isTrue()) {
      isSomebodyToCome = true;
      return;
    }
    const { at: id } = fields.next();
    const row = people.ids.add(bytes, id);
    people.commune.set(row, people.communes.numberOf(fields.next()));
    people.village.set(row, people.villages.numberOf(fields.next()));
    fields.next();
    people.sex.set(row, fields.isNull ? 0 : fields.isTrue() ? 1 : 2);
    people.bornFrom.set(row, fields.next().day(beginning));
    people.bornTo.set(row, fields.next().day(end));
  });
  return isSomebodyToCome;
}

async function readHouseholds(client: PoolClient, query: string, people: Rows): Promise<void> {
  const fields = new Fields();
  await copyOut(client, query, (bytes, at) => {
    fields.begin(bytes, at);
    const { at: id } = fields.next();
    const row = people.households.add(bytes, id);
    people.communeOfHousehold.set(row, people.communes.numberOf(fields.next()));
    people.isReview.set(row, fields.next().isTrue() ? 1 : 0);
  });
}

/** How many rows the database thinks a table has: room made at once needn't be made again. */
async function expected(client: PoolClient, table: "person" | "household"): Promise<number> {
  const found = await client.query<{ rows: number }>(
    "select greatest(reltuples, 0)::integer as rows from pg_class where oid = $1::regclass",
    [table],
  );
  return found.rows[0]?.rows ?? 0;
}

interface Offered {
  readonly household: number;
  readonly relation: number;
  readonly review: boolean;
  readonly since: number;
  readonly bytes: DataView;
  /** Where the membership's id begins. */
  readonly id: number;
}

/** The household that counts: residence before review, the latest recorded, the first id (`homeOf` of the snapshot). */
class Homes {
  readonly household: Int32Array;
  readonly relation: Int32Array;
  readonly #review: Uint8Array;
  readonly #since: Float64Array;
  /** Four words of the id of each membership that counts. */
  readonly #ids: Uint32Array;

  constructor(people: number, known?: Pick<People, "home" | "relation">) {
    this.household = new Int32Array(people).fill(-1);
    this.relation = new Int32Array(people);
    if (known) {
      this.household.set(known.home);
      this.relation.set(known.relation);
    }
    this.#review = new Uint8Array(people);
    this.#since = new Float64Array(people);
    this.#ids = new Uint32Array(4 * people);
  }

  offer(person: number, offered: Offered): void {
    if (!this.#isBetter(person, offered)) return;
    const { bytes, id } = offered;
    this.household[person] = offered.household;
    this.relation[person] = offered.relation;
    this.#review[person] = offered.review ? 1 : 0;
    this.#since[person] = offered.since;
    for (let word = 0; word < 4; word++) this.#ids[4 * person + word] = bytes.getUint32(id + 4 * word);
  }

  #isBetter(person: number, { review, since, bytes, id }: Offered): boolean {
    if (this.household[person] === -1) return true;
    if ((this.#review[person] === 1) !== review) return !review;
    const best = this.#since[person] ?? 0;
    if (since !== best) return since > best;
    for (let word = 0; word < 4; word++) {
      const [own, known] = [bytes.getUint32(id + 4 * word), this.#ids[4 * person + word] ?? 0];
      if (own !== known) return own < known;
    }
    return false;
  }
}

export const uuids = (ids: Iterable<string>): string => `{${[...ids].join(",")}}`;

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
export const literals = (texts: readonly string[]): string =>
  `array[${texts.map(literal).join(",")}]::text[]`;

/** Keeps to these ids, where there are any. */
const within = (alias: string, ids: string | undefined): string =>
  ids === undefined ? "" : ` join unnest('${ids}'::uuid[]) as asked(id) on asked.id = ${alias}`;

const personsOf = ({ tenant, communes }: Place, anew: Anew | undefined): string =>
  `select p.created_at > now(), p.id, p.commune, p.village_id::text, p.sex = 'female', p.birth_from, p.birth_to
   from person p${within("p.id", anew?.people)}
   where p.tenant = ${Number(tenant)} and p.state in ('provisional', 'active')
     and p.commune = any(${literals(communes)})`;

const householdsOf = ({ tenant }: Place, anew: Anew | undefined): string =>
  `select h.id, h.commune, h.kind = 'review' from household h${within("h.id", anew?.households)}
   where h.tenant = ${Number(tenant)} and h.kind in ('residence', 'review') and h.recorded_to is null`;

const membershipsOf = ({ tenant }: Place, anew: Anew | undefined): string =>
  `select m.person_id, m.household_id, m.relation, m.recorded_from, m.id
   from membership m${within("m.person_id", anew?.people)}
   where m.tenant = ${Number(tenant)} and m.recorded_to is null`;
