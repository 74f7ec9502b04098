/** What a cell of somebody's list holds, as stored: nothing is guessed here, meaning is given by the readers. */
export type CellKind = "text" | "number" | "date" | "boolean" | "error";

export interface Cell {
  /** 0 = column A. */
  readonly column: number;
  readonly kind: CellKind;
  /** Text as typed; a number's digits as stored; a date as yyyy-mm-dd; "true"/"false"; "#REF!". */
  readonly text: string;
  /** The formula without "="; `text` is then the value it last had. Empty when shared from another cell. */
  readonly formula?: string;
  /** The number format where it isn't General, e.g. "d-mmm". */
  readonly format?: string;
}

export interface SheetRow {
  /** As the officer sees it, from 1. */
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: readonly Cell[];
}

export interface Merge {
  readonly fromRow: number;
  readonly fromColumn: number;
  readonly toRow: number;
  readonly toColumn: number;
}

export interface SheetName {
  readonly index: number;
  readonly name: string;
  readonly hidden: boolean;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(column: number): string {
  let rest = column + 1;
  let letters = "";
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = (rest - 1 - digit) / 26;
  }
  return letters;
}

/** The column of an address such as "AB12": 27; -1 when it has none. */
export function columnOfAddress(address: string): number {
  let column = 0;
  for (let at = 0; at < address.length; at += 1) {
    const code = address.charCodeAt(at);
    if (code < 65 || code > 90) break;
    column = column * 26 + (code - 64);
  }
  return column - 1;
}

/** The row of an address such as "AB12": 12; 0 when it has none. */
export function rowOfAddress(address: string): number {
  const digits = /\d+$/.exec(address);
  return digits ? Number(digits[0]) : 0;
}

const monthsEnglish = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The value as the officer sees it on screen, for messages. */
export function displayed(cell: Cell): string {
  if (cell.kind === "boolean") return cell.text === "true" ? "TRUE" : "FALSE";
  if (cell.kind !== "date") return cell.text;
  const [year = "", month = "", day = ""] = cell.text.slice(0, 10).split("-");
  if (cell.format !== undefined && /^d{1,2}-mmm$/i.test(cell.format)) {
    return `${Number(day)}-${monthsEnglish[Number(month) - 1] ?? month}`;
  }
  return `${day}/${month}/${year}`;
}

/** The cell of a column in a row, if it holds anything but spaces. */
export function cellAt(row: SheetRow, column: number): Cell | undefined {
  return row.cells.find((cell) => cell.column === column && cell.text.trim() !== "");
}
