import { monthlyPolicySet } from "@ansinh/policies";
import { tenantPolicySet } from "#modules/policy/index.ts";
import type { JobHandlers } from "#platform/jobs/jobs.ts";
import { analyse } from "./jobs/analysis.ts";
import { importFile, type LawFor, tryFile } from "./jobs/importing.ts";
import { undoFile } from "./jobs/undoing.ts";
import { amountsUnder } from "./rules/levels.ts";

/** The work on lists, their amounts held against this law. */
export function jobsUnder(law: LawFor): JobHandlers {
  return {
    "exchange.analyse": analyse,
    "exchange.try": tryFile(law),
    "exchange.import": importFile(law),
    "exchange.undo": undoFile,
  };
}

/** The levels that the tenant's province published are usual amounts too. */
export const jobs = jobsUnder(async (tx, tenant) =>
  amountsUnder(await tenantPolicySet(tx, { tenant, release: monthlyPolicySet })),
);
