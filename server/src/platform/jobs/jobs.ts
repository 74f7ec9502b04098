import { type Runner, run, runMigrations, type TaskList } from "graphile-worker";
import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import { newId } from "#kernel/id.ts";
import { Problem } from "#kernel/problem.ts";
import type { Database } from "../database/database.ts";
import type { Tx } from "../database/pool.ts";
import type { Log } from "../log.ts";
import type { Services } from "../services.ts";
import { quietQueueLogger } from "./queue-log.ts";
import { type RunnerLock, takeRunnerLock } from "./runner-lock.ts";

export interface JobRow {
  readonly tenant: number;
  readonly id: string;
  readonly kind: string;
  readonly input: Record<string, unknown>;
  readonly accountId: string | null;
}

export interface Running {
  readonly services: Services;
  readonly job: JobRow;
  /** Shows progress; call between batches, whose own commits make the work resumable. */
  progress(done: number, total: number | null, message?: string): Promise<void>;
  /** True once the server is stopping: finish the batch, then return; the job is taken up again. */
  stopping(): boolean;
}

/** Must be resumable: after a kill it runs again from the start and finds what is done already. */
export type JobHandler = (running: Running) => Promise<Record<string, unknown>>;
export type JobHandlers = Readonly<Record<string, JobHandler>>;

interface ClaimedJob extends JobRow {
  /** How often it was begun, this time included. */
  readonly starts: number;
}

export interface JobRequest {
  readonly kind: string;
  readonly subjectId?: string;
  readonly unit?: string | null;
  readonly input: Record<string, unknown>;
}

export interface Jobs {
  /** Records the job in the act's transaction; call `nudge` after commit (a sweep finds it otherwise). */
  record(tx: Tx, actor: Actor, request: JobRequest): Promise<string>;
  nudge(): Promise<void>;
  /** Starts working; started already, it goes on. */
  start(services: Services, handlers: JobHandlers): Promise<void>;
  stop(): Promise<void>;
}

const sweepEveryMs = 2_000;
const attemptsMax = 5;
/** A job that was cut off this often takes its server with it: it is given up so that people can act. */
const startsMax = 50;

/** The queue is graphile-worker's; what people see is our own table `job`. */
export function openJobs(database: Database, log: Log, concurrency = 2): Jobs {
  let runner: Runner | null = null;
  let timer: NodeJS.Timeout | null = null;
  let stopping = false;
  let lock: RunnerLock | null = null;
  let leaving: Promise<void> | undefined;
  const lost = () => {
    lock = null;
    leaving = runner?.stop().catch(() => undefined);
    runner = null;
  };
  const begin = async (execution: Execution) => {
    lock ??= await takeRunnerLock(database, lost);
    if (!lock || stopping) return;
    await unlockAbandoned(database);
    runner = await startRunner(execution, concurrency);
    await sweep();
  };
  const sweep = () =>
    runner
      ? enqueueWaiting(database, runner).catch((error) => log.error({ err: error }, "job sweep"))
      : undefined;
  return {
    record: (tx, actor, request) => recordJob(tx, actor, request),
    nudge: async () => {
      await sweep();
    },
    start: async (services, handlers) => {
      if (timer) return;
      const execution = { services, handlers, log, stopping: () => stopping };
      await begin(execution);
      const again = () =>
        runner ? sweep() : begin(execution).catch((error) => log.error({ err: error }, "job runner"));
      timer = setInterval(() => void again(), sweepEveryMs);
      timer.unref();
    },
    stop: async () => {
      stopping = true;
      if (timer) clearInterval(timer);
      await runner?.stop();
      await leaving;
      runner = null;
      await lock?.release();
      lock = null;
    },
  };
}

function startRunner(execution: Execution, concurrency: number): Promise<Runner> {
  const taskList: TaskList = { job: (payload) => runJob(payload as JobKey, execution) };
  return run({
    pgPool: execution.services.database.batchPool,
    concurrency,
    noHandleSignals: true,
    pollInterval: 1_000,
    taskList,
    logger: quietQueueLogger(execution.log),
  });
}

/** Creates the queue's own schema as its owner and lets the batch role use it. */
export async function migrateQueue(
  ownerUrl: string,
  grant: (statement: string) => Promise<void>,
): Promise<void> {
  await runMigrations({ connectionString: ownerUrl });
  await grant("grant usage on schema graphile_worker to ansinh_batch");
  await grant("grant all on all tables in schema graphile_worker to ansinh_batch");
  await grant("grant usage on all sequences in schema graphile_worker to ansinh_batch");
}

