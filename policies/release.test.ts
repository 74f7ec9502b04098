import { amountOfClause, civilDate, clauses, month } from "@ansinh/engine";
import { describe, expect, it } from "vitest";
import { releaseAreas, releasePolicySet } from "./index.ts";

const orphan = {
  benefit: "social-assistance",
  clause: "social-assistance.child-both-dead.from-4",
} as const;

const orphanPaid = (inMonth: string, knownOn: string) => {
  const found = amountOfClause(releasePolicySet, {
    ...orphan,
    month: month(inMonth),
    knownOn: civilDate(knownOn),
  });
  return found.kind === "amount" ? found.amount : found.kind;
};

describe("the law of this release", () => {
  it("is the same content under the same hash", () => {
    expect(releasePolicySet.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ["2021-07", "2021-07-01", 540_000],
    ["2024-06", "2026-11-21", 540_000],
    ["2024-07", "2026-11-21", 750_000],
    ["2026-06", "2026-11-21", 750_000],
    ["2026-07", "2026-09-10", 750_000],
    ["2026-07", "2026-10-04", 750_000],
    ["2026-07", "2026-10-05", 810_000],
    ["2026-07", "2026-11-21", 810_000],
    ["2021-06", "2026-11-21", "not-applicable"],
  ])("pays an orphan's grant for %s, as known on %s: %s", (inMonth, knownOn, expected) => {
    expect(orphanPaid(inMonth, knownOn)).toBe(expected);
  });

  it("lets evidence speak only of clauses and facts that exist", () => {
    const clauseIds = new Set(clauses(releasePolicySet).map((clause) => clause.clause));
    for (const { clause, implies } of releaseAreas.flatMap((area) => area.evidence)) {
      expect(clauseIds).toContain(clause);
      for (const item of implies) expect([...releasePolicySet.facts.keys()]).toContain(item.fact);
    }
  });
});
