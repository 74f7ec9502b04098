import type { BenefitState, OutcomeKind } from "../explain/determine.ts";
import type { Range } from "../values/value.ts";

/** What a benefit comes to: đồng, or portions of what is given in kind. */
export interface Answer {
  readonly outcome: OutcomeKind;
  readonly amount: Range;
  /** The clauses that make up the amount, or that keep it open. */
  readonly clauses: readonly string[];
}

export function answerOf({ outcome, amount, alone }: BenefitState): Answer {
  const clauses = outcome === "granted" ? alone.chosen : outcome === "undetermined" ? alone.open : [];
  return { outcome, amount, clauses };
}

export const isSameAnswer = (left: Answer, right: Answer): boolean => isSameDue(left, right);

const isSameDue = (left: Due, right: Due): boolean =>
  left.outcome === right.outcome && left.amount.lo === right.amount.lo && left.amount.hi === right.amount.hi;

type Due = Pick<Answer, "outcome" | "amount">;

/**
 * Whether a reader is told an amount and no reason. Only what is granted may say that a sealed reason exists: an open or
 * a refused outcome that hangs on one would tell it, so that such a reader is answered from the case without it.
 */
export const restsOnSealed = (whole: Due, open: Due): boolean =>
  whole.outcome === "granted" && !isSameDue(whole, open);

/** Another decided outcome, or another amount. */
export const isChanged = (now: Answer, due: Answer): boolean =>
  due.outcome !== "undetermined" && !isSameAnswer(now, due);
