import type { CivilDate, Money, Month } from "@ansinh/engine";
import { sql } from "kysely";
import type { Tx } from "#platform/database/pool.ts";
import type { Component, DecisionKind, EndReason, OpeningState, TermState } from "../model.ts";
import type { GrantFile, PastPayment, Term } from "../rules/grant-file.ts";

/** A grant's file with the list it belongs to and where its person lives. */
export interface OfficeGrant {
  readonly file: GrantFile;
  readonly agency: string;
  readonly funding: string;
  readonly villageId: string | null;
}

interface GrantRow {
  id: string;
  office: string;
  personId: string;
  benefit: string;
  agency: string;
  funding: string;
  sealed: boolean;
  villageId: string | null;
}

interface Offices {
  readonly tenant: number;
  readonly offices: readonly string[];
}

/** Every live grant of these offices with all that its lines follow from. Batch role: reads sealed clauses too. */
export async function grantsOfOffices(
  tx: Tx,
  wanted: Offices & { readonly once: ReadonlySet<string> },
): Promise<Map<string, OfficeGrant[]>> {
  const { tenant, offices } = wanted;
  const grants =
    await sql<GrantRow>`select g.id, g.office, g.person_id as "personId", g.benefit, g.agency, g.funding, g.sealed,
      p.village_id as "villageId"
    from benefit_grant g join person p on p.tenant = g.tenant and p.id = g.person_id
    where g.tenant = ${tenant} and g.office = any(${offices}) and g.state = 'live' and p.state <> 'undone'
    order by g.id`.execute(tx);
  const terms = await termsOf(tx, wanted);
  const past = await pastOf(tx, wanted);
  const life = await lifeOf(tx, wanted);
  const all = new Map<string, OfficeGrant[]>(offices.map((office) => [office, []]));
  for (const row of grants.rows)
    all.get(row.office)?.push({
      file: {
        grantId: row.id,
        personId: row.personId,
        benefit: row.benefit,
        once: wanted.once.has(row.benefit),
        sealed: row.sealed,
        terms: terms.get(row.id) ?? [],
        past: past.get(row.id) ?? [],
        died: life.get(row.personId)?.died ?? null,
        movedOut: life.get(row.personId)?.movedOut ?? null,
      },
      agency: row.agency,
      funding: row.funding,
      villageId: row.villageId,
    });
  return all;
}

async function termsOf(tx: Tx, { tenant, offices }: Offices): Promise<Map<string, Term[]>> {
  const found = await sql<{
    grantId: string;
    clause: string;
    units: number;
    decidedAmount: Money | null;
    fromMonth: Month;
    toMonth: Month | null;
    state: TermState;
    reason: EndReason | null;
    decisionKind: DecisionKind | null;
    signedOn: CivilDate | null;
  }>`select t.grant_id as "grantId", coalesce(s.clause, t.clause) as clause, t.units,
      t.decided_amount as "decidedAmount", to_char(t.from_month, 'YYYY-MM') as "fromMonth",
      to_char(t.to_month, 'YYYY-MM') as "toMonth", t.state, t.reason, d.kind as "decisionKind",
      d.signed_on as "signedOn"
    from benefit_grant g
    join grant_term t on t.tenant = g.tenant and t.grant_id = g.id and t.recorded_to is null
    left join sealed.grant_clause s on s.tenant = t.tenant and s.term_id = t.id
    left join decision d on d.tenant = t.tenant and d.id = t.decision_id
    where g.tenant = ${tenant} and g.office = any(${offices}) and g.state = 'live'
    order by t.recorded_from, t.id`.execute(tx);
  return grouped(found.rows, (row) => ({
    clause: row.clause,
    units: row.units,
    decidedAmount: row.decidedAmount,
    fromMonth: row.fromMonth,
    toMonth: row.toMonth,
    state: row.state,
    reason: row.reason,
    decision: row.decisionKind === null ? null : { kind: row.decisionKind, signedOn: row.signedOn },
  }));
}

/** What was listed, in the order of the columns below. */
type Listed = readonly [Month, Component, Money, OpeningState, Month | null, number];

/**
 * Opening history and lines of signed lists; a held line counts as listed with nothing. One row a grant, for a province
 * has a hundred thousand of payments.
 */
