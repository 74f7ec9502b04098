import { civilDate, month as monthOfText } from "@ansinh/engine";
import { z } from "zod";
import { actsIn } from "#kernel/actor.ts";
import { defineAction } from "#platform/action.ts";
import { makeListsJob } from "../jobs.ts";
import { monthText } from "../model.ts";
import { benefitProblems } from "../problems.ts";
import { monthInPreparation } from "../rules/preparing.ts";
import { officesUnfinished, officesWithGrants } from "../store/pay-lists.ts";

export const MakeLists = z.object({
  month: monthText,
  /** One office; absent: every office in whose name the account makes lists. */
  office: z.string().min(1).max(20).optional(),
});
export type MakeLists = z.infer<typeof MakeLists>;

/** Asks for the month's lists; they are made in the background, office by office. */
export const makeLists = defineAction({
  name: "benefits.makeLists",
  permission: "list.make",
  input: MakeLists,
  unit: (input) => input.office ?? null,
  run: async (acting, input) => {
    const open = monthInPreparation(civilDate(acting.today));
    if (input.month > open) throw benefitProblems.monthNotOpen({ month: input.month, open });
    const known = await officesWithGrants(acting.tx, acting.actor.tenant);
    const own = known.filter(
      (office) =>
        (input.office === undefined || office === input.office) && actsIn(acting.actor, "list.make", office),
    );
    const asked = { tenant: acting.actor.tenant, offices: own, month: monthOfText(input.month), open };
    const offices = input.month === open ? own : await officesUnfinished(acting.tx, asked);
    if (offices.length === 0) throw benefitProblems.nothingToMake({ month: input.month });
    const jobId = await acting.services.jobs.record(acting.tx, acting.actor, {
      kind: makeListsJob,
      unit: input.office ?? null,
      input: { month: input.month, offices, maker: acting.actor.name },
    });
    acting.afterCommit(() => acting.services.jobs.nudge());
    return { jobId, offices: offices.length };
  },
  audit: (input, output) => ({
    subjectKind: "job",
    subjectId: output.jobId,
    unit: input.office ?? null,
    details: { month: input.month, offices: output.offices },
  }),
});
