import type { SnapshotHousehold } from "#modules/registry/index.ts";
import type { Database } from "#platform/database/database.ts";
import { compareWithDecisions } from "../rules/determination.ts";
import type { DecisionCase, DeterminationFinding, Difference } from "../rules/determination-case.ts";
import { explained } from "../rules/explained-difference.ts";
import { decidedHouseholds } from "./determined.ts";

export interface PlacedDifference {
  readonly commune: string;
  readonly difference: Difference;
}

interface RecordsNeeded {
  readonly tenant: number;
  readonly decided: DecisionCase;
  /** Found over columns; some of them still without words. */
  readonly placed: readonly PlacedDifference[];
  /** People whose homes columns can't tell: determined here. */
  readonly apart: readonly { readonly commune: string; readonly personId: string }[];
}

/** Communes read at once: while the database looks one up, the records of the other are put together. */
const lanes = 2;

/** By commune the findings of columns with their words, and those of the homes that only records can tell. */
export async function findingsByRecords(
  database: Database,
  { tenant, decided, placed, apart }: RecordsNeeded,
): Promise<Map<string, DeterminationFinding[]>> {
  const odd = new Set(apart.map(({ personId }) => personId));
  const wanted = grouped([
    ...apart,
    ...placed.flatMap(({ commune, difference: { toExplain, personId } }) =>
      toExplain ? [{ commune, personId }] : [],
    ),
  ]);
  const homes = new Map<string, SnapshotHousehold>();
  const next = wanted.entries();
  const lane = async (): Promise<void> => {
    for (const [commune, asked] of next) {
      const people = asked.map(({ personId }) => personId);
      const { households } = await database.batch((tx) =>
        decidedHouseholds(tx, { tenant, communes: [commune], people, day: decided.knownOn, knownAt: null }),
      );
      for (const household of households) for (const { id } of household.members) homes.set(id, household);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  const worded = placed.map(({ commune, difference }) => ({
    commune,
    finding: explained(difference, homes.get(difference.personId), decided),
  }));
  return findingsOf([...worded, ...ofRecords(homes, odd, decided)]);
}

interface PlacedFinding {
  readonly commune: string;
  readonly finding: DeterminationFinding;
}

/** All at once, because code is written for a run, not for a commune. */
function ofRecords(
  homes: ReadonlyMap<string, SnapshotHousehold>,
  people: ReadonlySet<string>,
  decided: DecisionCase,
): readonly PlacedFinding[] {
  const households = new Set([...people].flatMap((personId) => homes.get(personId) ?? []));
  if (households.size === 0) return [];
  const held = decided.held.filter((grant) => people.has(grant.personId));
  const found = compareWithDecisions({ ...decided, held, households: [...households] });
  return found.map((finding) => ({ commune: homes.get(finding.personId)?.commune ?? "", finding }));
}

function findingsOf(placed: readonly PlacedFinding[]): Map<string, DeterminationFinding[]> {
  const all = [...grouped(placed)];
  return new Map(all.map(([commune, own]) => [commune, own.map(({ finding }) => finding)]));
}

function grouped<Placed extends { readonly commune: string }>(
  items: readonly Placed[],
): Map<string, Placed[]> {
  const all = new Map<string, Placed[]>();
  for (const item of items) {
    const known = all.get(item.commune);
    if (known) known.push(item);
    else all.set(item.commune, [item]);
  }
  return all;
}
