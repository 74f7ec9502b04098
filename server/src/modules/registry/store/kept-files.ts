import { createHash } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import type { PoolClient } from "pg";
import { newId } from "#kernel/id.ts";
import type { BatchDatabase } from "#platform/database/database.ts";

/** Which database the columns were read from, and which of its transactions had all ended by then. */
export interface Stand {
  /** Another one after it was restored elsewhere or changed in form: its transactions are counted otherwise. */
  readonly server: string;
  readonly firstOpen: string;
}

export interface KeptPlace {
  readonly tenant: number;
  readonly folder: string;
}

/** Of the open transaction. Null: the server doesn't say who it is, so nothing can be kept. */
export async function standOf(client: PoolClient, server: string | null): Promise<Stand | null> {
  if (server === null) return null;
  const found = await client.query<{ firstOpen: string }>(
    `select pg_snapshot_xmin(pg_current_snapshot())::text as "firstOpen"`,
  );
  const firstOpen = found.rows[0]?.firstOpen;
  return firstOpen === undefined ? null : { server, firstOpen };
}

/** Outside a transaction: who may not ask keeps nothing, and reads all the same. */
export async function serverOf(client: PoolClient): Promise<string | null> {
  try {
    const found = await client.query<{ server: string }>(
      `select s.system_identifier || ' ' || d.oid || ' ' || (select count(*) || ' ' || max(name) from migration) as server
       from pg_control_system() s, pg_database d where d.datname = current_database()`,
    );
    return found.rows[0]?.server ?? null;
  } catch {
    return null;
  }
}

/** A file by its name, and what must be in it. */
export interface KeptFile {
  readonly id: string;
  readonly digest: Buffer;
  readonly firstOpen: string;
}

/** Transactions are counted in a circle of four thousand million: past a quarter of it everything is read. */
const transactionsMax = 2 ** 30;

/** What the database says is kept, of its own transactions; else null. */
export async function findKept(client: PoolClient, tenant: number, stand: Stand): Promise<KeptFile | null> {
  const found = await client.query<KeptFile>(
    `select id, digest, first_open::text as "firstOpen" from kept_columns where tenant = $1 and server = $2`,
    [tenant, stand.server],
  );
  const row = found.rows[0];
  const age = BigInt(stand.firstOpen) - BigInt(row?.firstOpen ?? "0");
  return row && age >= 0n && age <= transactionsMax ? row : null;
}

/** Null where the file isn't there, or doesn't hold what was written. */
export async function readKeptFile(
  { tenant, folder }: KeptPlace,
  { id, digest }: KeptFile,
): Promise<Uint8Array | null> {
  const bytes = await readFile(join(folder, nameOf(tenant, id))).catch(() => null);
  if (!bytes || !digestOf(bytes).equals(digest)) return null;
  // columns are views of the bytes, which must begin where numbers may
  return bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
}

/** The file first, then its name in the database: killed at any point, the one before is kept or nothing. */
export async function keepFile(
  database: BatchDatabase,
  { tenant, folder }: KeptPlace,
  { bytes, stand }: { readonly bytes: Uint8Array; readonly stand: Stand },
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const id = newId();
  const path = join(folder, nameOf(tenant, id));
  const file = await open(`${path}.new`, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
  await database.batch((tx) =>
    sql`insert into kept_columns (tenant, id, server, first_open, digest)
      values (${tenant}, ${id}, ${stand.server}, ${stand.firstOpen}::bigint, ${digestOf(bytes)})
      on conflict on constraint kept_columns_pk do update set id = excluded.id, server = excluded.server,
        first_open = excluded.first_open, digest = excluded.digest, kept_at = now()`.execute(tx),
  );
  const own = nameOf(tenant, "");
  for (const name of await readdir(folder))
    if (name.startsWith(own) && name !== nameOf(tenant, id)) await rm(join(folder, name), { force: true });
}

const nameOf = (tenant: number, id: string): string => `${tenant}.${id}`;

const digestOf = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();
