import { type KeptCells, KeptInDoubt } from "./cells.ts";
import type { Facts, FactsAnew } from "./facts.ts";
import { Growing, Names } from "./fields.ts";
import type { Homes } from "./homes.ts";
import type { KeptColumns } from "./kept-columns.ts";
import { gone, isAnew, type KnownPeople, type People, uuids } from "./people.ts";
import type { ReadAnew } from "./written-since.ts";

/** Everybody kept, in their rows and in place; whoever is read anew is gone until then. */
export function knownPeople({ people, households, reviews, head }: KeptColumns, anew: ReadAnew): KnownPeople {
  for (let row = anew.people.indexOf(1); row >= 0; row = anew.people.indexOf(1, row + 1)) {
    people.commune[row] = gone;
    people.home[row] = -1;
  }
  for (let row = anew.households.indexOf(1); row >= 0; row = anew.households.indexOf(1, row + 1))
    households.commune[row] = gone;
  return {
    ids: people.ids,
    communes: new Names(head.names.communes),
    villages: new Names(head.names.villages),
    relations: new Names(head.names.relations),
    commune: new Growing(people.commune),
    village: new Growing(people.village),
    sex: new Growing(people.sex),
    bornFrom: new Growing(people.bornFrom),
    bornTo: new Growing(people.bornTo),
    households: households.ids,
    communeOfHousehold: new Growing(households.commune),
    isReview: new Growing(households.isReview),
    home: people.home,
    relation: people.relation,
    reviews: reviewsOfKnown(reviews, anew.people),
    anew: { people: anew.personIds, households: anew.householdIds, rows: anew.people },
  };
}

function reviewsOfKnown(reviews: Int32Array, anew: Uint8Array): (readonly [number, number])[] {
  const known: (readonly [number, number])[] = [];
  for (let at = 0; at < reviews.length; at += 2) {
    const [person = 0, household = 0] = [reviews[at], reviews[at + 1]];
    if (!isAnew(anew, person)) known.push([person, household]);
  }
  return known;
}

interface Restoring {
  readonly kept: KeptColumns;
  readonly anew: ReadAnew;
}

interface Restored {
  readonly people: People;
  readonly homes: Homes;
  readonly facts: Facts;
}

/** Puts into the columns what was kept of the known; whose facts are to be read. */
export function restoreKnown({ kept, anew }: Restoring, { people, homes, facts }: Restored): FactsAnew {
  const homesOfAnew = new Uint8Array(homes.count);
  for (let row = 0; row < homes.homeOf.length; row++)
    if (isAnew(anew.people, row) && (homes.homeOf[row] ?? -1) >= 0) homesOfAnew[homes.homeOf[row] ?? 0] = 1;
  const homeNow = homesNow({ kept, anew }, homes);
  for (let before = 0; before < homeNow.length; before++) {
    const home = homeNow[before] ?? -1;
    if (home < 0) continue;
    if (homesOfAnew[home] === 1) throw new KeptInDoubt("a home is partly read anew");
    facts.apart[home] = kept.homes.apart[before] ?? 1;
    facts.changesOn[home] = kept.homes.changesOn[before] ?? 0;
  }
  for (const [kind, cells] of facts.person) {
    const found = kept.cells("person", kind);
    if (found) cells.restore(found, anew.people);
  }
  for (const [kind, cells] of facts.household) {
    const found = kept.cells("household", kind);
    if (found) cells.restore(placed(found, homeNow, homes.count), homesOfAnew);
  }
  return { subjects: subjectsAnew(people, anew), homes: homesOfAnew };
}

/** Homes are numbered anew each time. */
function placed({ codes, values }: KeptCells, homeNow: Int32Array, count: number): KeptCells {
  const now = new Int32Array(count);
  for (let before = 0; before < homeNow.length; before++) {
    const home = homeNow[before] ?? -1;
    if (home >= 0) now[home] = codes[before] ?? 0;
  }
  return { codes: now, values };
}

/** By home as it was kept its number now, -1 for one read anew: the same people, all of them, or the columns are in doubt. */
function homesNow({ kept, anew }: Restoring, homes: Homes): Int32Array {
  const { homeOf } = kept.people;
  const now = new Int32Array(kept.homes.apart.length).fill(-1);
  const members = new Int32Array(now.length);
  for (let row = 0; row < homeOf.length; row++) {
    const [before = -1, home = -1] = [homeOf[row], homes.homeOf[row]];
    if (anew.people[row] === 1 || before < 0) continue;
    if (now[before] !== -1 && now[before] !== home) throw new KeptInDoubt("a home was divided");
    now[before] = home;
    members[before] = (members[before] ?? 0) + 1;
  }
  for (let before = 0; before < now.length; before++) {
    const home = now[before] ?? -1;
    if (home >= 0 && (homes.start[home + 1] ?? 0) - (homes.start[home] ?? 0) !== members[before])
      throw new KeptInDoubt("a home has other members");
  }
  return now;
}

/** The people, and every household that may say something of their homes. */
function subjectsAnew(people: People, { people: anew, personIds }: ReadAnew): string {
  const households = new Set<number>();
  for (let row = 0; row < people.home.length; row++)
    if (isAnew(anew, row)) households.add(people.home[row] ?? -1);
  for (const [person, household] of people.reviews) if (isAnew(anew, person)) households.add(household);
  households.delete(-1);
  const ids = [...households].map((row) => people.households.text(row));
  return uuids([personIds.slice(1, -1), ...ids].filter((text) => text !== ""));
}
