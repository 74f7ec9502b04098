import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { Cell, SheetRow } from "#kernel/sheet.ts";
import { corrupt } from "./archive.ts";
import type { ReadingLimits } from "./limits.ts";
import { tooLarge } from "./sheet-rows.ts";
import { decodedText, type TextFileForm } from "./text-file.ts";

export interface TextRecord {
  /** From 1, as Excel numbers the rows of the same file. */
  readonly number: number;
  readonly fields: readonly string[];
  /** As written, its line end included. */
  readonly raw: string;
}

/** The records of a separated text file, quotes and line breaks inside quotes understood. */
export async function* textRecords(path: string, form: TextFileForm): AsyncGenerator<TextRecord> {
  const parser = parse({
    delimiter: form.delimiter,
    raw: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    from_line: form.hasSeparatorLine ? 2 : 1,
    max_record_size: 1_000_000,
  });
  const source = Readable.from(decodedText(path, form.encoding));
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  let number = form.hasSeparatorLine ? 1 : 0;
  try {
    for await (const item of parser) {
      const { record, raw } = item as { record: string[]; raw: string };
      number += 1;
      yield { number, fields: record, raw };
    }
  } catch (error) {
    if (error instanceof CsvError) throw corrupt(`dòng / row ${number + 1}: ${error.code}`);
    throw error;
  } finally {
    source.destroy();
  }
}

function rowOf(record: TextRecord, limits: ReadingLimits): SheetRow {
  const cells: Cell[] = [];
  record.fields.forEach((text, column) => {
    if (text === "") return;
    if (column >= limits.columnsMax) throw tooLarge(`> ${limits.columnsMax} cột / columns`);
    if (text.length > limits.cellCharsMax) throw tooLarge(`> ${limits.cellCharsMax} chữ / characters`);
    cells.push({ column, kind: "text", text });
  });
  return { number: record.number, hidden: false, cells };
}

export async function* textRows(
  path: string,
  form: TextFileForm,
  limits: ReadingLimits,
): AsyncGenerator<SheetRow[]> {
  let batch: SheetRow[] = [];
  for await (const record of textRecords(path, form)) {
    const row = rowOf(record, limits);
    if (row.cells.length > 0) batch.push(row);
    if (batch.length < 500) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
