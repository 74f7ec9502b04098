import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { CivilDate, Month, PolicySet } from "@ansinh/engine";
import type { Actor } from "#kernel/actor.ts";
import type { BatchDatabase } from "#platform/database/database.ts";
import type { Tx } from "#platform/database/pool.ts";
import type { Services } from "#platform/services.ts";
import { findingsOfCommune } from "../queries/determined.ts";
import type { ProvinceTook } from "../queries/determined-province.ts";
import type { DeterminationFinding } from "../rules/determination-case.ts";
import type { ClauseAmounts } from "../rules/grant-file.ts";
import { grantsOfOffices, type OfficeGrant, type SignedMonth, signedMonthsOf } from "../store/grant-files.ts";
import { type ChangeMark, changeMarks } from "../store/office-changes.ts";
import { type ComputedList, computeLists } from "./computed-lists.ts";
import { askInThread } from "./province-answers.ts";

/** One run over offices: the month, what is known, the law it uses, for whom it is made. */
export interface ListRun {
  readonly month: Month;
  readonly knownOn: CivilDate;
  readonly set: PolicySet;
  readonly amounts: ClauseAmounts;
  readonly once: ReadonlySet<string>;
  readonly jobId: string;
  readonly maker: Actor;
  readonly now: Date;
}

/** All that is written of an office: its lists and what its worklist says. */
export interface OfficeRead {
  readonly grants: readonly OfficeGrant[];
  readonly signed: readonly SignedMonth[];
  readonly lists: readonly ComputedList[];
  readonly determined: readonly DeterminationFinding[];
}

/** An office as the pass read it, with the mark of what was recorded of it before. */
export interface PassedOffice extends OfficeRead {
  readonly mark: ChangeMark;
}

/** Many offices read at once: records here, everybody's facts in a thread of their own. */
export interface Pass {
  /** Waits until the pass has come to the office; fails with what stopped it before. */
  of(office: string): Promise<PassedOffice>;
  /** Waits until everything is answered. */
  readonly took: Promise<ProvinceTook>;
  end(): Promise<void>;
}

/** One office by itself, in the transaction that writes its lists. */
export async function readOffice(tx: Tx, office: string, run: ListRun): Promise<OfficeRead> {
  const { tenant } = run.maker;
  const [grants, signed] = [
    await grantsOfOffices(tx, { tenant, offices: [office], once: run.once }),
    await signedMonthsOf(tx, { tenant, offices: [office] }),
  ];
  const { month, knownOn, set, amounts } = run;
  const determined = await findingsOfCommune(tx, { tenant, commune: office, month, knownOn, set, amounts });
  return { ...computedOf(office, { grants, signed }, run), determined };
}

/** Marks first: what is recorded while the rest is read shows as a change, at worst of what was read already. */
export async function beginPass(
  { database, dataDir }: Pick<Services, "database" | "dataDir">,
  offices: readonly string[],
  run: ListRun,
): Promise<Pass> {
  const { month, knownOn, set, maker } = run;
  const { tenant } = maker;
  const marks = await database.batch((tx) => changeMarks(tx, tenant, offices));
  const { batchUrl } = database;
  const keptIn = join(dataDir, "columns");
  const asked = { batchUrl, keptIn, tenant, communes: offices, month, knownOn, policySet: set.hash };
  const answers = await askInThread(asked);
  const computed = computeAll(database, offices, run);
  // who waits for an office is told; until then nobody does
  computed.catch(() => undefined);
  return {
    of: async (office) => {
      const own = (await computed).get(office);
      if (!own) throw new Error(`not passed over: ${office}`);
      return { ...own, determined: await answers.findingsOf(office), mark: marks.get(office) ?? "" };
    },
    took: answers.took,
    end: () => answers.end(),
  };
}

type Computed = Omit<OfficeRead, "determined">;

/** Lists are made while the thread still asks the rules; between offices others get their turn. */
async function computeAll(
  database: BatchDatabase,
  offices: readonly string[],
  run: ListRun,
): Promise<ReadonlyMap<string, Computed>> {
  const { tenant } = run.maker;
  const files = await database.batch(async (tx) => ({
    grants: await grantsOfOffices(tx, { tenant, offices, once: run.once }),
    signed: await signedMonthsOf(tx, { tenant, offices }),
  }));
  const computed = new Map<string, Computed>();
  for (const office of offices) {
    computed.set(office, computedOf(office, files, run));
    await setImmediate();
  }
  return computed;
}

function computedOf(
  office: string,
  files: {
    readonly grants: ReadonlyMap<string, readonly OfficeGrant[]>;
    readonly signed: ReadonlyMap<string, readonly SignedMonth[]>;
  },
  run: ListRun,
): Computed {
  const grants = files.grants.get(office) ?? [];
  const signed = files.signed.get(office) ?? [];
  return { grants, signed, lists: computeLists(grants, { run, signed }) };
}

/** What the pass read of an office, or the office read anew where something was recorded since. Hold the office first. */
export async function readOf(
  tx: Tx,
  office: string,
  given: { run: ListRun; passed: PassedOffice | null },
): Promise<OfficeRead> {
  const { run, passed } = given;
  if (!passed) return readOffice(tx, office, run);
  const marks = await changeMarks(tx, run.maker.tenant, [office]);
  return marks.get(office) === passed.mark ? passed : readOffice(tx, office, run);
}
