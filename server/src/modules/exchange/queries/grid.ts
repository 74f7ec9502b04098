import { rm } from "node:fs/promises";
import type { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import { columnLetter, displayed, type SheetRow } from "#kernel/sheet.ts";
import type { Services } from "#platform/services.ts";
import { readSpreadsheetInThread } from "#platform/spreadsheet/index.ts";
import { copyContent, privatePath } from "../jobs/content.ts";
import type { gridModel } from "../model.ts";
import { fileProblems } from "../problems/index.ts";
import { erringRows, readImportRows, type ShownRow } from "../store/rows.ts";
import { readSheets, type SheetRecord } from "../store/sheets.ts";
import { fileIn } from "./files.ts";
import { shownFinding } from "./texts.ts";

type Grid = z.input<typeof gridModel>;

export interface GridQuestion {
  readonly fileId: string;
  readonly sheet: number;
  /** Rows below this one, as the officer counts them. */
  readonly after: number;
  readonly limit: number;
  readonly onlyErring: boolean;
}

interface Wanted {
  readonly sheet: number;
  readonly limit: number;
  readonly wants: (row: number) => boolean;
}

/** One row more than asked where there is one; the reading stops there, however long the file is. */
async function rowsOfFile(path: string, { sheet, limit, wants }: Wanted): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const event of readSpreadsheetInThread(path)) {
    if (event.type === "sheetEnd" && event.sheet === sheet) return rows;
    if (event.type !== "rows" || event.sheet !== sheet) continue;
    rows.push(...event.rows.filter((row) => wants(row.number)));
    if (rows.length > limit) return rows.slice(0, limit + 1);
  }
  return rows;
}

function lastHeaderRow({ header }: SheetRecord): number {
  return header === null ? 0 : header.row + header.rows - 1;
}

const cellCharactersMax = 300;

function shownRow(row: SheetRow, told: ShownRow | undefined, sheet: SheetRecord): Grid["rows"][number] {
  return {
    row: row.number,
    outcome: told?.outcome ?? null,
    personId: told?.personId ?? null,
    sealed: told?.sealed ?? false,
    hidden: row.hidden,
    cells: row.cells.map((cell) => ({
      column: cell.column,
      text: displayed(cell).slice(0, cellCharactersMax),
    })),
    findings: (told?.findings ?? []).map((finding) => shownFinding(finding, row.number, sheet)),
  };
}

/** Columns of the header, and those right of it in which the rows hold something. */
function columnsOf(sheet: SheetRecord, rows: readonly SheetRow[]): string[] {
  const named = sheet.columns.map((each) => each.column);
  const filled = rows.flatMap((row) => row.cells.map((cell) => cell.column));
  return Array.from({ length: Math.max(-1, ...named, ...filled) + 1 }, (_, column) => columnLetter(column));
}

/**
 * A page of the sheet as it stands in the file, with what was told about its rows and cells. Errors: fileSealed
 * for whoever lacks a class that the file holds, as for the file itself.
 */
export async function importGrid(services: Services, actor: Actor, question: GridQuestion): Promise<Grid> {
  const { fileId, limit, onlyErring } = question;
  const path = await privatePath(services);
  try {
    const known = await services.database.read(actor, async (tx) => {
      await fileIn(tx, actor, fileId);
      const sheet = (await readSheets(tx, actor.tenant, fileId)).find(
        (each) => each.sheet === question.sheet,
      );
      if (!sheet) throw fileProblems.sheetNotFound();
      if (!(await copyContent(tx, { tenant: actor.tenant, id: fileId }, path)))
        throw fileProblems.fileSealed();
      const after = Math.max(question.after, lastHeaderRow(sheet));
      const asked = { fileId, outcomes: null, after: { sheet: sheet.sheet, row: after }, limit: limit + 1 };
      return {
        sheet,
        after,
        erring: await erringRows(tx, actor.tenant, { fileId, sheet: sheet.sheet }),
        told: await readImportRows(tx, actor.tenant, { ...asked, onlyErring }),
      };
    });
    const { sheet, after, erring } = known;
    const wanted = new Set(erring);
    const wants = (row: number) => row > after && (!onlyErring || wanted.has(row));
    const found = await rowsOfFile(path, { sheet: sheet.sheet, limit, wants });
    const rows = found.slice(0, limit);
    const told = new Map(known.told.filter((row) => row.sheet === sheet.sheet).map((row) => [row.row, row]));
    const last = rows.at(-1)?.number ?? after;
    return {
      columns: columnsOf(sheet, rows),
      rows: rows.map((row) => shownRow(row, told.get(row.number), sheet)),
      more: found.length > limit,
      erring: erring.length,
      nextErring: erring.find((row) => row > last) ?? null,
      firstErring: erring[0] ?? null,
    };
  } finally {
    await rm(path, { force: true });
  }
}
