import { join } from "node:path";
import { civilDate, determineAll, firstDayNumber, lastDayNumber, month as monthOf } from "@ansinh/engine";
import { monthlyPolicySet } from "@ansinh/policies";
import { sql } from "kysely";
import { z } from "zod";
import { jobs, makeListsJob } from "#server/modules/benefits/jobs.ts";
import { moveList, officesWithGrants } from "#server/modules/benefits/store/pay-lists.ts";
import { readProvince } from "#server/modules/registry/index.ts";
import type { JobRow, Running } from "#server/platform/jobs/jobs.ts";
import type { Services } from "#server/platform/services.ts";
import { systemActor } from "#server/platform/tenant.ts";
import { type FactsRecorded, recordFactsOf } from "./ground/facts.ts";
import {
  type Figure,
  median,
  numberAsked,
  peakMegabytes,
  quantile,
  round,
  say,
  show,
} from "./ground/figures.ts";
import { inventGrants, recordGrantsOf } from "./ground/grants.ts";
import { type Ground, type Part, runBench } from "./ground/parts.ts";
import { recordProvince, tenant } from "./ground/province.ts";

/**
 * Claim: the December lists of a province of 1,000,000 people, worklists from everybody's facts among them, are made
 * in the time of a meeting. `node scripts/bench.mjs lists [--json] [--persons N] [--facts N] [--rounds N]`
 */
const persons = numberAsked("persons", 1_000_000);
const factsEach = numberAsked("facts", 8);
const rounds = numberAsked("rounds", 5);
const month = "2026-12";

interface GroundMade extends FactsRecorded {
  readonly grants: number;
}

const make: Part = async (services): Promise<GroundMade> => {
  const recorded = await recordProvince(services, persons);
  // Deaths of receivers are drawn with the grants and are facts of people.
  const grants = inventGrants(recorded);
  const facts = await recordFactsOf(services, recorded, factsEach);
  await recordGrantsOf(services, recorded, grants);
  return { ...facts, grants: grants.length };
};

/** Two months made by the real job and signed, so that December compares with lists of this registry. */
const makeSigned: Part = async (services): Promise<{ signed: number }> => {
  let signed = 0;
  for (const earlier of ["2026-10", "2026-11"]) {
    await runJob(services, await newJob(services, earlier), () => undefined);
    signed += await signAll(services, earlier);
    say(`lists of ${earlier} made and signed`);
  }
  return { signed };
};

/** Of a hundred people so many have a fact recorded anew between the run of November and the measured one. */
const recordedSincePercent = 1;

/**
 * As the run of November left it: what it read of everybody is kept. Then of every hundredth person a fact is recorded
 * anew, as corrections are: the earlier recording is closed. It says the same, so that every run finds the same.
 */
const recordSince: Part = async ({ database, dataDir }, { turn }): Promise<{ recorded: number }> => {
  const at = monthOf("2026-11");
  const month = { first: firstDayNumber(at), last: lastDayNumber(at) };
  const communes = await database.batch((tx) => officesWithGrants(tx, tenant));
  const keptIn = join(dataDir, "columns");
  const asked = { tenant, communes, set: monthlyPolicySet, month, day: civilDate("2026-11-20"), keptIn };
  await (await readProvince(database, asked)).keep();
  return database.batch(async (tx) => {
    const found = await sql`with closed as (
        update fact set recorded_to = now() where tenant = ${tenant} and kind = 'hasStableIncome'
          and recorded_to is null
          and (hashtext(subject_id::text || ${String(turn)}) & 1048575) % 100 < ${recordedSincePercent}
        returning *)
      insert into fact (tenant, id, subject_kind, subject_id, kind, value, valid_from, valid_to, recorded_from, source,
        document, batch_id)
      select tenant, gen_random_uuid(), subject_kind, subject_id, kind, value, valid_from, valid_to, now(), source,
        document, batch_id from closed`.execute(tx);
    return { recorded: Number(found.numAffectedRows ?? 0) };
  });
};

const steps = [
  ["preparing", "submitted"],
  ["submitted", "checked"],
  ["checked", "signed"],
] as const;

