import { rm } from "node:fs/promises";
import type { Actor } from "#kernel/actor.ts";
import type { Services } from "#platform/services.ts";
import { type ResultColumn, readSpreadsheetInThread, returnedFile } from "#platform/spreadsheet/index.ts";
import { copyContent, privatePath } from "../jobs/content.ts";
import { fileProblems } from "../problems/index.ts";
import { hasContent } from "../store/files.ts";
import { readImportRows, type ShownRow } from "../store/rows.ts";
import { readSheets, type SheetRecord } from "../store/sheets.ts";
import { fileIn } from "./files.ts";
import { outcomeText, toldWithColumn } from "./texts.ts";

export interface ReturnedImport {
  readonly name: string;
  readonly bytes: AsyncIterable<Buffer>;
  /** Whose data the file holds. */
  readonly people: readonly string[];
}

function resultOf(row: ShownRow, sheet: SheetRecord, language: "vi" | "en"): string {
  const findings = row.findings.map((finding) => toldWithColumn(finding, sheet)[language]);
  const outcome = outcomeText(row.outcome)[language];
  return findings.length === 0 ? outcome : `${outcome}. ${findings.join(" ")}`;
}

const header = { vi: "Kết quả nhập", en: "Import result" } as const;

/** The column right of everything; a column of results from before is written over. */
function columnFor(sheet: SheetRecord, lastColumn: number): number {
  return sheet.mapping.result ?? lastColumn + 1;
}

async function lastColumns(path: string): Promise<Map<number, number>> {
  const last = new Map<number, number>();
  for await (const event of readSpreadsheetInThread(path)) {
    if (event.type === "sheetEnd") last.set(event.sheet, event.lastColumn);
  }
  return last;
}

interface Source {
  readonly sheets: readonly SheetRecord[];
  readonly rows: readonly ShownRow[];
  readonly language: "vi" | "en";
}

function columnsFor(source: Source, last: ReadonlyMap<number, number>): Map<number, ResultColumn> {
  const columns = new Map<number, ResultColumn>();
  for (const sheet of source.sheets) {
    const own = source.rows.filter((row) => row.sheet === sheet.sheet);
    if (own.length === 0 || sheet.header === null) continue;
    const texts = new Map(own.map((row) => [row.row, resultOf(row, sheet, source.language)]));
    texts.set(sheet.header.row, header[source.language]);
    columns.set(sheet.sheet, {
      column: columnFor(sheet, last.get(sheet.sheet) ?? 0),
      resultOf: (row) => texts.get(row),
    });
  }
  return columns;
}

/** The whole file with each row's result at its far right. Errors: sealed rows and no class. */
export async function returnedImport(
  services: Services,
  actor: Actor,
  question: { readonly id: string; readonly language: "vi" | "en" },
): Promise<ReturnedImport> {
  const { id, language } = question;
  const found = await services.database.read(actor, async (tx) => {
    const file = await fileIn(tx, actor, id);
    if (!(await hasContent(tx, actor.tenant, id))) throw fileProblems.fileSealed();
    const sheets = await readSheets(tx, actor.tenant, id);
    const everything = { fileId: id, outcomes: null, after: { sheet: -1, row: 0 }, limit: 1_000_000 };
    return {
      file,
      source: { sheets, rows: await readImportRows(tx, actor.tenant, everything), language },
    };
  });
  /** Copied as the actor, so that row-level security decides again; begun only when the answer is. */
  async function* write(): AsyncGenerator<Buffer> {
    const path = await privatePath(services);
    try {
      const file = { tenant: actor.tenant, id };
      const isCopied = await services.database.read(actor, (tx) => copyContent(tx, file, path));
      if (!isCopied) throw fileProblems.fileSealed();
      yield* returnedFile(path, columnsFor(found.source, await lastColumns(path)));
    } finally {
      await rm(path, { force: true });
    }
  }
  const [, stem = found.file.name, extension = ""] = /^(.*?)(\.[^.]*)?$/.exec(found.file.name) ?? [];
  return {
    name: `${stem} - ${language === "vi" ? "kết quả nhập" : "import result"}${extension}`,
    bytes: write(),
    people: [...new Set(found.source.rows.flatMap((row) => row.personId ?? []))],
  };
}
