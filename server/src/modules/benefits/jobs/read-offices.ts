import type { CivilDate, Month, PolicySet } from "@ansinh/engine";
import type { Actor } from "#kernel/actor.ts";
import type { Database } from "#platform/database/database.ts";
import type { Tx } from "#platform/database/pool.ts";
import { findingsOfCommune } from "../queries/determined.ts";
import { findingsOfProvince, type ProvinceTook } from "../queries/determined-province.ts";
import type { DeterminationFinding } from "../rules/determination-case.ts";
import type { ClauseAmounts } from "../rules/grant-file.ts";
import { grantsOfOffices, type OfficeGrant, type SignedMonth, signedMonthsOf } from "../store/grant-files.ts";
import { type ChangeMark, changeMarks } from "../store/office-changes.ts";

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

/** All that an office's lists and worklist follow from. */
export interface OfficeRead {
  readonly grants: readonly OfficeGrant[];
  readonly signed: readonly SignedMonth[];
  readonly determined: readonly DeterminationFinding[];
}

/** Many offices read at once, each with the mark of what was recorded of it before. */
export interface Pass {
  readonly offices: ReadonlyMap<string, OfficeRead & { readonly mark: ChangeMark }>;
  readonly took: ProvinceTook;
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
  return { grants: grants.get(office) ?? [], signed: signed.get(office) ?? [], determined };
}

/** Marks first: what is recorded while the rest is read shows as a change, at worst of what was read already. */
export async function readOffices(
  database: Database,
  offices: readonly string[],
  run: ListRun,
): Promise<Pass> {
  const { tenant } = run.maker;
  const { month, knownOn, set, amounts } = run;
  const marks = await database.batch((tx) => changeMarks(tx, tenant, offices));
  const [files, found] = await Promise.all([
    database.batch(async (tx) => ({
      grants: await grantsOfOffices(tx, { tenant, offices, once: run.once }),
      signed: await signedMonthsOf(tx, { tenant, offices }),
    })),
    findingsOfProvince(database, { tenant, communes: offices, month, knownOn, set, amounts }),
  ]);
  const read = new Map(
    offices.map((office) => [
      office,
      {
        grants: files.grants.get(office) ?? [],
        signed: files.signed.get(office) ?? [],
        determined: found.byCommune.get(office) ?? [],
        mark: marks.get(office) ?? "",
      },
    ]),
  );
  return { offices: read, took: found.took };
}

/** What the pass read of an office, or the office read anew where something was recorded since. Hold the office first. */
export async function readOf(
  tx: Tx,
  office: string,
  given: { run: ListRun; pass: Pass | null },
): Promise<OfficeRead> {
  const { run, pass } = given;
  const known = pass?.offices.get(office);
  if (!known) return readOffice(tx, office, run);
  const marks = await changeMarks(tx, run.maker.tenant, [office]);
  return marks.get(office) === known.mark ? known : readOffice(tx, office, run);
}
