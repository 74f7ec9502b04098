import { createSampleAccounts } from "#modules/access/index.ts";
import { loadUnits } from "#modules/places/index.ts";
import type { Services } from "#platform/services.ts";
import { createTenant, listTenants, systemActor } from "#platform/tenant.ts";
import { foundOwnTenant } from "./own-database.ts";

export interface FirstRunOptions {
  readonly sample?: boolean;
  /** Code of the province whose own database this becomes, where it is empty. */
  readonly province?: string;
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
/** Whose officers the sample logins are: Đoàn Kết and Thất Khê. */
const sampleCommunes = ["06001", "06040"];

/** The tenant this server runs for: found, or made as a sample where that was asked. */
export async function prepareTenant(services: Services, options: FirstRunOptions): Promise<Prepared> {
  const [found] = await listTenants(services.database);
  if (found) {
    await loadUnits(services, found.tenant);
    return { logins: [] };
  }
  if (!options.sample) {
    await foundOwnTenant(services, options.province);
    return { logins: [] };
  }
  await createTenant(services.database, {
    tenant: sampleTenant,
    name: "Lạng Sơn",
    province: langSon,
    kind: "sample",
    businessDate: sampleBusinessDate,
  });
  await loadUnits(services, sampleTenant);
  await createSampleAccounts(services, systemActor(sampleTenant), sampleCommunes);
  return { logins: [] };
}
