import type { Combined } from "./combine.ts";
import type { When } from "./dated.ts";
import { type BenefitState, determine, type OutcomeKind, subjectOf } from "./determine.ts";
import type { HouseholdInput } from "./facts.ts";
import { lawAt, type PolicySet } from "./policy-set.ts";
import { daysToLookAt, prepareHousehold } from "./prepare.ts";

/** Of one benefit, a value per person in the order of `persons`. */
export interface BenefitColumn {
  readonly benefit: string;
  /** 0 refused, 1 granted, 2 undetermined. */
  readonly outcome: Uint8Array;
  /** đồng; equal to `hi` when decided. */
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  /** Index into `clauses` of the first clause granted; -1 where none is. */
  readonly clause: Int16Array;
  readonly clauses: readonly string[];
}

export interface BatchResult {
  readonly persons: readonly string[];
  readonly benefits: readonly BenefitColumn[];
  /** `reasonWords` words a person; read with `readSlot(reasons, slot, row * reasonWords)`. */
  readonly reasons: Uint32Array;
  readonly reasonWords: number;
}

export const outcomeCode: Readonly<Record<OutcomeKind, number>> = { refused: 0, granted: 1, undetermined: 2 };

/** Every person of many households in one month: the evaluation of explain, without its trace. */
export function batch(set: PolicySet, households: readonly HouseholdInput[], when: When): BatchResult {
  const law = lawAt(set, when);
  const persons = households.flatMap((household) => household.members.map((member) => member.id));
  const columns = set.definition.benefits.map((benefit) => emptyColumn(benefit, persons.length));
  const reasonWords = Math.ceil(set.slotCount / 16);
  const reasons = new Uint32Array(persons.length * reasonWords);
  let row = 0;
  for (const input of households) {
    const household = prepareHousehold(set, input);
    const days = daysToLookAt(set, law, household);
    for (const person of household.members.values()) {
      const found = determine(subjectOf(set, law, { household, person, days }));
      for (const column of columns) writeRow(column, row, found.benefits.get(column.benefit));
      reasons.set(found.reasons, row * reasonWords);
      row++;
    }
  }
  return { persons, benefits: columns, reasons, reasonWords };
}

function emptyColumn(
  benefit: { id: string; clauses: readonly { id: string }[] },
  rows: number,
): BenefitColumn {
  return {
    benefit: benefit.id,
    outcome: new Uint8Array(rows),
    lo: new Float64Array(rows),
    hi: new Float64Array(rows),
    clause: new Int16Array(rows),
    clauses: benefit.clauses.map((clause) => clause.id),
  };
}

function writeRow(column: BenefitColumn, row: number, state: BenefitState | undefined): void {
  if (!state) return;
  column.outcome[row] = outcomeCode[state.outcome];
  column.lo[row] = state.amount.lo;
  column.hi[row] = state.amount.hi;
  column.clause[row] = state.outcome === "granted" ? firstClause(column, state.alone) : -1;
}

const firstClause = (column: BenefitColumn, alone: Combined): number =>
  column.clauses.indexOf(alone.chosen[0] ?? "");
