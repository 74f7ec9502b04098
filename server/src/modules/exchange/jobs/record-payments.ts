import {
  agencyUnstated,
  type FundingSource,
  type GrantOfBook,
  grantsOfBooks,
  type OpeningToRecord,
  openingOf,
  recordOpening,
  recordPayees,
  recordTerms,
  statePayer,
} from "#modules/benefits/index.ts";
import { birthYearsMeet } from "#modules/registry/index.ts";
import type { Tx } from "#platform/database/pool.ts";
import { clausesFitting } from "../rules/clauses.ts";
import { historyOf, type MonthPaid } from "../rules/history.ts";
import { judgeAmount } from "../rules/levels.ts";
import { nameKey } from "../rules/names.ts";
import type { Finding } from "../rules/outcome.ts";
import { collectedOf, decreaseOf } from "../rules/status.ts";
import type { ImportContext, RowAtWork } from "./context.ts";

interface Paid {
  readonly row: RowAtWork;
  readonly grant: GrantOfBook;
}

function giveBack(context: ImportContext, row: RowAtWork, finding: Omit<Finding, "outcome">): undefined {
  const column = context.sheet.mapping.bookNumber ?? context.sheet.mapping.code ?? null;
  row.findings.push({ column, finding: { ...finding, outcome: "returned" } });
  return undefined;
}

/** A row names a grant by its book; the name and birth beside it must be those of the grant's person. */
function matched(
  context: ImportContext,
  row: RowAtWork,
  grants: ReadonlyMap<string, GrantOfBook>,
): Paid | undefined {
  const { name, birth, bookNumber, code } = row.reading.values;
  const book = bookNumber ?? code ?? "";
  const grant = grants.get(book);
  if (!grant) return giveBack(context, row, { name: "grantNotFound", details: { value: book } });
  const held = grant.birthFrom && grant.birthTo ? { from: grant.birthFrom, to: grant.birthTo } : null;
  if (nameKey(name?.display ?? "") !== grant.nameKey || !birthYearsMeet(birth ?? null, held)) {
    const details = { value: book, name: grant.personName };
    return giveBack(context, row, { name: "grantOfAnother", details });
  }
  row.personId = grant.personId;
  row.sealedClass ??= grant.sealedClass;
  return { row, grant };
}

async function grantsNamed(
  tx: Tx,
  context: ImportContext,
  rows: readonly RowAtWork[],
): Promise<Map<string, GrantOfBook>> {
  const books = [
    ...new Set(rows.flatMap(({ reading }) => reading.values.bookNumber ?? reading.values.code ?? [])),
  ];
  const found = await grantsOfBooks(tx, context.tenant, { office: context.file.unit, books });
  return new Map(found.map((grant) => [grant.bookNumber, grant]));
}

function amountFor(context: ImportContext, { row, grant }: Paid, month: string): number | undefined {
  const { amount } = row.reading.values;
  if (amount === undefined) return undefined;
  const judged = judgeAmount({ amount, clause: grant.clause, units: grant.units, month });
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

/** A list of adjustments: the new clause and amount from its month on. */
export async function recordRowAdjustments(
  tx: Tx,
  context: ImportContext,
  rows: readonly RowAtWork[],
): Promise<void> {
  const grants = await grantsNamed(tx, context, rows);
  const month = context.sheet.options.month ?? context.today.slice(0, 7);
  const terms = rows
    .filter((row) => row.reading.isUsable && !row.isKnown)
    .flatMap((row) => {
      const paid = matched(context, row, grants);
      if (!paid) return [];
      const { newCategory, newCoefficient, newAmount, fromMonth, birth } = row.reading.values;
      const [found, ...others] = clausesFitting({
        category: newCategory ?? "",
        ...(newCoefficient === undefined ? {} : { coefficient: newCoefficient }),
        ...(newAmount === undefined ? {} : { amount: newAmount }),
        ...(birth === undefined ? {} : { birth }),
      });
      if (!found || others.length > 0) {
        const column = context.sheet.mapping.newCategory ?? null;
        row.findings.push({
          column,
          finding: { name: "clauseUnknown", outcome: "returned", details: { value: newCategory ?? "" } },
        });
        return [];
      }
      if (found.sealedClass) row.sealedClass = found.sealedClass;
      const from = fromMonth?.from.slice(0, 7) ?? month;
      const { clause, sealedClass } = found;
      return [
        {
          grantId: paid.grant.id,
          term: {
            clause,
            sealedClass: sealedClass ?? null,
            decidedAmount: newAmount ?? null,
            fromMonth: from,
            state: "paid" as const,
          },
        },
      ];
    });
  await recordTerms(tx, context.recording, terms);
}
