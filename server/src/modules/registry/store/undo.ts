import { sql } from "kysely";
import type { Tx } from "#platform/database/pool.ts";
import { registryProblems } from "../problems.ts";
import type { Recording } from "./batch.ts";

const versionTables = ["person_identity", "identifier", "address", "membership", "fact"] as const;
const namesShownMax = 5;

/** Takes a whole batch back. Errors: its people have later data from elsewhere; that is undone first. */
export async function undoBatch(tx: Tx, recording: Recording): Promise<void> {
  const { tenant, batchId } = recording;
  await refuseWhereBuiltUpon(tx, recording);
  for (const table of versionTables) {
    await sql`update ${sql.table(table)} set recorded_to = now()
      where tenant = ${tenant} and batch_id = ${batchId} and recorded_to is null`.execute(tx);
  }
  await sql`update sealed.fact set recorded_to = now()
    where tenant = ${tenant} and batch_id = ${batchId} and recorded_to is null`.execute(tx);
  await sql`update household set recorded_to = now() where tenant = ${tenant} and batch_id = ${batchId}
    and recorded_to is null`.execute(tx);
  await sql`update list_coverage set recorded_to = now() where tenant = ${tenant} and batch_id = ${batchId}
    and recorded_to is null`.execute(tx);
  await sql`update list_coverage set recorded_to = null where tenant = ${tenant} and recorded_to = ${recording.at}
    and exists (select 1 from list_coverage n where n.tenant = ${tenant} and n.batch_id = ${batchId}
      and n.commune = list_coverage.commune and n.list = list_coverage.list)`.execute(tx);
  await sql`update match_item set state = 'undone', closed_at = now() where tenant = ${tenant}
    and batch_id = ${batchId} and state = 'open'`.execute(tx);
  await sql`update person set state = 'undone' where tenant = ${tenant} and batch_id = ${batchId}`.execute(
    tx,
  );
  await readAgain(tx, recording);
  await sql`update recording_batch set undone_at = now() where tenant = ${tenant} and id = ${batchId}`.execute(
    tx,
  );
}

async function refuseWhereBuiltUpon(tx: Tx, { tenant, batchId }: Recording): Promise<void> {
  const found = await sql<{ name: string; n: number }>`
    with own as (select id, name from person where tenant = ${tenant} and batch_id = ${batchId} and state <> 'undone'),
    later as (
      select person_id as id from person_identity where tenant = ${tenant} and batch_id <> ${batchId}
        and recorded_to is null and person_id in (select id from own)
      union select person_id from membership where tenant = ${tenant} and batch_id <> ${batchId}
        and recorded_to is null and person_id in (select id from own)
      union select subject_id from fact where tenant = ${tenant} and batch_id <> ${batchId}
        and recorded_to is null and subject_id in (select id from own)
      union select subject_id from sealed.fact where tenant = ${tenant} and batch_id <> ${batchId}
        and recorded_to is null and subject_id in (select id from own))
    select name, count(*) over () as n from own where id in (select id from later) order by name
    limit ${namesShownMax}`.execute(tx);
  const first = found.rows[0];
  if (first)
    throw registryProblems.batchBuiltUpon({ people: first.n, names: found.rows.map((row) => row.name) });
}

/** The current reading of people whom the batch had only added to: from what is still recorded. */
async function readAgain(tx: Tx, { tenant, batchId }: Recording): Promise<void> {
  await sql`update person p set
      sex = (select i.sex from person_identity i where i.tenant = p.tenant and i.person_id = p.id
        and i.recorded_to is null and i.sex is not null order by i.recorded_from, i.id limit 1),
      birth_from = b.birth_from, birth_to = b.birth_to,
      village_id = (select a.village_id from address a where a.tenant = p.tenant and a.person_id = p.id
        and a.recorded_to is null and a.village_id is not null order by a.recorded_from, a.id limit 1)
    from person_identity touched
    left join lateral (select i.birth_from, i.birth_to from person_identity i where i.tenant = touched.tenant
      and i.person_id = touched.person_id and i.recorded_to is null and i.birth_from is not null
      order by i.birth_to - i.birth_from, i.recorded_from, i.id limit 1) b on true
    where touched.tenant = ${tenant} and touched.batch_id = ${batchId} and p.tenant = touched.tenant
      and p.id = touched.person_id and p.batch_id <> ${batchId}`.execute(tx);
}
