import type { FactKind, FactValue, Recorded } from "@ansinh/engine";
import { notAllowed, ValueCodes } from "./value-codes.ts";

/** Day numbers of the month asked about. */
export interface MonthDays {
  readonly first: number;
  readonly last: number;
}

/** First and last day on which something is said to be true; open ends lie beyond every calendar. */
export interface Validity {
  readonly from: number;
  readonly to: number;
}

/** Codes of one kind by row, with the JSON texts of the values. */
export interface KeptCells {
  readonly codes: Int32Array | Int16Array;
  readonly values: readonly string[];
}

/** Something kept contradicts what is read beside it: nothing kept may be trusted. */
export class KeptInDoubt extends Error {}

const nothing = 0;
/** What governs ended before the month: nothing holds in it. */
const ended = -1;
/** The month begins or ends within it, or sources disagree: only records can tell day by day. */
const unsteady = -2;

/**
 * What is recorded of one kind, a cell a row, for a whole month. A status holds until the next one begins
 * (`endWhereNextBegins`), so the recording that begins last by the month's end governs. What a decision implies counts
 * only where nothing else is recorded.
 */
export class Cells {
  readonly #values: ValueCodes;
  readonly #month: MonthDays;
  readonly #codes: Int32Array;
  #isUsed = false;
  /** When what governs began; made once some recording has a beginning. */
  #since: Int32Array | undefined;
  /** 1 where only decisions say it; made once one does. */
  #implied: Uint8Array | undefined;

  constructor(kind: FactKind, rows: number, month: MonthDays) {
    this.#values = new ValueCodes(kind);
    this.#month = month;
    this.#codes = new Int32Array(rows);
  }

  /** What `record` is told of a value given as JSON text. */
  codeOf(json: DataView, at: number, end: number): number {
    return this.#values.codeOf(json, at, end);
  }

  recordValue(row: number, value: FactValue, valid: Validity): void {
    this.record(row, this.#values.codeOfValue(value), valid);
  }

  /** A recording; in any order. */
  record(row: number, code: number, valid: Validity): void {
    const { from } = valid;
    if (from > this.#month.last) return;
    this.#isUsed = true;
    const state = this.#stateOf(code, valid);
    const before = this.#codes[row] ?? nothing;
    const since = this.#since?.[row] ?? beginning;
    if (before === nothing || from > since) {
      this.#codes[row] = state;
      this.#begin(row, from);
    } else if (from === since && before !== state) this.#codes[row] = unsteady;
  }

  #begin(row: number, from: number): void {
    if (from === beginning && !this.#since) return;
    this.#since ??= new Int32Array(this.#codes.length).fill(beginning);
    this.#since[row] = from;
  }

  #stateOf(code: number, { from, to }: Validity): number {
    const { first, last } = this.#month;
    if (to < first) return ended;
    return from <= first && to >= last && code !== notAllowed ? code : unsteady;
  }

  /** What a decision implies; after everything recorded. */
  imply(row: number, value: FactValue, valid: Validity): void {
    const before = this.#codes[row] ?? nothing;
    const isImplied = this.#implied?.[row] === 1;
    const isFree = before === nothing || before === ended || isImplied;
    if (!isFree || valid.from > this.#month.last || valid.to < this.#month.first) return;
    this.#isUsed = true;
    const state = this.#stateOf(this.#values.codeOfValue(value), valid);
    this.#codes[row] = isImplied && before !== state ? unsteady : state;
    this.#implied ??= new Uint8Array(this.#codes.length);
    this.#implied[row] = 1;
  }

  /** As it stands, to be kept: codes by row, and the values that they are the numbers of; undefined where nothing is. */
  kept(): KeptCells | undefined {
    return this.#isUsed ? { codes: this.#codes, values: this.#values.written } : undefined;
  }

  /** Takes over what was kept of the same rows, before anything is recorded; nothing of those that are read anew. */
  restore({ codes, values }: KeptCells, anew: Uint8Array): void {
    for (const [at, json] of values.entries())
      if (this.#values.codeOfWritten(json) !== at + 1)
        throw new KeptInDoubt(`another value is meant by ${json}`);
    const own = this.#codes;
    own.set(codes);
    for (let row = anew.indexOf(1); row >= 0; row = anew.indexOf(1, row + 1)) own[row] = nothing;
    this.#isUsed = own.some((code) => code !== nothing);
  }

  isEmpty(row: number): boolean {
    return this.#codes[row] === nothing;
  }

  /** Rows that only records can tell. */
  *unsteadyRows(): Generator<number> {
    if (!this.#isUsed) return;
    for (let row = this.#codes.indexOf(unsteady); row >= 0; row = this.#codes.indexOf(unsteady, row + 1))
      yield row;
  }

  /** The cells of some rows, in the order asked for; undefined where nothing is recorded of anybody. */
  pick(rows: Int32Array): Recorded | undefined {
    if (!this.#isUsed) return undefined;
    const from = this.#codes;
    const codes = new Int32Array(rows.length);
    for (let place = 0; place < rows.length; place++) {
      const code = from[rows[place] ?? 0] ?? nothing;
      codes[place] = Math.max(code, nothing);
    }
    return { codes, values: this.#values.values };
  }
}

/** Before every day that a database can hold. */
export const beginning = -(2 ** 31);
export const end = 2 ** 31 - 1;
