import { sql } from "kysely";
import type { Tx } from "#platform/database/pool.ts";

/** What every recording belongs to; `at` is the batch's recorded_at. */
export interface Recording {
  readonly tenant: number;
  readonly batchId: string;
  readonly at: Date;
}

export interface BatchToOpen {
  readonly tenant: number;
  readonly id: string;
  readonly kind: "import" | "act";
  readonly label: string;
  readonly unit: string | null;
  readonly accountId: string | null;
  readonly at: Date;
}

/** Opens the batch, or finds it again with its first moment (work resumed after a kill). */
export async function openBatch(tx: Tx, batch: BatchToOpen): Promise<Recording> {
  const { tenant, id, kind, label, unit, accountId, at } = batch;
  await sql`insert into recording_batch (tenant, id, kind, label, unit, recorded_at, account_id)
    values (${tenant}, ${id}, ${kind}, ${label}, ${unit}, ${at}, ${accountId})
    on conflict on constraint recording_batch_pk do nothing`.execute(tx);
  const found = await sql<{ at: Date }>`select recorded_at as at from recording_batch
    where tenant = ${tenant} and id = ${id}`.execute(tx);
  return { tenant, batchId: id, at: found.rows[0]?.at ?? at };
}

const lockSpace = 4_242_002;

/** Two imports at once would both find nobody under a number and both make a person: one at a time. */
export async function lockRecording(tx: Tx, tenant: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockSpace}::integer, ${tenant}::integer)`.execute(tx);
}
