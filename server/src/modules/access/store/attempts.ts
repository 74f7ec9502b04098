import { sql } from "kysely";
import { newId } from "#kernel/id.ts";
import type { Tx } from "#platform/database/pool.ts";

/** One login in one browser that it knows, or from one address. */
export interface Place {
  readonly login: string;
  readonly address: string;
  /** null: no browser that the login knows. */
  readonly deviceId: string | null;
}

export interface Attempt extends Place {
  readonly at: Date;
  readonly succeeded: boolean;
}

/** One at a time per login and per address: parallel guesses can't slip past the count. */
export async function lockAttempts(
  tx: Tx,
  tenant: number,
  by: { login: string; address: string },
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(key, ${tenant}))
    from (values (1, ${`login:${by.login}`}), (2, ${`address:${by.address}`})) as keys (n, key) order by n`.execute(
    tx,
  );
}

/** Failures of a place; of a login or an address: in all places that don't know the login. */
export type FailuresOf =
  | { readonly place: Place }
  | { readonly login: string }
  | { readonly address: string };

function which(of: FailuresOf) {
  if ("login" in of) return sql`login = ${of.login} and device_id is null`;
  if ("address" in of) return sql`address = ${of.address} and device_id is null`;
  const { login, address, deviceId } = of.place;
  return deviceId === null
    ? sql`login = ${login} and address = ${address} and device_id is null`
    : sql`login = ${login} and device_id = ${deviceId}`;
}

/** Each after the last success of its own place, and after `since`. */
export async function failuresSince(
  tx: Tx,
  tenant: number,
  asked: { of: FailuresOf; since: Date },
): Promise<Date[]> {
  const found = await sql<{ at: Date }>`select at from login_attempt a
    where tenant = ${tenant} and ${which(asked.of)} and at > ${asked.since} and not succeeded
      and not exists (select 1 from login_attempt b where b.tenant = a.tenant and b.login = a.login
        and (b.device_id = a.device_id or (a.device_id is null and b.device_id is null and b.address = a.address))
        and b.succeeded and (b.at, b.id) > (a.at, a.id))`.execute(tx);
  return found.rows.map((row) => row.at);
}

/** Whether the login came in from this address lately. */
export async function cameFrom(
  tx: Tx,
  tenant: number,
  from: { login: string; address: string; since: Date },
): Promise<boolean> {
  const found = await sql`select 1 from login_attempt where tenant = ${tenant} and login = ${from.login}
    and address = ${from.address} and succeeded and at > ${from.since} limit 1`.execute(tx);
  return found.rows.length === 1;
}

export async function insertAttempt(tx: Tx, tenant: number, attempt: Attempt): Promise<void> {
  await sql`insert into login_attempt (tenant, id, login, address, device_id, at, succeeded)
    values (${tenant}, ${newId()}, ${attempt.login}, ${attempt.address}, ${attempt.deviceId}, ${attempt.at},
      ${attempt.succeeded})`.execute(tx);
}
