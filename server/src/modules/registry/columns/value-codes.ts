import { checkFactValue, type FactKind, type FactValue } from "@ansinh/engine";
import { ByteTexts } from "./byte-texts.ts";

/** Code of a value that its kind doesn't allow: whoever holds it is read as a record, where it is named. */
export const notAllowed = -1;

/** The distinct values recorded of one kind, each parsed once. */
export class ValueCodes {
  readonly values: FactValue[] = [];
  /** The JSON text of each. */
  readonly written: string[] = [];
  readonly #kind: FactKind;
  readonly #texts = new ByteTexts();
  readonly #codesOfValues = new Map<FactValue, number>();
  /** By the number of the text. */
  readonly #codes: number[] = [];

  constructor(kind: FactKind) {
    this.#kind = kind;
  }

  /** From 1 on, for JSON text. */
  codeOf(bytes: DataView, at: number, end: number): number {
    const number = this.#texts.numberOf(bytes, at, end);
    return this.#codes[number] ?? this.#add(number);
  }

  codeOfValue(value: FactValue): number {
    const known = this.#codesOfValues.get(value);
    if (known !== undefined) return known;
    const code = this.#codeOfText(value);
    // an object is another one each time
    if (typeof value !== "object") this.#codesOfValues.set(value, code);
    return code;
  }

  #codeOfText(value: FactValue): number {
    return this.codeOfWritten(JSON.stringify(value));
  }

  /** For JSON text that was `written` before. */
  codeOfWritten(json: string): number {
    const text = new DataView(new TextEncoder().encode(json).buffer);
    return this.codeOf(text, 0, text.byteLength);
  }

  #add(number: number): number {
    const json = this.#texts.text(number);
    const value = JSON.parse(json) as FactValue;
    const code = checkFactValue(this.#kind, value) ? notAllowed : this.values.push(value);
    if (code !== notAllowed) this.written.push(json);
    this.#codes[number] = code;
    return code;
  }
}
