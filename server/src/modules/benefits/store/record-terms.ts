import { sql } from "kysely";
import { newId } from "#kernel/id.ts";
import type { Tx } from "#platform/database/pool.ts";
import { writeRows } from "#platform/database/write-rows.ts";
import { firstDay } from "./first-day.ts";
import { staleLists } from "./pay-lists-stale.ts";
import type { Recording, TermToRecord } from "./recording.ts";

const clauseSealed = "sealed";

/** Adds terms to grants. The term that begins last rules a month, so an end or a suspension is a term of its own. */
export async function recordTerms(
  tx: Tx,
  recording: Recording,
  terms: readonly { readonly grantId: string; readonly term: TermToRecord }[],
): Promise<void> {
  const rows = terms.map(({ grantId, term }) => ({
    id: newId(),
    grant_id: grantId,
    clause: term.sealedClass ? clauseSealed : term.clause,
    units: term.units ?? 1,
    decided_amount: term.decidedAmount ?? null,
    from_month: firstDay(term.fromMonth),
    to_month: term.toMonth ? firstDay(term.toMonth) : null,
    state: term.state,
    reason: term.reason ?? null,
    decision_id: term.decisionId ?? null,
    class: term.sealedClass ?? null,
    sealed_clause: term.sealedClass ? term.clause : null,
  }));
  const shape = sql`g(id uuid, grant_id uuid, clause text, units integer, decided_amount bigint, from_month date,
    to_month date, state text, reason text, decision_id uuid, class text, sealed_clause text)`;
  await writeRows(
    tx,
    rows,
    (given) =>
      sql`insert into grant_term (tenant, id, grant_id, clause, units, decided_amount, from_month, to_month, state,
        reason, decision_id, recorded_from, batch_id)
      select ${recording.tenant}::integer, g.id, g.grant_id, g.clause, g.units, g.decided_amount, g.from_month,
        g.to_month, g.state, g.reason, g.decision_id, ${recording.at}, ${recording.batchId}::uuid
      from jsonb_to_recordset(${given}::jsonb) as ${shape}`,
  );
  const sealed = rows.filter((row) => row.class !== null);
  await writeRows(
    tx,
    sealed,
    (given) =>
      sql`insert into sealed.grant_clause (tenant, term_id, class, clause)
      select ${recording.tenant}::integer, g.id, g.class, g.sealed_clause
      from jsonb_to_recordset(${given}::jsonb) as ${shape}`,
  );
  await writeRows(
    tx,
    sealed,
    (given) =>
      sql`update benefit_grant b set sealed = true from jsonb_to_recordset(${given}::jsonb) as ${shape}
      where b.tenant = ${recording.tenant} and b.id = g.grant_id and not b.sealed`,
  );
  await staleLists(tx, recording, rows);
}
