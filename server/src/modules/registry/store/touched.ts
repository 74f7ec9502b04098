import { sql } from "kysely";
import type { Tx } from "#platform/database/pool.ts";
import type { Recording } from "./batch.ts";

/** These people and whoever shares a household with one of them: a fact of a household is a fact of each. */
export async function peopleAround(tx: Tx, tenant: number, people: readonly string[]): Promise<string[]> {
  if (people.length === 0) return [];
  const found = await sql<{ id: string }>`select unnest(${people}::uuid[]) as id
    union select o.person_id from membership m
      join membership o on o.tenant = m.tenant and o.household_id = m.household_id and o.recorded_to is null
      where m.tenant = ${tenant} and m.person_id = any(${people}::uuid[]) and m.recorded_to is null`.execute(
    tx,
  );
  return found.rows.map((row) => row.id);
}

/** Whom a batch speaks of, themselves or through their household. Asked before it is taken back. */
export async function peopleOfBatch(tx: Tx, { tenant, batchId }: Recording): Promise<string[]> {
  const of = sql`tenant = ${tenant} and batch_id = ${batchId} and recorded_to is null`;
  const found = await sql<{ id: string }>`
    with subject as (
      select subject_kind, subject_id from fact where ${of}
      union select subject_kind, subject_id from sealed.fact where ${of})
    select person_id as id from person_identity where ${of}
    union select person_id from membership where ${of}
    union select subject_id from subject where subject_kind = 'person'
    union select m.person_id from subject s join membership m on m.tenant = ${tenant}
      and m.household_id = s.subject_id and m.recorded_to is null where s.subject_kind = 'household'`.execute(
    tx,
  );
  return peopleAround(
    tx,
    tenant,
    found.rows.map((row) => row.id),
  );
}
