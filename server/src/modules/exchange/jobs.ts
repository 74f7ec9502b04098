import type { JobHandlers } from "#platform/jobs/jobs.ts";
import { analyse } from "./jobs/analysis.ts";
import { importFile, tryFile } from "./jobs/importing.ts";
import { undoFile } from "./jobs/undoing.ts";
import { type LawOfAmounts, releaseAmounts } from "./rules/levels.ts";

/** The work on lists, their amounts held against this law. */
export function jobsUnder(law: LawOfAmounts): JobHandlers {
  return {
    "exchange.analyse": analyse,
    "exchange.try": tryFile(law),
    "exchange.import": importFile(law),
    "exchange.undo": undoFile,
  };
}

export const jobs = jobsUnder(releaseAmounts);
