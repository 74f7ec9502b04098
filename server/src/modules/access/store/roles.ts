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
    from role_assignment where tenant = ${tenant} and account_id = ${accountId}
    order by valid_from, id`.execute(tx);
  return found.rows;
}

export async function clearancesOf(tx: Tx, tenant: number, accountId: string): Promise<ClearanceRow[]> {
  const found = await sql<ClearanceRow>`select id, class, valid_from as "validFrom", valid_to as "validTo"
    from class_clearance where tenant = ${tenant} and account_id = ${accountId}
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
