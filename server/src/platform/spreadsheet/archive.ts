import type { Readable } from "node:stream";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import type { ReadingLimits } from "./limits.ts";
import { SpreadsheetProblem } from "./problems.ts";

/** An .xlsx as a zip whose directory has been checked against the limits before anything is inflated. */
export interface Archive {
  readonly entries: ReadonlyMap<string, Entry>;
  /** Inflated bytes; stops with an error as soon as an entry yields more than it declared. */
  read(name: string): Promise<Readable>;
  /** The stored bytes as they are, still compressed. */
  readStored(entry: Entry): Promise<Readable>;
  close(): void;
}

function bomb(where: string, reason: string): SpreadsheetProblem {
  return new SpreadsheetProblem("spreadsheet.zipBomb", { where, reason });
}

export function corrupt(where: string): SpreadsheetProblem {
  return new SpreadsheetProblem("spreadsheet.corrupt", { where });
}

function checkEntry(entry: Entry, limits: ReadingLimits): void {
  if (entry.isEncrypted()) throw new SpreadsheetProblem("spreadsheet.passwordProtected");
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  if (entry.uncompressedSize > limits.ratioFromBytes && ratio > limits.ratioMax) {
    throw bomb(entry.fileName, `1 : ${Math.round(ratio)} > 1 : ${limits.ratioMax}`);
  }
}

async function directory(zip: ZipFile, limits: ReadingLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.entriesMax) throw bomb("zip", `${zip.entryCount} > ${limits.entriesMax}`);
  const entries = new Map<string, Entry>();
  let inflated = 0;
  for await (const entry of zip.eachEntry()) {
    checkEntry(entry, limits);
    inflated += entry.uncompressedSize;
    if (inflated > limits.inflatedBytesMax) {
      throw bomb(entry.fileName, `> ${limits.inflatedBytesMax / 1048576} MB`);
    }
    entries.set(entry.fileName, entry);
  }
  return entries;
}

export async function openArchive(path: string, limits: ReadingLimits): Promise<Archive> {
  let zip: ZipFile;
  try {
    zip = await openPromise(path, { autoClose: false, validateEntrySizes: true });
  } catch (error) {
    throw corrupt(error instanceof Error ? error.message : "zip");
  }
  let entries: Map<string, Entry>;
  try {
    entries = await directory(zip, limits);
  } catch (error) {
    zip.close();
    if (error instanceof SpreadsheetProblem) throw error;
    throw corrupt(error instanceof Error ? error.message : "zip");
  }
  return {
    entries,
    read: async (name) => {
      const entry = entries.get(name);
      if (!entry) throw corrupt(`${name}: missing`);
      return await zip.openReadStreamPromise(entry);
    },
    readStored: (entry) => zip.openReadStreamPromise(entry, { decodeFileData: false }),
    close: () => zip.close(),
  };
}
