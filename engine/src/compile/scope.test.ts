import { describe, expect, it } from "vitest";
import * as build from "../language/build.ts";
import type { FactKind, PolicySetDefinition } from "../language/definition.ts";
import type { Node } from "../language/node.ts";
import { born, club, income, injured, rich, rules, same } from "../test/tennis-club.fixture.ts";
import { countsEveryone, holdsDue, isAggregate, type Scope, scopeOf, searchesMembers } from "./scope.ts";

const hurt = build.fact(injured);
const wealthy = build.fact(rich);
const derivedFrom = (id: string, from: ReturnType<typeof build.not>): FactKind => ({
  ...rich,
  id,
  absence: { means: "derived", from, reason: same("derived") },
});
const calm = derivedFrom("calm", build.not(wealthy));
const sore = derivedFrom("sore", build.any(wealthy, hurt));
const named = (id: string, is: ReturnType<typeof build.not>) => ({
  id,
  label: same(id),
  citation: rules("2"),
  is,
});
const definition: PolicySetDefinition = {
  ...club,
  facts: [...club.facts, calm, sore],
  conditions: [...club.conditions, named("is-rich", wealthy), named("due", build.entitled("gift"))],
};
const parents = { relation: "parent", member: "holder" } as const;
const everybody = build.countMembers({}, build.always(true));
const children = build.countMembers(parents, build.always(true));
const own = (id: string): Node => ({ op: "fact", fact: id, type: "boolean" });

describe("on whom a value depends", () => {
  it.each<[string, Node, Scope, Scope]>([
    ["a person's fact", hurt, "person", "person"],
    ["a household's fact", wealthy, "household", "household"],
    ["a household's fact derived from the household's", own("calm"), "household", "household"],
    ["a household's fact derived from a person's", own("sore"), "person", "person"],
    ["a fact that isn't declared", own("no-such"), "person", "person"],
    ["an age", build.ageYears(born), "person", "person"],
    ["a fixed number", build.amount(7), "household", "household"],
    ["a death", build.diedInMonth, "person", "person"],
    ["another benefit", build.entitled("gift"), "person", "person"],
    ["a named condition of the household", build.condition("is-rich"), "household", "household"],
    ["a named condition of a person", build.condition("is-child"), "person", "person"],
    ["a name that isn't declared", build.condition("no-such"), "person", "person"],
    ["all of the household's", build.all(wealthy, wealthy), "household", "household"],
    ["all of both", build.all(wealthy, hurt), "person", "person"],
    ["any member", build.someMember({}, hurt), "household", "person"],
    ["every member", build.everyMember({}, hurt), "household", "person"],
    ["the number of members", everybody, "household", "person"],
    [
      "the income of members",
      build.sumMembers({ among: {}, where: hurt, of: build.fact(income) }),
      "household",
      "person",
    ],
    ["a parent", build.someMember(parents, hurt), "person", "person"],
    ["the number of parents", children, "person", "person"],
  ])("%s", (_, node, shared, withOwnLists) => {
    expect(scopeOf(node, { definition, open: { personLists: false } })).toBe(shared);
    expect(scopeOf(node, { definition, open: { personLists: true } })).toBe(withOwnLists);
  });
});

describe("whether members are gone through", () => {
  it.each<[string, Node, boolean, boolean, boolean]>([
    ["a fact", hurt, false, false, false],
    ["any member", build.someMember({}, hurt), true, false, true],
    ["every member", build.everyMember({}, hurt), true, false, true],
    ["the number of all", everybody, true, true, false],
    ["the number of some", build.countMembers({}, hurt), true, false, true],
    ["the number of none", build.countMembers({}, build.always(false)), true, false, true],
    ["the number of parents", children, true, false, true],
    ["a sum", build.sumMembers({ among: {}, where: hurt, of: build.fact(income) }), true, false, true],
    [
      "a comparison with the number of all",
      build.compare(everybody, ">", build.number(1, "person")),
      false,
      false,
      false,
    ],
    [
      "a comparison with a number of some",
      build.compare(children, ">", build.number(1, "person")),
      false,
      false,
      true,
    ],
  ])("%s", (_, node, aggregate, everyone, searches) => {
    expect([isAggregate(node), countsEveryone(node), searchesMembers(node, definition)]).toEqual([
      aggregate,
      everyone,
      searches,
    ]);
  });
});

it("a condition looks at another benefit itself, below, or by its name", () => {
  expect(holdsDue(build.entitled("gift"), definition)).toBe(true);
  expect(holdsDue(build.all(hurt, build.not(build.entitled("gift"))), definition)).toBe(true);
  expect(holdsDue(build.condition("due"), definition)).toBe(true);
  expect(holdsDue(build.condition("is-rich"), definition)).toBe(false);
  expect(holdsDue(hurt, definition)).toBe(false);
});
