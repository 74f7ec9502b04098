import { sql } from "kysely";
import { newId } from "#kernel/id.ts";
import type { Tx } from "#platform/database/pool.ts";
import { chunks } from "#platform/database/write-rows.ts";
import type { DecisionToRecord, Recording } from "./recording.ts";

/** Decisions by (office, number, kind, day): one that is recorded already is found, not made again. Ids in order. */
export async function recordDecisions(
  tx: Tx,
  recording: Recording,
  decisions: readonly DecisionToRecord[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const part of chunks(decisions)) {
    const rows = part.map((decision, order) => ({
      order,
      id: newId(),
      kind: decision.kind,
      number: decision.number.trim(),
      signed_on: decision.signedOn,
      office: decision.office,
      signer_name: decision.signerName ?? null,
      signer_title: decision.signerTitle ?? null,
    }));
    const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g("order" integer, id uuid, kind text,
      number text, signed_on date, office text, signer_name text, signer_title text)`;
    const same = sql`d.tenant = ${recording.tenant} and d.office = g.office and d.number = g.number
      and d.kind = g.kind and d.signed_on is not distinct from g.signed_on`;
    await sql`insert into decision (tenant, id, kind, number, signed_on, office, signer_name, signer_title,
        recorded_at, batch_id)
      select distinct on (g.office, g.number, g.kind, g.signed_on) ${recording.tenant}::integer, g.id, g.kind,
        g.number, g.signed_on, g.office, g.signer_name, g.signer_title, ${recording.at}, ${recording.batchId}::uuid
      from ${given} where not exists (select 1 from decision d where ${same})
      order by g.office, g.number, g.kind, g.signed_on, g.order`.execute(tx);
    const found = await sql<{ id: string }>`select (select d.id from decision d where ${same} limit 1) as id
      from ${given} order by g.order`.execute(tx);
    ids.push(...found.rows.map((row) => row.id));
  }
  return ids;
}
