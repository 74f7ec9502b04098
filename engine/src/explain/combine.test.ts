import { describe, expect, it } from "vitest";
import * as build from "../language/build.ts";
import type { AmountRule, Combination } from "../language/definition.ts";
import { rules } from "../test/tennis-club.fixture.ts";
import { ratioOf } from "../values/ratio.ts";
import type { Range, Truth } from "../values/value.ts";
import { combine, exceptedAmount, heldOpen, type Part } from "./combine.ts";

const { of } = build;
const [a, b, c] = ["a", "b", "c"].map((id) => of(id)) as [Combination, Combination, Combination];
const part = (truth: Truth, lo: number, hi = lo): Part => ({ truth, amount: { lo, hi } });
const [no, ten, twenty] = [part(false, 50), part(true, 10), part(true, 20)];
const open = (hi: number): Part => part("unknown", hi);

const at: AmountRule = { parameter: "fee", coefficient: ratioOf("1"), rounding: "down" };
const highest = build.highestOf(rules("6"), a, b, c);
const stacked = build.stack(rules("6"), a, b, c);
const oneOf = build.exclusive(rules("6"), a, b, c);
const nested = build.exclusive(rules("6"), build.exclusive(rules("6"), a, b), c);
const highestChoice = build.highestOf(rules("6"), build.exclusive(rules("6"), a, b), c);
const excepted = build.exceptions(rules("6"), a, [b, c]);
const twice = build.exceptions(rules("6"), a, b, c);
const ofChoice = build.exceptions(rules("6"), a, build.exclusive(rules("6"), b, c));

/** What is due, who makes it up, who keeps it open, of whom one must be chosen, who contradict each other. */
type Expected = [
  lo: number,
  hi: number,
  chosen: string,
  open: string,
  conflict: string,
  contradiction: string,
];
const told = (
  combination: Combination,
  parts: Record<string, Part>,
  limit: Range = { lo: 0, hi: 0 },
): Expected => {
  const found = combine(combination, { part: (id) => parts[id] ?? no, limit: () => limit });
  const { amount, chosen, open: openParts, conflict, contradiction } = found;
  expect(heldOpen(found)).toEqual([...openParts, ...conflict, ...contradiction]);
  return [amount.lo, amount.hi, chosen.join(), openParts.join(), conflict.join(), contradiction.join()];
};

describe("what parts come to together", () => {
  it.each<[string, Combination, Record<string, Part>, Expected]>([
    ["one granted", a, { a: ten }, [10, 10, "a", "", "", ""]],
    ["one refused", a, { a: no }, [0, 0, "", "", "", ""]],
    ["one granted that comes to nothing", a, { a: part(true, 0) }, [0, 0, "", "", "", ""]],
    ["one that isn't known", a, { a: open(10) }, [0, 10, "", "a", "", ""]],
    [
      "one of which the least isn't due while it isn't known",
      a,
      { a: part("unknown", 5, 9) },
      [0, 9, "", "a", "", ""],
    ],
    ["one granted at a level that isn't known", a, { a: part(true, 10, 15) }, [10, 15, "", "a", "", ""]],

    ["the highest of two", highest, { a: ten, b: twenty }, [20, 20, "b", "", "", ""]],
    ["of equal ones the first written", highest, { b: twenty, c: twenty }, [20, 20, "b", "", "", ""]],
    ["the highest of none", highest, {}, [0, 0, "", "", "", ""]],
    [
      "a granted one shields who can't be more",
      highest,
      { a: open(20), b: twenty },
      [20, 20, "b", "", "", ""],
    ],
    ["and not who may be one đồng more", highest, { a: open(21), b: twenty }, [20, 21, "", "a", "", ""]],
    [
      "only who may be more keeps the highest open",
      highest,
      { a: open(30), b: open(20), c: twenty },
      [20, 30, "", "a", "", ""],
    ],
    [
      "a choice keeps the highest open",
      highestChoice,
      { a: ten, b: twenty, c: ten },
      [10, 20, "", "", "a,b", ""],
    ],
    [
      "unless what is beside it is as much",
      highestChoice,
      { a: ten, b: twenty, c: twenty },
      [20, 20, "c", "", "", ""],
    ],

    ["all of a stack", stacked, { a: ten, c: twenty }, [30, 30, "a,c", "", "", ""]],
    ["a stack of which one isn't known", stacked, { a: ten, b: open(5) }, [10, 15, "a", "b", "", ""]],

    ["the only one of an exclusive choice", oneOf, { b: ten }, [10, 10, "b", "", "", ""]],
    ["the only one, which isn't known", oneOf, { b: open(10) }, [0, 10, "", "b", "", ""]],
    ["a choice between nothing", oneOf, {}, [0, 0, "", "", "", ""]],
    ["a choice between two", oneOf, { a: ten, b: twenty }, [10, 20, "", "", "a,b", ""]],
    ["a choice between equal ones", oneOf, { a: ten, b: ten }, [0, 10, "", "", "a,b", ""]],
    ["one granted beside one that isn't known", oneOf, { a: ten, b: open(5) }, [0, 10, "", "b", "", ""]],
    [
      "two granted and one that isn't known",
      oneOf,
      { a: ten, b: twenty, c: open(5) },
      [0, 20, "", "c", "a,b", ""],
    ],
    ["a choice within a choice", nested, { a: ten, b: twenty }, [10, 20, "", "", "a,b", ""]],
    [
      "a choice beside another granted one",
      nested,
      { a: ten, b: twenty, c: part(true, 30) },
      [10, 30, "", "", "a,b,c", ""],
    ],

    ["the general rule alone", excepted, { a: ten }, [10, 10, "a", "", "", ""]],
    ["an exception that applies", excepted, { a: ten, b: twenty }, [20, 20, "b", "", "", ""]],
    ["an exception worth nothing", excepted, { a: ten, b: part(true, 0) }, [0, 0, "", "", "", ""]],
    [
      "an exception at a level that isn't known",
      excepted,
      { a: ten, b: part(true, 20, 25) },
      [20, 25, "", "b", "", ""],
    ],
    ["an exception that may apply and is more", excepted, { a: ten, b: open(20) }, [10, 20, "", "b", "", ""]],
    [
      "an exception that may apply and is less",
      excepted,
      { a: twenty, b: open(10) },
      [10, 20, "", "b", "", ""],
    ],
    [
      "an exception that may apply and is the same",
      excepted,
      { a: ten, b: open(10) },
      [10, 10, "a", "", "", ""],
    ],
    ["neither rule known", excepted, { a: open(10), b: open(20) }, [0, 20, "", "b,a", "", ""]],
    [
      "two of one rank that surely apply",
      excepted,
      { a: ten, b: twenty, c: part(true, 30) },
      [0, 30, "", "", "", "b,c"],
    ],
    [
      "one of a rank surely, one perhaps",
      excepted,
      { a: part(true, 40), b: twenty, c: open(30) },
      [0, 30, "", "c", "", ""],
    ],
    [
      "two of one rank that may apply",
      excepted,
      { a: part(true, 40), b: open(20), c: open(30) },
      [0, 40, "", "b,c", "", ""],
    ],
    ["the last of two ranks", twice, { a: ten, b: twenty, c: part(true, 5) }, [5, 5, "c", "", "", ""]],
    [
      "a contradiction before a later exception that may apply",
      build.exceptions(rules("6"), a, [b, c], of("d")),
      { a: ten, b: twenty, c: twenty, d: open(5) },
      [0, 20, "", "d", "", "b,c"],
    ],
    [
      "a choice as an exception",
      ofChoice,
      { a: ten, b: twenty, c: part(true, 30) },
      [20, 30, "", "", "b,c", ""],
    ],
    [
      "a choice whose exception may apply",
      ofChoice,
      { a: ten, b: open(20), c: no },
      [0, 20, "", "b,c", "", ""],
    ],
    [
      "an exception of several parts that applies",
      ofChoice,
      { a: ten, b: twenty },
      [20, 20, "b", "", "", ""],
    ],
  ])("%s", (_, combination, parts, expected) => {
    expect(told(combination, parts)).toEqual(expected);
  });
});

