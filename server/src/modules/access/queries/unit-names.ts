import { fullName, unitIndex, unitOn } from "#modules/places/index.ts";
import type { Services } from "#platform/services.ts";

/** Gives a unit its name in full on a day, or its code where it means nothing then. */
export async function unitNames(
  services: Services,
  tenant: number,
  day: string,
): Promise<(code: string) => string> {
  const index = await unitIndex(services.database, tenant);
  return (code) => {
    const unit = unitOn(index, code, day);
    return unit ? fullName(unit) : code;
  };
}
