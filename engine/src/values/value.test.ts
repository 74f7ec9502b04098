import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combine } from "../explain/combine.ts";
import { exclusive, highestOf, of, stack } from "../language/build.ts";
import {
  addRanges,
  and,
  compareRanges,
  exactly,
  greatestOf,
  isOneOf,
  leastOf,
  multiplyRanges,
  negation,
  or,
  type Range,
  type Relation,
  subtractRanges,
  type Truth,
} from "./value.ts";

const truths: readonly Truth[] = [true, false, "unknown"];
const completions = (truth: Truth): boolean[] => (truth === "unknown" ? [true, false] : [truth]);
const joined = (results: readonly boolean[]): Truth =>
  results.every(Boolean) ? true : results.some(Boolean) ? "unknown" : false;

const ranges = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 4 }))
  .map(([lo, width]): Range => ({ lo, hi: lo + width }));
const within = (range: Range): number[] =>
  Array.from({ length: range.hi - range.lo + 1 }, (_, step) => range.lo + step);

describe("unknown truth", () => {
  it("follows strong Kleene logic: decided only where every completion agrees", () => {
    for (const left of truths) {
      expect(negation(left)).toBe(joined(completions(left).map((value) => !value)));
      for (const right of truths) {
        const pairs = completions(left).flatMap((a) => completions(right).map((b) => [a, b] as const));
        expect(and(left, right)).toBe(joined(pairs.map(([a, b]) => a && b)));
        expect(or(left, right)).toBe(joined(pairs.map(([a, b]) => a || b)));
      }
    }
  });

  it("stays unknown for x or not x: nobody enumerates completions", () => {
    expect(or("unknown", negation("unknown"))).toBe("unknown");
  });
});

describe("intervals", () => {
  it("compare as all their values compare", () => {
    const relations = fc.constantFrom<Relation>("<", "<=", ">", ">=", "=");
    const holds = { "<": (a: number, b: number) => a < b, "<=": (a: number, b: number) => a <= b };
    const test = (relation: Relation, a: number, b: number): boolean => {
      if (relation === "=") return a === b;
      if (relation === ">") return holds["<"](b, a);
      return relation === ">=" ? holds["<="](b, a) : holds[relation](a, b);
    };
    fc.assert(
      fc.property(ranges, ranges, relations, (left, right, relation) => {
        const results = within(left).flatMap((a) => within(right).map((b) => test(relation, a, b)));
        expect(compareRanges(left, relation, right)).toBe(joined(results));
      }),
    );
  });

  it("reckon with the tightest bounds", () => {
    const operations = [
      [addRanges, (a: number, b: number) => a + b],
      [subtractRanges, (a: number, b: number) => a - b],
      [multiplyRanges, (a: number, b: number) => a * b],
      [leastOf, Math.min],
      [greatestOf, Math.max],
    ] as const;
    fc.assert(
      fc.property(ranges, ranges, (left, right) => {
        for (const [onRanges, onNumbers] of operations) {
          const results = within(left).flatMap((a) => within(right).map((b) => onNumbers(a, b)));
          expect(onRanges(left, right)).toEqual({ lo: Math.min(...results), hi: Math.max(...results) });
        }
      }),
    );
  });

  it("refuses to leave the safe integers", () => {
    expect(() => addRanges(exactly(Number.MAX_SAFE_INTEGER), exactly(1))).toThrow(RangeError);
  });

  it("is one of several values when all that it may be are among them", () => {
    expect(isOneOf(["poor"], ["poor", "near-poor"])).toBe(true);
    expect(isOneOf(["poor", "near-poor"], ["poor", "near-poor"])).toBe(true);
    expect(isOneOf(["poor", "not-poor"], ["poor", "near-poor"])).toBe("unknown");
    expect(isOneOf(["not-poor"], ["poor", "near-poor"])).toBe(false);
  });
});

const citation = { act: "club", article: "1", status: "V" } as const;
const part = (truth: Truth, lo: number, hi = lo) => ({ truth, amount: { lo, hi } });
type Parts = Record<string, ReturnType<typeof part>>;
const combined = (how: typeof stack, parts: Parts) =>
  combine(how(citation, ...Object.keys(parts).map(of)), {
    part: (id) => parts[id] ?? part(false, 0),
    limit: () => exactly(0),
  });

describe("overlaps", () => {
  it("draws the highest, and the first written of equal ones", () => {
    expect(combined(highestOf, { a: part(true, 5), b: part(true, 7), c: part(true, 7) })).toMatchObject({
      amount: { lo: 7, hi: 7 },
      chosen: ["b"],
    });
  });

  it("is decided once the known part reaches the unknown part's upper bound", () => {
    expect(combined(highestOf, { a: part(true, 7), b: part("unknown", 7) })).toMatchObject({
      amount: { lo: 7, hi: 7 },
      chosen: ["a"],
      open: [],
    });
    expect(
      combined(highestOf, { a: part(true, 7), b: part("unknown", 8), c: part("unknown", 6) }),
    ).toMatchObject({
      amount: { lo: 7, hi: 8 },
      chosen: [],
      open: ["b"],
    });
  });

  it("stacks what is granted", () => {
    expect(combined(stack, { a: part(true, 5), b: part(false, 7), c: part(true, 1) })).toMatchObject({
      amount: { lo: 6, hi: 6 },
      chosen: ["a", "c"],
    });
  });

  it("leaves the choice open between two of which only one may be drawn, even of equal amounts", () => {
    expect(combined(exclusive, { a: part(true, 5), b: part(true, 5) })).toMatchObject({
      amount: { lo: 0, hi: 5 },
      conflict: ["a", "b"],
    });
    expect(combined(exclusive, { a: part(true, 5), b: part(false, 9) })).toMatchObject({ chosen: ["a"] });
  });
});
