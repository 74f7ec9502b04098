import { searchKey } from "#kernel/search-key.ts";
import { cellAt, type SheetRow } from "#kernel/sheet.ts";
import type { Mapping } from "./columns.ts";
import { type Header, headerKey } from "./header.ts";
import { tidied } from "./texts.ts";

/** What a line below the header is. */
export type Line =
  | { readonly kind: "person" }
  | { readonly kind: "header" | "letters" | "words" | "footer" | "blank" }
  | { readonly kind: "section"; readonly title: string }
  | { readonly kind: "total"; readonly isGrand: boolean };

function isLetters(row: SheetRow): boolean {
  const values = row.cells.map((cell) => cell.text.trim()).filter((text) => text !== "");
  return (
    values.length >= 3 &&
    values.every((text) => /^(?:[A-Z]|\(?\d{1,2}\)?(?:\s*=.*)?)$/.test(text)) &&
    values.some((text) => /[12]/.test(text))
  );
}

function isRepeatedHeader(row: SheetRow, header: Header): boolean {
  const titles = new Set(
    header.columns.flatMap(({ title, group }) => [headerKey(title), headerKey(group ?? title)]),
  );
  const texts = row.cells.map((cell) => headerKey(cell.text)).filter((text) => text !== "");
  return texts.length >= 2 && texts.filter((text) => titles.has(text)).length >= texts.length * 0.7;
}

const totalWords = /^(?:[ivxlc]+\.? )?(?:tong cong|tong so|tong|cong)(?=$|[\s:(])/;
const signatureWords =
  /^(?:nguoi lap|ke toan|chu tich|truong thon|giam doc|thu truong|can bo|nguoi lap bieu|tm\. |kt\. |xac nhan cua|pho chu tich|lap bang|thu quy|nhan vien chi tra)/;

function filled(row: SheetRow): readonly { column: number; key: string; text: string }[] {
  return row.cells.flatMap((cell) => {
    const text = tidied(cell.text);
    return text === "" ? [] : [{ column: cell.column, key: searchKey(text), text }];
  });
}

function totalOf(cells: ReturnType<typeof filled>, row: SheetRow, mapping: Mapping): Line | undefined {
  const label = cells.slice(0, 3).find(({ key }) => totalWords.test(key));
  if (!label) return undefined;
  // Someone may be called Cộng or Tổng: a person has a birth, a number or an order.
  const isPerson = (["birth", "number", "relation"] as const).some((name) => {
    const column = mapping[name];
    return column !== undefined && cellAt(row, column) !== undefined;
  });
  if (isPerson) return undefined;
  return { kind: "total", isGrand: /^(?:[ivxlc]+\.? )?tong/.test(label.key) };
}

function sectionOf(cells: ReturnType<typeof filled>): Line | undefined {
  const [first, second] = cells;
  if (!first || cells.length > 2) return undefined;
  const alone = cells.length === 1 && !/^\d+$/.test(first.text);
  const numbered = second !== undefined && /^[IVXL]+\.?$/.test(first.text) && !/\d{4}/.test(second.text);
  if (!alone && !numbered) return undefined;
  const title = (numbered && second ? second.text : first.text)
    .replace(/^(?:[IVXLC]+|\d+|[A-Z])[.)/]\s*/u, "")
    .replace(/\s*[:.]$/, "");
  return { kind: "section", title };
}

export function lineOf(row: SheetRow, header: Header, mapping: Mapping): Line {
  const cells = filled(row);
  if (cells.length === 0) return { kind: "blank" };
  if (isLetters(row)) return { kind: "letters" };
  if (isRepeatedHeader(row, header)) return { kind: "header" };
  if (cells.some(({ key }) => key.startsWith("bang chu"))) return { kind: "words" };
  if (cells.length <= 4 && cells.some(({ key }) => signatureWords.test(key))) return { kind: "footer" };
  const total = totalOf(cells, row, mapping);
  if (total) return total;
  return sectionOf(cells) ?? { kind: "person" };
}
