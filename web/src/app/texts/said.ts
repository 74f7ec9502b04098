import { currentLanguage } from "./language.ts";

/** One thing said in both languages, as the engine, the law and the server say it. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** Words of the law and of the registry in the reader's language; pages render again when it changes. */
export function said(words: Words): string {
  return words[currentLanguage()];
}

/** "a, b, c" without saying one twice. */
export function listed(words: readonly Words[], max = words.length): string {
  return [...new Set(words.map((word) => lowerFirst(said(word))))].slice(0, max).join(", ");
}

/** Labels begin with a capital, the middle of a sentence doesn't; "HIV" and "BHXH" keep theirs. */
function lowerFirst(text: string): string {
  return /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
