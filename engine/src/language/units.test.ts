import { describe, expect, expectTypeOf, it } from "vitest";
import { born, grade, income, injured, same } from "../test/tennis-club.fixture.ts";
import { civilDate } from "../values/civil-date.ts";
import * as build from "./build.ts";
import type { FactKind } from "./definition.ts";
import type { Quantity } from "./node.ts";

const years = build.number(18, "year");
const months = build.number(216, "month");
const thousand = build.amount(1_000);
const people = build.countMembers({}, build.fact(injured));
const score = {
  id: "score",
  subject: "person",
  label: same("score"),
  value: { type: "number", unit: "point", min: 0, max: 100 },
  absence: { means: "unknown", reason: same("nobody may assume it") },
} as const satisfies FactKind;
const surface = {
  ...score,
  id: "surface",
  value: { type: "enum", values: [{ id: "clay", label: same("clay") }] },
} as const satisfies FactKind;
const line = { id: "line", type: "money" } as const;
const rate = { id: "rate", type: "number", unit: "point" } as const;
const byScore = { id: "by-score", type: "money", of: "number:point" } as const;

describe("units that the compiler infers", () => {
  it("are those of facts, constants, parameters, tables, bands and what is made of them", () => {
    expectTypeOf(build.ageYears(born)).toEqualTypeOf<Quantity<"number:year">>();
    expectTypeOf(people).toEqualTypeOf<Quantity<"number:person">>();
    expectTypeOf(build.lookup(line, grade)).toEqualTypeOf<Quantity<"money">>();
    expectTypeOf(build.banded(byScore, build.fact(score))).toEqualTypeOf<Quantity<"money">>();
    expectTypeOf(build.numberParameter(rate)).toEqualTypeOf<Quantity<"number:point">>();
    expectTypeOf(build.multiply(thousand, people)).toEqualTypeOf<Quantity<"money">>();
    const days = build.subtract(build.day(civilDate("2026-12-31")), build.fact(born));
    expectTypeOf(days).toEqualTypeOf<Quantity<"number:day">>();
    expectTypeOf(build.add(build.fact(income), thousand)).toExtend<Quantity<"money">>();
  });

  it("leave nothing in the data", () => {
    expect(build.number(18, "year")).toEqual({ op: "constant", type: "number", value: 18, unit: "year" });
  });

  it("let a wrong one not compile", () => {
    // @ts-expect-error a date isn't a condition
    build.all(build.fact(born));
    // @ts-expect-error an enumerated fact isn't a quantity
    build.compare(build.fact(grade), "<", years);
    // @ts-expect-error a truth isn't a quantity
    build.compare(build.fact(injured), "=", years);
    // @ts-expect-error years aren't months
    build.compare(build.ageYears(born), ">=", months);
    // @ts-expect-error money isn't an age
    build.compare(build.fact(income), ">=", years);
    // @ts-expect-error a date isn't a number of days
    build.compare(build.fact(born), "<", build.number(3, "day"));
    // @ts-expect-error points aren't people
    build.compare(build.fact(score), "<", people);
    // @ts-expect-error people aren't added to đồng
    build.add(thousand, people);
    // @ts-expect-error the greatest of years and months is neither
    build.greatest(years, months);
    // @ts-expect-error money times money is nothing
    build.multiply(thousand, build.fact(income));
    // @ts-expect-error what is subtracted is of the same unit
    build.subtract(build.fact(born), years);
    // @ts-expect-error these bands go by points
    build.banded(byScore, build.ageYears(born));
    // @ts-expect-error a parameter of points isn't one of years
    build.compare(build.ageYears(born), "<", build.numberParameter(rate));
    // @ts-expect-error a value that the fact doesn't have
    build.isOneOf(surface, "gravel");
    const means = build.sumMembers({ among: {}, where: build.always(true), of: build.fact(income) });
    // @ts-expect-error a sum of money isn't compared with people
    build.compare(means, "<", people);
  });
});
