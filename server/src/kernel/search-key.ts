/**
 * The one key by which Vietnamese text is found: NFC, lower case, tone and vowel marks removed, đ → d,
 * single spaces. Stored and indexed; never SQL unaccent, never a collation.
 */
export function searchKey(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/đ/g, "d")
    .replace(/\s+/g, " ")
    .trim();
}

/** The words of the key, without repeats, in the order written. */
export function searchTokens(text: string): string[] {
  return [...new Set(searchKey(text).split(" ").filter(Boolean))];
}
