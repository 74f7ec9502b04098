import type { People } from "./people.ts";

/**
 * People who live in one home and are managed by one commune, as the snapshot of a commune takes them together: rows of
 * `people` in the order of their homes.
 */
export interface Homes {
  readonly count: number;
  /** By row of `people`. */
  readonly homeOf: Int32Array;
  /** First place in `members` of each home, and the number of people. */
  readonly start: Int32Array;
  readonly members: Int32Array;
  readonly commune: Int32Array;
  /** Whose facts a household's are: the homes of its members in its own commune. */
  readonly ofHousehold: ReadonlyMap<number, readonly number[]>;
}

export function homesOf(people: People): Homes {
  const { homeOf, commune } = numbered(people);
  const count = commune.length;
  const start = new Int32Array(count + 1);
  for (const home of homeOf) start[home + 1] = (start[home + 1] ?? 0) + 1;
  for (let home = 0; home < count; home++) start[home + 1] = (start[home + 1] ?? 0) + (start[home] ?? 0);
  const next = start.slice();
  const members = new Int32Array(homeOf.length);
  for (let row = 0; row < homeOf.length; row++) {
    const home = homeOf[row] ?? 0;
    const place = next[home] ?? 0;
    members[place] = row;
    next[home] = place + 1;
  }
  return { count, homeOf, start, members, commune, ofHousehold: householdsOf(people, homeOf, commune) };
}

/** A number for every home, commune by commune. */
function numbered(people: People): { homeOf: Int32Array; commune: Int32Array } {
  const persons = people.ids.count;
  const households = people.households.count;
  const keys = new Map<number, number>();
  const first = new Int32Array(persons);
  const communes: number[] = [];
  for (let row = 0; row < persons; row++) {
    const commune = people.commune.at(row);
    const household = people.home[row] ?? -1;
    // somebody without a household is a home of their own
    const key = commune * (households + persons) + (household < 0 ? households + row : household);
    const known = keys.get(key) ?? communes.length;
    if (known === communes.length) {
      keys.set(key, known);
      communes.push(commune);
    }
    first[row] = known;
  }
  const order = Int32Array.from(communes.keys()).sort(
    (left, right) => (communes[left] ?? 0) - (communes[right] ?? 0) || left - right,
  );
  const placeOf = new Int32Array(order.length);
  for (const [place, home] of order.entries()) placeOf[home] = place;
  return {
    homeOf: first.map((home) => placeOf[home] ?? 0),
    commune: order.map((home) => communes[home] ?? 0),
  };
}

/** A residence household's facts are its home's, a review household's those of every home a member lives in. */
function householdsOf(
  people: People,
  homeOf: Int32Array,
  commune: Int32Array,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  const add = (person: number, household: number): void => {
    const home = homeOf[person] ?? 0;
    if (household < 0 || people.communeOfHousehold.at(household) !== commune[home]) return;
    const homes = found.get(household);
    if (!homes) found.set(household, [home]);
    else if (!homes.includes(home)) homes.push(home);
  };
  for (let person = 0; person < homeOf.length; person++) add(person, people.home[person] ?? -1);
  for (const [person, household] of people.reviews) add(person, household);
  return found;
}
