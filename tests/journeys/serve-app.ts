import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import type { Page } from "playwright-core";
import { servicesOver } from "#server/main/open.ts";
import { serve } from "#server/main/serve.ts";
import { createSampleAccounts, samplePassword } from "#server/modules/access/index.ts";
import { loadUnits } from "#server/modules/places/index.ts";
import { openLog } from "#server/platform/log.ts";
import type { Services } from "#server/platform/services.ts";
import { createTenant, systemActor } from "#server/platform/tenant.ts";
import { createTestDatabase } from "#server/test/database.ts";
import { built } from "./static-server.ts";

/** Two communes of the sample's province, where the sample's accounts work. */
export const communes = ["05983", "06040"] as const;

export interface ServedApp {
  readonly address: string;
  readonly services: Services;
  /** Ends every session as time would. */
  readonly endSessions: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The real server on a free port over a database of its own, with the units and the sample's accounts. */
export async function serveApp(units: readonly string[] = communes): Promise<ServedApp> {
  built("dist");
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), "ansinh-journey-"));
  const services = await servicesOver({ urls: database.urls, dataDir, log: openLog("fatal") });
  const system = systemActor(1);
  await createTenant(services.database, {
    tenant: 1,
    name: "Lạng Sơn",
    province: "20",
    kind: "sample",
    businessDate: "2026-11-21",
  });
  await loadUnits(services, 1);
  await createSampleAccounts(services, system, [...units]);
  const serving = await serve({ services, host: "127.0.0.1", port: 0, secureCookies: false });
  return {
    address: serving.address,
    services,
    endSessions: async () => {
      await services.database.batch((tx) => sql`update session set ended_at = now()`.execute(tx));
    },
    close: async () => {
      await serving.stop();
      await services.database.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Logs in as a person would, by the form; ends on the first page inside the frame. */
export async function logIn(page: Page, app: ServedApp, login: string): Promise<void> {
  await page.goto(app.address);
  await page.getByLabel("Tên đăng nhập").fill(login);
  await page.getByRole("textbox", { name: "Mật khẩu" }).fill(samplePassword);
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await page.getByRole("button", { name: /^Kỳ chi trả/ }).waitFor();
}
