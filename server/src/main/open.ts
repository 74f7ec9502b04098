import { writeFile } from "node:fs/promises";
import pg from "pg";
import { systemClock } from "#kernel/clock.ts";
import { openCheckpoints } from "#platform/audit/checkpoint.ts";
import { openDatabase } from "#platform/database/database.ts";
import { migrate } from "#platform/database/migrate.ts";
import type { DatabaseUrls } from "#platform/database/pool.ts";
import { dumpSchema } from "#platform/database/schema-dump.ts";
import { migrateQueue, openJobs } from "#platform/jobs/jobs.ts";
import { type Log, openLog } from "#platform/log.ts";
import { openPostgres, postgresFromEnvironment } from "#platform/postgres/index.ts";
import type { Services } from "#platform/services.ts";

export interface Opened {
  readonly services: Services;
  readonly urls: DatabaseUrls;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly dataDir?: string;
  readonly logLevel?: string;
  /** Told what happens while the database starts. */
  readonly say: (text: string) => void;
}

/** PostgreSQL found or started, migrated, and every service over it. */
export async function openServices(options: OpenOptions): Promise<Opened> {
  const log = openLog(options.logLevel ?? process.env.ANSINH_LOG ?? "warn");
  const postgres = await openPostgres({
    ...(options.dataDir === undefined ? {} : { dataDir: options.dataDir }),
    ...postgresFromEnvironment(),
    log: { info: options.say, warn: options.say },
  });
  try {
    await migrateAll(postgres.urls.owner, (name) => options.say(`migration ${name}`));
    const services = await servicesOver({ urls: postgres.urls, dataDir: postgres.dataDir, log });
    const close = async () => {
      await services.jobs.stop();
      await services.database.close();
      await postgres.stop();
    };
    return { services, urls: postgres.urls, close };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

/** Our schema and the queue's, both as their owner. */
export async function migrateAll(ownerUrl: string, onApplied?: (name: string) => void): Promise<void> {
  await migrate(ownerUrl, onApplied);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await migrateQueue(ownerUrl, async (statement) => {
      await client.query(statement);
    });
  } finally {
    await client.end();
  }
}

interface Ground {
  urls: DatabaseUrls;
  dataDir: string;
  log: Log;
}

export async function servicesOver({ urls, dataDir, log }: Ground): Promise<Services> {
  const database = openDatabase(urls);
  return {
    database,
    clock: systemClock,
    log,
    jobs: openJobs(database, log),
    checkpoints: await openCheckpoints(dataDir),
    dataDir,
  };
}

/** `ansinh migrate`: the migrations newly applied; with `schema`, the resulting schema written to that file. */
export async function migrateOnly(options: { dataDir?: string; schema?: string }): Promise<string[]> {
  const applied: string[] = [];
  const say = (text: string) => {
    if (text.startsWith("migration ")) applied.push(text.slice("migration ".length));
  };
  const opened = await openServices({ ...options, say });
  try {
    if (options.schema !== undefined) await writeFile(options.schema, await dumpSchema(opened.urls.owner));
  } finally {
    await opened.close();
  }
  return applied;
}
