import type { AnswersByRow, CivilDate, DueOfRow, HouseholdInput, Month, PolicySet } from "@ansinh/engine";
import type { WorklistKind } from "../model.ts";
import type { ClauseAmounts } from "./grant-file.ts";
import type { Conflict } from "./law.ts";

/** A live grant beside what the rules say. */
export interface GrantHeld {
  readonly grantId: string;
  readonly personId: string;
  readonly benefit: string;
  /** Also of a sealed clause: rules see it, rows and screens don't. */
  readonly clause: string;
  readonly units: number;
  readonly state: "paid" | "suspended" | "ended";
  /** Đồng last listed for a month: what is at stake where the law has no figure for the clause. */
  readonly lastAmount: number;
  readonly sealed: boolean;
}

export interface DeterminationFinding {
  readonly kind: WorklistKind;
  readonly personId: string;
  readonly grantId: string | null;
  readonly benefit: string;
  readonly amount: number;
  readonly details: Readonly<Record<string, unknown>>;
  readonly sealed: boolean;
}

/** A finding, and what of it only an explanation of the person's household can say. */
export interface Difference extends DeterminationFinding {
  /** `needs`: what would have to become known; `reason`: why the rules give what they give. */
  readonly toExplain?: "needs" | "reason";
}

/** What decisions are held against. */
export interface DecisionCase {
  readonly set: PolicySet;
  readonly held: readonly GrantHeld[];
  readonly month: Month;
  readonly knownOn: CivilDate;
  readonly conflicts: readonly Conflict[];
  readonly amounts: ClauseAmounts;
}

export interface DeterminationCase extends DecisionCase {
  readonly households: readonly HouseholdInput[];
}

/** Everybody whom the rules answered for, by row of the answers. */
export interface Answered {
  readonly answers: AnswersByRow;
  /** The same rows where no sealed decision counts as evidence; left out where there is none. */
  readonly open?: AnswersByRow;
  readonly rows: number;
  personId(row: number): string;
  /** -1: not among them. */
  rowOf(personId: string): number;
  isDead(row: number): boolean;
}

/** A person of the answers with the grants that are not ended. */
export interface PersonRow {
  readonly personId: string;
  readonly row: number;
  readonly held: readonly GrantHeld[];
  /** By benefit what is due without anything sealed; undefined: nothing sealed has a say. */
  readonly open: ReadonlyMap<string, DueOfRow> | undefined;
}
