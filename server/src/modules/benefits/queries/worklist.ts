import { monthlyPolicySet } from "@ansinh/policies";
import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import type { Tx } from "#platform/database/pool.ts";
import type { Worklist, WorklistKind } from "../model.ts";
import { unitName } from "./board.ts";
import { placeName } from "./village-name.ts";

export interface WorklistWanted {
  readonly month: string;
  readonly unit?: string | undefined;
  readonly kind?: WorklistKind | undefined;
  readonly after: number;
  readonly limit: number;
}

interface ItemRow {
  id: string;
  kind: WorklistKind;
  personId: string;
  grantId: string | null;
  name: string;
  birthFrom: string | null;
  birthTo: string | null;
  managedHere: boolean;
  unit: string;
  unitName: string;
  villageName: string | null;
  benefit: string | null;
  amount: number;
  details: Record<string, unknown> | null;
  sealed: boolean;
}

interface Sums {
  readonly total: number;
  readonly amount: number;
  readonly apartItems: number;
  readonly apartAmount: number;
}

/** The same under every set of a release: a province changes values alone. */
const sealedClasses: readonly string[] = monthlyPolicySet.definition.benefits.flatMap(({ clauses }) =>
  clauses.flatMap(({ sensitivity }) => sensitivity ?? []),
);

/** A sealed decision is evidence for other benefits and outdoes them: an item of any may tell of any class. */
const holdsEveryClass = (classes: readonly string[]): boolean =>
  sealedClasses.every((each) => classes.includes(each));

/**
 * Open items, the most money first. A sealed one names somebody only to who holds every class; for everybody
 * else such items are one number and sum, within the amount and besides the total that is paged.
 */
export async function readWorklist(
  tx: Tx,
  actor: Pick<Actor, "tenant" | "classes">,
  wanted: WorklistWanted,
): Promise<Worklist> {
  const { tenant } = actor;
  const named = sql`(not w.sealed or ${holdsEveryClass(actor.classes)})`;
  const open = sql`w.tenant = ${tenant} and w.state = 'open' and w.month = ${`${wanted.month}-01`}::date
    and (${wanted.unit ?? null}::text is null or w.unit = ${wanted.unit ?? null})
    and (${wanted.kind ?? null}::text is null or w.kind = ${wanted.kind ?? null})`;
  const all = await sql<Sums>`select count(*) filter (where ${named}) as total,
    coalesce(sum(w.amount), 0)::bigint as amount, count(*) filter (where not ${named}) as "apartItems",
    coalesce(sum(w.amount) filter (where not ${named}), 0)::bigint as "apartAmount"
    from worklist_item w where ${open}`.execute(tx);
  const found =
    await sql<ItemRow>`with page as materialized (select * from worklist_item w where ${open} and ${named}
      order by w.amount desc, w.id limit ${wanted.limit} offset ${wanted.after})
    select w.id, w.kind, w.person_id as "personId", w.grant_id as "grantId", p.name,
      p.birth_from as "birthFrom", p.birth_to as "birthTo", p.managed_here as "managedHere", w.unit,
      ${unitName(tenant, sql`w.unit`)} as "unitName", ${placeName(tenant)} as "villageName", w.benefit, w.amount,
      w.details, w.sealed
    from page w
    join people_paid(array(select person_id from page)) p on p.id = w.person_id
    left join village v on v.tenant = w.tenant and v.id = p.village_id
    order by w.amount desc, w.id`.execute(tx);
  const [sums] = all.rows;
  return {
    total: sums?.total ?? 0,
    amount: sums?.amount ?? 0,
    apart: sums && sums.apartItems > 0 ? { items: sums.apartItems, amount: sums.apartAmount } : null,
    items: found.rows.map(({ birthFrom, birthTo, ...row }) => ({
      ...row,
      birth: birthFrom && birthTo ? { from: birthFrom, to: birthTo } : null,
    })),
  };
}

export interface KindCount {
  readonly kind: WorklistKind;
  readonly items: number;
  readonly amount: number;
}

export async function countWorklist(
  tx: Tx,
  tenant: number,
  wanted: { month: string; unit?: string | undefined },
): Promise<KindCount[]> {
  const found =
    await sql<KindCount>`select kind, count(*) as items, sum(amount)::bigint as amount from worklist_item
    where tenant = ${tenant} and state = 'open' and month = ${`${wanted.month}-01`}::date
      and (${wanted.unit ?? null}::text is null or unit = ${wanted.unit ?? null})
    group by kind order by sum(amount) desc, kind`.execute(tx);
  return found.rows;
}
