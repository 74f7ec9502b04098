import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { determineUnder } from "../compile/run.ts";
import { snapshotOf } from "../compile/snapshot-of.ts";
import * as build from "../language/build.ts";
import { applyOverlay, applyOverlays, type Overlay } from "../language/overlay.ts";
import { buildPolicySet, lawAt, type PolicySet } from "../language/policy-set.ts";
import { households } from "../test/club-households.fixture.ts";
import { clause, condition, injured, now, rules, same } from "../test/tennis-club.fixture.ts";
import { wholeClub } from "../test/whole-club.fixture.ts";
import { civilDate } from "../values/civil-date.ts";
import { month } from "../values/month.ts";
import { ratioOf } from "../values/ratio.ts";
import { answersToReform, answersUnder } from "./answers.ts";
import { touchedBy } from "./touched.ts";

const set = buildPolicySet(wholeClub);
const under = (of: PolicySet) => ({ set: of, law: lawAt(of, now) });
const baseline = under(set);
const dates = { inForce: civilDate("2020-01-01"), appliesFrom: month("2020-01"), citation: rules("9") };
const reform = (id: string, parts: Partial<Overlay>): Overlay => ({
  id,
  label: same(id),
  citation: rules("9"),
  ...parts,
});
const newest = { ...dates, inForce: civilDate("2026-10-05"), appliesFrom: month("2026-07") };
const hurt = [condition("hurt", build.fact(injured))];
const prize = { ...clause("prize", "5", hurt), amounts: clause("prize", "5", hurt).amounts };

const reforms = {
  fee: reform("fee", { parameters: { fee: [{ ...newest, value: 130 }] } }),
  court: reform("court", {
    tables: { "court-fee": [{ ...dates, value: { clay: 300_000, grass: 1, hall: 100_000 } }] },
  }),
  rule: reform("rule", {
    rules: { "trip-b": [{ ...dates, value: { label: same("b"), reason: same("b"), conditions: hurt } }] },
  }),
  amount: reform("amount", {
    amounts: {
      refund: [{ ...dates, value: { parameter: "fee", coefficient: ratioOf("7"), rounding: "half-up" } }],
    },
  }),
  combination: reform("combination", { combinations: { gift: build.stack(rules("9"), build.of("senior")) } }),
  added: reform("added", {
    added: {
      benefits: [
        {
          id: "prize",
          label: same("prize"),
          period: "once",
          clauses: [prize],
          combination: build.of("prize"),
          details: [],
        },
      ],
    },
  }),
  removed: reform("removed", { removed: { overlaps: ["outing-or-gift"] } }),
  later: reform("later", {
    parameters: {
      fee: [{ ...newest, inForce: civilDate("2026-10-06"), appliesFrom: month("2027-01"), value: 500 }],
    },
  }),
};

describe("what a reform touches", () => {
  it.each([
    // the card looks at the discount and the gift, the visit at the sticker, the sticker at the refund
    [
      "fee",
      ["bounded", "card", "discount", "gift", "outing", "patronage", "perks", "refund", "sticker", "visit"],
    ],
    ["court", ["refund", "sticker", "visit"]],
    ["rule", ["discount", "gift", "outing", "card"]],
    ["amount", ["refund", "sticker", "visit"]],
    ["added", ["prize"]],
    ["removed", ["discount", "gift", "outing", "card"]],
    ["later", []],
  ] as const)("%s: these benefits and no other", (name, touched) => {
    const found = touchedBy(under(applyOverlay(set, reforms[name])), baseline);
    expect([...found].sort()).toEqual([...touched].sort());
  });

  it("is nothing where the same is written anew", () => {
    const again = buildPolicySet(JSON.parse(JSON.stringify(wholeClub)));
    expect(touchedBy(under(again), baseline).size).toBe(0);
  });

  it("determined alone gives the answers of a whole recomputation, for every benefit", () => {
    const pairs = [
      ...Object.values(reforms).map((one) => [one]),
      [reforms.fee, reforms.rule],
      [reforms.court, reforms.added],
    ];
    const some = fc.constantFrom(...pairs.map((overlays) => under(applyOverlays(set, overlays))));
    fc.assert(
      fc.property(fc.array(households, { minLength: 1, maxLength: 4 }), some, (inputs, reformed) => {
        const snapshot = snapshotOf(set, inputs, now.month);
        const before = { ...baseline, answers: answersUnder(baseline, snapshot) };
        const partly = answersToReform(reformed, before, { snapshot });
        const whole = determineUnder(reformed, snapshot);
        for (const { id } of reformed.set.definition.benefits)
          for (const end of ["lo", "hi"] as const)
            expect([id, end, ...(partly.of.get(id)?.outputs[end].get(id) ?? ["none"])]).toEqual([
              id,
              end,
              ...(whole.outputs[end].get(id) ?? []),
            ]);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it("takes the room of an earlier reform without changing the baseline's answers", () => {
    const inputs = fc.sample(households, { numRuns: 6, seed: 3 });
    const snapshot = snapshotOf(set, inputs, now.month);
    const before = { ...baseline, answers: answersUnder(baseline, snapshot) };
    const amounts = (of: typeof before.answers) =>
      [...of.of].map(([id, found]) => [id, ...(found.outputs.lo.get(id) ?? [])]);
    const kept = amounts(before.answers);
    const first = answersToReform(under(applyOverlay(set, reforms.fee)), before, { snapshot });
    const again = amounts(first);
    const second = answersToReform(under(applyOverlay(set, reforms.court)), before, {
      snapshot,
      into: first,
    });
    const third = answersToReform(under(applyOverlay(set, reforms.fee)), before, { snapshot, into: second });
    expect(amounts(third)).toEqual(again);
    expect(amounts(before.answers)).toEqual(kept);
  });
});
