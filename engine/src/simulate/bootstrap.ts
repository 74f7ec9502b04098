import { type Line, type Living, poorUnder } from "./living.ts";
import { giniInOrder, risingOrder } from "./poverty-measures.ts";
import { drawing } from "./random.ts";

/** Standard errors of figures by their name, such as `headcount national after`. */
export type StandardErrors = Readonly<Record<string, number>>;

/** A figure that is a sum over households, or such a sum divided by another. */
export interface Summed {
  readonly name: string;
  readonly values: Float64Array;
  readonly dividedBy?: Float64Array;
}

/** A figure that looks at everybody in order. */
interface Ordered {
  readonly name: string;
  readonly living: Living;
  readonly order: Uint32Array;
}

export interface Drawn {
  readonly draws: number;
  readonly seed: number;
  /** Of each household its cluster. */
  readonly clusters: Int32Array;
}

/**
 * Bootstrap over clusters: each draw takes as many clusters as there are, with replacement, and computes every figure
 * anew; the error is the standard deviation over the draws (draws − 1). One seed gives the same errors everywhere.
 */
export function standardErrors(
  sums: readonly Summed[],
  livings: Readonly<Record<string, Living>>,
  { draws, seed, clusters }: Drawn,
): StandardErrors {
  if (!(draws >= 2)) throw new RangeError(`a bootstrap needs at least 2 draws, got ${draws}`);
  const count = clusters.reduce((most, cluster) => Math.max(most, cluster + 1), 0);
  const inClusters = sums.map(({ values, dividedBy }) => ({
    above: byCluster(values, clusters, count),
    below: dividedBy && byCluster(dividedBy, clusters, count),
  }));
  const ordered = Object.entries(livings).map(
    ([name, living]): Ordered => ({
      name,
      living,
      order: risingOrder(living.lo),
    }),
  );
  const names = [...sums.map(({ name }) => name), ...ordered.map(({ name }) => `gini ${name}`)];
  const found = names.map(() => new Float64Array(draws));
  const draw = drawing(seed);
  for (let at = 0; at < draws; at++) {
    const times = new Float64Array(count);
    for (let drawn = 0; drawn < count; drawn++) {
      const cluster = draw(count);
      times[cluster] = (times[cluster] ?? 0) + 1;
    }
    for (const [place, { above, below }] of inClusters.entries())
      put(found[place], at, dot(above, times) / (below ? dot(below, times) : 1));
    for (const [place, figure] of ordered.entries())
      put(found[sums.length + place], at, giniOf(figure, times, clusters));
  }
  return Object.fromEntries(
    names.map((name, place) => [name, deviation(found[place] ?? new Float64Array())]),
  );
}

function put(target: Float64Array | undefined, at: number, value: number): void {
  if (target) target[at] = value;
}

function byCluster(values: Float64Array, clusters: Int32Array, count: number): Float64Array {
  const sums = new Float64Array(count);
  for (let household = 0; household < values.length; household++) {
    const cluster = clusters[household] ?? 0;
    sums[cluster] = (sums[cluster] ?? 0) + (values[household] ?? 0);
  }
  return sums;
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at++) sum += (left[at] ?? 0) * (right[at] ?? 0);
  return sum;
}

function giniOf({ living, order }: Ordered, times: Float64Array, clusters: Int32Array): number {
  const weights = living.persons.map(
    (persons, household) => persons * (times[clusters[household] ?? 0] ?? 0),
  );
  return giniInOrder({ values: living.lo, weights }, order) ?? 0;
}

function deviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return Math.sqrt(squares / (values.length - 1));
}

/** Headcount, gap and squared gap of one line as sums over households, each divided by all persons. */
export function povertySums({ lo, persons }: Living, line: Line, name: string): readonly Summed[] {
  const poor = poorUnder(lo, line);
  const ofOrder = (order: 0 | 1 | 2): Float64Array =>
    persons.map((weight, household) => {
      if (poor[household] !== 1) return 0;
      const under = typeof line === "number" ? line : (line[household] ?? 0);
      const share = (under - (lo[household] ?? 0)) / under;
      return order === 0 ? weight : order === 1 ? weight * share : weight * share * share;
    });
  return (["headcount", "gap", "squaredGap"] as const).map((measure, order) => ({
    name: `${measure} ${name}`,
    values: ofOrder(order as 0 | 1 | 2),
    dividedBy: persons,
  }));
}
