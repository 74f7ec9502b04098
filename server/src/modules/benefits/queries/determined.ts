import type { CivilDate, Month, PolicySet } from "@ansinh/engine";
import { readSnapshot, type SnapshotHousehold } from "#modules/registry/index.ts";
import type { Tx } from "#platform/database/pool.ts";
import { compareWithDecisions } from "../rules/determination.ts";
import type { DeterminationFinding } from "../rules/determination-case.ts";
import { withEvidence } from "../rules/evidence.ts";
import type { ClauseAmounts } from "../rules/grant-file.ts";
import { conflictsOf } from "../rules/law.ts";
import { releaseEvidence } from "../rules/release-evidence.ts";
import { type DecidedTerm, decidedTerms, termsOfMonth } from "../store/decided-terms.ts";

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
  return { households: withEvidence(households, terms, releaseEvidence), terms };
}

export interface CommuneQuestion {
  readonly tenant: number;
  readonly commune: string;
  readonly month: Month;
  readonly knownOn: CivilDate;
  readonly set: PolicySet;
  readonly amounts: ClauseAmounts;
}

/** What the rules say of everybody in a commune, beside what was decided. */
export async function findingsOfCommune(tx: Tx, asked: CommuneQuestion): Promise<DeterminationFinding[]> {
  const { tenant, commune, month, knownOn, set, amounts } = asked;
  const { households, terms } = await decidedHouseholds(tx, {
    tenant,
    communes: [commune],
    day: knownOn,
    knownAt: null,
  });
  return compareWithDecisions({
    set,
    households,
    held: termsOfMonth(terms, month),
    month,
    knownOn,
    conflicts: conflictsOf(set),
    amounts,
  });
}
