import { type CivilDate, civilDate, type Month, money, month } from "@ansinh/engine";
import type { ClauseAmounts, GrantFile, ListContext, PastPayment, Term } from "./grant-file.ts";

/**
 * A garden club's allowance, so that tests of lists don't break when the law changes: 500 × coefficient; 540 from
 * July 2026 by a rule in force on 5 October.
 */
export const clubAmounts: ClauseAmounts = ({ benefit, clause, units, month: of, knownOn }) => {
  if (benefit === "honour") return { kind: "no_rule" };
  if (clause === "open") return { kind: "undetermined" };
  const level = of >= "2026-07" && knownOn >= "2026-10-05" ? 540_000 : 500_000;
  const halves = clause === "double" ? 4 : clause === "half-more" ? 3 : 2;
  const amount = benefit === "farewell" ? level * 20 : (level * halves * units) / 2;
  return {
    kind: "amount",
    amount: money(amount),
    basis: { parameter: "club.level", level, coefficient: `${halves}/2`, units },
  };
};

export const knownOn: CivilDate = civilDate("2026-11-21");
export const december: Month = month("2026-12");

export const december2026: ListContext = {
  month: december,
  knownOn,
  amounts: clubAmounts,
  signedMonths: new Set(),
  historyFrom: month("2026-07"),
};

export function term(given: Partial<Term> = {}): Term {
  return {
    clause: "plain",
    units: 1,
    decidedAmount: null,
    fromMonth: month("2025-01"),
    toMonth: null,
    state: "paid",
    reason: null,
    decision: { kind: "grant", signedOn: civilDate("2025-01-10") },
    ...given,
  };
}

export function listed(of: string, amount: number, given: Partial<PastPayment> = {}): PastPayment {
  return {
    month: month(of),
    component: "monthly",
    amount: money(amount),
    state: "paid",
    listMonth: null,
    adjustmentNo: 0,
    ...given,
  };
}

/** Opening history of July to November at one amount. */
export const fiveMonths = (amount: number): PastPayment[] =>
  ["2026-07", "2026-08", "2026-09", "2026-10", "2026-11"].map((of) => listed(of, amount));

export function grantFile(given: Partial<GrantFile> = {}): GrantFile {
  return {
    grantId: "grant",
    personId: "person",
    benefit: "allowance",
    once: false,
    sealed: false,
    terms: [term()],
    past: fiveMonths(540_000),
    died: null,
    movedOut: null,
    ...given,
  };
}
