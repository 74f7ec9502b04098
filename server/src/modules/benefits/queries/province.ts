import { sql } from "kysely";
import type { Tx } from "#platform/database/pool.ts";

/** Code of the tenant's province: the office of its department's lists. */
export async function provinceCode(tx: Tx, tenant: number): Promise<string | null> {
  const found = await sql<{ province: string }>`select province from tenant where tenant = ${tenant}`.execute(
    tx,
  );
  return found.rows[0]?.province ?? null;
}
