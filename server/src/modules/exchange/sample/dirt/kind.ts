import type { CellValue } from "#platform/documents/xlsx-writer.ts";
import type { ColumnFormat, ColumnRole, Expected, ListFile, ListRow, ListSheet } from "../list.ts";
import type { Person } from "../model.ts";
import type { Random } from "../random.ts";
import type { Rate } from "../rates.ts";

/** A cell in which an error may grow. */
export interface DirtCell {
  readonly file: ListFile;
  readonly sheet: ListSheet;
  readonly row: ListRow;
  readonly column: number;
  readonly value: CellValue;
  readonly person: Person;
}

/** What is written instead, and what a reader should do with it. */
export interface Soiled {
  readonly value: CellValue;
  /** The value as a person sees it, where that differs from its text. */
  readonly written?: string;
  readonly format?: ColumnFormat;
  readonly expected?: Expected;
}

export interface DirtKind {
  readonly role: ColumnRole;
  readonly rate: Rate;
  readonly expected: Expected;
  readonly fits?: (cell: DirtCell) => boolean;
  readonly weight?: (cell: DirtCell) => number;
  readonly soil: (cell: DirtCell, random: Random) => Soiled;
}

/** The cell's value as text; empty for a blank. */
export function textOf(value: CellValue): string {
  if (value === null) return "";
  if (typeof value !== "object") return String(value);
  if ("date" in value) return value.date;
  return "error" in value ? value.error : `=${value.formula}`;
}