describe("what a limit leaves", () => {
  const cap = build.cap(rules("6"), stacked, at);
  const floor = build.floor(rules("6"), stacked, at);
  const fifteen = { lo: 15, hi: 15 };

  it.each<[string, Combination, Record<string, Part>, Range, Expected]>([
    ["a cap lowers what is above it", cap, { a: twenty }, fifteen, [15, 15, "a", "", "", ""]],
    ["and leaves what is below it", cap, { a: ten }, fifteen, [10, 10, "a", "", "", ""]],
    ["a cap of nothing leaves nothing", cap, { a: ten }, { lo: 0, hi: 0 }, [0, 0, "", "", "", ""]],
    ["a cap on what isn't known", cap, { a: open(20) }, fifteen, [0, 15, "", "a", "", ""]],
    ["a cap decides a level above it", cap, { a: part(true, 20, 30) }, fifteen, [15, 15, "a", "", "", ""]],
    [
      "a cap reached by one shields another",
      cap,
      { a: twenty, b: open(20) },
      fifteen,
      [15, 15, "a", "", "", ""],
    ],
    ["a cap that isn't known", cap, { a: twenty }, { lo: 15, hi: 25 }, [15, 20, "", "", "", ""]],
    ["a floor raises what is below it", floor, { a: ten }, fifteen, [15, 15, "a", "", "", ""]],
    ["and leaves what is above it", floor, { a: twenty }, fifteen, [20, 20, "a", "", "", ""]],
    ["a floor raises nothing that isn't due", floor, {}, fifteen, [0, 0, "", "", "", ""]],
    ["a floor under what may be due", floor, { a: open(10) }, fifteen, [0, 15, "", "a", "", ""]],
    [
      "a floor decides a level below it",
      floor,
      { a: part(true, 10, 12) },
      fifteen,
      [15, 15, "a", "", "", ""],
    ],
    ["a floor that isn't known", floor, { a: ten }, { lo: 12, hi: 15 }, [12, 15, "", "", "", ""]],
  ])("%s", (_, combination, parts, limit, expected) => {
    expect(told(combination, parts, limit)).toEqual(expected);
  });
});

describe("what exceptions of one rank leave of a general amount", () => {
  const general = { lo: 10, hi: 20 };
  const may = (sure: boolean, lo: number, hi = lo) => ({ sure, amount: { lo, hi } });

  it.each([
    ["none", [], 10, 20],
    ["one that applies", [may(true, 5)], 5, 5],
    ["one that may apply and is less", [may(false, 5)], 5, 20],
    ["one that may apply and is more", [may(false, 30)], 10, 30],
    ["one that may apply and lies between", [may(false, 12, 15)], 10, 20],
    ["two that may apply", [may(false, 5), may(false, 12)], 0, 20],
    ["two of which one surely applies", [may(true, 5), may(false, 12)], 0, 12],
    ["two of which the second surely applies", [may(false, 5), may(true, 4)], 0, 5],
    ["two that surely apply", [may(true, 5), may(true, 30)], 0, 30],
  ])("%s", (_, possible, lo, hi) => {
    expect(exceptedAmount(general, possible)).toEqual({ lo, hi });
  });
});
