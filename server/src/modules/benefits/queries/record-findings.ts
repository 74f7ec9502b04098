import type { SnapshotHousehold } from "#modules/registry/index.ts";
import type { BatchDatabase } from "#platform/database/database.ts";
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
  readonly communes: readonly string[];
  readonly decided: DecisionCase;
  /** Found over columns; some of them still without words. */
  readonly placed: readonly PlacedDifference[];
  /** People whose homes columns can't tell: determined here. */
  readonly apart: readonly { readonly commune: string; readonly personId: string }[];
}

/** Told of each commune once, all findings of it. */
export type FoundOfCommune = (commune: string, findings: readonly DeterminationFinding[]) => void;

/** Communes read at once: while the database looks one up, the records of the other are put together. */
const lanes = 2;

/** The findings of columns with their words, and those of the homes that only records can tell, commune by commune. */
export async function findingsByRecords(
  database: BatchDatabase,
  needed: RecordsNeeded,
  found: FoundOfCommune,
): Promise<void> {
  const homes = await homesNeeded(database, needed);
  const ofRecords = findingsApart(needed, homes);
  const placed = grouped(needed.placed);
  for (const commune of needed.communes) {
    const worded = (placed.get(commune) ?? []).map(({ difference }) =>
      explained(difference, homes.get(difference.personId), needed.decided),
    );
    found(commune, [...worded, ...(ofRecords.get(commune) ?? [])]);
  }
}

type HomesByMember = ReadonlyMap<string, SnapshotHousehold>;

/** By each of their members the homes of whom records are needed, each commune asked once. */
async function homesNeeded(database: BatchDatabase, needed: RecordsNeeded): Promise<HomesByMember> {
  const { tenant, decided, apart, placed } = needed;
  const toExplain = placed.flatMap(({ commune, difference }) =>
    difference.toExplain ? [{ commune, personId: difference.personId }] : [],
  );
  const homes = new Map<string, SnapshotHousehold>();
  await inLanes(grouped([...apart, ...toExplain]), async ([commune, asked]) => {
    const people = [...new Set(asked.map(({ personId }) => personId))];
    const wanted = { tenant, communes: [commune], people, day: decided.knownOn, knownAt: null };
    const { households } = await database.batch((tx) => decidedHouseholds(tx, wanted));
    for (const household of households) for (const { id } of household.members) homes.set(id, household);
  });
  return homes;
}

/** All communes at once, because code is written for a run, not for a commune. */
function findingsApart(
  { decided, apart }: RecordsNeeded,
  homes: HomesByMember,
): ReadonlyMap<string, DeterminationFinding[]> {
  const people = new Set(apart.map(({ personId }) => personId));
  const households = new Set([...people].flatMap((personId) => homes.get(personId) ?? []));
  if (households.size === 0) return new Map();
  const held = decided.held.filter((grant) => people.has(grant.personId));
  const found = compareWithDecisions({ ...decided, held, households: [...households] });
  const byCommune = new Map<string, DeterminationFinding[]>();
  for (const finding of found) push(byCommune, homes.get(finding.personId)?.commune ?? "", finding);
  return byCommune;
}

async function inLanes<Item>(items: Iterable<Item>, work: (item: Item) => Promise<void>): Promise<void> {
  const next = items[Symbol.iterator]();
  const lane = async (): Promise<void> => {
    for (let item = next.next(); !item.done; item = next.next()) await work(item.value);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

function grouped<Placed extends { readonly commune: string }>(
  items: readonly Placed[],
): ReadonlyMap<string, readonly Placed[]> {
  const all = new Map<string, Placed[]>();
  for (const item of items) push(all, item.commune, item);
  return all;
}

function push<Item>(all: Map<string, Item[]>, key: string, item: Item): void {
  const known = all.get(key);
  if (known) known.push(item);
  else all.set(key, [item]);
}
