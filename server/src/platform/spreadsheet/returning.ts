import { StringDecoder } from "node:string_decoder";
import { type Archive, openArchive } from "./archive.ts";
import { type ArchivePart, archiveBytes } from "./archive-writing.ts";
import { fileKind } from "./kind.ts";
import { type ReadingLimits, readingLimits } from "./limits.ts";
import { editedSheet, type ResultColumn } from "./sheet-editing.ts";
import { encodedText, type TextFileForm, textFileForm } from "./text-file.ts";
import { textRecords } from "./text-records.ts";
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

async function* returnedLines(path: string, form: TextFileForm, edit: ResultColumn): AsyncGenerator<string> {
  const { delimiter } = form;
  if (form.hasSeparatorLine) yield `sep=${delimiter}${form.newline}`;
  for await (const { number, fields, raw } of textRecords(path, form)) {
    const line = raw.replace(/^\ufeff/, "").replace(/[\r\n]+$/, "");
    const text = edit.resultOf(number);
    const gap = delimiter.repeat(Math.max(1, edit.column - fields.length + 1));
    yield `${line}${text === undefined ? "" : `${gap}${quoted(text, delimiter)}`}${form.newline}`;
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
