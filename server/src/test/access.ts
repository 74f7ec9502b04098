import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { sql } from "kysely";
import { authenticateWith, routes } from "#main/composition.ts";
import { servicesOver } from "#main/open.ts";
import { createSampleAccounts, samplePassword } from "#modules/access/index.ts";
import { loadUnits } from "#modules/places/index.ts";
import { buildApp } from "#platform/http/app.ts";
import { openLog } from "#platform/log.ts";
import type { Services } from "#platform/services.ts";
import { createTenant, systemActor } from "#platform/tenant.ts";
import { createTestDatabase, type TestDatabase } from "./database.ts";
import { createReadyDatabase, type Readiness, readyAt, readyTenant } from "./ready-database.ts";

/** A sample tenant with two communes and every sample account, and a clock that tests can move. */
export interface Office {
  readonly services: Services;
  readonly app: FastifyInstance;
  readonly test: TestDatabase;
  readonly clock: { at: Date };
  close(): Promise<void>;
}

export const communes = ["06001", "06040"] as const;
export const province = "20";

const withAccounts: Readiness = {
  name: "office",
  more: (services) => createSampleAccounts(services, systemActor(1), [...communes]),
};

export async function openOffice(kind: "sample" | "own" = "sample"): Promise<Office> {
  const test = kind === "sample" ? await createReadyDatabase(withAccounts) : await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), "ansinh-access-"));
  const clock = { at: new Date(readyAt) };
  const opened = await servicesOver({ urls: test.urls, dataDir, log: openLog("silent") });
  const services: Services = { ...opened, clock: { now: () => clock.at } };
  if (kind === "own") {
    await createTenant(services.database, { ...readyTenant, kind, businessDate: null });
    await loadUnits(services, 1);
  }
  const app = await buildApp({
    services,
    routes,
    authenticate: authenticateWith(services),
    systemActor: () => systemActor(1),
  });
  const close = async () => {
    await app.close();
    await services.database.close();
    await test.drop();
    await rm(dataDir, { recursive: true });
  };
  return { services, app, test, clock, close };
}

/** One browser: keeps its cookie and its confirmation token. */
export class Browser {
  private readonly cookies = new Map<string, string>();
  csrf = "";
  private readonly app: FastifyInstance;
  /** From where it asks; an officer's laptop moves. */
  address: string;

  constructor(office: Pick<Office, "app">, address = "10.0.0.7") {
    this.app = office.app;
    this.address = address;
  }

  async send(
    method: "GET" | "POST" | "PUT" | "DELETE",
    url: string,
    body?: object,
  ): Promise<LightMyRequestResponse> {
    const headers: Record<string, string> = { "user-agent": "Firefox" };
    if (this.cookies.size > 0) headers.cookie = [...this.cookies].map((pair) => pair.join("=")).join("; ");
    if (this.csrf !== "") headers["x-csrf-token"] = this.csrf;
    const from = { remoteAddress: this.address };
    const answer = await this.app.inject({
      method,
      url,
      headers,
      ...from,
      ...(body ? { payload: body } : {}),
    });
    for (const cookie of answer.cookies) this.cookies.set(cookie.name, cookie.value);
    return answer;
  }

  get(url: string): Promise<LightMyRequestResponse> {
    return this.send("GET", url);
  }

  post(url: string, body: object = {}): Promise<LightMyRequestResponse> {
    return this.send("POST", url, body);
  }

  async signIn(login: string, password: string = samplePassword): Promise<LightMyRequestResponse> {
    const answer = await this.post("/api/login", { login, password });
    if (answer.statusCode === 200) this.csrf = answer.json().csrf;
    return answer;
  }
}

export async function signedIn(office: Office, login: string, address?: string): Promise<Browser> {
  const browser = new Browser(office, address);
  const answer = await browser.signIn(login);
  if (answer.statusCode !== 200) throw new Error(`${login} can't sign in: ${answer.body}`);
  return browser;
}

export async function auditOf(office: Office, action: string) {
  const found = await office.services.database.batch((tx) =>
    sql<{
      accountName: string;
      accountId: string | null;
      subjectId: string;
      unit: string | null;
      details: Record<string, unknown>;
    }>`select account_name as "accountName", account_id as "accountId", subject_id as "subjectId", unit, details
      from audit_entry where tenant = 1 and action = ${action} order by seq`.execute(tx),
  );
  return found.rows;
}
