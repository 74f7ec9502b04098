import { describe, expect, it } from "vitest";
import type { FactRecord, HouseholdInput, RelationRecord } from "../language/facts.ts";
import { buildPolicySet, confirmParameters } from "../language/policy-set.ts";
import { EngineProblems } from "../language/problem.ts";
import { anna, club, everyList, now, rules } from "../test/tennis-club.fixture.ts";
import { civilDate } from "../values/civil-date.ts";
import { month } from "../values/month.ts";
import { amountOfClause } from "./clause-amount.ts";
import { explain } from "./explain.ts";

const set = buildPolicySet(club);
const ask = (household: HouseholdInput, when = now) => explain(set, { household, person: "anna", ...when });
const benefit = (household: HouseholdInput, id = "discount", when = now) => {
  const found = ask(household, when).benefits.find((item) => item.benefit === id);
  if (!found) throw new Error(`no benefit ${id}`);
  return found;
};
const paid = (household: HouseholdInput, when = now) => {
  const { outcome } = benefit(household, "discount", when);
  return outcome.kind === "granted" ? outcome.amount : outcome.kind;
};
const in2026 = (inMonth: string, knownOn = "2026-11-21") => ({
  month: month(inMonth),
  knownOn: civilDate(knownOn),
});
const child: FactRecord = { kind: "born", value: "2015-05-01" };
const hurt: FactRecord = { kind: "injured", value: true };
const needsOf = (household: HouseholdInput, id = "discount") => {
  const { outcome } = benefit(household, id);
  return outcome.kind === "undetermined"
    ? outcome.needs.map((need) => (need.kind === "fact" ? need.fact : need.kind))
    : outcome.kind;
};

describe("the law as known on a day", () => {
  it.each([
    ["2026-07", "2026-09-10", 150],
    ["2026-07", "2026-10-04", 150],
    ["2026-07", "2026-10-05", 180],
    ["2026-06", "2026-11-21", 150],
  ])("pays for %s, looked at on %s, %d", (inMonth, knownOn, expected) => {
    expect(paid(anna([child, hurt]), in2026(inMonth, knownOn))).toBe(expected);
  });

  it("may use in a forecast what is signed and not yet in force", () => {
    const forecast = { ...in2026("2026-07", "2026-09-10"), forecast: true };
    expect(paid(anna([child, hurt]), forecast)).toBe(180);
    expect(paid(anna([child, hurt]), { ...forecast, knownOn: civilDate("2026-08-20") })).toBe(150);
  });
});

describe("months", () => {
  it.each([
    ["2008-11-01", "refused"],
    ["2008-11-02", 180],
    ["2008-11-15", 180],
    ["2008-11-30", 180],
    ["2008-10-31", "refused"],
    ["2008-12-01", 180],
  ])("whoever is a child on any day of November, born %s: %s", (birth, expected) => {
    expect(paid(anna([{ kind: "born", value: birth }, hurt]))).toBe(expected);
  });

  it("conditions read on any day must hold on one same day", () => {
    const lateInjury = { ...hurt, from: civilDate("2026-11-20") };
    expect(paid(anna([{ kind: "born", value: "2008-11-15" }, lateInjury]))).toBe("undetermined");
    const noInjuryBefore = { kind: "injured", value: false, to: civilDate("2026-11-19") };
    expect(paid(anna([{ kind: "born", value: "2008-11-15" }, lateInjury, noInjuryBefore]))).toBe("refused");
    expect(paid(anna([{ kind: "born", value: "2008-11-21" }, lateInjury, noInjuryBefore]))).toBe(180);
  });

  it.each([
    ["2026-11-30", 120],
    ["2026-12-01", "refused"],
  ])("a level read on the last day, met from %s: %s", (from, expected) => {
    const adult: FactRecord = { kind: "born", value: "1990-01-01" };
    const gold = { kind: "grade", value: "gold", from: civilDate(from) };
    const none = {
      kind: "grade",
      value: "none",
      to: civilDate(from === "2026-11-30" ? "2026-11-29" : "2026-11-30"),
    };
    expect(paid(anna([adult, gold, none]))).toBe(expected);
  });

  it.each([
    ["2026-11-01", 180],
    ["2026-10-31", "refused"],
  ])("pays the month of death and none after it (died %s: %s)", (died, expected) => {
    const household = anna([]);
    const dead = { ...household, members: [{ id: "anna", facts: [child, hurt], died: civilDate(died) }] };
    expect(paid(dead)).toBe(expected);
  });

  it("pays from the month of birth", () => {
    const newborn = anna([{ kind: "born", value: "2026-11-30" }, hurt]);
    expect(paid(newborn)).toBe(180);
    expect(paid(newborn, in2026("2026-10"))).toBe("refused");
  });
});

