import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#platform/database/pool.ts";

interface Place {
  readonly tenant: number;
  readonly office: string;
}

const lockOf = (tenant: RawBuilder<unknown>, office: RawBuilder<unknown>) =>
  sql`hashtextextended('office_change ' || ${tenant}::integer || ' ' || ${office}::text, 0)`;

/**
 * Leaves a trace in the transaction that changes what these offices' lists follow from, before it touches their lists.
 * Whoever writes those lists is waited for: what is outdated afterwards sees them.
 */
export async function traceChange(tx: Tx, tenant: number, offices: readonly string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${lockOf(sql`${tenant}`, sql`o.office`)})
    from unnest(${offices}::text[]) as o(office) order by o.office`.execute(tx);
  await sql`insert into office_change (tenant, id, office)
    select ${tenant}::integer, gen_random_uuid(), o.office from unnest(${offices}::text[]) as o(office)`.execute(
    tx,
  );
}

/** Until commit nobody changes what the office's lists follow from. First in the transaction. */
export async function holdOffice(tx: Tx, { tenant, office }: Place): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockOf(sql`${tenant}`, sql`${office}`)})`.execute(tx);
}

/**
 * What stood recorded of an office at a moment: the same again means that nothing its lists follow from changed. By the
 * traces themselves, not by their number alone: an old one forgotten and a new one left are as many as before.
 */
export type ChangeMark = string;

export async function changeMarks(
  tx: Tx,
  tenant: number,
  offices: readonly string[],
): Promise<ReadonlyMap<string, ChangeMark>> {
  const found = await sql<{ office: string; mark: ChangeMark }>`select o.office,
      (select count(*) || ' ' || coalesce(bit_xor(hashtextextended(c.id::text, 0)), 0) from office_change c
        where c.tenant = ${tenant} and c.office = o.office) || ' '
        || (select count(*) from pay_list l where l.tenant = ${tenant} and l.office = o.office
          and l.state = 'signed') as mark
    from unnest(${offices}::text[]) as o(office)`.execute(tx);
  return new Map(found.rows.map((row) => [row.office, row.mark]));
}

/** Traces serve runs under way; a run that meets one gone reads its office anew. */
export async function forgetOldChanges(tx: Tx, tenant: number): Promise<void> {
  await sql`delete from office_change where tenant = ${tenant} and changed_at < now() - interval '1 day'`.execute(
    tx,
  );
}
