import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMoney,
  formatMoney,
  type Money,
  money,
  multiplyMoney,
  parseMoney,
  type Rounding,
  subtractMoney,
  sumMoney,
} from "./money.ts";
import { moneyInWords } from "./money-in-words.ts";
import { ratio, ratioOf } from "./ratio.ts";

const amounts = fc
  .integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })
  .map((amount) => money(amount));

describe("money", () => {
  it.each([0.5, Number.NaN, 2 ** 53, Number.POSITIVE_INFINITY])("refuses %s as an amount", (amount) => {
    expect(() => money(amount)).toThrow(RangeError);
  });

  it("refuses a sum beyond the safe integers instead of losing đồng", () => {
    expect(() => addMoney(money(Number.MAX_SAFE_INTEGER), money(1))).toThrow(RangeError);
    expect(() => sumMoney([money(Number.MAX_SAFE_INTEGER), money(1)])).toThrow(RangeError);
    expect(() => multiplyMoney(money(Number.MAX_SAFE_INTEGER), ratio(2), "exact")).toThrow(RangeError);
  });

  it.each([16_777_217, 2_147_483_648, 4_294_967_297, 92_233_720_368_547])("keeps %d exact", (amount) => {
    expect(sumMoney([money(amount), money(1)])).toBe(amount + 1);
  });

  it.each<[number, string, Rounding, number]>([
    [540_000, "1.5", "exact", 810_000],
    [540_000, "20", "exact", 10_800_000],
    [555_555, "1.5", "half-up", 833_333],
    [555_555, "1.5", "down", 833_332],
    [555_555, "1.5", "up", 833_333],
    [1, "1/3", "half-up", 0],
    [2, "1/3", "half-up", 1],
    [-555_555, "1.5", "half-up", -833_333],
    [-555_555, "1.5", "down", -833_333],
    [-555_555, "1.5", "up", -833_332],
    [9_007_199_254_740_991, "1/3", "down", 3_002_399_751_580_330],
    [1_624_000, "6.2", "half-up-thousand", 10_069_000],
    [1_624_000, "20", "half-up-thousand", 32_480_000],
    [1_499, "1", "half-up-thousand", 1_000],
    [1_500, "1", "half-up-thousand", 2_000],
    [2_999, "1/2", "half-up-thousand", 1_000],
    [-1_500, "1", "half-up-thousand", -2_000],
    [499, "1", "half-up-thousand", 0],
  ])("%d × %s rounded %s is %d", (amount, by, rounding, expected) => {
    expect(multiplyMoney(money(amount), ratioOf(by), rounding)).toBe(expected);
  });

  it("refuses an inexact product where none was declared", () => {
    expect(() => multiplyMoney(money(1), ratioOf("1.5"), "exact")).toThrow(/no rounding is declared/);
  });

  it("rounds within one đồng and in the declared direction", () => {
    const ratios = fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 100 }));
    fc.assert(
      fc.property(amounts, ratios, (amount, [numerator, denominator]) => {
        const by = ratio(numerator, denominator);
        const [down, half, up] = (["down", "half-up", "up"] as const).map((rounding) =>
          multiplyMoney(amount, by, rounding),
        ) as [Money, Money, Money];
        expect(down).toBeLessThanOrEqual(half);
        expect(half).toBeLessThanOrEqual(up);
        expect(up - down).toBeLessThanOrEqual(1);
        const exact = BigInt(amount) * BigInt(by.numerator);
        expect(BigInt(down) * BigInt(by.denominator) <= exact).toBe(true);
        expect(BigInt(up) * BigInt(by.denominator) >= exact).toBe(true);
      }),
    );
  });

  it("adds and takes away without loss", () => {
    fc.assert(
      fc.property(amounts, amounts, (left, right) => {
        expect(subtractMoney(addMoney(left, right), right)).toBe(left);
      }),
    );
  });
});

describe("written amounts", () => {
  it.each([
    ["1.234.567 đ", 1_234_567],
    ["1.080.000đ", 1_080_000],
    ["1,080,000 VND", 1_080_000],
    ["540000", 540_000],
    ["-540.000 đồng", -540_000],
    ["0", 0],
  ])("reads %s", (written, expected) => {
    expect(parseMoney(written)).toBe(expected);
  });

  it.each(["1.5", "1.08", "12.34.567", "1.234,5", "", "đ", "1e6", "1 080 000,5", "99999999999999999999"])(
    "doesn't guess at %s",
    (written) => {
      expect(parseMoney(written)).toBeUndefined();
    },
  );

  it("reads back what it writes", () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(parseMoney(formatMoney(amount))).toBe(amount);
      }),
    );
  });
});

describe("amounts in words", () => {
  it.each([
    [0, "Không đồng"],
    [1, "Một đồng"],
    [10, "Mười đồng"],
    [11, "Mười một đồng"],
    [14, "Mười bốn đồng"],
    [15, "Mười lăm đồng"],
    [20, "Hai mươi đồng"],
    [21, "Hai mươi mốt đồng"],
    [24, "Hai mươi tư đồng"],
    [25, "Hai mươi lăm đồng"],
    [55, "Năm mươi lăm đồng"],
    [100, "Một trăm đồng"],
    [101, "Một trăm linh một đồng"],
    [104, "Một trăm linh bốn đồng"],
    [105, "Một trăm linh năm đồng"],
    [110, "Một trăm mười đồng"],
    [111, "Một trăm mười một đồng"],
    [115, "Một trăm mười lăm đồng"],
    [121, "Một trăm hai mươi mốt đồng"],
    [1_000, "Một nghìn đồng"],
    [1_005, "Một nghìn không trăm linh năm đồng"],
    [1_050, "Một nghìn không trăm năm mươi đồng"],
    [10_000, "Mười nghìn đồng"],
    [540_000, "Năm trăm bốn mươi nghìn đồng"],
    [810_000, "Tám trăm mười nghìn đồng"],
    [1_005_000, "Một triệu không trăm linh năm nghìn đồng"],
    [1_000_001, "Một triệu không trăm linh một đồng"],
    [1_234_567, "Một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy đồng"],
    [400_140_000, "Bốn trăm triệu một trăm bốn mươi nghìn đồng"],
    [451_170_000, "Bốn trăm năm mươi mốt triệu một trăm bảy mươi nghìn đồng"],
    [1_000_000_000, "Một tỷ đồng"],
    [1_926_600_000, "Một tỷ chín trăm hai mươi sáu triệu sáu trăm nghìn đồng"],
    [1_000_000_005, "Một tỷ không trăm linh năm đồng"],
    [21_000_000_000, "Hai mươi mốt tỷ đồng"],
    [1_000_000_000_000, "Một nghìn tỷ đồng"],
    [1_005_000_000_000, "Một nghìn không trăm linh năm tỷ đồng"],
    [-810_000, "Âm tám trăm mười nghìn đồng"],
  ])("%d is %s", (amount, expected) => {
    expect(moneyInWords(money(amount))).toBe(expected);
  });

  it("gives different amounts different words", () => {
    fc.assert(
      fc.property(amounts, amounts, (left, right) => {
        expect(moneyInWords(left) === moneyInWords(right)).toBe(left === right);
      }),
    );
  });
});
