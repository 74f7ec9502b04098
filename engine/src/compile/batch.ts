import { amountOf } from "../explain/clause-due.ts";
import { combine } from "../explain/combine.ts";
import type { OutcomeKind } from "../explain/determine.ts";
import type { When } from "../language/dated.ts";
import type { Benefit } from "../language/definition.ts";
import type { HouseholdInput } from "../language/facts.ts";
import type { PolicySet } from "../language/policy-set.ts";
import { exactly, multiplyRanges, type Range, type Truth, zeroRange } from "../values/value.ts";
import type { Numbers } from "./rows.ts";
import { type Determined, determineAll } from "./run.ts";
import { snapshotOf } from "./snapshot-of.ts";
import { type DueOfRow, duesWithout } from "./without-clauses.ts";

export type { DueOfRow } from "./without-clauses.ts";

/** Of one benefit, a value per person in the order of `persons`, or per household where it is due to households. */
export interface BenefitColumn {
  readonly benefit: string;
  readonly subject: "person" | "household";
  /** đồng, or portions in kind; equal to `hi` when decided. */
  readonly lo: Numbers;
  readonly hi: Numbers;
  /** The clauses that make up what is granted. */
  readonly chosen: (row: number) => readonly string[];
}

/** What was found of everyone, by row. */
export interface AnswersByRow {
  readonly benefits: readonly BenefitColumn[];
  /** Whether a clause in force is met, by its subject's row; false for one that isn't in force. */
  readonly truth: (clause: string, row: number) => Truth;
  /** By benefit of a person or of a household, what their row comes to where these clauses didn't apply. */
  readonly without: (
    clauses: ReadonlySet<string>,
    subject: BenefitColumn["subject"],
    row: number,
  ) => ReadonlyMap<string, DueOfRow>;
}

export interface BatchResult extends AnswersByRow {
  readonly persons: readonly string[];
  readonly households: readonly string[];
}

export const outcomeAt = (column: BenefitColumn, row: number): OutcomeKind => {
  const [lo, hi] = [column.lo[row] ?? 0, column.hi[row] ?? 0];
  return lo !== hi ? "undetermined" : lo > 0 ? "granted" : "refused";
};

/** Every person of many households in one month: the same answers as explain, by compiled code. */
export function batch(set: PolicySet, households: readonly HouseholdInput[], when: When): BatchResult {
  const found = determineAll(set, snapshotOf(set, households, when.month), when);
  return {
    persons: households.flatMap((household) => household.members.map((member) => member.id)),
    households: households.map((household) => household.id),
    ...answersByRow(set, found),
  };
}

/** What a run over columns found, read by benefit and clause; rows are those of its snapshot. */
export const answersByRow = (set: PolicySet, found: Determined): AnswersByRow => ({
  benefits: set.definition.benefits.map((benefit) => columnOf(benefit, found)),
  truth: (clause, row) => truthAt(found, clause, row),
  without: (clauses, subject, row) =>
    duesWithout(found, {
      subject,
      clauses,
      found: { truth: (id) => truthAt(found, id, row), amount: (id) => amountAt(found, id, row) },
    }),
});

function columnOf(benefit: Benefit, found: Determined): BenefitColumn {
  const { lo, hi } = found.outputs;
  const none = new Float64Array(0);
  const column = {
    benefit: benefit.id,
    subject: benefit.subject ?? "person",
    lo: lo.get(benefit.id) ?? none,
    hi: hi.get(benefit.id) ?? none,
  };
  const chosen = (row: number): readonly string[] =>
    outcomeAt({ ...column, chosen }, row) === "granted" ? chosenAt(benefit, found, row) : [];
  return { ...column, chosen };
}

const chosenAt = (benefit: Benefit, found: Determined, row: number): readonly string[] =>
  combine(benefit.combination, {
    part: (id) => ({ truth: truthAt(found, id, row), amount: amountAt(found, id, row) }),
    limit: (at) => amountOf(at, found.plan.law, exactly(1)),
  }).chosen;

/** The clauses that make up what is granted to a row, each with its amount in đồng or portions. */
export const clauseAmounts = (
  benefit: Benefit,
  found: Determined,
  row: number,
): readonly (readonly [string, number])[] =>
  chosenAt(benefit, found, row).map((id) => [id, amountAt(found, id, row).lo]);

function truthAt({ plan, outputs }: Determined, clause: string, row: number): Truth {
  const side = plan.persons.byId.has(clause) ? "person" : "household";
  const place = (side === "person" ? plan.persons : plan.households).byId.get(clause)?.place;
  if (!place) return false;
  const bit = (words: readonly Uint32Array[]): boolean =>
    (((words[place.word]?.[row] ?? 0) >>> place.bit) & 1) === 1;
  return bit(outputs.sure[side]) || (bit(outputs.possible[side]) ? "unknown" : false);
}

function amountAt({ plan, outputs }: Determined, clause: string, row: number): Range {
  const side = plan.persons.byId.has(clause) ? "person" : "household";
  const planned = (side === "person" ? plan.persons : plan.households).byId.get(clause);
  if (!planned) return zeroRange;
  if (!planned.units) return planned.amount;
  const lo = outputs.unitsLo[side].get(clause)?.[row] ?? 0;
  return multiplyRanges(planned.amount, { lo, hi: outputs.unitsHi[side].get(clause)?.[row] ?? lo });
}
