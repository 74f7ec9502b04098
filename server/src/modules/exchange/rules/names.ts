import { searchKey } from "#kernel/search-key.ts";
import type { Cell } from "#kernel/sheet.ts";
import { oldEncodingOf } from "./encodings.ts";
import { absent, returned, type Taken, taken, warned } from "./outcome.ts";
import { brokenCell, isNothing, tidied } from "./texts.ts";

export interface PersonName {
  /** As typed. */
  readonly raw: string;
  /** For the screen: NFC, single spaces, capitals only at the beginnings. */
  readonly display: string;
  /** What stood in brackets: "mẹ: Nông Thị B". */
  readonly note?: string;
}

/** The tone of oa, oe, uy stands on the second letter in the new way, on the first in the old: kept as the old. */
const tonePlacements: readonly (readonly [string, string])[] = [
  ["oà", "òa"],
  ["oá", "óa"],
  ["oả", "ỏa"],
  ["oã", "õa"],
  ["oạ", "ọa"],
  ["oè", "òe"],
  ["oé", "óe"],
  ["oẻ", "ỏe"],
  ["oẽ", "õe"],
  ["oẹ", "ọe"],
  ["uỳ", "ùy"],
  ["uý", "úy"],
  ["uỷ", "ủy"],
  ["uỹ", "ũy"],
  ["uỵ", "ụy"],
];

/** Hoà and Hòa are one name; a syllable with letters after (hoàn, quý) keeps its tone where it is. */
export function unifiedTones(word: string): string {
  for (const [modern, traditional] of tonePlacements) {
    if (word.endsWith(modern) && !/^q/i.test(word)) return word.slice(0, -2) + traditional;
  }
  return word;
}

function capitalised(word: string): string {
  return word.replace(
    /(^|[-'’])(\p{L})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

export function displayName(text: string): string {
  const words = tidied(text).split(" ");
  const shouting = text === text.toUpperCase();
  const quiet = text === text.toLowerCase();
  return words
    .map((word) => {
      const lower = word.toLowerCase();
      if (shouting || quiet) return capitalised(unifiedTones(lower));
      return unifiedTones(word);
    })
    .join(" ");
}

/** The key by which two names are compared; nothing is linked on it alone. */
export function nameKey(text: string): string {
  return searchKey(text);
}

const bracketed = /\s*[([]([^)\]]*)[)\]]\s*$/u;
const separated = /\s*(?:[/;&+\n]|,|\s-\s|\svà\s)\s*/iu;

/** A first and a family name at least; letters, spaces, hyphens and apostrophes only. */
function isName(text: string): boolean {
  return /^[\p{L}][\p{L}\s.'’-]*$/u.test(text) && text.length <= 80;
}

export function readName(cell: Cell): Taken<PersonName> {
  const broken = brokenCell(cell);
  if (broken) return broken;
  const raw = cell.text;
  const whole = raw
    .normalize("NFC")
    .replace(/[\u200b-\u200d\ufeff]/g, "")
    .replace(/[ \t\u00a0]+/g, " ")
    .trim();
  if (isNothing(whole)) return absent;
  const encoding = oldEncodingOf(whole);
  if (encoding) return returned("oldEncoding", { value: whole, encoding });
  const note = bracketed.exec(whole)?.[1]?.trim();
  const bare = whole.replace(bracketed, "");
  const parts = bare.split(separated).filter((part) => part !== "");
  if (parts.length > 1 && parts.every((part) => isName(part) && part.includes(" "))) {
    return returned("nameTwoPeople", { value: tidied(whole) });
  }
  if (!isName(tidied(bare))) return returned("nameUnreadable", { value: tidied(whole) });
  const display = displayName(tidied(bare));
  if (!note) return taken({ raw, display });
  return warned({ raw, display, note }, "nameWithNote", { note });
}
