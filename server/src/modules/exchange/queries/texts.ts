import { columnLetter } from "#kernel/sheet.ts";
import type { StoredFinding } from "../model.ts";
import { isProblemName, problemOf } from "../problems/index.ts";
import type { SheetRecord } from "../store/sheets.ts";

export interface BothTexts {
  readonly vi: string;
  readonly en: string;
}

export interface ToldFinding {
  readonly code: string;
  readonly text: BothTexts;
}

/** The finding without its place, for where the place is plain to see. */
export function told(finding: StoredFinding): ToldFinding {
  if (!isProblemName(finding.name))
    return { code: finding.name, text: { vi: finding.name, en: finding.name } };
  const { code, vi, en } = problemOf(finding.name, finding.details);
  return { code, text: { vi, en } };
}

function columnName(sheet: SheetRecord, column: number): string {
  const found = sheet.columns.find((each) => each.column === column);
  const title = found?.group ? `${found.group} – ${found.title}` : found?.title;
  return title === undefined ? columnLetter(column) : `${title} (${columnLetter(column)})`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Cột Ngày sinh (D): 31/02/1950 không tồn tại. …", as written into the file that is given back. */
export function toldWithColumn(finding: StoredFinding, sheet: SheetRecord): BothTexts {
  const { vi, en } = told(finding).text;
  if (finding.column === null) return { vi: capital(vi), en: capital(en) };
  const name = columnName(sheet, finding.column);
  return { vi: `Cột ${name}: ${vi}`, en: `Column ${name}: ${en}` };
}

/** "Sheet T11, dòng 17, cột Ngày sinh (D): …", for a list of findings. */
export function toldWithPlace(finding: StoredFinding, row: number, sheet: SheetRecord): BothTexts {
  const { vi, en } = told(finding).text;
  const column = finding.column === null ? undefined : columnName(sheet, finding.column);
  return {
    vi: `Sheet ${sheet.name}, dòng ${row}${column === undefined ? "" : `, cột ${column}`}: ${vi}`,
    en: `Sheet ${sheet.name}, row ${row}${column === undefined ? "" : `, column ${column}`}: ${en}`,
  };
}

/** A finding as pages show it, with its place and without. */
export function shownFinding(finding: StoredFinding, row: number, sheet: SheetRecord | undefined) {
  const { column, outcome, value } = finding;
  const { code, text } = told(finding);
  return {
    code,
    column,
    outcome,
    value,
    text: sheet ? toldWithPlace(finding, row, sheet) : text,
    short: sheet ? toldWithColumn(finding, sheet) : text,
  };
}

const outcomeTexts = {
  taken: { vi: "Đã vào", en: "In" },
  warned: { vi: "Đã vào, có lưu ý", en: "In, with a note" },
  queued: { vi: "Đã vào, chờ đối chiếu", en: "In, waits to be matched" },
  returned: { vi: "Trả lại, chưa vào", en: "Given back, not in" },
  known: { vi: "Đã có từ lần nhập trước", en: "Was in from an earlier import" },
  noted: { vi: "Dòng cộng", en: "Total" },
} as const;

export function outcomeText(outcome: keyof typeof outcomeTexts): BothTexts {
  return outcomeTexts[outcome];
}
