import { clauseAmounts } from "../compile/batch.ts";
import type { Benefit } from "../language/definition.ts";
import type { Answers } from "./answers.ts";
import { columnOf, type Grouping, isOfHousehold, type Population, weightAt } from "./population.ts";

/** đồng (or portions in kind) due in the month, between bounds where somebody's outcome is undetermined. */
export interface Cost {
  readonly lo: number;
  readonly hi: number;
  /** Persons or households to whom it is due, and those of whom it can't be said. */
  readonly granted: number;
  readonly undetermined: number;
}

export interface BenefitCost extends Cost {
  readonly benefit: string;
  readonly inKind: boolean;
  /** Of what is decided, by clause: before caps and floors of the benefit. */
  readonly clauses: Readonly<Record<string, { readonly amount: number; readonly granted: number }>>;
  /** By grouping of households, a cost a group. */
  readonly groups: Readonly<Record<string, readonly Cost[]>>;
}

type Sum = { -readonly [Key in keyof Cost]: Cost[Key] };
const nothing = (): Sum => ({ lo: 0, hi: 0, granted: 0, undetermined: 0 });

/** What every benefit costs. Whole weights give whole sums, exact below 2^53; beyond that it throws RangeError. */
export const costsOf = (
  benefits: readonly Benefit[],
  answers: Answers,
  population: Population,
): readonly BenefitCost[] => benefits.map((benefit) => costOf(benefit, answers, population));

function costOf(benefit: Benefit, answers: Answers, population: Population): BenefitCost {
  const found = answers.of.get(benefit.id);
  const { lo, hi } = columnOf(found, benefit.id);
  const groupings = Object.entries(population.groupings ?? {}).filter(([, { of }]) => of === "household");
  const groups = groupings.map(([, { names }]) => names.map(nothing));
  const clauses: Record<string, { amount: number; granted: number }> = {};
  const whole = nothing();
  const take = (row: number, household: number): void => {
    const [least, most] = [lo[row] ?? 0, hi[row] ?? 0];
    if (most === 0) return;
    const weight = weightAt(population, household);
    add(whole, { least, most, weight });
    for (const [place, [, grouping]] of groupings.entries())
      add(groupAt(groups[place], grouping, household), { least, most, weight });
    if (!found || least !== most) return;
    for (const [id, amount] of clauseAmounts(benefit, found, row)) {
      const sum = clauses[id] ?? { amount: 0, granted: 0 };
      clauses[id] = { amount: sum.amount + weight * amount, granted: sum.granted + weight };
    }
  };
  eachRow(benefit, population, take);
  if (!population.weights && !Number.isSafeInteger(whole.hi))
    throw new RangeError(`the cost of ${benefit.id} leaves the exact numbers; simulate it in parts`);
  const byGroup = Object.fromEntries(groupings.map(([name], place) => [name, groups[place] ?? []]));
  return { benefit: benefit.id, inKind: benefit.inKind !== undefined, ...whole, clauses, groups: byGroup };
}

function add(sum: Sum | undefined, one: { least: number; most: number; weight: number }): void {
  if (!sum) return;
  sum.lo += one.weight * one.least;
  sum.hi += one.weight * one.most;
  if (one.least === one.most) sum.granted += one.weight;
  else sum.undetermined += one.weight;
}

const groupAt = (sums: readonly Sum[] | undefined, { values }: Grouping, at: number): Sum | undefined =>
  sums?.[values[at] ?? -1];

/** The rows of a benefit's column with the household each belongs to. */
function eachRow(
  benefit: Benefit,
  { snapshot }: Population,
  take: (row: number, household: number) => void,
): void {
  const { start } = snapshot.rows;
  for (let household = 0; household < snapshot.households; household++)
    if (isOfHousehold(benefit)) take(household, household);
    else for (let row = start[household] ?? 0; row < (start[household + 1] ?? 0); row++) take(row, household);
}

/** Costs in money by the source that bears each benefit; what no source bears stands under the empty name. */
export function costsBySource(
  costs: readonly BenefitCost[],
  sources: Readonly<Record<string, string>>,
): Readonly<Record<string, Cost>> {
  const sums: Record<string, Sum> = {};
  for (const cost of costs) {
    if (cost.inKind) continue;
    const source = sources[cost.benefit] ?? "";
    const sum = sums[source] ?? nothing();
    sums[source] = sum;
    for (const key of ["lo", "hi", "granted", "undetermined"] as const) sum[key] += cost[key];
  }
  return sums;
}
