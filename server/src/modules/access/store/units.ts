import { sql } from "kysely";
import type { Tx } from "#platform/database/pool.ts";

export async function provinceOf(tx: Tx, tenant: number): Promise<string> {
  const found = await sql<{
    province: string;
  }>`select province from tenant where tenant = ${tenant}`.execute(tx);
  const row = found.rows[0];
  if (!row) throw new Error(`tenant ${tenant} does not exist`);
  return row.province;
}
