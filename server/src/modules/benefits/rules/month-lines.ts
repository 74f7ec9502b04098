import {
  addMonths,
  type Money,
  type Month,
  monthOf,
  subtractMoney,
  sumMoney,
  zeroMoney,
} from "@ansinh/engine";
import type { Component, HoldReason } from "../model.ts";
import { type ArrearsFinding, arrearsOf } from "./arrears.ts";
import {
  type AmountByLaw,
  type GrantFile,
  holdOf,
  type ListContext,
  lawFor,
  rulingTerm,
  type Term,
} from "./grant-file.ts";
import { type Line, lastListed, neverListed, nextNumber } from "./line.ts";

export { amountBefore, type Line } from "./line.ts";

/** Chưa nhận kỳ trước: still at the payer. `due` false: after the month of death, to be returned. */
export interface Carry {
  readonly month: Month;
  readonly component: Component;
  readonly amount: Money;
  readonly due: boolean;
}

export type Finding =
  | ArrearsFinding
  | { readonly kind: "held"; readonly reason: HoldReason; readonly amount: Money }
  | { readonly kind: "missing_basis"; readonly reason: "no_rule" | "undetermined"; readonly amount: Money }
  | { readonly kind: "uncollected"; readonly months: readonly Month[]; readonly amount: Money };

export interface GrantMonth {
  readonly lines: readonly Line[];
  readonly carries: readonly Carry[];
  readonly findings: readonly Finding[];
}

/** Lines of one grant for the list of a month: current, in arrears, once, carried; and what people must look at. */
export function grantMonth(file: GrantFile, context: ListContext): GrantMonth {
  if (file.once) return onceMonth(file, context);
  const { line, findings } = currentMonth(file, context);
  const arrears = arrearsOf(file, context);
  const carries = carriesOf(file, context.month);
  return {
    lines: line === null ? arrears.lines : [line, ...arrears.lines],
    carries,
    findings: [...findings, ...arrears.findings, ...uncollectedFinding(carries)],
  };
}

interface CurrentMonth {
  readonly line: Line | null;
  readonly findings: readonly Finding[];
}

/** The month's own line: clause × parameters, or the last listed amount; less what is listed for it already. */
function currentMonth(file: GrantFile, context: ListContext): CurrentMonth {
  const { month } = context;
  const term = rulingTerm(file.terms, month);
  if (term === null || term.state !== "paid") return { line: null, findings: [] };
  const held = holdOf(file, term, month);
  const law = lawFor(file, term, context);
  const whole = law.kind === "amount" ? law.amount : (lastListed(file, month) ?? term.decidedAmount);
  const listed = listedAlready(file, month);
  if (listed > 0 && (whole === null || whole <= listed))
    return {
      line: null,
      findings: held === null ? [] : [{ kind: "overpaid", month, cause: held, amount: listed }],
    };
  const amount = whole === null ? null : subtractMoney(whole, listed);
  if (amount === null || law.kind === "undetermined" || held !== null) {
    const finding: Finding =
      held === null
        ? {
            kind: "missing_basis",
            reason: law.kind === "no_rule" ? "no_rule" : "undetermined",
            amount: amount ?? zeroMoney,
          }
        : { kind: "held", reason: held, amount: amount ?? zeroMoney };
    if (amount === null) return { line: null, findings: [finding] };
    return { line: lineOf(file, { term, month, amount, held, law }), findings: [finding] };
  }
  return { line: lineOf(file, { term, month, amount, held, law }), findings: [] };
}

/** Of this very month: in the opening history, or on a signed list of another payer. */
const listedAlready = (file: GrantFile, month: Month): Money =>
  sumMoney(
    file.past
      .filter((past) => past.component === "monthly" && past.month === month)
      .map((past) => past.amount),
  );

interface Current {
  readonly term: Term;
  readonly month: Month;
  readonly amount: Money;
  readonly held: HoldReason | null;
  readonly law: AmountByLaw;
}

const lineOf = (file: GrantFile, { term, month, amount, held, law }: Current): Line => ({
  month,
  component: "monthly",
  adjustmentNo: nextNumber(file, month),
  amount,
  clause: term.clause,
  cause: law.kind === "amount" ? "monthly" : law.kind,
  held,
  basis: law.kind === "amount" ? law.basis : null,
});

/** A single payment by its decision: once, and only where nothing says that it was paid before An Sinh. */
function onceMonth(file: GrantFile, context: ListContext): GrantMonth {
  const carries = carriesOf(file, context.month);
  const lines = file.terms.flatMap((term) => onceLine(file, term, context));
  const findings: Finding[] =
    lines.length > 0 || !onceWithoutHistory(file, context)
      ? []
      : [{ kind: "no_history", months: file.terms.map((term) => term.fromMonth), amount: zeroMoney }];
  return { lines, carries, findings };
}

function onceLine(file: GrantFile, term: Term, context: ListContext): Line[] {
  if (term.state !== "paid" || term.fromMonth > context.month) return [];
  if (file.past.some((past) => past.component === "funeral" && past.month === term.fromMonth)) return [];
  if (!neverListed(term, context)) return [];
  const law = lawFor(file, term, { ...context, month: term.fromMonth });
  const amount = law.kind === "amount" ? law.amount : term.decidedAmount;
  if (amount === null) return [];
  return [
    {
      month: term.fromMonth,
      component: "funeral",
      adjustmentNo: 0,
      amount,
      clause: term.clause,
      cause: "funeral",
      held: null,
      basis: law.kind === "amount" ? law.basis : null,
    },
  ];
}

const onceWithoutHistory = (file: GrantFile, context: ListContext): boolean =>
  context.historyFrom !== null &&
  !file.past.some((past) => past.component === "funeral") &&
  file.terms.some(
    (term) => term.state === "paid" && term.fromMonth >= (context.historyFrom ?? term.fromMonth),
  );

function carriesOf(file: GrantFile, month: Month): Carry[] {
  return file.past
    .filter((past) => past.state === "uncollected" && past.carried !== true && past.month < month)
    .map(({ month: of, component, amount }) => ({
      month: of,
      component,
      amount,
      due: component === "funeral" || file.died === null || of <= monthOf(file.died),
    }));
}

const suspendAfterMonths = 3;

/** Three months uncollected in a row suspends assistance, by a decision. */
function uncollectedFinding(carries: readonly Carry[]): Finding[] {
  const months = carries
    .filter((carry) => carry.component === "monthly")
    .map((carry) => carry.month)
    .sort();
  const last = months.slice(-suspendAfterMonths);
  const first = last[0];
  if (first === undefined || last.length < suspendAfterMonths) return [];
  if (last.some((month, step) => month !== addMonths(first, step))) return [];
  const amount = sumMoney(carries.map((carry) => carry.amount));
  return [{ kind: "uncollected", months: last, amount }];
}
