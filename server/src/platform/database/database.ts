import { type Kysely, sql } from "kysely";
import type pg from "pg";
import type { Actor } from "#kernel/actor.ts";
import { asProblem } from "./constraints.ts";
import { type DatabaseUrls, kyselyOver, openPool, type Tx } from "./pool.ts";

/** The door of jobs: bypasses row-level security, so every statement names its tenant. */
export interface BatchDatabase {
  batch<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** A raw batch connection for COPY, given back after the work; the caller handles its transaction. */
  batchClient<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T>;
  /** For a thread that opens this door with connections of its own. */
  readonly batchUrl: string;
  close(): Promise<void>;
}

/** The server's three doors into PostgreSQL. */
export interface Database extends BatchDatabase {
  /** Reads as the actor: app role, row-level security, read-only transaction with a stable snapshot. */
  read<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** One write request = one transaction = one fate, as the actor under row-level security. */
  write<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The batch pool, for the job library alone. */
  readonly batchPool: pg.Pool;
}

/** Nobody waits a minute for a page; one slow statement must not hold up the others. */
const pageStatementMsMax = 60_000;

export function openDatabase(urls: DatabaseUrls, connectionsMax = 10): Database {
  const appPool = openPool(urls.app, { connectionsMax, statementMsMax: pageStatementMsMax });
  const batchPool = openPool(urls.batch, { connectionsMax });
  const app = kyselyOver(appPool);
  const batch = batchOver(batchPool, urls.batch);
  return {
    ...batch,
    read: (actor, work) => transact(app, { actor, readOnly: true }, work),
    write: (actor, work) => transact(app, { actor, readOnly: false }, work),
    batchPool,
    close: async () => {
      await Promise.all([app.destroy(), batch.close()]);
    },
  };
}

export const openBatchDatabase = (url: string, connectionsMax: number): BatchDatabase =>
  batchOver(openPool(url, { connectionsMax }), url);

function batchOver(pool: pg.Pool, batchUrl: string): BatchDatabase {
  const batch = kyselyOver(pool);
  return {
    batch: (work) => transact(batch, { actor: null, readOnly: false }, work),
    batchClient: async (work) => {
      const client = await pool.connect();
      try {
        return await work(client);
      } finally {
        client.release();
      }
    },
    batchUrl,
    close: () => batch.destroy(),
  };
}

interface TransactionOptions {
  actor: Actor | null;
  readOnly: boolean;
}

async function transact<T>(
  db: Kysely<unknown>,
  options: TransactionOptions,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  try {
    return await db.transaction().execute(async (tx) => {
      if (options.readOnly) await sql`set transaction isolation level repeatable read, read only`.execute(tx);
      if (options.actor) await setContext(tx, options.actor);
      return await work(tx);
    });
  } catch (error) {
    throw asProblem(error);
  }
}

/** Local to the transaction: a pooled connection never carries somebody's rights to the next request. */
async function setContext(tx: Tx, actor: Actor): Promise<void> {
  const areas = actor.areas === "*" ? "*" : actor.areas.join(",");
  await sql`select set_config('ansinh.tenant', ${String(actor.tenant)}, true),
    set_config('ansinh.areas', ${areas}, true),
    set_config('ansinh.classes', ${actor.classes.join(",")}, true)`.execute(tx);
}
