import type { SealedClass } from "#kernel/permission.ts";
import { searchKey } from "#kernel/search-key.ts";
import type { SheetRow } from "#kernel/sheet.ts";

const wordsOf: readonly (readonly [SealedClass, RegExp])[] = [
  ["hiv", /\b(?:hiv|aids)\b/],
  ["rehabilitation", /\bcai nghien\b|\bma tuy\b|\bmethadone\b/],
  ["violence", /\bbao luc\b|\bxam hai\b|\bmua ban nguoi\b/],
];

/** Clauses whose very number discloses HIV: 5(3) and 5(8) of Decrees 20/2021 and 335/2026. */
const sealedClauses =
  /^(?:d(?:ieu)? ?)?5[.,;( ]+(?:3|8)\)?(?:[.,;( ].*)?$|\b(?:khoan|k) ?(?:3|8),? (?:dieu|d) ?5\b/;

/** A quick look that lets nearly every cell of a list pass; decomposed letters are looked at closely. */
const maybe = /hiv|aids|nghi[eệ]n|ma t[uú]y|methadone|b[aạ]o l[uự]c|x[aâ]m h[aạ]i|mua b[aá]n|\p{M}/iu;

/** The class that words disclose, wherever they stand. */
export function sealedClassOfWords(text: string): SealedClass | undefined {
  if (!maybe.test(text)) return undefined;
  const key = searchKey(text);
  for (const [name, words] of wordsOf) if (words.test(key)) return name;
  return undefined;
}

/** The class of a clause as a category or code column writes it. */
export function sealedClassOfClause(text: string): SealedClass | undefined {
  if (!/\d/.test(text)) return sealedClassOfWords(text);
  return sealedClassOfWords(text) ?? (sealedClauses.test(searchKey(text)) ? "hiv" : undefined);
}

/** Any cell may disclose it, the note as well as the category. */
export function sealedClassOfRow(row: SheetRow): SealedClass | undefined {
  for (const cell of row.cells) {
    const found = cell.kind === "text" ? sealedClassOfWords(cell.text) : undefined;
    if (found) return found;
  }
  return undefined;
}
