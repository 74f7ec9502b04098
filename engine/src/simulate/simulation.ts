import type { When } from "../language/dated.ts";
import { lawAt, type PolicySet } from "../language/policy-set.ts";
import { type Answers, answersToReform, answersUnder } from "./answers.ts";
import { povertySums, type StandardErrors, type Summed, standardErrors } from "./bootstrap.ts";
import { type BenefitCost, type Cost, costsBySource, costsOf } from "./costs.ts";
import { type Change, changesOf, type Gains, gainsByGrouping, gainsOf, householdOfPersons } from "./gains.ts";
import { type Distribution, distributionOf, type Line, type Living, livingOf, tenthsOf } from "./living.ts";
import { type Population, weightAt } from "./population.ts";
import type { Under } from "./touched.ts";

/** What is asked of a reform beside its cost and who gains. */
export interface ReformQuestion {
  readonly when: Omit<When, "month">;
  /** Who bears each benefit, by benefit. */
  readonly sources?: Readonly<Record<string, string>>;
  /** Poverty lines by name; they, deciles and inequality need the population's resources. */
  readonly lines?: Readonly<Record<string, Line>>;
  readonly bootstrap?: { readonly draws: number; readonly seed: number };
}

interface Side {
  readonly hash: string;
  readonly costs: readonly BenefitCost[];
  readonly sources: Readonly<Record<string, Cost>>;
  readonly distribution?: Distribution;
}

/** A reform beside its baseline, plain data. Sums are of the month, weighted. */
export interface Simulation {
  readonly before: Side;
  readonly after: Side;
  /** Benefits determined anew; all others keep the baseline's answers. */
  readonly touched: readonly string[];
  readonly gains: { readonly persons: Gains; readonly households: Gains };
  /** By grouping of the population, and by `tenth` of money per head before the reform where resources are known. */
  readonly gainsByGroup: ReturnType<typeof gainsByGrouping>;
  /** With lower amounts where somebody's outcome is undetermined. */
  readonly errors?: StandardErrors;
}

/** A baseline determined once for many reforms. */
export interface Baseline extends Under {
  readonly population: Population;
  readonly answers: Answers;
  readonly question: ReformQuestion;
  readonly living?: Living;
  /** The population with tenths among its groupings. */
  readonly grouped: Population;
}

/** Determines a population under the law as it stands, to put reforms beside it. */
export function baselineOf(set: PolicySet, population: Population, question: ReformQuestion): Baseline {
  const law = lawAt(set, { ...question.when, month: population.snapshot.month });
  const answers = answersUnder({ set, law }, population.snapshot);
  const common = { set, law, population, answers, question };
  if (!population.resources) return { ...common, grouped: population };
  const living = livingOf(set.definition.benefits, answers, population);
  const names = [...Array.from({ length: 10 }, (_, at) => String(at + 1)), "undetermined"];
  const tenth = { of: "household", names, values: tenthsOf(living) } as const;
  return { ...common, living, grouped: { ...population, groupings: { ...population.groupings, tenth } } };
}

/** Answers to a reform of the set: what a slider moves. `into`: answers to an earlier reform, no longer needed. */
export function reformAnswers(baseline: Baseline, reform: PolicySet, into?: Answers): Answers {
  const law = lawAt(reform, baseline.law.when);
  const { snapshot } = baseline.population;
  return answersToReform({ set: reform, law }, baseline, { snapshot, into });
}

/**
 * What a reform costs, who gains and loses, and what it does to poverty and inequality. Whoever's outcome is
 * undetermined is counted apart, with bounds. Throws RangeError where sums leave the exact numbers.
 */
export function simulate(baseline: Baseline, reform: PolicySet): Simulation {
  const { question, grouped, living, population } = baseline;
  const answers = reformAnswers(baseline, reform);
  const before = { benefits: baseline.set.definition.benefits, answers: baseline.answers };
  const after = { benefits: reform.definition.benefits, answers };
  const changes = changesOf({ before, after }, population);
  const living2 = living && livingOf(after.benefits, answers, population);
  const livings = living && living2 ? { before: living, after: living2 } : undefined;
  const homes = householdOfPersons(population);
  const sideOf = (set: PolicySet, of: typeof before, has: Living | undefined): Side => {
    const costs = costsOf(of.benefits, of.answers, grouped);
    return {
      hash: set.hash,
      costs,
      sources: costsBySource(costs, question.sources ?? {}),
      ...(has ? { distribution: distributionOf(has, question.lines ?? {}) } : {}),
    };
  };
  const errors = question.bootstrap && errorsOf(baseline, changes.household, livings);
  return {
    before: sideOf(baseline.set, before, living),
    after: sideOf(reform, after, living2),
    touched: [...answers.touched],
    gains: {
      persons: everybody(changes.person, (row) => weightAt(population, homes[row] ?? 0)),
      households: everybody(changes.household, (row) => weightAt(population, row)),
    },
    gainsByGroup: gainsByGrouping(changes, grouped),
    ...(errors ? { errors } : {}),
  };
}

function everybody(change: Change, weightOf: (row: number) => number): Gains {
  const [all] = gainsOf(change, 1, { groupOf: () => 0, weightOf });
  if (!all) throw new Error("one group has one sum");
  return all;
}

/** Errors of the change in cost, of households that gain and lose and by how much, of poverty and inequality. */
function errorsOf(
  { question, population }: Baseline,
  change: Change,
  livings: Readonly<Record<"before" | "after", Living>> | undefined,
): StandardErrors {
  const weighted = (of: (least: number) => number): Float64Array =>
    change.lo.map((least, household) => weightAt(population, household) * of(least));
  const sums: Summed[] = [
    { name: "change", values: weighted((least) => least) },
    { name: "winners", values: weighted((least) => (least > 0 ? 1 : 0)) },
    { name: "losers", values: weighted((least) => (least < 0 ? 1 : 0)) },
    { name: "gained", values: weighted((least) => Math.max(0, least)) },
    { name: "lost", values: weighted((least) => Math.max(0, -least)) },
  ];
  for (const [line, at] of Object.entries(question.lines ?? {}))
    for (const [when, living] of Object.entries(livings ?? {}))
      sums.push(...povertySums(living, at, `${line} ${when}`));
  const { draws, seed } = question.bootstrap ?? { draws: 0, seed: 0 };
  const own = Int32Array.from({ length: population.snapshot.households }, (_, household) => household);
  return standardErrors(sums, livings ?? {}, { draws, seed, clusters: population.clusters ?? own });
}
