import { describe, expect, it } from "vitest";
import * as build from "../language/build.ts";
import { dateRange } from "../language/fact-value.ts";
import type { BooleanNode } from "../language/node.ts";
import { buildPolicySet, lawAt } from "../language/policy-set.ts";
import { asked, withClauses } from "../test/one-benefit.fixture.ts";
import { born, clause, club, injured, now, same } from "../test/tennis-club.fixture.ts";
import { firstDayNumber, lastDayNumber } from "../values/month.ts";
import { planOf } from "./plan.ts";
import type { Rows } from "./rows.ts";
import { anniversariesOf, keyOfTurns, turningHouseholds, turnsOf } from "./turns.ts";

const founded = { ...born, id: "founded", subject: "household" } as const;
const [fee] = club.parameters;
const [feeThen] = fee?.versions ?? [];
if (!fee || !feeThen) throw new Error("the club has a fee");
const limit = {
  ...fee,
  id: "limit",
  type: "number",
  unit: "year",
  min: 0,
  max: 100,
  versions: [{ ...feeThen, value: 40 }],
} as const;

const years = (value: number) => build.number(value, "year");
const months = (value: number) => build.number(value, "month");
const age = build.ageYears(born);
const inMonths = build.ageMonths(born);
const ofClub = build.ageYears(founded);
const toLimit = build.compare(age, "<", build.numberParameter(limit));

function plan(...conditions: BooleanNode[]) {
  const clauses = conditions.map((is, index) => asked(is, `${index + 1}`, `k${index}`));
  const set = buildPolicySet(
    withClauses(clauses, { facts: [...club.facts, founded], parameters: [...club.parameters, limit] }),
  );
  return planOf(set, lawAt(set, now));
}
const turns = (...conditions: BooleanNode[]) => turnsOf(plan(...conditions));
const told = (...conditions: BooleanNode[]) =>
  turns(...conditions).map(({ column, ages }) => `${column.kind.id} ${column.age} ${ages}`);

describe("the ages at which an answer changes", () => {
  it.each<[string, BooleanNode, string]>([
    ["below 18", build.compare(age, "<", years(18)), "18"],
    ["18 or more", build.compare(age, ">=", years(18)), "18"],
    ["18 or less", build.compare(age, "<=", years(18)), "19"],
    ["above 18", build.compare(age, ">", years(18)), "19"],
    ["exactly 18", build.compare(age, "=", years(18)), "18,19"],
    ["18 said first: above", build.compare(years(18), ">", age), "18"],
    ["18 said first: at most", build.compare(years(18), "<=", age), "18"],
    ["18 said first: at least", build.compare(years(18), ">=", age), "19"],
    ["18 said first: below", build.compare(years(18), "<", age), "19"],
    ["18 said first: exactly", build.compare(years(18), "=", age), "18,19"],
    ["a threshold that the law may move", toLimit, "every"],
    ["two ages of one person", build.compare(age, "<", build.least(age, years(9))), "every"],
    ["an age within a sum", build.compare(build.add(age, years(1)), "<", years(18)), "every"],
    ["no age", build.fact(injured), ""],
  ])("%s", (_, is, ages) => {
    expect(told(is)).toEqual(ages === "" ? [] : [`born year ${ages}`]);
  });

  const under = (value: number) => build.compare(age, "<", years(value));
  it.each<[string, BooleanNode[], string[]]>([
    ["several thresholds, each once and in order", [under(10), under(9), under(10)], ["born year 9,10"]],
    ["every one, whatever else is asked before", [under(9), toLimit], ["born year every"]],
    ["every one, whatever else is asked after", [toLimit, under(9)], ["born year every"]],
    [
      "years and months, a person's and a household's, each of its own",
      [
        under(9),
        build.compare(inMonths, "<", months(6)),
        build.compare(ofClub, ">", years(1)),
        build.fact(injured),
      ],
      ["born month 6", "born year 9", "founded year 2"],
    ],
  ])("are %s", (_, conditions, expected) => {
    expect(told(...conditions)).toEqual(expected);
  });

  it("are all of them where it is the age that is paid for", () => {
    const units = { count: age, label: same("years") };
    for (const subject of ["person", "household"] as const) {
      const count = subject === "person" ? age : ofClub;
      const set = buildPolicySet(
        withClauses(
          [clause("aged", "1", [], { units: { ...units, count } })],
          { facts: [...club.facts, founded] },
          { subject },
        ),
      );
      expect(turnsOf(planOf(set, lawAt(set, now))).map(({ ages }) => ages)).toEqual(["every"]);
    }
  });

  it("tell rules apart that must not share the days looked at", () => {
    const under18 = build.compare(age, "<", years(18));
    const asking = [
      [under18],
      [under(9)],
      [toLimit],
      [build.compare(inMonths, "<", months(18))],
      [build.compare(ofClub, "<", years(18))],
      [under18, under(9)],
      [build.fact(injured)],
    ];
    const keys = asking.map((conditions) => keyOfTurns(turns(...conditions)));
    expect(new Set(keys).size).toBe(asking.length);
    expect(keyOfTurns(turns(under(9), under18))).toBe(keyOfTurns(turns(under18, under(9))));
  });
});

