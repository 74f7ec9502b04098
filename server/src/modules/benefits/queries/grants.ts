import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#platform/database/pool.ts";
import type { GrantPayments, PersonGrants } from "../model.ts";
import { benefitProblems } from "../problems.ts";
import { unitName } from "./board.ts";

type Payments = z.infer<typeof GrantPayments>;
type Grants = z.infer<typeof PersonGrants>;

/** What was listed for a grant, month by month: opening history, then lists. */
export async function readGrantPayments(tx: Tx, tenant: number, id: string): Promise<Payments> {
  const head = await sql<{ grantId: string; personId: string; benefit: string }>`select id as "grantId",
    person_id as "personId", benefit from benefit_grant where tenant = ${tenant} and id = ${id}`.execute(tx);
  const grant = head.rows[0];
  if (!grant) throw benefitProblems.grantNotFound();
  const payments = await sql<Payments["payments"][number]>`
    select to_char(month, 'YYYY-MM') as month, component, amount, 'opening' as source, null as "listMonth", state,
      null as held, 0 as no
    from opening_payment where tenant = ${tenant} and grant_id = ${id} and recorded_to is null
    union all
    select to_char(e.month, 'YYYY-MM'), e.component, e.amount, l.state, to_char(l.month, 'YYYY-MM'), null, e.held,
      e.adjustment_no + 1
    from entitlement_line e join pay_list l on l.tenant = e.tenant and l.id = e.list_id and l.state <> 'superseded'
    where e.tenant = ${tenant} and e.grant_id = ${id}
    order by month desc, no desc`.execute(tx);
  return { ...grant, payments: payments.rows };
}

/** Everything decided for a person that the reader may see, with who collects and the last amount. */
export async function readPersonGrants(tx: Tx, tenant: number, personId: string): Promise<Grants> {
  const found = await sql<Grants["grants"][number]>`
    select g.id, g.benefit, g.office, ${unitName(tenant, sql`g.office`)} as "officeName", g.agency, g.funding,
      g.book_number as "bookNumber", g.sealed,
      (select jsonb_build_object('kind', y.kind, 'name', y.name) from grant_payee y
        where y.tenant = g.tenant and y.grant_id = g.id and y.recorded_to is null limit 1) as payee,
      last.amount as "lastAmount", to_char(last.month, 'YYYY-MM') as "lastMonth",
      coalesce((select jsonb_agg(jsonb_build_object(
          'clause', case when g.sealed then s.clause else t.clause end, 'units', t.units,
          'fromMonth', to_char(t.from_month, 'YYYY-MM'), 'toMonth', to_char(t.to_month, 'YYYY-MM'),
          'state', t.state, 'reason', t.reason, 'decidedAmount', t.decided_amount,
          'decision', case when d.id is null then null else jsonb_build_object('kind', d.kind,
            'number', case when g.sealed and s.clause is null then null else d.number end,
            'signedOn', d.signed_on) end) order by t.from_month, t.recorded_from, t.id)
        from grant_term t
        left join sealed.grant_clause s on s.tenant = t.tenant and s.term_id = t.id
        left join decision d on d.tenant = t.tenant and d.id = t.decision_id
        where t.tenant = g.tenant and t.grant_id = g.id and t.recorded_to is null), '[]') as terms
    from benefit_grant g
    left join lateral (
      select listed.month, sum(listed.amount)::bigint as amount from (
        select o.month, o.amount from opening_payment o where o.tenant = g.tenant and o.grant_id = g.id
          and o.recorded_to is null and o.component = 'monthly'
        union all
        select e.month, e.amount from entitlement_line e
          join pay_list l on l.tenant = e.tenant and l.id = e.list_id and l.state <> 'superseded' and l.month = e.month
        where e.tenant = g.tenant and e.grant_id = g.id and e.component = 'monthly' and e.held is null) listed
      group by listed.month order by listed.month desc limit 1) last on true
    where g.tenant = ${tenant} and g.person_id = ${personId} and g.state = 'live' order by g.id`.execute(tx);
  return { grants: found.rows };
}
