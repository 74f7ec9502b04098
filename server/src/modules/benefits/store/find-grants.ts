import { sql } from "kysely";
import type { SealedClass } from "#kernel/permission.ts";
import type { Tx } from "#platform/database/pool.ts";
import type { Component, FundingSource, OpeningState, TermState } from "../model.ts";

/** A grant as a payment list names it: by the number of its collection book in an office. Jobs only. */
export interface GrantOfBook {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly nameKey: string;
  readonly birthFrom: string | null;
  readonly birthTo: string | null;
  readonly benefit: string;
  readonly bookNumber: string;
  /** Clause and state of the term that begins last. */
  readonly clause: string;
  /** Its class where the clause is sealed: whoever records by it keeps it sealed. */
  readonly sealedClass: SealedClass | null;
  readonly units: number;
  readonly state: TermState;
  /** 'YYYY-MM' from which that term holds. */
  readonly stateFrom: string;
  /** Number of the decision of that term. */
  readonly decisionNumber: string | null;
}

export async function grantsOfBooks(
  tx: Tx,
  tenant: number,
  question: { readonly office: string; readonly books: readonly string[] },
): Promise<GrantOfBook[]> {
  const found = await sql<GrantOfBook>`select g.id, g.person_id as "personId", p.name as "personName",
      p.name_key as "nameKey", p.birth_from as "birthFrom", p.birth_to as "birthTo", g.benefit,
      g.book_number as "bookNumber", coalesce(c.clause, t.clause) as clause,
      c.class as "sealedClass", t.units, t.state, to_char(t.from_month, 'YYYY-MM') as "stateFrom",
      (select d.number from decision d where d.tenant = g.tenant and d.id = t.decision_id) as "decisionNumber"
    from benefit_grant g
    join person p on p.tenant = g.tenant and p.id = g.person_id
    join lateral (select t.id, t.clause, t.units, t.state, t.from_month, t.decision_id from grant_term t where t.tenant = g.tenant and t.grant_id = g.id
      and t.recorded_to is null order by t.from_month desc, t.id desc limit 1) t on true
    left join sealed.grant_clause c on c.tenant = g.tenant and c.term_id = t.id
    where g.tenant = ${tenant} and g.office = ${question.office} and g.state = 'live'
      and g.book_number = any(${question.books})
    order by g.id`.execute(tx);
  return found.rows;
}

export interface OpeningKnown {
  readonly grantId: string;
  /** 'YYYY-MM' */
  readonly month: string;
  readonly component: Component;
  readonly amount: number;
  readonly state: OpeningState;
}

/** Opening history of grants as it stands, oldest month first. */
export async function openingOf(tx: Tx, tenant: number, grants: readonly string[]): Promise<OpeningKnown[]> {
  const found =
    await sql<OpeningKnown>`select grant_id as "grantId", to_char(month, 'YYYY-MM') as month, component,
      amount, state from opening_payment
    where tenant = ${tenant} and grant_id = any(${grants}::uuid[]) and recorded_to is null
    order by grant_id, month`.execute(tx);
  return found.rows;
}

/** The agency of a grant whose management list didn't say who pays. */
export const agencyUnstated = "unstated";

/** A payment list says who pays; a grant that already has its payer keeps it. */
export async function statePayer(
  tx: Tx,
  tenant: number,
  payer: { readonly grants: readonly string[]; readonly agency: string; readonly funding: FundingSource },
): Promise<void> {
  await sql`update benefit_grant set agency = ${payer.agency}, funding = ${payer.funding}
    where tenant = ${tenant} and id = any(${payer.grants}::uuid[]) and agency = ${agencyUnstated}`.execute(
    tx,
  );
}