/** Homes, each founded on a day, of people born on days: a date, its month or its year. */
function homes(...given: { readonly founded?: string; readonly born: readonly string[] }[]): Rows {
  const columnOf = (dates: readonly string[]) => {
    const ranges = dates.map((date) => dateRange(date) ?? { lo: 0, hi: 0 });
    return {
      type: "quantity",
      lo: Int32Array.from(ranges, ({ lo }) => lo),
      hi: Int32Array.from(ranges, ({ hi }) => hi),
    } as const;
  };
  const start = [0];
  for (const home of given) start.push((start.at(-1) ?? 0) + home.born.length);
  return {
    households: given.length,
    start: Int32Array.from(start),
    day: new Int32Array(given.length),
    columns: {
      person: new Map([["born", columnOf(given.flatMap((home) => home.born))]]),
      household: new Map([["founded", columnOf(given.map((home) => home.founded ?? "1990-06-15"))]]),
    },
    lists: new Uint32Array(given.length),
    relations: new Map(),
  };
}

const days = { first: firstDayNumber(now.month), last: lastDayNumber(now.month) };
const under18 = build.compare(age, "<", years(18));
const under6Months = build.compare(inMonths, "<", months(6));
const clubUnder18 = build.compare(ofClub, "<", years(18));

describe("households that an age reached in November 2026 makes restless", () => {
  const turning = (is: BooleanNode, rows: Rows) => [...turningHouseholds(turns(is), rows, days)];

  it.each<[string, BooleanNode, string, boolean]>([
    ["18 on the first day, which is every day's answer", under18, "2008-11-01", false],
    ["18 on the second", under18, "2008-11-02", true],
    ["18 on the last", under18, "2008-11-30", true],
    ["18 on the day after", under18, "2008-12-01", false],
    ["17, at which nothing changes", under18, "2009-11-15", false],
    ["17, where any age may change it", toLimit, "2009-11-15", true],
    ["no age, though any may change it", toLimit, "2009-10-15", false],
    ["18 perhaps: born on any day of November", under18, "2008-11", true],
    ["18 perhaps: born at the latest in November", under18, "2008", false],
    ["half a year", under6Months, "2026-05-15", true],
    ["half a year on the last day of a shorter month", under6Months, "2026-05-31", true],
    ["seven months", under6Months, "2026-04-15", false],
    ["18 in months, where years are asked", under6Months, "2008-11-15", false],
  ])("%s", (_, is, birth, expected) => {
    expect(turning(is, homes({ born: [birth] }))).toEqual([expected ? 1 : 0]);
  });

  it("by the eldest or the youngest whom an unknown birth allows", () => {
    const rows = (lo: string, hi: string) => {
      const made = homes({ born: [lo] });
      const column = homes({ born: [hi] }).columns.person.get("born");
      const from = made.columns.person.get("born");
      if (column?.type !== "quantity" || from?.type !== "quantity") throw new Error("births are quantities");
      const person = new Map([["born", { ...from, hi: column.hi }]]);
      return { ...made, columns: { ...made.columns, person } };
    };
    expect(turning(under18, rows("2008-11-15", "2012-01-01"))).toEqual([1]);
    expect(turning(under18, rows("2001-01-01", "2008-11-15"))).toEqual([1]);
    expect(turning(under18, rows("2008-10-31", "2008-12-01"))).toEqual([0]);
  });

  it("are those of whoever reaches it, not their neighbours", () => {
    const rows = homes(
      { born: ["1980-01-01"] },
      { born: ["1980-01-01", "2008-11-15"] },
      { born: [] },
      { born: ["2008-11-15", "1980-01-01", "2008-11-16"] },
      { born: ["1980-01-01"] },
    );
    expect(turning(under18, rows)).toEqual([0, 1, 0, 1, 0]);
  });

  it("are those whose own date it is, whoever lives there", () => {
    const rows = homes(
      { founded: "1990-06-15", born: ["2008-11-15", "2008-11-15"] },
      { founded: "2008-11-15", born: [] },
      { founded: "2008-12-15", born: ["1980-01-01"] },
    );
    expect(turning(clubUnder18, rows)).toEqual([0, 1, 0]);
  });

  it("are none where no age is asked for", () => {
    expect(turning(build.fact(injured), homes({ born: ["2008-11-15"] }))).toEqual([0]);
  });
});

describe("the days of November 2026 on which an age in a household is completed", () => {
  const on = (is: BooleanNode, rows: Rows, household: number) =>
    anniversariesOf(turns(is), { rows, household }, days).map((day) => day - days.first + 1);

  it.each<[string, BooleanNode, string, number[]]>([
    ["a year, on the day of birth", under18, "2009-11-15", [15, 15]],
    ["no year in another month", under18, "2009-10-15", []],
    ["no year in the month after a birth", under18, "2026-10-15", []],
    ["a month, on the day of birth", under6Months, "2009-10-15", [15, 15]],
    ["a month, on its last day where it lacks that of birth", under6Months, "2026-05-31", [30, 30]],
    ["the first and the last on which it may be", under18, "2008-11", [1, 30]],
  ])("%s", (_, is, birth, expected) => {
    expect(on(is, homes({ born: [birth] }), 0)).toEqual(expected);
  });

  it("are those of its own members and of itself", () => {
    const rows = homes(
      { founded: "2001-11-03", born: ["2008-11-10"] },
      { founded: "2001-11-04", born: ["2008-11-11", "2008-11-12"] },
      { founded: "2001-11-05", born: ["2008-11-13"] },
    );
    expect([0, 1, 2].map((household) => new Set(on(under18, rows, household)))).toEqual(
      [[10], [11, 12], [13]].map((found) => new Set(found)),
    );
    expect([0, 1, 2].map((household) => on(clubUnder18, rows, household))).toEqual([
      [3, 3],
      [4, 4],
      [5, 5],
    ]);
  });
});
