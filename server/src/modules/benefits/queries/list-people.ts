import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import { searchKey } from "#kernel/search-key.ts";
import { fieldsVisible, masked } from "#modules/access/index.ts";
import type { Tx } from "#platform/database/pool.ts";
import type {
  ChangeCause,
  ChangeKind,
  HoldReason,
  LineCause,
  ListChange,
  ListLine,
  ListLines,
  PayeeKind,
} from "../model.ts";
import { apartSum, isApart } from "../rules/apart.ts";
import { placeName } from "./village-name.ts";

/** Name in the order of Vietnamese lists: given name, then the rest, as ICU sorts them. */
export const byName = sql`split_part(p.name, ' ', -1) collate "vi-x-icu", p.name collate "vi-x-icu"`;

/**
 * The clause where it may be read: an open one, or one of a grant whose sealed terms, be they later ones, are all of
 * classes the reader holds (row security).
 */
export const clauseShown = (clause: ReturnType<typeof sql>, month: ReturnType<typeof sql>) => sql`case
  when not g.sealed then ${clause}
  when (select bool_and(s.term_id is not null) from grant_term t
    left join sealed.grant_clause s on s.tenant = t.tenant and s.term_id = t.id
    where t.tenant = g.tenant and t.grant_id = g.id and t.recorded_to is null and t.clause = 'sealed')
  then (select coalesce(s.clause, t.clause) from grant_term t
    left join sealed.grant_clause s on s.tenant = t.tenant and s.term_id = t.id
    where t.tenant = g.tenant and t.grant_id = g.id and t.recorded_to is null and t.from_month <= ${month}
    order by t.from_month desc, t.recorded_from desc limit 1) end`;

const personColumns = (tenant: number) => sql`p.id as "personId", p.name, p.birth_from as "birthFrom",
  p.birth_to as "birthTo", p.managed_here as "managedHere", ${placeName(tenant)} as "villageName",
  g.id as "grantId", g.benefit, g.sealed`;

interface PersonColumns {
  personId: string;
  name: string;
  birthFrom: string | null;
  birthTo: string | null;
  managedHere: boolean;
  villageName: string | null;
  grantId: string;
  benefit: string;
  sealed: boolean;
  clause: string | null;
}

function personOf(row: PersonColumns) {
  const { personId, name, birthFrom, birthTo, managedHere, villageName, grantId, benefit, sealed, clause } =
    row;
  const birth = birthFrom && birthTo ? { from: birthFrom, to: birthTo } : null;
  return { personId, name, birth, managedHere, villageName, grantId, benefit, sealed, clause };
}

export interface LinesWanted {
  readonly q?: string | undefined;
  readonly village?: string | undefined;
  readonly part?: "arrears" | "oneOff" | "carried" | "held" | "noRule" | undefined;
  readonly after: number;
  readonly limit: number;
}

interface LineColumns extends PersonColumns {
  villageId: string | null;
  bookNumber: string | null;
  decision: string | null;
  monthly: number;
  arrears: number;
  oneOff: number;
  carried: number;
  cause: LineCause | null;
  held: HoldReason | null;
  payeeKind: PayeeKind | null;
  payeeName: string | null;
  account: string | null;
}

/** Lines per grant: the list as it is printed. Row security keeps it to the reader's own lists. */
export async function readLines(
  tx: Tx,
  actor: Actor,
  list: { id: string; wanted: LinesWanted },
): Promise<ListLines> {
  const { wanted } = list;
  const { contact } = fieldsVisible(actor);
  const all = (await lineRows(tx, actor.tenant, list.id)).map((row) => ({ ...row, total: totalOf(row) }));
  const rows = all.filter((row) => !isApart(row));
  const isWhole = wanted.village === undefined && wanted.part === undefined && !wanted.q?.trim();
  const apart = isWhole ? apartSum(all.filter(isApart)) : null;
  const words = searchKey(wanted.q ?? "")
    .split(" ")
    .filter(Boolean);
  const found = rows.filter(
    (row) =>
      (wanted.village === undefined || row.villageId === wanted.village) &&
      words.every((word) => searchKey(row.name).includes(word) || (row.bookNumber ?? "").includes(word)) &&
      isPart(row, wanted.part),
  );
  const shown = found.slice(wanted.after, wanted.after + wanted.limit);
  return {
    total: found.length,
    amount: found.reduce((sum, row) => sum + row.total, apart?.total ?? 0),
    apart,
    mayPrintApart: rows.some((row) => row.sealed),
    villages: villagesOf(rows),
    items: shown.map((row) => lineOf(row, contact)),
  };
}

/** Every line, for printing. */
export async function allLines(tx: Tx, actor: Actor, listId: string): Promise<ListLine[]> {
  const { contact } = fieldsVisible(actor);
  return (await lineRows(tx, actor.tenant, listId)).map((row) => lineOf(row, contact));
}

const totalOf = (row: LineColumns): number => row.monthly + row.arrears + row.oneOff + row.carried;

function lineOf(row: LineColumns, contact: boolean): ListLine {
  const account = row.account === null || contact ? row.account : masked(row.account);
  const { bookNumber, monthly, arrears, oneOff, carried, cause, held } = row;
  return {
    ...personOf(row),
    bookNumber,
    decision: row.decision,
    monthly,
    arrears,
    oneOff,
    carried,
    total: totalOf(row),
    cause,
    held,
    payee: row.payeeKind && row.payeeName ? { kind: row.payeeKind, name: row.payeeName, account } : null,
  };
}

