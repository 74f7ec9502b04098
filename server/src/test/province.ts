import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Actor } from "#kernel/actor.ts";
import { newId } from "#kernel/id.ts";
import { type Permission, permissions, type SealedClass } from "#kernel/permission.ts";
import { servicesOver } from "#main/open.ts";
import type { DatabaseUrls } from "#platform/database/pool.ts";
import { openLog } from "#platform/log.ts";
import type { Services } from "#platform/services.ts";
import { createTenant, systemActor } from "#platform/tenant.ts";
import { createTestDatabase, type TestDatabase } from "./database.ts";

/** A province for one test file: its own database, a tenant whose business day is 21/11/2026. */
export interface TestProvince {
  readonly services: Services;
  readonly urls: DatabaseUrls;
  /** For tests of the database itself. */
  readonly superuserUrl: string;
  readonly tenant: number;
  /** Everything but sealed classes. */
  readonly system: Actor;
  /** Somebody with just these rights; default: no permission, no area, no class. */
  actor(rights?: Rights): Actor;
  close(): Promise<void>;
}

export interface Rights {
  readonly permissions?: readonly Permission[] | "all";
  readonly areas?: "*" | readonly string[];
  readonly classes?: readonly SealedClass[];
  readonly name?: string;
  readonly accountId?: string;
}

export const testBusinessDate = "2026-11-21";

/** On an empty database, or on one made ready; then the tenant is that one's. */
export async function openTestProvince(made?: Promise<TestDatabase>): Promise<TestProvince> {
  const database = await (made ?? createTestDatabase());
  const dataDir = await mkdtemp(join(tmpdir(), "ansinh-province-"));
  const services = await servicesOver({ urls: database.urls, dataDir, log: openLog("fatal") });
  const tenant = 1;
  await createTenant(services.database, {
    tenant,
    name: "Tỉnh thử",
    province: "20",
    kind: "sample",
    businessDate: testBusinessDate,
  });
  return {
    services,
    urls: database.urls,
    superuserUrl: database.superuserUrl,
    tenant,
    system: systemActor(tenant),
    actor: (rights = {}) => someone(tenant, rights),
    close: async () => {
      await services.jobs.stop();
      await services.database.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function someone(tenant: number, rights: Rights): Actor {
  const held = rights.permissions === "all" ? permissions : (rights.permissions ?? []);
  return {
    tenant,
    accountId: rights.accountId ?? newId(),
    name: rights.name ?? "Người thử",
    permissions: new Set(held),
    areas: rights.areas ?? [],
    classes: rights.classes ?? [],
  };
}
