import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import { canonicalJson } from "./chain.ts";

const pageSize = 5_000;

/** Writes every entry with its hashes, one JSON object a line, oldest first; answers how many. */
export async function exportAudit(database: Database, tenant: number, file: string): Promise<number> {
  const out = createWriteStream(file, { mode: 0o600 });
  await once(out, "open");
  let entries = 0;
  for (let after = 0; ; ) {
    const rows = await page(database, tenant, after);
    for (const row of rows) {
      const { at, previousHash, hash, ...rest } = row;
      const hashes = { previousHash: previousHash.toString("hex"), hash: hash.toString("hex") };
      if (!out.write(`${canonicalJson({ ...rest, at: at.toISOString(), ...hashes })}\n`))
        await once(out, "drain");
    }
    entries += rows.length;
    after = rows.at(-1)?.seq ?? after;
    if (rows.length < pageSize) break;
  }
  out.end();
  await finished(out);
  return entries;
}

interface Row {
  seq: number;
  at: Date;
  previousHash: Buffer;
  hash: Buffer;
}

async function page(database: Database, tenant: number, after: number): Promise<Row[]> {
  const found = await database.batch((tx) =>
    sql<Row>`select tenant, seq, at, account_id as "accountId", account_name as "accountName", action,
        subject_kind as "subjectKind", subject_id as "subjectId", unit, details,
        previous_hash as "previousHash", hash
      from audit_entry where tenant = ${tenant} and seq > ${after} order by seq limit ${pageSize}`.execute(
      tx,
    ),
  );
  return found.rows;
}
