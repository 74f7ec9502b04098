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
  readonly commune: Growing;
  readonly village: Growing;
  /** 0 unknown, 1 female, 2 male. */
  readonly sex: Growing;
  readonly bornFrom: Growing;
  readonly bornTo: Growing;
  readonly households: UuidRows;
  readonly communeOfHousehold: Growing;
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

export async function readPeople(client: PoolClient, place: Place): Promise<People> {
  const people = {
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
  };
  const fields = new Fields();
  await copyOut(client, personsOf(place), (bytes, at) => {
    fields.begin(bytes, at);
    const { at: id } = fields.next();
    const row = people.ids.add(bytes, id);
    people.commune.set(row, people.communes.numberOf(fields.next()));
    people.village.set(row, people.villages.numberOf(fields.next()));
    fields.next();
    people.sex.set(row, fields.isNull ? 0 : fields.isTrue() ? 1 : 2);
    people.bornFrom.set(row, fields.next().day(beginning));
    people.bornTo.set(row, fields.next().day(end));
  });
  const isReview = new Growing();
  await copyOut(client, householdsOf(place), (bytes, at) => {
    fields.begin(bytes, at);
    const { at: id } = fields.next();
    const row = people.households.add(bytes, id);
    people.communeOfHousehold.set(row, people.communes.numberOf(fields.next()));
    isReview.set(row, fields.next().isTrue() ? 1 : 0);
  });
  const homes = new Homes(people.ids.count);
  const reviews: (readonly [number, number])[] = [];
  await copyOut(client, membershipsOf(place), (bytes, at) => {
    fields.begin(bytes, at);
    const person = people.ids.find(bytes, fields.next().at);
    const household = people.households.find(bytes, fields.next().at);
    if (person < 0 || household < 0) return;
    const relation = people.relations.numberOf(fields.next());
    const review = isReview.at(household) === 1;
    if (review) reviews.push([person, household]);
    const since = fields.next().moment();
    homes.offer(person, { household, relation, review, since, bytes, id: fields.next().at });
  });
  return { ...people, home: homes.household, relation: homes.relation, reviews };
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

  constructor(people: number) {
    this.household = new Int32Array(people).fill(-1);
    this.relation = new Int32Array(people);
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

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
export const literals = (texts: readonly string[]): string =>
  `array[${texts.map(literal).join(",")}]::text[]`;

const personsOf = ({ tenant, communes }: Place): string =>
  `select id, commune, village_id::text, sex = 'female', birth_from, birth_to from person
   where tenant = ${Number(tenant)} and state in ('provisional', 'active') and commune = any(${literals(communes)})
     and created_at <= now()`;

const householdsOf = ({ tenant }: Place): string =>
  `select id, commune, kind = 'review' from household
   where tenant = ${Number(tenant)} and kind in ('residence', 'review') and recorded_to is null`;

const membershipsOf = ({ tenant }: Place): string =>
  `select person_id, household_id, relation, recorded_from, id from membership
   where tenant = ${Number(tenant)} and recorded_to is null`;
