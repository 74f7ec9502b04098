import { describe, expect, it } from "vitest";
import type { FactKind } from "../language/definition.ts";
import type { FactRecord, HouseholdInput, PersonInput } from "../language/facts.ts";
import { buildPolicySet } from "../language/policy-set.ts";
import { anna, club, grade, injured, rich } from "../test/tennis-club.fixture.ts";
import { civilDate, dayNumber } from "../values/civil-date.ts";
import type { Value } from "../values/value.ts";
import { readFact } from "./fact-reading.ts";
import { prepareHousehold } from "./prepare.ts";

const set = buildPolicySet(club);
const on = (date: string) => dayNumber(civilDate(date));
const middle = on("2026-11-15");

/** A fact of anna or her household on a day: its value and how it came by it. */
function read(kind: FactKind, home: HouseholdInput, day = middle): readonly [Value, string] {
  const household = prepareHousehold(set, home);
  const person = household.members.get("anna");
  if (!person) throw new Error("anna lives there");
  const { value, origin } = readFact(kind, { household, person }, day);
  return [value, origin.by === "absence" ? `absence ${origin.listComplete}` : origin.by];
}

const record = (
  value: FactRecord["value"],
  from?: string,
  to?: string,
  more: Partial<FactRecord> = {},
): FactRecord => ({
  kind: "injured",
  value,
  ...(from ? { from: civilDate(from) } : {}),
  ...(to ? { to: civilDate(to) } : {}),
  ...more,
});
const implied = (value: boolean, from?: string, to?: string) => record(value, from, to, { implied: true });
const eve = "2026-11-14";
const after = "2026-11-16";

describe("a fact on a day", () => {
  it.each<[string, FactRecord[], Value, string]>([
    ["nothing is recorded", [], "unknown", "absence false"],
    ["it is recorded", [record(true)], true, "record"],
    ["it is recorded as not so", [record(false)], false, "record"],
    ["it is recorded as open", [record(null)], "unknown", "record"],
    ["its record begins that day", [record(true, "2026-11-15")], true, "record"],
    ["its record begins the day after", [record(true, after)], "unknown", "absence false"],
    ["its record ends that day", [record(true, undefined, "2026-11-15")], true, "record"],
    ["its record ended the day before", [record(true, undefined, eve)], "unknown", "absence false"],
    ["two records agree", [record(true), record(true)], true, "record"],
    ["two records disagree", [record(true), record(false)], "unknown", "disagreement"],
    ["the third of three disagrees", [record(true), record(true), record(false)], "unknown", "disagreement"],
    ["one says that nothing is known", [record(true), record(null)], "unknown", "disagreement"],
    ["of two only one is of that day", [record(true), record(false, after)], true, "record"],
    [
      "one begins that day as the other ended before",
      [record(false, undefined, eve), record(true, "2026-11-15")],
      true,
      "record",
    ],
    [
      "both are of another day",
      [record(true, after), record(false, undefined, eve)],
      "unknown",
      "absence false",
    ],
    ["a decision implies it", [implied(true)], true, "record"],
    ["what a decision implies is of another day", [implied(true, after)], "unknown", "absence false"],
    ["it is recorded otherwise than implied", [implied(true), record(false)], false, "record"],
    ["it is recorded for another day than implied", [implied(true), record(false, after)], true, "record"],
    ["two decisions imply the opposite", [implied(true), implied(false)], "unknown", "disagreement"],
    [
      "one of two implied is of that day",
      [implied(true, "2026-11-15"), implied(false, after)],
      true,
      "record",
    ],
  ])("where %s", (_, facts, value, by) => {
    expect(read(injured, anna(facts))).toEqual([value, by]);
  });

  it.each<[string, FactKind, Partial<HouseholdInput>, Value, string]>([
    [
      "an incomplete list says nothing",
      grade,
      { completeLists: [] },
      ["gold", "silver", "none"],
      "absence false",
    ],
    ["a complete list says no", grade, { completeLists: ["grades"] }, ["none"], "absence true"],
    ["another list doesn't", grade, { completeLists: ["rich"] }, ["gold", "silver", "none"], "absence false"],
    ["nothing makes complete what nobody may assume", injured, {}, "unknown", "absence false"],
    ["a household's list says no of it", rich, { completeLists: ["rich"] }, false, "absence true"],
    ["a household's open list", rich, { completeLists: [] }, "unknown", "absence false"],
  ])("that isn't recorded: %s", (_, kind, more, value, by) => {
    expect(read(kind, anna([], more))).toEqual([value, by]);
  });

  it("may have a list that is complete for one person, which says nothing of the household", () => {
    const member: PersonInput = { id: "anna", facts: [], completeLists: ["grades", "rich"] };
    const home = anna([], { members: [member], completeLists: [] });
    expect(read(grade, home)).toEqual([["none"], "absence true"]);
    expect(read(rich, home)).toEqual(["unknown", "absence false"]);
  });

  it("of several possible values agrees with the same ones and no others", () => {
    const of = (...values: string[]): FactRecord => ({ kind: "grade", value: { oneOf: values } });
    expect(read(grade, anna([of("gold", "silver"), of("gold", "silver")]))).toEqual([
      ["gold", "silver"],
      "record",
    ]);
    expect(read(grade, anna([of("gold", "silver"), of("gold", "none")]))[1]).toBe("disagreement");
  });
});
