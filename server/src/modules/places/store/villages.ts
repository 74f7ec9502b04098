import { sql } from "kysely";
import { newId } from "#kernel/id.ts";
import type { Tx } from "#platform/database/pool.ts";
import type { Day, Village, VillageKind, VillageLink } from "../model.ts";
import { placeKey } from "../rules/index.ts";

const columns = sql`id, commune, kind, name, valid_from as "from", valid_to as "to",
  former_commune as "formerCommune", source`;

/** All villages of a commune, those that ended too, in the order of their names' numbers. */
export async function readVillages(tx: Tx, tenant: number, commune: string): Promise<Village[]> {
  const found = await sql<Village>`select ${columns} from village
    where tenant = ${tenant} and commune = ${commune}
    order by name collate "vi-x-icu", valid_from`.execute(tx);
  return found.rows.sort((a, b) => a.name.localeCompare(b.name, "vi", { numeric: true }));
}

/** Every village of the tenant, for the index. */
export async function readAllVillages(tx: Tx, tenant: number): Promise<Village[]> {
  const found = await sql<Village>`select ${columns} from village where tenant = ${tenant}`.execute(tx);
  return found.rows;
}

export async function findVillage(tx: Tx, tenant: number, id: string): Promise<Village | null> {
  const found = await sql<Village>`select ${columns} from village
    where tenant = ${tenant} and id = ${id} for update`.execute(tx);
  return found.rows[0] ?? null;
}

export async function insertVillages(tx: Tx, tenant: number, villages: readonly Village[]): Promise<void> {
  const rows = JSON.stringify(
    villages.map(({ from, to, formerCommune, ...rest }) => ({
      ...rest,
      name_key: placeKey(rest.name),
      valid_from: from,
      valid_to: to,
      former_commune: formerCommune,
    })),
  );
  await sql`insert into village (tenant, id, commune, kind, name, name_key, valid_from, valid_to,
      former_commune, source)
    select ${tenant}::integer, id, commune, kind, name, name_key, valid_from, valid_to, former_commune, source
    from jsonb_to_recordset(${rows}::jsonb) as given (id uuid, commune text, kind text, name text,
      name_key text, valid_from date, valid_to date, former_commune text, source text)`.execute(tx);
  await sql`insert into village_name (tenant, village_id, valid_from, kind, name, source)
    select ${tenant}::integer, id, valid_from, kind, name, source
    from jsonb_to_recordset(${rows}::jsonb) as given (id uuid, kind text, name text, valid_from date,
      source text)`.execute(tx);
}

/** First day of the name a village bears now. */
export async function nameSince(tx: Tx, tenant: number, id: string): Promise<Day | null> {
  const found = await sql<{ from: Day }>`select valid_from as "from" from village_name
    where tenant = ${tenant} and village_id = ${id} and valid_to is null`.execute(tx);
  return found.rows[0]?.from ?? null;
}

export interface NewName {
  readonly kind: VillageKind;
  readonly name: string;
  readonly from: Day;
  readonly source: string;
}

/** Ends the name borne until then and begins the new one; the village keeps its id. */
export async function changeName(tx: Tx, tenant: number, change: NewName & { id: string }): Promise<void> {
  const { id, kind, name, from, source } = change;
  await sql`update village_name set valid_to = ${from}::date - 1
    where tenant = ${tenant} and village_id = ${id} and valid_to is null`.execute(tx);
  await sql`insert into village_name (tenant, village_id, valid_from, kind, name, source)
    values (${tenant}, ${id}, ${from}, ${kind}, ${name}, ${source})`.execute(tx);
  await sql`update village set kind = ${kind}, name = ${name}, name_key = ${placeKey(name)}
    where tenant = ${tenant} and id = ${id}`.execute(tx);
}

/** The last day of villages and of their names. */
export async function endVillages(
  tx: Tx,
  tenant: number,
  { ids, lastDay }: { ids: readonly string[]; lastDay: Day },
): Promise<void> {
  await sql`update village set valid_to = ${lastDay}
    where tenant = ${tenant} and id = any(${ids}::uuid[])`.execute(tx);
  await sql`update village_name set valid_to = ${lastDay}
    where tenant = ${tenant} and village_id = any(${ids}::uuid[]) and valid_to is null`.execute(tx);
}

export async function linkVillages(tx: Tx, tenant: number, links: readonly VillageLink[]): Promise<void> {
  for (const link of links) {
    await sql`insert into village_lineage (tenant, from_id, to_id, on_date, decision)
      values (${tenant}, ${link.fromId}, ${link.toId}, ${link.on}, ${link.decision})`.execute(tx);
  }
}

export async function readVillageLinks(tx: Tx, tenant: number, commune: string): Promise<VillageLink[]> {
  const found = await sql<VillageLink>`select from_id as "fromId", to_id as "toId", on_date as "on", decision
    from village_lineage link
    where tenant = ${tenant} and exists (select 1 from village v where v.tenant = link.tenant
      and v.commune = ${commune} and v.id in (link.from_id, link.to_id))
    order by on_date, from_id`.execute(tx);
  return found.rows;
}

export interface VillageName {
  readonly villageId: string;
  readonly kind: VillageKind;
  readonly name: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly source: string;
}

/** Names borne before the present ones. */
export async function readPastNames(tx: Tx, tenant: number, commune: string): Promise<VillageName[]> {
  const found = await sql<VillageName>`select n.village_id as "villageId", n.kind, n.name,
      n.valid_from as "from", n.valid_to as "to", n.source
    from village_name n join village v on v.tenant = n.tenant and v.id = n.village_id
    where n.tenant = ${tenant} and v.commune = ${commune}
      and exists (select 1 from village_name later where later.tenant = n.tenant
        and later.village_id = n.village_id and later.valid_from > n.valid_from)
    order by n.valid_from`.execute(tx);
  return found.rows;
}

export function newVillage(values: Omit<Village, "id" | "to">): Village {
  return { ...values, id: newId(), to: null };
}
