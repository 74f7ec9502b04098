import { type CivilDate, type Money, type Month, monthOf } from "@ansinh/engine";
import type { Component, DecisionKind, EndReason, HoldReason, OpeningState, TermState } from "../model.ts";

/** The law's answer for a granted clause in a month, as known on a day. */
export type AmountByLaw =
  | { readonly kind: "amount"; readonly amount: Money; readonly basis: AmountBasis }
  /** The law library doesn't know the benefit yet. */
  | { readonly kind: "no_rule" }
  /** A parameter isn't confirmed, or the clause no longer rules the month. */
  | { readonly kind: "undetermined" };

/** What the amount was made of, kept with the line so that it can be shown and replayed. */
export interface AmountBasis {
  readonly parameter: string;
  readonly level: number;
  /** "3/2" */
  readonly coefficient: string;
  readonly units: number;
}

export interface ClauseQuestion {
  readonly benefit: string;
  readonly clause: string;
  readonly units: number;
  readonly month: Month;
  readonly knownOn: CivilDate;
}

export type ClauseAmounts = (question: ClauseQuestion) => AmountByLaw;

export interface Term {
  /** Also of a sealed clause: rules see it, rows and screens don't. */
  readonly clause: string;
  readonly units: number;
  readonly decidedAmount: Money | null;
  readonly fromMonth: Month;
  readonly toMonth: Month | null;
  readonly state: TermState;
  readonly reason: EndReason | null;
  readonly decision: { readonly kind: DecisionKind; readonly signedOn: CivilDate | null } | null;
}

/** Something listed for a month before: in the opening history or on a list signed here. */
export interface PastPayment {
  readonly month: Month;
  readonly component: Component;
  readonly amount: Money;
  readonly state: OpeningState;
  /** null: opening history. */
  readonly listMonth: Month | null;
  readonly adjustmentNo: number;
  /** Uncollected, and offered again on a list signed here: what became of it since is not known. */
  readonly carried?: boolean;
}

/** Everything about one grant that its lines follow from. Terms in order of recording. */
export interface GrantFile {
  readonly grantId: string;
  readonly personId: string;
  readonly benefit: string;
  /** One payment instead of a monthly one, such as funeral support. */
  readonly once: boolean;
  readonly sealed: boolean;
  readonly terms: readonly Term[];
  readonly past: readonly PastPayment[];
  /** Confirmed only. */
  readonly died: CivilDate | null;
  readonly movedOut: CivilDate | null;
}

export interface ListContext {
  readonly month: Month;
  readonly knownOn: CivilDate;
  readonly amounts: ClauseAmounts;
  /** Months whose list of this office, agency and source was signed here: a grant not on it got nothing. */
  readonly signedMonths: ReadonlySet<Month>;
  /** First month of opening history of this list; null: none was imported. */
  readonly historyFrom: Month | null;
}

/** The term that begins last rules a month; a truy lĩnh decision only inside its own months. */
export function rulingTerm(terms: readonly Term[], month: Month): Term | null {
  let ruling: Term | null = null;
  for (const term of terms) {
    if (term.fromMonth > month) continue;
    if (term.decision?.kind === "arrears" && (term.toMonth ?? month) < month) continue;
    if (ruling === null || term.fromMonth >= ruling.fromMonth) ruling = term;
  }
  return ruling;
}

/** A confirmed event holds the months after its own; only a decision ends them. */
export function holdOf(file: GrantFile, term: Term, month: Month): HoldReason | null {
  if (file.once) return null;
  if (file.died !== null && month > monthOf(file.died)) return "death";
  if (file.movedOut !== null && month > monthOf(file.movedOut)) return "moved_out";
  if (term.toMonth !== null && month > term.toMonth) return "term_over";
  return null;
}

export const lawFor = (
  file: GrantFile,
  term: Term,
  at: { month: Month; knownOn: CivilDate; amounts: ClauseAmounts },
) =>
  at.amounts({
    benefit: file.benefit,
    clause: term.clause,
    units: term.units,
    month: at.month,
    knownOn: at.knownOn,
  });
