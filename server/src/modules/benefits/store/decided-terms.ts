import { type CivilDate, type Month, monthOf } from "@ansinh/engine";
import { sql } from "kysely";
import type { Tx } from "#platform/database/pool.ts";
import type { DecisionKind, TermState } from "../model.ts";

/** A live grant's current term with its decision: what evidence the facts of its clause have. */
export interface DecidedTerm {
  readonly grantId: string;
  readonly personId: string;
  /** Where the person is managed. */
  readonly commune: string;
  readonly benefit: string;
  readonly clause: string;
  readonly units: number;
  readonly state: TermState;
  readonly from: CivilDate;
  /** Last day, where it was ended. */
  readonly to: CivilDate | null;
  readonly decisionNumber: string | null;
  readonly decisionKind: DecisionKind | null;
  readonly signedOn: CivilDate | null;
  readonly sealed: boolean;
  /** Đồng last listed for a month. */
  readonly lastAmount: number;
}

/** Terms of the people of these communes, or of some of them. Batch role: reads sealed clauses too. */
export async function decidedTerms(
  tx: Tx,
  wanted: { tenant: number; communes: readonly string[]; people?: readonly string[] },
): Promise<DecidedTerm[]> {
  const found =
    await sql<DecidedTerm>`select g.id as "grantId", g.person_id as "personId", p.commune, g.benefit,
      g.sealed,
      coalesce(s.clause, t.clause) as clause, t.units, t.state, t.from_month as "from",
      (t.to_month + interval '1 month' - interval '1 day')::date as "to", d.number as "decisionNumber",
      d.kind as "decisionKind", d.signed_on as "signedOn", coalesce(last.amount, 0)::bigint as "lastAmount"
    from benefit_grant g
    join person p on p.tenant = g.tenant and p.id = g.person_id and p.commune = any(${wanted.communes})
    join grant_term t on t.tenant = g.tenant and t.grant_id = g.id and t.recorded_to is null
    left join sealed.grant_clause s on s.tenant = t.tenant and s.term_id = t.id
    left join decision d on d.tenant = t.tenant and d.id = t.decision_id
    left join lateral (select o.amount from opening_payment o where o.tenant = g.tenant and o.grant_id = g.id
      and o.component = 'monthly' and o.recorded_to is null order by o.month desc limit 1) last on true
    where g.tenant = ${wanted.tenant} and g.state = 'live'
      and (${wanted.people ?? null}::uuid[] is null or g.person_id = any(${wanted.people ?? null}::uuid[]))
    order by g.person_id, g.id, t.from_month, t.id`.execute(tx);
  return found.rows;
}

/** Of each grant the term that rules the month, or else the first to come: it was decided, only not begun. */
export function termsOfMonth(terms: readonly DecidedTerm[], month: Month): DecidedTerm[] {
  const byGrant = new Map<string, DecidedTerm>();
  for (const term of terms) {
    const known = byGrant.get(term.grantId);
    const rules = monthOf(term.from) <= month && !isPastArrears(term, month);
    if (!known || rules) byGrant.set(term.grantId, term);
  }
  return [...byGrant.values()];
}

/** Arrears are granted for months of their own, beside the running term. */
const isPastArrears = (term: DecidedTerm, month: Month): boolean =>
  term.decisionKind === "arrears" && term.to !== null && monthOf(term.to) < month;
