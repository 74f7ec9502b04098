import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openEmbedded } from "./embedded.ts";
import { openPostgres } from "./open.ts";
import { roleNames, withClient } from "./roles.ts";
import { superuser } from "./server.ts";
import { withLogin } from "./urls.ts";

/** A server of one's own is any PostgreSQL: here one without any role or database of An Sinh. */
let work = "";
let adminUrl = "";
let stop: () => Promise<void> = () => Promise.resolve();
let dataDir = "";
let databases = 0;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), "ansinh-external-"));
  await chmod(work, 0o755);
  const server = await openEmbedded({ dataDir: join(work, "server"), durable: false });
  const base = `postgres://127.0.0.1:${server.port}/postgres`;
  adminUrl = withLogin(base, { user: superuser, password: server.passwords[superuser] ?? "" });
  stop = server.stop;
});

afterAll(async () => {
  await stop();
  await rm(work, { recursive: true, force: true });
});

beforeEach(async () => {
  dataDir = await mkdtemp(join(work, "data-"));
  const { rows } = await admin<{ datname: string }>(
    "select datname from pg_database where datname like 'own%'",
  );
  for (const { datname } of rows) await admin(`drop database ${datname} with (force)`);
  for (const role of [...roleNames, "clerk"]) await admin(`drop role if exists ${role}`);
});

function admin<Row extends Record<string, unknown>>(sql: string, url = adminUrl) {
  return withClient(url, (client) => client.query<Row>(sql));
}

async function ownDatabase(options = ""): Promise<string> {
  databases += 1;
  await admin(`create database own_${databases} ${options}`);
  const url = new URL(adminUrl);
  url.pathname = `/own_${databases}`;
  return url.href;
}

interface Given {
  databaseUrl: string;
  appUrl?: string;
  batchUrl?: string;
}

const log = { info: () => undefined, warn: () => undefined };
const open = (given: Given) => openPostgres({ ...given, dataDir, log });
const complaint = (given: Given) =>
  open(given).then(
    () => "opened",
    (error: Error) => error.message,
  );

/** The SQL an administrator is told to run, with passwords filled in. */
function toldSql(message: string): string {
  return message
    .split("\n")
    .filter((line) => line.startsWith("    "))
    .join("\n")
    .replaceAll("'…'", "'secret-of-the-test'");
}

const asRole = (url: string, role: string) => withLogin(url, { user: role, password: "secret-of-the-test" });
const threeUrls = (url: string): Required<Given> => ({
  databaseUrl: asRole(url, "ansinh_owner"),
  appUrl: asRole(url, "ansinh_app"),
  batchUrl: asRole(url, "ansinh_batch"),
});

describe("one's own PostgreSQL given by a superuser's address", () => {
  test("gets the three roles; their passwords stay in the data folder and serve again", async () => {
    const databaseUrl = await ownDatabase();
    const first = await open({ databaseUrl });
    expect(first.kind).toBe("external");
    const kept = JSON.parse(await readFile(join(dataDir, "passwords.json"), "utf8")) as object;
    expect(Object.keys(kept).sort()).toEqual([...roleNames].sort());
    await withClient(first.urls.owner, (client) => client.query("create extension btree_gist"));
    await withClient(first.urls.owner, (client) => client.query("create schema sealed"));
    expect((await open({ databaseUrl })).urls).toEqual(first.urls);
  });

  test("is refused when the roles belong to another installation, whose passwords stay untouched", async () => {
    const databaseUrl = await ownDatabase();
    const first = await open({ databaseUrl });
    dataDir = await mkdtemp(join(work, "other-"));
    expect(await complaint({ databaseUrl })).toMatch(/đã có nhưng[\s\S]*exist already/);
    await withClient(first.urls.app, (client) => client.query("select 1"));
  });

  test("is refused on the administration database, saying which to create", async () => {
    expect(await complaint({ databaseUrl: adminUrl })).toMatch(/CREATE DATABASE ansinh ENCODING 'UTF8'/);
  });

  test("is refused without UTF-8, before any role is made", async () => {
    const databaseUrl = await ownDatabase("encoding 'SQL_ASCII' locale 'C' template template0");
    expect(await complaint({ databaseUrl })).toMatch(/bảng mã SQL_ASCII, cần UTF8[\s\S]*CREATE DATABASE/);
    expect((await admin("select 1 from pg_roles where rolname like 'ansinh%'")).rowCount).toBe(0);
  });

  test("is refused where no Vietnamese collation is", async () => {
    const databaseUrl = await ownDatabase();
    await admin(`drop collation pg_catalog."vi-x-icu"`, databaseUrl);
    expect(await complaint({ databaseUrl })).toMatch(
      /không có collation vi-x-icu[\s\S]*no collation vi-x-icu/,
    );
  });

  test("says that it can't be reached, without showing the password", async () => {
    const text = await complaint({ databaseUrl: "postgres://me:hidden-word@127.0.0.1:1/ansinh" });
    expect(text).toMatch(/Không kết nối được DATABASE_URL[\s\S]*Cannot connect to DATABASE_URL/);
    expect(text).not.toContain("hidden-word");
  });
});

