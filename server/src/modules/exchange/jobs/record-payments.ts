import {
  agencyUnstated,
  type FundingSource,
  type OpeningToRecord,
  openingOf,
  recordOpening,
  recordPayees,
  recordTerms,
  statePayer,
} from "#modules/benefits/index.ts";
import type { Tx } from "#platform/database/pool.ts";
import { historyOf, type MonthPaid } from "../rules/history.ts";
import { judgeAmount } from "../rules/levels.ts";
import { nameKey } from "../rules/names.ts";
import { collectedOf, decreaseOf } from "../rules/status.ts";
import type { ImportContext, RowAtWork } from "./context.ts";
import { grantsNamed, matched, type Paid } from "./grants-named.ts";

function amountFor(context: ImportContext, { row, grant }: Paid, month: string): number | undefined {
  const { amount } = row.reading.values;
  if (amount === undefined) return undefined;
  const judged = judgeAmount({ amount, clause: grant.clause, units: grant.units, month }, context.law);
  const column = context.sheet.mapping.amount ?? null;
  for (const finding of judged.findings) row.findings.push({ column, finding });
  return judged.findings.some((finding) => finding.outcome === "returned") ? undefined : judged.amount;
}

async function recordMonth(tx: Tx, context: ImportContext, paid: readonly Paid[]): Promise<void> {
  const month = context.sheet.options.month ?? context.today.slice(0, 7);
  const known = new Map<string, MonthPaid[]>();
  for (const { grantId, component, ...rest } of await openingOf(
    tx,
    context.tenant,
    paid.map(({ grant }) => grant.id),
  )) {
    if (component === "funeral") continue;
    known.set(grantId, [...(known.get(grantId) ?? []), { component, ...rest }]);
  }
  const openings = paid.flatMap((each): { grantId: string; opening: OpeningToRecord }[] => {
    const amount = amountFor(context, each, month);
    if (amount === undefined) return [];
    const { monthsBefore = 0, amountBefore = 0, signed } = each.row.reading.values;
    const row = { month, amount, monthsBefore, amountBefore, collected: collectedOf(signed) };
    return historyOf(row, known.get(each.grant.id) ?? []).map((opening) => ({
      grantId: each.grant.id,
      opening,
    }));
  });
  await recordOpening(tx, context.recording, openings);
  await recordPayees(
    tx,
    context.recording,
    paid.flatMap(({ row, grant }) => {
      const { payeeName, name, payeeBank, payeeAccount } = row.reading.values;
      if (payeeName === undefined) return [];
      const kind = nameKey(payeeName) === nameKey(name?.display ?? "") ? "self" : "authorised";
      return [
        {
          grantId: grant.id,
          payee: { kind, name: payeeName, bank: payeeBank ?? null, account: payeeAccount ?? null },
        },
      ];
    }),
  );
}

async function recordDecrease(tx: Tx, context: ImportContext, paid: readonly Paid[]): Promise<void> {
  const month = context.sheet.options.month ?? context.today.slice(0, 7);
  const terms = paid
    .filter(({ grant }) => grant.state === "paid")
    .map(({ row, grant }) => {
      const { clause, sealedClass, units } = grant;
      const { state, reason, fromMonth } = decreaseOf(row.reading.values, month);
      return {
        grantId: grant.id,
        term: { clause, sealedClass, units, fromMonth, state, reason },
      };
    });
  await recordTerms(tx, context.recording, terms);
}

/** Rows of a month's list, or of its sheets Tăng and Giảm: history, payees and who pays. */
export async function recordRowPayments(
  tx: Tx,
  context: ImportContext,
  rows: readonly RowAtWork[],
): Promise<void> {
  const grants = await grantsNamed(tx, context, rows);
  const paid = rows
    .filter((row) => row.reading.isUsable && !row.isKnown)
    .flatMap((row) => matched(context, row, grants) ?? []);
  const { agency, funding } = context.file;
  if (agency !== null && agency !== agencyUnstated && funding !== null) {
    const ids = paid.map(({ grant }) => grant.id);
    await statePayer(tx, context.tenant, { grants: ids, agency, funding: funding as FundingSource });
  }
  if (context.sheet.options.part === "month") await recordMonth(tx, context, paid);
  else if (context.sheet.options.part === "decrease") await recordDecrease(tx, context, paid);
}
