import {
  addMonths,
  type Money,
  type Month,
  monthOf,
  subtractMoney,
  sumMoney,
  zeroMoney,
} from "@ansinh/engine";
import type { ChangeCause, ChangeKind, HoldReason } from "../model.ts";
import { type GrantFile, rulingTerm, type Term } from "./grant-file.ts";
import { amountBefore, type Carry, type GrantMonth, type Line } from "./month-lines.ts";

/** One grant's monthly amount beside last month's, with the cause. */
export interface Change {
  readonly kind: ChangeKind;
  readonly cause: ChangeCause;
  readonly before: Money;
  readonly after: Money;
}

const isCurrent = (line: Line, month: Month): boolean => line.component === "monthly" && line.month === month;

/** What the month's own line pays: 0 where nothing is due or the line is held. */
export function amountAfter(lines: readonly Line[], month: Month): Money {
  return sumMoney(
    lines.filter((line) => isCurrent(line, month) && line.held === null).map((line) => line.amount),
  );
}

/** null: the same amount as last month. */
export function changeOf(file: GrantFile, made: GrantMonth, month: Month): Change | null {
  if (file.once) return null;
  const before = amountBefore(file, month);
  const after = amountAfter(made.lines, month);
  if (before === after) return null;
  const held = made.lines.find((line) => isCurrent(line, month))?.held ?? null;
  const term = rulingTerm(file.terms, month);
  if (before === 0) return { kind: "increase", cause: increaseCause(file, term, month), before, after };
  if (after === 0) return { kind: "decrease", cause: decreaseCause(term, held), before, after };
  return { kind: "adjustment", cause: adjustmentCause(file, term, { month, before }), before, after };
}

function increaseCause(file: GrantFile, term: Term | null, month: Month): ChangeCause {
  const lastMonth = addMonths(month, -1);
  if (term?.decision?.kind === "move_in") return "moved_in";
  const stoppedBefore = file.terms.some((other) => other.state !== "paid" && other.fromMonth <= lastMonth);
  if (term?.decision?.kind === "resume" || stoppedBefore) return "resumed";
  const wasListed = file.past.some((past) => past.component === "monthly");
  if (wasListed) return "resumed";
  const signed = term?.decision?.signedOn;
  const fresh =
    term !== null && (term.fromMonth >= lastMonth || (signed ? monthOf(signed) >= lastMonth : false));
  return fresh ? "new" : "not_listed_before";
}

function decreaseCause(term: Term | null, held: HoldReason | null): ChangeCause {
  switch (held) {
    case "death":
      return "death";
    case "moved_out":
      return "moved_out";
    case "term_over":
      return "ended";
    case null:
      break;
  }
  if (term === null || term.state === "paid") return "no_amount";
  if (term.reason === "death") return "death";
  if (term.reason === "moved_out" || term.decision?.kind === "move_out") return "moved_out";
  return term.state === "suspended" ? "suspended" : "ended";
}

/** By a decision on this grant, or by the level of the law; an amount no law explains is called so. */
function adjustmentCause(
  file: GrantFile,
  term: Term | null,
  at: { month: Month; before: Money },
): ChangeCause {
  const lastMonth = addMonths(at.month, -1);
  const signed = term?.decision?.signedOn;
  const decided =
    term !== null &&
    file.terms.length > 1 &&
    (term.fromMonth === at.month || (signed ? monthOf(signed) >= lastMonth : false));
  return decided ? "decision" : "level";
}

export interface Totals {
  readonly people: number;
  /** Monthly amounts of this month. */
  readonly due: Money;
  readonly arrears: Money;
  /** Single payments, such as funeral support. */
  readonly oneOff: Money;
  /** Chưa nhận kỳ trước, still due. */
  readonly carried: Money;
  /** Cash of earlier months lying at the payer. */
  readonly atPayer: Money;
  /** Everything due − still at the payer. */
  readonly toDraw: Money;
  readonly peopleBefore: number;
  readonly dueBefore: Money;
}

export interface MadeGrant {
  readonly file: GrantFile;
  readonly made: GrantMonth;
}

/** Phải chi = tháng này + truy lĩnh + một lần + chưa nhận kỳ trước; rút = phải chi − còn ở đơn vị chi trả. */
export function totalsOf(grants: readonly MadeGrant[], month: Month): Totals {
  const lines = grants.flatMap(({ made }) => made.lines.filter((line) => line.held === null));
  const sum = (wanted: (line: Line) => boolean) => sumMoney(lines.filter(wanted).map((line) => line.amount));
  const carries = grants.flatMap(({ made }) => made.carries);
  const sumCarries = (wanted: (carry: Carry) => boolean) =>
    sumMoney(carries.filter(wanted).map((carry) => carry.amount));
  const due = sum((line) => isCurrent(line, month));
  const arrears = sum((line) => line.component !== "funeral" && !isCurrent(line, month));
  const oneOff = sum((line) => line.component === "funeral");
  const carried = sumCarries((carry) => carry.due);
  const atPayer = sumCarries(() => true);
  return {
    people: peopleOf(grants, ({ made }) => amountAfter(made.lines, month)),
    due,
    arrears,
    oneOff,
    carried,
    atPayer,
    toDraw: subtractMoney(sumMoney([due, arrears, oneOff, carried]), atPayer),
    peopleBefore: peopleOf(grants, ({ file }) => amountListedBefore(file, month)),
    dueBefore: sumMoney(grants.map(({ file }) => amountListedBefore(file, month))),
  };
}

const amountListedBefore = (file: GrantFile, month: Month): Money =>
  file.once ? zeroMoney : amountBefore(file, month);

const peopleOf = (grants: readonly MadeGrant[], amount: (grant: MadeGrant) => Money): number =>
  new Set(grants.filter((grant) => amount(grant) > 0).map(({ file }) => file.personId)).size;
