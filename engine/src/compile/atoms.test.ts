import { describe, expect, it } from "vitest";
import * as build from "../language/build.ts";
import type { BooleanNode } from "../language/node.ts";
import { born, club, grade, income, injured, rich, rules, same } from "../test/tennis-club.fixture.ts";
import { type Constraint, columnOf, constraintsOf, keyOf, partsOf } from "./atoms.ts";

const { all, any, not, compare } = build;
const [hurt, wealthy] = [build.fact(injured), build.fact(rich)];
const age = build.ageYears(born);
const points = {
  id: "points",
  subject: "person",
  label: same("points"),
  value: { type: "number", unit: "point", min: 0, max: 9 },
  absence: { means: "unknown", reason: same("nobody may assume it") },
} as const;
const score = build.fact(points);
const years = (value: number) => build.number(value, "year");
const below18 = compare(age, "<", years(18));

describe("the parts of a condition that must all hold", () => {
  it.each<[string, BooleanNode, BooleanNode[]]>([
    ["of one fact, itself", hurt, [hurt]],
    [
      "of a conjunction within one, all its operands",
      all(hurt, all(wealthy, below18)),
      [hurt, wealthy, below18],
    ],
    ["of an alternative, itself", any(hurt, wealthy), [any(hurt, wealthy)]],
    ["of a named condition, those of what it says", build.condition("is-child"), [below18]],
    ["of a name that isn't declared, itself", build.condition("no-such"), [build.condition("no-such")]],
    ["of what isn't a fact, itself", not(hurt), [not(hurt)]],
    ["of no alternative, that each isn't so", not(any(hurt, wealthy)), [not(hurt), not(wealthy)]],
    ["of not not, the thing itself", not(not(all(hurt, wealthy))), [hurt, wealthy]],
    ["of not all, itself", not(all(hurt, wealthy)), [not(all(hurt, wealthy))]],
    [
      "of not the named condition, its opposite",
      not(build.condition("is-child")),
      [compare(age, ">=", years(18))],
    ],
    [
      "of not a name that isn't declared, itself",
      not(build.condition("no-such")),
      [not(build.condition("no-such"))],
    ],
    ["of not less, at least", not(compare(age, "<", years(18))), [compare(age, ">=", years(18))]],
    ["of not at most, more", not(compare(age, "<=", years(18))), [compare(age, ">", years(18))]],
    ["of not more, at most", not(compare(age, ">", years(18))), [compare(age, "<=", years(18))]],
    ["of not at least, less", not(compare(age, ">=", years(18))), [compare(age, "<", years(18))]],
    ["of not equal, itself", not(compare(age, "=", years(18))), [not(compare(age, "=", years(18)))]],
  ])("%s", (_, node, expected) => {
    expect(partsOf(node, club)).toEqual(expected);
  });
});

describe("the key of a node", () => {
  it("is the same whatever its words and article", () => {
    expect(keyOf(build.labelled(same("hurt"), hurt, rules("9")))).toBe(keyOf(hurt));
    expect(keyOf(all(build.labelled(same("hurt"), hurt), wealthy))).toBe(keyOf(all(hurt, wealthy)));
  });

  it.each<[string, BooleanNode, BooleanNode]>([
    ["facts", hurt, wealthy],
    ["relations", compare(age, "<", years(18)), compare(age, "<=", years(18))],
    ["numbers", compare(age, "<", years(18)), compare(age, "<", years(19))],
    ["sides", compare(age, "<", score as never), compare(score, "<", age as never)],
    ["values", build.isOneOf(grade, "gold"), build.isOneOf(grade, "silver")],
    ["members", build.someMember({}, hurt), build.someMember({ relation: "parent", member: "other" }, hurt)],
    ["operators", all(hurt, wealthy), any(hurt, wealthy)],
    ["groupings", all(hurt, any(wealthy)), all(hurt, any(wealthy, hurt))],
    ["units", compare(age, "<", years(9)), compare(build.ageMonths(born), "<", years(9) as never)],
  ])("tells other %s apart", (_, one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });
});

const truth = (column: string, wanted: boolean): Constraint => ({ column, is: "truth", wanted });
const atLeast = (column: string, bound: number): Constraint => ({ column, is: "atLeast", bound });
const below = (column: string, bound: number): Constraint => ({ column, is: "below", bound });
const values = (not: boolean): Constraint => ({ column: "grade", is: "oneOf", values: ["gold"], not });
const [inYears, seven] = ["age year born", build.number(7, "point")];

describe("what a small column must be", () => {
  it.each<[string, BooleanNode, readonly Constraint[] | undefined]>([
    ["a fact that is so", hurt, [truth("injured", true)]],
    ["a fact that isn't", not(hurt), [truth("injured", false)]],
    ["one of some values", build.isOneOf(grade, "gold"), [values(false)]],
    ["none of them", not(build.isOneOf(grade, "gold")), [values(true)]],
    ["younger than", below18, [below(inYears, 18)]],
    ["at most as old as", compare(age, "<=", years(18)), [below(inYears, 19)]],
    ["older than", compare(age, ">", years(18)), [atLeast(inYears, 19)]],
    ["at least as old as", compare(age, ">=", years(18)), [atLeast(inYears, 18)]],
    ["just as old as", compare(age, "=", years(18)), [atLeast(inYears, 18), below(inYears, 19)]],
    ["a number above an amount of points", compare(seven, "<", score), [atLeast("points", 8)]],
    ["a number not below it", compare(seven, "<=", score), [atLeast("points", 7)]],
    ["a number below it", compare(seven, ">", score), [below("points", 7)]],
    ["a number not above it", compare(seven, ">=", score), [below("points", 8)]],
    ["just that number", compare(seven, "=", score), [atLeast("points", 7), below("points", 8)]],
    ["two columns", compare(score, "<", score), undefined],
    ["an amount of money", compare(build.fact(income), "<", build.amount(7)), undefined],
    ["two fixed numbers", compare(seven, "<", seven), undefined],
    ["not all", not(all(hurt, wealthy)), undefined],
    ["members", build.someMember({}, hurt), undefined],
  ])("%s", (_, node, expected) => {
    expect(constraintsOf(node)).toEqual(expected);
  });

  it("which a quantity may have", () => {
    expect(columnOf(age)).toBe("age year born");
    expect(columnOf(build.ageMonths(born))).toBe("age month born");
    expect(columnOf(score)).toBe("points");
    expect(columnOf(build.fact(income))).toBeUndefined();
    expect(columnOf(seven)).toBeUndefined();
  });
});
