import { isIP } from "node:net";
import {
  accessProblems,
  hasAdministrator,
  isEncrypted,
  isLoopback,
  sampleLoginsOpen,
  weakSettings,
} from "#modules/access/index.ts";
import { loadUnits, nationalUnits } from "#modules/places/index.ts";
import type { Services } from "#platform/services.ts";
import { createTenant, listTenants, systemActor } from "#platform/tenant.ts";
import { askForAdministrator, type Terminal } from "./first-administrator.ts";

const tenant = 1;

/** Makes an empty database one's own: the tenant of this province, with its units. */
export async function foundOwnTenant(services: Services, province: string | undefined): Promise<void> {
  const known = (await nationalUnits()).units.filter((unit) => unit.level === "province" && unit.to === null);
  const unit = known.find((item) => item.code === province);
  if (!unit) {
    const provinces = known.map((item) => `${item.code} ${item.name}`);
    throw province === undefined
      ? accessProblems.emptyDatabase({ provinces })
      : accessProblems.unknownProvince({ province, provinces });
  }
  const { code, name } = unit;
  await createTenant(services.database, { tenant, name, province: code, kind: "own", businessDate: null });
  await loadUnits(services, tenant);
}

export interface Serving {
  readonly host: string;
  readonly publicUrl: string | undefined;
}

/** Cookies are for https alone wherever browsers come by https, or from another machine. */
export async function cookiesMustBeSecure(services: Services, serving: Serving): Promise<boolean> {
  const [first] = await listTenants(services.database);
  return isEncrypted(serving.publicUrl) || (first?.kind === "own" && !isLoopback(serving.host));
}

const proxyRanges = ["loopback", "linklocal", "uniquelocal"];

/**
 * Whose X-Forwarded-For says from where a browser comes: those declared, with commas between; behind a TLS proxy
 * and none declared, one on this machine. Errors: trustedProxy.
 */
export function proxiesToTrust(declared: string | undefined, publicUrl: string | undefined): string[] {
  const named = (declared ?? "").split(",").flatMap((text) => text.trim() || []);
  if (named.length === 0) return isEncrypted(publicUrl) ? ["loopback"] : [];
  for (const proxy of named) {
    const [address = "", bits] = proxy.split("/");
    const isRange = isIP(address) > 0 && (bits === undefined || /^\d{1,3}$/.test(bits));
    if (!isRange && !proxyRanges.includes(proxy)) throw accessProblems.trustedProxy({ proxy });
  }
  return named;
}

/** Refuses to serve real data without an administrator or with weak settings, saying how to mend each. */
export async function mustBeFitToServe(
  services: Services,
  serving: Serving,
  terminal: Terminal = { input: process.stdin, output: process.stdout },
): Promise<void> {
  const [first] = await listTenants(services.database);
  if (!first || first.kind === "sample") return;
  const system = systemActor(first.tenant);
  if (!(await hasAdministrator(services, system))) await askForAdministrator(services, system, terminal);
  const weak = weakSettings({
    ...serving,
    kind: first.kind,
    sampleLoginsOpen: await sampleLoginsOpen(services, system),
  });
  if (weak.length === 0) return;
  const faults = weak.map((item) => item.vi).join("\n");
  throw accessProblems.weakSettings({ faults, faultsEn: weak.map((item) => item.en).join("\n") });
}
