import { describe, expect, it } from "vitest";
import { buildPolicySet } from "../language/policy-set.ts";
import { disagreement, explained } from "./agreement.ts";
import { diceOf } from "./dice.ts";
import { randomCase } from "./random-cases.ts";

/** A few random policies of fixed seeds, for runs that repeat the tests thousands of times. */
describe("explain and batch", () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))("agree on policy %d and its households", (seed) => {
    const { definition, homes, when } = randomCase(diceOf(seed), 12);
    const set = buildPolicySet(definition);
    expect(disagreement(set, homes, when)).toBeUndefined();
    for (const home of homes.slice(-2)) expect(explained(set, home, when)).toBeUndefined();
  });
});
