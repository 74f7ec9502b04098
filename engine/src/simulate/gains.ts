import type { Benefit } from "../language/definition.ts";
import type { Answers } from "./answers.ts";
import { columnOf, isIncome, isOfHousehold, type Population, weightAt } from "./population.ts";

/** Who has more and who less money a month, and by how much. Weighted. */
export interface Gains {
  readonly winners: number;
  readonly losers: number;
  readonly unchanged: number;
  /** Those of whom it can't be said whether they gain: the change lies between the bounds. */
  readonly undetermined: number;
  /** đồng that winners gain and losers lose, both ≥ 0; between bounds where only the sum is open. */
  readonly gained: { readonly lo: number; readonly hi: number };
  readonly lost: { readonly lo: number; readonly hi: number };
  /** The change of the undetermined together. */
  readonly open: { readonly lo: number; readonly hi: number };
}

/** The least and the most that each subject's money may change by. */
export interface Change {
  readonly lo: Float64Array;
  readonly hi: Float64Array;
}

/** Change of every person's own monthly money, and of every household's: its members' and its own together. */
export interface Changes {
  readonly person: Change;
  readonly household: Change;
}

export interface BeforeAndAfter {
  readonly before: { readonly benefits: readonly Benefit[]; readonly answers: Answers };
  readonly after: { readonly benefits: readonly Benefit[]; readonly answers: Answers };
}

/** A benefit that the reform can't reach changes nobody's money, known or not; of any other the bounds are subtracted. */
export function changesOf({ before, after }: BeforeAndAfter, population: Population): Changes {
  const { persons, households, rows } = population.snapshot;
  const changes = { person: emptyChange(persons), household: emptyChange(households) };
  const take = (benefit: Benefit, answers: Answers, sign: 1 | -1): void => {
    const column = columnOf(answers.of.get(benefit.id), benefit.id);
    const [least, most] = sign === 1 ? [column.lo, column.hi] : [column.hi, column.lo];
    const { lo, hi } = isOfHousehold(benefit) ? changes.household : changes.person;
    for (let row = 0; row < lo.length; row++) {
      lo[row] = (lo[row] ?? 0) + sign * (least[row] ?? 0);
      hi[row] = (hi[row] ?? 0) + sign * (most[row] ?? 0);
    }
  };
  const stays = (id: string): boolean =>
    !after.answers.touched.has(id) && after.benefits.some((benefit) => benefit.id === id);
  for (const benefit of before.benefits.filter(isIncome))
    if (!stays(benefit.id)) take(benefit, before.answers, -1);
  for (const benefit of after.benefits.filter(isIncome))
    if (after.answers.touched.has(benefit.id)) take(benefit, after.answers, 1);
  for (let household = 0; household < households; household++)
    for (let row = rows.start[household] ?? 0; row < (rows.start[household + 1] ?? 0); row++)
      for (const end of ["lo", "hi"] as const) {
        const whole = changes.household[end];
        whole[household] = (whole[household] ?? 0) + (changes.person[end][row] ?? 0);
      }
  return changes;
}

const emptyChange = (length: number): Change => ({
  lo: new Float64Array(length),
  hi: new Float64Array(length),
});

type Sums = {
  -readonly [Key in keyof Gains]: Gains[Key] extends number ? number : { lo: number; hi: number };
};
const nothing = (): Sums => ({
  winners: 0,
  losers: 0,
  unchanged: 0,
  undetermined: 0,
  gained: { lo: 0, hi: 0 },
  lost: { lo: 0, hi: 0 },
  open: { lo: 0, hi: 0 },
});

/** Gains of persons or households by group; `groupOf` < 0: in no group. */
export function gainsOf(
  { lo, hi }: Change,
  groups: number,
  of: { readonly groupOf: (row: number) => number; readonly weightOf: (row: number) => number },
): readonly Gains[] {
  const sums = Array.from({ length: groups }, nothing);
  for (let row = 0; row < lo.length; row++) {
    const sum = sums[of.groupOf(row)];
    if (sum) count(sum, { lo: lo[row] ?? 0, hi: hi[row] ?? 0 }, of.weightOf(row));
  }
  return sums;
}

function count(sum: Sums, { lo, hi }: { lo: number; hi: number }, weight: number): void {
  const put = (target: { lo: number; hi: number }, least: number, most: number): void => {
    target.lo += weight * least;
    target.hi += weight * most;
  };
  if (lo === 0 && hi === 0) sum.unchanged += weight;
  else if (lo > 0) {
    sum.winners += weight;
    put(sum.gained, lo, hi);
  } else if (hi < 0) {
    sum.losers += weight;
    put(sum.lost, -hi, -lo);
  } else {
    sum.undetermined += weight;
    put(sum.open, lo, hi);
  }
}

/** Of each person their household, so that they carry its weight and group. */
export function householdOfPersons({ snapshot }: Population): Int32Array {
  const of = new Int32Array(snapshot.persons);
  const { start } = snapshot.rows;
  for (let household = 0; household < snapshot.households; household++)
    of.fill(household, start[household] ?? 0, start[household + 1] ?? 0);
  return of;
}

/** Gains by every grouping, of persons and, where it groups households, of households too. */
export function gainsByGrouping(
  changes: Changes,
  population: Population,
): Readonly<Record<string, { readonly persons: readonly Gains[]; readonly households?: readonly Gains[] }>> {
  const homes = householdOfPersons(population);
  const ofPerson = (row: number): number => weightAt(population, homes[row] ?? 0);
  return Object.fromEntries(
    Object.entries(population.groupings ?? {}).map(([name, { of, names, values }]) => {
      const groupOf = (at: number): number => values[at] ?? -1;
      const person = of === "person" ? groupOf : (row: number) => groupOf(homes[row] ?? 0);
      const persons = gainsOf(changes.person, names.length, { groupOf: person, weightOf: ofPerson });
      if (of === "person") return [name, { persons }];
      const weightOf = (row: number): number => weightAt(population, row);
      return [name, { persons, households: gainsOf(changes.household, names.length, { groupOf, weightOf }) }];
    }),
  );
}
