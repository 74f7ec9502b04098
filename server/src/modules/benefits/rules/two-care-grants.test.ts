import { civilDate, type HouseholdInput, month } from "@ansinh/engine";
import { monthlyPolicySet, releaseAreas } from "@ansinh/policies";
import { expect, it } from "vitest";
import { compareWithDecisions } from "./determination.ts";
import type { GrantHeld } from "./determination-case.ts";
import { type TermAsEvidence, withEvidence } from "./evidence.ts";
import { clauseAmountsOf, conflictsOf } from "./law.ts";

const clause = "care-allowance.cares-for-extremely-severe";
const evidence = new Map(releaseAreas.flatMap((area) => area.evidence).map((item) => [item.clause, item]));

const home: HouseholdInput = {
  id: "home",
  facts: [{ kind: "poverty", value: "not-poor" }],
  members: [
    {
      id: "carer",
      facts: [
        { kind: "birthDate", value: "1980-03-02" },
        { kind: "sex", value: "male" },
      ],
    },
  ],
  completeLists: ["insurance", "poor", "disability", "assistance", "residents", "places", "hiv"],
};

const grants = ["one", "two"].map(
  (grantId): GrantHeld => ({
    grantId,
    personId: "carer",
    benefit: "care-allowance",
    clause,
    units: 1,
    state: "paid",
    lastAmount: 540_000,
    sealed: false,
  }),
);
const term = ({ grantId, personId, units }: GrantHeld): TermAsEvidence => ({
  grantId,
  personId,
  clause,
  units,
  state: "paid",
  from: civilDate("2025-01-01"),
  to: null,
  decisionNumber: grantId,
  decisionKind: "grant",
  signedOn: civilDate("2025-01-10"),
});

function findings(terms: readonly TermAsEvidence[], held: readonly GrantHeld[]) {
  return compareWithDecisions({
    set: monthlyPolicySet,
    households: withEvidence([home], terms, evidence),
    held,
    month: month("2026-12"),
    knownOn: civilDate("2026-11-21"),
    conflicts: conflictsOf(monthlyPolicySet),
    amounts: clauseAmountsOf(monthlyPolicySet),
  });
}

it("who cares for two people by a decision each is paid for two, and the rules see two", () => {
  expect(findings(grants.map(term), grants)).toEqual([]);
});

it("once one of the two decisions is ended, the rules see one", () => {
  const [one, two] = grants.map(term);
  if (!one || !two) throw new Error("two decisions");
  const ended = { ...one, state: "ended", from: civilDate("2026-06-01"), decisionKind: "end" } as const;
  expect(findings([one, two, ended], grants.slice(1))).toEqual([]);
});

it("arrears granted to one of them beside its running decision make no third", () => {
  const [one, two] = grants.map(term);
  if (!one || !two) throw new Error("two decisions");
  const arrears = {
    ...one,
    from: civilDate("2026-10-01"),
    to: civilDate("2026-12-31"),
    decisionKind: "arrears",
  } as const;
  expect(findings([one, two, arrears], grants)).toEqual([]);
});
