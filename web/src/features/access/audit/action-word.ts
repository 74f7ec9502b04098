import { currentLanguage } from "#app/texts/language.ts";
import { actionWords } from "./action-words.ts";

/** An act in the reader's language; one that is not known yet shows its name. */
export function actionWord(action: string): string {
  const known = actionWords[action];
  if (known === undefined) return action;
  return currentLanguage() === "en" ? known.en : known.vi;
}
