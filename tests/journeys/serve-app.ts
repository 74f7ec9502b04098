import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import type { Browser, Page } from "playwright-core";
import { servicesOver } from "#server/main/open.ts";
import { serve } from "#server/main/serve.ts";
import { createSampleAccounts, samplePassword } from "#server/modules/access/index.ts";
import { openLog } from "#server/platform/log.ts";
import type { Services } from "#server/platform/services.ts";
import { systemActor } from "#server/platform/tenant.ts";
import { createReadyDatabase } from "#server/test/ready-database.ts";
import { type Cookies, openPage, type PageWishes, type WatchedPage } from "./harness.ts";
import { built } from "./static-server.ts";

/** Two communes of the sample's province, where the sample's accounts work. */
export const communes = ["05983", "06040"] as const;

export interface ServedApp {
  readonly address: string;
  readonly services: Services;
  /** What a browser of theirs keeps; signs in the first time. */
  readonly signedIn: (login: string) => Promise<Cookies>;
  /** Ends every session as time would. */
  readonly endSessions: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The real server on a free port over a database of its own, with the units and the sample's accounts. */
export async function serveApp(units: readonly string[] = communes): Promise<ServedApp> {
  built("dist");
  const database = await createReadyDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), "ansinh-journey-"));
  const services = await servicesOver({ urls: database.urls, dataDir, log: openLog("fatal") });
  const system = systemActor(1);
  await createSampleAccounts(services, system, [...units]);
  const serving = await serve({ services, host: "127.0.0.1", port: 0, secureCookies: false });
  return {
    address: serving.address,
    services,
    signedIn: sessionsOf(serving.address),
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

function sessionsOf(address: string): ServedApp["signedIn"] {
  const opened = new Map<string, Promise<Cookies>>();
  return (login) => {
    const session = opened.get(login) ?? signIn(address, login);
    opened.set(login, session);
    return session;
  };
}

/** What the form of the login page sends, and the cookies it is answered with. */
async function signIn(address: string, login: string): Promise<Cookies> {
  const answer = await fetch(`${address}/api/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ login, password: samplePassword }),
  });
  if (!answer.ok) throw new Error(`${login} can't sign in: ${answer.status} ${await answer.text()}`);
  return answer.headers.getSetCookie().map((cookie) => {
    const [pair = ""] = cookie.split(";");
    const at = pair.indexOf("=");
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: address };
  });
}

export interface Visit extends Omit<PageWishes, "cookies"> {
  readonly login: string;
  readonly path: string;
}

/** A browser of somebody signed in, on that page: the form that signs in has journeys of its own. */
export async function visit(
  at: { browser: Browser; app: ServedApp },
  { login, path, ...wishes }: Visit,
): Promise<WatchedPage> {
  const cookies = await at.app.signedIn(login);
  const watched = await openPage(at.browser, { ...wishes, cookies });
  await watched.page.goto(at.app.address + path);
  return watched;
}

/** Logs in as a person would, by the form; ends on the first page inside the frame. */
export async function logIn(page: Page, app: ServedApp, login: string): Promise<void> {
  await page.goto(app.address);
  await page.getByLabel("Tên đăng nhập").fill(login);
  await page.getByRole("textbox", { name: "Mật khẩu" }).fill(samplePassword);
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await page.getByRole("button", { name: /^Kỳ chi trả/ }).waitFor();
}
