import { civilDate, type FactRecord, type HouseholdInput, month } from "@ansinh/engine";
import { monthlyPolicySet } from "@ansinh/policies";
import { describe, expect, it } from "vitest";
import { compareWithDecisions } from "./determination.ts";
import type { GrantHeld } from "./determination-case.ts";
import { clauseAmountsOf, conflictsOf } from "./law.ts";

const alone = "social-assistance.elderly-without-supporter";
const amounts = clauseAmountsOf(monthlyPolicySet);
const lists = ["insurance", "poor", "disability", "assistance", "residents", "places", "hiv"];

const facts = (born: string, more: readonly FactRecord[] = []): FactRecord[] => [
  { kind: "birthDate", value: born },
  { kind: "supporter", value: "none" },
  { kind: "takenIn", value: false },
  ...more,
];

function household(own: readonly FactRecord[], poverty = "poor"): HouseholdInput {
  return {
    id: "home",
    facts: [{ kind: "poverty", value: poverty }],
    members: [{ id: "old", facts: own }],
    completeLists: lists,
  };
}

function grant(given: Partial<GrantHeld> = {}): GrantHeld {
  return {
    grantId: "grant",
    personId: "old",
    benefit: "social-assistance",
    clause: `${alone}.lower-age`,
    units: 1,
    state: "paid",
    lastAmount: 810_000,
    sealed: false,
    ...given,
  };
}

const findings = (home: HouseholdInput, ...held: GrantHeld[]) =>
  compareWithDecisions({
    set: monthlyPolicySet,
    households: [home],
    held,
    month: month("2026-12"),
    knownOn: civilDate("2026-11-21"),
    conflicts: conflictsOf(monthlyPolicySet),
    amounts,
  });

describe("a level as decided beside the level by the rules", () => {
  it("a poor person of 76 paid 1,5 where the rules give 2,0 is work to do, with both figures and why", () => {
    const found = findings(household(facts("1950-03-02")), grant());
    expect(found).toMatchObject([
      {
        kind: "level_differs",
        personId: "old",
        grantId: "grant",
        amount: 270_000,
        details: { granted: 810_000, byRules: 1_080_000, bound: "exact" },
        sealed: false,
      },
    ]);
    expect(JSON.stringify(found[0]?.details)).toMatch(/1\.080\.000 đ vì: người cao tuổi hộ nghèo/);
  });

  it.each([
    ["turns 75 on the first day of the month after", "1952-01-01", "lower-age", []],
    ["turns 75 on the last day of the month", "1951-12-31", "lower-age", [270_000]],
    ["is 74 and paid the upper level", "1952-03-02", "upper-age", [270_000]],
    ["is 76 and paid the upper level", "1950-03-02", "upper-age", []],
  ])("who %s", (_who, born, band, differences) => {
    const found = findings(household(facts(born)), grant({ clause: `${alone}.${band}`, lastAmount: 0 }));
    expect(found.filter((item) => item.kind === "level_differs").map((item) => item.amount)).toEqual(
      differences,
    );
  });

  it("what was last listed is not what is compared: a list that followed the decree late is no difference", () => {
    expect(
      findings(
        household(facts("1950-03-02")),
        grant({ clause: `${alone}.upper-age`, lastAmount: 1_000_000 }),
      ),
    ).toEqual([]);
  });

  it("a suspended grant is not paid, so nothing of it differs", () => {
    expect(findings(household(facts("1950-03-02")), grant({ state: "suspended" }))).toEqual([]);
  });

  it("what isn't determined says only what is due at the least", () => {
    const unknownSupporter: FactRecord[] = [
      { kind: "birthDate", value: "1950-03-02" },
      { kind: "disabilityDegree", value: "severe" },
    ];
    const severe = grant({ clause: "social-assistance.disability-severe.adult", lastAmount: 810_000 });
    expect(findings(household(unknownSupporter), severe)).toMatchObject([
      {
        kind: "level_differs",
        amount: 270_000,
        details: { granted: 810_000, byRules: 1_080_000, bound: "least" },
      },
    ]);
  });

  it("two grants of one benefit are compared together", () => {
    const both = facts("1950-03-02", [{ kind: "disabilityDegree", value: "severe" }]);
    const found = findings(household(both), grant(), grant({ grantId: "other", lastAmount: 0 }));
    expect(found.filter((item) => item.kind === "level_differs")).toMatchObject([
      { amount: 540_000, details: { granted: 1_620_000, byRules: 1_080_000 } },
    ]);
  });

  it("a clause with a sealed reason tells the money and no reason", () => {
    const hiv = facts("1990-03-02", [
      { kind: "hiv", value: true },
      { kind: "receivesWage", value: false },
    ]);
    const severe = grant({ clause: "social-assistance.disability-extremely-severe.adult" });
    expect(findings(household(hiv), severe)).toMatchObject([
      { kind: "level_differs", amount: 270_000, details: {}, sealed: true },
    ]);
  });

  it("what speaks against a decision has this month's level at stake, not the one last listed", () => {
    const found = findings(household(facts("1950-03-02"), "not-poor"), grant({ lastAmount: 750_000 }));
    expect(found[0]).toMatchObject({ kind: "facts_against", amount: 810_000 });
  });
});

