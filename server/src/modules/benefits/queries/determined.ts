import type { CivilDate, Month, PolicySet } from "@ansinh/engine";
import { type ClauseEvidence, releaseAreas } from "@ansinh/policies";
import { readSnapshot, type SnapshotHousehold } from "#modules/registry/index.ts";
import type { Tx } from "#platform/database/pool.ts";
import { compareWithDecisions, type DeterminationFinding } from "../rules/determination.ts";
import { withEvidence } from "../rules/evidence.ts";
import { conflictsOf } from "../rules/law.ts";
import { type DecidedTerm, decidedTerms } from "../store/decided-terms.ts";

const evidence: ReadonlyMap<string, ClauseEvidence> = new Map(
  releaseAreas.flatMap((area) => area.evidence).map((item) => [item.clause, item]),
);

export interface HouseholdsWanted {
  readonly tenant: number;
  readonly communes: readonly string[];
  readonly people?: readonly string[];
  readonly day: CivilDate;
  readonly knownAt: Date | null;
}

export interface DecidedHouseholds {
  readonly households: readonly SnapshotHousehold[];
  readonly terms: readonly DecidedTerm[];
}

/** Households as the engine reads them, decisions counted as evidence. Batch role: sealed facts are in it. */
export async function decidedHouseholds(tx: Tx, wanted: HouseholdsWanted): Promise<DecidedHouseholds> {
  const { tenant, communes, day, knownAt } = wanted;
  const people = wanted.people === undefined ? {} : { people: wanted.people };
  const households = await readSnapshot(tx, { tenant, communes, ...people, knownAt, day, sealed: true });
  const members = households.flatMap((household) => household.members.map((member) => member.id));
  const ofMembers = wanted.people === undefined ? {} : { people: members };
  const terms = await decidedTerms(tx, { tenant, communes, ...ofMembers });
  return { households: withEvidence(households, terms, evidence), terms };
}

/** What the rules say of everybody in a commune, beside what was decided. */
export async function findingsOfCommune(
  tx: Tx,
  asked: { tenant: number; commune: string; month: Month; knownOn: CivilDate; set: PolicySet },
): Promise<DeterminationFinding[]> {
  const { tenant, commune, month, knownOn, set } = asked;
  const { households, terms } = await decidedHouseholds(tx, {
    tenant,
    communes: [commune],
    day: knownOn,
    knownAt: null,
  });
  return compareWithDecisions({
    set,
    households,
    held: currentTerms(terms),
    month,
    knownOn,
    conflicts: conflictsOf(set),
  });
}

/** Of each grant the term that runs last. */
function currentTerms(terms: readonly DecidedTerm[]): DecidedTerm[] {
  return [...new Map(terms.map((term) => [term.grantId, term])).values()];
}
