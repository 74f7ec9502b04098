import { civilDate, month } from "@ansinh/engine";
import { monthlyPolicySet } from "@ansinh/policies";
import { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import { businessDate } from "#platform/business-date.ts";
import type { JobHandlers, Running } from "#platform/jobs/jobs.ts";
import { systemActor } from "#platform/tenant.ts";
import { makeListsOfOffice } from "./jobs/make-office-lists.ts";
import { beginPass, type ListRun, type PassedOffice } from "./jobs/read-offices.ts";
import { monthText } from "./model.ts";
import type { ProvinceTook } from "./queries/determined-province.ts";
import { clauseAmountsOf, onceBenefits } from "./rules/law.ts";
import { forgetOldChanges } from "./store/office-changes.ts";
import { officesMadeBy } from "./store/pay-lists.ts";

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
  const { knownOn, done } = await services.database.batch(async (tx) => ({
    knownOn: civilDate(await businessDate(tx, job.tenant, services.clock)),
    done: await officesMadeBy(tx, job.tenant, job.id),
  }));
  const run: ListRun = {
    month: month(input.month),
    knownOn,
    set: monthlyPolicySet,
    amounts: clauseAmountsOf(monthlyPolicySet),
    once: onceBenefits(monthlyPolicySet),
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
  await services.database.batch((tx) => forgetOldChanges(tx, job.tenant));
  return { ...outcome, took };
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

export const jobs: JobHandlers = { [makeListsJob]: makeLists };
