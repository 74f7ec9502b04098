import { describe, expect, it } from "vitest";
import * as build from "../language/build.ts";
import type { QuantityNode } from "../language/node.ts";
import { income } from "../test/tennis-club.fixture.ts";
import { ratioOf } from "../values/ratio.ts";
import type { Relation } from "../values/value.ts";
import { both, type Pair } from "./block.ts";
import * as write from "./expression.ts";
import { helpers } from "./kernels.ts";

/** What both ends of generated code come to; once where they are one expression. */
const run = ({ lo, hi }: Pair): unknown[] =>
  (lo === hi ? [lo] : [lo, hi]).map((code) =>
    new Function("times", "f", `return ${code}`)(helpers.times, (a: number, b: number) => a * 10 + b),
  );
const pair = (lo: number, hi: number): Pair =>
  lo === hi ? both(`(${lo})`) : { lo: `(${lo})`, hi: `(${hi})` };
const [no, yes, open] = [pair(0, 0), pair(1, 1), pair(0, 1)];

describe("truths in generated code", () => {
  it.each<[string, Pair, number[]]>([
    ["all of none", write.joined([], "&", "1"), [1]],
    ["one of none", write.joined([], "|", "0"), [0]],
    ["all of yes and yes", write.joined([yes, yes], "&", "1"), [1]],
    ["all of yes and no", write.joined([yes, no], "&", "1"), [0]],
    ["all of yes and open", write.joined([yes, open], "&", "1"), [0, 1]],
    ["all of open and no", write.joined([open, no], "&", "1"), [0, 0]],
    ["one of no and yes", write.joined([no, yes], "|", "0"), [1]],
    ["one of no and open", write.joined([no, open], "|", "0"), [0, 1]],
    ["one of open and yes", write.joined([open, yes], "|", "0"), [1, 1]],
    ["not yes", write.negated(yes), [0]],
    ["not no", write.negated(no), [1]],
    ["not open", write.negated(open), [0, 1]],
    ["nothing is positive", write.positive(pair(0, 0)), [0]],
    ["one đồng is", write.positive(pair(1, 1)), [1]],
    ["nothing or one may be", write.positive(pair(0, 1)), [0, 1]],
    ["one or two is", write.positive(pair(1, 2)), [1, 1]],
    ["the code of no", write.known("(0)", true), [0, 0]],
    ["the code of yes", write.known("(1)", true), [1, 1]],
    ["the code of unknown", write.known("(2)", true), [0, 1]],
    ["a code that is known", write.known("(1)", false), [1]],
    ["no, not derived", write.orDerived("(0)", yes), [0, 0]],
    ["yes, not derived", write.orDerived("(1)", no), [1, 1]],
    ["unknown, not derived", write.orDerived("(2)", yes), [0, 1]],
    ["derived, yes", write.orDerived("(3)", yes), [1, 1]],
    ["derived, no", write.orDerived("(3)", no), [0, 0]],
    ["derived, open", write.orDerived("(3)", open), [0, 1]],
    ["the one value wanted", write.oneOf("(2)", 2, true), [1, 1]],
    ["another value", write.oneOf("(4)", 2, true), [0, 0]],
    ["either that or another", write.oneOf("(6)", 2, true), [0, 1]],
    ["either of two wanted", write.oneOf("(6)", 6, true), [1, 1]],
    ["a known value that is wanted", write.oneOf("(4)", 6, false), [1]],
    ["a known value that isn't", write.oneOf("(1)", 6, false), [0]],
  ])("%s", (_, code, expected) => {
    expect(run(code)).toEqual(expected);
  });
});

describe("comparisons in generated code", () => {
  it.each<[[number, number], Relation, [number, number], number[]]>([
    [[4, 4], "<", [5, 5], [1]],
    [[5, 5], "<", [5, 5], [0]],
    [[4, 5], "<", [5, 5], [0, 1]],
    [[3, 4], "<", [5, 6], [1, 1]],
    [[5, 6], "<", [5, 5], [0, 0]],
    [[5, 5], "<=", [5, 5], [1]],
    [[6, 6], "<=", [5, 5], [0]],
    [[5, 6], "<=", [5, 5], [0, 1]],
    [[6, 7], "<=", [5, 5], [0, 0]],
    [[4, 5], "<=", [5, 6], [1, 1]],
    [[6, 6], ">", [5, 5], [1]],
    [[5, 5], ">", [5, 5], [0]],
    [[5, 6], ">", [5, 5], [0, 1]],
    [[6, 7], ">", [4, 5], [1, 1]],
    [[5, 5], ">=", [5, 5], [1]],
    [[4, 4], ">=", [5, 5], [0]],
    [[4, 5], ">=", [5, 5], [0, 1]],
    [[3, 4], ">=", [5, 6], [0, 0]],
    [[5, 5], "=", [5, 5], [1]],
    [[4, 4], "=", [5, 5], [0]],
    [[4, 5], "=", [5, 5], [0, 1]],
    [[4, 5], "=", [4, 5], [0, 1]],
    [[5, 6], "=", [4, 5], [0, 1]],
    [[3, 4], "=", [5, 6], [0, 0]],
    [[7, 8], "=", [5, 6], [0, 0]],
    [[-2, -2], "<", [-1, -1], [1]],
    [[-1, -1], "<=", [-2, -2], [0]],
  ])("%j %s %j", (left, relation, right, expected) => {
    const sides = { left: pair(...left), right: pair(...right) };
    expect(run(write.compared(relation, sides, true))).toEqual(expected);
    expect(run(write.compared(relation, sides, false))).toEqual(expected);
  });
});

describe("numbers in generated code", () => {
  const scale = (ratio: string, rounding: "up" | "down") =>
    build.scale(build.fact(income), ratioOf(ratio), rounding) as QuantityNode & { op: "scale" };
  it.each<[string, Pair, number[]]>([
    ["a sum", write.combined(pair(2, 2), pair(3, 3), "+"), [5]],
    ["an open sum", write.combined(pair(2, 4), pair(3, 3), "+"), [5, 7]],
    ["a product", write.combined(pair(2, 2), pair(3, 5), "*"), [6, 10]],
    ["a call", write.called("f", pair(2, 2), pair(3, 3)), [23]],
    ["an open call", write.called("f", pair(2, 2), pair(3, 4)), [23, 24]],
    ["a difference", write.subtracted(pair(9, 9), pair(4, 4)), [5]],
    ["an open difference, least less most", write.subtracted(pair(9, 11), pair(4, 5)), [4, 7]],
    ["a difference from what is open", write.subtracted(pair(9, 9), pair(4, 5)), [4, 5]],
    ["an age", write.shifted(pair(18, 18)), [17]],
    ["an open age", write.shifted(pair(0, 18)), [-1, 17]],
    ["a part", write.scaled(pair(7, 7), scale("1/2", "down")), [3]],
    ["an open part", write.scaled(pair(7, 9), scale("1/2", "up")), [4, 5]],
    ["a negative part, ends changed", write.scaled(pair(4, 6), scale("-1/2", "down")), [-3, -2]],
  ])("%s", (_, code, expected) => {
    expect(run(code)).toEqual(expected);
  });
});
