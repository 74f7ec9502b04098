import { sql } from "kysely";
import { newId } from "#kernel/id.ts";
import { outdateLists, outdateListsOfPeople } from "#modules/benefits/index.ts";
import { fullName, unitIndex, unitOn } from "#modules/places/index.ts";
import { openBatch, peopleAround, recordCoverage } from "#modules/registry/index.ts";
import { businessDate } from "#platform/business-date.ts";
import type { Tx } from "#platform/database/pool.ts";
import type { JobHandler, Running } from "#platform/jobs/jobs.ts";
import { appendEvent } from "#platform/outbox.ts";
import { readSpreadsheetInThread } from "#platform/spreadsheet/index.ts";
import type { LawOfAmounts } from "../rules/levels.ts";
import { SheetReader } from "../rules/rows.ts";
import { addClasses, type FileRow, findFile, setBatch, setState } from "../store/files.ts";
import { countOutcomes, forgetRows, type RowToStore, writeImportRows } from "../store/rows.ts";
import { readSheets, type SheetRecord, setRowsDone } from "../store/sheets.ts";
import { withContent } from "./content.ts";
import type { ImportContext } from "./context.ts";
import { type ReadRow, recordBatch } from "./record-batch.ts";

const rowsPerBatch = 500;

/** One file on its way in, or tried out: the same work, each batch rolled back after its outcomes are known. */
interface Work {
  readonly running: Running;
  readonly file: FileRow;
  readonly tenant: number;
  readonly isTrial: boolean;
  readonly base: Omit<ImportContext, "sheet">;
  rowsSeen: number;
  readonly rowsTotal: number;
}

class TrialOver extends Error {
  readonly rows: RowToStore[];

  constructor(rows: RowToStore[]) {
    super("trial over");
    this.rows = rows;
  }
}

async function commit(work: Work, context: ImportContext, rows: readonly ReadRow[]): Promise<void> {
  const { database } = work.running.services;
  const last = rows.at(-1)?.reading.row ?? 0;
  const done = { fileId: work.file.id, sheet: context.sheet.sheet, row: last };
  await database.batch(async (tx) => {
    const stored = await recordBatch(tx, context, rows);
    const classes = [...new Set(stored.flatMap((row) => row.sealedClass ?? []))];
    if (classes.length > 0) await addClasses(tx, work.tenant, { id: work.file.id, classes });
    await setRowsDone(tx, work.tenant, done);
    await outdate(tx, work, stored);
  });
}

const recordedOutcomes: readonly RowToStore["outcome"][] = ["taken", "warned", "queued"];

/** Lists made before these rows came in don't know what they say, and may not be signed. */
async function outdate(tx: Tx, work: Work, rows: readonly RowToStore[]): Promise<void> {
  const recorded = rows.filter((row) => recordedOutcomes.includes(row.outcome));
  const named = [...new Set(recorded.flatMap((row) => row.personId ?? []))];
  const people = await peopleAround(tx, work.tenant, named);
  await outdateListsOfPeople(tx, work.tenant, { people, at: work.running.services.clock.now() });
}

/** Everything the import would do is done and taken back; only the outcomes of the rows are kept. */
async function tryOut(work: Work, context: ImportContext, rows: readonly ReadRow[]): Promise<void> {
  const { database } = work.running.services;
  const outcome = await database
    .batch(async (tx) => {
      throw new TrialOver(await recordBatch(tx, context, rows));
    })
    .catch((error: unknown) => {
      if (error instanceof TrialOver) return error.rows;
      throw error;
    });
  const place = { tenant: work.tenant, fileId: work.file.id, sheet: context.sheet.sheet };
  await database.batch(async (tx) => {
    await writeImportRows(
      tx,
      place,
      outcome.map((row) => ({ ...row, personId: null })),
    );
    const classes = [...new Set(outcome.flatMap((row) => row.sealedClass ?? []))];
    if (classes.length > 0) await addClasses(tx, work.tenant, { id: work.file.id, classes });
  });
}

function readerFor(sheet: SheetRecord, today: string): SheetReader | undefined {
  if (sheet.layout === null || sheet.header === null || sheet.options.skip) return undefined;
  return new SheetReader({
    layout: sheet.layout,
    header: sheet.header,
    mapping: sheet.mapping,
    today,
    isUntyped: sheet.options.isText,
    ...(sheet.options.century === null ? {} : { century: sheet.options.century }),
  });
}

interface SheetAtWork {
  readonly context: ImportContext;
  readonly reader: SheetReader;
  readonly waiting: ReadRow[];
}

async function flush(work: Work, sheet: SheetAtWork): Promise<void> {
  if (sheet.waiting.length === 0) return;
  const rows = sheet.waiting.splice(0);
  await (work.isTrial ? tryOut(work, sheet.context, rows) : commit(work, sheet.context, rows));
}

