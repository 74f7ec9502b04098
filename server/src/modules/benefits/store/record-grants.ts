import { sql } from "kysely";
import { newId } from "#kernel/id.ts";
import type { Tx } from "#platform/database/pool.ts";
import { writeRows } from "#platform/database/write-rows.ts";
import { recordOpening, recordPayees } from "./record-history.ts";
import { recordTerms } from "./record-terms.ts";
import type { GrantToRecord, KnownGrant, Recording } from "./recording.ts";

/** New grants with their terms, payee and opening history, many at once. Ids in order. */
export async function recordGrants(
  tx: Tx,
  recording: Recording,
  grants: readonly GrantToRecord[],
): Promise<string[]> {
  const made = grants.map((grant) => ({ id: newId(), grant }));
  const rows = made.map(({ id, grant }) => ({
    id,
    person_id: grant.personId,
    on_account_of_id: grant.onAccountOfId ?? null,
    benefit: grant.benefit,
    office: grant.office,
    agency: grant.agency,
    funding: grant.funding,
    book_number: grant.bookNumber ?? null,
    sealed: grant.terms.some((term) => Boolean(term.sealedClass)),
  }));
  await writeRows(
    tx,
    rows,
    (given) =>
      sql`insert into benefit_grant (tenant, id, person_id, on_account_of_id, benefit, office, agency, funding,
        book_number, sealed, state, created_at, batch_id)
      select ${recording.tenant}::integer, g.id, g.person_id, g.on_account_of_id, g.benefit, g.office, g.agency,
        g.funding, g.book_number, g.sealed, 'live', ${recording.at}, ${recording.batchId}::uuid
      from jsonb_to_recordset(${given}::jsonb) as g(id uuid, person_id uuid, on_account_of_id uuid, benefit text,
        office text, agency text, funding text, book_number text, sealed boolean)`,
  );
  await recordTerms(
    tx,
    recording,
    made.flatMap(({ id, grant }) => grant.terms.map((term) => ({ grantId: id, term }))),
  );
  await recordPayees(
    tx,
    recording,
    made.flatMap(({ id, grant }) => (grant.payee ? [{ grantId: id, payee: grant.payee }] : [])),
  );
  await recordOpening(
    tx,
    recording,
    made.flatMap(({ id, grant }) => (grant.opening ?? []).map((opening) => ({ grantId: id, opening }))),
  );
  return made.map(({ id }) => id);
}

/** Live grants of these people, so that a list read again or a second list finds them. */
export async function grantsOf(tx: Tx, tenant: number, people: readonly string[]): Promise<KnownGrant[]> {
  const found =
    await sql<KnownGrant>`select g.id, g.person_id as "personId", g.on_account_of_id as "onAccountOfId",
      g.benefit, g.office, g.agency, g.funding, g.book_number as "bookNumber",
      coalesce((select jsonb_agg(jsonb_build_object('clause', t.clause, 'fromMonth', to_char(t.from_month, 'YYYY-MM'),
          'state', t.state, 'decisionId', t.decision_id, 'decisionNumber', d.number) order by t.from_month, t.id)
        from grant_term t left join decision d on d.tenant = t.tenant and d.id = t.decision_id
        where t.tenant = g.tenant and t.grant_id = g.id and t.recorded_to is null), '[]') as terms
    from benefit_grant g
    where g.tenant = ${tenant} and g.person_id = any(${people}::uuid[]) and g.state = 'live'
    order by g.id`.execute(tx);
  return found.rows;
}
