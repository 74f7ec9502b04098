import { describe, expect, it } from "vitest";
import { explain } from "../explain/explain.ts";
import type { FactRecord, FactValue, HouseholdInput } from "../language/facts.ts";
import { buildPolicySet } from "../language/policy-set.ts";
import { EngineProblems } from "../language/problem.ts";
import { anna, club, everyList, now } from "../test/tennis-club.fixture.ts";
import { civilDate, dateOfDayNumber, dayNumber } from "../values/civil-date.ts";
import { month } from "../values/month.ts";
import { type WhatIf, whatIf } from "./what-if.ts";

const set = buildPolicySet(club);
const everyClass = new Set(["honour"]);
const ask = (household: HouseholdInput, benefit: string, classes: ReadonlySet<string> = everyClass): WhatIf =>
  whatIf(set, { household, person: "anna", ...now }, { benefit, classes });
const fact = (kind: string, value: FactValue): FactRecord => ({ kind, value });
const said = ({ changes }: WhatIf) =>
  changes.map(({ fact: id, subject, to, due }) => [id, subject.id, to, due.outcome, due.amount.lo]);
const adult = fact("born", "1990-01-01");
const child = fact("born", "2015-05-01");
const calm = fact("injured", false);

describe("what if one fact were otherwise", () => {
  it("names every fact that alone would change the outcome, and what would be due then", () => {
    expect(said(ask(anna([adult, calm]), "discount"))).toEqual([
      ["grade", "anna", "gold", "granted", 120],
      ["secret", "anna", true, "granted", 360],
    ]);
    expect(said(ask(anna([child, calm]), "discount"))).toEqual([
      ["injured", "anna", true, "granted", 180],
      ["grade", "anna", "gold", "granted", 120],
      ["secret", "anna", true, "granted", 360],
    ]);
  });

  it("says it in words of both languages", () => {
    const [change] = ask(anna([child, calm]), "discount").changes;
    expect(change).toMatchObject({
      label: { en: "injured" },
      from: false,
      fromWords: { vi: "không", en: "no" },
      toWords: { vi: "có", en: "yes" },
      due: { outcome: "granted", clauses: ["junior"] },
    });
  });

  it("takes an amount away as well as giving one", () => {
    expect(said(ask(anna([child, fact("injured", true)]), "discount"))).toContainEqual([
      "injured",
      "anna",
      false,
      "refused",
      0,
    ]);
  });

  it("supposes facts of the household and of other members", () => {
    const old = fact("born", "1950-01-01");
    const home = { ...anna([old]), facts: [fact("rich", true)] };
    expect(said(ask(home, "gift"))).toEqual([["rich", "home", false, "granted", 240]]);
    const family: HouseholdInput = {
      id: "home",
      facts: [],
      members: [
        { id: "anna", facts: [adult, calm] },
        { id: "kim", facts: [] },
      ],
      relations: [{ kind: "parent", from: "anna", to: "kim" }],
      completeLists: everyList,
    };
    const kim = ask(family, "discount").changes.filter((change) => change.subject.id === "kim");
    expect(kim.map(({ fact: id, to, due }) => [id, to, due.outcome, due.amount.lo])).toEqual([
      ["born", { lo: "1900-01-01", hi: "2008-11-01" }, "refused", 0],
      ["born", { lo: "2008-11-02", hi: "2026-11-30" }, "granted", 60],
      ["born", { lo: "2026-12-01", hi: "2100-01-01" }, "refused", 0],
    ]);
  });

  it("never supposes another birthday of whoever's is known, and says when time alone changes the outcome", () => {
    const nearly = anna([fact("born", "1967-03-15"), calm]);
    const found = ask(nearly, "gift");
    expect(found.changes).toEqual([]);
    expect(found.later).toMatchObject({
      month: "2027-03",
      due: { outcome: "granted", amount: { lo: 240 } },
    });
    expect(ask(anna([child, fact("injured", true)]), "discount").later).toMatchObject({
      month: "2033-05",
      due: { outcome: "refused" },
    });
    expect(
      whatIf(
        set,
        { household: nearly, person: "anna", ...now },
        { benefit: "gift", classes: everyClass, monthsMax: 3 },
      ).later,
    ).toBeUndefined();
  });

  it("takes the law known on the day for the months to come", () => {
    const before = { month: month("2026-06"), knownOn: civilDate("2026-11-21") };
    const home = anna([child, fact("injured", true)]);
    const asked = { benefit: "discount", classes: everyClass };
    expect(whatIf(set, { household: home, person: "anna", ...before }, asked).later).toMatchObject({
      month: "2026-07",
      due: { amount: { lo: 180 } },
    });
    const unknown = { ...before, knownOn: civilDate("2026-10-04") };
    expect(whatIf(set, { household: home, person: "anna", ...unknown }, asked).later?.month).toBe("2033-05");
  });

  it("of a birthday known by its year tells which days decide, each of them as explain does", () => {
    const home = anna([fact("born", "2008"), fact("injured", true)]);
    const runs = ask(home, "discount").changes.filter((change) => change.fact === "born");
    expect(runs.map(({ to, due }) => [to, due.outcome])).toEqual([
      [{ lo: "2008-01-01", hi: "2008-11-01" }, "refused"],
      [{ lo: "2008-11-02", hi: "2008-12-31" }, "granted"],
    ]);
    for (let day = dayNumber(civilDate("2008-01-01")); day <= dayNumber(civilDate("2008-12-31")); day++) {
      const date = dateOfDayNumber(day);
      const told = explain(set, {
        household: anna([fact("born", date), fact("injured", true)]),
        person: "anna",
        ...now,
      });
      const expected = date <= "2008-11-01" ? "refused" : "granted";
      expect([date, told.benefits[0]?.outcome.kind]).toEqual([date, expected]);
    }
  });

  it("supposes nothing for whoever didn't live in the month", () => {
    const home = anna([]);
    const dead = { ...home, members: [{ id: "anna", facts: [child], died: civilDate("2026-10-31") }] };
    expect(ask(dead, "discount")).toMatchObject({ now: { outcome: "refused" }, changes: [], unsearched: [] });
  });

  it("refuses a benefit or a person that doesn't exist", () => {
    expect(() => ask(anna([]), "no-such")).toThrow(EngineProblems);
    const question = { household: anna([]), person: "nobody", ...now };
    expect(() => whatIf(set, question, { benefit: "gift", classes: everyClass })).toThrow(EngineProblems);
  });
});

