import { Growing } from "./fields.ts";
import { isGone, type People } from "./people.ts";

/**
 * People who live in one home and are managed by one commune, as the snapshot of a commune takes them together: rows of
 * `people` in the order of their homes.
 */
export interface Homes {
  readonly count: number;
  /** By row of `people`; -1 for who is gone. */
  readonly homeOf: Int32Array;
  /** First place in `members` of each home, and the number of people. */
  readonly start: Int32Array;
  readonly members: Int32Array;
  readonly commune: Int32Array;
  /** Whose facts a household's are: the homes of its members in its own commune. */
  readonly ofHousehold: (household: number) => readonly number[];
}

export function homesOf(people: People): Homes {
  const { homeOf, commune } = numbered(people);
  const count = commune.length;
  const start = new Int32Array(count + 1);
  for (const home of homeOf) if (home >= 0) start[home + 1] = (start[home + 1] ?? 0) + 1;
  for (let home = 0; home < count; home++) start[home + 1] = (start[home + 1] ?? 0) + (start[home] ?? 0);
  const next = start.slice();
  const members = new Int32Array(start[count] ?? 0);
  for (let row = 0; row < homeOf.length; row++) {
    const home = homeOf[row] ?? -1;
    if (home < 0) continue;
    const place = next[home] ?? 0;
    members[place] = row;
    next[home] = place + 1;
  }
  return { count, homeOf, start, members, commune, ofHousehold: householdsOf(people, homeOf, commune) };
}

/** A number for every home, commune by commune. */
function numbered(people: People): { homeOf: Int32Array; commune: Int32Array } {
  const homes = new Found(people.households.count);
  const first = new Int32Array(people.ids.count);
  for (let row = 0; row < first.length; row++)
    first[row] = isGone(people.commune, row)
      ? -1
      : homes.numberOf(people.home[row] ?? -1, people.commune.at(row));
  const placeOf = homes.byCommune(people.communes.list.length);
  const commune = new Int32Array(placeOf.length);
  for (let home = 0; home < placeOf.length; home++) commune[placeOf[home] ?? 0] = homes.communes.at(home);
  for (let row = 0; row < first.length; row++) first[row] = placeOf[first[row] ?? -1] ?? -1;
  return { homeOf: first, commune };
}

/** Homes in the order in which they are met. */
class Found {
  readonly communes = new Growing();
  #count = 0;
  /** By household the home of its members, of the commune that was met first, and one more than its number. */
  readonly #first: Int32Array;
  /** Homes of a household's members who are managed elsewhere. */
  readonly #elsewhere = new Map<string, number>();

  constructor(households: number) {
    this.#first = new Int32Array(households);
  }

  numberOf(household: number, commune: number): number {
    // somebody without a household is a home of their own
    if (household < 0) return this.#add(commune);
    const known = (this.#first[household] ?? 0) - 1;
    if (known < 0) return this.#begin(household, commune);
    if (this.communes.at(known) === commune) return known;
    const key = `${household} ${commune}`;
    const elsewhere = this.#elsewhere.get(key) ?? this.#add(commune);
    this.#elsewhere.set(key, elsewhere);
    return elsewhere;
  }

  #begin(household: number, commune: number): number {
    const home = this.#add(commune);
    this.#first[household] = home + 1;
    return home;
  }

  #add(commune: number): number {
    this.communes.set(this.#count, commune);
    return this.#count++;
  }

  /** The place of each home where those of a commune stand together. */
  byCommune(communes: number): Int32Array {
    const next = new Int32Array(communes + 1);
    for (let home = 0; home < this.#count; home++) {
      const after = this.communes.at(home) + 1;
      next[after] = (next[after] ?? 0) + 1;
    }
    for (let commune = 0; commune < communes; commune++)
      next[commune + 1] = (next[commune + 1] ?? 0) + (next[commune] ?? 0);
    const placeOf = new Int32Array(this.#count);
    for (let home = 0; home < this.#count; home++) {
      const commune = this.communes.at(home);
      const place = next[commune] ?? 0;
      placeOf[home] = place;
      next[commune] = place + 1;
    }
    return placeOf;
  }
}

/** A residence household's facts are its home's, a review household's those of every home a member lives in. */
function householdsOf(people: People, homeOf: Int32Array, commune: Int32Array): Homes["ofHousehold"] {
  const only = new Int32Array(people.households.count).fill(-1);
  const more = new Map<number, number[]>();
  const add = (person: number, household: number): void => {
    const home = homeOf[person] ?? -1;
    if (home < 0 || household < 0 || people.communeOfHousehold.at(household) !== commune[home]) return;
    const known = only[household] ?? -1;
    if (known < 0) only[household] = home;
    else if (known !== home && !more.get(household)?.includes(home))
      more.set(household, [...(more.get(household) ?? []), home]);
  };
  for (let person = 0; person < homeOf.length; person++) add(person, people.home[person] ?? -1);
  for (const [person, household] of people.reviews) add(person, household);
  return (household) => {
    const home = only[household] ?? -1;
    return home < 0 ? [] : [home, ...(more.get(household) ?? [])];
  };
}