describe("what isn't known", () => {
  it("leaves undetermined, says within which bounds, and what is needed", () => {
    expect(benefit(anna([child])).outcome).toMatchObject({
      kind: "undetermined",
      bounds: { lo: 0, hi: 180 },
    });
    expect(needsOf(anna([child]))).toEqual(["injured"]);
    expect(needsOf(anna([hurt]))).toEqual(["born"]);
  });

  it("is decided where every possible day of birth gives one answer", () => {
    expect(paid(anna([{ kind: "born", value: "2009" }, hurt]))).toBe(180);
    expect(paid(anna([{ kind: "born", value: "2008" }, hurt]))).toBe("undetermined");
    expect(paid(anna([{ kind: "born", value: "2007" }, hurt]))).toBe("refused");
    expect(paid(anna([{ kind: "born", value: "2008-12" }, hurt]))).toBe(180);
  });

  it("means no only where the list was declared complete", () => {
    const adult: FactRecord = { kind: "born", value: "1990-01-01" };
    expect(paid(anna([adult]))).toBe("refused");
    expect(needsOf(anna([adult], { completeLists: ["honours", "rich", "members"] }))).toEqual(["grade"]);
  });

  it("an explicit 'no information' beats the complete list", () => {
    const adult: FactRecord = { kind: "born", value: "1990-01-01" };
    expect(needsOf(anna([adult, { kind: "grade", value: null }]))).toEqual(["grade"]);
  });

  it("two records that disagree decide nothing", () => {
    expect(needsOf(anna([child, hurt, { kind: "injured", value: false }]))).toEqual(["injured"]);
    expect(paid(anna([child, hurt, { ...hurt }]))).toBe(180);
  });

  it("what a decision implies counts until something else is recorded", () => {
    const implied = { ...hurt, implied: true };
    expect(paid(anna([child, implied]))).toBe(180);
    expect(paid(anna([child, implied, { kind: "injured", value: false }]))).toBe("refused");
  });

  it("an unverified parameter computes nothing until confirmed", () => {
    const [fee] = club.parameters;
    if (!fee) throw new Error("the club has a fee");
    const versions = fee.versions.map((version) => ({ ...version, citation: rules("4", "M") }));
    const unverified = buildPolicySet({ ...club, parameters: [{ ...fee, versions }] });
    const question = { household: anna([child, hurt]), person: "anna", ...now };
    expect(explain(unverified, question).benefits[0]?.outcome).toMatchObject({
      kind: "undetermined",
      bounds: { lo: 15, hi: 1500 },
      needs: [{ kind: "parameter", parameter: "fee" }],
    });
    const confirmed = confirmParameters(unverified, ["fee@2026-07@2026-10-05"]);
    expect(explain(confirmed, question).benefits[0]?.outcome).toMatchObject({ kind: "granted", amount: 180 });
    expect(unverified.definition.confirmed).toEqual([]);
  });

  it("a confirmation is of one version: a later one for the same month computes nothing", () => {
    const [fee] = club.parameters;
    const [first, second] = fee?.versions ?? [];
    if (!fee || !first || !second) throw new Error("the club has two fees");
    const unverified = { ...second, citation: rules("5", "M") };
    const later = { ...unverified, inForce: civilDate("2026-11-01"), value: 900 };
    const draft = buildPolicySet({ ...club, parameters: [{ ...fee, versions: [first, unverified, later] }] });
    const paidBy = (key: string) =>
      explain(confirmParameters(draft, [key]), { household: anna([child, hurt]), person: "anna", ...now })
        .benefits[0]?.outcome;
    expect(paidBy("fee@2026-07@2026-10-05")).toMatchObject({
      kind: "undetermined",
      needs: [{ kind: "parameter", parameter: "fee" }],
    });
    expect(paidBy("fee@2026-07@2026-11-01")).toMatchObject({ kind: "granted", amount: 1350 });
    expect(() => confirmParameters(draft, ["fee@2026-07"])).toThrow(/no version named "fee@2026-07"/);
  });
});

