import { describe, expect, it } from "vitest";
import { batch, outcomeAt } from "../compile/batch.ts";
import * as build from "../language/build.ts";
import type { PolicySetDefinition } from "../language/definition.ts";
import type { FactRecord } from "../language/facts.ts";
import { buildPolicySet } from "../language/policy-set.ts";
import { disagreement } from "../test/agreement.ts";
import { amountBy, isHurt, measuredClub, payClause, rate, rateBands } from "../test/measured-club.fixture.ts";
import { anna, born, clause, condition, grade, now, rules, same } from "../test/tennis-club.fixture.ts";
import { civilDate } from "../values/civil-date.ts";
import { month } from "../values/month.ts";
import { text } from "../values/text.ts";
import { amountOfClause } from "./clause-amount.ts";
import { explain } from "./explain.ts";

const rated = (value: FactRecord["value"]): FactRecord => ({ kind: "rate", value });
const graded = (value: FactRecord["value"]): FactRecord => ({ kind: "grade", value });

/** What one benefit comes to for Anna; compiled rules say the same of everybody. */
function ask(definition: PolicySetDefinition, facts: readonly FactRecord[], benefit = "injury") {
  const set = buildPolicySet(definition);
  expect(disagreement(set, [anna(facts)], now)).toBeUndefined();
  const found = explain(set, { household: anna(facts), person: "anna", ...now });
  const explained = found.benefits.find((item) => item.benefit === benefit);
  if (!explained) throw new Error(`no ${benefit}`);
  return explained;
}

describe("a level by rate", () => {
  it.each([
    [21, 1_830],
    [59, 1_830],
    [60, 5_360],
    [61, 5_450],
    [62, 5_540],
    [100, 5_540],
  ])("pays whoever has %d %% the level of that rate", (percent, amount) => {
    expect(ask(measuredClub(), [rated(percent)]).outcome).toMatchObject({ kind: "granted", amount });
  });

  it("pays nothing below the first rate that the clause asks for", () => {
    expect(ask(measuredClub(), [rated(20)]).outcome).toMatchObject({ kind: "refused" });
  });

  it("is said with the rate, and traced to what was recorded", () => {
    const explained = ask(measuredClub(), [rated(61)]);
    expect(explained.reasonSentence).toEqual(
      text("5.450 đ vì: pay; mức theo tỷ lệ 61 %: 5.450 đ", "5.450 đ because: pay; pay at 61 %: 5.450 đ"),
    );
    const [level] = explained.clauses.map((item) => item.level);
    expect(level).toMatchObject({
      parameter: "pay-by-rate",
      range: { lo: 5_450, hi: 5_450 },
      measure: { label: rate.label, value: { lo: 61, hi: 61 }, words: { vi: "61 %", en: "61 %" } },
    });
    expect(level?.measure?.trace).toMatchObject({
      op: "banded",
      value: { lo: 5_450, hi: 5_450 },
      children: [{ op: "fact", source: { by: "record" } }],
    });
  });

  it("lies between the levels of the rates that may be, and asks for the rate", () => {
    expect(ask(measuredClub(), [rated({ lo: 60, hi: 61 })]).outcome).toMatchObject({
      kind: "undetermined",
      bounds: { lo: 5_360, hi: 5_450 },
      needs: [{ kind: "fact", fact: "rate" }],
    });
    expect(ask(measuredClub(), []).outcome).toMatchObject({ bounds: { lo: 0, hi: 5_540 } });
  });

  it("is decided where every rate that may be has the same level", () => {
    expect(ask(measuredClub(), [rated({ lo: 62, hi: 90 })]).outcome).toMatchObject({ amount: 5_540 });
  });

  it("is open within its declared bounds while its version isn't confirmed, and asks for that", () => {
    const open = measuredClub({ status: "M" });
    expect(ask(open, [rated(61)]).outcome).toMatchObject({
      kind: "undetermined",
      bounds: { lo: 0, hi: 10_000 },
      needs: [{ kind: "parameter", parameter: "pay-by-rate" }],
    });
    const confirmed = { ...open, confirmed: ["pay-by-rate@2026-06@2026-06-01"] };
    expect(ask(confirmed, [rated(61)]).outcome).toMatchObject({ amount: 5_450 });
  });

  it("is that of the version which rules the month", () => {
    const set = buildPolicySet(measuredClub());
    const may = { month: month("2026-05"), knownOn: now.knownOn };
    const household = anna([rated(61)]);
    const [found] = explain(set, { household, person: "anna", ...may }).benefits;
    expect(found?.outcome).toMatchObject({ amount: 2_725 });
    expect(batch(set, [household], may).benefits[0]?.lo[0]).toBe(2_725);
  });
});

