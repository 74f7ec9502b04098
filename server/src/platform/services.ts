import type { Clock } from "#kernel/clock.ts";
import type { Checkpoints } from "./audit/checkpoint.ts";
import type { Database } from "./database/database.ts";
import type { Jobs } from "./jobs/jobs.ts";
import type { Log } from "./log.ts";

/** What main puts together and hands to actions, queries, routes and jobs. */
export interface Services {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly jobs: Jobs;
  readonly checkpoints: Checkpoints;
  /** Private folder of this installation: keys, snapshots. */
  readonly dataDir: string;
}
