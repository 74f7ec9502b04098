import { sql } from "kysely";
import { newId } from "#kernel/id.ts";
import type { Tx } from "#platform/database/pool.ts";

export interface Attempt {
  readonly login: string;
  readonly address: string;
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

/** Failures of a login, or of an address, after its last success and after `since`. */
export async function failuresSince(
  tx: Tx,
  tenant: number,
  of: { column: "login" | "address"; value: string; since: Date },
): Promise<Date[]> {
  const column = sql.ref(of.column);
  const found = await sql<{ at: Date }>`select at from login_attempt a
    where tenant = ${tenant} and ${column} = ${of.value} and at > ${of.since} and not succeeded
      and not exists (select 1 from login_attempt b where b.tenant = a.tenant
        and b.login = a.login and b.address = a.address and b.succeeded and (b.at, b.id) > (a.at, a.id))`.execute(
    tx,
  );
  return found.rows.map((row) => row.at);
}

export async function insertAttempt(tx: Tx, tenant: number, attempt: Attempt): Promise<void> {
  await sql`insert into login_attempt (tenant, id, login, address, at, succeeded)
    values (${tenant}, ${newId()}, ${attempt.login}, ${attempt.address}, ${attempt.at},
      ${attempt.succeeded})`.execute(tx);
}