/** As the three people of each office move them on. */
async function signAll({ database }: Services, of: string): Promise<number> {
  return database.batch(async (tx) => {
    const found = await sql<{ id: string; revision: number }>`select id, revision from pay_list
      where tenant = ${tenant} and month = ${`${of}-01`}::date and state = 'preparing'`.execute(tx);
    for (const { id, revision } of found.rows)
      for (const [at, [from, to]] of steps.entries()) {
        const step = {
          id,
          revision: revision + at,
          from,
          to,
          by: null,
          at: new Date("2026-11-21T02:00:00Z"),
        };
        if (!(await moveList(tx, tenant, step))) throw new Error(`list ${id} was not moved on`);
      }
    return found.rows.length;
  });
}

/** What the job says of itself: how long each part of asking the rules took. */
const Took = z.object({
  readMs: z.number(),
  kernelMs: z.number(),
  compareMs: z.number(),
  explainMs: z.number(),
  peopleKept: z.number(),
});

interface Made {
  readonly took: z.infer<typeof Took>;
  readonly offices: number;
  readonly totalMs: number;
  readonly officeMs: readonly number[];
  /** Processor time of the server's process, without the database's. */
  readonly cpuMs: number;
  readonly peak: number;
}

/** The real job, database to database, called as the queue calls it. */
const lists: Part = async (services): Promise<Made> => {
  const job = await newJob(services, month);
  const officeMs: number[] = [];
  const began = performance.now();
  const cpu = process.cpuUsage();
  let last = began;
  const result = await runJob(services, job, () => {
    const now = performance.now();
    officeMs.push(now - last);
    last = now;
  });
  const totalMs = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  const cpuMs = (user + system) / 1000;
  const took = Took.parse(result.took);
  return { offices: officeMs.length, totalMs, officeMs, took, cpuMs, peak: peakMegabytes() };
};

interface Looked {
  readonly readMs: number;
  readonly columnsMs: number;
  readonly kernelMs: readonly number[];
}

/** What the thread does, by itself: everybody read with nothing beside it, then the rules again and again. */
const province: Part = async ({ database }): Promise<Looked> => {
  const at = monthOf(month);
  const knownOn = civilDate("2026-11-27");
  const days = { first: firstDayNumber(at), last: lastDayNumber(at) };
  const communes = await database.batch((tx) => officesWithGrants(tx, tenant));
  const asked = { tenant, communes, set: monthlyPolicySet, month: days, day: knownOn };
  const began = performance.now();
  const { province: read } = await readProvince(database, asked);
  const readMs = performance.now() - began;
  const { snapshot } = read.columns(monthlyPolicySet, at);
  const columnsMs = performance.now() - began - readMs;
  const kernelMs = Array.from({ length: 9 }, () => {
    const from = performance.now();
    determineAll(monthlyPolicySet, snapshot, { knownOn });
    return performance.now() - from;
  });
  return { readMs, columnsMs, kernelMs };
};

async function runJob(services: Services, job: JobRow, made: () => void): Promise<Record<string, unknown>> {
  const progress = async (): Promise<void> => made();
  const running: Running = { services, job, progress, stopping: () => false };
  const handler = jobs[makeListsJob];
  if (!handler) throw new Error("no job makes lists");
  return handler(running);
}

async function newJob({ database, jobs: queue }: Services, of: string): Promise<JobRow> {
  const actor = systemActor(tenant);
  return database.batch(async (tx) => {
    const input = { month: of, offices: await officesWithGrants(tx, tenant), maker: actor.name };
    const id = await queue.record(tx, actor, { kind: makeListsJob, input });
    return { tenant, id, kind: makeListsJob, input, accountId: null };
  });
}

interface Written {
  lists: number;
  people: number;
  due: number;
  findings: number;
}

/** What was made, so that a run that makes nothing isn't taken for a fast one. */
async function written({ database }: Services): Promise<Written> {
  const found = await database.batch((tx) =>
    sql<Written>`select count(*) as lists, sum(people)::bigint as people, sum(due)::bigint as due,
        (select count(*) from worklist_item where tenant = ${tenant} and state = 'open') as findings
      from pay_list where tenant = ${tenant} and state = 'preparing'`.execute(tx),
  );
  const row = found.rows[0];
  if (!row || row.lists === 0 || row.people === 0) throw new Error("no lists were made");
  return row;
}

