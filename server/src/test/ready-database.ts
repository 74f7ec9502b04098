import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { servicesOver } from "#main/open.ts";
import { loadUnits } from "#modules/places/index.ts";
import { openLog } from "#platform/log.ts";
import {
  copyTemplate,
  type TestDatabase,
  type TestDatabasesHandle,
  templateOfRun,
} from "#platform/postgres/test-database.ts";
import type { RoleUrls } from "#platform/postgres/urls.ts";
import type { Services } from "#platform/services.ts";
import { createTenant, type Tenant } from "#platform/tenant.ts";

/** The moment at which the clock of a ready database stood while it was made. */
export const readyAt = "2026-11-21T02:00:00Z";

export const readyTenant: Tenant = {
  tenant: 1,
  name: "Lạng Sơn",
  province: "20",
  kind: "sample",
  businessDate: "2026-11-21",
};

/** What a database holds beside tenant and units before its tests begin. */
export interface Readiness {
  /** Of letters, digits and _; the same name must mean the same `more`. */
  readonly name: string;
  readonly more: (services: Services) => Promise<unknown>;
}

/**
 * A fresh database in which the tenant stands with its units, which take seconds to load. Made ready once per
 * run, by whoever asks first; everybody gets a copy of their own.
 */
export async function createReadyDatabase(readiness?: Readiness): Promise<TestDatabase> {
  return copyTemplate(await ready(inject("testDatabases"), readiness));
}

async function ready(run: TestDatabasesHandle, readiness?: Readiness): Promise<TestDatabasesHandle> {
  const units = await templateOfRun(run, {
    key: "units",
    prepare: ({ urls }) => within(urls, standUp),
  });
  if (readiness === undefined) return units;
  return templateOfRun(units, {
    key: readiness.name,
    prepare: ({ urls }) => within(urls, readiness.more),
  });
}

async function standUp(services: Services): Promise<void> {
  await createTenant(services.database, readyTenant);
  await loadUnits(services, readyTenant.tenant);
}

async function within(urls: RoleUrls, work: Readiness["more"]): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), "ansinh-ready-"));
  const opened = await servicesOver({ urls, dataDir, log: openLog("fatal") });
  try {
    await work({ ...opened, clock: { now: () => new Date(readyAt) } });
  } finally {
    await opened.database.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
