import {
  civilDate,
  clauses,
  type Explanation,
  explain,
  explainTo,
  type FactRecord,
  type HouseholdInput,
  lastDay,
  month,
} from "@ansinh/engine";
import { describe, expect, it } from "vitest";
import {
  type DecisionEvidence,
  impliedFacts,
  lists,
  monthlyPolicySet,
  releaseAreas,
  releasePolicySet,
} from "./index.ts";

/** A birth date that fits each clause's age in the month looked at. */
function birthFor(clause: string): string {
  if (clause.includes("under-4") || clause.includes("child-under-3")) return "2024-03-01";
  if (clause.includes("elderly-75")) return "1948-03-01";
  if (clause.includes("elderly-80")) return "1944-03-01";
  if (clause.includes("upper-age") || clause.includes("from-75")) return "1946-03-01";
  if (clause.includes("poor-70")) return "1955-03-01";
  if (clause.includes("elderly")) return "1960-03-01";
  if (clause.includes("studying")) return "2008-03-01";
  if (clause.includes("child")) return "2018-03-01";
  return "1990-03-01";
}

/** Points 5.5.b and 5.5.c ended with 06/2025. */
const monthFor = (clause: string) => month(/elderly-(75|80)-/.test(clause) ? "2025-06" : "2026-11");