function isPart(row: LineColumns, part: LinesWanted["part"]): boolean {
  switch (part) {
    case undefined:
      return true;
    case "held":
      return row.held !== null;
    case "noRule":
      return row.cause === "no_rule";
    case "arrears":
    case "oneOff":
    case "carried":
      return row[part] > 0;
  }
}

function villagesOf(rows: readonly LineColumns[]): ListLines["villages"] {
  const villages = new Map<string, { id: string; name: string; lines: number }>();
  for (const { villageId, villageName } of rows) {
    if (villageId === null || villageName === null) continue;
    const known = villages.get(villageId);
    if (known) known.lines += 1;
    else villages.set(villageId, { id: villageId, name: villageName, lines: 1 });
  }
  return [...villages.values()];
}

/** Every row of a list; its totals count nothing else. */
export async function lineRows(tx: Tx, tenant: number, listId: string): Promise<LineColumns[]> {
  const found = await sql<LineColumns>`
    with list as materialized (select * from pay_list where tenant = ${tenant} and id = ${listId}),
    line as materialized (
      select e.grant_id, min(e.village_id::text)::uuid as village_id,
        coalesce(sum(e.amount) filter (where e.held is null and e.component <> 'funeral' and e.month = list.month), 0)::bigint as monthly,
        coalesce(sum(e.amount) filter (where e.held is null and e.component <> 'funeral' and e.month < list.month), 0)::bigint as arrears,
        coalesce(sum(e.amount) filter (where e.held is null and e.component = 'funeral'), 0)::bigint as one_off,
        max(e.held) as held, max(e.clause) as clause,
        coalesce(max(e.cause) filter (where e.month = list.month), max(e.cause)) as cause
      from list join entitlement_line e on e.tenant = list.tenant and e.list_id = list.id group by e.grant_id),
    carry as materialized (
      select c.grant_id, sum(c.amount)::bigint as amount from list
      join pay_list_carry c on c.tenant = list.tenant and c.list_id = list.id and c.due group by c.grant_id),
    people as materialized (select * from people_paid(array(select g.person_id from benefit_grant g
      where g.tenant = ${tenant} and g.id in (select grant_id from line union select grant_id from carry))))
    select ${personColumns(tenant)}, ${clauseShown(sql`line.clause`, sql`list.month`)} as clause,
      coalesce(line.village_id, p.village_id) as "villageId", g.book_number as "bookNumber", d.number as decision,
      coalesce(line.monthly, 0) as monthly, coalesce(line.arrears, 0) as arrears, coalesce(line.one_off, 0) as "oneOff",
      coalesce(carry.amount, 0) as carried, line.cause, line.held, payee.kind as "payeeKind",
      payee.name as "payeeName", payee.account
    from list cross join (line full join carry using (grant_id))
    join benefit_grant g on g.tenant = ${tenant} and g.id = grant_id
    join people p on p.id = g.person_id
    left join village v on v.tenant = ${tenant} and v.id = coalesce(line.village_id, p.village_id)
    left join lateral (select n.number from grant_term t
        join decision n on n.tenant = t.tenant and n.id = t.decision_id
        where t.tenant = ${tenant} and t.grant_id = g.id and t.recorded_to is null and t.from_month <= list.month
          and not g.sealed
        order by t.from_month desc, t.recorded_from desc limit 1) d on true
    left join lateral (select y.kind, y.name, y.account from grant_payee y
        where y.tenant = ${tenant} and y.grant_id = g.id and y.recorded_from <= coalesce(list.signed_at, 'infinity')
          and coalesce(y.recorded_to, 'infinity') > coalesce(list.signed_at, now())
        order by y.recorded_from desc limit 1) payee on true
    order by v.name collate "vi-x-icu" nulls last, ${byName}, g.id`.execute(tx);
  return found.rows;
}

/** People behind the difference, by kind and cause. */
export async function readChanges(
  tx: Tx,
  tenant: number,
  wanted: { listId: string; kind?: ChangeKind | undefined; cause?: ChangeCause | undefined },
): Promise<ListChange[]> {
  const found = await sql<
    PersonColumns & { kind: ChangeKind; cause: ChangeCause; before: number; after: number }
  >`with people as materialized (select * from people_paid(array(select g.person_id from pay_list_change c
      join benefit_grant g on g.tenant = c.tenant and g.id = c.grant_id
      where c.tenant = ${tenant} and c.list_id = ${wanted.listId})))
    select ${personColumns(tenant)}, ${clauseShown(
      sql`(select max(t.clause) from grant_term t where t.tenant = g.tenant and t.grant_id = g.id
      and t.recorded_to is null and t.from_month = (select max(x.from_month) from grant_term x
        where x.tenant = g.tenant and x.grant_id = g.id and x.recorded_to is null and x.from_month <= l.month))`,
      sql`l.month`,
    )} as clause, c.kind, c.cause, c.amount_before as before, c.amount_after as after
    from pay_list l
    join pay_list_change c on c.tenant = l.tenant and c.list_id = l.id
    join benefit_grant g on g.tenant = c.tenant and g.id = c.grant_id
    join people p on p.id = g.person_id
    left join village v on v.tenant = ${tenant} and v.id = p.village_id
    where l.tenant = ${tenant} and l.id = ${wanted.listId}
      and (${wanted.kind ?? null}::text is null or c.kind = ${wanted.kind ?? null})
      and (${wanted.cause ?? null}::text is null or c.cause = ${wanted.cause ?? null})
    order by c.kind, c.cause, ${byName}, g.id`.execute(tx);
  return found.rows.map(({ kind, cause, before, after, ...row }) => ({
    ...personOf(row),
    kind,
    cause,
    before,
    after,
  }));
}
