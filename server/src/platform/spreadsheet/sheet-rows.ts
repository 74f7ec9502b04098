import { type Cell, columnOfAddress, type Merge, rowOfAddress, type SheetRow } from "#kernel/sheet.ts";
import type { Archive } from "./archive.ts";
import type { ReadingLimits } from "./limits.ts";
import { SpreadsheetProblem } from "./problems.ts";
import { type CellContext, cellFrom } from "./sheet-cells.ts";
import { type Attributes, parsedPieces, type XmlHandlers } from "./xml.ts";

export interface SheetPieces {
  rows: SheetRow[];
  readonly merges: Merge[];
  /** The rightmost column that holds a value or a merge. */
  lastColumn: number;
}

function mergeOf(reference: string): Merge {
  const [from = "", to = from] = reference.split(":");
  return {
    fromRow: rowOfAddress(from),
    fromColumn: columnOfAddress(from),
    toRow: rowOfAddress(to),
    toColumn: columnOfAddress(to),
  };
}

/** Walks a sheet's XML and gathers rows; `pieces.rows` is emptied by whoever reads. */
class SheetWalk implements XmlHandlers {
  readonly pieces: SheetPieces = { rows: [], merges: [], lastColumn: -1 };
  private readonly context: CellContext;
  private readonly limits: ReadingLimits;
  private rowNumber = 0;
  private rowHidden = false;
  private cells: Cell[] = [];
  private column = -1;
  private type = "";
  private style = 0;
  private value = "";
  private inline = "";
  private formula: string | undefined;
  private taking: "value" | "inline" | "formula" | undefined;
  private inPhonetic = false;

  constructor(context: CellContext, limits: ReadingLimits) {
    this.context = context;
    this.limits = limits;
  }

  open(name: string, attributes: Attributes): void {
    if (name === "c") this.beginCell(attributes);
    else if (name === "v") this.taking = "value";
    else if (name === "f") this.beginFormula();
    else if (name === "t") this.taking = this.inPhonetic ? undefined : "inline";
    else if (name === "rPh") this.inPhonetic = true;
    else if (name === "row") this.beginRow(attributes);
    else if (name === "mergeCell") this.addMerge(attributes.ref ?? "");
  }

  close(name: string): void {
    if (name === "v" || name === "f" || name === "t") this.taking = undefined;
    else if (name === "c") this.endCell();
    else if (name === "row") this.endRow();
    else if (name === "rPh") this.inPhonetic = false;
  }

  text(text: string): void {
    if (this.taking === "value") this.value += text;
    else if (this.taking === "inline") this.inline += text;
    else if (this.taking === "formula") this.formula = (this.formula ?? "") + text;
  }

  private beginRow(attributes: Attributes): void {
    const stated = attributes.r;
    this.rowNumber = stated === undefined ? this.rowNumber + 1 : Number(stated);
    this.rowHidden = attributes.hidden === "1" || attributes.hidden === "true";
    this.cells = [];
    this.column = -1;
  }

  private beginCell(attributes: Attributes): void {
    const address = attributes.r;
    this.column = address === undefined ? this.column + 1 : columnOfAddress(address);
    this.type = attributes.t ?? "n";
    this.style = Number(attributes.s ?? 0);
    this.value = "";
    this.inline = "";
    this.formula = undefined;
  }

  private beginFormula(): void {
    this.taking = "formula";
    this.formula = "";
  }

  private endCell(): void {
    const { column, type, style, value, inline, formula } = this;
    if (value === "" && inline === "" && formula === undefined) return;
    const cell = cellFrom({ column, type, style, value, inlineText: inline, formula }, this.context);
    if (!cell) return;
    if (column >= this.limits.columnsMax) throw tooLarge(`> ${this.limits.columnsMax} cột / columns`);
    if (cell.text.length > this.limits.cellCharsMax)
      throw tooLarge(`> ${this.limits.cellCharsMax} chữ / characters`);
    if (column > this.pieces.lastColumn) this.pieces.lastColumn = column;
    this.cells.push(cell);
  }

  private endRow(): void {
    if (this.cells.length === 0) return;
    this.pieces.rows.push({ number: this.rowNumber, hidden: this.rowHidden, cells: this.cells });
  }

  private addMerge(reference: string): void {
    const merge = mergeOf(reference);
    this.pieces.merges.push(merge);
    if (merge.toColumn < this.limits.columnsMax && merge.toColumn > this.pieces.lastColumn) {
      this.pieces.lastColumn = merge.toColumn;
    }
  }
}

export function tooLarge(reason: string): SpreadsheetProblem {
  return new SpreadsheetProblem("spreadsheet.tooLarge", { reason });
}

/** Yields batches of rows; the return value is what stands after the rows of a sheet. */
export async function* sheetRows(
  archive: Archive,
  part: string,
  reading: { readonly context: CellContext; readonly limits: ReadingLimits },
): AsyncGenerator<SheetRow[], SheetPieces> {
  const walk = new SheetWalk(reading.context, reading.limits);
  for await (const _ of parsedPieces(await archive.read(part), part, walk)) {
    if (walk.pieces.rows.length < 500) continue;
    yield walk.pieces.rows;
    walk.pieces.rows = [];
  }
  if (walk.pieces.rows.length > 0) yield walk.pieces.rows;
  walk.pieces.rows = [];
  return walk.pieces;
}