describe("a decision is evidence", () => {
  const all = releaseAreas.flatMap((area) => area.evidence);

  it.each(all.map((evidence) => [evidence.clause, evidence] as const))(
    "under %s for what it required, with no list loaded",
    (clause, evidence) => {
      const inMonth = monthFor(clause);
      const implied = impliedFacts(evidence, { number: "12/QĐ-UBND", date: civilDate("2025-01-10") });
      const child = clause.endsWith("single-parent");
      const household: HouseholdInput = {
        id: "household",
        facts: implied.household,
        members: [
          { id: "person", facts: [{ kind: "birthDate", value: birthFor(clause) }, ...implied.person] },
          ...(child ? [{ id: "child", facts: [{ kind: "birthDate", value: "2015-01-01" }] }] : []),
        ],
        relations: child ? [{ kind: "parent", from: "person", to: "child" }] : [],
        completeLists: [],
      };
      const told = explain(releasePolicySet, {
        household,
        person: "person",
        month: inMonth,
        knownOn: lastDay(inMonth),
      });
      const found = told.benefits
        .flatMap((benefit) => benefit.clauses)
        .find((item) => item.clause === clause);
      expect(found?.truth).toBe(true);
      expect(JSON.stringify(found)).toContain('"by":"decision"');
    },
  );

  it("covers every clause of the monthly allowances", () => {
    const covered = new Set(all.map((evidence) => evidence.clause));
    const monthly = monthlyPolicySet.definition.benefits
      .filter((benefit) => benefit.period === "monthly")
      .flatMap((benefit) => benefit.clauses.map((clause) => clause.id));
    expect(monthly.filter((clause) => !covered.has(clause))).toEqual([]);
  });

  const explained = (household: Omit<HouseholdInput, "id">, inMonth: string) =>
    explain(releasePolicySet, {
      household: { id: "household", ...household },
      person: "person",
      month: month(inMonth),
      knownOn: civilDate("2026-11-21"),
    });
  const benefitOf = (told: Explanation, benefit: string) => {
    const outcome = told.benefits.find((item) => item.benefit === benefit)?.outcome;
    return outcome?.kind === "granted" ? outcome.amount : outcome?.kind;
  };
  const evidenceOf = (clause: string) => all.find((item) => item.clause === clause);
  const holder = (clause: string, decision: DecisionEvidence, ...facts: FactRecord[]) => {
    const implied = impliedFacts(evidenceOf(clause), decision);
    const birth = { kind: "birthDate", value: birthFor(clause) };
    return {
      facts: implied.household,
      members: [{ id: "person", facts: [birth, ...implied.person, ...facts] }],
      completeLists: lists.map((list) => list.id),
    };
  };

  it("names the sealed class of each sealed clause, and no other", () => {
    const classes = new Map(
      clauses(releasePolicySet).map((clause) => [clause.clause, clause.sensitivity] as const),
    );
    for (const evidence of all)
      expect([evidence.clause, evidence.sensitivity]).toEqual([
        evidence.clause,
        classes.get(evidence.clause),
      ]);
  });

  it("asks how many a carer cares for where a decision was written down with more than there can be", () => {
    const carer = holder("care-allowance.cares-for-extremely-severe", {
      date: civilDate("2025-01-10"),
      units: 100,
    });
    expect(benefitOf(explained(carer, "2026-11"), "care-allowance")).toBe("undetermined");
  });

  it("pays a carer for as many as the decision names", () => {
    const decision = { date: civilDate("2025-01-10"), units: 2 };
    const carer = holder("care-allowance.cares-for-extremely-severe", decision);
    expect(benefitOf(explained(carer, "2026-11"), "care-allowance")).toBe(1_080_000);
    const none = { kind: "caredForExtremelySevere", value: 0, from: civilDate("2026-10-01") };
    const contradicted = holder("care-allowance.cares-for-extremely-severe", decision, none);
    expect(benefitOf(explained(contradicted, "2026-09"), "care-allowance")).toBe(1_080_000);
    expect(benefitOf(explained(contradicted, "2026-10"), "care-allowance")).toBe("refused");
  });

  it.each([
    ["takes-in-child.under-4", "2022-11-02", 1_350_000],
    ["takes-in-child.under-4", "2022-11-01", "refused"],
    ["takes-in-child.from-4", "2014-11-02", 810_000],
    ["takes-in-child.from-4", "2014-11-01", "refused"],
    ["takes-in-extremely-severe.child", "2010-11-02", 1_350_000],
    ["takes-in-extremely-severe.child", "2010-11-01", "refused"],
    ["disabled-parent.more", "2023-11-02", 1_080_000],
    ["disabled-parent.more", "2023-11-01", "undetermined"],
    ["disabled-parent.one", "2023-01-02", 810_000],
    ["disabled-parent.one", "2023-01-01", "undetermined"],
    ["takes-in-elderly", "2010-11-01", 810_000],
  ])("of %s on %s says for 11/2026: %s, for a child cared for grows up", (clause, date, expected) => {
    const told = explained(holder(`care-allowance.${clause}`, { date: civilDate(date) }), "2026-11");
    expect(benefitOf(told, "care-allowance")).toBe(expected);
  });

  it("ages from the later of its date and its beginning, and no further than its end", () => {
    const last = (from: string, to?: string) =>
      impliedFacts(evidenceOf("care-allowance.takes-in-child.under-4"), {
        date: civilDate("2024-02-29"),
        from: civilDate(from),
        ...(to ? { to: civilDate(to) } : {}),
      }).person[0]?.to;
    expect(last("2024-01-01")).toBe("2028-02-28");
    expect(last("2024-03-01")).toBe("2028-02-29");
    expect(last("2024-03-01", "2026-10-31")).toBe("2026-10-31");
  });

  it.each([
    ["social-assistance.disability-severe.adult", 10_800_000],
    ["social-assistance.elderly-without-supporter.lower-age", 10_800_000],
    ["social-assistance.hiv-poor", 10_800_000],
    ["social-pension.from-75", 10_800_000],
    ["care-allowance.takes-in-elderly", "refused"],
  ])("under %s says that the benefit was drawn at death: funeral support %s", (clause, expected) => {
    const decision = { date: civilDate("2025-01-10"), to: civilDate("2026-11-30") };
    const { members, ...rest } = holder(clause, decision);
    const dead = (died: string) => members.map((member) => ({ ...member, died: civilDate(died) }));
    expect(benefitOf(explained({ ...rest, members: dead("2026-11-12") }, "2026-11"), "funeral-support")).toBe(
      expected,
    );
    expect(benefitOf(explained({ ...rest, members: dead("2026-12-01") }, "2026-12"), "funeral-support")).toBe(
      "refused",
    );
  });

  it("of a sealed clause tells nobody else where a fact came from", () => {
    const decision = { number: "77/QĐ", date: civilDate("2025-01-10") };
    const question = {
      household: { id: "household", ...holder("social-assistance.hiv-poor", decision) },
      person: "person",
      month: month("2026-11"),
      knownOn: civilDate("2026-11-21"),
    };
    const told = (classes: readonly string[]) =>
      JSON.stringify(explainTo(releasePolicySet, question, new Set(classes)));
    expect(told(["hiv"])).toContain("77/QĐ");
    expect(told([])).not.toContain("77/QĐ");
    expect(told([])).not.toMatch(/hiv/i);
  });

  it("under Article 5(1) that still runs at 16 leads on to whoever studies", () => {
    const child = (birth: string) => {
      const implied = impliedFacts(evidenceOf("social-assistance.child-both-dead.from-4"), {
        date: civilDate("2025-01-10"),
      });
      const facts = [
        { kind: "birthDate", value: birth },
        { kind: "studying", value: true },
        ...implied.person,
      ];
      const { outcome } = explained(
        { facts: [], members: [{ id: "person", facts }], completeLists: lists.map((list) => list.id) },
        "2026-11",
      ).benefits[0] as Explanation["benefits"][number];
      return outcome.kind === "granted" ? outcome.clauses : outcome.kind;
    };
    expect(child("2010-11-01")).toEqual(["social-assistance.studying-after-16"]);
    expect(child("2010-12-01")).toEqual(["social-assistance.child-both-dead.from-4"]);
  });

  it("gives way to a dated fact that contradicts it", () => {
    const evidence = all.find((item) => item.clause === "social-assistance.child-both-dead.from-4");
    const implied = impliedFacts(evidence, { date: civilDate("2025-01-10") });
    const found = { kind: "motherSituation", value: "present", from: civilDate("2026-10-20") };
    const household: HouseholdInput = {
      id: "household",
      facts: [],
      members: [
        { id: "person", facts: [{ kind: "birthDate", value: "2018-03-01" }, ...implied.person, found] },
      ],
      completeLists: [],
    };
    const truthIn = (inMonth: string) =>
      explain(releasePolicySet, {
        household,
        person: "person",
        month: month(inMonth),
        knownOn: civilDate("2026-11-21"),
      })
        .benefits.flatMap((benefit) => benefit.clauses)
        .find((item) => item.clause === evidence?.clause)?.truth;
    expect([truthIn("2026-09"), truthIn("2026-10"), truthIn("2026-11")]).toEqual([true, true, false]);
  });
});
