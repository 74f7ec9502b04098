import type { Benefit } from "../language/definition.ts";
import type { Answers } from "./answers.ts";
import { columnOf, isIncome, isOfHousehold, membersOf, type Population, weightAt } from "./population.ts";
import {
  giniInOrder,
  type PovertyMeasures,
  povertyMeasures,
  risingOrder,
  weightedMean,
} from "./poverty-measures.ts";

/** Monthly money per head of each household, benefits included, between bounds; and the persons it stands for. */
export interface Living {
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  readonly persons: Float64Array;
}

/** A poverty line per head and month, đồng: one for all or one a household. */
export type Line = number | Float64Array;

/** Poverty and inequality when all that is undetermined is due, and when none of it is. */
export interface Distribution {
  readonly lines: Readonly<Record<string, { readonly lo: PovertyMeasures; readonly hi: PovertyMeasures }>>;
  /** With the lower and with the upper amounts: two cases, not bounds; null where nobody has anything. */
  readonly gini: { readonly withLower: number | null; readonly withUpper: number | null };
  readonly mean: { readonly lo: number; readonly hi: number };
}

export function livingOf(benefits: readonly Benefit[], answers: Answers, population: Population): Living {
  const { households, rows } = population.snapshot;
  const { resources } = population;
  if (!resources) throw new RangeError("poverty and deciles need what households have: give resources");
  const [lo, hi] = [resources.slice(), resources.slice()];
  for (const benefit of benefits.filter(isIncome)) {
    const column = columnOf(answers.of.get(benefit.id), benefit.id);
    for (let household = 0; household < households; household++) {
      const own = isOfHousehold(benefit);
      const first = own ? household : (rows.start[household] ?? 0);
      const end = own ? household + 1 : (rows.start[household + 1] ?? 0);
      for (let row = first; row < end; row++) {
        lo[household] = (lo[household] ?? 0) + (column.lo[row] ?? 0);
        hi[household] = (hi[household] ?? 0) + (column.hi[row] ?? 0);
      }
    }
  }
  const persons = new Float64Array(households);
  for (let household = 0; household < households; household++) {
    const members = membersOf(population, household);
    persons[household] = members * weightAt(population, household);
    lo[household] = (lo[household] ?? 0) / Math.max(1, members);
    hi[household] = (hi[household] ?? 0) / Math.max(1, members);
  }
  return { lo, hi, persons };
}

/** Poor is whoever has the line or less. More money makes nobody poorer, so that the bounds are those of amounts. */
export function poorUnder(values: Float64Array, line: Line): Uint8Array {
  const poor = new Uint8Array(values.length);
  for (let household = 0; household < values.length; household++) {
    const under = typeof line === "number" ? line : (line[household] ?? 0);
    poor[household] = (values[household] ?? 0) <= under ? 1 : 0;
  }
  return poor;
}

export function distributionOf(living: Living, lines: Readonly<Record<string, Line>>): Distribution {
  const at = (end: "lo" | "hi") => ({ values: living[end], weights: living.persons });
  const lower = at("lo");
  const decided = living.lo.every((least, household) => least === living.hi[household]);
  const upper = decided ? lower : at("hi");
  const withLower = giniInOrder(lower, risingOrder(lower.values));
  const measured = (of: typeof lower, line: Line): PovertyMeasures =>
    povertyMeasures(of, poorUnder(of.values, line), line);
  return {
    lines: Object.fromEntries(
      Object.entries(lines).map(([id, line]) => [
        id,
        { lo: measured(upper, line), hi: measured(lower, line) },
      ]),
    ),
    gini: {
      withLower,
      withUpper: decided ? withLower : giniInOrder(upper, risingOrder(upper.values)),
    },
    mean: { lo: weightedMean(lower), hi: weightedMean(upper) },
  };
}

/** The group of households whose tenth can't be said, behind the ten. */
export const undeterminedTenth = 10;

/** Of each household its tenth of persons by rising money per head, 0 the poorest; those not decided stand apart. */
export function tenthsOf({ lo, hi, persons }: Living): Uint8Array {
  const tenths = new Uint8Array(lo.length).fill(undeterminedTenth);
  const decided = risingOrder(lo).filter((household) => lo[household] === hi[household]);
  let total = 0;
  for (const household of decided) total += persons[household] ?? 0;
  let before = 0;
  for (const household of decided) {
    const weight = persons[household] ?? 0;
    tenths[household] = Math.min(9, Math.floor((10 * (before + weight / 2)) / total)) || 0;
    before += weight;
  }
  return tenths;
}
