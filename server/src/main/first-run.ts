import { loadUnits } from "#modules/places/index.ts";
import type { Services } from "#platform/services.ts";
import { createTenant, listTenants } from "#platform/tenant.ts";
import { foundOwnTenant } from "./own-database.ts";
import { loadSampleProvince, sampleProvince } from "./sample-province.ts";

export interface FirstRunOptions {
  readonly sample?: boolean;
  /** Code of the province whose own database this becomes, where it is empty. */
  readonly province?: string;
  readonly people: number;
  readonly say: (text: string) => void;
  /** Told often while lists are read in. */
  readonly progress: (done: number, total: number, message: string) => void;
}

export interface Prepared {
  /** One line per sample login; empty in one's own database. */
  readonly logins: readonly string[];
}

/** The tenant this server runs for: found, or made as a sample where that was asked. */
export async function prepareTenant(services: Services, options: FirstRunOptions): Promise<Prepared> {
  const [found] = await listTenants(services.database);
  if (!found && !options.sample) {
    await foundOwnTenant(services, options.province);
    return { logins: [] };
  }
  if (!found) await createTenant(services.database, sampleProvince);
  await loadUnits(services, found?.tenant ?? sampleProvince.tenant);
  if (found && found.kind !== "sample") return { logins: [] };
  return { logins: await loadSampleProvince(services, { ...options, isReady: found?.isReady ?? false }) };
}
