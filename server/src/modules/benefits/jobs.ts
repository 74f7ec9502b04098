import { civilDate, month } from "@ansinh/engine";
import { releasePolicySet } from "@ansinh/policies";
import { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import { businessDate } from "#platform/business-date.ts";
import type { JobHandlers, Running } from "#platform/jobs/jobs.ts";
import { systemActor } from "#platform/tenant.ts";
import { type ListRun, makeListsOfOffice } from "./jobs/make-office-lists.ts";
import { monthText } from "./model.ts";
import { clauseAmountsOf, onceBenefits } from "./rules/law.ts";
import { officesMadeBy } from "./store/pay-lists.ts";

export const makeListsJob = "benefits.makeLists";

export const MakeListsInput = z.object({
  month: monthText,
  offices: z.array(z.string()),
  /** Name of whoever asked, for the audit entries of the lists. */
  maker: z.string(),
});

/** Makes lists office by office, each in its own transaction; a run begun again goes on with the offices left. */
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
  const total = input.offices.length;
  const outcome = { offices: done.size, made: 0, left: 0 };
  for (const office of input.offices.filter((code) => !done.has(code))) {
    if (stopping()) return { ...outcome, unfinished: true };
    const one = await services.database.batch((tx) => makeListsOfOffice(tx, office, run));
    outcome.offices += 1;
    outcome.made += one.made;
    outcome.left += one.left;
    await progress(outcome.offices, total);
  }
  return outcome;
}

export const jobs: JobHandlers = { [makeListsJob]: makeLists };
