import { sql } from "kysely";
import { newId } from "#kernel/id.ts";
import type { SealedClass } from "#kernel/permission.ts";
import type { Tx } from "#platform/database/pool.ts";
import { writeRows } from "#platform/database/write-rows.ts";
import type { Recording } from "./batch.ts";

export interface FactToRecord {
  readonly subjectKind: "person" | "household";
  readonly subjectId: string;
  /** A kind declared in policies/ or one of `civilFacts`. */
  readonly kind: string;
  /** As the engine reads it: boolean, number, enum id, 'YYYY[-MM[-DD]]', {lo,hi}, or null for an explicit unknown. */
  readonly value: unknown;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
  /** Where it came from, in words. */
  readonly source: string;
  /** Certificate or decision number. */
  readonly document?: string | null;
  /** Class of a sealed kind: the fact then stands in the sealed schema alone. */
  readonly sealedClass?: SealedClass | null;
}

/** Facts many at once. The same fact said again (subject, kind, value, days) is not recorded twice. */
export async function recordFacts(
  tx: Tx,
  recording: Recording,
  facts: readonly FactToRecord[],
): Promise<void> {
  const open = facts.filter((fact) => !fact.sealedClass);
  const closed = facts.filter((fact) => fact.sealedClass);
  await writeRows(
    tx,
    open.map(rowOf),
    (json) => sql`insert into fact (tenant, id, subject_kind, subject_id, kind, value, valid_from, valid_to,
        recorded_from, source, document, batch_id)
      select distinct on (f.subject_id, f.kind, f.value::jsonb, f.valid_from, f.valid_to)
        ${recording.tenant}::integer, f.id, f.subject_kind, f.subject_id, f.kind, f.value::jsonb, f.valid_from,
        f.valid_to, ${recording.at}::timestamptz, f.source, f.document, ${recording.batchId}::uuid
      from jsonb_to_recordset(${json}::jsonb) as f(id uuid, subject_kind text, subject_id uuid, kind text, value text,
        valid_from date, valid_to date, source text, document text)
      where not exists (select 1 from fact e where e.tenant = ${recording.tenant}::integer
        and e.subject_id = f.subject_id and e.kind = f.kind and e.value = f.value::jsonb and e.recorded_to is null
        and e.valid_from is not distinct from f.valid_from and e.valid_to is not distinct from f.valid_to)`,
  );
  await writeRows(
    tx,
    closed.map((fact) => ({ ...rowOf(fact), class: fact.sealedClass })),
    (
      json,
    ) => sql`insert into sealed.fact (tenant, id, subject_kind, subject_id, kind, class, value, valid_from,
        valid_to, recorded_from, source, document, batch_id)
      select distinct on (f.subject_id, f.kind, f.value::jsonb, f.valid_from, f.valid_to)
        ${recording.tenant}::integer, f.id, f.subject_kind, f.subject_id, f.kind, f.class, f.value::jsonb, f.valid_from,
        f.valid_to, ${recording.at}::timestamptz, f.source, f.document, ${recording.batchId}::uuid
      from jsonb_to_recordset(${json}::jsonb) as f(id uuid, subject_kind text, subject_id uuid, kind text, class text,
        value text, valid_from date, valid_to date, source text, document text)
      where not exists (select 1 from sealed.fact e where e.tenant = ${recording.tenant}::integer
        and e.subject_id = f.subject_id and e.kind = f.kind and e.value = f.value::jsonb and e.recorded_to is null
        and e.valid_from is not distinct from f.valid_from and e.valid_to is not distinct from f.valid_to)`,
  );
}

function rowOf(fact: FactToRecord) {
  return {
    id: newId(),
    subject_kind: fact.subjectKind,
    subject_id: fact.subjectId,
    kind: fact.kind,
    // as text: an explicit null inside a recordset would read as no value at all
    value: JSON.stringify(fact.value),
    valid_from: fact.validFrom ?? null,
    valid_to: fact.validTo ?? null,
    source: fact.source,
    document: fact.document ?? null,
  };
}

export interface CoverageToRecord {
  readonly commune: string;
  /** Id of a list of policies/kit. */
  readonly list: string;
  readonly complete: boolean;
  /** Day on which the list was complete. */
  readonly asOf: string;
}

/** Says which list was loaded for which commune; a newer statement takes the place of the older. */
export async function recordCoverage(
  tx: Tx,
  recording: Recording,
  coverage: CoverageToRecord,
): Promise<void> {
  const { tenant, batchId, at } = recording;
  await sql`update list_coverage set recorded_to = ${at} where tenant = ${tenant} and commune = ${coverage.commune}
    and list = ${coverage.list} and recorded_to is null and batch_id <> ${batchId}`.execute(tx);
  await sql`insert into list_coverage (tenant, id, commune, list, complete, as_of, recorded_from, batch_id)
    select ${tenant}, ${newId()}, ${coverage.commune}, ${coverage.list}, ${coverage.complete}, ${coverage.asOf}, ${at},
      ${batchId}
    where not exists (select 1 from list_coverage where tenant = ${tenant} and commune = ${coverage.commune}
      and list = ${coverage.list} and recorded_to is null)`.execute(tx);
}
