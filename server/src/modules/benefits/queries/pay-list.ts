import { monthlyPolicySet } from "@ansinh/policies";
import { sql } from "kysely";
import { type Actor, actsIn } from "#kernel/actor.ts";
import type { Tx } from "#platform/database/pool.ts";
import type { ChangeCause, ChangeKind, HoldReason, LineCause, ListAnswer, steps } from "../model.ts";
import { benefitProblems } from "../problems.ts";
import { conflictsOf } from "../rules/law.ts";
import { overlapsOf } from "../store/overlaps.ts";
import { isStale } from "../store/pay-lists.ts";
import { onBoard, unitName } from "./board.ts";

/** A province changes values alone: what is paid beside what is the same under every set of a release. */
const releaseConflicts = conflictsOf(monthlyPolicySet);

type HeadRow = Parameters<typeof onBoard>[0] & {
  month: string;
  knownOn: string;
  policySet: string;
  digest: string;
  madeAt: Date;
  madeBy: string | null;
  madeByName: string | null;
  submittedAt: Date | null;
  submittedBy: string | null;
  checkedAt: Date | null;
  checkedByName: string | null;
  signedAt: Date | null;
  signedByName: string | null;
  returnedReason: string | null;
};

/** A list with its totals, its difference opened into causes, and what the reader may do with it. */
export async function readPayList(tx: Tx, actor: Actor, id: string): Promise<ListAnswer> {
  const head = await headOf(tx, actor.tenant, id);
  const opened = await openedOf(tx, actor.tenant, id);
  const overlaps = new Set((await overlapsOf(tx, id, releaseConflicts)).map((one) => one.personId)).size;
  const { month, madeBy, submittedBy, madeAt, submittedAt, checkedAt, signedAt, ...row } = head;
  const { knownOn, policySet, digest, madeByName, checkedByName, signedByName, returnedReason, ...board } =
    row;
  return {
    ...onBoard(board, month),
    knownOn,
    policySet,
    digest,
    madeAt: madeAt.toISOString(),
    madeByName,
    submittedAt: submittedAt?.toISOString() ?? null,
    checkedAt: checkedAt?.toISOString() ?? null,
    checkedByName,
    signedAt: signedAt?.toISOString() ?? null,
    signedByName,
    returnedReason,
    ...opened,
    overlaps,
    steps: stepsOf(actor, { ...head, madeBy, submittedBy }),
  };
}

async function headOf(tx: Tx, tenant: number, id: string): Promise<HeadRow> {
  const nameOf = (column: ReturnType<typeof sql>) =>
    sql`(select a.name from account a where a.tenant = l.tenant and a.id = ${column})`;
  const found =
    await sql<HeadRow>`select l.id, l.office, ${unitName(tenant, sql`l.office`)} as "officeName", l.agency,
      l.funding, l.state, l.revision, ${isStale("l")} as stale, l.people, l.due, l.arrears,
      l.one_off as "oneOff", l.carried, l.at_payer as "atPayer", l.to_draw as "toDraw",
      l.people_before as "peopleBefore", l.due_before as "dueBefore", to_char(l.month, 'YYYY-MM') as month,
      l.known_on as "knownOn", l.policy_set as "policySet", encode(l.digest, 'hex') as digest, l.made_at as "madeAt",
      l.made_by as "madeBy", ${nameOf(sql`l.made_by`)} as "madeByName", l.submitted_at as "submittedAt",
      l.submitted_by as "submittedBy", l.checked_at as "checkedAt", ${nameOf(sql`l.checked_by`)} as "checkedByName",
      l.signed_at as "signedAt", ${nameOf(sql`l.signed_by`)} as "signedByName", l.returned_reason as "returnedReason"
    from pay_list l where l.tenant = ${tenant} and l.id = ${id}`.execute(tx);
  const head = found.rows[0];
  if (!head) throw benefitProblems.listNotFound();
  return head;
}

type Opened = Pick<ListAnswer, "changes" | "arrears" | "oneOff" | "carried" | "held" | "noRule">;

async function openedOf(tx: Tx, tenant: number, id: string): Promise<Opened> {
  const changes = await sql<{ kind: ChangeKind; cause: ChangeCause; people: number; amount: number }>`
    select c.kind, c.cause, count(distinct g.person_id) as people,
      sum(c.amount_after - c.amount_before)::bigint as amount
    from pay_list_change c join benefit_grant g on g.tenant = c.tenant and g.id = c.grant_id
    where c.tenant = ${tenant} and c.list_id = ${id} group by c.kind, c.cause order by c.kind, c.cause`.execute(
    tx,
  );
  const lines = await sql<{
    part: "monthly" | "arrears" | "one_off";
    cause: LineCause;
    held: HoldReason | null;
    people: number;
    lines: number;
    amount: number;
  }>`select case when e.component = 'funeral' then 'one_off' when e.month = l.month then 'monthly' else 'arrears' end as part,
      e.cause, e.held, count(distinct e.person_id) as people, count(*) as lines, sum(e.amount)::bigint as amount
    from entitlement_line e join pay_list l on l.tenant = e.tenant and l.id = e.list_id
    where e.tenant = ${tenant} and e.list_id = ${id} group by 1, 2, 3 order by 1, 2, 3`.execute(tx);
  const carried = await sql<{ people: number; amount: number }>`
    select count(distinct g.person_id) as people, coalesce(sum(c.amount), 0)::bigint as amount
    from pay_list_carry c join benefit_grant g on g.tenant = c.tenant and g.id = c.grant_id
    where c.tenant = ${tenant} and c.list_id = ${id} and c.due`.execute(tx);
  const part = (wanted: string) => lines.rows.filter((row) => row.part === wanted && row.held === null);
  const sum = (rows: readonly { people: number; amount: number }[]) => ({
    people: rows.reduce((total, row) => total + row.people, 0),
    amount: rows.reduce((total, row) => total + row.amount, 0),
  });
  return {
    changes: changes.rows,
    arrears: part("arrears").map(({ cause, people, lines: n, amount }) => ({
      cause,
      people,
      lines: n,
      amount,
    })),
    oneOff: sum(part("one_off")),
    carried: carried.rows[0] ?? { people: 0, amount: 0 },
    held: lines.rows.flatMap(({ held, people, amount }) =>
      held === null ? [] : [{ reason: held, people, amount }],
    ),
    noRule: sum(part("monthly").filter((row) => row.cause === "no_rule")),
  };
}

type StepName = (typeof steps)[number];

/** The next steps for this account; the server checks each again when it is taken. */
function stepsOf(actor: Actor, head: HeadRow): StepName[] {
  const may = (permission: "list.make" | "list.check" | "list.sign") =>
    actor.permissions.has(permission) && actsIn(actor, permission, head.office);
  const self = actor.accountId;
  const maker = self !== null && (self === head.madeBy || self === head.submittedBy);
  switch (head.state) {
    case "preparing":
      return may("list.make") ? (head.stale ? ["make"] : ["make", "submit"]) : [];
    case "submitted":
      return may("list.check") && !maker
        ? head.stale
          ? ["returnSubmitted"]
          : ["check", "returnSubmitted"]
        : [];
    case "checked":
      return may("list.sign") && !maker ? (head.stale ? ["returnChecked"] : ["sign", "returnChecked"]) : [];
    case "signed":
    case "superseded":
      return [];
  }
}