describe("a level by rate times a coefficient and how many it is for", () => {
  const children = build.countMembers({ relation: "parent", member: "other" }, build.always(true));
  const twice = clause("pay", "1", [isHurt], {
    amounts: amountBy("rate", "1/3"),
    units: { count: children, label: same("children") },
  });
  const family = (facts: readonly FactRecord[]) => ({
    ...anna(facts),
    members: [
      { id: "anna", facts },
      { id: "ben", facts: [] },
      { id: "kim", facts: [] },
    ],
    relations: ["ben", "kim"].map((of) => ({ kind: "parent", from: "anna", to: of })),
  });

  it("is rounded once for each", () => {
    const set = buildPolicySet(measuredClub({ pay: twice }));
    const household = family([rated(61)]);
    const [found] = explain(set, { household, person: "anna", ...now }).benefits;
    // 5,450 / 3 = 1,816.67
    expect(found?.outcome).toMatchObject({ kind: "granted", amount: 2 * 1_817 });
    expect(found?.reasonSentence.en).toContain("pay at 61 %: 5.450 đ × 1/3 × 2 children");
    expect(disagreement(set, [household, family([rated({ lo: 20, hi: 61 })])], now)).toBeUndefined();
  });
});

describe("a level that changes within the month", () => {
  const during = (days: readonly (readonly [number, string, string?])[]): readonly FactRecord[] =>
    days.map(([value, from, to]) => ({
      kind: "rate",
      value,
      from: civilDate(from),
      ...(to ? { to: civilDate(to) } : {}),
    }));

  it.each([
    ["rises", [60, 61], 5_450],
    ["falls", [61, 60], 5_450],
  ] as const)("pays the most of any day where the rate %s", (_, [before, after], amount) => {
    const facts = during([
      [before, "2026-01-01", "2026-11-14"],
      [after, "2026-11-15"],
    ]);
    const explained = ask(measuredClub(), facts);
    expect(explained.outcome).toMatchObject({ amount });
    expect(explained.clauses[0]?.level?.measure?.words.en).toBe("61 %");
  });

  it("by age turns on the birthday", () => {
    const steps = [-1, 18].map((from) => ({ from, value: from + 2 }));
    const ages = { id: "by-age", of: "number:year" };
    const bands = rateBands();
    const versions = bands.versions.map((version) => ({ ...version, value: steps }));
    const amounts = amountBy("rate").map((version) => ({
      ...version,
      value: { ...version.value, bands: "by-age", of: build.ageYears(born) },
    }));
    const definition = {
      ...measuredClub({ pay: clause("pay", "1", [], { amounts }) }),
      bands: [{ ...bands, ...ages, versions }],
    };
    const of = (birth: string) => ask(definition, [{ kind: "born", value: civilDate(birth) }]).outcome;
    expect(of("2008-11-30")).toMatchObject({ amount: 20 });
    expect(of("2008-12-01")).toMatchObject({ amount: 1 });
  });
});

describe("a level by the value of an enumerated fact", () => {
  it.each([
    ["gold", 1_350],
    ["silver", 750],
  ])("pays %s its own", (value, amount) => {
    const explained = ask(measuredClub(), [graded(value)], "prize");
    expect(explained.outcome).toMatchObject({ amount });
    expect(explained.reasonSentence.en).toMatch(new RegExp(`pay of grade ${value}: \\d+ đ × 1.5`));
  });

  it("lies between those of the values that may be", () => {
    expect(ask(measuredClub(), [graded({ oneOf: ["gold", "silver"] })], "prize").outcome).toMatchObject({
      bounds: { lo: 750, hi: 1_350 },
      needs: [{ kind: "fact", fact: "grade" }],
    });
  });
});