/** The next run starts where the first one did. */
async function takeBack({ database }: Services): Promise<void> {
  await database.batch(async (tx) => {
    const ofDrafts = sql`tenant = ${tenant} and list_id in (select id from pay_list where tenant = ${tenant}
      and state = 'preparing')`;
    await sql`delete from worklist_item where tenant = ${tenant}`.execute(tx);
    for (const table of ["pay_list_change", "pay_list_carry", "entitlement_line"])
      await sql`delete from ${sql.table(table)} where ${ofDrafts}`.execute(tx);
    await sql`update pay_list set state = 'superseded', job_id = null
      where tenant = ${tenant} and state = 'preparing'`.execute(tx);
  });
}

async function measure({ run, services }: Ground): Promise<void> {
  const made = await run<GroundMade>("make");
  const { signed } = await run<{ signed: number }>("makeSigned");
  const runs: Made[] = [];
  let content: Written | undefined;
  let recorded = 0;
  for (let turn = 0; turn < rounds; turn += 1) {
    await takeBack(services);
    recorded = (await run<{ recorded: number }>("recordSince", { turn })).recorded;
    runs.push(await run<Made>("lists"));
    content = await written(services);
    say(`run ${turn + 1}: ${round((runs.at(-1)?.totalMs ?? 0) / 1000, 1)} s ${JSON.stringify(content)}`);
  }
  const looked = await run<Looked>("province");
  const [first = 0, ...again] = looked.kernelMs;
  show([
    { name: "lists_people", value: persons, unit: "people" },
    { name: "lists_facts_of_people", value: made.facts, unit: "facts" },
    { name: "lists_facts_corrected", value: made.corrected, unit: "facts" },
    { name: "lists_people_with_unknown", value: made.unknown, unit: "people" },
    { name: "lists_signed_before", value: signed, unit: "lists" },
    { name: "lists_facts_recorded_since", value: recorded, unit: "facts" },
    { name: "lists_people_kept", value: median(runs.map((one) => one.took.peopleKept)), unit: "people" },
    { name: "lists_grants", value: made.grants, unit: "grants" },
    { name: "lists_made", value: content?.lists ?? 0, unit: "lists" },
    { name: "lists_people_due", value: content?.people ?? 0, unit: "people" },
    { name: "lists_findings", value: content?.findings ?? 0, unit: "worklist items" },
    ...timesOf("lists", runs),
    { name: "lists_read_alone", value: round(looked.readMs), unit: "ms" },
    { name: "lists_columns_alone", value: round(looked.columnsMs), unit: "ms" },
    { name: "lists_kernel_first", value: round(first), unit: "ms" },
    { name: "lists_kernel_again", value: round(median(again)), unit: "ms" },
  ]);
}

/** Parts of the thread that asks the rules; lists are made beside it and written behind it. */
const parts = ["read", "kernel", "compare", "explain"] as const;

function timesOf(name: string, runs: readonly Made[]): Figure[] {
  const officeMs = runs.flatMap((one) => one.officeMs);
  return [
    { name: `${name}_runs`, value: runs.length, unit: "runs" },
    { name: `${name}_total`, value: round(median(runs.map((one) => one.totalMs)) / 1000, 1), unit: "s" },
    { name: `${name}_processor`, value: round(median(runs.map((one) => one.cpuMs)) / 1000, 1), unit: "s" },
    ...parts.map((part) => ({
      name: `${name}_${part}`,
      value: round(median(runs.map((one) => one.took[`${part}Ms`]))),
      unit: "ms",
    })),
    { name: `${name}_office_median`, value: round(median(officeMs)), unit: "ms" },
    { name: `${name}_office_p95`, value: round(quantile(officeMs, 0.95)), unit: "ms" },
    { name: `${name}_memory_peak`, value: Math.max(...runs.map((one) => one.peak)), unit: "MB" },
  ];
}

await runBench({ parts: { make, makeSigned, recordSince, lists, province }, measure });
