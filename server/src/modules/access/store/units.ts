import { sql } from "kysely";
import type { Tx } from "#platform/database/pool.ts";
import type { NamedUnit } from "../model.ts";

export interface UnitRow extends NamedUnit {
  readonly level: "province" | "district" | "commune";
  readonly parent: string | null;
}

/** The units of these codes that exist on the day. */
export async function unitsOn(
  tx: Tx,
  tenant: number,
  of: { codes: readonly string[]; day: string },
): Promise<UnitRow[]> {
  const found = await sql<UnitRow>`select code, name, level, parent from unit
    where tenant = ${tenant} and code = any(${of.codes}) and valid_from <= ${of.day}
      and (valid_to is null or valid_to >= ${of.day})`.execute(tx);
  return found.rows;
}

export async function provinceOf(tx: Tx, tenant: number): Promise<string> {
  const found = await sql<{ province: string }>`select province from tenant where tenant = ${tenant}`.execute(
    tx,
  );
  const row = found.rows[0];
  if (!row) throw new Error(`tenant ${tenant} does not exist`);
  return row.province;
}
