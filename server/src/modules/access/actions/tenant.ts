import { sql } from "kysely";
import type { Services } from "#platform/services.ts";
import { allTenants, insertTenant, type TenantRow } from "../store/tenants.ts";

export type NewTenant = Omit<TenantRow, "tenant">;

/** The authority this database serves: the oldest tenant, or null in a fresh database. */
export async function findServedTenant(services: Pick<Services, "database">): Promise<TenantRow | null> {
  return services.database.batch(async (tx) => (await allTenants(tx))[0] ?? null);
}

/** Makes a tenant with the next number; two processes at once make two. */
export async function createTenant(
  services: Pick<Services, "database" | "clock">,
  given: NewTenant,
): Promise<TenantRow> {
  return services.database.batch(async (tx) => {
    await lockTenants(tx);
    const tenants = await allTenants(tx);
    const tenant = { ...given, tenant: Math.max(0, ...tenants.map((row) => row.tenant)) + 1 };
    await insertTenant(tx, { ...tenant, createdAt: services.clock.now() });
    return tenant;
  });
}

/** The served tenant, made on first start; two processes at once get the same one. */
export async function ensureTenant(
  services: Pick<Services, "database" | "clock">,
  given: NewTenant,
): Promise<TenantRow> {
  return services.database.batch(async (tx) => {
    await lockTenants(tx);
    const [first] = await allTenants(tx);
    if (first) return first;
    const tenant = { ...given, tenant: 1 };
    await insertTenant(tx, { ...tenant, createdAt: services.clock.now() });
    return tenant;
  });
}

const tenantsLock = 4_242_002;

async function lockTenants(tx: Parameters<typeof allTenants>[0]): Promise<void> {
  await sql`select pg_advisory_xact_lock(${tenantsLock})`.execute(tx);
}
