import { type RawBuilder, sql } from "kysely";
import { kindWords } from "#modules/places/index.ts";
import type { Tx } from "#platform/database/pool.ts";
import type { Board, FundingSource, ListOnBoard, ListState } from "../model.ts";
import { listStates } from "../model.ts";
import { isStale } from "../store/pay-lists.ts";

const kindWord = sql.join(
  Object.entries(kindWords).map(([kind, word]) => sql`when ${sql.lit(kind)} then ${sql.lit(word)}`),
  sql` `,
);

/** Full name of a unit by its code, as it is now. */
export const unitName = (tenant: number, code: RawBuilder<unknown>) => sql<string>`coalesce((
  select concat_ws(' ', case u.kind ${kindWord} end, u.name) from unit u
  where u.tenant = ${tenant} and u.code = ${code} order by u.valid_to is not null, u.valid_from desc limit 1), ${code})`;

export async function nameOfUnit(tx: Tx, tenant: number, code: string): Promise<string> {
  const found = await sql<{ name: string }>`select ${unitName(tenant, sql`${code}::text`)} as name`.execute(
    tx,
  );
  return found.rows[0]?.name ?? code;
}

interface BoardRow {
  id: string;
  office: string;
  officeName: string;
  agency: string;
  funding: FundingSource;
  state: ListState;
  revision: number;
  stale: boolean;
  people: number;
  due: number;
  arrears: number;
  oneOff: number;
  carried: number;
  atPayer: number;
  toDraw: number;
  peopleBefore: number;
  dueBefore: number;
}

type Sums = Board["totals"];

const nothing: Sums = {
  people: 0,
  due: 0,
  arrears: 0,
  oneOff: 0,
  carried: 0,
  toPay: 0,
  atPayer: 0,
  toDraw: 0,
  peopleBefore: 0,
  dueBefore: 0,
};

/** Every office the reader sees, with its lists of a month; offices whose lists nobody made stand there too. */
export async function readBoard(tx: Tx, tenant: number, month: string): Promise<Board> {
  const found =
    await sql<BoardRow>`select l.id, l.office, ${unitName(tenant, sql`l.office`)} as "officeName", l.agency,
      l.funding, l.state, l.revision, ${isStale("l")} as stale, l.people, l.due, l.arrears,
      l.one_off as "oneOff", l.carried, l.at_payer as "atPayer", l.to_draw as "toDraw",
      l.people_before as "peopleBefore", l.due_before as "dueBefore"
    from pay_list l where l.tenant = ${tenant} and l.month = ${`${month}-01`}::date and l.state <> 'superseded'
    order by l.office, l.agency, l.funding`.execute(tx);
  const without = await sql<{ office: string; officeName: string }>`
    select g.office, ${unitName(tenant, sql`g.office`)} as "officeName"
    from (select distinct office from benefit_grant where tenant = ${tenant} and state = 'live') g
    where not exists (select 1 from pay_list l where l.tenant = ${tenant} and l.office = g.office
      and l.month = ${`${month}-01`}::date and l.state <> 'superseded')`.execute(tx);
  const lists = found.rows.map((row) => onBoard(row, month));
  const offices = [...new Set(lists.map((list) => list.office))].map((office) => {
    const own = lists.filter((list) => list.office === office);
    const state = listStates.find((candidate) => own.some((list) => list.state === candidate)) ?? null;
    return {
      office,
      officeName: own[0]?.officeName ?? office,
      state,
      totals: own.map((list) => list.totals).reduce(add, nothing),
      lists: own,
    };
  });
  const missing = without.rows.map((row) => ({ ...row, state: null, totals: nothing, lists: [] }));
  return {
    month,
    totals: lists.map((list) => list.totals).reduce(add, nothing),
    offices: [...missing, ...offices].sort((one, other) =>
      one.officeName.localeCompare(other.officeName, "vi"),
    ),
  };
}

export function onBoard(row: BoardRow, month: string): ListOnBoard {
  const { id, office, officeName, agency, funding, state, revision, stale, ...sums } = row;
  const toPay = sums.due + sums.arrears + sums.oneOff + sums.carried;
  return {
    id,
    office,
    officeName,
    agency,
    funding,
    state,
    revision,
    stale,
    month,
    totals: { ...sums, toPay },
  };
}

function add(one: Sums, other: Sums): Sums {
  const sum = { ...one };
  for (const key of Object.keys(nothing) as (keyof Sums)[]) sum[key] = one[key] + other[key];
  return sum;
}
