import { currentLanguage } from "#app/texts/language.ts";
import { type Role, roleNames } from "#pure/access/model.ts";

export function roleWord(role: Role): string {
  return roleNames[role][currentLanguage() === "en" ? "en" : "vi"];
}
