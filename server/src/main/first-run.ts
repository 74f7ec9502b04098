import { loadUnits } from "#modules/places/index.ts";
import type { Services } from "#platform/services.ts";
import { createTenant, listTenants } from "#platform/tenant.ts";

export interface FirstRunOptions {
  readonly sample?: boolean;
  readonly people: number;
  readonly say: (text: string) => void;
}

export interface Prepared {
  /** One line per sample login; empty in one's own database. */
  readonly logins: readonly string[];
}

const sampleTenant = 1;
/** The day on which the office prepares December: after the payer's report, before the 25th. */
const sampleBusinessDate = "2026-11-21";
const langSon = "20";

/** The tenant this server runs for: found, or made as a sample where that was asked. */
export async function prepareTenant(services: Services, options: FirstRunOptions): Promise<Prepared> {
  const [found] = await listTenants(services.database);
  if (found) {
    await loadUnits(services, found.tenant);
    return { logins: [] };
  }
  if (!options.sample) return { logins: [] };
  await createTenant(services.database, {
    tenant: sampleTenant,
    name: "Lạng Sơn",
    province: langSon,
    kind: "sample",
    businessDate: sampleBusinessDate,
  });
  await loadUnits(services, sampleTenant);
  return { logins: [] };
}
