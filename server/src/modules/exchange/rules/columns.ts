import { searchKey } from "#kernel/search-key.ts";
import type { SheetRow } from "#kernel/sheet.ts";
import { type FieldName, fields } from "./data/fields.ts";
import { type Header, type HeaderColumn, headerKey } from "./header.ts";
import { type LayoutId, layoutIds, layouts } from "./layouts.ts";

/** Which column gives which field; a column that is not named is left as it is. */
export type Mapping = Readonly<Partial<Record<FieldName, number>>>;

export interface ColumnGuess {
  readonly column: number;
  readonly title: string;
  readonly group?: string;
  readonly field: FieldName | null;
  /** 0 to 100; 100: the usual title of the field. */
  readonly score: number;
}

export interface SheetGuess {
  readonly layout: LayoutId;
  readonly columns: readonly ColumnGuess[];
  readonly mapping: Mapping;
  readonly missing: readonly FieldName[];
  /** Fields that more than one column claims with the same right. */
  readonly doubled: readonly FieldName[];
}

function scoreOf(column: HeaderColumn, name: FieldName): number {
  const title = headerKey(column.title);
  const group = column.group === undefined ? undefined : headerKey(column.group);
  let best = 0;
  fields[name].synonyms.forEach((synonym, at) => {
    const [first = "", second] = synonym.split(" > ");
    if (second !== undefined) {
      if (group === first && title === second) best = Math.max(best, 100);
      return;
    }
    // Under a group a bare title is a weaker claim: "Người nhận > Họ tên" is not the beneficiary.
    const whole = group === undefined ? 98 : 90;
    if (title === first) best = Math.max(best, whole - Math.min(at, 8));
    else if (first.length > 3 && (title.startsWith(`${first} `) || title.endsWith(` ${first}`)))
      best = Math.max(best, 60);
  });
  return best;
}

interface Claim {
  readonly column: HeaderColumn;
  readonly field: FieldName;
  readonly score: number;
}

const takenMin = 55;

function claimsOf(header: Header, layout: LayoutId): Claim[] {
  const claims: Claim[] = [];
  for (const column of header.columns) {
    for (const name of layouts[layout].columns) {
      const score = scoreOf(column, name);
      if (score >= takenMin) claims.push({ column, field: name, score });
    }
  }
  return claims.sort((a, b) => b.score - a.score || a.column.column - b.column.column);
}

/** "Đang hưởng trợ cấp · Hệ số · Số tiền · Điều chỉnh sang · Hệ số · Số tiền": the title before says whose. */
function withRunningGroups(header: Header): Header {
  const owners = ["dang huong tro cap", "dieu chinh sang che do", "dang huong", "dieu chinh sang"];
  let owner: string | undefined;
  const columns = header.columns.map((column): HeaderColumn => {
    const key = headerKey(column.title);
    if (owners.includes(key)) owner = column.title;
    const isBare = key === "he so" || key === "so tien" || key === "muc tro cap";
    return owner !== undefined && isBare && column.group === undefined
      ? { ...column, group: longForm(owner) }
      : column;
  });
  return { ...header, columns };
}

function longForm(owner: string): string {
  return headerKey(owner).startsWith("dang huong") ? "Đang hưởng trợ cấp" : "Điều chỉnh sang chế độ";
}

export function guessColumns(header: Header, layout: LayoutId): SheetGuess {
  const read = layout === "adjustment" ? withRunningGroups(header) : header;
  const claims = claimsOf(read, layout);
  const byField = new Map<FieldName, Claim>();
  const byColumn = new Map<number, Claim>();
  const doubled = new Set<FieldName>();
  for (const claim of claims) {
    const holder = byField.get(claim.field);
    const free = !byColumn.has(claim.column.column);
    if (holder && free && holder.score === claim.score && claim.field !== "order" && claim.field !== "note")
      doubled.add(claim.field);
    if (holder || !free) continue;
    byField.set(claim.field, claim);
    byColumn.set(claim.column.column, claim);
  }
  const columns = read.columns.map((column): ColumnGuess => {
    const claim = byColumn.get(column.column);
    return { ...column, field: claim?.field ?? null, score: claim?.score ?? 0 };
  });
  const mapping = Object.fromEntries([...byField].map(([name, claim]) => [name, claim.column.column]));
  const missing = layouts[layout].required.filter((name) => !byField.has(name));
  return { layout, columns, mapping, missing, doubled: [...doubled] };
}

/** What stands above the header and on the tab speaks too: "DANH SÁCH HỘ NGHÈO". */
function wordsScore(layout: LayoutId, spoken: string): number {
  return layouts[layout].words.some((word) => spoken.includes(word)) ? 150 : 0;
}

function totalScore(guess: SheetGuess, spoken: string): number {
  const claimed = guess.columns.reduce((sum, column) => sum + column.score, 0);
  const unclaimed = guess.columns.filter((column) => column.field === null).length;
  return claimed - 60 * unclaimed - 250 * guess.missing.length + wordsScore(guess.layout, spoken);
}

/** The layout that explains most of the header, with its columns. */
export function guessSheet(header: Header, above: readonly SheetRow[], sheetName: string): SheetGuess {
  const titles = above.flatMap((row) => row.cells.map((cell) => cell.text));
  const spoken = searchKey([sheetName, ...titles].join(" "));
  const guesses = layoutIds.map((layout) => guessColumns(header, layout));
  return guesses.reduce((best, guess) =>
    totalScore(guess, spoken) > totalScore(best, spoken) ? guess : best,
  );
}
