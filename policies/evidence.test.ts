import { civilDate, explain, type HouseholdInput, lastDay, month } from "@ansinh/engine";
import { describe, expect, it } from "vitest";
import { impliedFacts, releaseAreas, releasePolicySet } from "./index.ts";

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
    const monthly = releasePolicySet.definition.benefits
      .filter((benefit) => ["social-assistance", "social-pension"].includes(benefit.id))
      .flatMap((benefit) => benefit.clauses.map((clause) => clause.id));
    expect(monthly.filter((clause) => !covered.has(clause))).toEqual([]);
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
