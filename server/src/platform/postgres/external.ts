import type { Client } from "pg";
import { newPassword, type Passwords, readPasswords, writePasswords } from "./passwords.ts";
import { problem } from "./problems.ts";
import { externalFaults, type Fault, requiredSql, serverFaults } from "./requirements.ts";
import { ensureRoles, grantDatabase, type RoleName, roleNames, withClient } from "./roles.ts";
import { type RoleUrls, roleUrls, withoutPassword } from "./urls.ts";

export interface ExternalOptions {
  /** Where generated passwords are kept. */
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly appUrl: string | undefined;
  readonly batchUrl: string | undefined;
}

export interface External {
  readonly urls: RoleUrls;
  readonly version: number;
}

interface Login {
  readonly superuser: boolean;
  readonly database: string;
  readonly version: number;
}

/** One's own PostgreSQL: roles made by its superuser, or given as three URLs; checked either way. */
export async function openExternal(options: ExternalOptions): Promise<External> {
  const login = await connect("DATABASE_URL", options.databaseUrl, readLogin);
  const { appUrl, batchUrl } = options;
  let urls: RoleUrls;
  if (appUrl !== undefined && batchUrl !== undefined) {
    urls = { owner: options.databaseUrl, app: appUrl, batch: batchUrl };
  } else if (login.superuser) {
    urls = await makeRoles(options, login);
  } else {
    throw await refused(options.databaseUrl, [
      {
        vi: "DATABASE_URL không phải của superuser và thiếu ANSINH_APP_URL hoặc ANSINH_BATCH_URL",
        en: "DATABASE_URL is no superuser's, and ANSINH_APP_URL or ANSINH_BATCH_URL is missing",
      },
    ]);
  }
  const faults = await allFaults(urls);
  if (faults.length > 0) throw await refused(options.databaseUrl, faults);
  return { urls, version: login.version };
}

async function allFaults(urls: RoleUrls): Promise<Fault[]> {
  const [owner, app, batch] = await Promise.all([
    connect("DATABASE_URL", urls.owner, (client) => examine(client, "ansinh_owner")),
    connect("ANSINH_APP_URL", urls.app, (client) => examine(client, "ansinh_app")),
    connect("ANSINH_BATCH_URL", urls.batch, (client) => examine(client, "ansinh_batch")),
  ]);
  const faults = [...owner.faults, ...app.faults, ...batch.faults];
  if (owner.place === app.place && owner.place === batch.place) return faults;
  const vi = "DATABASE_URL, ANSINH_APP_URL và ANSINH_BATCH_URL không cùng một cơ sở dữ liệu";
  const en = "DATABASE_URL, ANSINH_APP_URL and ANSINH_BATCH_URL are not of one database";
  return [...faults, { vi, en }];
}

interface Examined {
  readonly faults: Fault[];
  /** The same for two connections only when they reached the same database of the same server. */
  readonly place: string;
}

async function examine(client: Client, role: RoleName): Promise<Examined> {
  const { rows } = await client.query<{ place: string }>(
    `select oid || ' ' || pg_postmaster_start_time() as place from pg_database where datname = current_database()`,
  );
  return { faults: await externalFaults(client, role), place: rows[0]?.place ?? "" };
}

async function readLogin(client: Client): Promise<Login> {
  const { rows } = await client.query<Login>(
    `select rolsuper as superuser, current_database()::text as database,
            current_setting('server_version_num')::int as version
       from pg_roles where rolname = current_user`,
  );
  return rows[0] ?? { superuser: false, database: "", version: 0 };
}

/** With a superuser the three roles are made here; their passwords stay in the data folder. */
async function makeRoles(options: ExternalOptions, login: Login): Promise<RoleUrls> {
  if (["postgres", "template1"].includes(login.database)) {
    throw problem(
      "postgres.external",
      `DATABASE_URL chỉ vào cơ sở dữ liệu quản trị "${login.database}". Tạo riêng cho An Sinh rồi ghi tên nó ` +
        "vào DATABASE_URL:\n    CREATE DATABASE ansinh ENCODING 'UTF8' TEMPLATE template0;",
      `DATABASE_URL names the administration database "${login.database}". Create one for An Sinh with the ` +
        "SQL above and name it in DATABASE_URL.",
    );
  }
  return withClient(options.databaseUrl, async (client) => {
    const faults = await serverFaults(client);
    if (faults.length > 0) throw await refused(options.databaseUrl, faults);
    const passwords = await keepPasswords(options, client);
    await ensureRoles(client, passwords);
    await grantDatabase(client, login.database);
    return roleUrls(options.databaseUrl, passwords);
  });
}

/** Roles that somebody else made keep their passwords: another An Sinh may be running with them. */
async function keepPasswords(options: ExternalOptions, client: Client): Promise<Passwords> {
  const { dataDir, databaseUrl } = options;
  const kept = await readPasswords(dataDir);
  if (kept !== undefined && roleNames.every((role) => kept[role] !== undefined)) return kept;
  const { rows } = await client.query<{ rolname: string }>(
    "select rolname from pg_roles where rolname = any($1)",
    [[...roleNames]],
  );
  if (rows.length > 0) {
    const names = rows.map((row) => row.rolname).join(", ");
    throw await refused(databaseUrl, [
      {
        vi: `vai trò ${names} đã có nhưng ${dataDir} không giữ mật khẩu của chúng`,
        en: `the roles ${names} exist already, but ${dataDir} does not hold their passwords`,
      },
    ]);
  }
  const passwords = { ...kept };
  for (const role of roleNames) passwords[role] ??= newPassword();
  await writePasswords(dataDir, passwords);
  return passwords;
}

async function connect<T>(name: string, url: string, work: (client: Client) => Promise<T>): Promise<T> {
  try {
    return await withClient(url, work);
  } catch (error) {
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw problem(
      "postgres.connect",
      `Không kết nối được ${name} (${withoutPassword(url)}): ${reason}`,
      `Cannot connect to ${name} (${withoutPassword(url)}): ${reason}`,
    );
  }
}

async function refused(databaseUrl: string, faults: readonly Fault[]): Promise<Error> {
  const list = (language: "vi" | "en") => faults.map((fault) => `  - ${fault[language]}`).join("\n");
  const sql = await withClient(databaseUrl, requiredSql);
  return problem(
    "postgres.external",
    `PostgreSQL của DATABASE_URL chưa dùng được cho An Sinh:\n${list("vi")}\n` +
      "Nhờ quản trị (superuser) chạy các câu lệnh sau trong cơ sở dữ liệu đó, rồi đặt ba biến DATABASE_URL " +
      `(ansinh_owner), ANSINH_APP_URL (ansinh_app), ANSINH_BATCH_URL (ansinh_batch):\n${sql}`,
    `The PostgreSQL of DATABASE_URL cannot be used for An Sinh yet:\n${list("en")}\n` +
      "Have a superuser run the SQL above in that database, then set DATABASE_URL (ansinh_owner), " +
      "ANSINH_APP_URL (ansinh_app) and ANSINH_BATCH_URL (ansinh_batch).",
  );
}
