import {
  addMoney,
  addMonths,
  type CivilDate,
  lastDay,
  type Money,
  type Month,
  money,
  monthOf,
  monthRange,
  subtractMoney,
  sumMoney,
  zeroMoney,
} from "@ansinh/engine";
import type { HoldReason, LineCause } from "../model.ts";
import {
  type AmountBasis,
  type ClauseAmounts,
  type GrantFile,
  holdOf,
  type ListContext,
  lawFor,
  rulingTerm,
  type Term,
} from "./grant-file.ts";
import { type Line, neverListed, nextNumber } from "./line.ts";

export type ArrearsFinding =
  /** Listed more than was due: recovered only by a decision. */
  | {
      readonly kind: "overpaid";
      readonly month: Month;
      readonly cause: HoldReason | "ended" | "suspended" | "above_law";
      readonly amount: Money;
    }
  /** The imported amount is none that the law gave for the month: to be explained. */
  | { readonly kind: "amount_differs"; readonly month: Month; readonly listed: Money; readonly amount: Money }
  /** Months granted, with neither opening history nor a signed list: no arrears. */
  | { readonly kind: "no_history"; readonly months: readonly Month[]; readonly amount: Money };

export interface Arrears {
  readonly lines: readonly Line[];
  readonly findings: readonly ArrearsFinding[];
}

/** What months before the list's were due and not listed, as the law and the decisions stand today. */
export function arrearsOf(file: GrantFile, context: ListContext): Arrears {
  const lines: Line[] = [];
  const findings: ArrearsFinding[] = [];
  const unheard: { month: Month; amount: Money }[] = [];
  for (const month of monthsToLookAt(file, context)) {
    const found = arrearsFor(file, month, context);
    if (found === null) continue;
    if (found.kind === "unheard") unheard.push({ month, amount: found.amount });
    else if (found.kind === "line") lines.push(found.line);
    else findings.push(found.finding);
    if (found.kind === "line" && found.finding) findings.push(found.finding);
  }
  if (unheard.length > 0)
    findings.push({
      kind: "no_history",
      months: unheard.map(({ month }) => month),
      amount: sumMoney(unheard.map(({ amount }) => amount)),
    });
  return { lines: lessListedArrears(file, lines), findings };
}

/** From the first month of which something is known to the month before the list's. */
function monthsToLookAt(file: GrantFile, context: ListContext): Month[] {
  const decided = file.terms.filter((term) => neverListed(term, context)).map((term) => term.fromMonth);
  let first: Month | null = context.historyFrom;
  const look = (month: Month): void => {
    if (first === null || month < first) first = month;
  };
  for (const past of file.past) look(past.month);
  for (const month of context.signedMonths) look(month);
  for (const month of decided) look(month);
  return first === null ? [] : monthRange(first, addMonths(context.month, -1));
}

type MonthFound =
  | { readonly kind: "line"; readonly line: Line; readonly finding: ArrearsFinding | null }
  | { readonly kind: "finding"; readonly finding: ArrearsFinding }
  | { readonly kind: "unheard"; readonly amount: Money };

function arrearsFor(file: GrantFile, month: Month, context: ListContext): MonthFound | null {
  const term = rulingTerm(file.terms, month);
  const due = dueOf(file, term, { month, context });
  if (term === null || due === "unknown") return null;
  const { opening, here } = listedFor(file, month);
  const fresh = neverListed(term, context);
  const paidElsewhere = !fresh || wasPaidBefore(file, { month, term }, context);
  if (opening === null && here === null && !context.signedMonths.has(month) && paidElsewhere)
    return due.amount > 0 ? { kind: "unheard", amount: due.amount } : null;
  const compared = { month, term, due, listed: addMoney(opening ?? zeroMoney, here ?? zeroMoney) };
  if (opening === null || fresh || due.amount === 0) return againstListed(file, compared);
  return againstOpening(file, { ...compared, opening }, context);
}

/** What an adjustment changes was granted already: a month without history was paid as before it, nobody knows how much. */
function wasPaidBefore(file: GrantFile, { month, term }: { month: Month; term: Term }, context: ListContext) {
  const changes = term.decision?.kind === "adjust" || term.decision?.kind === "correction";
  const older = file.terms.filter((other) => !neverListed(other, context));
  return changes && rulingTerm(older, month)?.state === "paid";
}

interface Due {
  readonly amount: Money;
  readonly basis: AmountBasis | null;
  /** Why nothing is due. */
  readonly stop: HoldReason | "ended" | "suspended" | null;
}

function dueOf(
  file: GrantFile,
  term: Term | null,
  { month, context }: { month: Month; context: ListContext },
): Due | "unknown" {
  const nothing = (stop: Due["stop"]): Due => ({ amount: zeroMoney, basis: null, stop });
  // before the first decision known here an earlier one may have granted it: nothing is said about such months
  if (term === null) return "unknown";
  if (term.state !== "paid") return nothing(term.state);
  const hold = holdOf(file, term, month);
  if (hold !== null) return nothing(hold);
  const law = lawFor(file, term, { ...context, month });
  return law.kind === "amount" ? { amount: law.amount, basis: law.basis, stop: null } : "unknown";
}

