import type pg from "pg";
import type { Database } from "../database/database.ts";

const lockKey = 4_242_003;

export interface RunnerLock {
  release(): Promise<void>;
}

/**
 * Of all processes on a database one runs jobs: it alone may free what a killed one held. The lock goes with its
 * connection, so a killed runner's is free at once. null: another process runs them.
 */
export async function takeRunnerLock(database: Database, onLost: () => void): Promise<RunnerLock | null> {
  const client = await database.batchPool.connect();
  const found = await client.query<{ taken: boolean }>("select pg_try_advisory_lock($1) as taken", [lockKey]);
  if (!found.rows[0]?.taken) {
    client.release();
    return null;
  }
  let held = true;
  const lost = () => {
    if (!held) return;
    held = false;
    client.release(true);
    onLost();
  };
  client.on("end", lost);
  return {
    release: async () => {
      if (!held) return;
      held = false;
      await unlock(client);
    },
  };
}

async function unlock(client: pg.PoolClient): Promise<void> {
  const freed = await client.query("select pg_advisory_unlock($1)", [lockKey]).catch(() => null);
  client.release(freed === null);
}
