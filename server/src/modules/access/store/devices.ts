import { sql } from "kysely";
import type { Tx } from "#platform/database/pool.ts";

/** The browser as this login knows it, used since; null: not known to it. */
export async function findDevice(
  tx: Tx,
  tenant: number,
  of: { login: string; tokenHash: Buffer; since: Date },
): Promise<string | null> {
  const found = await sql<{ id: string }>`select d.id from known_device d
    join account a on a.tenant = d.tenant and a.id = d.account_id
    where d.tenant = ${tenant} and d.token_hash = ${of.tokenHash} and a.login = ${of.login}
      and d.seen_at > ${of.since}`.execute(tx);
  return found.rows[0]?.id ?? null;
}

/** Whether anybody here came in with this browser: its token is ours, and may be kept for another login. */
export async function isOurDevice(tx: Tx, tenant: number, tokenHash: Buffer): Promise<boolean> {
  const found = await sql`select 1 from known_device where tenant = ${tenant} and token_hash = ${tokenHash}
    limit 1`.execute(tx);
  return found.rows.length === 1;
}

export async function keepDevice(
  tx: Tx,
  tenant: number,
  device: { id: string; tokenHash: Buffer; accountId: string; at: Date },
): Promise<void> {
  await sql`insert into known_device (tenant, id, token_hash, account_id, first_at, seen_at)
    values (${tenant}, ${device.id}, ${device.tokenHash}, ${device.accountId}, ${device.at}, ${device.at})
    on conflict on constraint known_device_unique do update set seen_at = excluded.seen_at`.execute(tx);
}

/** Browsers known to an account are known no more: whoever came in with the old password is a stranger again. */
export async function forgetDevices(tx: Tx, tenant: number, accountId: string): Promise<void> {
  await sql`update known_device set seen_at = to_timestamp(0)
    where tenant = ${tenant} and account_id = ${accountId}`.execute(tx);
}