describe("values that aren't allowed", () => {
  it.each<[string, FactRecord["value"]]>([
    ["born", "1950-02-31"],
    ["born", "1800-01-01"],
    ["grade", "platinum"],
    ["injured", "yes"],
    ["income", -1],
    ["income", 0.5],
    ["income", { lo: 5, hi: 1 }],
  ])("refuses %s = %j by name", (kind, value) => {
    expect(() => ask(anna([{ kind, value }]))).toThrow(EngineProblems);
  });
});

describe("the household", () => {
  const family = (children: readonly string[], completeLists = everyList): HouseholdInput => ({
    id: "home",
    facts: [],
    members: [
      { id: "anna", facts: [{ kind: "born", value: "1990-01-01" }] },
      ...children.map((value, index) => ({ id: `child-${index}`, facts: [{ kind: "born", value }] })),
    ],
    relations: children.map((_, index) => ({ kind: "parent", from: "anna", to: `child-${index}` })),
    completeLists,
  });

  it("counts each child and not the others", () => {
    expect(paid(family(["2015-01-01"]))).toBe(60);
    expect(paid(family(["2015-01-01", "2018-01-01", "2000-01-01"]))).toBe(120);
    expect(paid(family([]))).toBe("refused");
  });

  it("says the number of children in its sentence", () => {
    expect(benefit(family(["2015-01-01", "2018-01-01"])).reasonSentence.en).toBe(
      "120 đ because: parent, aged 36; fee 120 đ × 0.5 × 2 children",
    );
  });

  it("doesn't know of a child that the list names without saying whose it is, and asks for just that", () => {
    const whole = family(["2015-01-01", "2018-01-01"]);
    const [first, second] = whole.relations ?? [];
    if (!first || !second) throw new Error("two children");
    const unstated = (...which: RelationRecord[]) =>
      benefit({ ...whole, relations: which.map((one) => ({ ...one, unstated: true as const })) });
    const none = unstated(first, second);
    expect(none.outcome).toMatchObject({ kind: "undetermined", bounds: { lo: 0, hi: 120 } });
    expect(none.reasonSentence.en).toContain("relation in the household: parent");
    const one = benefit({ ...whole, relations: [first, { ...second, unstated: true }] });
    expect(one.outcome).toMatchObject({ kind: "undetermined", bounds: { lo: 60, hi: 120 } });
    const both = benefit({ ...whole, relations: [{ ...first, unstated: true }, first] });
    expect(both.outcome).toMatchObject({ kind: "granted", amount: 60 });
  });

  it("knows that an incomplete list may lack children", () => {
    const open = benefit(family(["2015-01-01"], ["grades", "honours", "rich"]));
    expect(open.outcome).toMatchObject({ kind: "undetermined", bounds: { lo: 60, hi: 300 } });
  });

  it("pays a child that turns 18 to the end of the month", () => {
    expect(paid(family(["2008-11-15", "2015-01-01"]))).toBe(120);
  });
});

