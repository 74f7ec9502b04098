import type { HouseholdInput } from "../language/facts.ts";
import type { Dice } from "./dice.ts";
import { type Mood, RandomHouseholds } from "./random-households.ts";
import { randomPolicy } from "./random-policies.ts";
import type { Case } from "./smaller.ts";

/** Households to a block of compiled rules: one in which everything is known runs code of its own. */
const block = 256;

/** A policy set and `count` households of it: all known, all open, or a known block before open ones. */
export function randomCase(dice: Dice, count: number): Case {
  const policy = randomPolicy(dice);
  const households = new RandomHouseholds(dice, policy);
  const several = (many: number, mood: Mood): HouseholdInput[] =>
    Array.from({ length: many }, (_, index) => households.household(`${mood}${index}`, mood));
  const kind = dice.int(1, 10);
  if (kind <= 3) return { ...policy, homes: several(count, "known") };
  if (kind <= 9) return { ...policy, homes: several(count, "open") };
  const known = several(Math.ceil(count / 2), "known");
  const among = Array.from({ length: block }, (_, index) => known[index % known.length] ?? []).flat();
  return { ...policy, homes: [...among, ...several(Math.floor(count / 2), "open")] };
}

/** Persons asked about, each household counted once. */
export const pairsOf = ({ homes }: Case): number =>
  [...new Set(homes)].reduce((pairs, home) => pairs + home.members.length, 0);
