import type { Database } from "#platform/database/database.ts";
import type { Tx } from "#platform/database/pool.ts";
import type { NationalUnits } from "../model.ts";
import { indexUnits, type UnitIndex } from "../rules/index.ts";
import { readAllVillages, readUnits } from "../store/index.ts";

/** National units change only by loadUnits, so each tenant's are read once in the life of the process. */
const kept = new WeakMap<Database, Map<number, UnitIndex>>();

export function forgetPlaces(database: Database, tenant: number): void {
  kept.get(database)?.delete(tenant);
}

/** Units and lineage for lookup, without villages; for screens. */
export async function unitIndex(database: Database, tenant: number): Promise<UnitIndex> {
  const byTenant = kept.get(database) ?? new Map<number, UnitIndex>();
  kept.set(database, byTenant);
  const known = byTenant.get(tenant);
  if (known) return known;
  const national = await database.batch((tx) => readUnits(tx, tenant));
  const index = indexUnits(national);
  if (national.units.length > 0) byTenant.set(tenant, index);
  return index;
}

/** Units, lineage and the villages as they are now; for imports, which resolve thousands of rows with one. */
export async function placeIndex(tx: Tx, tenant: number): Promise<UnitIndex> {
  const national: NationalUnits = await readUnits(tx, tenant);
  return indexUnits({ ...national, villages: await readAllVillages(tx, tenant) });
}
