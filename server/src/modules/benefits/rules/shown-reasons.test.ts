import { civilDate, explain, month } from "@ansinh/engine";
import { lists, monthlyPolicySet } from "@ansinh/policies";
import { expect, test } from "vitest";
import { type ShownReason, shownBenefits } from "./shown-reasons.ts";

const told = explain(monthlyPolicySet, {
  household: {
    id: "home",
    facts: [],
    members: [{ id: "old", facts: [{ kind: "birthDate", value: "1950-03-02" }] }],
    completeLists: lists.map(({ id }) => id),
  },
  person: "old",
  month: month("2026-11"),
  knownOn: civilDate("2026-11-21"),
});
const linesOf = (reason: ShownReason): ShownReason[] => [reason, ...reason.children.flatMap(linesOf)];
const lines = shownBenefits(told).flatMap(({ reasons }) => reasons.flatMap(linesOf));

test("a fixed number stands once in a line, what was looked at with its value", () => {
  const fixed = lines.filter(({ label }) => label.vi === "75");
  expect(fixed.length).toBeGreaterThan(0);
  expect(fixed.map(({ outcome, value }) => ({ outcome, value }))).toEqual(
    fixed.map(() => ({ outcome: "value", value: null })),
  );
  const age = lines.find(({ label }) => label.vi === "tuổi");
  expect(age?.value?.vi).toMatch(/^76/);
});

test("no line says its own words again as its value", () => {
  expect(lines.filter(({ label, value }) => value?.vi === label.vi)).toEqual([]);
});
