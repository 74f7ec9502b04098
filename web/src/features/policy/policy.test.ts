import { civilDate, isMeasured, lawAt, month, renderBenefit } from "@ansinh/engine";
import { amountGrid, releaseAreas, releasePolicySet as set, turnsOf } from "@ansinh/policies";
import { describe, expect, test } from "vitest";
import { catalogueOf, findIn } from "./catalogue.ts";
import { levelsOf } from "./levels.ts";

const when = { month: month("2026-12"), knownOn: civilDate("2026-11-21") };
const page = (benefit: string, at = when) => renderBenefit(set, benefit, at);

describe("the list", () => {
  const catalogue = catalogueOf(set, releaseAreas, when);
  const found = (typed: string) =>
    findIn(catalogue, typed).flatMap(({ benefits }) =>
      benefits.map(({ benefit, matches }) => [benefit, matches.length > 0] as const),
    );

  test("holds every benefit of the release once, under an area with a name", () => {
    const listed = catalogue.flatMap(({ benefits }) => benefits.map(({ benefit }) => benefit));
    expect([...listed].sort()).toEqual(set.definition.benefits.map(({ id }) => id).sort());
    for (const area of catalogue) expect(area.label.vi).not.toBe("");
  });

  test("tells the least and the most that a clause gives in the month", () => {
    const [assistance] = catalogue.flatMap(({ benefits }) => benefits);
    expect(assistance?.amounts).toEqual({ lo: 540_000, hi: 1_620_000 });
  });

  test("tells the least and the most of a clause whose level is looked up, and one amount of any other", () => {
    const before = { month: month("2026-06"), knownOn: civilDate("2026-06-21") };
    const listed = catalogueOf(set, releaseAreas, before).flatMap(({ benefits }) => benefits);
    const amounts = new Map(
      listed.flatMap(({ clauses }) => clauses.map((one) => [one.clause, one.amounts] as const)),
    );
    const looked = [...lawAt(set, before).clauses].flatMap(([id, { amount }]) => {
      const told = amounts.get(id);
      return amount && told ? [{ isLookedUp: isMeasured(amount.value), isOne: told.lo === told.hi }] : [];
    });
    expect(looked.filter(({ isLookedUp, isOne }) => isLookedUp && !isOne).length).toBeGreaterThan(0);
    expect(looked.filter(({ isLookedUp, isOne }) => !isLookedUp && !isOne)).toEqual([]);
  });

  test("finds a benefit by its name, without its clauses, and clauses that speak of it", () =>
    expect(found("huu tri tro cap")).toEqual(
      expect.arrayContaining([
        ["social-pension", false],
        ["funeral-support", true],
      ]),
    ));
  test("finds clauses by words in any order, with or without tone marks", () => {
    expect(found("nhiễm hiv")).toEqual([["social-assistance", true]]);
    expect(found("hiv nhiem")).toEqual(found("nhiễm hiv"));
  });
  test("finds by the number of an act, and in English", () => {
    expect(found("41/2024").map(([benefit]) => benefit)).toEqual(["social-pension"]);
    expect(found("severe disability").map(([benefit]) => benefit)).toContain("social-assistance");
  });
  test("finds nothing where one word is in no clause", () => expect(found("hiv xyz")).toEqual([]));
  test("holds everything when nothing is typed", () =>
    expect(found(" ").length).toBe(set.definition.benefits.length));
});

describe("versions of a level", () => {
  const states = (month: string, knownOn: string) => {
    const at = { month: when.month, knownOn: civilDate(knownOn) };
    const [level] = levelsOf([page("social-pension", { ...at, month: month as typeof when.month })]);
    return level?.versions.map(({ state }) => state);
  };
  test.each([
    ["2026-07", "2026-10-04", ["notInForce", "rules"]],
    ["2026-07", "2026-10-05", ["rules", "earlier"]],
    ["2026-06", "2026-10-05", ["later", "rules"]],
    ["2025-06", "2026-10-05", ["later", "later"]],
  ])("for %s as known on %s", (ofMonth, knownOn, expected) =>
    expect(states(ofMonth, knownOn)).toEqual(expected),
  );

  test("one that nobody has confirmed says so", () => {
    const [level] = levelsOf([page("social-assistance")]);
    expect(level?.versions.at(-1)?.state).toBe("unconfirmed");
  });
  test("one that two benefits use stands once", () =>
    expect(levelsOf([page("social-assistance"), page("care-allowance")])).toHaveLength(1));
});

describe("what each act changed", () => {
  const turns = turnsOf(page("social-assistance").history);
  const october = turns[0];

  test("comes newest first, each with its dates", () =>
    expect(turns.map(({ dates }) => dates.appliesFrom)).toEqual([
      "2026-10",
      "2026-07",
      "2021-07",
      "2021-07",
    ]));
  test("counts every clause of those dates once", () => {
    const changed = october?.changed.flatMap(({ clauses }) => clauses).length ?? 0;
    expect([changed, october?.cited.length, october?.begun.length]).toEqual([11, 22, 0]);
  });
  test("says a change of several clauses once, with each clause", () => {
    const [first] = october?.changed ?? [];
    expect(first?.clauses.map(({ label }) => label.vi)).toEqual([
      "trẻ mồ côi cả cha lẫn mẹ, dưới 4 tuổi",
      "trẻ mồ côi cả cha lẫn mẹ, từ đủ 4 tuổi",
    ]);
    expect(first?.changes).toHaveLength(1);
  });
  test("keeps new names apart from what is asked", () => {
    const hiv = october?.changed.find(({ clauses }) => clauses[0]?.clause.includes("hiv"));
    expect(hiv?.changes.map(({ kind }) => kind)).toEqual(["removed", "added", "added"]);
    expect(hiv?.clauses[0]?.renamed).toHaveLength(1);
  });
  test("isn't known before it is in force", () => {
    const before = turnsOf(page("social-assistance", { ...when, knownOn: civilDate("2026-10-04") }).history);
    expect(before[0]?.known).toBe(false);
    expect(october?.known).toBe(true);
  });
});

describe("amounts side by side", () => {
  const grid = amountGrid(page("social-assistance").amounts);
  const amounts = (clause: string) =>
    grid.rows.find((row) => row.clause === clause)?.cells.map((cell) => cell?.pay.amount.lo);

  test("stand under the months in which something changes", () =>
    expect(grid.months).toEqual(["2021-07", "2024-07", "2025-07", "2026-07"]));
  test("go on until the next change", () =>
    expect(amounts("social-assistance.disability-severe.adult")).toEqual([
      540_000, 750_000, 750_000, 810_000,
    ]));
  test("are left out from the month in which a clause has ended", () =>
    expect(grid.rows.filter(({ cells }) => cells[1] !== undefined && cells[2] === undefined)).toHaveLength(
      2,
    ));
});