async function pastOf(tx: Tx, wanted: Offices): Promise<Map<string, PastPayment[]>> {
  const { tenant, offices } = wanted;
  const carried = await carriedBySigned(tx, wanted);
  const found = await sql<{ grantId: string; listed: readonly Listed[] }>`
    select "grantId", json_agg(json_build_array(month, component, amount, state, list_month, adjustment_no))
      as listed from (
    select o.grant_id as "grantId", to_char(o.month, 'YYYY-MM') as month, o.component, o.amount, o.state,
      null as list_month, 0 as adjustment_no
    from benefit_grant g
    join opening_payment o on o.tenant = g.tenant and o.grant_id = g.id and o.recorded_to is null
    where g.tenant = ${tenant} and g.office = any(${offices}) and g.state = 'live'
    union all
    select e.grant_id, to_char(e.month, 'YYYY-MM'), e.component, case when e.held is null then e.amount else 0 end,
      'unknown', to_char(l.month, 'YYYY-MM'), e.adjustment_no
    from benefit_grant g
    join entitlement_line e on e.tenant = g.tenant and e.grant_id = g.id
    join pay_list l on l.tenant = e.tenant and l.id = e.list_id and l.state = 'signed'
    where g.tenant = ${tenant} and g.office = any(${offices}) and g.state = 'live') as past
    group by 1`.execute(tx);
  return new Map(
    found.rows.map(({ grantId, listed }) => [
      grantId,
      listed.map(([month, component, amount, state, listMonth, adjustmentNo]) => ({
        month,
        component,
        amount,
        state,
        listMonth,
        adjustmentNo,
        carried:
          listMonth === null && carried.size > 0 && carried.has(carryKey({ grantId, month, component })),
      })),
    ]),
  );
}

interface Carried {
  readonly grantId: string;
  readonly month: Month;
  readonly component: Component;
}

const carryKey = ({ grantId, month, component }: Carried): string => `${grantId} ${month} ${component}`;

/** Openings that a signed list offered again. */
async function carriedBySigned(tx: Tx, { tenant, offices }: Offices): Promise<ReadonlySet<string>> {
  const found =
    await sql<Carried>`select c.grant_id as "grantId", to_char(c.month, 'YYYY-MM') as month, c.component
    from pay_list_carry c
    join pay_list l on l.tenant = c.tenant and l.id = c.list_id and l.state = 'signed'
    join benefit_grant g on g.tenant = c.tenant and g.id = c.grant_id
    where c.tenant = ${tenant} and g.office = any(${offices}) and g.state = 'live'`.execute(tx);
  return new Set(found.rows.map(carryKey));
}

interface Life {
  died: CivilDate | null;
  movedOut: CivilDate | null;
}

/** Confirmed deaths and moves of the office's recipients; of several the earliest, until somebody corrects the records. */
async function lifeOf(tx: Tx, { tenant, offices }: Offices): Promise<Map<string, Life>> {
  const found = await sql<{ personId: string; kind: string; on: CivilDate | null }>`
    select distinct f.subject_id as "personId", f.kind, f.value #>> '{}' as "on"
    from benefit_grant g
    join fact f on f.tenant = g.tenant and f.subject_id = g.person_id and f.recorded_to is null
      and f.subject_kind = 'person' and f.kind in ('death', 'movedOut') and jsonb_typeof(f.value) = 'string'
    where g.tenant = ${tenant} and g.office = any(${offices}) and g.state = 'live'`.execute(tx);
  const life = new Map<string, Life>();
  for (const { personId, kind, on } of found.rows) {
    const one = life.get(personId) ?? { died: null, movedOut: null };
    const which = kind === "death" ? "died" : "movedOut";
    const known = one[which];
    if (known === null || (on !== null && on < known)) life.set(personId, { ...one, [which]: on });
  }
  return life;
}

function grouped<Row extends { grantId: string }, T>(
  rows: readonly Row[],
  read: (row: Row) => T,
): Map<string, T[]> {
  const all = new Map<string, T[]>();
  for (const row of rows) {
    const list = all.get(row.grantId);
    if (list) list.push(read(row));
    else all.set(row.grantId, [read(row)]);
  }
  return all;
}

export interface SignedMonth {
  readonly agency: string;
  readonly funding: string;
  readonly month: Month;
}

/** Months whose list of an office, agency and source was signed here, by office. */
export async function signedMonthsOf(
  tx: Tx,
  { tenant, offices }: Offices,
): Promise<Map<string, SignedMonth[]>> {
  const found = await sql<SignedMonth & { office: string }>`
    select office, agency, funding, to_char(month, 'YYYY-MM') as month from pay_list
    where tenant = ${tenant} and office = any(${offices}) and state = 'signed'`.execute(tx);
  const all = new Map<string, SignedMonth[]>(offices.map((office) => [office, []]));
  for (const { office, ...signed } of found.rows) all.get(office)?.push(signed);
  return all;
}
