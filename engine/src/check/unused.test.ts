import { describe, expect, it } from "vitest";
import * as build from "../language/build.ts";
import type { PolicySetDefinition } from "../language/definition.ts";
import { grade, income, injured, rules, same } from "../test/tennis-club.fixture.ts";
import { wholeClub } from "../test/whole-club.fixture.ts";
import { checkDefinition } from "./check.ts";
import { unusedNames } from "./unused.ts";

const told = (definition: PolicySetDefinition) => unusedNames(definition).map(({ at }) => at);
const [fee] = wholeClub.parameters;
const [court] = wholeClub.tables;
const [bands] = wholeClub.bands ?? [];
if (!fee || !court || !bands) throw new Error("the whole club has a fee, a table and bands");
const list = { id: "spare", label: same("spare") };
const spare = { ...injured, id: "spare" };

describe("names that no rule reads", () => {
  it("are none of the whole club", () => {
    expect(told(wholeClub)).toEqual([]);
  });

  it.each<[string, Partial<PolicySetDefinition>]>([
    ["a fact", { facts: [...wholeClub.facts, spare] }],
    ["a parameter", { parameters: [fee, { ...fee, id: "spare" }] }],
    ["a table", { tables: [court, { ...court, id: "spare" }] }],
    ["bands", { bands: [bands, { ...bands, id: "spare" }] }],
    ["a list", { lists: [...wholeClub.lists, list] }],
    ["an act", { acts: [...wholeClub.acts, { id: "spare", name: same("spare") }] }],
    [
      "a relation",
      {
        relations: [
          ...wholeClub.relations,
          { ...list, max: 2, absence: { means: "unknown", reason: same("") } },
        ],
      },
    ],
    [
      "a named condition",
      { conditions: [...wholeClub.conditions, { ...list, citation: rules("2"), is: build.fact(injured) }] },
    ],
  ])("are told: %s", (_, more) => {
    const definition = { ...wholeClub, ...more };
    expect(told(definition)).toEqual(["spare"]);
    expect(checkDefinition(definition)).toEqual([]);
  });

  it("are told also where only something unused reads them", () => {
    const derived = {
      ...spare,
      absence: { means: "derived", from: build.isOneOf(grade, "gold"), reason: same("") },
    } as const;
    const withoutGrade = wholeClub.benefits.filter(({ id }) => id === "refund");
    const definition = { ...wholeClub, facts: [grade, income, derived], benefits: withoutGrade };
    expect(told(definition)).toEqual(expect.arrayContaining(["grade", "spare"]));
  });

  it("are not told where a reason says who else reads them", () => {
    const kept = { ...spare, readElsewhere: same("for the yearly report") };
    expect(told({ ...wholeClub, facts: [...wholeClub.facts, kept] })).toEqual([]);
  });

  it("are told with how to mend it, in both languages", () => {
    const [found] = unusedNames({ ...wholeClub, facts: [...wholeClub.facts, spare] });
    expect(found?.message.vi).toBe(
      'injured: không quy định nào dùng thông tin "spare". ' +
        "Bỏ khai báo, hoặc ghi ở readElsewhere lý do vẫn giữ thông tin.",
    );
    expect(found?.message.en).toMatch(/no rule reads the fact "spare"\. Leave the declaration out/);
  });
});