describe("beside a sealed clause", () => {
  const adult = facts("1986-05-01", [{ kind: "maritalStatus", value: "married" }]);
  const severe = grant({ clause: "social-assistance.disability-severe.adult" });
  const hiv: FactRecord = { kind: "hiv", value: true };

  it("who is granted under an open clause is marked as little as whoever has no sealed fact", () => {
    const disabled = facts("1986-05-01", [
      { kind: "disabilityDegree", value: "severe" },
      { kind: "receivesWage", value: false },
      { kind: "receivesPension", value: false },
    ]);
    const told = JSON.stringify(findings(household([...disabled, hiv])));
    expect(told).toBe(JSON.stringify(findings(household(disabled))));
    expect(told).toContain('"sealed":false');
  });

  it("what is open for a sealed reason alone reads as if the reason weren't there", () => {
    const told = JSON.stringify(findings(household([...adult, hiv]), severe));
    expect(told).toBe(JSON.stringify(findings(household(adult), severe)));
    expect(findings(household([...adult, hiv]), severe)).toMatchObject([
      { kind: "facts_against", sealed: false },
    ]);
  });

  it("a grant decided under the sealed clause is judged by all that is known, for who holds the class", () => {
    const granted = grant({ clause: "social-assistance.hiv-poor", sealed: true });
    expect(findings(household([...adult, hiv]), granted)).toMatchObject([
      { kind: "missing_basis", sealed: true, details: { reasons: ["facts_unknown"] } },
    ]);
    expect(JSON.stringify(findings(household([...adult, hiv]), granted))).not.toMatch(/hiv|needs/i);
  });

  it("a pension that a sealed benefit may outdo is work to do, as for anybody else", () => {
    const old = facts("1946-05-01", [
      { kind: "supporter", value: "able" },
      { kind: "receivesPension", value: false },
      { kind: "monthlySocialPayment", value: false },
    ]);
    const may = findings(household([...old, hiv], "near-poor"));
    expect(may).toEqual(findings(household(old, "near-poor")));
    expect(may).toMatchObject([{ kind: "may_be_eligible", benefit: "social-pension", sealed: false }]);
  });
});

describe("somebody certain of a lower amount, of whom a higher one is open", () => {
  /** Severely disabled; whether she is cared for by nobody isn't known. */
  const disabled: FactRecord[] = [
    { kind: "birthDate", value: "1950-03-02" },
    { kind: "disabilityDegree", value: "severe" },
  ];

  it("is work to do with the least that is due and what would have to be known", () => {
    const [found, ...others] = findings(household(disabled));
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      kind: "may_be_eligible",
      grantId: null,
      amount: 1_080_000,
      sealed: false,
      details: { bound: "least" },
    });
    expect(found?.details.needs).toContainEqual(expect.objectContaining({ vi: expect.any(String) }));
  });

  const child: FactRecord[] = [
    { kind: "birthDate", value: "2016-03-02" },
    { kind: "disabilityDegree", value: "severe" },
    { kind: "fatherSituation", value: "present" },
    { kind: "motherSituation", value: "present" },
  ];
  const unlisted = (own: readonly FactRecord[]) => ({
    ...household(own),
    completeLists: lists.filter((list) => list !== "hiv"),
  });

  it("for a sealed reason alone is told as whoever has none: the HIV register isn't complete", () => {
    const told = findings(unlisted(child));
    expect(told).toEqual(findings(household(child)));
    expect(told).toMatchObject([{ kind: "may_be_eligible", sealed: false }]);
    expect(JSON.stringify(told)).not.toMatch(/hiv/i);
  });
});

describe("evidence of a sealed decision", () => {
  it("of another member counts for who holds the class, and its money tells nobody else", () => {
    const elder: FactRecord[] = facts("1950-03-02");
    const home = (known: FactRecord[]): HouseholdInput => ({
      id: "home",
      facts: known,
      members: [{ id: "old", facts: elder }],
      completeLists: lists.filter((list) => list !== "poor"),
    });
    const source = { kind: "decision", sensitivity: "hiv", reference: "77" };
    const implied: FactRecord = { kind: "poverty", value: "poor", implied: true, source };
    expect(findings(home([]))).toEqual([]);
    expect(findings(home([implied]))).toMatchObject([
      { kind: "may_be_eligible", amount: 1_080_000, sealed: true, details: {} },
    ]);
    const { source: _, ...open } = implied;
    expect(findings(home([open]))).toMatchObject([{ kind: "may_be_eligible", sealed: false }]);
  });
});
