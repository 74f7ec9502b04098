import type { SealedClass } from "#kernel/permission.ts";
import type { UnitIndex } from "#modules/places/index.ts";
import type { Recording } from "#modules/registry/index.ts";
import type { LawOfAmounts } from "../rules/levels.ts";
import type { Finding } from "../rules/outcome.ts";
import type { RowReading } from "../rules/rows.ts";
import type { FileRow } from "../store/files.ts";
import type { SheetRecord } from "../store/sheets.ts";

/** What recording a batch of rows needs to know beside the rows. */
export interface ImportContext {
  readonly tenant: number;
  readonly province: string;
  readonly provinceName: string;
  readonly today: string;
  readonly file: FileRow;
  readonly sheet: SheetRecord;
  readonly recording: Recording;
  readonly places: UnitIndex;
  readonly law: LawOfAmounts;
}

/** A row on its way in: findings gather, the person and what is sealed become known. */
export interface RowAtWork {
  readonly reading: RowReading;
  readonly fingerprint: Buffer;
  readonly findings: { column: number | null; finding: Finding }[];
  sealedClass: SealedClass | null;
  /** Commune of the person; null: not found, the row goes back. */
  commune: string | null;
  villageId: string | null;
  personId: string | null;
  isQueued: boolean;
  /** Another commune manages the person: of what the row says of them nothing is recorded, only grants. */
  isElsewhere: boolean;
  isKnown: boolean;
}

export function isReturned(row: RowAtWork): boolean {
  return !row.reading.isUsable || row.commune === null;
}

/** Where the row stands, for the source of what is recorded: readable, nothing of it sealed. */
export function sourceOf(context: ImportContext, row: number): string {
  return `${context.file.name}, ${context.sheet.name}, dòng ${row}`;
}
