import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import type { Tx } from "../database/pool.ts";
import { type AuditEntry, chainStart, linkHash } from "./chain.ts";

/** What an action says about itself; never a sealed value, never a secret. */
export interface AuditFacts {
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly unit?: string | null;
  readonly details?: Record<string, unknown>;
}

export interface AuditHead {
  readonly seq: number;
  readonly hash: Buffer;
}

/** Appends one link. Called last before commit, because it locks the tenant's head until then. */
export async function appendAudit(
  tx: Tx,
  actor: Actor,
  act: { action: string; at: Date; facts: AuditFacts },
): Promise<AuditHead> {
  const head = await lockHead(tx, actor.tenant);
  const { action, at, facts } = act;
  const entry: AuditEntry = {
    tenant: actor.tenant,
    seq: head.seq + 1,
    at: at.toISOString(),
    accountId: actor.accountId,
    accountName: actor.name,
    action,
    subjectKind: facts.subjectKind,
    subjectId: facts.subjectId,
    unit: facts.unit ?? null,
    // As the database will give it back: a Date or an undefined must not change the hash afterwards.
    details: JSON.parse(JSON.stringify(facts.details ?? {})),
  };
  const hash = linkHash(head.hash, entry);
  await sql`insert into audit_entry (tenant, seq, at, account_id, account_name, action, subject_kind, subject_id,
      unit, details, previous_hash, hash)
    values (${entry.tenant}, ${entry.seq}, ${entry.at}, ${entry.accountId}, ${entry.accountName}, ${entry.action},
      ${entry.subjectKind}, ${entry.subjectId}, ${entry.unit}, ${JSON.stringify(entry.details)},
      ${head.hash}, ${hash})`.execute(tx);
  await sql`update audit_head set seq = ${entry.seq}, hash = ${hash} where tenant = ${entry.tenant}`.execute(
    tx,
  );
  return { seq: entry.seq, hash };
}

/** The head, locked until commit; made on the tenant's first act. */
export async function lockHead(tx: Tx, tenant: number): Promise<AuditHead> {
  await sql`insert into audit_head (tenant, seq, hash) values (${tenant}, 0, ${chainStart})
    on conflict on constraint audit_head_pk do nothing`.execute(tx);
  const found =
    await sql<AuditHead>`select seq, hash from audit_head where tenant = ${tenant} for update`.execute(tx);
  const head = found.rows[0];
  if (!head) throw new Error(`audit head of tenant ${tenant} is not visible in this context`);
  return head;
}
