import {
  amountOfClause,
  type Citation,
  checkDefinition,
  civilDate,
  clauses,
  endingParameters,
  month,
  type Partition,
  unusedNames,
  versionAt,
} from "@ansinh/engine";
import { describe, expect, it } from "vitest";
import { monthlyPolicySet, releaseAreas, releasePolicySet } from "./index.ts";

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

  const cited = (inMonth: string, knownOn: string): (readonly [string, Citation])[] => {
    const when = { month: month(inMonth), knownOn: civilDate(knownOn) };
    return clauses(monthlyPolicySet).flatMap(({ clause, rules, amounts }) => {
      const rule = versionAt(rules, when);
      const amount = versionAt(amounts, when);
      if (!rule || !amount) return [];
      const conditions = rule.value.conditions.flatMap((item) => [item.citation, item.readingCitation]);
      return [rule.citation, amount.citation, ...conditions].map((citation) => [clause, citation] as const);
    });
  };
  const citing = (act: string, found: readonly (readonly [string, Citation])[]) =>
    found.filter(([, citation]) => citation.act === act).map(([clause]) => clause);

  it.each([
    ["2026-10", "2026-10-05"],
    ["2026-11", "2026-11-21"],
  ])("cites no repealed decree for %s, as known on %s", (inMonth, knownOn) => {
    const found = cited(inMonth, knownOn);
    expect(new Set(found.map(([clause]) => clause)).size).toBe(clauses(monthlyPolicySet).length - 2);
    expect([...citing("20/2021/NĐ-CP", found), ...citing("76/2024/NĐ-CP", found)]).toEqual([]);
  });

  it.each([
    ["2026-09", "2026-10-04"],
    ["2026-10", "2026-10-04"],
    ["2026-06", "2026-11-21"],
  ])("cites Decree 335/2026 for none of the assistance of %s, as known on %s", (inMonth, knownOn) => {
    const ofAssistance = cited(inMonth, knownOn).filter(([clause]) => !clause.includes("pension"));
    expect(citing("335/2026/NĐ-CP", ofAssistance)).toEqual([]);
    expect(citing("20/2021/NĐ-CP", ofAssistance)).not.toEqual([]);
  });

  it("keeps groups of 07–09/2026 under the decree in force then, at the new levels", () => {
    const found = cited("2026-09", "2026-11-21").filter(([clause]) =>
      clause.startsWith("social-assistance.disability-severe"),
    );
    expect(new Set(found.map(([, { act, article }]) => `${act} ${article}`))).toEqual(
      new Set(["20/2021/NĐ-CP 5", "20/2021/NĐ-CP 6", "20/2021/NĐ-CP 8", "335/2026/NĐ-CP 6"]),
    );
  });

  it("declares nothing that no rule reads", () => {
    // acts that procedures alone cite are no part of the set
    const ofProcedures = JSON.stringify(
      releaseAreas.map(({ procedures, indicators }) => [procedures, indicators]),
    );
    const unused = unusedNames(releasePolicySet.definition).filter(
      ({ at }) => !ofProcedures.includes(`"${at}"`),
    );
    expect(unused.map(({ message }) => message.vi)).toEqual([]);
  });

  it("pays no amount longer than its parameter has a value", () => {
    expect(endingParameters(releasePolicySet.definition).map(({ message }) => message.vi)).toEqual([]);
  });

  it("leaves no age between two bands of a clause, and none in both", () => {
    const bands = monthlyPolicySet.definition.benefits.flatMap((benefit) => benefit.partitions ?? []);
    expect(new Set(bands.flatMap((band) => band.clauses)).size).toBe(32);
    const { benefits } = releasePolicySet.definition;
    const wider = benefits.map((benefit) => ({
      ...benefit,
      ...(benefit.partitions
        ? { partitions: benefit.partitions.map((band) => ({ ...band, from: -1 }) as Partition) }
        : {}),
    }));
    const found = checkDefinition({ ...releasePolicySet.definition, benefits: wider });
    const first = found.find(({ benefit }) => benefit === "social-pension");
    expect(first?.message.vi).toMatch(
      /^Trợ cấp hưu trí xã hội \(Điều 21 Luật Bảo hiểm xã hội[^)]*\): từ -1 đến 69 tuổi không khoản nào \(tháng 07\/2025\)\./,
    );
  });

  it("lets evidence speak only of clauses and facts that exist", () => {
    const clauseIds = new Set(clauses(releasePolicySet).map((clause) => clause.clause));
    for (const { clause, implies } of releaseAreas.flatMap((area) => area.evidence)) {
      expect(clauseIds).toContain(clause);
      for (const item of implies) expect([...releasePolicySet.facts.keys()]).toContain(item.fact);
    }
  });
});
