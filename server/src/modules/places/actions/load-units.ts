import { appendAudit } from "#platform/audit/writer.ts";
import type { Services } from "#platform/services.ts";
import { systemActor } from "#platform/tenant.ts";
import { nationalUnits } from "../data/national-units.ts";
import { forgetPlaces } from "../queries/place-index.ts";
import { saveUnits } from "../store/index.ts";

/**
 * Brings the tenant's national units up to this release; run at each start. A second or two the first
 * time; with nothing new nothing is written, not even an audit entry.
 */
export async function loadUnits(
  services: Services,
  tenant: number,
): Promise<{ units: number; lineage: number }> {
  const national = await nationalUnits();
  const saved = await services.database.batch(async (tx) => {
    const counts = await saveUnits(tx, tenant, national);
    if (counts.units + counts.lineage > 0) {
      await appendAudit(tx, systemActor(tenant), {
        action: "places.loadUnits",
        at: services.clock.now(),
        facts: { subjectKind: "unit", subjectId: "*", details: { ...counts } },
      });
    }
    return counts;
  });
  forgetPlaces(services.database, tenant);
  return saved;
}
