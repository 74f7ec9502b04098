import i18next from "i18next";
import { useTranslation } from "react-i18next";
import { setUpLanguages } from "./language.ts";

/** Texts of one feature: nested words, Vietnamese first. `{{name}}` is a place to fill. */
export interface TextTree {
  readonly [key: string]: string | TextTree;
}

/** English has every key of Vietnamese, and may add `key_one` for a singular that Vietnamese doesn't know. */
export type SameShape<V> = {
  readonly [K in keyof V]: V[K] extends string ? string : SameShape<V[K]>;
} & {
  readonly [K in keyof V & string as V[K] extends string ? `${K}_one` : never]?: string;
};

type Keys<V> = {
  [K in keyof V & string]: V[K] extends string ? K : `${K}.${Keys<V[K]>}`;
}[keyof V & string];

type TextAt<V, K extends string> = K extends `${infer Head}.${infer Rest}`
  ? Head extends keyof V
    ? TextAt<V[Head], Rest>
    : never
  : K extends keyof V
    ? V[K]
    : never;

type Places<S> = S extends `${string}{{${infer P}}}${infer Rest}` ? P | Places<Rest> : never;

type Values<S> = [Places<S>] extends [never] ? [] : [values: Record<Places<S>, string | number>];

export type Translate<V> = <K extends Keys<V>>(key: K, ...values: Values<TextAt<V, K>>) => string;

export interface Texts<V> {
  readonly namespace: string;
  readonly vi: V;
  readonly en: SameShape<V>;
}

/** Declares the texts of a feature under its own name; loaded with the feature, complete by type. */
export function defineTexts<const V extends TextTree>(
  namespace: string,
  words: { vi: V; en: SameShape<V> },
): Texts<V> {
  setUpLanguages();
  i18next.addResourceBundle("vi", namespace, words.vi);
  i18next.addResourceBundle("en", namespace, words.en);
  return { namespace, ...words };
}

/** The words in the reader's language; renders again when the language changes. */
export function useTexts<V>(texts: Texts<V>): Translate<V> {
  const { t } = useTranslation(texts.namespace);
  return t as unknown as Translate<V>;
}

/** The same outside components: messages of form schemas, toasts. */
export function sayIn<V>(texts: Texts<V>): Translate<V> {
  return i18next.getFixedT(null, texts.namespace) as unknown as Translate<V>;
}
