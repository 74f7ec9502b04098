import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { policySetFromJson, policySetToJson } from "../json/policy-set-json.ts";
import { contentHash } from "../language/content-hash.ts";
import type { HouseholdInput } from "../language/facts.ts";
import { applyOverlay } from "../language/overlay.ts";
import { buildPolicySet, type PolicySet } from "../language/policy-set.ts";
import { disagreement, explained, type Told, toldByExplain } from "./agreement.ts";
import { Dice, diceOf } from "./dice.ts";
import { learned } from "./learning.ts";
import { pairsOf, randomCase } from "./random-cases.ts";
import { randomReform } from "./random-overlays.ts";
import { type Case, smallerCases } from "./smaller.ts";

/** The same policies each time; PROOF_SEED=random draws others, PROOF_SEED=123 those of a failure. */
const { process } = globalThis as {
  process?: { readonly env: Readonly<Record<string, string | undefined>> };
};
const wished = process?.env.PROOF_SEED;
const seed = wished === "random" ? Date.now() % 1_000_000_007 : Number(wished ?? 20_261_127);

/** Policies with households, by the random source of fast-check and made smaller by their structure. */
class Cases extends fc.Arbitrary<Case> {
  readonly #homes: number;

  constructor(homes: number) {
    super();
    this.#homes = homes;
  }

