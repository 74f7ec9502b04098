import { sql } from "kysely";
import type { Tx } from "#platform/database/pool.ts";
import { chunks } from "#platform/database/write-rows.ts";
import { traceChange } from "./office-changes.ts";
import type { Recording } from "./recording.ts";

/** Draft lists of the offices concerned are to be made again; signed ones stay and the next month carries it. */
export async function staleLists(
  tx: Tx,
  recording: Recording,
  rows: readonly { readonly grant_id: string }[],
): Promise<void> {
  const grants = [...new Set(rows.map((row) => row.grant_id))];
  const offices = new Set<string>();
  for (const part of chunks(grants)) {
    const found = await sql<{ office: string }>`select distinct office from benefit_grant
      where tenant = ${recording.tenant} and id = any(${part}::uuid[])`.execute(tx);
    for (const { office } of found.rows) offices.add(office);
  }
  await outdateLists(tx, recording.tenant, { offices: [...offices], at: recording.at });
}

/** Facts of these communes changed: drafts made from them are to be made again. Call where the facts are recorded. */
export async function outdateLists(
  tx: Tx,
  tenant: number,
  change: { readonly offices: readonly string[]; readonly at: Date },
): Promise<void> {
  await traceChange(tx, tenant, change.offices);
  await sql`update pay_list set stale_since = ${change.at}
    where tenant = ${tenant} and state in ('preparing', 'submitted', 'checked') and stale_since is null
    and office = any(${change.offices}::text[])`.execute(tx);
}

/** The law changed: every draft of the tenant is to be made again. */
export async function outdateDrafts(tx: Tx, tenant: number, at: Date): Promise<void> {
  const found = await sql<{ office: string }>`select distinct office from pay_list
    where tenant = ${tenant} and state in ('preparing', 'submitted', 'checked')`.execute(tx);
  await outdateLists(tx, tenant, { offices: found.rows.map(({ office }) => office), at });
}

/** What is known of these people changed: lists of whoever pays for them, or on their account, are to be made again. */
export async function outdateListsOfPeople(
  tx: Tx,
  tenant: number,
  change: { readonly people: readonly string[]; readonly at: Date },
): Promise<void> {
  for (const people of chunks(change.people)) {
    const found = await sql<{ office: string }>`select distinct office from benefit_grant
      where tenant = ${tenant} and state <> 'undone'
        and (person_id = any(${people}::uuid[]) or on_account_of_id = any(${people}::uuid[]))`.execute(tx);
    const offices = found.rows.map((row) => row.office);
    if (offices.length > 0) await outdateLists(tx, tenant, { offices, at: change.at });
  }
}
