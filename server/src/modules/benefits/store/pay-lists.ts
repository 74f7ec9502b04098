import type { Month } from "@ansinh/engine";
import { type RawBuilder, sql } from "kysely";
import { newId } from "#kernel/id.ts";
import type { Tx } from "#platform/database/pool.ts";
import { writeRows } from "#platform/database/write-rows.ts";
import type { ListState } from "../model.ts";
import type { Totals } from "../rules/difference.ts";
import type { ListContent } from "../rules/list-content.ts";
import type { ListKey } from "../rules/office-lists.ts";

export interface PayListHead extends ListKey {
  readonly id: string;
  readonly office: string;
  readonly month: Month;
  readonly state: ListState;
  readonly revision: number;
  /** Hex. */
  readonly digest: string;
  readonly policySet: string;
  readonly jobId: string | null;
  readonly stale: boolean;
  readonly madeBy: string | null;
  readonly submittedBy: string | null;
  readonly checkedBy: string | null;
  readonly totals: Pick<Totals, "people" | "due" | "arrears" | "oneOff" | "carried">;
}

/** True once something it was computed from is known to have changed, a death or a move recorded since included. */
export const isStale = (list: string) => {
  const l = sql.ref(list);
  return sql`(${l}.state <> 'signed' and (${l}.stale_since is not null or exists (select 1 from benefit_grant sg
    join fact sf on sf.tenant = sg.tenant and sf.subject_id = sg.person_id and sf.kind in ('death', 'movedOut')
      and (sf.recorded_from > ${l}.made_at or sf.recorded_to > ${l}.made_at)
    where sg.tenant = ${l}.tenant and sg.office = ${l}.office)))`;
};

const headWith = (stale: RawBuilder<unknown>) => sql`id, office, agency, funding,
  to_char(month, 'YYYY-MM') as month, state, revision, encode(digest, 'hex') as digest, policy_set as "policySet",
  job_id as "jobId", ${stale} as stale, made_by as "madeBy", submitted_by as "submittedBy", checked_by as "checkedBy",
  jsonb_build_object('people', people, 'due', due, 'arrears', arrears, 'oneOff', one_off, 'carried', carried) as totals`;

const head = headWith(isStale("pay_list"));
/** Made a moment ago from all that is known: nobody looks through what was recorded since. */
const freshHead = headWith(sql`false`);

/** The list, locked until commit where it is to change. */
export async function findPayList(tx: Tx, tenant: number, id: string): Promise<PayListHead | null> {
  const found = await sql<PayListHead>`select ${head} from pay_list
    where tenant = ${tenant} and id = ${id} for update`.execute(tx);
  return found.rows[0] ?? null;
}

/** Live lists of an office: the month's, and earlier ones that nobody signed yet. */
export async function liveLists(
  tx: Tx,
  at: { tenant: number; office: string; month: Month },
): Promise<PayListHead[]> {
  const found = await sql<PayListHead>`select ${head} from pay_list
    where tenant = ${at.tenant} and office = ${at.office} and state <> 'superseded'
      and (month = ${`${at.month}-01`}::date or (month < ${`${at.month}-01`}::date and state <> 'signed'))
    order by id for update`.execute(tx);
  return found.rows;
}

export interface ListToWrite extends ListKey {
  readonly tenant: number;
  readonly office: string;
  readonly month: Month;
  readonly policySet: string;
  readonly knownOn: string;
  readonly digest: string;
  readonly totals: Totals;
  readonly content: ListContent;
  readonly jobId: string;
  readonly madeBy: string | null;
  readonly madeAt: Date;
}

