import {
  agencyUnstated,
  type DecisionToRecord,
  type FundingSource,
  type GrantToRecord,
  grantsOf,
  type KnownGrant,
  type PayeeToRecord,
  recordDecisions,
  recordGrants,
  type TermToRecord,
} from "#modules/benefits/index.ts";
import type { Tx } from "#platform/database/pool.ts";
import { amountText } from "../rules/amounts.ts";
import { clausesFitting, type FoundClause } from "../rules/clauses.ts";
import { inFull, type JudgedAmount, judgeAmount, unitsOf, wholeAmount } from "../rules/levels.ts";
import { sealedClassOfWords } from "../rules/sealing.ts";
import { stopOf } from "../rules/status.ts";
import type { ImportContext, RowAtWork } from "./context.ts";

/** A row of a management list with its clause and amount settled. */
interface Granted {
  readonly row: RowAtWork;
  readonly found: FoundClause;
  /** For how many: children of a single parent, people cared for. */
  readonly units: number;
  readonly amount: number | null;
}

const meritBenefit = "merit";

/** Merit is not in the law library yet: its clause is the category as the list words it. */
function clauseOf(context: ImportContext, row: RowAtWork): FoundClause | undefined {
  const { values } = row.reading;
  if (context.sheet.layout === "merit") return { benefit: meritBenefit, clause: values.category ?? "" };
  const fitting = clausesFitting(
    {
      ...(values.clauseCode === undefined ? {} : { code: values.clauseCode }),
      ...(values.category === undefined ? {} : { category: values.category }),
      ...(values.coefficient === undefined ? {} : { coefficient: values.coefficient }),
      ...(values.amount === undefined ? {} : { amount: wholeAmount(values.amount) }),
      ...(values.birth === undefined ? {} : { birth: values.birth }),
      listTitle: context.sheet.options.title,
      month: context.sheet.options.month ?? context.today.slice(0, 7),
    },
    context.law,
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

function unitsIn(context: ImportContext, row: RowAtWork, { clause }: FoundClause): number | undefined {
  const { amount, coefficient } = row.reading.values;
  const asked = {
    clause,
    ...(coefficient === undefined ? {} : { coefficient }),
    ...(amount === undefined ? {} : { amount }),
    month: context.today.slice(0, 7),
  };
  return unitsOf(asked, context.law);
}

function amountOf(context: ImportContext, granted: Omit<Granted, "amount">): JudgedAmount | undefined {
  const { row, found, units } = granted;
  const { amount, supplement } = row.reading.values;
  if (amount === undefined) return undefined;
  if (context.sheet.layout === "merit") return inFull(amount, supplement ?? 0);
  return judgeAmount({ amount, clause: found.clause, units, month: context.today.slice(0, 7) }, context.law);
}

/** Settles clause and amount; a row without them goes back whole, its person isn't recorded for it. */
export function settleGrant(context: ImportContext, row: RowAtWork): Granted | undefined {
  const found = clauseOf(context, row);
  if (!found) {
    const value = [row.reading.values.category, row.reading.values.clauseCode].filter(Boolean).join(" · ");
    const column = context.sheet.mapping.category ?? null;
    if (row.reading.values.category !== undefined) {
      row.findings.push({
        column,
        finding: { name: "clauseUnknown", outcome: "returned", details: { value } },
      });
    }
    return undefined;
  }
  if (found.sealedClass) row.sealedClass = found.sealedClass;
  const column = context.sheet.mapping.amount ?? null;
  const units = unitsIn(context, row, found);
  if (units === undefined) {
    const details = { value: amountText(row.reading.values.amount ?? 0) };
    row.findings.push({ column, finding: { name: "unitsUnknown", outcome: "returned", details } });
    return undefined;
  }
  const judged = amountOf(context, { row, found, units });
  for (const finding of judged?.findings ?? []) row.findings.push({ column, finding });
  return { row, found, units, amount: judged?.amount ?? null };
}

function monthOf(day: string | undefined): string | undefined {
  return day?.slice(0, 7);
}

function termsOf(context: ImportContext, granted: Granted, decisionId: string | null): TermToRecord[] {
  const { values } = granted.row.reading;
  const { clause, sealedClass } = granted.found;
  const fromMonth =
    monthOf(values.grantedFrom?.from) ?? monthOf(values.decisionOn?.from) ?? context.today.slice(0, 7);
  const base = {
    clause,
    sealedClass: sealedClass ?? null,
    units: granted.units,
    decidedAmount: granted.amount,
  };
  const stop = stopOf(values);
  const first: TermToRecord = { ...base, fromMonth, state: "paid", decisionId };
  if (!stop) return [first];
  const { state, reason } = stop;
  const from = [stop.fromMonth, fromMonth].sort().at(-1) ?? fromMonth;
  return [first, { ...base, fromMonth: from, state, reason }];
}

/** Who collects: named in a column, or in the note as "Nhận thay: …". */
function payeeOf(row: RowAtWork): PayeeToRecord {
  const { values, note } = row.reading;
  const name = values.payeeName ?? note?.payeeNote;
  const account = { bank: values.payeeBank ?? null, account: values.payeeAccount ?? null };
  const own = values.name?.display ?? "";
  if (name === undefined || (row.sealedClass !== null && sealedClassOfWords(name))) {
    return { kind: "unstated", name: own, ...account };
  }
  return name === own ? { kind: "self", name, ...account } : { kind: "authorised", name, ...account };
}

function decisionOf(context: ImportContext, row: RowAtWork): DecisionToRecord | undefined {
  const { decisionNumber, decisionOn } = row.reading.values;
  if (decisionNumber === undefined) return undefined;
  const signedOn = decisionOn && decisionOn.from === decisionOn.to ? decisionOn.from : null;
  return { kind: "grant", number: decisionNumber, signedOn, office: context.file.unit };
}

function isSame(known: KnownGrant, granted: Granted, office: string): boolean {
  const { values } = granted.row.reading;
  if (known.office !== office || known.benefit !== granted.found.benefit) return false;
  if (values.code !== undefined) return known.bookNumber === values.code;
  const clause = granted.found.sealedClass ? "sealed" : granted.found.clause;
  return known.terms.some(
    (term) => term.clause === clause && term.decisionNumber === (values.decisionNumber ?? null),
  );
}

/** Grants with their decisions, payees and terms; one that is recorded already is not made again. */
export async function recordRowGrants(
  tx: Tx,
  context: ImportContext,
  grants: readonly Granted[],
): Promise<void> {
  const placed = grants.filter(({ row }) => row.personId !== null && !row.isKnown);
  const people = placed.flatMap(({ row }) => row.personId ?? []);
  const known = await grantsOf(tx, context.tenant, people);
  const fresh = placed.filter(
    (granted) =>
      !known.some(
        (each) => each.personId === granted.row.personId && isSame(each, granted, context.file.unit),
      ),
  );
  const decisions = fresh.map(({ row }) => decisionOf(context, row));
  const ids = await recordDecisions(
    tx,
    context.recording,
    decisions.filter((each) => each !== undefined),
  );
  let next = 0;
  const rows = fresh.map((granted, at): GrantToRecord => {
    const decisionId = decisions[at] ? (ids[next++] ?? null) : null;
    return {
      personId: granted.row.personId ?? "",
      benefit: granted.found.benefit,
      office: context.file.unit,
      agency: context.file.agency ?? agencyUnstated,
      funding: (context.file.funding ?? "commune") as FundingSource,
      bookNumber: granted.row.reading.values.code ?? null,
      terms: termsOf(context, granted, decisionId),
      payee: payeeOf(granted.row),
    };
  });
  await recordGrants(tx, context.recording, rows);
}

export type { Granted };
