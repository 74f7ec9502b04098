import { expect, test } from "vitest";
import { coefficientText } from "./coefficient.ts";
import { sumsOf } from "./sums.ts";

const office = (id: string | null, gap: number | null) => ({
  ...{ id, gap },
  people: id === null ? 0 : 512,
  monthly: id === null ? 0 : 29_640_000,
  arrears: id === null ? 0 : 148_200_000,
});

test("what is missing from budgets is summed over those entered, and the others are counted", () =>
  expect(sumsOf([office("a", 0), office("b", 5_000), office("c", null), office(null, null)])).toEqual({
    people: 1536,
    monthly: 88_920_000,
    arrears: 444_600_000,
    gap: 5_000,
    unknown: 1,
  }));

test("where no budget was entered nothing is said of what is missing, rather than zero", () =>
  expect(sumsOf([office("a", null)])).toMatchObject({ gap: null, unknown: 1 }));

test.each([
  ["1/1", "1"],
  ["3/2", "1,5"],
  ["741", "741"],
  ["1483/2", "741,5"],
  ["1/3", "1/3"],
])("the coefficient %s is written %s", (ratio, written) => expect(coefficientText(ratio)).toBe(written));
