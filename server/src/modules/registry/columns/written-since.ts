import type { PoolClient } from "pg";
import { copyOut } from "#platform/database/copy-out.ts";
import { beginning, type MonthDays } from "./cells.ts";
import { Fields } from "./fields.ts";
import type { KeptColumns } from "./kept-columns.ts";
import { uuids } from "./people.ts";
import { UuidRows } from "./uuid-rows.ts";

/** People, households and subjects of facts of whom a row was written. */
export interface Written {
  readonly people: UuidRows;
  readonly households: UuidRows;
  readonly subjects: UuidRows;
}

export interface Since {
  readonly tenant: number;
  /** Every transaction before this one had ended when the columns were read. */
  readonly firstOpen: string;
}

/**
 * Of whom a transaction wrote a row that hadn't surely ended when the columns were read. PostgreSQL itself marks each
 * row with the transaction that wrote it, so nobody who records can forget to say so.
 */
export async function writtenSince(client: PoolClient, { tenant, firstOpen }: Since): Promise<Written> {
  const written = { people: new UuidRows(), households: new UuidRows(), subjects: new UuidRows() };
  const isLate = `r.tenant = ${Number(tenant)}
    and age(r.xmin) <= (select age(xid('${BigInt(firstOpen)}'::xid8)))`;
  const add = (rows: UuidRows) => (bytes: DataView, at: number) => {
    rows.add(bytes, at);
  };
  // the facts are by far the most
  await eachId(client, `select r.subject_id from fact r where ${isLate}`, add(written.subjects));
  await eachId(client, `select r.id from person r where ${isLate}`, add(written.people));
  await eachId(client, `select r.person_id from membership r where ${isLate}`, add(written.people));
  await eachId(client, `select r.id from household r where ${isLate}`, add(written.households));
  return written;
}

async function eachId(
  client: PoolClient,
  query: string,
  take: (bytes: DataView, at: number) => void,
): Promise<void> {
  const fields = new Fields();
  await copyOut(client, query, (bytes, at) => {
    fields.begin(bytes, at);
    take(bytes, fields.next().at);
  });
}

/** Whom of the kept to read anew, by row, and everybody to ask the database about, by id. */
export interface ReadAnew {
  readonly people: Uint8Array;
  readonly households: Uint8Array;
  readonly personIds: string;
  readonly householdIds: string;
  readonly count: number;
}

interface Ground {
  readonly tenant: number;
  readonly month: MonthDays;
  readonly written: Written;
}

/**
 * Who may read otherwise than kept: of whom something was written, or something begins or ends by the month asked
 * about; with everybody of their homes, those left and those entered.
 */
export async function whoIsAnew(
  client: PoolClient,
  kept: KeptColumns,
  { tenant, month, written }: Ground,
): Promise<ReadAnew> {
  const found = new Found(kept);
  found.addWritten(written);
  found.addChanging(month);
  const memberships = (of: string, ids: string): string => `join unnest('${ids}'::uuid[]) as asked(id)
    on asked.id = m.${of} where m.tenant = ${Number(tenant)} and m.recorded_to is null`;
  const members = `select m.person_id from membership m ${memberships("household_id", found.householdIds())}`;
  await eachId(client, members, (bytes, at) => found.addPerson(bytes, at));
  found.addMembersKept();
  const entered = `select m.household_id from membership m ${memberships("person_id", found.personIds())}`;
  const homes = new Uint8Array(kept.households.ids.count);
  await eachId(client, entered, (bytes, at) => {
    const row = kept.households.ids.find(bytes, at);
    if (row >= 0) homes[row] = 1;
  });
  found.addHomesOf(homes);
  return found.all();
}

/** People and households to be read anew: rows of the kept, and ids that nothing is kept of. */
class Found {
  readonly #kept: KeptColumns;
  readonly #people: Marked;
  readonly #households: Marked;

