import { sql } from "kysely";
import type { Tx } from "#platform/database/pool.ts";

export interface TenantRow {
  readonly tenant: number;
  readonly name: string;
  /** Code of the province. */
  readonly province: string;
  readonly kind: "sample" | "own";
  readonly businessDate: string | null;
}

const columns = sql`tenant, name, province, kind, business_date as "businessDate"`;

export async function findTenant(tx: Tx, tenant: number): Promise<TenantRow | null> {
  const found = await sql<TenantRow>`select ${columns} from tenant where tenant = ${tenant}`.execute(tx);
  return found.rows[0] ?? null;
}

/** Every tenant of this database, the oldest first: in a batch transaction only. */
export async function allTenants(tx: Tx): Promise<TenantRow[]> {
  const found = await sql<TenantRow>`select ${columns} from tenant order by tenant`.execute(tx);
  return found.rows;
}

export async function insertTenant(tx: Tx, tenant: TenantRow & { createdAt: Date }): Promise<void> {
  await sql`insert into tenant (tenant, name, province, kind, business_date, created_at)
    values (${tenant.tenant}, ${tenant.name}, ${tenant.province}, ${tenant.kind}, ${tenant.businessDate},
      ${tenant.createdAt})`.execute(tx);
}
