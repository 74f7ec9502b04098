import { type PersonToRecord, recordPeople } from "#modules/registry/index.ts";
import type { Tx } from "#platform/database/pool.ts";
import { sealedClassOfWords } from "../rules/sealing.ts";
import { type ImportContext, isReturned, type RowAtWork, sourceOf } from "./context.ts";

/** Of a sealed row nothing free is kept in the open: a note or a name in brackets may say the reason. */
function openNote(row: RowAtWork): string | null {
  if (row.sealedClass !== null) return null;
  const { name, note } = row.reading.values;
  const parts = [name?.note, note].filter((part) => part !== undefined);
  return parts.length === 0 ? null : parts.join("; ");
}

function issued(row: RowAtWork): { issuedOn: string | null; issuedBy: string | null } {
  const { numberIssuedOn: on, numberIssuedBy } = row.reading.values;
  return { issuedOn: on && on.from === on.to ? on.from : null, issuedBy: numberIssuedBy ?? null };
}

export function personOf(context: ImportContext, row: RowAtWork): PersonToRecord {
  const { values } = row.reading;
  const name = values.name ?? { raw: "", display: "" };
  const number = values.number;
  const address = values.address ?? null;
  return {
    name: name.display,
    nameRaw: row.sealedClass === null ? name.raw : name.display,
    sex: values.sex ?? null,
    birth: values.birth ?? null,
    number: number?.kind === "personal" ? { value: number.value, restored: number.restored } : null,
    identityCard: number?.kind === "identity_card" ? number.value : null,
    ...issued(row),
    ethnicity: values.ethnicity ?? null,
    religion: values.religion ?? null,
    phone: values.phone ?? null,
    note: openNote(row),
    commune: row.commune ?? context.file.unit,
    villageId: row.villageId,
    addressLine: address === null || sealedClassOfWords(address) ? null : address,
    source: sourceOf(context, row.reading.row),
  };
}

/** Records the people of these rows; whoever could not be linked by a number waits to be matched. */
export async function recordRowPeople(
  tx: Tx,
  context: ImportContext,
  rows: readonly RowAtWork[],
): Promise<void> {
  const usable = rows.filter((row) => !isReturned(row) && !row.isKnown);
  const recorded = await recordPeople(
    tx,
    context.recording,
    usable.map((row) => personOf(context, row)),
  );
  usable.forEach((row, at) => {
    const result = recorded[at];
    if (!result) return;
    row.personId = result.personId;
    row.isElsewhere = result.reason === "other_commune";
    row.isQueued = result.outcome === "wait" || row.isElsewhere;
    if (row.isElsewhere) {
      row.findings.push({
        column: null,
        finding: { name: "managedElsewhere", outcome: "warned", details: {} },
      });
    }
  });
}