describe("among other clauses", () => {
  const flat = clause("flat", "50", [condition("graded", build.isOneOf(grade, "gold"))]);
  const operators = { highestOf: build.highestOf, stack: build.stack };
  const both = (operator: keyof typeof operators): PolicySetDefinition => {
    const [injury] = measuredClub().benefits;
    if (!injury) throw new Error("the club pays for injuries");
    const clauses = [payClause, flat];
    const combination = operators[operator](rules("6"), build.of("pay"), build.of("flat"));
    return { ...measuredClub(), benefits: [{ ...injury, clauses, combination }] };
  };

  it.each([
    ["highestOf", 21, 6_000],
    ["stack", 21, 7_830],
    ["stack", 61, 11_450],
  ] as const)("in a %s with 6,000 at %d %% comes to %d", (operator, percent, amount) => {
    expect(ask(both(operator), [rated(percent), graded("gold")]).outcome).toMatchObject({ amount });
  });

  it("needs no rate where a higher one is surely drawn", () => {
    expect(ask(both("highestOf"), [graded("gold")]).outcome).toMatchObject({
      kind: "granted",
      clauses: ["flat"],
    });
  });
});

describe("the amount of a grant", () => {
  const set = buildPolicySet(measuredClub());
  const pay = { benefit: "injury", clause: "pay", ...now };
  const prize = { benefit: "prize", clause: "by-grade", ...now };

  it.each([
    [0, 0],
    [20, 0],
    [21, 1_830],
    [61, 5_450],
    [100, 5_540],
  ])("at the decided rate of %d is %d", (measure, amount) => {
    const found = amountOfClause(set, { ...pay, measure });
    expect(found).toMatchObject({ kind: "amount", amount, parameter: { range: { lo: amount } } });
  });

  it("is that of the decided grade, as often as it is due", () => {
    expect(amountOfClause(set, { ...prize, measure: "silver", units: 2 })).toMatchObject({ amount: 1_500 });
  });

  it("lies between the least and the most while the measure isn't told, and says what it is", () => {
    expect(amountOfClause(set, pay)).toMatchObject({
      kind: "undetermined",
      bounds: { lo: 0, hi: 5_540 },
      measure: rate.label,
    });
    expect(amountOfClause(set, prize)).toMatchObject({
      bounds: { lo: 150, hi: 1_350 },
      measure: grade.label,
    });
  });

  it("is open at any rate while the bands aren't confirmed", () => {
    const open = buildPolicySet(measuredClub({ status: "M" }));
    const found = amountOfClause(open, { ...pay, measure: 61 });
    expect(found).toMatchObject({ kind: "undetermined", bounds: { lo: 0, hi: 10_000 } });
    expect(found).not.toHaveProperty("measure");
  });

  it.each([-1, 101, 60.5, Number.NaN, "61"])("isn't any at a rate of %s", (measure) => {
    expect(() => amountOfClause(set, { ...pay, measure })).toThrow(RangeError);
    expect(() => amountOfClause(set, { ...pay, measure })).toThrow(
      "measure must be a whole number from 0 to 100",
    );
  });

  it.each(["bronze", 1, "toString"])("isn't any of the grade %s", (measure) => {
    expect(() => amountOfClause(set, { ...prize, measure })).toThrow(
      "measure must be one of gold, silver, none",
    );
  });
});

describe("a benefit in kind", () => {
  it("says how much is given where its clause counts", () => {
    const people = build.countMembers({}, build.always(true));
    const rice = {
      id: "rice",
      label: same("rice"),
      period: "once",
      subject: "household",
      inKind: text("gạo", "rice"),
      clauses: [
        {
          ...clause("hungry", "1", []),
          amounts: [],
          units: {
            count: build.multiply(build.number(15, "kg"), people),
            label: text("kg gạo", "kg of rice"),
          },
        },
      ],
      combination: build.of("hungry"),
      details: [],
    } as const;
    const set = buildPolicySet({ ...measuredClub(), benefits: [rice] });
    const household = { ...anna([]), members: ["anna", "ben"].map((id) => ({ id, facts: [] })) };
    const [found] = explain(set, { household, person: "anna", ...now }).benefits;
    expect(found?.aloneAmount).toEqual({ lo: 30, hi: 30 });
    expect(found?.reasonSentence.en).toBe("rice because: hungry; 30 kg of rice");
    const [column] = batch(set, [household], now).benefits;
    expect(column && [outcomeAt(column, 0), column.lo[0]]).toEqual(["granted", 30]);
  });
});
