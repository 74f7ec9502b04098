import { createHash, createHmac, randomBytes } from "node:crypto";
import { hostname, tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import type { Client } from "pg";
import { openEmbedded } from "./embedded.ts";
import { serverVersion } from "./open.ts";
import type { Passwords } from "./passwords.ts";
import { identityOf, isAlive } from "./process-identity.ts";
import { ensureRoles, grantDatabase, roleNames, withClient } from "./roles.ts";
import { superuser } from "./server.ts";
import { type RoleUrls, roleUrls, withLogin } from "./urls.ts";

/** What every test database is a copy of; made once per key and kept for the next runs. */
export interface TestTemplate {
  /** Anything that changes the outcome of `prepare`, e.g. the hashes of the migrations. */
  readonly key: string;
  prepare(ownerUrl: string): Promise<unknown>;
}

/** Plain data, so that a test runner can hand it from its main process to its workers. */
export interface TestDatabasesHandle {
  readonly superuserUrl: string;
  readonly passwords: Passwords;
  readonly template: string;
  /** Prefix of this run's databases. */
  readonly run: string;
}

export interface TestDatabases {
  readonly handle: TestDatabasesHandle;
  /** Drops what this run made and leaves the server; the last run to leave stops it. */
  stop(): Promise<void>;
}

export interface TestDatabase {
  readonly urls: RoleUrls;
  /** For tests of the server itself. */
  readonly superuserUrl: string;
  drop(): Promise<void>;
}

/** A server for tests: `$ANSINH_TEST_DATABASE_URL` (a superuser's), else an embedded one shared by all runs. */
export async function testDatabases(template: TestTemplate): Promise<TestDatabases> {
  const given = process.env.ANSINH_TEST_DATABASE_URL;
  const server = given === undefined || given === "" ? await openShared() : openGiven(given);
  const run = `${runPrefix()}${identityOf().replace("-", "_")}_${randomBytes(3).toString("hex")}`;
  const drop = () =>
    withClient(server.superuserUrl, (client) => dropWhere(client, (name) => name.startsWith(run)));
  try {
    const name = await withClient(server.superuserUrl, async (client) => {
      await ensureRoles(client, server.passwords);
      await dropWhere(client, isLeftOver);
      return ensureTemplate(client, server, template);
    });
    const { superuserUrl, passwords } = server;
    const handle = { superuserUrl, passwords, template: name, run };
    return { handle, stop: () => drop().finally(server.stop) };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

interface TestServer {
  readonly superuserUrl: string;
  readonly passwords: Passwords;
  stop(): Promise<void>;
}

async function openShared(): Promise<TestServer> {
  const dataDir = join(tmpdir(), `ansinh-test-${userInfo().username}`);
  const { port, passwords, stop } = await openEmbedded({ dataDir, durable: false });
  const login = { user: superuser, password: passwords[superuser] ?? "" };
  return { superuserUrl: withLogin(`postgres://127.0.0.1:${port}/postgres`, login), passwords, stop };
}

/** Passwords follow from the URL, so that runs at the same time agree on them without a file. */
function openGiven(superuserUrl: string): TestServer {
  const passwordOf = (role: string) => createHmac("sha256", superuserUrl).update(role).digest("base64url");
  const passwords = Object.fromEntries(roleNames.map((role) => [role, passwordOf(role)]));
  return { superuserUrl, passwords, stop: () => Promise.resolve() };
}

const templateLock = 2_026_112_102;
/** Templates of other branches stay for their next run, but not for ever. */
const templateDaysMax = 3;

async function ensureTemplate(client: Client, server: TestServer, template: TestTemplate): Promise<string> {
  const key = `${template.key}:${await serverVersion(client)}`;
  const name = `ansinh_template_${createHash("sha256").update(key).digest("hex").slice(0, 16)}`;
  await client.query("select pg_advisory_lock($1)", [templateLock]);
  try {
    const found = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (found.rowCount === 0) await buildTemplate(client, server, { name, prepare: template.prepare });
    await client.query(`comment on database ${name} is '${new Date().toISOString()}'`);
    await dropOldTemplates(client);
  } finally {
    await client.query("select pg_advisory_unlock($1)", [templateLock]);
  }
  return name;
}

/** Under another name until it is whole: a run killed here leaves nothing that looks finished. */
async function buildTemplate(
  client: Client,
  server: TestServer,
  { name, prepare }: { name: string; prepare: TestTemplate["prepare"] },
): Promise<void> {
  const building = `${name}_building`;
  await client.query(`drop database if exists ${building} with (force)`);
  await client.query(
    `create database ${building} owner ansinh_owner encoding 'UTF8' template template0 locale 'C'`,
  );
  await grantDatabase(client, building);
  await prepare(roleUrls(server.superuserUrl, server.passwords, building).owner);
  // Statistics travel with the copy: plans in tests are those of an analysed database.
  await withClient(withLogin(server.superuserUrl, { ...loginOf(server), database: building }), (inside) =>
    inside.query("vacuum (analyze)"),
  );
  await client.query(`alter database ${building} rename to ${name}`);
}

function loginOf(server: TestServer): { user: string; password: string } {
  const url = new URL(server.superuserUrl);
  return { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
}

async function dropOldTemplates(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select datname as name from pg_database
      where datname like 'ansinh\\_template\\_%' and datname not like '%\\_building'
        and shobj_description(oid, 'pg_database')::timestamptz < now() - make_interval(days => $1)`,
    [templateDaysMax],
  );
  for (const { name } of rows) await client.query(`drop database if exists ${name} with (force)`);
}

/** A fresh copy of the template with the roles' rights; 50–100 ms. */
export async function copyTemplate(handle: TestDatabasesHandle): Promise<TestDatabase> {
  const name = `${handle.run}_${randomBytes(4).toString("hex")}`;
  await withClient(handle.superuserUrl, async (client) => {
    await client.query(`create database ${name} template ${handle.template} strategy file_copy`);
    await grantDatabase(client, name);
  });
  const inDatabase = new URL(handle.superuserUrl);
  inDatabase.pathname = `/${name}`;
  return {
    urls: roleUrls(handle.superuserUrl, handle.passwords, name),
    superuserUrl: inDatabase.href,
    drop: () => withClient(handle.superuserUrl, (client) => dropDatabase(client, name)),
  };
}

/**
 * A template of this run alone, made from the handle's by whoever asks for it first: others wait, then copy it.
 * `prepare` must leave no connection open.
 */
export async function templateOfRun(
  handle: TestDatabasesHandle,
  { key, prepare }: { key: string; prepare: (made: TestDatabase) => Promise<unknown> },
): Promise<TestDatabasesHandle> {
  const template = `${handle.run}_${key}`;
  await withClient(handle.superuserUrl, async (client) => {
    // Held until this connection ends.
    await client.query("select pg_advisory_lock(hashtext($1))", [template]);
    const found = await client.query("select 1 from pg_database where datname = $1", [template]);
    if (found.rowCount !== 0) return;
    const made = await copyTemplate(handle);
    await prepare(made);
    await withClient(made.superuserUrl, (inside) => inside.query("vacuum (analyze)"));
    await client.query(
      `alter database ${new URL(made.superuserUrl).pathname.slice(1)} rename to ${template}`,
    );
  });
  return { ...handle, template };
}

/** Names carry machine and process, so that what a killed run left is known from what a living one uses. */
function runPrefix(): string {
  return `ansinh_test_${createHash("sha256").update(hostname()).digest("hex").slice(0, 6)}_`;
}

function isLeftOver(name: string): boolean {
  if (!name.startsWith(runPrefix())) return false;
  const [pid = "", began = ""] = name.slice(runPrefix().length).split("_");
  return !isAlive(`${pid}-${began}`);
}

async function dropWhere(client: Client, wanted: (name: string) => boolean): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "select datname as name from pg_database where datname like 'ansinh\\_test\\_%'",
  );
  for (const { name } of rows) if (wanted(name)) await dropDatabase(client, name);
}

async function dropDatabase(client: Client, name: string): Promise<void> {
  await client.query(`drop database if exists ${name} with (force)`);
}
