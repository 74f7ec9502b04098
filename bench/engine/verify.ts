import {
  answersByRow,
  buildPolicySet,
  determineAll,
  type ExplainedBenefit,
  explain,
  outcomeAt,
} from "@ansinh/engine";
import { when } from "./measure.ts";
import { oneInTwenty, type Prepared } from "./prepared.ts";
import { householdAt, readPopulation, snapshotOfPopulation } from "./reference-data.ts";
import { referencePolicy } from "./reference-policy.ts";

export interface Verified {
  readonly persons: number;
  readonly undetermined: number;
  readonly differing: number;
  readonly first: readonly string[];
}

/** A share of the households, all their people: explain, and the compiled run over the columns of everybody. */
export function verify(folder: string, name: Prepared, { at, of }: { at: number; of: number }): Verified {
  const set = buildPolicySet(referencePolicy);
  const population = readPopulation(folder);
  const unknown = name === "open" ? oneInTwenty() : () => false;
  const snapshot = snapshotOfPopulation(population, "2025-01", unknown);
  const answers = answersByRow(set, determineAll(set, snapshot, when));
  const first: string[] = [];
  let [persons, undetermined, differing] = [0, 0, 0];
  const from = Math.floor((population.households * at) / of);
  const to = Math.floor((population.households * (at + 1)) / of);
  for (let home = from; home < to; home++) {
    const household = householdAt(population, home, unknown);
    for (const { id } of household.members) {
      const told = explain(set, { household, person: id, ...when }).benefits;
      persons++;
      if (told.some(({ outcome }) => outcome.kind === "undetermined")) undetermined++;
      const isSame = told.length === answers.benefits.length && told.every(isAsIn(answers, home, Number(id)));
      if (!isSame && differing++ < 5) first.push(`${name}: household ${home}, person ${id}`);
    }
  }
  return { persons, undetermined, differing, first };
}

/** Outcome, amount or bounds, clauses chosen, and whether each clause is met. */
const isAsIn =
  ({ benefits, truth }: ReturnType<typeof answersByRow>, home: number, person: number) =>
  (told: ExplainedBenefit, index: number): boolean => {
    const column = benefits[index];
    if (column?.benefit !== told.benefit) return false;
    const row = column.subject === "household" ? home : person;
    const { lo, hi } = boundsOf(told);
    const chosen = told.outcome.kind === "granted" ? told.outcome.clauses : [];
    return (
      outcomeAt(column, row) === told.outcome.kind &&
      column.lo[row] === lo &&
      column.hi[row] === hi &&
      column.chosen(row).join() === chosen.join() &&
      told.clauses.every((clause) => clause.truth === truth(clause.clause, row))
    );
  };

function boundsOf({ outcome, inKind }: ExplainedBenefit): { lo: number; hi: number } {
  switch (outcome.kind) {
    case "granted": {
      const amount = inKind ? outcome.clauses.length : outcome.amount;
      return { lo: amount, hi: amount };
    }
    case "refused":
      return { lo: 0, hi: 0 };
    case "undetermined":
      return outcome.bounds;
  }
}
