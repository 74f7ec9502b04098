import { civilDate, month, type PolicySet } from "@ansinh/engine";
import { monthlyPolicySet } from "@ansinh/policies";
import { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import {
  AmendmentPublished,
  amendmentPublished,
  keepPolicySet,
  tenantPolicySet,
} from "#modules/policy/index.ts";
import { businessDate } from "#platform/business-date.ts";
import type { Tx } from "#platform/database/pool.ts";
import { type JobHandlers, type Running, recordJob } from "#platform/jobs/jobs.ts";
import type { EventHandlers, StoredEvent } from "#platform/outbox.ts";
import { systemActor } from "#platform/tenant.ts";
import { makeListsOfOffice } from "./jobs/make-office-lists.ts";
import { makeRaises, makeRaisesJob } from "./jobs/make-raises.ts";
import { beginPass, type ListRun, type PassedOffice } from "./jobs/read-offices.ts";
import { monthText } from "./model.ts";
import type { ProvinceTook } from "./queries/determined-province.ts";
import { clauseAmountsOf, onceBenefits } from "./rules/law.ts";
import { forgetOldChanges } from "./store/office-changes.ts";
import { officesMadeBy } from "./store/pay-lists.ts";
import { outdateDrafts } from "./store/pay-lists-stale.ts";

export const makeListsJob = "benefits.makeLists";

export const MakeListsInput = z.object({
  month: monthText,
  offices: z.array(z.string()),
  /** Name of whoever asked, for the audit entries of the lists. */
  maker: z.string(),
});

/** Reads many offices at once, writes each in its own transaction as soon as it is read; begun again, it goes on. */
async function makeLists({ services, job, progress, stopping }: Running): Promise<Record<string, unknown>> {
  const input = MakeListsInput.parse(job.input);
  const maker: Actor = { ...systemActor(job.tenant), accountId: job.accountId, name: input.maker };
  const { knownOn, done, set } = await services.database.batch(async (tx) => ({
    knownOn: civilDate(await businessDate(tx, job.tenant, services.clock)),
    done: await officesMadeBy(tx, job.tenant, job.id),
    set: await setOfRun(tx, job.tenant, services.clock.now()),
  }));
  const run: ListRun = {
    month: month(input.month),
    knownOn,
    set,
    amounts: clauseAmountsOf(set),
    once: onceBenefits(set),
    jobId: job.id,
    maker,
    now: services.clock.now(),
  };
  const left = input.offices.filter((code) => !done.has(code));
  const pass = passOver(left, { services, run, stopping });
  const outcome = { offices: done.size, made: 0, left: 0 };
  const failed: unknown[] = [];
  const next = left.values();
  const lane = async (): Promise<void> => {
    for (const office of next) {
      const passed = await pass.of(office);
      if (stopping()) return;
      try {
        const one = await services.database.batch((tx) => makeListsOfOffice(tx, office, { ...run, passed }));
        outcome.offices += 1;
        outcome.made += one.made;
        outcome.left += one.left;
      } catch (error) {
        // an office that fails stops no other
        failed.push(error);
      }
      await progress(outcome.offices, input.offices.length);
    }
  };
  let took: ProvinceTook | null = null;
  try {
    await Promise.all(Array.from({ length: lanes }, lane));
  } finally {
    took = await pass.end();
  }
  if (failed.length > 0) throw failed[0];
  if (outcome.offices < input.offices.length) return { ...outcome, unfinished: true };
  await progress(outcome.offices, input.offices.length);
  await services.database.batch(async (tx) => {
    await forgetOldChanges(tx, job.tenant);
    const now = await tenantPolicySet(tx, { tenant: job.tenant, release: monthlyPolicySet });
    // published while lists were made: those written after the event was handled don't know of it
    if (now.hash !== set.hash) await outdateDrafts(tx, job.tenant, services.clock.now());
  });
  return { ...outcome, took };
}

/** The tenant's set, kept whole by its hash for whoever replays the run. */
async function setOfRun(tx: Tx, tenant: number, at: Date): Promise<PolicySet> {
  const set = await tenantPolicySet(tx, { tenant, release: monthlyPolicySet });
  await keepPolicySet(tx, tenant, { set, at });
  return set;
}

interface PassOver {
  /** Null where the office is to be read by itself. */
  of(office: string): Promise<PassedOffice | null>;
  /** What it took, as far as it came. */
  end(): Promise<ProvinceTook | null>;
}

/**
 * Read as one, or, where that fails on what is recorded in some office, each by itself: the others get their lists.
 * It ends when the server stops.
 */
function passOver(
  offices: readonly string[],
  { services, run, stopping }: Pick<Running, "services" | "stopping"> & { readonly run: ListRun },
): PassOver {
  if (offices.length < officesOfPass) return { of: async () => null, end: async () => null };
  const pass = beginPass(services, offices, run);
  let told = false;
  const failed = (error: unknown): null => {
    if (!told && !stopping())
      services.log.error({ err: error, job: run.jobId }, "offices are read one by one");
    told = true;
    return null;
  };
  const ending = async (): Promise<ProvinceTook | null> => {
    const begun = await pass.catch(failed);
    const took = told || stopping() ? null : await begun?.took.catch(failed);
    await begun?.end();
    if (took?.notKept) services.log.warn({ job: run.jobId, because: took.notKept }, "columns weren't kept");
    return took ?? null;
  };
  const watch = setInterval(() => {
    if (stopping()) void ending();
  }, stoppingEveryMs);
  return {
    of: (office) => pass.then((begun) => begun.of(office)).catch(failed),
    end: () => {
      clearInterval(watch);
      return ending();
    },
  };
}

const stoppingEveryMs = 250;
/** Fewer offices are read sooner by themselves than everybody's facts are gone through. */
const officesOfPass = 5;
/** Offices written at once: while the database checks what one wrote, the lines of the other are made. */
const lanes = 2;

export const jobs: JobHandlers = { [makeListsJob]: makeLists, [makeRaisesJob]: makeRaises };

/** Another law: every list that isn't signed is to be made again, and what a level's day changes is worked out. */
async function afterAmendment(tx: Tx, { tenant, payload }: StoredEvent): Promise<void> {
  await outdateDrafts(tx, tenant, new Date());
  for (const inForce of AmendmentPublished.parse(payload).daysInForce)
    await recordJob(tx, systemActor(tenant), { kind: makeRaisesJob, input: { inForce, offices: null } });
}

export const handlers: EventHandlers = { [amendmentPublished]: [afterAmendment] };
