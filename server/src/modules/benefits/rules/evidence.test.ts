import { civilDate, type HouseholdInput } from "@ansinh/engine";
import { expect, test } from "vitest";
import { type TermAsEvidence, withEvidence } from "./evidence.ts";

const evidence = new Map(
  ["alone", "severe"].map((clause) => [
    clause,
    { clause, implies: [{ subject: "person" as const, fact: clause, value: true }] },
  ]),
);
const household: HouseholdInput = { id: "home", facts: [], members: [{ id: "person", facts: [] }] } as never;

function term(given: Partial<TermAsEvidence>): TermAsEvidence {
  return {
    grantId: "grant",
    personId: "person",
    clause: "alone",
    state: "paid",
    from: civilDate("2025-01-01"),
    to: null,
    decisionNumber: null,
    decisionKind: "grant",
    signedOn: null,
    ...given,
  };
}

const implied = (...terms: TermAsEvidence[]) =>
  withEvidence([household], terms, evidence)[0]?.members[0]?.facts.map((fact) => [
    fact.kind,
    fact.from,
    fact.to ?? null,
  ]);

test("a running decision says that its facts hold, a suspended one too", () => {
  expect(implied(term({}))).toEqual([["alone", "2025-01-01", null]]);
  expect(implied(term({ state: "suspended" }))).toEqual([["alone", "2025-01-01", null]]);
});

test("a decision is evidence until the day before the next one of the grant", () => {
  const changed = term({ clause: "severe", from: civilDate("2026-06-01"), decisionKind: "adjust" });
  expect(implied(term({}), changed)).toEqual([
    ["alone", "2025-01-01", "2026-05-31"],
    ["severe", "2026-06-01", null],
  ]);
  expect(implied(term({}), term({ ...changed, from: civilDate("2025-01-01") }))).toEqual([
    ["severe", "2025-01-01", null],
  ]);
  expect(implied(term({}), term({ ...changed, grantId: "other" }))).toHaveLength(2);
});

test("what ended is no evidence from then on", () => {
  const ended = term({ state: "ended", from: civilDate("2026-06-01"), decisionKind: "end" });
  expect(implied(term({}), ended)).toEqual([["alone", "2025-01-01", "2026-05-31"]]);
});

test("arrears granted for months gone by don't close the running decision", () => {
  const from = civilDate("2026-02-01");
  const arrears = term({ from, to: civilDate("2026-03-31"), decisionKind: "arrears" });
  expect(implied(term({}), arrears)).toEqual([
    ["alone", "2025-01-01", null],
    ["alone", "2026-02-01", "2026-03-31"],
  ]);
});
