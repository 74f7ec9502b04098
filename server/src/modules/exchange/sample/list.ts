import type { CellValue } from "#platform/documents/xlsx-writer.ts";

/** Which list a file is; the user is asked the same on import. */
export type ListKind =
  | "residents"
  | "poverty"
  | "assistance"
  | "payment"
  | "disability"
  | "pensions"
  | "deaths"
  | "merit";

export type ColumnFormat = "text" | "centre" | "number" | "money" | "date" | "dayMonth";

/** What a column holds, for sowing errors where such errors grow. */
export type ColumnRole = "name" | "number" | "birth" | "amount" | "coefficient" | "village" | "payee";

export interface ListColumn {
  readonly title: string;
  /** Upper header cell spanning neighbours of the same group: two header rows. */
  readonly group?: string;
  readonly width: number;
  readonly format: ColumnFormat;
  readonly role?: ColumnRole;
}

/** What an importer should do with a planted cell. */
export type Expected = "taken" | "warned" | "returned" | "row returned";

export interface Plant {
  /** Index of the column. */
  readonly column: number;
  readonly kind: string;
  readonly expected: Expected;
  /** The person, or null for a total. */
  readonly person: string | null;
  /** What stands in the cell, as text. */
  readonly written: string;
  /** What is true. */
  readonly truth: string;
}

export interface Place {
  readonly row: number;
  readonly column: string;
  readonly header: string;
}

export interface Planted extends Place, Omit<Plant, "column"> {
  readonly file: string;
  readonly sheet: string;
}

export interface ListRow {
  readonly person: string;
  cells: CellValue[];
  /** Another look than the column's, where a dirty value needs it. */
  formats?: Record<number, ColumnFormat>;
  plants: Plant[];
  /** Shares the running number of the row before: a member below the head. */
  readonly isContinuation?: boolean;
  repeatsHeader?: boolean;
  isHidden?: boolean;
  isStruck?: boolean;
}

export interface ListTotal {
  readonly label: string;
  sums: [column: number, value: number][];
  plants: Plant[];
}

export interface ListSection {
  readonly heading: string | null;
  readonly rows: ListRow[];
  readonly total: ListTotal | null;
}

export interface ListSheet {
  readonly name: string;
  readonly office: readonly [string, string];
  readonly title: string;
  readonly attachedTo: string;
  readonly unit: string | null;
  readonly columns: readonly ListColumn[];
  readonly hasLetterRow: boolean;
  /** The first column counts rows; else the list carries its own. */
  readonly numbersRows: boolean;
  readonly restartsNumbers: boolean;
  readonly sections: readonly ListSection[];
  readonly total: ListTotal | null;
  /** Amount written out under the total. */
  readonly inWords: number | null;
  readonly signatures: readonly [string, string];
}

export interface ListFile {
  /** Path below the output folder. */
  readonly path: string;
  readonly kind: ListKind;
  /** Code of the commune; null for the department. */
  readonly commune: string | null;
  readonly payingAgency: "post" | "bank" | null;
  readonly fundingSource: "commune" | "central_delegated" | null;
  /** The benefit of a management or payment list; assistance lists hold care allowances too. */
  readonly benefit: "social-assistance" | "social-pension" | "merit" | null;
  readonly isComplete: boolean;
  readonly sheets: readonly ListSheet[];
}
