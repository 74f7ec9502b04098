import type { CivilDate, HouseholdInput, Month, PolicySet } from "@ansinh/engine";
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

export interface DeterminationCase {
  readonly set: PolicySet;
  readonly households: readonly HouseholdInput[];
  readonly held: readonly GrantHeld[];
  readonly month: Month;
  readonly knownOn: CivilDate;
  readonly conflicts: readonly Conflict[];
  readonly amounts: ClauseAmounts;
}

/** A person of the batch with the grants that are not ended. */
export interface PersonRow {
  readonly personId: string;
  readonly row: number;
  readonly held: readonly GrantHeld[];
  readonly household: HouseholdInput | undefined;
}
