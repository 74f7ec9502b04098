import { sql } from "kysely";
import pg from "pg";
import { expect } from "vitest";
import type { Actor } from "#server/kernel/actor.ts";
import { Problem } from "#server/kernel/problem.ts";
import { jobs } from "#server/main/composition.ts";
import type { Tx } from "#server/platform/database/pool.ts";
import { openTestProvince, type Rights, type TestProvince } from "#server/test/province.ts";
import { createReadyDatabase, type Readiness } from "#server/test/ready-database.ts";

export const office = "06001";
export const month = "2026-12";

/** A province with its units and what it is ready for, whose queue runs two jobs at a time as in an office. */
export async function openRace(readiness?: Readiness): Promise<TestProvince> {
  const province = await openTestProvince(createReadyDatabase(readiness));
  await province.services.jobs.start(province.services, jobs);
  return province;
}

export function officer(
  province: TestProvince,
  name: string,
  held: NonNullable<Rights["permissions"]>,
): Actor {
  return province.actor({ name, permissions: held, areas: [office] });
}

export async function query<Row>(province: TestProvince, statement: ReturnType<typeof sql<Row>>) {
  return (await province.services.database.batch((tx) => statement.execute(tx))).rows;
}

/** Until the queue is empty: every job with its state, in the order asked for. */
export async function jobsDone(province: TestProvince): Promise<{ kind: string; state: string }[]> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const all = await query(
      province,
      sql<{ kind: string; state: string }>`select kind, state from job order by id`,
    );
    if (all.every((job) => ["succeeded", "failed"].includes(job.state))) return all;
    if (Date.now() > deadline) throw new Error(`jobs go on: ${JSON.stringify(all)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Exactly one of those who acted at once got through; each other was told, as a problem, to look again. */
export async function expectOneWinner(acts: readonly Promise<unknown>[]): Promise<void> {
  const settled = await Promise.allSettled(acts);
  expect(settled.filter((each) => each.status === "fulfilled")).toHaveLength(1);
  for (const each of settled) if (each.status === "rejected") expectConflict(each.reason);
}

export function expectConflict(reason: unknown): void {
  expect(reason).toBeInstanceOf(Problem);
  expect(reason).toMatchObject({ kind: "conflict" });
}

/** Holds rows by a connection of its own, until those who come have queued up behind it in the order given. */
export async function queuedBehind(
  province: TestProvince,
  hold: (tx: Tx) => Promise<unknown>,
  comers: readonly (() => Promise<unknown>)[],
): Promise<PromiseSettledResult<unknown>[]> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let held: () => void = () => undefined;
  const holding = new Promise<void>((resolve) => {
    held = resolve;
  });
  const holder = province.services.database.batch(async (tx) => {
    await hold(tx);
    held();
    await released;
  });
  await holding;
  const acts: Promise<unknown>[] = [];
  try {
    for (const [at, come] of comers.entries()) {
      acts.push(come());
      await waiting(province, at + 1);
    }
  } finally {
    release();
    await holder;
    await Promise.allSettled(acts);
  }
  return Promise.allSettled(acts);
}

/** Until so many connections wait for a lock; only a superuser sees what others wait for. */
async function waiting(province: TestProvince, wanted: number): Promise<void> {
  const client = new pg.Client({ connectionString: province.superuserUrl });
  await client.connect();
  try {
    const deadline = Date.now() + 20_000;
    for (;;) {
      const found = await client.query<{ n: number }>(`select count(*)::integer as n from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`);
      const n = found.rows[0]?.n ?? 0;
      if (n >= wanted) return;
      if (Date.now() > deadline) throw new Error(`only ${n} of ${wanted} wait for the lock`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  } finally {
    await client.end();
  }
}
