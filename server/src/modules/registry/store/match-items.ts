import { sql } from "kysely";
import { newId } from "#kernel/id.ts";
import type { Tx } from "#platform/database/pool.ts";
import { writeRows } from "#platform/database/write-rows.ts";
import type { MatchReason } from "../model.ts";
import type { Recording } from "./batch.ts";

export interface MatchToQueue {
  readonly personId: string;
  readonly reason: MatchReason;
}

/** Puts people before somebody's eyes with up to five candidates of the same name and possible birth. */
export async function queueMatches(
  tx: Tx,
  recording: Recording,
  items: readonly MatchToQueue[],
): Promise<void> {
  const rows = items.map((item) => ({ id: newId(), person_id: item.personId, reason: item.reason }));
  await writeRows(
    tx,
    rows,
    (
      json,
    ) => sql`insert into match_item (tenant, id, person_id, reason, candidates, state, created_at, batch_id)
      select ${recording.tenant}::integer, m.id, m.person_id, m.reason, coalesce((
          select array_agg(c.id order by c.commune <> p.commune, c.id) from (
            select c.id, c.commune from person c
            where c.tenant = p.tenant and c.name_key = p.name_key and c.id <> p.id
              and c.state in ('provisional', 'active')
              and (c.birth_from is null or p.birth_from is null
                or (c.birth_from <= p.birth_to and p.birth_from <= c.birth_to))
            order by c.commune <> p.commune, c.id limit 5) c), '{}'), 'open', ${recording.at}::timestamptz,
        ${recording.batchId}::uuid
      from jsonb_to_recordset(${json}::jsonb) as m(id uuid, person_id uuid, reason text)
      join person p on p.tenant = ${recording.tenant}::integer and p.id = m.person_id`,
  );
}
