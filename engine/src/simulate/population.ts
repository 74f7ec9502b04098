import type { Numbers, Snapshot } from "../compile/rows.ts";
import type { Determined } from "../compile/run.ts";
import type { Benefit } from "../language/definition.ts";

/** Who belongs to which of the named groups: an index into the names, one a person or one a household. */
export interface Grouping {
  readonly of: "person" | "household";
  readonly names: readonly string[];
  readonly values: Uint8Array | Uint16Array | Int32Array;
}

/** What a simulation knows of people beside the facts that rules read. One value a household unless said otherwise. */
export interface Population {
  readonly snapshot: Snapshot;
  /** How many households each stands for; 1 where left out. */
  readonly weights?: Float64Array;
  /** Income or consumption of the household in the month before these benefits, đồng. */
  readonly resources?: Float64Array;
  /** Sex, age band, ethnicity, commune, by any name. */
  readonly groupings?: Readonly<Record<string, Grouping>>;
  /** Sampling cluster, from 0 on; each household its own where left out. */
  readonly clusters?: Int32Array;
}

export const weightAt = ({ weights }: Population, household: number): number =>
  weights ? (weights[household] ?? 0) : 1;

export const membersOf = ({ snapshot }: Population, household: number): number =>
  (snapshot.rows.start[household + 1] ?? 0) - (snapshot.rows.start[household] ?? 0);

/** Lower and upper amounts of one benefit, one a person or one a household. */
export interface Column {
  readonly lo: Numbers;
  readonly hi: Numbers;
}

const nothing: Column = { lo: new Uint8Array(0), hi: new Uint8Array(0) };

export const columnOf = (found: Determined | undefined, benefit: string): Column => ({
  lo: found?.outputs.lo.get(benefit) ?? nothing.lo,
  hi: found?.outputs.hi.get(benefit) ?? nothing.hi,
});

export const isOfHousehold = (benefit: Benefit): boolean => benefit.subject === "household";

/** Money due every month: what counts as income. */
export const isIncome = (benefit: Benefit): boolean => !benefit.inKind && benefit.period === "monthly";
