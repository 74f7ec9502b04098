import {
  type DecisionToRecord,
  recordDecisions,
  recordTerms,
  type TermToRecord,
} from "#modules/benefits/index.ts";
import type { Tx } from "#platform/database/pool.ts";
import { clausesFitting, type FoundClause } from "../rules/clauses.ts";
import { judgeAmount, type LawOfAmounts, unitsOf } from "../rules/levels.ts";
import type { ImportContext, RowAtWork } from "./context.ts";
import { giveBack, grantsNamed, matched, type Paid } from "./grants-named.ts";

interface Adjusted {
  readonly grantId: string;
  readonly term: TermToRecord;
  readonly decision: DecisionToRecord;
}

const stateWords = {
  paid: { vi: "đang hưởng", en: "paid" },
  suspended: { vi: "đang tạm dừng", en: "suspended" },
  ended: { vi: "đã thôi hưởng", en: "ended" },
} as const;

const written = (month: string): string => `${month.slice(5)}/${month.slice(0, 4)}`;

/** Stopped in the month from which it is adjusted, or by now. */
function isStopped({ grant }: Paid, from: string, today: string): boolean {
  const thisMonth = today.slice(0, 7);
  return grant.state !== "paid" && grant.stateFrom <= (from > thisMonth ? from : thisMonth);
}

/** The list's own decision, else the row's; the number under which the grant was made is none of this list. */
function decisionOf(context: ImportContext, { row, grant }: Paid): DecisionToRecord | undefined {
  const { decisionNumber, decisionOn } = row.reading.values;
  const ofRow = {
    number: decisionNumber === grant.decisionNumber ? undefined : decisionNumber,
    signedOn: decisionOn && decisionOn.from === decisionOn.to ? decisionOn.from : null,
  };
  const { number, signedOn } = context.sheet.options.decision ?? ofRow;
  if (number === undefined || signedOn === null) return undefined;
  return { kind: "adjust", number, signedOn, office: context.file.unit };
}

const adjustedFrom = (context: ImportContext, row: RowAtWork): string =>
  row.reading.values.fromMonth?.from.slice(0, 7) ?? context.sheet.options.month ?? context.today.slice(0, 7);

/** The clause within the grant's benefit: another benefit is granted anew, not adjusted to. */
function clauseOf(context: ImportContext, { row, grant }: Paid): FoundClause | undefined {
  const { newCategory = "", newCoefficient, newAmount, birth, bookNumber, code } = row.reading.values;
  const fitting = clausesFitting(
    {
      category: newCategory,
      ...(newCoefficient === undefined ? {} : { coefficient: newCoefficient }),
      ...(newAmount === undefined ? {} : { amount: newAmount }),
      ...(birth === undefined ? {} : { birth }),
      month: adjustedFrom(context, row),
    },
    context.law,
  );
  const [found, ...others] = fitting.filter(({ benefit }) => benefit === grant.benefit);
  if (found && others.length === 0) return found;
  const column = context.sheet.mapping.newCategory ?? null;
  if (fitting.length > 0 && !found) {
    const details = { value: newCategory, book: bookNumber ?? code ?? "" };
    return giveBack(context, row, { name: "adjustedToOther", details, column });
  }
  return giveBack(context, row, { name: "clauseUnknown", details: { value: newCategory }, column });
}

/** For how many the new amount pays; where the row doesn't say, for as many as before. */
function unitsFor({ row, grant }: Paid, at: { clause: string; month: string; law: LawOfAmounts }): number {
  const { clause, month, law } = at;
  const { newAmount: amount, newCoefficient: coefficient } = row.reading.values;
  const byAmount = amount === undefined ? undefined : unitsOf({ clause, amount, month }, law);
  const byCoefficient = coefficient === undefined ? undefined : unitsOf({ clause, coefficient, month }, law);
  return byAmount ?? byCoefficient ?? grant.units;
}

function settled(context: ImportContext, paid: Paid): Adjusted | undefined {
  const { row, grant } = paid;
  const { bookNumber, code, newAmount } = row.reading.values;
  const from = adjustedFrom(context, row);
  if (isStopped(paid, from, context.today)) {
    const state = stateWords[grant.state];
    const details = { value: bookNumber ?? code ?? "", state: state.vi, stateEn: state.en };
    return giveBack(context, row, {
      name: "grantNotPaid",
      details: { ...details, from: written(grant.stateFrom) },
    });
  }
  const found = clauseOf(context, paid);
  if (!found) return undefined;
  const decision = decisionOf(context, paid);
  const column = context.sheet.mapping.decisionNumber ?? null;
  if (!decision) return giveBack(context, row, { name: "decisionMissing", details: {}, column });
  const { clause, sealedClass = null } = found;
  if (sealedClass) row.sealedClass = sealedClass;
  const units = unitsFor(paid, { clause, month: from, law: context.law });
  const judged =
    newAmount === undefined
      ? undefined
      : judgeAmount({ amount: newAmount, clause, units, month: from }, context.law);
  for (const finding of judged?.findings ?? [])
    row.findings.push({ column: context.sheet.mapping.newAmount ?? null, finding });
  if (judged?.findings.some((finding) => finding.outcome === "returned")) {
    row.personId = null;
    return undefined;
  }
  const decidedAmount = judged?.amount ?? null;
  const term = { clause, sealedClass, units, decidedAmount, fromMonth: from, state: "paid" } as const;
  return { grantId: grant.id, term, decision };
}

/** A list of adjustments: new clause, number of people and amount from its month on, by its decision. */
export async function recordRowAdjustments(
  tx: Tx,
  context: ImportContext,
  rows: readonly RowAtWork[],
): Promise<void> {
  const grants = await grantsNamed(tx, context, rows);
  const adjusted = rows
    .filter((row) => row.reading.isUsable && !row.isKnown)
    .flatMap((row) => matched(context, row, grants) ?? [])
    .flatMap((paid) => settled(context, paid) ?? []);
  const ids = await recordDecisions(
    tx,
    context.recording,
    adjusted.map(({ decision }) => decision),
  );
  await recordTerms(
    tx,
    context.recording,
    adjusted.map(({ grantId, term }, at) => ({ grantId, term: { ...term, decisionId: ids[at] ?? null } })),
  );
}
