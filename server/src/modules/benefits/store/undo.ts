import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#platform/database/pool.ts";
import { benefitProblems } from "../problems.ts";
import { traceChange } from "./office-changes.ts";
import { staleLists } from "./pay-lists-stale.ts";
import type { Recording } from "./recording.ts";

/** Takes a whole batch back and reopens what it had corrected. Errors: a line of it is on a signed list. */
export async function undoGrants(tx: Tx, recording: Recording): Promise<void> {
  const { tenant, batchId, at } = recording;
  await traceChange(tx, tenant, await officesOf(tx, recording));
  await lockListsOf(tx, recording);
  const signed = await sql<{ n: number }>`select count(*) as n from entitlement_line e
    join pay_list l on l.tenant = e.tenant and l.id = e.list_id and l.state = 'signed'
    where e.tenant = ${tenant} and e.grant_id in (
      select id from benefit_grant where tenant = ${tenant} and batch_id = ${batchId}
      union select grant_id from grant_term where tenant = ${tenant} and batch_id = ${batchId}
      union select grant_id from opening_payment where tenant = ${tenant} and batch_id = ${batchId})`.execute(
    tx,
  );
  if ((signed.rows[0]?.n ?? 0) > 0) throw benefitProblems.batchSigned({ lines: signed.rows[0]?.n ?? 0 });
  await refuseWhereBuiltUpon(tx, recording);
  const touched = await sql<{ grant_id: string }>`
    select id as grant_id from benefit_grant where tenant = ${tenant} and batch_id = ${batchId}
    union select grant_id from grant_term where tenant = ${tenant} and batch_id = ${batchId}
    union select grant_id from grant_payee where tenant = ${tenant} and batch_id = ${batchId}
    union select grant_id from opening_payment where tenant = ${tenant} and batch_id = ${batchId}`.execute(
    tx,
  );
  await sql`update benefit_grant set state = 'undone' where tenant = ${tenant} and batch_id = ${batchId}`.execute(
    tx,
  );
  for (const table of ["grant_term", "grant_payee", "opening_payment"] as const) {
    await sql`update ${sql.table(table)} set recorded_to = now()
      where tenant = ${tenant} and batch_id = ${batchId} and recorded_to is null`.execute(tx);
  }
  await unsealAgain(tx, recording);
  await sql`update grant_payee p set recorded_to = null where p.tenant = ${tenant} and p.recorded_to = ${at}
    and p.batch_id <> ${batchId} and not exists (select 1 from grant_payee l where l.tenant = p.tenant
      and l.grant_id = p.grant_id and l.recorded_to is null)
    and exists (select 1 from grant_payee n where n.tenant = p.tenant and n.grant_id = p.grant_id
      and n.batch_id = ${batchId} and n.id <> p.id)`.execute(tx);
  await sql`update opening_payment p set recorded_to = null where p.tenant = ${tenant} and p.recorded_to = ${at}
    and p.batch_id <> ${batchId} and not exists (select 1 from opening_payment l where l.tenant = p.tenant
      and l.grant_id = p.grant_id and l.month = p.month and l.component = p.component and l.recorded_to is null)
    and exists (select 1 from opening_payment n where n.tenant = p.tenant and n.grant_id = p.grant_id
      and n.month = p.month and n.component = p.component and n.batch_id = ${batchId} and n.id <> p.id)`.execute(
    tx,
  );
  await staleLists(tx, recording, touched.rows);
}

/** A grant that only a term of this batch had sealed reads again as it did before. */
async function unsealAgain(tx: Tx, { tenant, batchId }: Recording): Promise<void> {
  const sealedIn = (which: RawBuilder<unknown>) => sql`exists (select 1 from grant_term t
    join sealed.grant_clause c on c.tenant = t.tenant and c.term_id = t.id
    where t.tenant = g.tenant and t.grant_id = g.id and ${which})`;
  await sql`update benefit_grant g set sealed = false where g.tenant = ${tenant} and g.sealed
    and g.batch_id <> ${batchId} and ${sealedIn(sql`t.batch_id = ${batchId}`)}
    and not ${sealedIn(sql`t.recorded_to is null`)}`.execute(tx);
}

/** Whoever signs one of these lists at the same time waits, and then finds it outdated; or is waited for. */
async function lockListsOf(tx: Tx, recording: Recording): Promise<void> {
  await sql`select 1 from pay_list l where l.tenant = ${recording.tenant} and l.state <> 'superseded'
    and l.office in (${officesQuery(recording)}) order by l.id for update of l`.execute(tx);
}

const officesQuery = ({ tenant, batchId }: Recording) =>
  sql<{
    office: string;
  }>`select distinct g.office from benefit_grant g where g.tenant = ${tenant} and g.id in (
    select id from benefit_grant where tenant = ${tenant} and batch_id = ${batchId}
    union select grant_id from grant_term where tenant = ${tenant} and batch_id = ${batchId}
    union select grant_id from grant_payee where tenant = ${tenant} and batch_id = ${batchId}
    union select grant_id from opening_payment where tenant = ${tenant} and batch_id = ${batchId})`;

async function officesOf(tx: Tx, recording: Recording): Promise<string[]> {
  const found = await officesQuery(recording).execute(tx);
  return found.rows.map((row) => row.office);
}

const namesShownMax = 5;

/** What a later import says of a grant of this one would hang in the air. */
async function refuseWhereBuiltUpon(tx: Tx, { tenant, batchId }: Recording): Promise<void> {
  const later = (table: string) => sql`select t.grant_id from ${sql.table(table)} t join own
    on own.id = t.grant_id where t.tenant = ${tenant} and t.batch_id <> ${batchId} and t.recorded_to is null`;
  const found = await sql<{ name: string; n: number }>`
    with own as (select id, person_id from benefit_grant where tenant = ${tenant} and batch_id = ${batchId}
      and state <> 'undone'),
    later as (${later("grant_term")} union ${later("opening_payment")} union ${later("grant_payee")})
    select p.name, count(*) over () as n from own join person p on p.tenant = ${tenant} and p.id = own.person_id
    where own.id in (select grant_id from later) order by p.name limit ${namesShownMax}`.execute(tx);
  const first = found.rows[0];
  if (!first) return;
  throw benefitProblems.batchBuiltUpon({ grants: first.n, names: found.rows.map((row) => row.name) });
}
