import {
  type BenefitColumn,
  type DueOfRow,
  type ExplainedBenefit,
  explainTo,
  type HouseholdInput,
  outcomeAt,
  type PolicySet,
} from "@ansinh/engine";
import type { Answered, DecisionCase, PersonRow } from "./determination-case.ts";

/** What the rules give of a benefit to one person, in đồng a month. */
export interface Due {
  readonly outcome: "granted" | "refused" | "undetermined";
  readonly lo: number;
  readonly hi: number;
  /** The clauses of what is granted. */
  readonly chosen: () => readonly string[];
}

/** What a worklist may go by, and whether only holders of the class may read it. */
export interface Tellable {
  readonly due: Due;
  readonly sealed: boolean;
}

export const sealedClausesOf = (set: PolicySet): ReadonlySet<string> =>
  new Set([...set.clauses.values()].flatMap(({ id, sensitivity }) => (sensitivity ? [id] : [])));

/** Whether something sealed may have a say in what is found for a row. */
export const mayBeSealed = (row: number, { answers, open, sealed }: Sealing): boolean =>
  open !== undefined || [...sealed].some((clause) => answers.truth(clause, row) !== false);

/** By benefit of a person what is due without anything sealed; undefined: nothing sealed has a say. */
export const openDues = (row: number, sealing: Sealing): PersonRow["open"] =>
  mayBeSealed(row, sealing)
    ? (sealing.open ?? sealing.answers).without(sealing.sealed, "person", row)
    : undefined;

/**
 * As `explainTo` tells it: the case without sealed clauses and decisions. Only what is granted in truth and differs from
 * that, or was decided under a sealed clause, is told as it is and sealed: what is open or refused for a sealed reason
 * must read as if the reason weren't there, or a number would tell of it.
 */
export function tellable(column: BenefitColumn, { row, held, open }: PersonRow): Tellable {
  const due = dueOf(column, row);
  const decided = held.some((grant) => grant.benefit === column.benefit && grant.sealed);
  const without = open?.get(column.benefit);
  if (decided || !without) return { due, sealed: decided };
  const openly = openDue(without);
  const differs = openly.lo !== due.lo || openly.hi !== due.hi;
  return due.outcome === "granted" && differs ? { due, sealed: true } : { due: openly, sealed: false };
}

const dueOf = (column: BenefitColumn, row: number): Due => ({
  outcome: outcomeAt(column, row),
  lo: column.lo[row] ?? 0,
  hi: column.hi[row] ?? 0,
  chosen: () => column.chosen(row),
});

function openDue({ amount: { lo, hi }, chosen }: DueOfRow): Due {
  const outcome = lo !== hi ? "undetermined" : lo > 0 ? "granted" : "refused";
  return { outcome, lo, hi, chosen: () => chosen };
}

export interface Sealing extends Pick<Answered, "answers" | "open"> {
  readonly sealed: ReadonlySet<string>;
}

/** The same homes without what their members' sealed decisions say; none where no such decision speaks. */
export function withoutSealedSources(
  households: readonly HouseholdInput[],
): readonly HouseholdInput[] | undefined {
  const speaks = (item: HouseholdInput | HouseholdInput["members"][number]): boolean =>
    item.facts.some(({ source }) => source?.sensitivity !== undefined);
  const open = <T extends HouseholdInput | HouseholdInput["members"][number]>(item: T): T =>
    speaks(item) ? { ...item, facts: item.facts.filter(({ source }) => !source?.sensitivity) } : item;
  if (!households.some((home) => speaks(home) || home.members.some(speaks))) return undefined;
  return households.map((home) => open({ ...home, members: home.members.map(open) }));
}

/** What the rules say of one person's benefit, without anything that a class seals. */
export function explainedOpenly(
  benefit: string,
  { personId, household }: { readonly personId: string; readonly household: HouseholdInput },
  { set, month, knownOn }: Pick<DecisionCase, "set" | "month" | "knownOn">,
): ExplainedBenefit | undefined {
  const question = { household, person: personId, month, knownOn, benefits: [benefit] };
  return explainTo(set, question, new Set()).benefits[0];
}
