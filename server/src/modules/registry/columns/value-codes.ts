import { checkFactValue, type FactKind, type FactValue } from "@ansinh/engine";

/** Code of a value that its kind doesn't allow: whoever holds it is read as a record, where it is named. */
export const notAllowed = -1;

/** The distinct values recorded of one kind: of millions few differ, so each is parsed once. */
export class ValueCodes {
  readonly values: FactValue[] = [];
  readonly #kind: FactKind;
  readonly #known = new Map<number, { readonly bytes: Buffer; readonly code: number }[]>();

  constructor(kind: FactKind) {
    this.#kind = kind;
  }

  /** From 1 on, for JSON text. */
  codeOf(json: Span): number {
    const hash = hashOf(json);
    const alike = this.#known.get(hash);
    for (const { bytes, code } of alike ?? []) if (isSame(json, bytes)) return code;
    const bytes = Buffer.from(json.bytes.subarray(json.at, json.end));
    const value = JSON.parse(bytes.toString("utf8")) as FactValue;
    const code = checkFactValue(this.#kind, value) ? notAllowed : this.values.push(value);
    this.#known.set(hash, [...(alike ?? []), { bytes, code }]);
    return code;
  }

  codeOfValue(value: FactValue): number {
    return this.codeOf(spanOf(JSON.stringify(value)));
  }
}

/** A few bytes are compared sooner than the runtime's own comparison is called. */
function isSame({ bytes, at, end }: Span, other: Buffer): boolean {
  if (end - at !== other.length) return false;
  for (let place = 0; place < other.length; place++) if (bytes[at + place] !== other[place]) return false;
  return true;
}

/** Some of the bytes of a buffer, not copied. */
export interface Span {
  readonly bytes: Buffer;
  readonly at: number;
  readonly end: number;
}

export const spanOf = (text: string): Span => {
  const bytes = Buffer.from(text);
  return { bytes, at: 0, end: bytes.length };
};

/** FNV-1a. */
export function hashOf({ bytes, at, end }: Span): number {
  let hash = 0x811c_9dc5;
  for (let place = at; place < end; place++) hash = Math.imul(hash ^ (bytes[place] ?? 0), 0x0100_0193);
  return hash;
}
