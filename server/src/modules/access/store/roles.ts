import { sql } from "kysely";
import type { SealedClass } from "#kernel/permission.ts";
import type { Tx } from "#platform/database/pool.ts";
import type { Held, HeldRole } from "../model.ts";

export interface RoleRow extends HeldRole {
  readonly id: string;
}

export interface ClearanceRow extends Held {
  readonly id: string;
  readonly class: SealedClass;
}

export async function rolesOf(tx: Tx, tenant: number, accountId: string): Promise<RoleRow[]> {
  const found = await sql<RoleRow>`select id, role, unit, valid_from as "validFrom", valid_to as "validTo"
    from role_assignment where tenant = ${tenant} and account_id = ${accountId} and withdrawn_at is null
    order by valid_from, id`.execute(tx);
  return found.rows;
}

export async function clearancesOf(tx: Tx, tenant: number, accountId: string): Promise<ClearanceRow[]> {
  const found = await sql<ClearanceRow>`select id, class, valid_from as "validFrom", valid_to as "validTo"
    from class_clearance where tenant = ${tenant} and account_id = ${accountId} and withdrawn_at is null
    order by valid_from, id`.execute(tx);
  return found.rows;
}

interface Assigned {
  readonly accountId: string;
  readonly by: string | null;
  readonly at: Date;
}

export async function insertRole(tx: Tx, tenant: number, role: RoleRow & Assigned): Promise<void> {
  await sql`insert into role_assignment (tenant, id, account_id, role, unit, valid_from, valid_to, assigned_by,
      assigned_at)
    values (${tenant}, ${role.id}, ${role.accountId}, ${role.role}, ${role.unit}, ${role.validFrom},
      ${role.validTo}, ${role.by}, ${role.at})`.execute(tx);
}

export async function insertClearance(tx: Tx, tenant: number, given: ClearanceRow & Assigned): Promise<void> {
  await sql`insert into class_clearance (tenant, id, account_id, class, valid_from, valid_to, assigned_by, assigned_at)
    values (${tenant}, ${given.id}, ${given.accountId}, ${given.class}, ${given.validFrom}, ${given.validTo},
      ${given.by}, ${given.at})`.execute(tx);
}

export interface Ending {
  readonly id: string;
  readonly accountId: string;
  /** Last day on which it holds; null: withdrawn at once. */
  readonly validTo: string | null;
  readonly by: string | null;
  readonly at: Date;
}

/** Ends a role or a clearance; false where there is none such. */
export async function endHeld(
  tx: Tx,
  tenant: number,
  ending: Ending & { table: "role_assignment" | "class_clearance" },
): Promise<boolean> {
  const set =
    ending.validTo === null
      ? sql`withdrawn_at = ${ending.at}, withdrawn_by = ${ending.by}`
      : sql`valid_to = ${ending.validTo}`;
  const ended = await sql`update ${sql.table(ending.table)} set ${set}
    where tenant = ${tenant} and id = ${ending.id} and account_id = ${ending.accountId}
      and withdrawn_at is null returning id`.execute(tx);
  return ended.rows.length === 1;
}

/** One at a time per tenant: two administrators can't each take away the other's role. */
export async function lockRoles(tx: Tx, tenant: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('roles', ${tenant}))`.execute(tx);
}

/** Active accounts that hold the role of administrator on the day. */
export async function administratorsOn(tx: Tx, tenant: number, day: string): Promise<number> {
  const found = await sql<{ n: number }>`select count(distinct a.id) as n from account a
    join role_assignment r on r.tenant = a.tenant and r.account_id = a.id
    where a.tenant = ${tenant} and a.state = 'active' and r.role = 'administrator' and r.withdrawn_at is null
      and r.valid_from <= ${day} and (r.valid_to is null or r.valid_to >= ${day})`.execute(tx);
  return found.rows[0]?.n ?? 0;
}
