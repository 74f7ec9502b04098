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

/** Puts people before somebody's eyes with up to five candidates: who holds the number, then same name and possible birth. */
export async function queueMatches(
  tx: Tx,
  recording: Recording,
  items: readonly MatchToQueue[],
): Promise<void> {
  const once = new Map(items.map((item) => [`${item.personId} ${item.reason}`, item]));
  const rows = [...once.values()].map((item) => ({
    id: newId(),
    person_id: item.personId,
    reason: item.reason,
  }));
  await writeRows(
    tx,
    rows,
    (
      json,
    ) => sql`insert into match_item (tenant, id, person_id, reason, candidates, state, created_at, batch_id)
      select ${recording.tenant}::integer, m.id, m.person_id, m.reason, coalesce((
          select array_agg(c.id order by not c.holds, c.commune <> p.commune, c.id) from (
            select a.id, a.commune, bool_or(a.holds) as holds from (
              select h.id, h.commune, true as holds from identifier i
              join person h on h.tenant = i.tenant and h.number = i.value and h.state in ('provisional', 'active')
              where i.tenant = p.tenant and i.person_id = p.id and i.kind = 'personal' and h.id <> p.id
              union all
              select n.id, n.commune, false from person n
              where n.tenant = p.tenant and n.name_key = p.name_key and n.id <> p.id
                and n.state in ('provisional', 'active')
                and (n.birth_from is null or p.birth_from is null
                  or (n.birth_from <= p.birth_to and p.birth_from <= n.birth_to))) a
            group by a.id, a.commune
            order by not bool_or(a.holds), a.commune <> p.commune, a.id limit 5) c), '{}'), 'open', ${recording.at}::timestamptz,
        ${recording.batchId}::uuid
      from jsonb_to_recordset(${json}::jsonb) as m(id uuid, person_id uuid, reason text)
      join person p on p.tenant = ${recording.tenant}::integer and p.id = m.person_id
      where not exists (select 1 from match_item e where e.tenant = p.tenant and e.person_id = p.id
        and e.reason = m.reason and e.batch_id = ${recording.batchId}::uuid and e.state = 'open')`,
  );
}
