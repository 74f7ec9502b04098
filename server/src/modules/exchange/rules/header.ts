import { searchKey } from "#kernel/search-key.ts";
import { cellAt, type Merge, type SheetRow } from "#kernel/sheet.ts";
import { fields } from "./data/fields.ts";
import { tidied } from "./texts.ts";

export interface HeaderColumn {
  readonly column: number;
  readonly title: string;
  /** The upper header that spans it and its neighbours. */
  readonly group?: string;
}

export interface Header {
  readonly row: number;
  readonly rows: 1 | 2;
  readonly columns: readonly HeaderColumn[];
}

/** A header as a key: marks, numbers in brackets and line ends don't count. */
export function headerKey(text: string): string {
  return searchKey(text)
    .replace(/\([^)]*\)/g, " ")
    .replace(/[.*:"“”]/g, " ")
    .replace(/\s*\/\s*/g, "/")
    .replace(/\s+/g, " ")
    .trim();
}

const titlesKnown = new Set(
  Object.values(fields).flatMap(({ synonyms }) => synonyms.map((each) => each.split(" > ").at(-1) ?? each)),
);

export function isKnownTitle(text: string): boolean {
  return titlesKnown.has(headerKey(text));
}

function oneRow(row: SheetRow): HeaderColumn[] {
  return row.cells.flatMap((cell) => {
    const title = tidied(cell.text);
    return title === "" ? [] : [{ column: cell.column, title }];
  });
}

/** The upper cell over a column: its own, or the one whose merge or run of blanks reaches over it. */
function groupOver(top: SheetRow, column: number, merges: readonly Merge[]): string | undefined {
  const merge = merges.find(
    (each) =>
      each.fromRow <= top.number &&
      each.toRow >= top.number &&
      each.fromColumn <= column &&
      each.toColumn >= column,
  );
  const from = merge ? cellAt(top, merge.fromColumn) : undefined;
  if (from) return tidied(from.text);
  if (merge) return undefined;
  const before = top.cells.filter((cell) => cell.column <= column && cell.text.trim() !== "").at(-1);
  return before ? tidied(before.text) : undefined;
}

function twoRows(top: SheetRow, bottom: SheetRow, merges: readonly Merge[]): HeaderColumn[] {
  const columns = new Set(
    [...top.cells, ...bottom.cells].filter((cell) => cell.text.trim() !== "").map((cell) => cell.column),
  );
  return [...columns]
    .sort((a, b) => a - b)
    .flatMap((column): HeaderColumn[] => {
      const below = cellAt(bottom, column);
      const above = cellAt(top, column);
      if (!below) return above ? [{ column, title: tidied(above.text) }] : [];
      const group = groupOver(top, column, merges);
      const title = tidied(below.text);
      return [group === undefined ? { column, title } : { column, title, group }];
    });
}

function known(columns: readonly HeaderColumn[]): number {
  return columns.filter(({ title }) => isKnownTitle(title)).length;
}

/** A second header row only adds to the first: no title of the first stands over one of its cells but groups. */
function fits(top: SheetRow, bottom: SheetRow, merges: readonly Merge[]): boolean {
  if (bottom.number !== top.number + 1) return false;
  const merged = merges.some(
    (each) =>
      each.fromRow === top.number && (each.toRow === bottom.number || each.toColumn > each.fromColumn),
  );
  const complements = bottom.cells.every((cell) => cell.kind === "text" && !/^\d+$/.test(cell.text.trim()));
  return (
    complements &&
    (merged || top.cells.filter((cell) => cell.text.trim() !== "").length < bottom.cells.length + 2)
  );
}

export const headerSearchRows = 60;
const knownMin = 3;

/** Finds the header among the first rows: the row, or two rows, with most titles that lists use. */
export function findHeader(rows: readonly SheetRow[], merges: readonly Merge[]): Header | undefined {
  let best: Header | undefined;
  let bestKnown = knownMin - 1;
  const consider = (candidate: Header) => {
    const count = known(candidate.columns);
    if (count > bestKnown || (count === bestKnown && best && candidate.rows < best.rows)) {
      best = candidate;
      bestKnown = count;
    }
  };
  for (const [at, row] of rows.slice(0, headerSearchRows).entries()) {
    consider({ row: row.number, rows: 1, columns: oneRow(row) });
    const next = rows[at + 1];
    if (next && fits(row, next, merges)) {
      consider({ row: row.number, rows: 2, columns: twoRows(row, next, merges) });
    }
  }
  return best;
}

/** The same header in the next file: its mapping is remembered under this. */
export function headerSignature(header: Header): string {
  return header.columns
    .map(({ title, group }) => `${group ? `${headerKey(group)}>` : ""}${headerKey(title)}`)
    .join("|");
}
