import { parentPort, workerData } from "node:worker_threads";
import { type CivilDate, civilDate, type Month, month } from "@ansinh/engine";
import { monthlyPolicySet } from "@ansinh/policies";
import { policySetByHash } from "#modules/policy/index.ts";
import { openBatchDatabase } from "#platform/database/database.ts";
import { findingsOfProvince, type ProvinceTook } from "../queries/determined-province.ts";
import type { DeterminationFinding } from "../rules/determination-case.ts";
import { clauseAmountsOf } from "../rules/law.ts";

/** What the thread is asked, by the rules that the run keeps under their hash. */
export interface ThreadQuestion {
  readonly batchUrl: string;
  /** Private folder in which what was read of everybody is kept for the next run. */
  readonly keptIn: string;
  readonly tenant: number;
  readonly communes: readonly string[];
  readonly month: Month;
  readonly knownOn: CivilDate;
  /** Hash of the policy set that the asker uses. */
  readonly policySet: string;
}

export type ThreadMessage =
  | {
      readonly kind: "found";
      readonly commune: string;
      readonly findings: readonly DeterminationFinding[];
    }
  | { readonly kind: "done"; readonly took: ProvinceTook };

/** Two read facts, one reads decisions, two look homes up: never more at once. */
const connectionsMax = 4;

/** Entry of the thread in which the rules are asked about everybody: it computes for seconds and holds up nobody. */
async function answer(question: ThreadQuestion, say: (message: ThreadMessage) => void): Promise<void> {
  const database = openBatchDatabase(question.batchUrl, connectionsMax);
  try {
    const wanted = { hash: question.policySet, among: [monthlyPolicySet] };
    const set = await database.batch((tx) => policySetByHash(tx, question.tenant, wanted));
    if (set === null) throw new Error("asked by rules that no run kept");
    const asked = {
      ...question,
      month: month(question.month),
      knownOn: civilDate(question.knownOn),
      set,
      amounts: clauseAmountsOf(set),
    };
    const took = await findingsOfProvince(database, asked, (commune, findings) =>
      say({ kind: "found", commune, findings }),
    );
    say({ kind: "done", took });
  } finally {
    await database.close();
  }
}

const port = parentPort;
// what it throws ends the thread, and whoever started it is told
if (port) void answer(workerData as ThreadQuestion, (message) => port.postMessage(message));