describe("one's own PostgreSQL given by three addresses", () => {
  test("an ordinary login alone is refused, and the SQL it names makes the three addresses work", async () => {
    const url = await ownDatabase();
    await admin("create role clerk login password 'secret-of-the-test'");
    const text = await complaint({ databaseUrl: asRole(url, "clerk") });
    expect(text).toMatch(/không phải của superuser[\s\S]*no superuser's/);
    await admin(toldSql(text), url);
    const opened = await open(threeUrls(url));
    expect(opened.urls.app).toBe(threeUrls(url).appUrl);
    await withClient(opened.urls.owner, (client) => client.query("create table t (id integer)"));
  });

  const faults: readonly [string, string, RegExp][] = [
    [
      "app passes row-level security",
      "alter role ansinh_app bypassrls",
      /ansinh_app có BYPASSRLS, cần NOBYPASSRLS/,
    ],
    ["app is a superuser", "alter role ansinh_app superuser", /ansinh_app là superuser/],
    [
      "batch can't pass it",
      "alter role ansinh_batch nobypassrls",
      /ansinh_batch có NOBYPASSRLS, cần BYPASSRLS/,
    ],
    ["owner is a superuser", "alter role ansinh_owner superuser", /ansinh_owner là superuser/],
    [
      "owner can't create",
      "alter database DB owner to postgres; grant connect on database DB to ansinh_owner; revoke all on schema public from ansinh_owner",
      /ansinh_owner không được tạo schema/,
    ],
  ];
  test.each(faults)("is refused where %s, and the SQL it names mends that", async (_name, sql, expected) => {
    const url = await ownDatabase();
    await prepare(url);
    expect(await complaint(threeUrls(url))).toBe("opened");
    await admin(sql.replaceAll("DB", new URL(url).pathname.slice(1)), url);
    const text = await complaint(threeUrls(url));
    expect(text).toMatch(expected);
    await admin(toldSql(text), url);
    expect(await complaint(threeUrls(url))).toBe("opened");
  });

  test("is refused when two addresses are swapped, or lead to different databases", async () => {
    const [url, elsewhere] = [await ownDatabase(), await ownDatabase()];
    await prepare(url);
    const given = threeUrls(url);
    const swapped = { ...given, appUrl: given.batchUrl, batchUrl: given.appUrl };
    expect(await complaint(swapped)).toMatch(/đăng nhập là ansinh_batch, cần ansinh_app/);
    await prepare(elsewhere);
    const apart = { ...given, appUrl: threeUrls(elsewhere).appUrl };
    expect(await complaint(apart)).toMatch(/không cùng một cơ sở dữ liệu[\s\S]*not of one database/);
  });

  async function prepare(url: string): Promise<void> {
    await admin(
      "do $$ begin create role clerk login password 'secret-of-the-test'; exception when others then end $$",
    );
    await admin(toldSql(await complaint({ databaseUrl: asRole(url, "clerk") })), url);
  }
});

test("an unreadable password file is named and left alone", async () => {
  const databaseUrl = await ownDatabase();
  await writeFile(join(dataDir, "passwords.json"), "{ broken");
  expect(await complaint({ databaseUrl })).toMatch(
    /Không đọc được tệp mật khẩu[\s\S]*Cannot read the password file/,
  );
  expect(await readFile(join(dataDir, "passwords.json"), "utf8")).toBe("{ broken");
});
