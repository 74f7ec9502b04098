import type { KeyObject } from "node:crypto";
import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import type { Tx } from "../database/pool.ts";
import { type AuditEntry, chainStart, linkHash } from "./chain.ts";
import { type Checkpoint, checkpointIsGenuine } from "./checkpoint.ts";

/** What is wrong with a chain, at which link; an empty list means nothing was changed. */
export interface AuditFinding {
  readonly kind: "edited" | "missing" | "inserted" | "cut" | "forged_checkpoint" | "head";
  readonly tenant: number;
  readonly seq: number;
  readonly message: string;
}

export interface AuditReport {
  readonly tenant: number;
  readonly entries: number;
  readonly checkpoints: number;
  readonly findings: readonly AuditFinding[];
}

interface Row extends Omit<AuditEntry, "at"> {
  at: Date;
  /** Written in whole milliseconds: anything finer was put there by another hand. */
  wholeMs: boolean;
  previousHash: Buffer;
  hash: Buffer;
}

const pageSize = 5_000;

/** Walks one tenant's chain, as it stands at one moment, and compares it with checkpoints held elsewhere. */
export async function verifyAudit(
  database: Database,
  tenant: number,
  held: { checkpoints: readonly Checkpoint[]; publicKey: KeyObject },
): Promise<AuditReport> {
  const findings: AuditFinding[] = [];
  const marks = new Map<number, Checkpoint[]>();
  for (const checkpoint of held.checkpoints.filter((item) => item.tenant === tenant)) {
    if (checkpointIsGenuine(checkpoint, held.publicKey)) addMark(marks, checkpoint);
    else
      findings.push(finding("forged_checkpoint", checkpoint, "the signature of a checkpoint does not hold"));
  }
  const walk = { tenant, seq: 0, hash: chainStart as Buffer, findings, marks };
  await database.batch(async (tx) => {
    // One snapshot: acts that go on meanwhile must not look like a head that differs from the chain.
    await sql`set transaction isolation level repeatable read, read only`.execute(tx);
    await walkChain(tx, walk);
    await compareHead(tx, walk);
  });
  const genuine = [...marks.values()].flat();
  for (const mark of genuine) {
    if (mark.seq > walk.seq)
      findings.push(finding("cut", mark, `the chain ends at ${walk.seq} before this checkpoint`));
  }
  return { tenant, entries: walk.seq, checkpoints: genuine.length, findings };
}

async function walkChain(tx: Tx, walk: Walk): Promise<void> {
  for (;;) {
    const rows = await page(tx, walk.tenant, walk.seq);
    for (const row of rows) step(walk, row);
    if (rows.length < pageSize) return;
  }
}

interface Walk {
  tenant: number;
  seq: number;
  hash: Buffer;
  findings: AuditFinding[];
  marks: ReadonlyMap<number, readonly Checkpoint[]>;
}

/** Two checkpoints of one link are both kept: a later one must not hide what an earlier one attests. */
function addMark(marks: Map<number, Checkpoint[]>, checkpoint: Checkpoint): void {
  marks.set(checkpoint.seq, [...(marks.get(checkpoint.seq) ?? []), checkpoint]);
}

function step(walk: Walk, row: Row): void {
  const at = { tenant: walk.tenant, seq: row.seq };
  if (row.seq !== walk.seq + 1) {
    walk.findings.push(finding("missing", at, `entries ${walk.seq + 1} to ${row.seq - 1} are missing`));
  } else if (!row.previousHash.equals(walk.hash)) {
    walk.findings.push(finding("inserted", at, "does not follow from the entry before it"));
  }
  const { previousHash, hash, at: moment, wholeMs, ...rest } = row;
  const computed = linkHash(previousHash, { ...rest, at: moment.toISOString() });
  if (!computed.equals(hash) || !wholeMs)
    walk.findings.push(finding("edited", at, "its content does not give its hash"));
  const marks = walk.marks.get(row.seq) ?? [];
  if (marks.some((mark) => mark.hash !== hash.toString("hex"))) {
    walk.findings.push(finding("edited", at, "differs from a signed checkpoint"));
  }
  walk.seq = row.seq;
  walk.hash = hash;
}

async function compareHead(tx: Tx, walk: Walk): Promise<void> {
  const found = await sql<{
    seq: number;
    hash: Buffer;
  }>`select seq, hash from audit_head where tenant = ${walk.tenant}`.execute(tx);
  const head = found.rows[0];
  if (!head && walk.seq === 0) return;
  if (!head || head.seq !== walk.seq || !head.hash.equals(walk.hash)) {
    const message = `the head says ${head?.seq ?? "nothing"}, the last entry is ${walk.seq}`;
    walk.findings.push(finding("head", { tenant: walk.tenant, seq: walk.seq }, message));
  }
}

async function page(tx: Tx, tenant: number, after: number): Promise<Row[]> {
  const found =
    await sql<Row>`select tenant, seq, at, account_id as "accountId", account_name as "accountName",
      action, subject_kind as "subjectKind", subject_id as "subjectId", unit, details,
      date_trunc('milliseconds', at) = at as "wholeMs", previous_hash as "previousHash", hash
    from audit_entry where tenant = ${tenant} and seq > ${after} order by seq limit ${pageSize}`.execute(tx);
  return found.rows;
}

function finding(
  kind: AuditFinding["kind"],
  at: { tenant: number; seq: number },
  message: string,
): AuditFinding {
  return { kind, tenant: at.tenant, seq: at.seq, message };
}
