import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";

export interface Migration {
  readonly name: string;
  readonly text: string;
  readonly hash: string;
}

/** Where the SQL files are: beside src in a checkout, beside the bundle in a build. */
const folders = ["../../../migrations/", "../migrations/"];

/** The migrations in order. Errors: no folder found beside the code. */
export async function readMigrations(): Promise<Migration[]> {
  for (const folder of folders) {
    const path = fileURLToPath(new URL(folder, import.meta.url));
    const names = await readdir(path).catch(() => []);
    const files = names.filter((name) => /^\d{4}_.*\.sql$/.test(name)).sort();
    if (files.length === 0) continue;
    return Promise.all(
      files.map(async (name) => {
        const text = await readFile(path + name, "utf8");
        return { name, text, hash: createHash("sha256").update(text).digest("hex") };
      }),
    );
  }
  throw new Error("migrations folder not found beside the server");
}

const lockKey = 4_242_001;

/** Applies what is missing, each file in its own transaction, one process at a time; forward only. */
export async function migrate(ownerUrl: string, onApplied?: (name: string) => void): Promise<string[]> {
  const migrations = await readMigrations();
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [lockKey]);
    await client.query(`create table if not exists migration (
      name text primary key, hash text not null, applied_at timestamptz not null default now())`);
    const done = await client.query<{ name: string; hash: string }>("select name, hash from migration");
    const applied = new Map(done.rows.map((row) => [row.name, row.hash]));
    const fresh: string[] = [];
    for (const migration of migrations) {
      const before = applied.get(migration.name);
      if (before !== undefined && before !== migration.hash) {
        throw new Error(
          `Migration ${migration.name} was changed after it was applied to this database. ` +
            "Migrations are forward only: restore the file and add a new one.",
        );
      }
      if (before === undefined) {
        await applyOne(client, migration);
        onApplied?.(migration.name);
        fresh.push(migration.name);
      }
    }
    return fresh;
  } finally {
    await client.end();
  }
}

async function applyOne(client: pg.Client, migration: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(migration.text);
    await client.query("insert into migration (name, hash) values ($1, $2)", [
      migration.name,
      migration.hash,
    ]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`migration ${migration.name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
