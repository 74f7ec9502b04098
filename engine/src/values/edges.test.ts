import { describe, expect, it } from "vitest";
import { civilDate, dateOfDayNumber, dayNumber, daysInMonth, parseCivilDate } from "./civil-date.ts";
import { formatMoneyDigits, money, parseMoney } from "./money.ts";
import { addMonths, month, parseMonth } from "./month.ts";
import { compareRatios, formatRatio, isInLowestTerms, parseRatio, ratio, ratioOf } from "./ratio.ts";
import { compareRanges, exactly, isDecided, multiplyRanges, type Relation, type Value } from "./value.ts";

describe("days of the calendar", () => {
  it.each([
    [1900, 28],
    [2000, 29],
    [2024, 29],
    [2026, 28],
    [2100, 28],
    [2400, 29],
  ])("February %d has %d", (year, days) => {
    expect(daysInMonth(year, 2)).toBe(days);
  });

  it.each(["0001-01-01", "9999-12-31", "1600-02-29", "1900-02-28", "1900-03-01", "2000-12-31", "2100-03-01"])(
    "%s is the day that its number says",
    (written) => {
      const number = dayNumber(civilDate(written));
      expect(dateOfDayNumber(number)).toBe(written);
    },
  );

  it.each([
    "0000-01-01",
    "2026-00-10",
    "2026-13-10",
    "2026-11-00",
    "2026-11-31",
    "1900-02-29",
    "12026-11-01",
    "2026-11-011",
    "2026-1-1",
    "",
  ])("%s is none", (written) => {
    expect(parseCivilDate(written)).toBeUndefined();
    expect(() => civilDate(written)).toThrow(`not a date: ${written}`);
  });

  it.each(["2026-00", "2026-13", "0000-05", "12026-11", "2026-111", "2026"])("%s is no month", (written) => {
    expect(parseMonth(written)).toBeUndefined();
    expect(() => month(written)).toThrow(`not a month: ${written}`);
  });

  it("count on past the year's end and before its beginning, in the first thousand years too", () => {
    expect([addMonths(month("2026-11"), 2), addMonths(month("2026-01"), -1)]).toEqual(["2027-01", "2025-12"]);
    expect(addMonths(month("0999-12"), -1)).toBe("0999-11");
  });
});

describe("ratios", () => {
  it.each([
    ["1", "1/1", 0],
    ["1/2", "2/4", 0],
    ["1/3", "1/2", -1],
    ["2/3", "1/2", 1],
    ["-1/2", "1/3", -1],
    ["0", "-1", 1],
  ])("%s against %s", (left, right, expected) => {
    expect(compareRatios(ratioOf(left), ratioOf(right))).toBe(expected);
  });

  it.each([
    [1, 2, true],
    [2, 4, false],
    [-1, 2, true],
    [1, -2, false],
    [0, 1, true],
    [0, 5, false],
    [1, 0, false],
  ])("%d/%d is in lowest terms: %s", (numerator, denominator, expected) => {
    expect(isInLowestTerms({ numerator, denominator })).toBe(expected);
  });

  it.each<[string, [number, number] | undefined]>([
    [" 3/4 ", [3, 4]],
    [" 1,5 ", [3, 2]],
    ["12/30", [2, 5]],
    ["-7/21", [-1, 3]],
    ["1/0", undefined],
    ["1/00", undefined],
    ["x1/2", undefined],
    ["1/2x", undefined],
    ["1.", undefined],
  ])("%s is read", (written, expected) => {
    const read = parseRatio(written);
    expect(read && [read.numerator, read.denominator]).toEqual(expected);
    if (!expected) expect(() => ratioOf(written)).toThrow(`not a ratio: ${written}`);
  });

  it("are of whole numbers, and never over zero", () => {
    expect(() => ratio(0.5, 1)).toThrow("safe integers, got 0.5/1");
    expect(() => ratio(1, 0)).toThrow("denominator zero");
  });

  it("are written with four decimals at most", () => {
    expect(["1/8", "1/16", "1/32"].map((value) => formatRatio(ratioOf(value), "en"))).toEqual([
      "0.125",
      "0.0625",
      "1/32",
    ]);
  });
});

describe("money", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [1000, "1.000"],
    [1234567, "1.234.567"],
    [-1000, "-1.000"],
  ])("of %d is written %s", (amount, written) => {
    expect(formatMoneyDigits(money(amount)).replace("−", "-")).toBe(written);
    expect(parseMoney(` ${written} đ `)).toBe(amount);
  });

  it("is read with commas, and is whole", () => {
    expect([parseMoney("12,345"), parseMoney("1,234,567"), parseMoney("1,23")]).toEqual([
      12_345,
      1_234_567,
      undefined,
    ]);
    expect(() => money(0.5)).toThrow("whole number of đồng, got 0.5");
  });
});

describe("values", () => {
  it.each<[Value, boolean]>([
    [true, true],
    [false, true],
    ["unknown", false],
    [["gold"], true],
    [["gold", "silver"], false],
    [[], false],
    [exactly(7), true],
    [{ lo: 7, hi: 8 }, false],
  ])("%j is decided: %s", (value, expected) => {
    expect(isDecided(value)).toBe(expected);
  });

  const to = (lo: number, hi = lo) => ({ lo, hi });
  it.each<[ReturnType<typeof to>, Relation, ReturnType<typeof to>, ReturnType<typeof compareRanges>]>([
    [to(1, 2), "<", to(3), true],
    [to(1, 3), "<", to(3), "unknown"],
    [to(3, 5), "<", to(3), false],
    [to(1, 3), "<=", to(3), true],
    [to(3, 5), "<=", to(3), "unknown"],
    [to(4, 5), "<=", to(3), false],
    [to(3), ">", to(1, 2), true],
    [to(3), ">=", to(1, 3), true],
    [to(3), "=", to(3), true],
    [to(3), "=", to(4), false],
    [to(1, 3), "=", to(3, 5), "unknown"],
    [to(3, 5), "=", to(1, 3), "unknown"],
    [to(3), "=", to(3, 4), "unknown"],
    [to(3, 4), "=", to(3), "unknown"],
  ])("%j %s %j: %s", (left, relation, right, expected) => {
    expect(compareRanges(left, relation, right)).toBe(expected);
  });

  it("are multiplied where neither may be negative and the product is safe", () => {
    expect(multiplyRanges(to(0, 3), to(2, 5))).toEqual(to(0, 15));
    for (const [left, right] of [
      [to(-1, 3), to(2)],
      [to(2), to(-1, 3)],
    ] as const)
      expect(() => multiplyRanges(left, right)).toThrow("may be negative");
    expect(() => multiplyRanges(to(2 ** 52), to(4))).toThrow("leaves the safe integers");
  });
});
