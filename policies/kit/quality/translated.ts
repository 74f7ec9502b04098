import type { Text } from "@ansinh/engine";

/** Vietnamese of this many words without one mark is written by somebody without the keyboard for it. */
const unmarkedWordsMax = 3;

/** Words that stand in one language alone, the same in both, or without the marks of Vietnamese. */
export function untranslated(declared: unknown): readonly string[] {
  return [...new Set([...textsIn(declared)].flatMap(faultOf))];
}

function* textsIn(declared: unknown): Generator<Text> {
  if (typeof declared !== "object" || declared === null) return;
  if (isText(declared)) yield declared;
  for (const part of Object.values(declared)) yield* textsIn(part);
}

const isText = (value: object): value is Text =>
  "vi" in value && "en" in value && typeof value.vi === "string" && typeof value.en === "string";

function faultOf({ vi, en }: Text): readonly string[] {
  if (vi.trim() === "" || en.trim() === "") return [`one language is empty: “${vi}” / “${en}”`];
  if (/\p{L}{3,}/u.test(vi) && vi === en) return [`the same in both languages: “${vi}”`];
  const words = vi.match(/\p{Ll}{2,}/gu) ?? [];
  const isMarked = /[^\p{ASCII}]/u.test(vi);
  return words.length > unmarkedWordsMax && !isMarked ? [`Vietnamese without its marks: “${vi}”`] : [];
}
