import { civilDate, month } from "@ansinh/engine";
import { releasePolicySet } from "@ansinh/policies";
import { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import { businessDate } from "#platform/business-date.ts";
import type { JobHandlers, Running } from "#platform/jobs/jobs.ts";
import { systemActor } from "#platform/tenant.ts";
import { makeListsOfOffice } from "./jobs/make-office-lists.ts";
import { type ListRun, type Pass, readOffices } from "./jobs/read-offices.ts";
import { monthText } from "./model.ts";
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

/** Reads many offices at once, writes each in its own transaction; a run begun again goes on with those left. */
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
    set: releasePolicySet,
    amounts: clauseAmountsOf(releasePolicySet),
    once: onceBenefits(releasePolicySet),
    jobId: job.id,
    maker,
    now: services.clock.now(),
  };
  const left = input.offices.filter((code) => !done.has(code));
  const pass = left.length >= officesOfPass ? await passOver(left, { services, run }) : null;
  const began = performance.now();
  const outcome = { offices: done.size, made: 0, left: 0 };
  const failed: unknown[] = [];
  const next = left.values();
  const lane = async (): Promise<void> => {
    for (const office of next) {
      if (stopping()) return;
      try {
        const one = await services.database.batch((tx) => makeListsOfOffice(tx, office, { ...run, pass }));
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
  await Promise.all(Array.from({ length: lanes }, lane));
  if (failed.length > 0) throw failed[0];
  if (outcome.offices < input.offices.length) return { ...outcome, unfinished: true };
  await progress(outcome.offices, input.offices.length);
  await services.database.batch((tx) => forgetOldChanges(tx, job.tenant));
  const took = { ...pass?.took, writeMs: performance.now() - began };
  return { ...outcome, took };
}

/** Read as one, or, where that fails on what is recorded in some office, each by itself: the others get their lists. */
async function passOver(
  offices: readonly string[],
  { services, run }: Pick<Running, "services"> & { readonly run: ListRun },
): Promise<Pass | null> {
  try {
    return await readOffices(services.database, offices, run);
  } catch (error) {
    services.log.error({ err: error, job: run.jobId }, "offices are read one by one");
    return null;
  }
}

/** Fewer offices are read sooner by themselves than everybody's facts are gone through. */
const officesOfPass = 5;
/** Offices written at once: while the database checks what one wrote, the lines of the other are made. */
const lanes = 2;

export const jobs: JobHandlers = { [makeListsJob]: makeLists };
