import { sql } from "kysely";
import type { Tx } from "#platform/database/pool.ts";
import type { SheetColumn, SheetOptions } from "../model.ts";
import type { Mapping } from "../rules/columns.ts";
import type { Header } from "../rules/header.ts";
import type { LayoutId } from "../rules/layouts.ts";

export interface SheetRecord {
  readonly sheet: number;
  readonly name: string;
  /** null: no header was found; the sheet is left out. */
  readonly layout: LayoutId | null;
  readonly header: Header | null;
  readonly columns: readonly SheetColumn[];
  readonly mapping: Mapping;
  readonly options: SheetOptions;
  readonly rowsTotal: number;
  readonly rowsDone: number;
}

interface Stored {
  sheet: number;
  name: string;
  layout: LayoutId | null;
  header_row: number | null;
  header_rows: 1 | 2 | null;
  columns: SheetColumn[];
  mapping: Mapping;
  options: SheetOptions;
  rows_total: number;
  rows_done: number;
}

function headerOf(row: Stored): Header | null {
  if (row.header_row === null || row.header_rows === null) return null;
  const columns = row.columns.map(({ column, title, group }) => ({
    column,
    title,
    ...(group ? { group } : {}),
  }));
  return { row: row.header_row, rows: row.header_rows, columns };
}

export async function readSheets(tx: Tx, tenant: number, fileId: string): Promise<SheetRecord[]> {
  const found =
    await sql<Stored>`select sheet, name, layout, header_row, header_rows, columns, mapping, options,
      rows_total, rows_done from import_sheet where tenant = ${tenant} and file_id = ${fileId} order by sheet`.execute(
      tx,
    );
  return found.rows.map((row) => ({
    sheet: row.sheet,
    name: row.name,
    layout: row.layout,
    header: headerOf(row),
    columns: row.columns,
    mapping: row.mapping,
    options: row.options,
    rowsTotal: row.rows_total,
    rowsDone: row.rows_done,
  }));
}

export async function insertSheet(
  tx: Tx,
  tenant: number,
  file: { id: string; sheet: SheetRecord },
): Promise<void> {
  const { sheet } = file;
  await sql`insert into import_sheet (tenant, file_id, sheet, name, layout, header_row, header_rows, columns, mapping,
      options, rows_total)
    values (${tenant}, ${file.id}, ${sheet.sheet}, ${sheet.name}, ${sheet.layout}, ${sheet.header?.row ?? null},
      ${sheet.header?.rows ?? null}, ${JSON.stringify(sheet.columns)}, ${JSON.stringify(sheet.mapping)},
      ${JSON.stringify(sheet.options)}, ${sheet.rowsTotal})
    on conflict on constraint import_sheet_pk do nothing`.execute(tx);
}

export interface SheetSettings {
  readonly sheet: number;
  readonly layout: LayoutId | null;
  readonly mapping: Mapping;
  readonly options: SheetOptions;
}

export async function saveSheet(
  tx: Tx,
  tenant: number,
  file: { id: string; settings: SheetSettings },
): Promise<void> {
  const { sheet, layout, mapping, options } = file.settings;
  await sql`update import_sheet set layout = ${layout}, mapping = ${JSON.stringify(mapping)},
      options = ${JSON.stringify(options)}
    where tenant = ${tenant} and file_id = ${file.id} and sheet = ${sheet}`.execute(tx);
}

/** How far the sheet is in, committed with its rows. */
export async function setRowsDone(
  tx: Tx,
  tenant: number,
  done: { fileId: string; sheet: number; row: number },
): Promise<void> {
  await sql`update import_sheet set rows_done = ${done.row}
    where tenant = ${tenant} and file_id = ${done.fileId} and sheet = ${done.sheet}`.execute(tx);
}

export async function rememberMapping(
  tx: Tx,
  tenant: number,
  remembered: { signature: string; layout: LayoutId; mapping: Mapping },
): Promise<void> {
  const { signature, layout, mapping } = remembered;
  await sql`insert into import_mapping (tenant, signature, layout, mapping, used_at)
    values (${tenant}, ${signature}, ${layout}, ${JSON.stringify(mapping)}, now())
    on conflict on constraint import_mapping_pk do update
      set layout = excluded.layout, mapping = excluded.mapping, used_at = excluded.used_at`.execute(tx);
}

export async function recallMapping(
  tx: Tx,
  tenant: number,
  signature: string,
): Promise<{ layout: LayoutId; mapping: Mapping } | undefined> {
  const found = await sql<{ layout: LayoutId; mapping: Mapping }>`select layout, mapping from import_mapping
    where tenant = ${tenant} and signature = ${signature}`.execute(tx);
  return found.rows[0];
}
