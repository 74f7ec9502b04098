import { createHash } from "node:crypto";
import type { SheetRow } from "#kernel/sheet.ts";
import { displayed } from "#kernel/sheet.ts";
import { lockRecording } from "#modules/registry/index.ts";
import type { Tx } from "#platform/database/pool.ts";
import type { RowOutcome, StoredFinding } from "../model.ts";
import type { RowReading } from "../rules/rows.ts";
import { knownFingerprints, type RowToStore, writeImportRows } from "../store/rows.ts";
import { type ImportContext, isReturned, type RowAtWork } from "./context.ts";
import { settlePlaces } from "./places.ts";
import { recordRowAdjustments } from "./record-adjustments.ts";
import { recordRowFacts } from "./record-facts.ts";
import { recordRowGrants, settleGrant } from "./record-grants.ts";
import { recordRowHouseholds } from "./record-households.ts";
import { recordRowPayments } from "./record-payments.ts";
import { recordRowPeople } from "./record-people.ts";

/** A row with its cells as read, until it is stored. */
export interface ReadRow {
  readonly reading: RowReading;
  readonly cells: SheetRow["cells"];
}

/** Same layout, unit, month and values: the same row, whatever file it comes with. The order column is left out. */
function fingerprintOf(context: ImportContext, { reading }: ReadRow): Buffer {
  const { layout, options } = context.sheet;
  const values = Object.entries(reading.values).sort(([a], [b]) => (a < b ? -1 : 1));
  const key = [
    layout,
    context.file.unit,
    options.month,
    options.part,
    options.year,
    options.decision?.number,
    reading.village ?? "",
    values,
  ];
  return createHash("sha256").update(JSON.stringify(key)).digest();
}

function begin(context: ImportContext, row: ReadRow): RowAtWork {
  return {
    reading: row.reading,
    fingerprint: fingerprintOf(context, row),
    findings: row.reading.findings.map(({ column, finding }) => ({ column, finding })),
    sealedClass: row.reading.sealedClass ?? null,
    commune: null,
    villageId: null,
    personId: null,
    isQueued: false,
    isElsewhere: false,
    isKnown: false,
  };
}

async function markKnown(tx: Tx, context: ImportContext, rows: readonly RowAtWork[]): Promise<void> {
  const place = { tenant: context.tenant, fileId: context.file.id, sheet: context.sheet.sheet };
  const usable = rows.filter((row) => row.reading.isUsable);
  const known = await knownFingerprints(
    tx,
    place,
    usable.map((row) => row.fingerprint),
  );
  for (const row of usable) {
    const hex = row.fingerprint.toString("hex");
    if (!known.has(hex)) continue;
    row.isKnown = true;
    row.personId = known.get(hex) ?? null;
  }
}

async function recordByLayout(tx: Tx, context: ImportContext, rows: readonly RowAtWork[]): Promise<void> {
  switch (context.sheet.layout) {
    case "payment":
      return recordRowPayments(tx, context, rows);
    case "adjustment":
      return recordRowAdjustments(tx, context, rows);
    case "assistance":
    case "merit": {
      const grants = rows.flatMap((row) =>
        isReturned(row) || row.isKnown ? [] : (settleGrant(context, row) ?? []),
      );
      await recordRowPeople(
        tx,
        context,
        grants.map((grant) => grant.row),
      );
      return recordRowGrants(tx, context, grants);
    }
    case "residents":
    case "poverty":
      await recordRowPeople(tx, context, rows);
      return recordRowHouseholds(
        tx,
        context,
        rows.filter((row) => !row.isKnown),
      );
    case "disability":
    case "pensions":
    case "deaths":
      await recordRowPeople(tx, context, rows);
      return recordRowFacts(
        tx,
        context,
        rows.filter((row) => !row.isKnown),
      );
    case null:
      return undefined;
  }
}

/** in: a person it is about is known; a payment row's person is its grant's. */
function outcomeOf(row: RowAtWork): RowOutcome {
  if (row.reading.kind === "total") return "noted";
  if (row.isKnown) return "known";
  if (row.personId === null) return "returned";
  if (row.isQueued) return "queued";
  return row.findings.length > 0 ? "warned" : "taken";
}

function storedFindings(row: RowAtWork, cells: SheetRow["cells"]): StoredFinding[] {
  return row.findings.map(({ column, finding }) => {
    const cell = column === null ? undefined : cells.find((each) => each.column === column);
    const value = cell ? displayed(cell).slice(0, 200) : "";
    return { column, name: finding.name, outcome: finding.outcome, value, details: finding.details };
  });
}

/** Records a batch of rows and what became of each, in the open transaction. */
export async function recordBatch(
  tx: Tx,
  context: ImportContext,
  rows: readonly ReadRow[],
): Promise<RowToStore[]> {
  const atWork = rows.map((row) => begin(context, row));
  const people = atWork.filter((row) => row.reading.kind === "person");
  // Two imports of one list at once would each find the other's rows unknown: one batch at a time.
  await lockRecording(tx, context.tenant);
  await markKnown(tx, context, people);
  await settlePlaces(tx, context, people);
  await recordByLayout(tx, context, people);
  const stored = atWork.map(
    (row, at): RowToStore => ({
      row: row.reading.row,
      outcome: outcomeOf(row),
      personId: row.personId,
      fingerprint: row.fingerprint,
      findings: storedFindings(row, rows[at]?.cells ?? []),
      sealedClass: row.sealedClass,
    }),
  );
  const place = { tenant: context.tenant, fileId: context.file.id, sheet: context.sheet.sheet };
  await writeImportRows(tx, place, stored);
  return stored;
}
