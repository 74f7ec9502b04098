import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gini, povertyMeasures, type Weighted, weightedMean } from "./poverty-measures.ts";

const people = (values: readonly number[], weights: readonly number[] = values.map(() => 1)): Weighted => ({
  values: Float64Array.from(values),
  weights: Float64Array.from(weights),
});
const poorUnder = ({ values }: Weighted, line: number) =>
  Uint8Array.from(values, (value) => (value <= line ? 1 : 0));
const measured = (group: Weighted, line: number) => povertyMeasures(group, poorUnder(group, line), line);

describe("poverty measures, by hand", () => {
  it.each([
    // shortfalls ½ and ¼ of the line 100: (0.5 + 0.25)/4, (0.25 + 0.0625)/4
    ["two of four are poor", people([50, 75, 150, 200]), 100, [0.5, 0.1875, 0.078125]],
    ["nobody is poor", people([101, 200]), 100, [0, 0, 0]],
    ["all are poor and have nothing", people([0, 0, 0]), 100, [1, 1, 1]],
    ["whoever stands on the line is poor without a gap", people([100, 200]), 100, [0.5, 0, 0]],
    ["a poor household of three counts for three", people([50, 200], [3, 1]), 100, [0.75, 0.375, 0.1875]],
    ["survey weights may be fractions", people([80, 200], [0.5, 1.5]), 100, [0.25, 0.05, 0.01]],
    ["who stands for nobody counts for nothing", people([10, 100], [0, 5]), 50, [0, 0, 0]],
  ] as const)("%s", (_, group, line, [headcount, gap, squaredGap]) => {
    const found = measured(group, line);
    expect(found.headcount).toBeCloseTo(headcount, 12);
    expect(found.gap).toBeCloseTo(gap, 12);
    expect(found.squaredGap).toBeCloseTo(squaredGap, 12);
  });

  it("counts as poor whom the policy called poor, not whoever has little", () => {
    const group = people([50, 50, 200]);
    expect(povertyMeasures(group, Uint8Array.of(1, 0, 0), 100).headcount).toBeCloseTo(1 / 3, 12);
  });

  it("stops when somebody above the line was called poor, when the line is 0, when nobody is there", () => {
    expect(() => povertyMeasures(people([150]), Uint8Array.of(1), 100)).toThrow(RangeError);
    expect(() => povertyMeasures(people([0]), Uint8Array.of(1), 0)).toThrow(RangeError);
    expect(() => povertyMeasures(people([]), new Uint8Array(), 100)).toThrow(RangeError);
    expect(() => weightedMean(people([5], [0]))).toThrow(RangeError);
  });
});

describe("mean and Gini, by hand", () => {
  it.each([
    ["all have the same", people([7, 7, 7]), 7, 0],
    ["one of four has all", people([0, 0, 0, 12]), 3, 0.75],
    // |1−3| over every pair of two people: 2·2/(2·2²·2) = 1/4
    ["one has three times the other's", people([3, 1]), 2, 0.25],
    ["a household of three with 1 beside one person with 5", people([1, 5], [3, 1]), 2, 0.375],
    ["equal amounts in one run", people([2, 1, 2, 1]), 1.5, 1 / 6],
    ["one person alone", people([40]), 40, 0],
  ] as const)("%s", (_, group, mean, inequality) => {
    expect(weightedMean(group)).toBeCloseTo(mean, 12);
    expect(gini(group)).toBeCloseTo(inequality, 12);
  });

  it("has no Gini where nobody has anything, and stops at a negative amount", () => {
    expect(gini(people([0, 0]))).toBeNull();
    expect(() => gini(people([-1, 5]))).toThrow(RangeError);
  });
});

const household = fc.record({ value: fc.nat(5_000), weight: fc.integer({ min: 1, max: 9 }) });
const survey = fc.array(household, { minLength: 1, maxLength: 40 });
const asGroup = (rows: readonly { value: number; weight: number }[]) =>
  people(
    rows.map((row) => row.value),
    rows.map((row) => row.weight),
  );
const line = fc.integer({ min: 1, max: 6_000 });
const measures = (group: Weighted, under: number) => {
  const { headcount, gap, squaredGap } = measured(group, under);
  return [headcount, gap, squaredGap, weightedMean(group), gini(group) ?? -1];
};
const expectEqual = (left: readonly number[], right: readonly number[]) =>
  left.forEach((value, index) => {
    expect(value).toBeCloseTo(right[index] ?? Number.NaN, 9);
  });

describe("poverty and inequality", () => {
  it("are the same whether a household has weight k or stands k times", () => {
    fc.assert(
      fc.property(survey, line, (rows, under) => {
        const copies = rows.flatMap(({ value, weight }) =>
          Array.from({ length: weight }, () => ({ value, weight: 1 })),
        );
        expectEqual(measures(asGroup(rows), under), measures(asGroup(copies), under));
      }),
    );
  });

  it("don't depend on the order of the file, ties included", () => {
    const tied = fc.array(fc.record({ value: fc.constantFrom(0, 5, 9), weight: fc.constantFrom(1, 4) }), {
      minLength: 2,
      maxLength: 20,
    });
    fc.assert(
      fc.property(tied, fc.constantFrom(5, 7), (rows, under) => {
        expectEqual(measures(asGroup(rows), under), measures(asGroup([...rows].reverse()), under));
      }),
    );
  });

  it("are shares, and don't change when money changes its unit", () => {
    fc.assert(
      fc.property(survey, line, (rows, under) => {
        const [headcount = 0, gap = 0, squaredGap = 0, mean = 0, inequality = 0] = measures(
          asGroup(rows),
          under,
        );
        expect(headcount).toBeLessThanOrEqual(1 + 1e-12);
        expect(gap).toBeLessThanOrEqual(headcount + 1e-12);
        expect(squaredGap).toBeLessThanOrEqual(gap + 1e-12);
        expect(inequality).toBeLessThan(1);
        const thousandfold = rows.map((row) => ({ ...row, value: row.value * 1000 }));
        const [h = 0, g = 0, s = 0, m = 0, i = 0] = measures(asGroup(thousandfold), under * 1000);
        expectEqual([h, g, s, m / 1000, i], [headcount, gap, squaredGap, mean, inequality]);
      }),
    );
  });

  it("don't fall when the line rises", () => {
    fc.assert(
      fc.property(survey, line, fc.nat(500), (rows, under, more) => {
        const [lower, higher] = [measured(asGroup(rows), under), measured(asGroup(rows), under + more)];
        expect(higher.headcount).toBeGreaterThanOrEqual(lower.headcount);
        expect(higher.gap).toBeGreaterThanOrEqual(lower.gap - 1e-12);
        expect(higher.squaredGap).toBeGreaterThanOrEqual(lower.squaredGap - 1e-12);
      }),
    );
  });

  it("fall in Gini and squared gap when a richer person gives to a poorer without passing them", () => {
    fc.assert(
      fc.property(survey, fc.nat(2_000), fc.integer({ min: 2, max: 2_000 }), (rows, low, distance) => {
        const with2 = (poorer: number, richer: number) =>
          asGroup([...rows, { value: poorer, weight: 1 }, { value: richer, weight: 1 }]);
        const given = Math.floor(distance / 2);
        const before = with2(low, low + distance);
        const after = with2(low + given, low + distance - given);
        expect(gini(after) ?? 0).toBeLessThan(gini(before) ?? 0);
        const under = low + distance;
        expect(measured(after, under).squaredGap).toBeLessThan(measured(before, under).squaredGap);
      }),
    );
  });
});
