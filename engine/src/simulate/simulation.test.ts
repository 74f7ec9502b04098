import { describe, expect, it } from "vitest";
import { snapshotOf } from "../compile/snapshot-of.ts";
import * as build from "../language/build.ts";
import type { Benefit } from "../language/definition.ts";
import type { HouseholdInput } from "../language/facts.ts";
import { applyOverlay, type Overlay } from "../language/overlay.ts";
import { buildPolicySet } from "../language/policy-set.ts";
import {
  clause,
  club,
  condition,
  everyList,
  injured,
  now,
  rich,
  rules,
  same,
} from "../test/tennis-club.fixture.ts";
import { ratioOf } from "../values/ratio.ts";
import type { Population } from "./population.ts";
import { type Baseline, baselineOf, simulate } from "./simulation.ts";

const benefit = (id: string, clauses: Benefit["clauses"], more: Partial<Benefit> = {}): Benefit => ({
  id,
  label: same(id),
  period: "monthly",
  clauses,
  combination: build.stack(rules("6"), ...clauses.map((item) => build.of(item.id))),
  details: [],
  ...more,
});
const hurt = condition("hurt", build.fact(injured));
const calm = condition("calm", build.not(build.fact(injured)));
/** Whoever is injured has 120, whoever isn't 60, a household that isn't rich 240; each injured a card. */
const set = buildPolicySet({
  ...club,
  overlaps: [],
  benefits: [
    benefit("care", [clause("hurt", "1", [hurt]), clause("calm", "0.5", [calm])]),
    benefit("home", [clause("modest", "2", [condition("modest", build.not(build.fact(rich)))])], {
      subject: "household",
    }),
    benefit("card", [{ ...clause("card", "1", [hurt]), amounts: [] }], { inKind: same("card") }),
  ],
});

const person = (id: string, value: boolean | null) => ({ id, facts: [{ kind: "injured", value }] });
const home = (id: string, isRich: boolean, members: readonly (boolean | null)[]): HouseholdInput => ({
  id,
  facts: [{ kind: "rich", value: isRich }],
  members: members.map((value, at) => person(`${id}${at}`, value)),
  completeLists: everyList,
});
/** Three homes: one injured and one not, one not injured and rich, two of whom one is unknown. */
const inputs = [home("a", false, [true, false]), home("b", true, [false]), home("c", true, [true, null])];
const population: Population = {
  snapshot: snapshotOf(set, inputs, now.month),
  resources: Float64Array.of(200, 1000, 0),
  groupings: {
    sex: { of: "person", names: ["women", "men"], values: Uint8Array.of(0, 1, 0, 1, 1) },
    commune: { of: "household", names: ["north", "south"], values: Uint8Array.of(0, 1, 1) },
  },
};
const question = {
  when: { knownOn: now.knownOn },
  sources: { care: "state", home: "fund" },
  lines: { low: 150 },
};
const amount = (coefficient: string) => ({
  ...club.benefits[0]?.clauses[0]?.amounts[0],
  value: { parameter: "fee", coefficient: ratioOf(coefficient), rounding: "half-up" },
});
/** The injured get 240 instead of 120, the others nothing. */
const overlay: Overlay = JSON.parse(
  JSON.stringify({
    id: "reform",
    label: same("reform"),
    citation: rules("9"),
    amounts: { hurt: [amount("2")], calm: [amount("0")] },
  }),
);
const reform = applyOverlay(set, overlay);
const weighted = (weights: Population["weights"]): Baseline =>
  baselineOf(set, weights ? { ...population, weights } : population, question);
const costOf = (side: ReturnType<typeof simulate>["before"], id: string) =>
  side.costs.find(({ benefit }) => benefit === id);

