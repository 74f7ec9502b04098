import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainPrepared } from "../explain/explain.ts";
import { prepareHousehold } from "../explain/prepare.ts";
import { buildPolicySet, lawAt, type PolicySet } from "../language/policy-set.ts";
import { households } from "../test/club-households.fixture.ts";
import { anna, club, now } from "../test/tennis-club.fixture.ts";
import { wholeClub } from "../test/whole-club.fixture.ts";
import { withoutSealed } from "../what-if/case.ts";
import { batch } from "./batch.ts";

const nobody = new Set<string>();
const sealedOf = (set: PolicySet): ReadonlySet<string> =>
  new Set([...set.clauses.values()].flatMap(({ id, sensitivity }) => (sensitivity ? [id] : [])));

describe("what a row comes to without the sealed clauses", () => {
  const whole = buildPolicySet(wholeClub);
  const small = buildPolicySet(club);

  it("is what is explained of the same facts under rules without them", () => {
    const law = withoutSealed(whole, lawAt(whole, now), nobody);
    const homes = fc.sample(households, { numRuns: 100, seed: 9 });
    const answers = batch(whole, homes, now);
    let row = 0;
    for (const home of homes) {
      const household = prepareHousehold(whole, home);
      for (const { id } of home.members) {
        const dues = answers.without(sealedOf(whole), "person", row++);
        const { benefits } = explainPrepared({ set: whole, law, household }, id);
        for (const { benefit, outcome } of benefits) {
          const due = dues.get(benefit);
          if (!due) continue; // of the household
          const { lo, hi } = due.amount;
          const kind = lo !== hi ? "undetermined" : lo > 0 ? "granted" : "refused";
          expect([benefit, kind]).toEqual([benefit, outcome.kind]);
          if (outcome.kind === "undetermined") expect({ lo, hi }).toEqual(outcome.bounds);
          if (outcome.kind === "granted") expect(due.chosen).toEqual(outcome.clauses);
        }
      }
    }
    expect(row).toBe(answers.persons.length);
  }, 60_000);

  it("gives what an overlap took for a sealed clause's sake, and leaves rows without one as they are", () => {
    const old = [
      { kind: "born", value: "1950-01-01" },
      { kind: "injured", value: false },
    ] as const;
    const home = (secret: boolean) => anna([...old, { kind: "secret", value: secret }]);
    const dues = (secret: boolean) => {
      const answers = batch(small, [home(secret)], now);
      const { lo } = answers.benefits.find((column) => column.benefit === "gift") ?? { lo: [] };
      return [lo[0], answers.without(sealedOf(small), "person", 0).get("gift")];
    };
    const gift = { amount: { lo: 240, hi: 240 }, chosen: ["senior"] };
    expect(dues(true)).toEqual([0, gift]);
    expect(dues(false)).toEqual([240, gift]);
  });
});
