import {
  addDays,
  type CivilDate,
  type Money,
  type Month,
  parseRatio,
  type Ratio,
  ratio,
  subtractMoney,
  sumMoney,
  zeroMoney,
} from "@ansinh/engine";
import { arrearsOf } from "./arrears.ts";
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
import { type Line, lastListed } from "./line.ts";
import { firstMonth, type ListedGrant, type ListKey } from "./office-lists.ts";

/** What came into force on one day, and the month whose lists are the first to pay by it. */
export interface RaiseRun {
  readonly inForce: CivilDate;
  readonly month: Month;
  readonly amounts: ClauseAmounts;
  readonly signed: readonly (ListKey & { readonly month: Month })[];
}

/** What a day's law changes for one grant. */
export interface Raised {
  readonly term: Term;
  readonly basis: AmountBasis | null;
  /** Monthly amounts of the first month paid by it: both 0 where the grant has stopped and only arrears are due. */
  readonly before: Money;
  readonly after: Money;
  /** Months already on a signed list or in the opening history, with what is due more for them. */
  readonly arrears: readonly { readonly month: Month; readonly amount: Money }[];
  /** Months raised that stand on no list here and in no history: nothing is said of their arrears. */
  readonly withoutBasis: readonly Month[];
}

export interface RaisedGrant<Grant extends ListedGrant = ListedGrant> {
  readonly grant: Grant;
  readonly raised: Raised;
}

/** A funding source of an office under the raise. */
export interface RaisePart {
  readonly funding: string;
  readonly people: number;
  readonly monthly: Money;
  readonly arrears: Money;
  /** What all its grants come to in a month from now on, raised or not. */
  readonly dueAfter: Money;
}

export interface OfficeRaise<Grant extends ListedGrant = ListedGrant> {
  readonly grants: readonly RaisedGrant<Grant>[];
  readonly parts: readonly RaisePart[];
}

/** What changes for an office's grants by the law that came into force on a day, beside the day before. */
export function raiseOffice<Grant extends ListedGrant>(
  grants: readonly Grant[],
  run: RaiseRun,
): OfficeRaise<Grant> {
  const raised: RaisedGrant<Grant>[] = [];
  const dueAfter = new Map<string, Money>();
  for (const own of byList(grants)) {
    const signed = run.signed.filter(
      (list) => list.agency === own[0]?.agency && list.funding === own[0].funding,
    );
    const asked = {
      run,
      signedMonths: new Set(signed.map(({ month }) => month)),
      historyFrom: firstMonth(own),
    };
    for (const grant of own) {
      const found = raiseOf(grant.file, asked);
      if (found) raised.push({ grant, raised: found });
      const due = dueOf(grant.file, { month: run.month, knownOn: run.inForce, amounts: run.amounts });
      dueAfter.set(grant.funding, sumMoney([dueAfter.get(grant.funding) ?? zeroMoney, due.amount]));
    }
  }
  return { grants: raised, parts: [...dueAfter].map(([funding, due]) => partOf(funding, raised, due)) };
}

function byList<Grant extends ListedGrant>(grants: readonly Grant[]): readonly Grant[][] {
  const lists = new Map<string, Grant[]>();
  for (const grant of grants) {
    const key = JSON.stringify([grant.agency, grant.funding]);
    const list = lists.get(key);
    if (list) list.push(grant);
    else lists.set(key, [grant]);
  }
  return [...lists.values()];
}

function partOf(funding: string, raised: readonly RaisedGrant[], dueAfter: Money): RaisePart {
  const own = raised.filter(({ grant }) => grant.funding === funding);
  return {
    funding,
    people: new Set(own.map(({ grant }) => grant.file.personId)).size,
    monthly: sumMoney(own.map(({ raised: { before, after } }) => subtractMoney(after, before))),
    arrears: sumMoney(own.map(({ raised: one }) => arrearsSum(one))),
    dueAfter,
  };
}

export const arrearsSum = ({ arrears }: Raised): Money => sumMoney(arrears.map(({ amount }) => amount));

interface Asked {
  readonly run: RaiseRun;
  readonly signedMonths: ReadonlySet<Month>;
  readonly historyFrom: Month | null;
}

