import { sql } from "kysely";
import { type Actor, actsIn } from "#kernel/actor.ts";
import type { Tx } from "#platform/database/pool.ts";
import type {
  FundingSource,
  RaiseAnswer,
  RaiseBoard,
  RaiseLine,
  RaiseLines,
  RaiseOnBoard,
  RaiseStep,
} from "../model.ts";
import { benefitProblems } from "../problems.ts";
import { gapOf, needOf } from "../rules/raise.ts";
import { type BudgetLeft, budgetsLeft, findRaise, type RaiseHead, raisesOf } from "../store/raises.ts";
import { nameOfUnit, unitName } from "./board.ts";
import { byName } from "./list-people.ts";

export interface RaiseDay {
  readonly inForce: string;
  readonly offices: number;
  readonly signed: number;
}

/** Days whose law was compared with the day before, the last first. */
export async function readRaiseDays(tx: Tx, tenant: number): Promise<RaiseDay[]> {
  const found = await sql<RaiseDay>`select in_force as "inForce",
      count(*) filter (where state <> 'none') as offices, count(*) filter (where state = 'signed') as signed
    from raise_decision where tenant = ${tenant} group by in_force order by in_force desc`.execute(tx);
  return found.rows;
}

/** Every office the reader sees that pays grants: its decision of the day, or that it waits. */
export async function readRaiseBoard(tx: Tx, tenant: number, inForce: string): Promise<RaiseBoard> {
  const offices = await sql<{ office: string; officeName: string }>`
    select o.office, ${unitName(tenant, sql`o.office`)} as "officeName" from (select distinct office
      from benefit_grant where tenant = ${tenant} and state = 'live') o order by "officeName", o.office`.execute(
    tx,
  );
  const heads = new Map((await raisesOf(tx, tenant, inForce)).map((head) => [head.office, head]));
  const [any] = heads.values();
  const left = any ? await budgetsLeft(tx, tenant, yearOf(any)) : [];
  const rows = offices.rows
    .map(({ office, officeName }) => onBoard({ office, officeName, head: heads.get(office) ?? null, left }))
    .filter(({ state }) => state !== "none");
  const sum = (of: (row: RaiseOnBoard) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    inForce,
    month: any?.month ?? null,
    levels: [
      ...new Map([...heads.values()].flatMap(({ levels }) => levels).map((one) => [one.label, one])).values(),
    ],
    made: rows.filter(({ id }) => id !== null).length,
    total: rows.length,
    people: sum(({ people }) => people),
    monthly: sum(({ monthly }) => monthly),
    arrears: sum(({ arrears }) => arrears),
    offices: rows,
  };
}

const yearOf = ({ month }: Pick<RaiseHead, "month">): number => Number(month.slice(0, 4));

interface Row {
  readonly office: string;
  readonly officeName: string;
  readonly head: RaiseHead | null;
  readonly left: readonly BudgetLeft[];
}

function onBoard({ office, officeName, head, left }: Row): RaiseOnBoard {
  const parts = (head?.parts ?? [])
    .filter(({ people }) => people > 0)
    .map((part) => {
      const own = left.find((one) => one.office === office && one.funding === part.funding)?.amount ?? null;
      const need = head ? needOf(part, head.month) : 0;
      const { people, monthly, arrears } = part;
      const funding = part.funding as FundingSource;
      return { funding, people, monthly, arrears, need, left: own, gap: gapOf(need, own) };
    });
  const isUnknown = head === null || parts.some(({ gap }) => gap === null);
  return {
    office,
    officeName,
    id: head?.id ?? null,
    state: head?.state ?? null,
    revision: head?.revision ?? 0,
    people: head?.people ?? 0,
    monthly: head?.monthly ?? 0,
    arrears: head?.arrears ?? 0,
    withoutBasis: head?.withoutBasis ?? 0,
    parts,
    gap: isUnknown ? null : parts.reduce((total, { gap }) => total + (gap ?? 0), 0),
  };
}

/** Errors: raiseNotFound. */
export async function readRaise(tx: Tx, actor: Actor, id: string): Promise<RaiseAnswer> {
  const { tenant } = actor;
  const head = await findRaise(tx, tenant, id);
  if (!head) throw benefitProblems.raiseNotFound();
  const officeName = await nameOfUnit(tx, tenant, head.office);
  const { office, inForce, month, coefficients, policySet, returnedReason, number, signedOn } = head;
  return {
    ...onBoard({ office, officeName, head, left: await budgetsLeft(tx, tenant, yearOf(head)) }),
    ...{ inForce, month, coefficients, policySet, returnedReason, number, signedOn },
    levels: [...head.levels],
    madeAt: head.madeAt.toISOString(),
    submittedByName: head.submittedByName,
    signedByName: head.signedByName,
    steps: stepsOf(actor, head),
  };
}

/** The next steps for this account; the server checks each again when it is taken. */
function stepsOf(actor: Actor, head: RaiseHead): RaiseStep[] {
  const may = (permission: "list.make" | "list.sign") =>
    actor.permissions.has(permission) && actsIn(actor, permission, head.office);
  const self = actor.accountId;
  switch (head.state) {
    case "none":
      return may("list.make") ? ["make"] : [];
    case "draft":
      return may("list.make") ? ["make", "submit"] : [];
    case "submitted": {
      const own = self === null || self === head.madeBy || self === head.submittedBy;
      return may("list.sign") ? (own ? ["return"] : ["return", "sign"]) : [];
    }
    case "signed":
      return [];
  }
}

interface LineRow extends Omit<RaiseLine, "birth"> {
  readonly birthFrom: string | null;
  readonly birthTo: string | null;
}

export interface LinesWanted {
  readonly id: string;
  readonly after: number;
  readonly limit: number;
}

/** The annex, by name; rows of sealed grants are one number and sums. Errors: raiseNotFound. */
export async function readRaiseLines(tx: Tx, tenant: number, wanted: LinesWanted): Promise<RaiseLines> {
  const { id, after, limit } = wanted;
  if (!(await findRaise(tx, tenant, id))) throw benefitProblems.raiseNotFound();
  const found = await sql<LineRow>`with own as materialized (select * from raise_line l
      where l.tenant = ${tenant} and l.decision_id = ${id} and not l.sealed)
    select l.grant_id as "grantId", l.person_id as "personId", p.name, p.birth_from as "birthFrom",
      p.birth_to as "birthTo", l.clause, l.coefficient, l.amount_before as before, l.amount_after as after,
      l.arrears_months as "arrearsMonths", l.arrears, l.without_basis as "withoutBasis"
    from own l join people_paid(array(select person_id from own)) p on p.id = l.person_id
    order by ${byName}, l.grant_id limit ${limit} offset ${after}`.execute(tx);
  const sums = await sql<RaiseLines["apart"] & { total: number }>`select
      count(*) filter (where not sealed) as total, count(distinct person_id) filter (where sealed) as people,
      coalesce(sum(amount_after - amount_before) filter (where sealed), 0)::bigint as monthly,
      coalesce(sum(arrears) filter (where sealed), 0)::bigint as arrears
    from raise_line where tenant = ${tenant} and decision_id = ${id}`.execute(tx);
  const { total = 0, people = 0, monthly = 0, arrears = 0 } = sums.rows[0] ?? {};
  return {
    items: found.rows.map(({ birthFrom, birthTo, ...row }) => ({
      ...row,
      birth: birthFrom && birthTo ? { from: birthFrom, to: birthTo } : null,
    })),
    total,
    apart: { people, monthly, arrears },
  };
}
