import { Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { CsvError, parse } from "csv-parse";
import { type Archive, corrupt, openArchive } from "./archive.ts";
import { type ArchivePart, archiveBytes } from "./archive-writing.ts";
import { fileKind } from "./kind.ts";
import { type ReadingLimits, readingLimits } from "./limits.ts";
import { editedSheet, type ResultColumn } from "./sheet-editing.ts";
import { decodedText, encodedText, type TextFileForm, textFileForm } from "./text-file.ts";
import { readWorkbook } from "./workbook.ts";

/** Per sheet index: the column to write and the text of each row; sheets not named stay untouched. */
export type ResultColumns = ReadonlyMap<number, ResultColumn>;

async function* decoded(stream: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder("utf8");
  for await (const chunk of stream) yield decoder.write(chunk);
  yield decoder.end();
}

async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const text of texts) if (text !== "") yield Buffer.from(text, "utf8");
}

async function* workbookParts(archive: Archive, columns: ResultColumns): AsyncGenerator<ArchivePart> {
  const workbook = await readWorkbook(archive);
  const edits = new Map(workbook.sheets.map((sheet) => [sheet.part, columns.get(sheet.index)]));
  for (const entry of archive.entries.values()) {
    const edit = edits.get(entry.fileName);
    if (!edit) {
      yield { copied: entry, stored: await archive.readStored(entry) };
      continue;
    }
    const xml = decoded(await archive.read(entry.fileName));
    yield { replaced: entry, content: encoded(editedSheet(xml, edit)) };
  }
}

async function* returnedWorkbook(path: string, columns: ResultColumns, limits: ReadingLimits) {
  const archive = await openArchive(path, limits);
  try {
    yield* archiveBytes(workbookParts(archive, columns));
  } finally {
    archive.close();
  }
}

function quoted(text: string, delimiter: string): string {
  const needsQuotes = text.includes(delimiter) || /["\r\n]/.test(text);
  return needsQuotes ? `"${text.replace(/"/g, '""')}"` : text;
}

interface RawRecord {
  readonly record: readonly string[];
  readonly raw: string;
}

async function* returnedLines(path: string, form: TextFileForm, edit: ResultColumn): AsyncGenerator<string> {
  const { delimiter } = form;
  const parser = parse({
    delimiter,
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
  if (form.hasSeparatorLine) yield `sep=${delimiter}${form.newline}`;
  try {
    for await (const item of parser) {
      const { record, raw } = item as RawRecord;
      number += 1;
      const line = raw.replace(/^\ufeff/, "").replace(/[\r\n]+$/, "");
      const text = edit.resultOf(number);
      const gap = delimiter.repeat(Math.max(1, edit.column - record.length + 1));
      yield `${line}${text === undefined ? "" : `${gap}${quoted(text, delimiter)}`}${form.newline}`;
    }
  } catch (error) {
    if (error instanceof CsvError) throw corrupt(`dòng / row ${number + 1}: ${error.code}`);
    throw error;
  } finally {
    source.destroy();
  }
}

async function* returnedText(path: string, form: TextFileForm, edit: ResultColumn): AsyncGenerator<Buffer> {
  if (form.hasByteOrderMark) yield encodedText("\ufeff", form.encoding);
  for await (const line of returnedLines(path, form, edit)) yield encodedText(line, form.encoding);
}

/**
 * Streams the file back with one more column of results. An .xlsx keeps every other part's bytes; a .csv keeps
 * its records as written, its encoding, separator and line ends.
 */
export async function* returnedFile(
  path: string,
  columns: ResultColumns,
  limits: ReadingLimits = readingLimits,
): AsyncGenerator<Buffer> {
  const kind = await fileKind(path, limits);
  if (kind.kind === "zip") {
    yield* returnedWorkbook(path, columns, limits);
    return;
  }
  const form = await textFileForm(path, kind.encoding);
  yield* returnedText(path, form, columns.get(0) ?? { column: 0, resultOf: () => undefined });
}