describe("for whoever doesn't hold a sealed class", () => {
  const nobody = new Set<string>();
  const open = (household: HouseholdInput) => ask(household, "discount", nobody);

  it("neither the sealed fact nor its clause is supposed", () => {
    const found = open(anna([adult, calm]));
    expect(said(found)).toEqual([["grade", "anna", "gold", "granted", 120]]);
    expect(JSON.stringify(found)).not.toMatch(/honour|secret/);
  });

  it("nothing is told where the outcome rests on it", () => {
    const honoured = open(anna([adult, calm, fact("secret", true)]));
    expect(honoured).toMatchObject({ sealed: true, changes: [], now: { outcome: "granted", clauses: [] } });
    expect(honoured.later).toBeUndefined();
    expect(JSON.stringify(honoured)).not.toMatch(/honour|secret/);
  });

  it("the same is told whatever the sealed fact is, where it doesn't decide", () => {
    const rest = [child, fact("injured", true), fact("grade", "gold")];
    const low = buildPolicySet({
      ...club,
      benefits: club.benefits.map((benefit) => ({
        ...benefit,
        clauses: benefit.clauses.map((clause) =>
          clause.id === "honoured"
            ? { ...clause, amounts: club.benefits[0]?.clauses[1]?.amounts ?? [] }
            : clause,
        ),
      })),
    });
    const told = (secret: FactValue) =>
      whatIf(
        low,
        { household: anna([...rest, fact("secret", secret)]), person: "anna", ...now },
        { benefit: "discount", classes: nobody },
      );
    expect(told(true)).toEqual(told(false));
    expect(told(null)).toEqual(told(false));
    expect(told(true).changes.length).toBeGreaterThan(0);
  });

  it("a record of a sealed source counts as none", () => {
    const source = { kind: "decision", sensitivity: "honour" };
    const gold: FactRecord = { kind: "grade", value: "gold", source };
    expect(open(anna([adult, calm, gold]))).toMatchObject({ sealed: true, changes: [] });
    expect(ask(anna([adult, calm, gold]), "discount").sealed).toBe(false);
  });
});