/** Records a job where no services are at hand, as in the handler of an event: the sweep finds it. */
export async function recordJob(tx: Tx, actor: Actor, request: JobRequest): Promise<string> {
  const id = newId();
  await sql`insert into job (tenant, id, kind, subject_id, unit, input, state, account_id, created_at)
    values (${actor.tenant}, ${id}, ${request.kind}, ${request.subjectId ?? null}, ${request.unit ?? null},
      ${JSON.stringify(request.input)}, 'waiting', ${actor.accountId}, now())`.execute(tx);
  return id;
}

interface JobKey {
  tenant: number;
  id: string;
}

/** Every unfinished job has one queue entry: its key is the job's id, so that twice is once. */
async function enqueueWaiting(database: Database, runner: Runner): Promise<void> {
  const waiting = await database.batch((tx) =>
    sql<JobKey>`select tenant, id from job where state in ('waiting', 'running')
      and not exists (select 1 from graphile_worker.jobs q where q.key = job.id::text) order by id`.execute(
      tx,
    ),
  );
  for (const { tenant, id } of waiting.rows) {
    await runner.addJob(
      "job",
      { tenant, id },
      { jobKey: id, jobKeyMode: "unsafe_dedupe", maxAttempts: attemptsMax },
    );
  }
}

/** Under the runner's lock: what a killed one held is free at once, and a kill is no failed attempt. */
async function unlockAbandoned(database: Database): Promise<void> {
  await database.batch((tx) =>
    sql`select graphile_worker.force_unlock_workers(
      array(select distinct locked_by from graphile_worker.jobs where locked_by is not null))`.execute(tx),
  );
  await database.batch((tx) =>
    sql`select graphile_worker.reschedule_jobs(array(select id from graphile_worker.jobs), run_at := now(), attempts := 0)`.execute(
      tx,
    ),
  );
}

interface Execution {
  services: Services;
  handlers: JobHandlers;
  log: Log;
  stopping: () => boolean;
}

async function runJob(key: JobKey, execution: Execution): Promise<void> {
  const { database } = execution.services;
  const job = await claim(database, key, Object.keys(execution.handlers));
  const handler = job ? execution.handlers[job.kind] : undefined;
  if (!job || !handler) return;
  if (job.starts > startsMax) {
    return finish(database, key, {
      state: "failed",
      problem: describe(new Error("cut off too often"), key.id),
    });
  }
  try {
    const result = await handler({
      services: execution.services,
      job,
      progress: (done, total, message) =>
        showProgress(database, key, { done, total, message: message ?? null }),
      stopping: execution.stopping,
    });
    if (execution.stopping() && result.unfinished === true) return;
    await finish(database, key, { state: "succeeded", result });
  } catch (error) {
    execution.log.error({ err: error, job: key.id, kind: job.kind }, "job failed");
    await finish(database, key, { state: "failed", problem: describe(error, key.id) });
  }
}

function describe(error: unknown, reference: string): Record<string, unknown> {
  if (error instanceof Problem)
    return { code: error.code, vi: error.vi, en: error.en, details: error.details };
  return {
    code: "platform.unexpected",
    vi: `Có lỗi ngoài dự kiến, công việc đã dừng. Mã tra cứu: ${reference}.`,
    en: `Something unexpected went wrong and the work stopped. Reference: ${reference}.`,
  };
}

/** null: done already, or of a kind that another process has the handler for. */
async function claim(database: Database, key: JobKey, kinds: readonly string[]): Promise<ClaimedJob | null> {
  const found = await database.batch((tx) =>
    sql<ClaimedJob>`update job set state = 'running', starts = starts + 1, heartbeat_at = now(),
        started_at = coalesce(started_at, now())
      where tenant = ${key.tenant} and id = ${key.id} and state in ('waiting', 'running') and kind = any(${kinds})
      returning tenant, id, kind, input, account_id as "accountId", starts`.execute(tx),
  );
  return found.rows[0] ?? null;
}

interface Shown {
  done: number;
  total: number | null;
  message: string | null;
}

async function showProgress(database: Database, key: JobKey, shown: Shown): Promise<void> {
  await database.batch((tx) =>
    sql`update job set done = ${shown.done}, total = ${shown.total}, message = ${shown.message}, heartbeat_at = now()
      where tenant = ${key.tenant} and id = ${key.id}`.execute(tx),
  );
}

interface Ending {
  state: "succeeded" | "failed";
  result?: Record<string, unknown>;
  problem?: Record<string, unknown>;
}

async function finish(database: Database, key: JobKey, ending: Ending): Promise<void> {
  const result = ending.result ? JSON.stringify(ending.result) : null;
  const problem = ending.problem ? JSON.stringify(ending.problem) : null;
  await database.batch((tx) =>
    sql`update job set state = ${ending.state}, result = ${result}, problem = ${problem}, finished_at = now()
      where tenant = ${key.tenant} and id = ${key.id}`.execute(tx),
  );
}
