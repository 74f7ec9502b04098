import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import { permissions } from "#kernel/permission.ts";
import type { Database } from "./database/database.ts";

export interface Tenant {
  readonly tenant: number;
  readonly name: string;
  /** Province code. */
  readonly province: string;
  readonly kind: "sample" | "own";
  readonly businessDate: string | null;
}

export interface KnownTenant extends Tenant {
  /** False: its first run was cut off. */
  readonly isReady: boolean;
}

/** The tenants of this database, oldest first. */
export async function listTenants(database: Database): Promise<KnownTenant[]> {
  const found = await database.batch((tx) =>
    sql<KnownTenant>`select tenant, name, province, kind, business_date as "businessDate",
      ready_at is not null as "isReady" from tenant
      order by tenant`.execute(tx),
  );
  return found.rows;
}

/** Makes the tenant, once: the same number again changes nothing. */
export async function createTenant(database: Database, tenant: Tenant): Promise<void> {
  await database.batch((tx) =>
    sql`insert into tenant (tenant, name, province, kind, business_date, created_at)
      values (${tenant.tenant}, ${tenant.name}, ${tenant.province}, ${tenant.kind}, ${tenant.businessDate}, now())
      on conflict on constraint tenant_pk do nothing`.execute(tx),
  );
}

/** Its first data is all in. */
export async function tenantIsReady(database: Database, tenant: number): Promise<void> {
  await database.batch((tx) =>
    sql`update tenant set ready_at = now() where tenant = ${tenant} and ready_at is null`.execute(tx),
  );
}

/** The system itself: first run, jobs, the command line. Holds no sealed class. */
export function systemActor(tenant: number): Actor {
  return {
    tenant,
    accountId: null,
    name: "An Sinh",
    permissions: new Set(permissions),
    areas: "*",
    classes: [],
  };
}
