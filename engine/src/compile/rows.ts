import type { Month } from "../values/month.ts";

export type Numbers = Uint8Array | Int16Array | Int32Array | Float64Array;
export type Masks = Uint8Array | Uint16Array | Uint32Array;

/**
 * The values of one fact kind, a value a row (of persons or of households).
 * `boolean`: 0 no, 1 yes, 2 unknown, 3 absent and derived from elsewhere.
 * `enum`: the possible values, bit n the n-th value of the kind's schema; one bit where the value is known.
 * `quantity`: whole numbers, đồng or day numbers; `hi` is `lo` itself where every value is known.
 */
export type Column =
  | { readonly type: "boolean"; readonly values: Uint8Array }
  | { readonly type: "enum"; readonly possible: Masks }
  | { readonly type: "quantity"; readonly lo: Numbers; readonly hi: Numbers };

export type QuantityColumn = Extract<Column, { type: "quantity" }>;

/** Who is related to whom: for row r the rows `to[first[r]]` … `to[first[r + 1] - 1]`. */
export interface Related {
  readonly first: Int32Array;
  readonly to: Int32Array;
  /** 1 where the list that names both doesn't say whether they are; left out where every pair is stated. */
  readonly perhaps?: Uint8Array;
}

/** Both readings of a relation: whom a row holds it towards, and who holds it towards the row. */
export interface Relations {
  readonly holds: Related;
  readonly heldBy: Related;
}

/** Households and their members, each looked at on one day. */
export interface Rows {
  readonly households: number;
  /** First row of each household, and the number of rows after the last. */
  readonly start: Int32Array;
  /** The day each household is looked at. */
  readonly day: Int32Array;
  /** By subject and fact kind. */
  readonly columns: Readonly<Record<"person" | "household", ReadonlyMap<string, Column>>>;
  /** Per household, bit n: the n-th list of the set is complete. */
  readonly lists: Uint32Array;
  /** Lists complete for one person beyond those of the household. */
  readonly personLists?: Uint32Array;
  readonly diedInMonth?: Uint8Array;
  /** By row the last day of the month that the person lives, where households are looked at on several days. */
  readonly lastLived?: Int32Array;
  readonly relations: ReadonlyMap<string, Relations>;
}

/**
 * What is known of many households in one month, as columns. The first `households` households of `rows` hold every
 * person once, in order. A household in which something known changes during the month, or a member isn't living on
 * every day, stands again behind them, once for each stretch of days, with its living members only: its first
 * standing is then only a place for its answer.
 */
export interface Snapshot {
  readonly month: Month;
  readonly households: number;
  readonly persons: number;
  readonly rows: Rows;
  /** For each household behind the first: which household it is, and which person each of its rows is. */
  readonly stretchOf: Int32Array;
  readonly personOf: Int32Array;
}
