import {
  type FactToRecord,
  householdsOf,
  recordFacts,
  recordHouseholds,
  recordMemberships,
} from "#modules/registry/index.ts";
import type { Tx } from "#platform/database/pool.ts";
import { type ImportContext, type RowAtWork, sourceOf } from "./context.ts";

/** Number under which rows of one household meet; a review household without a certificate has its order. */
function numberOf(context: ImportContext, row: RowAtWork): string | null {
  const { householdNumber, povertyCertificate, householdOrder } = row.reading.values;
  if (context.sheet.layout === "residents") return householdNumber ?? null;
  if (povertyCertificate !== undefined) return povertyCertificate;
  const year = context.sheet.options.year ?? context.today.slice(0, 4);
  return householdOrder === undefined
    ? null
    : `${year}/${row.reading.village ?? context.sheet.name}/${householdOrder}`;
}

/** A person already in another household of the same kind is told and not moved. */
function toldTwice(row: RowAtWork, column: number | null, [own, other]: [string, string]): void {
  const details = { name: row.reading.values.name?.display ?? "", household: other, other: own };
  row.findings.push({
    column,
    finding: { name: "memberOfTwoHouseholds", outcome: "warned", details },
  });
}

interface Named {
  readonly row: RowAtWork;
  readonly number: string;
  readonly personId: string;
}

function named(context: ImportContext, rows: readonly RowAtWork[]): Named[] {
  return rows.flatMap((row) => {
    const number = numberOf(context, row);
    return row.personId === null || row.isElsewhere || number === null
      ? []
      : [{ row, number, personId: row.personId }];
  });
}

const povertyValues = {
  poor: "poor",
  near_poor: "near-poor",
  average: "not-poor",
  none: "not-poor",
} as const;

/** The commune's decision on a household; a review's result takes effect with its year. */
function povertyFact(context: ImportContext, row: RowAtWork, householdId: string): FactToRecord[] {
  const { povertyClass, povertyCertificate } = row.reading.values;
  if (povertyClass === undefined) return [];
  const year = context.sheet.options.year ?? Number(context.today.slice(0, 4));
  return [
    {
      subjectKind: "household",
      subjectId: householdId,
      kind: "poverty",
      value: povertyValues[povertyClass],
      validFrom: `${year}-01-01`,
      source: sourceOf(context, row.reading.row),
      document: povertyCertificate ?? null,
    },
  ];
}

/** Households and who belongs to them. */
export async function recordRowHouseholds(
  tx: Tx,
  context: ImportContext,
  rows: readonly RowAtWork[],
): Promise<void> {
  const kind = context.sheet.layout === "residents" ? "residence" : "review";
  const members = named(context, rows);
  const households = members.map(({ row, number }) => {
    return { kind, commune: row.commune ?? context.file.unit, villageId: row.villageId, number } as const;
  });
  const ids = await recordHouseholds(tx, context.recording, households);
  const people = members.map(({ personId }) => personId);
  const before = await householdsOf(tx, context.tenant, { kind, people });
  const memberships = members.flatMap(({ row, number, personId }, at) => {
    const householdId = ids[at] ?? "";
    const other = (before.get(personId) ?? []).find((household) => household.id !== householdId);
    if (other) {
      const { householdNumber, povertyCertificate } = context.sheet.mapping;
      toldTwice(row, householdNumber ?? povertyCertificate ?? null, [number, other.number ?? "?"]);
      return [];
    }
    before.set(personId, [{ id: householdId, number }]);
    const relation = row.reading.values.relation ?? "other";
    return [{ householdId, personId, relation, source: sourceOf(context, row.reading.row) }];
  });
  await recordMemberships(tx, context.recording, memberships);
  if (kind === "residence") return;
  const facts = members.map(({ row }, at) => ({ row, householdId: ids[at] ?? "" }));
  const once = new Map(facts.map((each) => [each.householdId, each]));
  await recordFacts(
    tx,
    context.recording,
    [...once.values()].flatMap(({ row, householdId }) => povertyFact(context, row, householdId)),
  );
}
