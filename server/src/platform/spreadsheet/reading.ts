import type { Merge, SheetName, SheetRow } from "#kernel/sheet.ts";
import { openArchive } from "./archive.ts";
import { fileKind } from "./kind.ts";
import type { ReadingLimits } from "./limits.ts";
import { SpreadsheetProblem } from "./problems.ts";
import { readSharedText } from "./shared-text.ts";
import { sheetRows, tooLarge } from "./sheet-rows.ts";
import { readStyles } from "./styles.ts";
import { textFileForm } from "./text-file.ts";
import { textRows } from "./text-records.ts";
import { readWorkbook } from "./workbook.ts";

/** What a reader gets, in the order of the file. Rows without any value are not given. */
export type SheetEvent =
  | { readonly type: "sheet"; readonly sheet: SheetName }
  | { readonly type: "rows"; readonly sheet: number; readonly rows: readonly SheetRow[] }
  | {
      readonly type: "sheetEnd";
      readonly sheet: number;
      readonly merges: readonly Merge[];
      readonly lastColumn: number;
    };

async function* workbookEvents(path: string, limits: ReadingLimits): AsyncGenerator<SheetEvent> {
  const archive = await openArchive(path, limits);
  try {
    const workbook = await readWorkbook(archive);
    if (workbook.sheets.length > limits.sheetsMax) throw tooLarge(`> ${limits.sheetsMax} sheet`);
    const context = {
      styles: await readStyles(archive, workbook.stylesPart),
      sharedText: await readSharedText(archive, workbook.sharedTextPart, limits),
      from1904: workbook.from1904,
    };
    for (const { index, name, hidden, part } of workbook.sheets) {
      yield { type: "sheet", sheet: { index, name, hidden } };
      const batches = sheetRows(archive, part, { context, limits });
      let next = await batches.next();
      while (!next.done) {
        yield { type: "rows", sheet: index, rows: next.value };
        next = await batches.next();
      }
      yield { type: "sheetEnd", sheet: index, merges: next.value.merges, lastColumn: next.value.lastColumn };
    }
  } finally {
    archive.close();
  }
}

async function* textEvents(
  path: string,
  encoding: "utf-8" | "utf-16le" | "utf-16be",
  limits: ReadingLimits,
): AsyncGenerator<SheetEvent> {
  const form = await textFileForm(path, encoding);
  yield { type: "sheet", sheet: { index: 0, name: "CSV", hidden: false } };
  let lastColumn = -1;
  for await (const rows of textRows(path, form, limits)) {
    for (const row of rows) lastColumn = Math.max(lastColumn, row.cells.at(-1)?.column ?? -1);
    yield { type: "rows", sheet: 0, rows };
  }
  yield { type: "sheetEnd", sheet: 0, merges: [], lastColumn };
}

/**
 * Streams a spreadsheet by what it holds, whatever its name says. Throws SpreadsheetProblem for a file that
 * can't be read, or that has no rows. Runs in the caller's thread; see worker.ts for files of users.
 */
export async function* readSpreadsheet(path: string, limits: ReadingLimits): AsyncGenerator<SheetEvent> {
  const kind = await fileKind(path, limits);
  const events = kind.kind === "zip" ? workbookEvents(path, limits) : textEvents(path, kind.encoding, limits);
  let rows = 0;
  for await (const event of events) {
    if (event.type === "rows") rows += event.rows.length;
    if (rows > limits.rowsMax) throw tooLarge(`> ${limits.rowsMax} dòng / rows`);
    yield event;
  }
  if (rows === 0) throw new SpreadsheetProblem("spreadsheet.noRows");
}
