import { describe, expect, it } from "vitest";
import { explain } from "../explain/explain.ts";
import { anna, club, grade, now } from "../test/tennis-club.fixture.ts";
import { readValue } from "./fact-value.ts";
import { buildPolicySet } from "./policy-set.ts";

describe("several possible values of one fact", () => {
  it.each([
    [
      ["silver", "gold"],
      ["gold", "silver"],
    ],
    [["gold", "gold"], ["gold"]],
    [
      ["none", "gold", "silver", "none"],
      ["gold", "silver", "none"],
    ],
  ])("written %j are %j", (written, read) => {
    expect(readValue({ oneOf: written }, grade.value)).toEqual(read);
  });

  it.each([[[]], [["bronze"]], [["gold", "bronze"]]])("%j are refused", (written) => {
    expect(readValue({ oneOf: written }, grade.value)).toBeUndefined();
  });

  it("said by two records in two orders don't disagree", () => {
    const set = buildPolicySet(club);
    const records = [
      ["gold", "silver"],
      ["silver", "gold"],
    ].map((oneOf) => ({ kind: "grade", value: { oneOf } }));
    const level = explain(set, {
      household: anna(records),
      person: "anna",
      ...now,
    }).benefits[0]?.clauses.find(({ clause }) => clause === "level");
    expect(level?.conditions[0]?.trace.children[0]?.source?.by).toBe("record");
  });
});
