import type { SealedClass } from "#kernel/permission.ts";
import { columnLetter, displayed, type Merge, type SheetName, type SheetRow } from "#kernel/sheet.ts";
import { businessDate } from "#platform/business-date.ts";
import type { JobHandler } from "#platform/jobs/jobs.ts";
import type { Services } from "#platform/services.ts";
import { readSpreadsheetInThread, SpreadsheetProblem } from "#platform/spreadsheet/index.ts";
import type { SheetColumn } from "../model.ts";
import { guessSheet, type SheetGuess } from "../rules/columns.ts";
import { findHeader, headerSearchRows, headerSignature } from "../rules/header.ts";
import { sealedClassOfClause, sealedClassOfRow, sealedClassOfWords } from "../rules/sealing.ts";
import { readTitle } from "../rules/title.ts";
import { findFile, refuseFile, setAnalysed } from "../store/files.ts";
import { insertSheet, recallMapping, type SheetRecord } from "../store/sheets.ts";
import { withContent } from "./content.ts";

const headRowsMax = 400;
const samplesMax = 5;

/** What is gathered of a sheet while it streams by. */
class SheetLook {
  readonly name: SheetName;
  readonly head: SheetRow[] = [];
  readonly classes = new Set<SealedClass>();
  /** Columns in which a cell reads like the number of a sealed clause. */
  readonly clauseColumns = new Set<number>();
  rows = 0;
  merges: readonly Merge[] = [];
  readonly isText: boolean;

  constructor(name: SheetName) {
    this.name = name;
    this.isText = name.name === "CSV";
  }

  add(rows: readonly SheetRow[]): void {
    this.rows += rows.length;
    for (const row of rows) {
      if (this.head.length < headRowsMax) this.head.push(row);
      const found = sealedClassOfRow(row);
      if (found) this.classes.add(found);
      for (const cell of row.cells) {
        if (cell.text.length < 40 && sealedClassOfClause(cell.text)) this.clauseColumns.add(cell.column);
      }
    }
  }
}

function isShowable(row: SheetRow): boolean {
  return sealedClassOfRow(row) === undefined && !row.cells.some((cell) => sealedClassOfClause(cell.text));
}

/** Five values of a column, none from a row that discloses something sealed. */
function samplesOf(look: SheetLook, lastHeaderRow: number, column: number): string[] {
  const values = new Set<string>();
  for (const row of look.head) {
    if (values.size === samplesMax) break;
    if (row.number <= lastHeaderRow || row.cells.length < 3 || !isShowable(row)) continue;
    const cell = row.cells.find((each) => each.column === column);
    const text = cell ? displayed(cell).trim().slice(0, 80) : "";
    if (text !== "") values.add(text);
  }
  return [...values];
}

function columnsOf(look: SheetLook, guess: SheetGuess, lastHeaderRow: number): SheetColumn[] {
  return guess.columns.map((each) => ({
    ...each,
    letter: columnLetter(each.column),
    samples: samplesOf(look, lastHeaderRow, each.column),
  }));
}

function shownName(look: SheetLook): string {
  return sealedClassOfWords(look.name.name) ? `Sheet ${look.name.index + 1}` : look.name.name;
}

function describe(look: SheetLook, today: string): { sheet: SheetRecord; signature: string | null } {
  const base = { sheet: look.name.index, name: shownName(look), rowsDone: 0 };
  const header = findHeader(look.head, look.merges);
  if (!header) {
    const options = {
      skip: true,
      month: null,
      part: "month",
      century: null,
      year: null,
      isText: look.isText,
      title: "",
      decision: null,
    } as const;
    return {
      sheet: { ...base, layout: null, header: null, columns: [], mapping: {}, options, rowsTotal: look.rows },
      signature: null,
    };
  }
  const above = look.head.filter((row) => row.number < header.row).slice(0, headerSearchRows);
  const guess = guessSheet(header, above, look.name.name);
  const { title, month, year, part, decision } = readTitle(look.name.name, above, today);
  const last = header.row + header.rows - 1;
  const below = look.rows - above.length - header.rows;
  for (const field of ["clauseCode", "category", "newCategory"] as const) {
    const column = guess.mapping[field];
    if (column !== undefined && look.clauseColumns.has(column)) look.classes.add("hiv");
  }
  const options = {
    skip: below <= 0,
    month,
    part,
    century: null,
    year,
    isText: look.isText,
    title: sealedClassOfWords(title) ? "" : title,
    decision,
  };
  return {
    sheet: {
      ...base,
      layout: guess.layout,
      header,
      columns: columnsOf(look, guess, last),
      mapping: guess.mapping,
      options,
      rowsTotal: Math.max(0, below),
    },
    signature: headerSignature(header),
  };
}

async function lookThrough(path: string): Promise<SheetLook[]> {
  const looks: SheetLook[] = [];
  for await (const event of readSpreadsheetInThread(path)) {
    if (event.type === "sheet") looks.push(new SheetLook(event.sheet));
    else if (event.type === "rows") looks[event.sheet]?.add(event.rows);
    else {
      const look = looks[event.sheet];
      if (look) look.merges = event.merges;
    }
  }
  return looks;
}

async function keep(
  services: Services,
  file: { tenant: number; id: string },
  looks: readonly SheetLook[],
): Promise<void> {
  await services.database.batch(async (tx) => {
    const today = await businessDate(tx, file.tenant, services.clock);
    for (const look of looks) {
      const { sheet, signature } = describe(look, today);
      const remembered = signature === null ? undefined : await recallMapping(tx, file.tenant, signature);
      await insertSheet(tx, file.tenant, {
        id: file.id,
        sheet: remembered ? { ...sheet, ...remembered } : sheet,
      });
    }
    const classes = [...new Set(looks.flatMap((look) => [...look.classes]))];
    await setAnalysed(tx, file.tenant, { id: file.id, classes });
  });
}

/** Recognises sheets, headers and columns of a file just given; a file that can't be read is refused by name. */
export const analyse: JobHandler = async ({ services, job }) => {
  const file = { tenant: job.tenant, id: String(job.input.fileId) };
  const stored = await services.database.batch((tx) => findFile(tx, file.tenant, file.id));
  if (stored?.state !== "received") return { state: stored?.state ?? "unknown" };
  try {
    const looks = await withContent(services, file, lookThrough);
    await keep(services, file, looks);
    return { state: "analysed", sheets: looks.length, rows: looks.reduce((sum, look) => sum + look.rows, 0) };
  } catch (error) {
    if (!(error instanceof SpreadsheetProblem)) throw error;
    const { code, vi, en } = error;
    await services.database.batch((tx) =>
      refuseFile(tx, file.tenant, { id: file.id, problem: { code, vi, en } }),
    );
    return { state: "refused", code };
  }
};
