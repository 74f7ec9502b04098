import { sql } from "kysely";
import type { Tx } from "#platform/database/pool.ts";
import type { Classification, Day } from "../model.ts";

const columns = sql`id, commune, village_id as "villageId", class, valid_from as "from", valid_to as "to",
  decision, end_decision as "endDecision"`;

export async function readClassifications(
  tx: Tx,
  tenant: number,
  commune: string,
): Promise<Classification[]> {
  const found = await sql<Classification>`select ${columns} from unit_classification
    where tenant = ${tenant} and commune = ${commune} order by valid_from desc, class`.execute(tx);
  return found.rows;
}

/** Classifications that hold on a day, of the whole tenant: what whole-province work reads. */
export async function readClassificationsOn(tx: Tx, tenant: number, day: Day): Promise<Classification[]> {
  const found = await sql<Classification>`select ${columns} from unit_classification
    where tenant = ${tenant} and valid_from <= ${day} and (valid_to is null or valid_to >= ${day})
    order by commune, village_id nulls first, class`.execute(tx);
  return found.rows;
}

export async function findClassification(tx: Tx, tenant: number, id: string): Promise<Classification | null> {
  const found = await sql<Classification>`select ${columns} from unit_classification
    where tenant = ${tenant} and id = ${id} for update`.execute(tx);
  return found.rows[0] ?? null;
}

/** One that holds on some day of the given one's time, of the same place and class. */
export async function findOverlapping(
  tx: Tx,
  tenant: number,
  given: Pick<Classification, "commune" | "villageId" | "class" | "from" | "to">,
): Promise<Classification | null> {
  const found = await sql<Classification>`select ${columns} from unit_classification
    where tenant = ${tenant} and commune = ${given.commune} and class = ${given.class}
      and village_id is not distinct from ${given.villageId}::uuid
      and daterange(valid_from, valid_to, '[]') && daterange(${given.from}::date, ${given.to}::date, '[]')
    order by valid_from limit 1`.execute(tx);
  return found.rows[0] ?? null;
}

export async function insertClassification(
  tx: Tx,
  tenant: number,
  { given, now }: { given: Classification; now: Date },
): Promise<void> {
  await sql`insert into unit_classification (tenant, id, commune, village_id, class, valid_from, valid_to,
      decision, recorded_at)
    values (${tenant}, ${given.id}, ${given.commune}, ${given.villageId}, ${given.class}, ${given.from},
      ${given.to}, ${given.decision}, ${now})`.execute(tx);
}

export async function endClassification(
  tx: Tx,
  tenant: number,
  { id, lastDay, decision }: { id: string; lastDay: Day; decision: string },
): Promise<void> {
  await sql`update unit_classification set valid_to = ${lastDay}, end_decision = ${decision}
    where tenant = ${tenant} and id = ${id}`.execute(tx);
}