/** Reads the file from its beginning; rows that were committed before a stop are read again and passed over. */
async function readThrough(work: Work, path: string, sheets: readonly SheetRecord[]): Promise<boolean> {
  let current: SheetAtWork | undefined;
  for await (const event of readSpreadsheetInThread(path)) {
    if (event.type === "sheet") {
      const sheet = sheets.find((each) => each.sheet === event.sheet.index);
      const reader = sheet ? readerFor(sheet, work.base.today) : undefined;
      current = sheet && reader ? { context: { ...work.base, sheet }, reader, waiting: [] } : undefined;
      continue;
    }
    if (!current) continue;
    if (event.type === "sheetEnd") {
      await flush(work, current);
      continue;
    }
    for (const row of event.rows) {
      work.rowsSeen += 1;
      const reading = current.reader.read(row);
      if (!reading || row.number <= current.context.sheet.rowsDone) continue;
      current.waiting.push({ reading, cells: row.cells });
      if (current.waiting.length >= rowsPerBatch) await flush(work, current);
    }
    await work.running.progress(Math.min(work.rowsSeen, work.rowsTotal), work.rowsTotal);
    if (work.running.stopping()) return false;
  }
  return true;
}

async function provinceOf(tx: Tx, tenant: number): Promise<string> {
  const found = await sql<{ province: string }>`select province from tenant where tenant = ${tenant}`.execute(
    tx,
  );
  return found.rows[0]?.province ?? "";
}

async function contextFor(tx: Tx, running: Running, file: FileRow): Promise<Omit<Work["base"], "law">> {
  const { tenant } = running.job;
  const province = await provinceOf(tx, tenant);
  const places = await unitIndex(running.services.database, tenant);
  const today = await businessDate(tx, tenant, running.services.clock);
  const unit = unitOn(places, province, today);
  const recording = await openBatch(tx, {
    tenant,
    id: file.batchId ?? newId(),
    kind: "import",
    label: file.name,
    unit: file.unit,
    accountId: file.uploadedBy,
    at: running.services.clock.now(),
  });
  const provinceName = unit ? fullName(unit) : "";
  return { tenant, province, provinceName, today, file, recording, places };
}

const listOfLayout: Readonly<Record<string, string>> = {
  residents: "residents",
  poverty: "poor",
  disability: "disability",
  pensions: "insurance",
  assistance: "assistance",
};

/** Which lists of the commune are now loaded, and whether they were declared complete. */
async function finish(work: Work, sheets: readonly SheetRecord[]): Promise<void> {
  const { file, tenant, base } = work;
  await work.running.services.database.batch(async (tx) => {
    const changed = await setState(tx, tenant, { id: file.id, from: ["importing"], to: "imported" });
    if (!changed) return;
    const lists = new Set(
      sheets
        .filter((sheet) => !sheet.options.skip)
        .flatMap((sheet) => listOfLayout[sheet.layout ?? ""] ?? []),
    );
    for (const list of lists) {
      if (file.unit === base.province) continue;
      const complete = file.kind === "full" && file.complete === true;
      await recordCoverage(tx, base.recording, { commune: file.unit, list, complete, asOf: base.today });
      await outdateLists(tx, tenant, { offices: [file.unit], at: work.running.services.clock.now() });
    }
    await appendEvent(tx, tenant, {
      kind: "exchange.imported",
      unit: file.unit,
      payload: { fileId: file.id },
    });
  });
}

/** What amounts are held against, by the set in force when the file is read. */
export type LawFor = (tx: Tx, tenant: number) => Promise<LawOfAmounts>;

interface Way {
  readonly isTrial: boolean;
  readonly law: LawFor;
}

async function run(running: Running, { isTrial, law }: Way): Promise<Record<string, unknown>> {
  const { services, job } = running;
  const id = String(job.input.fileId);
  const { database } = services;
  const file = await database.batch((tx) => findFile(tx, job.tenant, id));
  if (!file || file.state !== (isTrial ? "ready" : "importing")) return { state: file?.state ?? "unknown" };
  if (isTrial) await database.batch((tx) => forgetRows(tx, job.tenant, id));
  const sheets = await database.batch((tx) => readSheets(tx, job.tenant, id));
  const rowsTotal = sheets.reduce((sum, sheet) => sum + sheet.rowsTotal, 0);
  const base = await database.batch(async (tx) => {
    const made = await contextFor(tx, running, file);
    if (!isTrial) await setBatch(tx, job.tenant, { id, batchId: made.recording.batchId });
    return { ...made, law: await law(tx, job.tenant) };
  });
  const work: Work = { running, file, tenant: job.tenant, isTrial, base, rowsSeen: 0, rowsTotal };
  const isWhole = await withContent(services, { tenant: job.tenant, id }, (path) =>
    readThrough(work, path, sheets),
  );
  if (!isWhole) return { unfinished: true };
  if (!isTrial) await finish(work, sheets);
  const counts = await database.batch((tx) => countOutcomes(tx, job.tenant, id));
  const summed: Record<string, number> = {};
  for (const { outcome, count } of counts) summed[outcome] = (summed[outcome] ?? 0) + count;
  return { counts: summed };
}

export const importFile =
  (law: LawFor): JobHandler =>
  (running) =>
    run(running, { isTrial: false, law });
export const tryFile =
  (law: LawFor): JobHandler =>
  (running) =>
    run(running, { isTrial: true, law });
