import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { defineProblems } from "#kernel/problem.ts";
import { openDatabase } from "#platform/database/database.ts";
import { openLog } from "#platform/log.ts";
import { openTestProvince, type TestProvince } from "#test/province.ts";
import { type JobHandlers, type Jobs, openJobs } from "./jobs.ts";

let province: TestProvince;
beforeAll(async () => {
  province = await openTestProvince();
});
afterAll(() => province.close());

const problems = defineProblems("test", {
  wrongFile: { kind: "invalid", vi: "Tệp {name} chưa đúng.", en: "File {name} is wrong." },
});

interface Seen {
  state: string;
  done: number;
  total: number | null;
  result: Record<string, unknown> | null;
  problem: Record<string, unknown> | null;
}

async function seen(id: string): Promise<Seen | undefined> {
  const found = await province.services.database.batch((tx) =>
    sql<Seen>`select state, done, total, result, problem from job where id = ${id}`.execute(tx),
  );
  return found.rows[0];
}

async function ended(id: string): Promise<Seen> {
  for (let tries = 0; tries < 200; tries += 1) {
    const job = await seen(id);
    if (job && (job.state === "succeeded" || job.state === "failed")) return job;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`job ${id} did not end`);
}

function record(kind: string): Promise<string> {
  const { services, system } = province;
  return services.database.write(system, (tx) =>
    services.jobs.record(tx, system, { kind, input: { rows: 3 } }),
  );
}

test("a job shows its progress and its result; one that meets a problem says it in both languages", async () => {
  const jobs: JobHandlers = {
    count: async ({ job, progress }) => {
      await progress(2, 3, "đang đếm");
      return { counted: job.input.rows };
    },
    refuse: async () => {
      throw problems.wrongFile({ name: "T11.xlsx" });
    },
  };
  await province.services.jobs.start(province.services, jobs);
  const counting = await record("count");
  const refused = await record("refuse");
  await province.services.jobs.nudge();
  expect(await ended(counting)).toMatchObject({
    state: "succeeded",
    done: 2,
    total: 3,
    result: { counted: 3 },
  });
  const problem = { code: "test.wrongFile", vi: "Tệp T11.xlsx chưa đúng.", en: "File T11.xlsx is wrong." };
  expect(await ended(refused)).toMatchObject({ state: "failed", problem });
  await province.services.jobs.stop();
});

const ofRunner = sql`from pg_locks where locktype = 'advisory' and objid = 4242003
  and database = (select oid from pg_database where datname = current_database())`;

/** As a kill leaves it: the connection ended, its lock free, and nobody who comes back for it. */
async function kill(runner: Jobs): Promise<{ left: Promise<void> }> {
  const { database } = province.services;
  await database.batch((tx) => sql`select pg_terminate_backend(pid) ${ofRunner}`.execute(tx));
  const left = runner.stop();
  for (let held = 1; held > 0; )
    held = (await database.batch((tx) => sql`select pid ${ofRunner}`.execute(tx))).rows.length;
  return { left };
}

test("what a killed server had begun is taken up by the next one at once", async () => {
  const id = await record("slow");
  const database = openDatabase(province.urls);
  const killed = openJobs(database, openLog("fatal"));
  let begun: () => void = () => undefined;
  const running = new Promise<void>((resolve) => {
    begun = resolve;
  });
  let release: () => void = () => undefined;
  const never = new Promise<void>((resolve) => {
    release = resolve;
  });
  await killed.start(
    { ...province.services, database },
    {
      slow: async () => {
        begun();
        await never;
        return {};
      },
    },
  );
  await running;
  expect(await seen(id)).toMatchObject({ state: "running" });

  const { left } = await kill(killed);
  const next = openJobs(province.services.database, openLog("fatal"));
  await next.start(province.services, { slow: async () => ({ finished: true }) });
  expect(await ended(id)).toMatchObject({ state: "succeeded", result: { finished: true } });
  await next.stop();
  release();
  await left;
  await database.close();
});

test("a second process beside the runner leaves its jobs alone and takes over when it goes", async () => {
  const { services } = province;
  const first = openJobs(services.database, openLog("fatal"));
  const second = openJobs(services.database, openLog("fatal"));
  const by: string[] = [];
  const handlers = (name: string): JobHandlers => ({
    whose: async () => {
      by.push(name);
      return {};
    },
  });
  await first.start(services, handlers("first"));
  await second.start(services, handlers("second"));
  const one = await record("whose");
  await second.nudge();
  await first.nudge();
  await ended(one);
  await first.stop();
  await ended(await record("whose"));
  await second.stop();
  expect(by).toEqual(["first", "second"]);
});
