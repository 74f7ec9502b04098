import { sql } from "kysely";
import type { Tx } from "#platform/database/pool.ts";

export interface SessionRow {
  readonly id: string;
  readonly accountId: string;
  readonly csrf: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
  readonly address: string;
  readonly agent: string;
}

const columns = sql`id, account_id as "accountId", csrf, created_at as "createdAt", seen_at as "seenAt",
  expires_at as "expiresAt", ended_at as "endedAt", address, agent`;

export interface NewSession extends Omit<SessionRow, "endedAt" | "seenAt"> {
  readonly tokenHash: Buffer;
}

export async function insertSession(tx: Tx, tenant: number, session: NewSession): Promise<void> {
  await sql`insert into session (tenant, id, token_hash, account_id, csrf, created_at, seen_at, expires_at, address,
      agent)
    values (${tenant}, ${session.id}, ${session.tokenHash}, ${session.accountId}, ${session.csrf},
      ${session.createdAt}, ${session.createdAt}, ${session.expiresAt}, ${session.address},
      ${session.agent})`.execute(tx);
}

export async function findSessionByToken(
  tx: Tx,
  tenant: number,
  tokenHash: Buffer,
): Promise<SessionRow | null> {
  const found = await sql<SessionRow>`select ${columns} from session
    where tenant = ${tenant} and token_hash = ${tokenHash}`.execute(tx);
  return found.rows[0] ?? null;
}

export async function markSeen(tx: Tx, tenant: number, seen: { id: string; at: Date }): Promise<void> {
  await sql`update session set seen_at = greatest(seen_at, ${seen.at}::timestamptz)
    where tenant = ${tenant} and id = ${seen.id} and ended_at is null`.execute(tx);
}

/** Ends the open sessions of an account, all or all but one, or one alone; says how many. */
export async function endSessions(
  tx: Tx,
  tenant: number,
  which: { accountId: string; at: Date; only?: string; except?: string },
): Promise<number> {
  const only = which.only === undefined ? sql`` : sql`and id = ${which.only}`;
  const except = which.except === undefined ? sql`` : sql`and id <> ${which.except}`;
  const ended = await sql`update session set ended_at = ${which.at}
    where tenant = ${tenant} and account_id = ${which.accountId} and ended_at is null ${only} ${except}
    returning id`.execute(tx);
  return ended.rows.length;
}

/** Sessions not ended and not past their time; idleness is the reader's to judge. */
export async function openSessionsOf(
  tx: Tx,
  tenant: number,
  of: { accountId: string; at: Date },
): Promise<SessionRow[]> {
  const found = await sql<SessionRow>`select ${columns} from session
    where tenant = ${tenant} and account_id = ${of.accountId} and ended_at is null and expires_at > ${of.at}
    order by seen_at desc`.execute(tx);
  return found.rows;
}
