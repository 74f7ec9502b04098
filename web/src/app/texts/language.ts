import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { formatCount } from "#ui/format.ts";

export type Language = "vi" | "en";
export const languages: readonly Language[] = ["vi", "en"];
const storageKey = "ansinh.language";

function remembered(): Language {
  try {
    return globalThis.localStorage?.getItem(storageKey) === "en" ? "en" : "vi";
  } catch {
    return "vi";
  }
}

/** Safe to call often: the first caller starts i18next, so that texts may be declared before the app starts. */
export function setUpLanguages(): void {
  if (i18next.isInitialized) return;
  void i18next.use(initReactI18next).init({
    lng: remembered(),
    fallbackLng: false,
    supportedLngs: [...languages],
    initAsync: false,
    showSupportNotice: false,
    resources: {},
    interpolation: {
      escapeValue: false,
      alwaysFormat: true,
      format: (value: unknown) => (typeof value === "number" ? formatCount(value) : String(value)),
    },
    react: { useSuspense: false },
  });
  markDocument();
}

export function currentLanguage(): Language {
  return i18next.language === "en" ? "en" : "vi";
}

export function otherLanguage(): Language {
  return currentLanguage() === "vi" ? "en" : "vi";
}

export async function changeLanguage(language: Language): Promise<void> {
  try {
    globalThis.localStorage?.setItem(storageKey, language);
  } catch {
    // Storage refused: the choice holds until the page is left.
  }
  await i18next.changeLanguage(language);
  markDocument();
}

function markDocument(): void {
  if (typeof document !== "undefined") document.documentElement.lang = currentLanguage();
}
