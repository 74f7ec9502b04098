import { describe, expect, it } from "vitest";
import { helpers } from "./kernels.ts";

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