/** Writes a list, new or in the place of its draft, emptied before: the revision rises. */
export async function writeList(tx: Tx, list: ListToWrite, draft: PayListHead | null): Promise<PayListHead> {
  const id = draft?.id ?? newId();
  const { tenant, totals } = list;
  const written =
    await sql<PayListHead>`insert into pay_list (tenant, id, office, agency, funding, month, state,
      revision, policy_set, known_on, people, due, arrears, one_off, carried, at_payer, to_draw, people_before,
      due_before, digest, job_id, made_at, made_by)
    values (${tenant}, ${id}, ${list.office}, ${list.agency}, ${list.funding}, ${`${list.month}-01`}, 'preparing', 1,
      ${list.policySet}, ${list.knownOn}, ${totals.people}, ${totals.due}, ${totals.arrears}, ${totals.oneOff},
      ${totals.carried}, ${totals.atPayer}, ${totals.toDraw}, ${totals.peopleBefore}, ${totals.dueBefore},
      decode(${list.digest}, 'hex'), ${list.jobId}, ${list.madeAt}, ${list.madeBy})
    on conflict on constraint pay_list_pk do update set revision = pay_list.revision + 1,
      policy_set = excluded.policy_set, known_on = excluded.known_on, people = excluded.people, due = excluded.due,
      arrears = excluded.arrears, one_off = excluded.one_off, carried = excluded.carried,
      at_payer = excluded.at_payer, to_draw = excluded.to_draw, people_before = excluded.people_before,
      due_before = excluded.due_before, digest = excluded.digest, job_id = excluded.job_id,
      made_at = excluded.made_at, made_by = excluded.made_by, stale_since = null
    returning ${freshHead}`.execute(tx);
  await writeContent(tx, { tenant, id }, list.content);
  const row = written.rows[0];
  if (!row) throw new Error("a written list is not visible");
  return row;
}

async function writeContent(
  tx: Tx,
  list: { tenant: number; id: string },
  content: ListContent,
): Promise<void> {
  const of = sql`${list.tenant}::integer, ${list.id}::uuid`;
  await writeRows(
    tx,
    content.lines,
    (given) =>
      sql`insert into entitlement_line (tenant, list_id, grant_id, person_id, village_id, month, component,
        adjustment_no, amount, clause, cause, held, basis)
      select ${of}, g.* from jsonb_to_recordset(${given}::jsonb) as g(grant_id uuid, person_id uuid, village_id uuid,
        month date, component text, adjustment_no integer, amount bigint, clause text, cause text, held text,
        basis jsonb)`,
  );
  await writeRows(
    tx,
    content.carries,
    (given) =>
      sql`insert into pay_list_carry (tenant, list_id, grant_id, month, component, amount, due)
      select ${of}, g.* from jsonb_to_recordset(${given}::jsonb) as g(grant_id uuid, month date, component text,
        amount bigint, due boolean)`,
  );
  await writeRows(
    tx,
    content.changes,
    (given) =>
      sql`insert into pay_list_change (tenant, list_id, grant_id, kind, cause, amount_before, amount_after)
      select ${of}, g.* from jsonb_to_recordset(${given}::jsonb) as g(grant_id uuid, kind text, cause text,
        amount_before bigint, amount_after bigint)`,
  );
}

/** The draft says the same as before: it is up to date again, nothing else changes. */
export async function confirmList(
  tx: Tx,
  tenant: number,
  draft: { id: string; jobId: string; madeAt: Date },
): Promise<void> {
  await sql`update pay_list set stale_since = null, job_id = ${draft.jobId}, made_at = ${draft.madeAt}
    where tenant = ${tenant} and id = ${draft.id}`.execute(tx);
}

const isUnsigned = sql`l.state in ('preparing', 'submitted', 'checked')`;

/**
 * Lists nobody signed on which grants of this office stand, with a line or with money carried, of any office and month.
 * By the grants' own lines, whatever the planner thinks of the number of lists: pairing every unsigned list of the
 * province with every grant took two thirds of the time in which lists are written.
 */
export async function standingGrants(
  tx: Tx,
  of: { tenant: number; office: string },
): Promise<(ListKey & { grantId: string; listId: string; office: string })[]> {
  const found = await sql<ListKey & { grantId: string; listId: string; office: string }>`
    with unsigned as materialized (select l.id, l.office, l.agency, l.funding from pay_list l
        where l.tenant = ${of.tenant} and ${isUnsigned}),
      standing as materialized (select g.id as grant_id, listed.list_id
        from benefit_grant g
        cross join lateral (select e.list_id from entitlement_line e
          where e.tenant = g.tenant and e.grant_id = g.id offset 0) as listed
        where g.tenant = ${of.tenant} and g.office = ${of.office} and g.state = 'live'
          and listed.list_id = any(array(select id from unsigned)))
    select s.grant_id as "grantId", l.id as "listId", l.office, l.agency, l.funding
    from standing s join unsigned l on l.id = s.list_id
    union
    select g.id, l.id, l.office, l.agency, l.funding
    from unsigned l
    join pay_list_carry c on c.tenant = ${of.tenant} and c.list_id = l.id
    join benefit_grant g on g.tenant = c.tenant and g.id = c.grant_id
    where g.office = ${of.office} and g.state = 'live'`.execute(tx);
  return found.rows;
}

