/** Amounts and the persons each stands for, in one order. */
export interface Weighted {
  readonly values: Float64Array;
  /** ≥ 0, together > 0. */
  readonly weights: Float64Array;
}

export interface PovertyMeasures {
  /** Share of persons who are poor. */
  readonly headcount: number;
  /** Mean shortfall below the line as a share of the line, nobody's surplus counted. */
  readonly gap: number;
  /** Mean of the squared share: the same gap weighs more where it lies on fewer. */
  readonly squaredGap: number;
}

/**
 * Poor persons' shortfalls (Foster, Greer, Thorbecke 1984, orders 0, 1, 2); who is poor was decided before. `line`: one
 * for all or one each. Shortfalls under one line are added up before they are divided: whole amounts give exact sums.
 */
export function povertyMeasures(
  { values, weights }: Weighted,
  poor: Uint8Array,
  line: number | Float64Array,
): PovertyMeasures {
  let headcount = 0;
  const sums = new Map<number, { gap: number; squaredGap: number }>();
  for (let index = 0; index < values.length; index++) {
    const under = typeof line === "number" ? line : (line[index] ?? 0);
    if (!(under > 0)) throw new RangeError(`a poverty line must be above 0, got ${under}`);
    if (poor[index] !== 1) continue;
    const weight = weights[index] ?? 0;
    const shortfall = under - (values[index] ?? 0);
    if (shortfall < 0) throw new RangeError(`somebody above the line ${under} was classified as poor`);
    const sum = sums.get(under) ?? { gap: 0, squaredGap: 0 };
    sums.set(under, sum);
    headcount += weight;
    sum.gap += weight * shortfall;
    sum.squaredGap += weight * shortfall * shortfall;
  }
  const total = totalOf(weights);
  let [gap, squaredGap] = [0, 0];
  for (const [under, sum] of sums) {
    gap += sum.gap / under;
    squaredGap += sum.squaredGap / under / under;
  }
  return { headcount: headcount / total, gap: gap / total, squaredGap: squaredGap / total };
}

export function weightedMean({ values, weights }: Weighted): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += (values[index] ?? 0) * (weights[index] ?? 0);
  return sum / totalOf(weights);
}

/**
 * Twice the area between the Lorenz curve and equality, for amounts ≥ 0; null where nobody has anything.
 * Equal amounts lie on one straight piece of the curve, so their order doesn't matter.
 */
export const gini = (people: Weighted): number | null => giniInOrder(people, risingOrder(people.values));

/** Places by rising value. */
export function risingOrder(values: Float64Array): Uint32Array {
  const order = new Uint32Array(values.length).map((_, index) => index);
  return order.sort((left, right) => (values[left] ?? 0) - (values[right] ?? 0));
}

/** Gini of people whose order by rising value is known already. */
export function giniInOrder({ values, weights }: Weighted, order: Uint32Array): number | null {
  let [held, area] = [0, 0];
  for (const index of order) {
    const value = values[index] ?? 0;
    if (value < 0) throw new RangeError(`gini needs amounts ≥ 0, got ${value}`);
    const weight = weights[index] ?? 0;
    area += weight * (2 * held + weight * value);
    held += weight * value;
  }
  // rounding may leave a hair below zero where all are equal
  return held === 0 ? null : Math.max(0, 1 - area / (totalOf(weights) * held));
}

function totalOf(weights: Float64Array): number {
  let total = 0;
  for (const weight of weights) total += weight;
  if (!(total > 0)) throw new RangeError("measures need somebody to measure");
  return total;
}
