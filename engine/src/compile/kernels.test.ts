import { describe, expect, it } from "vitest";
import * as build from "../language/build.ts";
import type { PolicySetDefinition } from "../language/definition.ts";
import { indexed, lawAt } from "../language/policy-set.ts";
import { asked, withClauses } from "../test/one-benefit.fixture.ts";
import { born, club, injured, now, rich } from "../test/tennis-club.fixture.ts";
import { month } from "../values/month.ts";
import type { Openness } from "./emit-nodes.ts";
import { finishFor, helpers, kernelFor } from "./kernels.ts";
import { nothingOpen } from "./openness.ts";
import { planOf } from "./plan.ts";

const { times, related, leastBanded, mostBanded, exceptedLo, exceptedHi, onlyOneLo } = helpers;

describe("what generated code calls", () => {
  it.each([
    [100, 3, 2, "half-up", 150],
    [7, 1, 2, "half-up", 4],
    [7, 1, 2, "down", 3],
    [7, 1, 2, "up", 4],
  ] as const)("%d times %d/%d, rounded %s, is %d", (amount, numerator, denominator, rounding, expected) => {
    expect(times(amount, numerator, denominator, rounding)).toBe(expected);
  });

  it("finds whom a row is related to among its own relations alone", () => {
    const [first, to] = [Int32Array.of(0, 2, 2, 3), Int32Array.of(4, 7, 9)];
    const found = (row: number) => [4, 7, 9].filter((other) => related(first, to, row, other));
    expect([found(0), found(1), found(2)]).toEqual([[4, 7], [], [9]]);
  });

  it.each([
    [0, 0, 30, 30],
    [99, 99, 30, 30],
    [100, 100, 5, 5],
    [99, 100, 5, 30],
    [100, 200, 5, 20],
    [0, 200, 5, 30],
    [200, 999, 20, 20],
  ])("of bands, for %d to %d, says %d to %d", (lo, hi, least, most) => {
    const [from, values] = [Float64Array.of(0, 100, 200), Float64Array.of(30, 5, 20)];
    expect([leastBanded(from, values, lo, hi), mostBanded(from, values, lo, hi)]).toEqual([least, most]);
  });

  it.each<[string, number[], number]>([
    ["nothing", [], 0],
    ["nothing due", [0, 0, 0, 0], 0],
    ["one", [10, 10, 0, 0], 10],
    ["one after nothing", [0, 0, 7, 9], 7],
    ["two", [10, 10, 20, 20], 10],
    ["two equal ones, which stay a choice", [10, 10, 10, 10], 0],
    ["one that may be nothing", [10, 10, 0, 20], 0],
    ["three", [30, 30, 20, 25, 40, 40], 20],
  ])("a choice of %s is at least", (_, bounds, expected) => {
    expect(onlyOneLo(...bounds)).toBe(expected);
  });

  it.each<[string, (number | boolean)[], [number, number]]>([
    ["none", [], [10, 20]],
    ["none that applies", [false, false, 5, 5, false, false, 40, 40], [10, 20]],
    ["one that applies", [true, true, 5, 6], [5, 6]],
    ["one that may apply", [false, true, 5, 30], [5, 30]],
    ["the second alone", [false, false, 1, 1, true, true, 5, 6], [5, 6]],
    ["two that apply", [true, true, 5, 6, true, true, 7, 8], [0, 8]],
    ["two that may apply", [false, true, 5, 6, false, true, 7, 8], [0, 20]],
    ["truths as numbers", [0, 1, 5, 30, 0, 0, 90, 90], [5, 30]],
  ])("of a general 10 to 20 and %s is left", (_, exceptions, expected) => {
    expect([exceptedLo(10, 20, ...exceptions), exceptedHi(10, 20, ...exceptions)]).toEqual(expected);
  });
});

describe("generated code", () => {
  function planFor(definition: PolicySetDefinition) {
    const set = { ...indexed(definition), hash: "" };
    return planOf(set, lawAt(set, now));
  }
  /** Of each number other code, of each call other rules. */
  const pointsAbove = (least: number) =>
    planFor(withClauses([asked(build.compare(build.ageMonths(born), ">=", build.number(least, "month")))]));
  const none = nothingOpen(new Set(), club);
  const whole = (plan: ReturnType<typeof planFor>, open: Openness = none) => kernelFor(plan, open, "whole");

  it("is written once for all months that the same versions rule", () => {
    const set = { ...indexed(withClauses([asked(build.fact(injured))])), hash: "" };
    const [before, after] = ["2026-10", "2026-11"].map((written) =>
      whole(planOf(set, lawAt(set, { ...now, month: month(written) }))),
    );
    expect(after).toBe(before);
  });

  it("is another for whatever may be open, and the same in whatever order that is said", () => {
    const plan = planFor(withClauses([asked(build.all(build.fact(injured), build.fact(rich)))]));
    const open = (...columns: string[]): Openness => ({ ...none, columns: new Set(columns) });
    const kernels = [
      none,
      open("injured"),
      open("rich"),
      open("injured", "rich"),
      { ...none, law: true },
    ].map((of) => whole(plan, of));
    expect(new Set(kernels.map(({ source }) => source)).size).toBeGreaterThan(3);
    expect(new Set(kernels).size).toBe(5);
    expect(whole(plan, open("rich", "injured"))).toBe(kernels[3]);
    expect(kernelFor(plan, none, "anyDay")).not.toBe(kernels[0]);
  });

  it("is compiled once for rules that come to the same code", () => {
    const [first, second] = [pointsAbove(7), pointsAbove(7)];
    expect(first.set.rules).not.toBe(second.set.rules);
    expect(whole(second).run).toBe(whole(first).run);
    expect(finishFor(second, "person")).toBe(finishFor(first, "person"));
    expect(whole(pointsAbove(8)).run).not.toBe(whole(first).run);
  });

  it("is kept for the 200 functions used last", () => {
    const runOf = (least: number) => whole(pointsAbove(least)).run;
    const others = (from: number, count: number) => {
      for (let least = from; least < from + count; least++) runOf(least);
    };
    const run = runOf(1);
    others(1000, 100);
    expect(runOf(1)).toBe(run);
    others(1100, 199);
    expect(runOf(1)).toBe(run);
    others(1299, 200);
    expect(runOf(1)).not.toBe(run);
  }, 60_000);
});