describe("a reform beside its baseline, by hand", () => {
  const found = simulate(weighted(undefined), reform);

  it("costs what each benefit, clause, source and commune comes to, whoever is unknown between bounds", () => {
    expect(costOf(found.before, "care")).toMatchObject({
      // 120 + 60, 60, 120 and the unknown 60 or 120: neither clause is decided, so from 0 to both
      lo: 360,
      granted: 4,
      undetermined: 1,
      clauses: { hurt: { amount: 240, granted: 2 }, calm: { amount: 120, granted: 2 } },
    });
    expect(costOf(found.before, "home")).toMatchObject({ lo: 240, hi: 240, granted: 1 });
    expect(costOf(found.after, "care")).toMatchObject({ lo: 480, granted: 2, undetermined: 1 });
    expect(costOf(found.before, "care")?.groups.commune).toMatchObject([
      { lo: 180, hi: 180, granted: 2 },
      { lo: 180, granted: 2, undetermined: 1 },
    ]);
    expect(costOf(found.before, "card")).toMatchObject({ inKind: true, lo: 2, hi: 3, undetermined: 1 });
    expect(found.before.sources).toMatchObject({ state: { lo: 360 }, fund: { lo: 240, hi: 240 } });
  });

  it("determines anew only the benefit that it changes", () => {
    expect(found.touched).toEqual(["care"]);
    expect(found.before.hash).toBe(set.hash);
    expect(found.after.hash).toBe(reform.hash);
  });

  it("counts who gains, who loses and of whom it can't be said", () => {
    expect(found.gains.persons).toMatchObject({
      winners: 2,
      losers: 2,
      unchanged: 0,
      undetermined: 1,
      gained: { lo: 240, hi: 240 },
      lost: { lo: 120, hi: 120 },
    });
    // home a: 120 more and 60 less; home b 60 less; home c open
    expect(found.gains.households).toMatchObject({ winners: 1, losers: 1, undetermined: 1 });
    expect(found.gains.households.gained).toEqual({ lo: 60, hi: 60 });
    expect(found.gainsByGroup.sex?.persons).toMatchObject([
      { winners: 1, losers: 1 },
      { winners: 1, losers: 1, undetermined: 1 },
    ]);
    expect(found.gainsByGroup.commune?.households).toMatchObject([
      { winners: 1 },
      { losers: 1, undetermined: 1 },
    ]);
  });

  it("sorts homes into tenths by money per head, those not decided apart", () => {
    const tenths = found.gainsByGroup.tenth?.households ?? [];
    // a has (200 + 180 + 240) / 2 = 310 a head for two of three people, b 1060 for one
    expect(tenths.map(({ winners, losers }) => winners + losers)).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0]);
    expect(tenths[10]).toMatchObject({ undetermined: 1 });
  });

  it("tells poverty between bounds, and inequality with both", () => {
    const { before, after } = { before: found.before.distribution, after: found.after.distribution };
    // home c has 120 and up to 180 more for two: below 150 a head in any case; after the reform 240 and more for two
    expect(before?.lines.low?.lo.headcount).toBeCloseTo(2 / 5, 12);
    expect(before?.lines.low?.hi.headcount).toBeCloseTo(2 / 5, 12);
    expect(before?.lines.low?.hi.gap).toBeCloseTo((2 * (150 - 60)) / 150 / 5, 12);
    expect(after?.lines.low?.lo.headcount).toBe(0);
    expect(after?.lines.low?.hi.headcount).toBeCloseTo(2 / 5, 12);
    expect(before?.gini.withLower).not.toBe(before?.gini.withUpper);
  });
});

describe("weights and errors", () => {
  it("count a home of weight two as two homes", () => {
    const twice = simulate(weighted(Float64Array.of(2, 1, 0.5)), reform);
    expect(costOf(twice.before, "care")).toMatchObject({ lo: 2 * 180 + 60 + 0.5 * 120 });
    expect(twice.gains.persons).toMatchObject({ winners: 2.5, losers: 3, undetermined: 0.5 });
  });

  it("change nobody's money where a reform can't reach what is unknown", () => {
    const onlyHome = JSON.parse(JSON.stringify({ ...overlay, amounts: { modest: [amount("3")] } }));
    const found = simulate(weighted(undefined), applyOverlay(set, onlyHome));
    expect(found.touched).toEqual(["home"]);
    expect(found.gains.persons).toMatchObject({ unchanged: 5, undetermined: 0 });
    expect(found.gains.households).toMatchObject({ winners: 1, unchanged: 2, gained: { lo: 120, hi: 120 } });
  });

  it("give the same standard errors for one seed, and those of the resampled mean", () => {
    const many = Array.from({ length: 400 }, (_, at) => home(`h${at}`, true, [at % 4 === 0]));
    const snapshot = snapshotOf(set, many, now.month);
    const resources = Float64Array.from(many, (_, at) => (at * 7) % 400);
    const drawn = { ...question, bootstrap: { draws: 400, seed: 2026 } };
    const errors = (seed: number) =>
      simulate(
        baselineOf(set, { snapshot, resources }, { ...drawn, bootstrap: { draws: 400, seed } }),
        reform,
      ).errors ?? {};
    expect(errors(2026)).toEqual(errors(2026));
    expect(errors(2027)).not.toEqual(errors(2026));
    // winners: a sum of 400 draws of a share of one quarter, so √(400 · ¼ · ¾) ≈ 8.66
    expect(Math.abs((errors(2026).winners ?? 0) - 8.66)).toBeLessThan(1);
    expect(errors(2026)["headcount low before"]).toBeGreaterThan(0);
    expect(errors(2026)["gini after"]).toBeGreaterThan(0);
  });

  it("are taken over clusters: homes of one cluster come and go together", () => {
    const many = Array.from({ length: 400 }, (_, at) => home(`h${at}`, true, [at % 4 === 0]));
    const snapshot = snapshotOf(set, many, now.month);
    // every cluster holds as many injured as the others: the sum hardly moves
    const clusters = Int32Array.from(many, (_, at) => Math.floor(at / 4));
    const baseline = baselineOf(
      set,
      { snapshot, clusters },
      { when: question.when, bootstrap: { draws: 50, seed: 1 } },
    );
    expect(simulate(baseline, reform).errors?.winners).toBe(0);
  });

  it("need resources where poverty is asked", () => {
    const bare = baselineOf(set, { snapshot: population.snapshot }, { when: question.when });
    expect(simulate(bare, reform).before.distribution).toBeUndefined();
  });
});
