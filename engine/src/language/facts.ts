import type { CivilDate } from "../values/civil-date.ts";
import type { Text } from "../values/text.ts";

/**
 * A recorded value. Dates: `1950-03-02`, or `1950-03`, `1950` where only that is known. An interval or a list of
 * possible values says as much as is known; null is an explicit "chưa có thông tin" and beats any absence rule.
 */
export type FactValue =
  | boolean
  | number
  | string
  | { readonly lo: number | string; readonly hi: number | string }
  | { readonly oneOf: readonly string[] }
  | null;

/** Where a value came from; the engine hands it back in the trace. */
export interface FactSource {
  /** `list`, `decision`, `civil-status`, …: the caller's words. */
  readonly kind: string;
  readonly label?: Text;
  readonly date?: CivilDate;
  readonly reference?: string;
  /** Sealed class of a source that tells by itself, such as a decision under a sealed clause. */
  readonly sensitivity?: string;
}

export interface FactRecord {
  readonly kind: string;
  readonly value: FactValue;
  /** First and last day on which it is true; open when left out. */
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  readonly source?: FactSource;
  /** Implied by an active decision: counts only on days for which nothing else is recorded. */
  readonly implied?: boolean;
}

export interface PersonInput {
  readonly id: string;
  readonly facts: readonly FactRecord[];
  /** A person's record is open until a death closes it: no death recorded means living. */
  readonly died?: CivilDate;
  /** Lists declared complete for the place where this person is listed, beyond those of the household. */
  readonly completeLists?: readonly string[];
}

export interface RelationRecord {
  readonly kind: string;
  /** `from` is <kind> of `to`: parent of a child, guardian of a ward. */
  readonly from: string;
  readonly to: string;
  readonly since?: CivilDate;
  readonly until?: CivilDate;
  /** May stand or not: the list that names both doesn't say. Unknown even where the list is complete. */
  readonly unstated?: true;
}

/** A household as known on the day asked about: the caller chooses which recordings are known. */
export interface HouseholdInput {
  readonly id: string;
  readonly facts: readonly FactRecord[];
  readonly members: readonly PersonInput[];
  readonly relations?: readonly RelationRecord[];
  /** Lists loaded and declared complete for the commune: only then absence from one means no. */
  readonly completeLists: readonly string[];
}
