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

/** As it reads inside a sentence; abbreviations such as BHXH stay capitals. */
export const lowerFirst = (words: string): string =>
  /^\p{Lu}{2}/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);

export const lowerFirstText = ({ vi, en }: Text): Text => text(lowerFirst(vi), lowerFirst(en));
