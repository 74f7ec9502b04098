import { type CivilDate, type PolicySet, parseCivilDate, type Text, text } from "@ansinh/engine";
import { type Fault, keyMissing, keyRepeated, keyUnknown, notAllowed } from "./faults.ts";
import type { CaseProblem } from "./model.ts";
import { lineAndColumn, type Piece, plainOf } from "./read-json.ts";

/** A piece with its JSON pointer (RFC 6901), such as `/persons/0/facts/sex`. */
export interface Located {
  readonly piece: Piece;
  readonly pointer: string;
}

/** What the reading goes by, and where it files whatever is wrong: nothing stops at the first. */
export interface Reader {
  readonly set: PolicySet;
  readonly written: string;
  readonly problems: CaseProblem[];
}

export function complain(reader: Reader, { pointer, piece }: Located, { code, message, mend }: Fault): void {
  const spot = lineAndColumn(reader.written, piece.at);
  reader.problems.push({ code, at: pointer || "/", message, mend, ...spot });
}

const below = (pointer: string, key: string | number): string =>
  `${pointer}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;

export type Fields = ReadonlyMap<string, Located>;

/** What stands under each key; a key that stands twice is said. Undefined where it isn't an object. */
export function entriesOf(reader: Reader, located: Located): Fields | undefined {
  const { piece, pointer } = located;
  if (piece.kind !== "object") {
    complain(reader, located, notAllowed(plainOf(piece), text("đối tượng { }", "an object { }")));
    return undefined;
  }
  const fields = new Map<string, Located>();
  for (const { key, at, value } of piece.entries) {
    const here = { piece: value, pointer: below(pointer, key) };
    if (fields.has(key)) complain(reader, { ...here, piece: { ...value, at } }, keyRepeated(key));
    fields.set(key, here);
  }
  return fields;
}

interface Keys {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** The same of an object whose keys are known: others are refused, missing ones named. */
export function fieldsOf(reader: Reader, located: Located, { required, optional }: Keys): Fields | undefined {
  const fields = entriesOf(reader, located);
  if (!fields) return undefined;
  const allowed = [...required, ...optional];
  for (const [key, field] of fields)
    if (!allowed.includes(key)) complain(reader, field, keyUnknown(key, allowed));
  for (const key of required) if (!fields.has(key)) complain(reader, located, keyMissing(key));
  return fields;
}

/** The items of a list; none, and said, where it is something else. */
export function itemsOf(reader: Reader, located: Located | undefined): Located[] {
  if (!located) return [];
  const { piece, pointer } = located;
  if (piece.kind === "array")
    return piece.items.map((item, index) => ({ piece: item, pointer: below(pointer, index) }));
  complain(reader, located, notAllowed(plainOf(piece), text("danh sách [ ]", "a list [ ]")));
  return [];
}

interface Wanted<T> {
  readonly as: Text;
  readonly read: (value: unknown) => T | undefined;
}

/** One value, read; undefined where it is left out, or isn't what is wanted, which is said. */
export function readValue<T>(
  reader: Reader,
  located: Located | undefined,
  { as, read }: Wanted<T>,
): T | undefined {
  if (!located) return undefined;
  const value = plainOf(located.piece);
  const found = read(value);
  if (found === undefined) complain(reader, located, notAllowed(value, as));
  return found;
}

/** Text of one to so many characters. */
export const line = (most: number): Wanted<string> => ({
  as: text(`chữ trong ngoặc kép, từ 1 đến ${most} ký tự`, `a string of 1 to ${most} characters`),
  read: (value) =>
    typeof value === "string" && value.trim() !== "" && value.length <= most ? value : undefined,
});

export const day: Wanted<CivilDate> = {
  as: text('ngày có thật dạng "2026-11-21"', 'a date such as "2026-11-21"'),
  read: (value) => (typeof value === "string" ? parseCivilDate(value) : undefined),
};
