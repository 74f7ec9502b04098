import { addMonths, civilDate, explain, type Month, month, type Question } from "@ansinh/engine";
import { describe, expect, it } from "vitest";
import { householdOf } from "./examples.ts";
import { type Example, exampleSubject, lists, monthlyPolicySet } from "./index.ts";

type Facts = Pick<Example, "person" | "household" | "others" | "relations">;

/** Before the decree was signed (21/08/2026), while it was signed and not in force, and from 05/10/2026. */
const days = ["2026-07-31", "2026-09-15", "2026-10-05"] as const;
const everyList = lists.map(({ id }) => id);

function due(facts: Facts, asked: { benefit: string; month: Month; knownOn: string }) {
  const { benefit, knownOn } = asked;
  const example: Example = {
    ...{ name: "", benefit, month: asked.month, knownOn, expect: { refused: [] } },
    ...facts,
    completeLists: everyList,
  };
  const question: Question = {
    household: householdOf(example),
    person: exampleSubject,
    month: asked.month,
    knownOn: civilDate(knownOn),
  };
  const { outcome } =
    explain(monthlyPolicySet, question).benefits.find((item) => item.benefit === benefit) ?? {};
  if (!outcome || outcome.kind === "undetermined") throw new Error(`${benefit} of ${asked.month} is open`);
  return outcome.kind === "granted" ? outcome.amount : 0;
}

const july = month("2026-07");
const ofJuly = (facts: Facts, benefit: string) =>
  days.map((knownOn) => due(facts, { benefit, month: july, knownOn }));

/** What was paid month by month as the law was known at each month's end, against what is due as known later. */
function arrears(facts: Facts, benefit: string, { to, knownOn }: { to: string; knownOn: string }): number {
  let sum = 0;
  for (let at = july; at <= month(to); at = addMonths(at, 1)) {
    const then = due(facts, { benefit, month: at, knownOn: `${at}-30` });
    sum += due(facts, { benefit, month: at, knownOn }) - then;
  }
  return sum;
}

const disabled: Facts = { person: { birthDate: "1991-01-01", disabilityDegree: "severe" } };
const singleParent: Facts = {
  person: { birthDate: "1991-01-01", disabilityDegree: "severe", maritalStatus: "widowed" },
  household: { poverty: "poor" },
  others: [{ id: "con", facts: { birthDate: "2016-05-05" } }],
  relations: [{ kind: "parent", from: exampleSubject, to: "con" }],
};
const widened: Facts = {
  person: {
    birthDate: "2016-05-05",
    abandoned: false,
    fatherSituation: "unidentified",
    motherSituation: "dead",
  },
};
const elderly: Facts = {
  person: { birthDate: "1949-05-05", supporter: "none", takenIn: false, hasStableIncome: true },
  household: { poverty: "poor" },
};
const pensioner: Facts = { person: { birthDate: "1949-05-05", supporter: "able", hasStableIncome: true } };
const carer: Facts = { person: { birthDate: "1980-05-05", sex: "male", caredForExtremelySevere: 2 } };

const assistance = "social-assistance";

describe("July 2026, as known on 31/07, 15/09 and 05/10/2026", () => {
  it.each<[string, Facts, string, readonly number[]]>([
    ["of severe disability (coefficient 1.5)", disabled, assistance, [750_000, 750_000, 810_000]],
    [
      "of a poor single parent with severe disability (1.0 for one child and 1.5)",
      singleParent,
      assistance,
      [1_250_000, 1_250_000, 1_350_000],
    ],
    [
      "of a child of a group widened by Decree 335/2026 is still nothing: groups count from 10/2026",
      widened,
      assistance,
      [0, 0, 0],
    ],
    [
      "of a poor elderly person of 77 rises by coefficient and standard (1.5 to 2.0)",
      elderly,
      assistance,
      [750_000, 750_000, 1_080_000],
    ],
    ["of the social pension", pensioner, "social-pension", [500_000, 500_000, 540_000]],
    ["of a carer of two members", carer, "care-allowance", [1_000_000, 1_000_000, 1_080_000]],
  ])("%s", (_, facts, benefit, expected) => {
    expect(ofJuly(facts, benefit)).toEqual(expected);
  });

  it("counts on what is signed only in a forecast", () => {
    const household = householdOf({
      ...{ name: "", benefit: assistance, month: "2026-07", knownOn: "2026-09-15", expect: { refused: [] } },
      ...disabled,
      completeLists: everyList,
    });
    const asked = { household, person: exampleSubject, month: july, knownOn: civilDate("2026-09-15") };
    const granted = (forecast: boolean) =>
      explain(monthlyPolicySet, { ...asked, forecast }).benefits.find(({ benefit }) => benefit === assistance)
        ?.outcome;
    expect(granted(false)).toMatchObject({ amount: 750_000 });
    expect(granted(true)).toMatchObject({ amount: 810_000 });
  });
});

describe("arrears since July 2026", () => {
  it.each<[string, Facts, string, number, number]>([
    // months 07–09 known at their ends at the old level: three of each difference; October is paid at the new one
    ["of severe disability: 60.000 a month", disabled, assistance, 180_000, 180_000],
    ["of a single parent with disability: 100.000 a month", singleParent, assistance, 300_000, 300_000],
    ["of a group that is widened: none for 07–09", widened, assistance, 0, 0],
    ["of a poor elderly person of 77: 330.000 a month", elderly, assistance, 990_000, 990_000],
    ["of the social pension: 40.000 a month", pensioner, "social-pension", 120_000, 120_000],
    ["of a carer of two: 80.000 a month", carer, "care-allowance", 240_000, 240_000],
  ])("%s", (_, facts, benefit, toSeptember, toOctober) => {
    expect(arrears(facts, benefit, { to: "2026-09", knownOn: "2026-09-30" })).toBe(0);
    expect(arrears(facts, benefit, { to: "2026-09", knownOn: "2026-10-05" })).toBe(toSeptember);
    expect(arrears(facts, benefit, { to: "2026-10", knownOn: "2026-11-21" })).toBe(toOctober);
  });

  it("of a widened group begin with October, in which the decree is in force", () => {
    const of = (inMonth: string, knownOn: string) =>
      due(widened, { benefit: assistance, month: month(inMonth), knownOn });
    expect([of("2026-09", "2026-11-21"), of("2026-10", "2026-10-04"), of("2026-10", "2026-10-05")]).toEqual([
      0, 0, 810_000,
    ]);
  });
});
