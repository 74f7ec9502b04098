import { searchKey } from "#kernel/search-key.ts";
import { type Cell, displayed } from "#kernel/sheet.ts";
import { oldEncodingOf } from "./encodings.ts";
import { absent, returned, type Taken, taken } from "./outcome.ts";

/** Written where there is nothing to write. */
const nothingWords = new Set([
  "",
  "-",
  "--",
  "---",
  "–",
  "—",
  "/",
  ".",
  "0",
  "x x",
  "khong",
  "khong co",
  "chua co",
  "chua ro",
  "khong ro",
  "ko",
  "null",
  "n/a",
]);

export function isNothing(text: string): boolean {
  return nothingWords.has(searchKey(text));
}

/** NFC, invisible characters and repeated spaces removed. */
export function tidied(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u200b-\u200d\ufeff]/g, "")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}

/** An Excel error or a formula never calculated can't be read whatever the column. */
export function brokenCell(cell: Cell): Taken<never> | undefined {
  if (cell.kind === "error") return returned("errorValue", { value: cell.text });
  if (/^#(REF|N\/A|VALUE|NAME\?|DIV\/0|NULL|NUM)!?$/i.test(cell.text.trim())) {
    return returned("errorValue", { value: cell.text.trim() });
  }
  if (cell.formula !== undefined && cell.text === "") {
    return returned("formulaWithoutValue", { formula: cell.formula });
  }
  return undefined;
}

const textCharsMax = 500;

/** Any text: an address, a place, a note. "-" and the like mean nothing written. */
export function readText(cell: Cell): Taken<string> {
  const broken = brokenCell(cell);
  if (broken) return broken;
  const text = tidied(displayed(cell));
  if (isNothing(text)) return absent;
  const encoding = oldEncodingOf(text);
  if (encoding) return returned("oldEncoding", { value: text, encoding });
  if (text.length > textCharsMax) return returned("valueTooLong", { length: text.length, max: textCharsMax });
  return taken(text);
}