/** Listed in the opening history, and on lists signed here; null: not at all. */
function listedFor(file: GrantFile, month: Month): { opening: Money | null; here: Money | null } {
  let opening: Money | null = null;
  let here: Money | null = null;
  for (const past of file.past) {
    if (past.month !== month || past.component !== "monthly") continue;
    if (past.listMonth === null) opening = addMoney(opening ?? zeroMoney, past.amount);
    else here = addMoney(here ?? zeroMoney, past.amount);
  }
  return { opening, here };
}

/** Never handed out: it lies at the payer, so nobody is to pay it back. */
const uncollectedFor = (file: GrantFile, month: Month): Money =>
  sumMoney(
    file.past
      .filter((past) => past.component === "monthly" && past.month === month && past.state === "uncollected")
      .map((past) => past.amount),
  );

interface Compared {
  readonly month: Month;
  readonly term: Term;
  readonly due: Due;
  readonly listed: Money;
}

function againstListed(file: GrantFile, compared: Compared): MonthFound | null {
  const { month, due, listed } = compared;
  if (due.amount > listed)
    return {
      kind: "line",
      line: arrearsLine(file, compared, subtractMoney(due.amount, listed)),
      finding: null,
    };
  const handedOut = subtractMoney(listed, uncollectedFor(file, month));
  if (due.amount < handedOut)
    return {
      kind: "finding",
      finding: {
        kind: "overpaid",
        month,
        cause: due.stop ?? "above_law",
        amount: subtractMoney(handedOut, due.amount),
      },
    };
  return null;
}

/** An imported amount that no reading of the law explains earns only the raise itself, and is listed. */
function againstOpening(
  file: GrantFile,
  compared: Compared & { opening: Money },
  context: ListContext,
): MonthFound | null {
  const { month, term, due, opening } = compared;
  if (opening === due.amount) return againstListed(file, compared);
  const lawful = amountsKnownThen(file, term, { month, context });
  if (lawful.includes(opening) || isLevelBefore(file, compared, context))
    return againstListed(file, compared);
  const lowest = money(Math.min(due.amount, ...lawful));
  const finding = {
    kind: "amount_differs",
    month,
    listed: opening,
    amount: money(Math.abs(subtractMoney(lowest, opening))),
  } as const;
  const raise = subtractMoney(
    due.amount,
    money(Math.max(compared.listed, addMoney(lowest, subtractMoney(compared.listed, opening)))),
  );
  if (raise <= 0) return { kind: "finding", finding };
  return { kind: "line", line: arrearsLine(file, compared, raise), finding };
}

/** Listed by the clause or number of people that an adjustment since replaced: its decision makes up the rest. */
function isLevelBefore(
  file: GrantFile,
  { month, term, opening }: Compared & { opening: Money },
  context: ListContext,
) {
  if (term.decision?.kind !== "adjust") return false;
  return file.terms
    .filter((other) => other.state === "paid" && other.fromMonth < term.fromMonth)
    .some((other) => amountsKnownThen(file, other, { month, context }).includes(opening));
}

const monthsAnOfficeMayBeBehind = 6;

/** What a law's own memory has said before, by clause, units, month and day: thousands of grants ask the same. */
const said = new WeakMap<ClauseAmounts, Map<string, readonly Money[]>>();

/** Every amount the law gave for a month, as known in the months before it and since: lists follow decrees late. */
function amountsKnownThen(
  file: GrantFile,
  term: Term,
  { month, context }: { month: Month; context: ListContext },
): readonly Money[] {
  const before = said.get(context.amounts) ?? new Map<string, readonly Money[]>();
  said.set(context.amounts, before);
  const key = `${file.benefit} ${term.clause} ${term.units} ${month} ${context.knownOn}`;
  const known = before.get(key);
  if (known) return known;
  const days: CivilDate[] = monthRange(
    addMonths(month, -monthsAnOfficeMayBeBehind),
    monthOf(context.knownOn),
  ).map(lastDay);
  const amounts = new Set<Money>();
  for (const day of [...days.filter((earlier) => earlier < context.knownOn), context.knownOn]) {
    const law = lawFor(file, term, { ...context, month, knownOn: day });
    if (law.kind === "amount") amounts.add(law.amount);
  }
  before.set(key, [...amounts]);
  return [...amounts];
}

function arrearsLine(file: GrantFile, compared: Compared, amount: Money): Line {
  const { month, term, due, listed } = compared;
  const cause: LineCause =
    listed === 0 ? "new_decision" : term.decision?.kind === "adjust" ? "decision" : "level";
  return {
    month,
    component: "monthly",
    adjustmentNo: nextNumber(file, month),
    amount,
    clause: term.clause,
    cause,
    held: null,
    basis: due.basis,
  };
}

/** Arrears that a list before An Sinh already carried for months before it are not paid again. */
function lessListedArrears(file: GrantFile, lines: readonly Line[]): Line[] {
  let left = lines.map((line) => ({ ...line }));
  const paid = file.past.filter((past) => past.component === "arrears" && past.listMonth === null);
  for (const past of paid) {
    let rest = past.amount;
    left = left.map((line) => {
      if (line.month >= past.month || rest === 0) return line;
      const less = money(Math.min(rest, line.amount));
      rest = subtractMoney(rest, less);
      return { ...line, amount: subtractMoney(line.amount, less) };
    });
  }
  return left.filter((line) => line.amount > 0);
}