  constructor(kept: KeptColumns) {
    this.#kept = kept;
    this.#people = new Marked(kept.people.ids);
    this.#households = new Marked(kept.households.ids);
  }

  addWritten({ people, households, subjects }: Written): void {
    for (const id of people.each()) this.#people.mark(id, 0);
    for (const id of households.each()) this.#households.mark(id, 0);
    for (const id of subjects.each()) {
      const [isPerson, isHousehold] = [this.#people.has(id, 0), this.#households.has(id, 0)];
      // nothing is kept of it: it may be either
      if (isPerson || !isHousehold) this.#people.mark(id, 0);
      if (isHousehold || !isPerson) this.#households.mark(id, 0);
    }
  }

  /** In the month in which they were read, people read the same again; where only a sealed kind can tell, never. */
  addChanging(month: MonthDays): void {
    const { people, homes, head } = this.#kept;
    const last = month.first === head.month.first ? beginning : month.last;
    for (let row = 0; row < people.homeOf.length; row++) {
      const home = people.homeOf[row] ?? -1;
      if (home >= 0 && (homes.changesOn[home] ?? beginning) <= last) this.#people.markRow(row);
    }
  }

  addPerson(bytes: DataView, at: number): void {
    this.#people.mark(bytes, at);
  }

  /** Whoever lived in, or was reviewed with, a household to be read anew. */
  addMembersKept(): void {
    const { people, reviews } = this.#kept;
    for (let row = 0; row < people.home.length; row++)
      if (this.#households.isMarked(people.home[row] ?? -1)) this.#people.markRow(row);
    for (let at = 0; at < reviews.length; at += 2)
      if (this.#households.isMarked(reviews[at + 1] ?? -1)) this.#people.markRow(reviews[at] ?? 0);
  }

  /** A home is read anew as a whole: those which somebody to be read anew lived in, and those which they may enter. */
  addHomesOf(entered: Uint8Array): void {
    const { home } = this.#kept.people;
    const homes = entered.slice();
    for (let row = 0; row < home.length; row++)
      if (this.#people.isMarked(row) && (home[row] ?? -1) >= 0) homes[home[row] ?? 0] = 1;
    for (let row = 0; row < home.length; row++)
      if ((home[row] ?? -1) >= 0 && homes[home[row] ?? 0] === 1) this.#people.markRow(row);
  }

  personIds(): string {
    return this.#people.ids();
  }

  householdIds(): string {
    return this.#households.ids();
  }

  all(): ReadAnew {
    return {
      people: this.#people.rows,
      households: this.#households.rows,
      personIds: this.personIds(),
      householdIds: this.householdIds(),
      count: this.#people.count,
    };
  }
}

/** Some of the rows kept, and newcomers by id. */
class Marked {
  readonly rows: Uint8Array;
  readonly #known: UuidRows;
  readonly #newcomers = new UuidRows();

  constructor(known: UuidRows) {
    this.rows = new Uint8Array(known.count);
    this.#known = known;
  }

  get count(): number {
    return this.rows.reduce((sum, mark) => sum + mark, 0) + this.#newcomers.count;
  }

  has(bytes: DataView, at: number): boolean {
    return this.#known.find(bytes, at) >= 0;
  }

  mark(bytes: DataView, at: number): void {
    const row = this.#known.find(bytes, at);
    if (row < 0) this.#newcomers.add(bytes, at);
    else this.rows[row] = 1;
  }

  markRow(row: number): void {
    this.rows[row] = 1;
  }

  isMarked(row: number): boolean {
    return row >= 0 && this.rows[row] === 1;
  }

  ids(): string {
    const ids: string[] = [];
    for (let row = this.rows.indexOf(1); row >= 0; row = this.rows.indexOf(1, row + 1))
      ids.push(this.#known.text(row));
    for (let row = 0; row < this.#newcomers.count; row++) ids.push(this.#newcomers.text(row));
    return uuids(ids);
  }
}