/** A draft to be written anew: another draft may take its people only once they stand here no more. */
export async function emptyList(tx: Tx, tenant: number, id: string): Promise<void> {
  for (const table of ["entitlement_line", "pay_list_carry", "pay_list_change"])
    await sql`delete from ${sql.table(table)} where tenant = ${tenant} and list_id = ${id}`.execute(tx);
}

/** A draft of which nothing is left, such as after an import was undone. */
export async function supersedeList(tx: Tx, tenant: number, id: string): Promise<void> {
  await emptyList(tx, tenant, id);
  await sql`update pay_list set state = 'superseded', revision = revision + 1
    where tenant = ${tenant} and id = ${id}`.execute(tx);
}

/** Offices that this run finished already, so that a run begun again doesn't make them twice. */
export async function officesMadeBy(tx: Tx, tenant: number, jobId: string): Promise<ReadonlySet<string>> {
  const found = await sql<{ office: string }>`select distinct office from pay_list
    where tenant = ${tenant} and job_id = ${jobId} and stale_since is null`.execute(tx);
  return new Set(found.rows.map((row) => row.office));
}

/** Offices that hold grants, as far as the reader sees. */
export async function officesWithGrants(tx: Tx, tenant: number): Promise<string[]> {
  const found = await sql<{ office: string }>`select distinct office from benefit_grant
    where tenant = ${tenant} and state = 'live' order by office`.execute(tx);
  return found.rows.map((row) => row.office);
}

/** Of these offices those where an earlier month waits: a list unsigned, or none since the last signed or imported. */
export async function officesUnfinished(
  tx: Tx,
  at: { tenant: number; offices: readonly string[]; month: Month; open: Month },
): Promise<string[]> {
  const month = `${at.month}-01`;
  const found = await sql<{ office: string }>`select o.office from unnest(${at.offices}::text[]) as o(office)
    where exists (select from pay_list l where l.tenant = ${at.tenant} and l.office = o.office
        and l.month = ${month}::date and l.state in ('preparing', 'submitted', 'checked'))
      or ${month}::date > coalesce(greatest(
        (select max(l.month) from pay_list l where l.tenant = ${at.tenant} and l.office = o.office
          and l.state = 'signed'),
        (select max(p.month) from opening_payment p
          join benefit_grant g on g.tenant = p.tenant and g.id = p.grant_id
          where p.tenant = ${at.tenant} and g.office = o.office and g.state = 'live' and p.recorded_to is null)),
        ${`${at.open}-01`}::date - interval '2 months')
    order by 1`.execute(tx);
  return found.rows.map((row) => row.office);
}

export interface Step {
  readonly id: string;
  readonly revision: number;
  readonly from: ListState;
  readonly to: ListState;
  readonly by: string | null;
  readonly at: Date;
  readonly reason?: string;
}

/** Compare-and-swap: true for the one who moved the list on from the revision and state they saw. */
export async function moveList(tx: Tx, tenant: number, step: Step): Promise<boolean> {
  const who = stampOf(step);
  const moved = await sql`update pay_list set state = ${step.to}, revision = revision + 1, ${who}
    where tenant = ${tenant} and id = ${step.id} and revision = ${step.revision} and state = ${step.from}`.execute(
    tx,
  );
  return moved.numAffectedRows === 1n;
}

function stampOf({ to, by, at, reason }: Step) {
  switch (to) {
    case "submitted":
      return sql`submitted_by = ${by}, submitted_at = ${at}, returned_reason = null`;
    case "checked":
      return sql`checked_by = ${by}, checked_at = ${at}`;
    case "signed":
      return sql`signed_by = ${by}, signed_at = ${at}`;
    case "preparing":
      return sql`submitted_by = null, submitted_at = null, checked_by = null, checked_at = null,
        returned_reason = ${reason ?? null}`;
    case "superseded":
      return sql`returned_reason = ${reason ?? null}`;
  }
}
