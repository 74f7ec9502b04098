import type { TestProject } from "vitest/node";
import { migrateAll } from "#main/open.ts";
import { readMigrations } from "#platform/database/migrate.ts";
import { testDatabases } from "#platform/postgres/test-database.ts";

/** Runs once before the tests of a project: a server, and a template with every migration applied. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const migrations = await readMigrations();
  const key = migrations
    .map(({ name, hash }) => `${name}:${hash}`)
    .concat("queue")
    .join("\n");
  const databases = await testDatabases({ key, prepare: (ownerUrl) => migrateAll(ownerUrl) });
  project.provide("testDatabases", databases.handle);
  return databases.stop;
}
