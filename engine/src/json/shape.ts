import type { Text } from "../values/text.ts";

/** What a piece of JSON must look like. Tables of shapes describe every construct of the language. */
export type Shape =
  | { readonly kind: "string" | "whole" | "boolean" }
  | { readonly kind: "words"; readonly of: readonly (string | boolean)[] }
  | { readonly kind: "written"; readonly as: Text; readonly holds: (written: string) => boolean }
  | { readonly kind: "list"; readonly of: Shape; readonly least: number; readonly ids: boolean }
  | { readonly kind: "map"; readonly of: Shape }
  /** `holds`: what the fields must be together. */
  | { readonly kind: "record"; readonly fields: Fields; readonly holds?: Holds }
  | { readonly kind: "tagged"; readonly by: string; readonly variants: Readonly<Record<string, Fields>> }
  /** `variants`: by the one key that tells them apart. */
  | { readonly kind: "keyed"; readonly variants: Readonly<Record<string, Fields>> }
  /** A shape that contains itself. */
  | { readonly kind: "later"; readonly shape: () => Shape };

export interface Holds {
  readonly as: Text;
  readonly is: (value: unknown) => boolean;
}

export interface Optional {
  readonly optional: Shape;
}

export type Fields = Readonly<Record<string, Shape | Optional>>;

/** One row per key of a type: a key that was forgotten, or may be left out and isn't said to, doesn't compile. */
export type FieldsOf<T> = {
  readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? Optional : Shape;
};

export const string: Shape = { kind: "string" };
export const whole: Shape = { kind: "whole" };
export const boolean: Shape = { kind: "boolean" };
export const words = (...of: readonly (string | boolean)[]): Shape => ({ kind: "words", of });
export const written = (as: Text, holds: (written: string) => boolean): Shape => ({
  kind: "written",
  as,
  holds,
});
export const list = (of: Shape, least = 0): Shape => ({ kind: "list", of, least, ids: false });
/** A list whose items have ids, each once. */
export const listById = (of: Shape): Shape => ({ kind: "list", of, least: 0, ids: true });
export const map = (of: Shape): Shape => ({ kind: "map", of });
export const record = <T>(fields: FieldsOf<T>): Shape => ({ kind: "record", fields: fields as Fields });
/** A record whose fields must be something together, beyond each being itself. */
export const recordThat = <T>(fields: FieldsOf<T>, as: Text, is: (value: T) => boolean): Shape => ({
  kind: "record",
  fields: fields as Fields,
  // its fields were read before
  holds: { as, is: (value) => is(value as T) },
});
export const tagged = <Tag extends string>(by: string, variants: Record<Tag, Fields>): Shape => ({
  kind: "tagged",
  by,
  variants,
});
export const keyed = <Key extends string>(variants: Record<Key, Fields>): Shape => ({
  kind: "keyed",
  variants,
});
export const later = (shape: () => Shape): Shape => ({ kind: "later", shape });
export const optional = (shape: Shape): Optional => ({ optional: shape });