describe("overlaps between benefits", () => {
  const senior: FactRecord = { kind: "born", value: "1950-01-01" };

  it("refuses the lower one and says which is higher", () => {
    const both = anna([senior, { kind: "grade", value: "gold" }]);
    expect(benefit(both, "gift").outcome).toMatchObject({ kind: "granted", amount: 240 });
    expect(benefit(both).outcome).toMatchObject({ kind: "refused", reasons: [{ kind: "overlap" }] });
    expect(benefit(both).reasonSentence.en).toBe("Not eligible: only the highest is drawn: gift 240 đ");
  });

  it("says the same of one benefit asked about alone", () => {
    const both = anna([senior, { kind: "grade", value: "gold" }]);
    const alone = explain(set, { household: both, person: "anna", ...now, benefits: ["discount"] });
    expect(alone.benefits).toEqual([benefit(both)]);
  });

  it("waits for the other where it may be higher, and asks what that needs", () => {
    const open = anna([senior], { completeLists: ["grades", "rich", "members"] });
    expect(benefit(open, "gift").outcome).toMatchObject({ kind: "undetermined", bounds: { lo: 0, hi: 240 } });
    expect(needsOf(open, "gift")).toEqual(["secret"]);
    expect(benefit(open, "gift").alone).toBe("granted");
  });

  it("doesn't wait for one that can't be higher", () => {
    const open = anna([senior], { completeLists: ["honours", "rich", "members"] });
    expect(benefit(open, "gift").outcome).toMatchObject({ kind: "granted", amount: 240 });
  });
});

describe("reasons", () => {
  it("says why in one sentence of each language", () => {
    const { reasonSentence } = benefit(anna([child, hurt]));
    expect(reasonSentence.vi).toBe("180 đ vì: junior, 11 tuổi; fee 120 đ × 1,5");
    expect(reasonSentence.en).toBe("180 đ because: junior, aged 11; fee 120 đ × 1.5");
  });

  it("gives all reasons of a refusal, the nearest clause first", () => {
    const { outcome } = benefit(
      anna([
        { kind: "born", value: "1990-01-01" },
        { kind: "injured", value: false },
      ]),
    );
    expect(outcome.kind === "refused" && outcome.reasons.map((reason) => reason.condition)).toEqual([
      "gold",
      "has-child",
      "honour",
      "child",
      "injured",
    ]);
  });

  it("traces each condition to the value, its source and its article", () => {
    const source = { kind: "list", reference: "row 17", date: civilDate("2026-11-01") };
    const [junior] = benefit(anna([child, { ...hurt, source }])).clauses;
    expect(junior?.citation?.words.en).toBe("Article 3, Club rules");
    expect(junior?.level).toMatchObject({ parameter: "fee", range: { lo: 120, hi: 120 } });
    expect(junior?.conditions[1]).toMatchObject({
      truth: true,
      citation: { en: "Article 2, Club rules" },
      trace: { op: "fact", valueWords: { vi: "có" }, source: { by: "record", source } },
    });
    expect(junior?.conditions[0]?.trace.label.en).toBe("age < 18");
  });
});

describe("a granted clause", () => {
  const granted = (clause: string, units?: number) =>
    amountOfClause(set, { benefit: "discount", clause, ...now, ...(units ? { units } : {}) });

  it("is a decided fact: it pays its coefficient at the month's level whatever the facts say", () => {
    expect(granted("junior")).toMatchObject({
      kind: "amount",
      amount: 180,
      coefficient: { numerator: 3, denominator: 2 },
    });
    expect(granted("parent", 3)).toMatchObject({ kind: "amount", amount: 180 });
  });

  it("doesn't rule a month before its law", () => {
    const before = { benefit: "discount", clause: "junior", ...in2026("2019-12") };
    expect(amountOfClause(set, before)).toMatchObject({ kind: "not-applicable" });
  });

  it("refuses a clause that the benefit doesn't have", () => {
    expect(() => granted("senior")).toThrow(EngineProblems);
    expect(() => granted("junior", 0.5)).toThrow(RangeError);
  });
});
