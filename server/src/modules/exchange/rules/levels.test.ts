import { expect, it } from "vitest";
import { unitsOf } from "./levels.ts";

const month = "2026-11";
const parent = "social-assistance.single-parent";

it.each([
  ["a single parent's coefficient of one child", parent, { coefficient: 10 }, 1],
  ["a single parent's coefficient of three children", parent, { coefficient: 30 }, 3],
  ["a single parent's amount of two children", parent, { amount: 1_080_000 }, 2],
  ["an amount in thousands", parent, { amount: 1_080 }, 2],
  ["a coefficient of one and a half children, without an amount", parent, { coefficient: 15 }, undefined],
  ["an amount that no number of children gives", parent, { amount: 700_001 }, undefined],
  ["a coefficient of more than anybody cares for", parent, { coefficient: 110 }, undefined],
  ["an amount typed a hundredfold", parent, { amount: 108_000_000 }, undefined],
  ["neither coefficient nor amount", parent, {}, undefined],
  ["two adults cared for", "care-allowance.takes-in-extremely-severe.adult", { coefficient: 30 }, 2],
  ["a clause paid for oneself alone", "social-assistance.hiv-poor", { amount: 700_001 }, 1],
] as const)("for how many is paid: %s", (_row, clause, said, units) => {
  expect(unitsOf({ clause, month, ...said })).toBe(units);
});
