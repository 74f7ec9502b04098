import type { Birth, MatchReason } from "../model.ts";
import { birthYearsMeet } from "./birth.ts";

/** A row that names a person: what decides whether it is somebody already known. */
export interface Newcomer {
  readonly nameKey: string;
  readonly birth: Birth | null;
  /** 12 digits, safely read; null where there is none. */
  readonly number: string | null;
  /** The leading zero was put back by us. */
  readonly restored: boolean;
}

/** Who holds that number now. */
export interface Holder {
  readonly personId: string;
  readonly nameKey: string;
  readonly birth: Birth | null;
}

/** `known`: the row is this person. `new`: nobody has the number. `wait`: provisional, a person decides. */
export type Link =
  | { readonly kind: "known"; readonly personId: string }
  | { readonly kind: "new" }
  | { readonly kind: "wait"; readonly reason: MatchReason };

/**
 * Rows link only on an equal 12-digit number, never on name and birth date. A number that a spreadsheet shortened
 * and we restored links only where name and birth year agree as well; so does a number whose holder's name and
 * birth both contradict the row, which is somebody else's number written by mistake.
 */
export function decideLink(row: Newcomer, holder: Holder | null): Link {
  if (row.number === null) return { kind: "wait", reason: "no_number" };
  if (!holder) return { kind: "new" };
  const sameName = row.nameKey === holder.nameKey;
  const sameYears = birthYearsMeet(row.birth, holder.birth);
  if (row.restored && !(sameName && sameYears)) return { kind: "wait", reason: "restored_number" };
  if (!sameName && !sameYears) return { kind: "wait", reason: "number_held" };
  return { kind: "known", personId: holder.personId };
}
