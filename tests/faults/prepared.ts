import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { authenticateWith, jobs, routes } from "#server/main/composition.ts";
import { servicesOver } from "#server/main/open.ts";
import { createSampleAccounts, samplePassword } from "#server/modules/access/index.ts";
import { buildApp } from "#server/platform/http/app.ts";
import { openLog } from "#server/platform/log.ts";
import { copyTemplate, type TestDatabase } from "#server/platform/postgres/test-database.ts";
import type { Services } from "#server/platform/services.ts";
import { systemActor } from "#server/platform/tenant.ts";
import { createReadyDatabase } from "#server/test/ready-database.ts";

export const office = "06001";
const otherOffice = "06040";

/** A signed-in browser: its session stands in the database and so in every copy of it. */
export interface Session {
  readonly cookie: string;
  readonly csrf: string;
}

/** An office made ready once, to be copied for every fault. */
export interface Prepared {
  readonly sessions: Readonly<Record<string, Session>>;
  /** A fresh copy of database and data folder. */
  copy(): Promise<Copy>;
  drop(): Promise<void>;
}

export interface Copy {
  readonly database: TestDatabase;
  readonly dataDir: string;
  drop(): Promise<void>;
}

export interface Preparation {
  readonly logins: readonly string[];
  /** Brings the office to where the fault begins; the queue runs. */
  readonly ready: (services: Services) => Promise<void>;
}

export async function prepare({ logins, ready }: Preparation): Promise<Prepared> {
  const database = await createReadyDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), "ansinh-faults-"));
  const services = await servicesOver({ urls: database.urls, dataDir, log: openLog("fatal") });
  await createSampleAccounts(services, systemActor(1), [office, otherOffice]);
  await services.jobs.start(services, jobs);
  await ready(services);
  const sessions = await signIn(services, logins);
  await services.jobs.stop();
  await services.database.close();
  return {
    sessions,
    copy: () => copyOf(database, dataDir),
    drop: async () => {
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function signIn(services: Services, logins: readonly string[]): Promise<Record<string, Session>> {
  const app = await buildApp({
    services,
    routes,
    authenticate: authenticateWith(services),
    systemActor: () => systemActor(1),
  });
  const sessions: Record<string, Session> = {};
  for (const login of logins) {
    const payload = { login, password: samplePassword };
    const answer = await app.inject({ method: "POST", url: "/api/login", payload });
    const [cookie] = answer.cookies;
    if (answer.statusCode !== 200 || !cookie) throw new Error(`${login} can't sign in: ${answer.body}`);
    sessions[login] = { cookie: `${cookie.name}=${cookie.value}`, csrf: answer.json().csrf };
  }
  await app.close();
  return sessions;
}

async function copyOf(template: TestDatabase, templateDir: string): Promise<Copy> {
  const name = new URL(template.superuserUrl).pathname.slice(1);
  const database = await copyTemplate({ ...inject("testDatabases"), template: name });
  const dataDir = await mkdtemp(join(tmpdir(), "ansinh-faults-"));
  await cp(templateDir, dataDir, { recursive: true });
  const drop = async () => {
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { database, dataDir, drop };
}

/** A request as the browser of that session would send it; fails with what the server said. */
export async function request(
  address: string,
  session: Session,
  { url, body }: { url: string; body?: object },
): Promise<Record<string, unknown>> {
  const answer = await fetch(`${address}${url}`, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      cookie: session.cookie,
      "x-csrf-token": session.csrf,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${text}`);
  return JSON.parse(text);
}
