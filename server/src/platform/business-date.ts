import { sql } from "kysely";
import { type Clock, officeDate } from "#kernel/clock.ts";
import type { Tx } from "./database/pool.ts";

/** The tenant's business day: the sample's stored one, else today in Asia/Ho_Chi_Minh. */
export async function businessDate(tx: Tx, tenant: number, clock: Clock): Promise<string> {
  const found = await sql<{ business_date: string | null }>`
    select business_date from tenant where tenant = ${tenant}`.execute(tx);
  return found.rows[0]?.business_date ?? officeDate(clock.now());
}
