import { ByteTexts, textOf } from "./byte-texts.ts";
import { beginning, end } from "./cells.ts";

/** Days between our day numbers, from 1970, and those of PostgreSQL, from 2000. */
const epochDays = 10_957;
const infinity = 2 ** 31 - 1;

/** Goes through the fields of a row of a binary COPY: a length, -1 for null, then so many bytes. */
export class Fields {
  bytes: DataView = new DataView(new ArrayBuffer(0));
  /** Where the current field begins, and its length; -1 for null. */
  at = 0;
  length = -1;
  #next = 0;

  begin(bytes: DataView, at: number): void {
    this.bytes = bytes;
    this.#next = at;
  }

  next(): this {
    this.length = this.bytes.getInt32(this.#next);
    this.at = this.#next + 4;
    this.#next = this.at + Math.max(0, this.length);
    return this;
  }

  get isNull(): boolean {
    return this.length < 0;
  }

  /** A day number; what is open is before or after every day. */
  day(open: typeof beginning | typeof end): number {
    if (this.isNull) return open;
    const day = this.bytes.getInt32(this.at);
    if (day === infinity) return end;
    return day === -infinity - 1 ? beginning : day + epochDays;
  }

  text(): string {
    return this.isNull ? "" : textOf(this.bytes, this.at, this.end);
  }

  /** Where the field ends. */
  get end(): number {
    return this.at + this.length;
  }

  /** Microseconds, as PostgreSQL counts a moment. */
  moment(): number {
    return this.bytes.getInt32(this.at) * 2 ** 32 + this.bytes.getUint32(this.at + 4);
  }

  isTrue(): boolean {
    return this.bytes.getUint8(this.at) === 1;
  }
}

/** Few distinct texts of a column, each with a number of its own; null is the empty one. */
export class Names {
  readonly list: string[] = [];
  readonly #texts = new ByteTexts();

  constructor(known: readonly string[] = []) {
    for (const name of known) {
      const bytes = new DataView(new TextEncoder().encode(name).buffer);
      this.#number(bytes, 0, bytes.byteLength);
    }
  }

  numberOf({ bytes, at, end }: Fields): number {
    return this.#number(bytes, at, Math.max(at, end));
  }

  #number(bytes: DataView, at: number, end: number): number {
    const number = this.#texts.numberOf(bytes, at, end);
    if (number === this.list.length) this.list.push(this.#texts.text(number));
    return number;
  }
}

/** Numbers by row, as many rows as come. */
export class Growing {
  #numbers: Int32Array;

  constructor(first: Int32Array = new Int32Array(64)) {
    this.#numbers = first;
  }

  set(row: number, number: number): void {
    if (row >= this.#numbers.length) {
      const more = new Int32Array(2 * Math.max(row, this.#numbers.length));
      more.set(this.#numbers);
      this.#numbers = more;
    }
    this.#numbers[row] = number;
  }

  at(row: number): number {
    return this.#numbers[row] ?? 0;
  }

  /** Of the first rows, 0 where nothing was set. */
  first(rows: number): Int32Array {
    const all = new Int32Array(rows);
    all.set(this.#numbers.subarray(0, rows));
    return all;
  }
}
