import type { FactKind, FactValue, Recorded } from "@ansinh/engine";
import { notAllowed, type Span, ValueCodes } from "./value-codes.ts";

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

interface When {
  readonly valid: Validity;
  readonly month: MonthDays;
}

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
  readonly kind: FactKind;
  readonly #values: ValueCodes;
  readonly #codes: Int32Array;
  /** When what governs began; made once some recording has a beginning. */
  #since: Int32Array | undefined;
  readonly #implied = new Set<number>();

  constructor(kind: FactKind, rows: number) {
    this.kind = kind;
    this.#values = new ValueCodes(kind);
    this.#codes = new Int32Array(rows);
  }

  /** A recording, its value as JSON; in any order. */
  record(row: number, json: Span, when: When): void {
    this.#record(row, this.#values.codeOf(json), when);
  }

  recordValue(row: number, value: FactValue, when: When): void {
    this.#record(row, this.#values.codeOfValue(value), when);
  }

  #record(row: number, code: number, when: When): void {
    const { from } = when.valid;
    if (from > when.month.last) return;
    const state = stateOf(code, when);
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

  /** What a decision implies; after everything recorded. */
  imply(row: number, value: FactValue, when: When): void {
    const before = this.#codes[row] ?? nothing;
    const isFree = before === nothing || before === ended || this.#implied.has(row);
    const { valid, month } = when;
    if (!isFree || valid.from > month.last || valid.to < month.first) return;
    const state = stateOf(this.#values.codeOfValue(value), when);
    this.#codes[row] = this.#implied.has(row) && before !== state ? unsteady : state;
    this.#implied.add(row);
  }

  isEmpty(row: number): boolean {
    return this.#codes[row] === nothing;
  }

  /** Marks the homes of rows that only records can tell. */
  markUnsteady(apart: Uint8Array, homeOf: (row: number) => number): void {
    for (let row = 0; row < this.#codes.length; row++)
      if (this.#codes[row] === unsteady) apart[homeOf(row)] = 1;
  }

  /** The cells of some rows, in the order asked for. */
  pick(rows: Int32Array): Recorded {
    const codes = new Int32Array(rows.length);
    for (let place = 0; place < rows.length; place++)
      codes[place] = Math.max(nothing, this.#codes[rows[place] ?? 0] ?? nothing);
    return { codes, values: this.#values.values };
  }
}

/** Before every day that a database can hold. */
export const beginning = -(2 ** 31);
export const end = 2 ** 31 - 1;

function stateOf(code: number, { valid, month }: When): number {
  if (valid.to < month.first) return ended;
  const holds = valid.from <= month.first && valid.to >= month.last;
  return holds && code !== notAllowed ? code : unsteady;
}
