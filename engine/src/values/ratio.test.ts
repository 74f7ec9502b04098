import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareRatios, formatRatio, parseRatio, ratio, ratioOf } from "./ratio.ts";

describe("exact ratios", () => {
  it.each([
    ["1,5", 3, 2],
    ["1.5", 3, 2],
    ["2", 2, 1],
    ["0,2", 1, 5],
    ["2,50", 5, 2],
    ["3/4", 3, 4],
    ["-1,5", -3, 2],
  ])("reads %s", (written, numerator, denominator) => {
    expect(parseRatio(written)).toEqual({ numerator, denominator });
  });

  it.each(["1-May", "1,5,2", "", "một", "1/0", "1.2345678"])("doesn't guess at %s", (written) => {
    expect(parseRatio(written)).toBeUndefined();
    expect(() => ratioOf(written)).toThrow(RangeError);
  });

  it("is in lowest terms with a positive denominator", () => {
    expect(ratio(6, -4)).toEqual({ numerator: -3, denominator: 2 });
    expect(ratio(0, -5)).toEqual({ numerator: 0, denominator: 1 });
    expect(() => ratio(1, 0)).toThrow(RangeError);
    expect(() => ratio(0.5)).toThrow(RangeError);
  });

  it("is written as offices write it", () => {
    expect(formatRatio(ratioOf("1.5"), "vi")).toBe("1,5");
    expect(formatRatio(ratioOf("2.5"), "en")).toBe("2.5");
    expect(formatRatio(ratioOf("20"), "vi")).toBe("20");
    expect(formatRatio(ratio(1, 3), "vi")).toBe("1/3");
  });

  it("reads back the decimals it writes", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999, max: 99_999 }),
        fc.constantFrom(1, 10, 100, 1000),
        (top, bottom) => {
          const value = ratio(top, bottom);
          expect(parseRatio(formatRatio(value, "vi"))).toEqual(value);
          expect(compareRatios(value, ratio(top + 1, bottom))).toBeLessThan(0);
        },
      ),
    );
  });
});
