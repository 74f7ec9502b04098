import type { Person } from "./model.ts";
import { age } from "./model.ts";
import { draw } from "./quota.ts";
import type { Random, Weighted } from "./random.ts";
import type { Tally } from "./tally.ts";

/*
 * Marker of invention: the six digits that follow the year code begin with 9 in every 12-digit number
 * (serials 900000-999999), and every 9-digit number begins with 089. Province, century-sex and year
 * codes are valid, as the form of a personal number requires.
 */

/** Matches every 12-digit number this generator makes, and its 11-digit form without the leading zero. */
export const SYNTHETIC_NUMBER = /^0?\d{2}[0-3]\d{2}9\d{5}$/;

const HOME = "020";
/** Provinces people moved from, by their code in the personal number. */
const elsewhere: readonly Weighted<string>[] = [
  ["004", 30],
  ["006", 15],
  ["024", 25],
  ["019", 15],
  ["022", 10],
  ["001", 5],
];
const SERIALS = 100_000;
// Odd and no multiple of 5: walks through all serials before one repeats.
const STRIDE = 61_803;

/** Gives each person a number of their own: province, century and sex, year, reserved serial. */
export function assignNumbers(random: Random, people: readonly Person[], tally: Tally): void {
  const movers = new Set(draw(random, people, { count: tally.quota("bornElsewhere", people.length) }));
  tally.drawn("bornElsewhere", movers.size);
  const bare = draw(random, people, {
    count: tally.quota("withoutNumber", people.length),
    weight: (person) => (age(person) < 6 ? 8 : age(person) > 75 ? 4 : 1),
  });
  tally.drawn("withoutNumber", bare.length);
  const issue = numberIssuer(random);
  let cards = 0;
  for (const person of people) {
    person.number = issue(person, movers.has(person) ? random.weighted(elsewhere) : HOME);
    if (person.birth >= "1986") continue;
    cards += 1;
    person.identityCard = `089${String((cards * STRIDE) % (10 * SERIALS)).padStart(6, "0")}`;
  }
  for (const person of bare) person.number = null;
}

function numberIssuer(random: Random): (person: Person, province: string) => string {
  const used = new Map<string, { start: number; count: number }>();
  return (person, province) => {
    const century = (person.birth >= "2000" ? 2 : 0) + (person.sex === "female" ? 1 : 0);
    const head = `${province}${century}${person.birth.slice(2, 4)}`;
    const serials = used.get(head) ?? { start: random.int(SERIALS), count: 0 };
    used.set(head, serials);
    if (serials.count >= SERIALS) throw new RangeError(`no serial left under ${head}`);
    const serial = 9 * SERIALS + ((serials.start + serials.count * STRIDE) % SERIALS);
    serials.count += 1;
    return `${head}${serial}`;
  };
}
