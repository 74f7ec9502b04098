/** Words shown to people, in both languages of the product. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}

export const text = (vi: string, en: string): Text => ({ vi, en });

export const joinText = (parts: readonly Text[], separator: string): Text => ({
  vi: parts.map((part) => part.vi).join(separator),
  en: parts.map((part) => part.en).join(separator),
});