/** Null: nothing changes for the grant. */
function raiseOf(file: GrantFile, { run, ...known }: Asked): Raised | null {
  const { month, amounts, inForce } = run;
  if (file.once) return null;
  const days = { before: addDays(inForce, -1), after: inForce };
  const at = (knownOn: CivilDate): ListContext => ({ month, knownOn, amounts, ...known });
  const [old, now] = [dueOf(file, at(days.before)), dueOf(file, at(days.after))];
  const arrears = moreArrears(file, at(days.before), at(days.after));
  const withoutBasis = unheardMonths(file, at(days.before), at(days.after));
  if (old.amount === now.amount && arrears.length === 0 && withoutBasis.length === 0) return null;
  const term = rulingTerm(file.terms, month);
  if (term === null) return null;
  return { term, basis: now.basis, before: old.amount, after: now.amount, arrears, withoutBasis };
}

interface Due {
  readonly amount: Money;
  readonly basis: AmountBasis | null;
}

/** What a grant is due for the month, whether or not a list says so already; held ones nothing. */
function dueOf(
  file: GrantFile,
  at: { readonly month: Month; readonly knownOn: CivilDate; readonly amounts: ClauseAmounts },
): Due {
  const term = file.once ? null : rulingTerm(file.terms, at.month);
  if (term === null || term.state !== "paid" || holdOf(file, term, at.month) !== null)
    return { amount: zeroMoney, basis: null };
  const law = lawFor(file, term, at);
  if (law.kind === "amount") return { amount: law.amount, basis: law.basis };
  return { amount: lastListed(file, at.month) ?? term.decidedAmount ?? zeroMoney, basis: null };
}

/** The lists' own arrears by the new law, less those that were due without it. */
function moreArrears(file: GrantFile, before: ListContext, after: ListContext): Raised["arrears"] {
  const byMonth = (lines: readonly Line[]): ReadonlyMap<Month, Money> => {
    const all = new Map<Month, Money>();
    for (const { month, amount } of lines) all.set(month, sumMoney([all.get(month) ?? zeroMoney, amount]));
    return all;
  };
  const due = byMonth(arrearsOf(file, before).lines);
  return [...byMonth(arrearsOf(file, after).lines)]
    .map(([month, amount]) => ({ month, amount: subtractMoney(amount, due.get(month) ?? zeroMoney) }))
    .filter(({ amount }) => amount > 0)
    .sort((one, other) => (one.month < other.month ? -1 : 1));
}

function unheardMonths(file: GrantFile, before: ListContext, after: ListContext): readonly Month[] {
  const unheard = arrearsOf(file, after).findings.flatMap((found) =>
    found.kind === "no_history" ? found.months : [],
  );
  return unheard.filter((month) => {
    const term = rulingTerm(file.terms, month);
    if (term === null) return false;
    const [old, now] = [lawFor(file, term, { ...before, month }), lawFor(file, term, { ...after, month })];
    return old.kind === "amount" && now.kind === "amount" && old.amount !== now.amount;
  });
}

/** Coefficient of a line × how many it is paid for. */
export function coefficientOf({ coefficient, units }: AmountBasis): Ratio {
  const { numerator, denominator } = parseRatio(coefficient) ?? ratio(1);
  return ratio(numerator * units, denominator);
}

/** Exact sum, such as 741 of an office. */
export const sumRatios = (all: readonly Ratio[]): Ratio =>
  all.reduce(
    (sum, one) =>
      ratio(
        sum.numerator * one.denominator + one.numerator * sum.denominator,
        sum.denominator * one.denominator,
      ),
    ratio(0),
  );

/** Months from the first paid by it to the end of its year. */
export const monthsLeft = (month: Month): number => 13 - Number(month.slice(5));

/** What a source must still bear this year: every month left at the new level, and the arrears. One-off payments apart. */
export const needOf = (
  { dueAfter, arrears }: Pick<RaisePart, "dueAfter" | "arrears">,
  month: Month,
): number => dueAfter * monthsLeft(month) + arrears;

/** Null: nobody entered what is left of the budget. */
export const gapOf = (need: number, left: number | null): number | null =>
  left === null ? null : Math.max(0, need - left);