  override generate(random: fc.Random): fc.Value<Case> {
    const dice = new Dice((min, max) => random.nextInt(min, max));
    return new fc.Value(randomCase(dice, this.#homes), undefined);
  }

  override canShrinkWithoutContext(value: unknown): value is Case {
    return typeof value === "object" && value !== null && "definition" in value;
  }

  override shrink(value: Case): fc.Stream<fc.Value<Case>> {
    const smaller = function* (): Generator<fc.Value<Case>> {
      for (const each of smallerCases(value)) yield new fc.Value(each, undefined);
    };
    return new fc.Stream(smaller());
  }
}

const choices = fc.noShrink(fc.integer({ min: 0, max: 2 ** 31 - 1 }));
const options = (numRuns: number) => ({ seed, numRuns, interruptAfterTimeLimit: 400_000 });
const patience = 600_000;

const telling = ({ definition, when }: Case) => {
  const set = buildPolicySet(definition);
  return { set, tell: (home: HouseholdInput) => toldByExplain(set, home, when) };
};

/** By person, for households told in another order. */
const byPerson = (set: PolicySet, home: HouseholdInput, told: Told[][]) =>
  Object.fromEntries(home.members.map(({ id }, at) => [`${set.hash} ${home.id} ${id}`, told[at]]));

describe("of random policies that pass the static checks, and of random households", () => {
  it(
    "the batch says of 200,000 persons what explain says: outcome, amount or bounds, clauses and their truths",
    () => {
      let pairs = 0;
      fc.assert(
        fc.property(new Cases(250), (one) => {
          expect(disagreement(buildPolicySet(one.definition), one.homes, one.when)).toBeUndefined();
          pairs += pairsOf(one);
        }),
        options(350),
      );
      expect(pairs).toBeGreaterThanOrEqual(200_000);
    },
    patience,
  );

  it(
    "explain with its trace says what it determined without, and asks for something where it is open",
    () => {
      fc.assert(
        fc.property(new Cases(2), ({ definition, homes, when }) => {
          const set = buildPolicySet(definition);
          for (const home of homes.slice(-2)) expect(explained(set, home, when)).toBeUndefined();
        }),
        options(300),
      );
    },
    patience,
  );

  it(
    "what is learned never turns a decided answer into another, and only narrows amounts",
    () => {
      fc.assert(
        fc.property(new Cases(30), choices, (one, chosen) => {
          const { definition, when } = one;
          const { tell } = telling(one);
          for (const home of new Set(one.homes)) {
            const after = learned(home, { dice: diceOf(chosen), definition, month: when.month });
            if (after === home) continue;
            const later = tell(after).flat();
            for (const [at, told] of tell(home).flat().entries())
              expect(turned(told, later[at])).toBeUndefined();
          }
        }),
        options(200),
      );
    },
    patience,
  );

  it(
    "no order of members, records or relations makes a difference",
    () => {
      fc.assert(
        fc.property(new Cases(30), choices, (one, chosen) => {
          const dice = diceOf(chosen);
          const { set, tell } = telling(one);
          const mixed = dice.shuffled(one.homes).map((home) => shuffled(home, dice));
          expect(disagreement(set, mixed, one.when)).toBeUndefined();
          const before = new Map(one.homes.map((home) => [home.id, home]));
          for (const home of mixed) {
            const as = before.get(home.id) ?? home;
            expect(byPerson(set, home, tell(home))).toEqual(byPerson(set, as, tell(as)));
          }
        }),
        options(100),
      );
    },
    patience,
  );

  it(
    "a policy written out and read again, its keys in another order, has its hash and its answers",
    () => {
      fc.assert(
        fc.property(new Cases(4), choices, (one, chosen) => {
          const again = reordered(one.definition, diceOf(chosen)) as Case["definition"];
          const { set, tell } = telling(one);
          const other = telling({ ...one, definition: again });
          expect([other.set.hash, contentHash(again)]).toEqual([set.hash, set.hash]);
          const written = policySetToJson(again);
          expect(contentHash(policySetFromJson(written))).toBe(set.hash);
          expect(policySetToJson(one.definition)).toBe(written);
          for (const home of one.homes.slice(-4)) expect(other.tell(home)).toEqual(tell(home));
        }),
        options(150),
      );
    },
    patience,
  );
  it(
    "a reform by overlay is the policy set written out, and leaves its baseline as it was",
    () => {
      fc.assert(
        fc.property(new Cases(6), choices, (one, chosen) => {
          const { set, tell } = telling(one);
          const homes = one.homes.slice(-6);
          const before = homes.map(tell);
          const { overlay, written } = randomReform(diceOf(chosen), one.definition, one.when);
          const reformed = applyOverlay(set, overlay);
          const other = telling({ ...one, definition: written });
          expect(reformed.hash).toBe(other.set.hash);
          expect(homes.map((home) => toldByExplain(reformed, home, one.when))).toEqual(homes.map(other.tell));
          expect(disagreement(reformed, homes, one.when)).toBeUndefined();
          expect(homes.map(tell)).toEqual(before);
        }),
        options(150),
      );
    },
    patience,
  );
});

/** What was decided and isn't any more, or goes beyond its bounds. */
function turned(before: Told, after: Told | undefined): string | undefined {
  if (!after) return "nothing is said any more";
  const truthsKept = before.truths.every((truth, at) => truth === "unknown" || truth === after.truths[at]);
  const kept = before.outcome === "undetermined" || before.outcome === after.outcome;
  if (kept && truthsKept && after.lo >= before.lo && after.hi <= before.hi) return undefined;
  return `${JSON.stringify(before)} became ${JSON.stringify(after)}`;
}

const shuffled = (home: HouseholdInput, dice: Dice): HouseholdInput => ({
  ...home,
  facts: dice.shuffled(home.facts),
  members: dice.shuffled(home.members).map((member) => ({ ...member, facts: dice.shuffled(member.facts) })),
  ...(home.relations ? { relations: dice.shuffled(home.relations) } : {}),
  completeLists: dice.shuffled(home.completeLists),
});

/** Through JSON, with the keys of every object in another order. */
function reordered(value: unknown, dice: Dice): unknown {
  const written: unknown = JSON.parse(JSON.stringify(value));
  const turn = (item: unknown): unknown => {
    if (typeof item !== "object" || item === null) return item;
    if (Array.isArray(item)) return item.map(turn);
    return Object.fromEntries(dice.shuffled(Object.entries(item)).map(([key, each]) => [key, turn(each)]));
  };
  return turn(written);
}
