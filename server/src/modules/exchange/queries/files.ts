import { sql } from "kysely";
import type { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import type { Tx } from "#platform/database/pool.ts";
import type { Services } from "#platform/services.ts";
import type { fileDetailModel, fileModel, RowOutcome, rowOutcomes, rowsModel, sheetModel } from "../model.ts";
import { fileProblems, problemOf } from "../problems/index.ts";
import { guessColumns } from "../rules/columns.ts";
import { fields, isFieldName } from "../rules/data/fields.ts";
import { headerSearchRows } from "../rules/header.ts";
import { layouts } from "../rules/layouts.ts";
import { type FileRow, findFile, listFiles } from "../store/files.ts";
import { countOutcomes, type RowsQuestion, readImportRows } from "../store/rows.ts";
import { readSheets, type SheetRecord } from "../store/sheets.ts";
import { shownFinding } from "./texts.ts";

type FileShown = z.input<typeof fileModel>;
type SheetShown = z.input<typeof sheetModel>;

/** Which class a file discloses is for its holders: beside a row marked as sealed it would name the case. */
export function shown(actor: Actor, file: FileRow): FileShown {
  const { batchId: _, uploadedBy: __, uploadedAt, finishedAt, problem, classes, ...rest } = file;
  return {
    ...rest,
    uploadedAt: uploadedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    problem:
      problem === null
        ? null
        : { code: String(problem.code), vi: String(problem.vi), en: String(problem.en) },
    classes: classes === null ? null : classes.filter((each) => actor.classes.includes(each)),
    sealed: classes !== null && classes.length > 0,
  };
}

export async function importFiles(services: Services, actor: Actor): Promise<FileShown[]> {
  return services.database.read(actor, async (tx) =>
    (await listFiles(tx, actor.tenant, 200)).map((file) => shown(actor, file)),
  );
}

/** What stands in the way of a sheet before its columns are chosen. */
function sheetProblems(sheet: SheetRecord): SheetShown["problems"] {
  const problem = (
    name: Parameters<typeof problemOf>[0],
    details: Record<string, string | string[] | number>,
  ) => {
    const { code, vi, en } = problemOf(name, details);
    return {
      code,
      column: null,
      text: { vi: `Sheet ${sheet.name}: ${vi}`, en: `Sheet ${sheet.name}: ${en}` },
    };
  };
  if (sheet.header === null) return [problem("headerNotFound", { rows: headerSearchRows })];
  const { layout } = sheet;
  if (layout === null) return [];
  const guess = guessColumns(sheet.header, layout);
  const missing = layouts[layout].required.filter((field) => sheet.mapping[field] === undefined);
  const doubled = guess.doubled.map((field) => {
    const titles = guess.columns
      .filter((each) => each.title === titleOf(sheet, field))
      .map((each) => each.title);
    return problem("columnDoubled", { column: fields[field].vi, columnEn: fields[field].en, titles });
  });
  const months =
    layout === "payment" && sheet.options.part === "month" && sheet.options.month === null
      ? [problem("monthUnknown", {})]
      : [];
  return [
    ...missing.map((field) =>
      problem("columnMissing", { column: fields[field].vi, columnEn: fields[field].en }),
    ),
    ...doubled,
    ...months,
  ];
}

function titleOf(sheet: SheetRecord, field: string): string | undefined {
  const column = isFieldName(field) ? sheet.mapping[field] : undefined;
  return sheet.columns.find((each) => each.column === column)?.title;
}

function shownSheet(sheet: SheetRecord): SheetShown {
  const { header, columns, mapping, ...rest } = sheet;
  return {
    ...rest,
    headerRow: header?.row ?? null,
    columns: columns.map((each) => ({ ...each })),
    mapping: { ...mapping },
    problems: sheetProblems(sheet),
  };
}

function totals(counts: readonly { outcome: RowOutcome; count: number }[]): Record<RowOutcome, number> {
  const sum: Record<(typeof rowOutcomes)[number], number> = {
    taken: 0,
    warned: 0,
    queued: 0,
    returned: 0,
    known: 0,
    noted: 0,
  };
  for (const { outcome, count } of counts) sum[outcome] += count;
  return sum;
}

type Job = z.input<typeof fileDetailModel>["job"];

async function lastJob(tx: Tx, tenant: number, fileId: string): Promise<Job> {
  const found = await sql<{
    id: string;
    kind: string;
    state: string;
    done: number;
    total: number | null;
    problem: { vi: string; en: string } | null;
  }>`
    select id, kind, state, done, total, problem from job where tenant = ${tenant} and subject_id = ${fileId}
    order by id desc limit 1`.execute(tx);
  const job = found.rows[0];
  if (!job) return null;
  return { ...job, problem: job.problem ? { vi: job.problem.vi, en: job.problem.en } : null };
}

export async function fileIn(tx: Tx, actor: Actor, id: string): Promise<FileRow> {
  const file = await findFile(tx, actor.tenant, id);
  if (!file) throw fileProblems.fileNotFound();
  return file;
}

export function mayReturn(actor: Actor, file: FileRow): boolean {
  return file.classes?.every((each) => actor.classes.includes(each)) ?? false;
}

export async function importFileDetail(
  services: Services,
  actor: Actor,
  id: string,
): Promise<z.input<typeof fileDetailModel>> {
  return services.database.read(actor, async (tx) => {
    const file = await fileIn(tx, actor, id);
    const sheets = await readSheets(tx, actor.tenant, id);
    return {
      ...shown(actor, file),
      sheets: sheets.map(shownSheet),
      counts: totals(await countOutcomes(tx, actor.tenant, id)),
      mayReturn: mayReturn(actor, file),
      job: await lastJob(tx, actor.tenant, id),
    };
  });
}

/** Rows with what is told about them; of a sealed row nothing without its class. */
export async function importRows(
  services: Services,
  actor: Actor,
  question: RowsQuestion,
): Promise<z.input<typeof rowsModel>> {
  return services.database.read(actor, async (tx) => {
    await fileIn(tx, actor, question.fileId);
    const sheets = new Map(
      (await readSheets(tx, actor.tenant, question.fileId)).map((sheet) => [sheet.sheet, sheet]),
    );
    const rows = await readImportRows(tx, actor.tenant, { ...question, limit: question.limit + 1 });
    const items = rows.slice(0, question.limit).map((row) => ({
      ...row,
      findings: row.findings.map((finding) => shownFinding(finding, row.row, sheets.get(row.sheet))),
    }));
    return { items, more: rows.length > question.limit };
  });
}
