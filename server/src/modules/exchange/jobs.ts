import type { JobHandlers } from "#platform/jobs/jobs.ts";
import { analyse } from "./jobs/analysis.ts";
import { importFile, tryFile } from "./jobs/importing.ts";
import { undoFile } from "./jobs/undoing.ts";

export const jobs: JobHandlers = {
  "exchange.analyse": analyse,
  "exchange.try": tryFile,
  "exchange.import": importFile,
  "exchange.undo": undoFile,
};
