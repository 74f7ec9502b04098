import type { CivilDate, EngineProblem, HouseholdInput, Month, Text } from "@ansinh/engine";

/** The one version of the format so far. */
export const caseVersion = 1;

/** Longer than any family needs; a text beyond it was meant for something else. */
export const caseTextMax = 1_000_000;

/** A family as a case file tells it, read and found to be without contradiction. */
export interface FamilyCase {
  readonly household: HouseholdInput;
  /** What people are called, by id; an id stands for itself where no name is given. */
  readonly names: ReadonlyMap<string, string>;
  readonly month: Month;
  readonly knownOn: CivilDate;
  readonly note?: string;
}

/** What is wrong in a case file: `at` is a JSON pointer; beside it line and column, counted from 1. */
export interface CaseProblem extends EngineProblem {
  readonly mend: Text;
  readonly line: number;
  readonly column: number;
}

export type CaseReading =
  | { readonly ok: true; readonly case: FamilyCase }
  | { readonly ok: false; readonly problems: readonly CaseProblem[] };

/** The question beside the file: month and day given when asking win over those of the file. */
export interface CaseMoment {
  readonly month?: Month;
  readonly knownOn?: CivilDate;
  /** The law is looked at on this day where neither says another. */
  readonly today: CivilDate;
}
