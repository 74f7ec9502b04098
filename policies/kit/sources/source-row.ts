import type { Citation, CitationStatus } from "@ansinh/engine";

/** What a row of the law's facts bears, by how sure it is: places of acts as `placeOf` writes them. */
export type Borne = Partial<Readonly<Record<CitationStatus, readonly string[]>>>;

/**
 * A row of the facts of law this release was written from, known by its section and the beginning of its first cell.
 * The hash tells whether it has changed since.
 */
export interface SourceRow {
  readonly section: string;
  readonly row: string;
  readonly hash: string;
  readonly bears: Borne;
  /** Why nothing of it is encoded. */
  readonly excused?: string;
}

/** Rows of one section, each written as row, hash and either what it bears or why it is left out. */
export const rowsOf = (
  section: string,
  rows: readonly (readonly [row: string, hash: string, bears: Borne | string])[],
): readonly SourceRow[] =>
  rows.map(([row, hash, bears]) =>
    typeof bears === "string"
      ? { section, row, hash, bears: {}, excused: bears }
      : { section, row, hash, bears },
  );

/** `20/2021/NĐ-CP 5.1.a`, `75/2021/NĐ-CP PL I/6.1`; the act alone where the source names no article. */
export function placeOf({ act, article, clause, point, appendix, item }: Citation): string {
  const place = appendix
    ? [`PL ${appendix}`, item].filter(Boolean).join("/")
    : [article, clause, point].filter(Boolean).join(".");
  return place ? `${act} ${place}` : act;
}

const surest: readonly CitationStatus[] = ["V", "V2", "D", "M"];

/** A row that bears an article bears its clauses, one that bears an appendix its items; the act alone bears no article. */
export const isCovered = (place: string, borne: string): boolean =>
  place === borne ||
  (borne.includes(" ") && place.startsWith(borne) && /[./]/.test(place.charAt(borne.length)));

/** How sure the surest row is that bears this place, nothing where none does. */
export const statusOf = (rows: readonly SourceRow[], place: string): CitationStatus | undefined =>
  surest.find((status) => rows.some(({ bears }) => bears[status]?.some((borne) => isCovered(place, borne))));

/** Borne by the register, and as sure as it says or less. */
export function isBorne(rows: readonly SourceRow[], citation: Citation): boolean {
  const found = statusOf(rows, placeOf(citation));
  return found !== undefined && surest.indexOf(citation.status) >= surest.indexOf(found);
}
