import { parseCivilDate } from "@ansinh/engine";
import { searchKey } from "#kernel/search-key.ts";
import type { SheetRow } from "#kernel/sheet.ts";
import { tidied } from "./texts.ts";

/** What stands above the header: which list, of which month or year, all of it or a part. */
export interface SheetTitle {
  readonly title: string;
  readonly month: string | null;
  readonly year: number | null;
  readonly part: "month" | "increase" | "decrease";
  /** The decision to which the list is annexed. */
  readonly decision: StatedDecision | null;
}

export interface StatedDecision {
  /** As in the clerk's register, "45/QĐ-UBND". */
  readonly number: string;
  readonly signedOn: string | null;
}

const decisionWords =
  /(?:quyết\s+định|qđ)\s+số\s*:?\s*(\d[^\s,;()]*)(?:[\s,;]*ngày\s+(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{4}))?/iu;

/** "(Kèm theo Quyết định số 45/QĐ-UBND ngày 12/11/2026)". */
export function decisionIn(text: string): StatedDecision | null {
  const found = decisionWords.exec(text.normalize("NFC"));
  if (!found?.[1]) return null;
  const [, number, day = "", month = "", year = ""] = found;
  const on = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return { number, signedOn: parseCivilDate(on) ?? null };
}

function monthOf(name: string, title: string, today: string): string | null {
  const stated =
    /thang (\d{1,2})(?: ?[/.-] ?| nam )(20\d\d)/.exec(title) ??
    /^t(?:hang )?(\d{1,2})[./-](20\d\d)$/.exec(name);
  if (stated) return `${stated[2]}-${(stated[1] ?? "").padStart(2, "0")}`;
  const alone = /^t(?:hang )?\.?(\d{1,2})$/.exec(name) ?? /thang (\d{1,2})(?=\D|$)/.exec(title);
  const month = Number(alone?.[1] ?? 0);
  if (month < 1 || month > 12) return null;
  // A month without its year is the last one that is not far ahead of today.
  const year = Number(today.slice(0, 4));
  const ahead = month > Number(today.slice(5, 7)) + 1;
  return `${ahead ? year - 1 : year}-${String(month).padStart(2, "0")}`;
}

function partOf(name: string, title: string): SheetTitle["part"] {
  if (/^(?:ds )?tang\b/.test(name) || /danh sach (?:bao )?tang\b/.test(title)) return "increase";
  if (/^(?:ds )?giam\b/.test(name) || /danh sach (?:bao )?giam\b/.test(title)) return "decrease";
  return "month";
}

export function readTitle(sheetName: string, above: readonly SheetRow[], today: string): SheetTitle {
  const texts = above.flatMap((row) => row.cells.map((cell) => tidied(cell.text)));
  const title =
    texts.find((text) => /^danh sach|^ds |^bang|^so theo doi/.test(searchKey(text))) ?? texts.at(-1) ?? "";
  const spoken = searchKey(title);
  const name = searchKey(sheetName);
  const year = /nam (20\d\d)/.exec(spoken)?.[1];
  return {
    title,
    month: monthOf(name, spoken, today),
    year: year ? Number(year) : null,
    part: partOf(name, spoken),
    decision: texts.map(decisionIn).find((each) => each !== null) ?? null,
  };
}
