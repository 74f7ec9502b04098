import type { Client } from "pg";
import { newPassword, type Passwords, readPasswords, writePasswords } from "./passwords.ts";
import { problem } from "./problems.ts";
import { externalFaults, requiredSql } from "./requirements.ts";
import { ensureRoles, grantDatabase, roleNames, withClient } from "./roles.ts";
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
    throw refused(login.database, [
      {
        vi: "DATABASE_URL không phải của superuser và thiếu ANSINH_APP_URL hoặc ANSINH_BATCH_URL",
        en: "DATABASE_URL is no superuser's, and ANSINH_APP_URL or ANSINH_BATCH_URL is missing",
      },
    ]);
  }
  const faults = [
    ...(await connect("DATABASE_URL", urls.owner, (client) => externalFaults(client, "ansinh_owner"))),
    ...(await connect("ANSINH_APP_URL", urls.app, (client) => externalFaults(client, "ansinh_app"))),
    ...(await connect("ANSINH_BATCH_URL", urls.batch, (client) => externalFaults(client, "ansinh_batch"))),
  ];
  if (faults.length > 0) throw refused(login.database, faults);
  return { urls, version: login.version };
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
    const passwords = await keepPasswords(options.dataDir, client, login.database);
    await ensureRoles(client, passwords);
    await grantDatabase(client, login.database);
    return roleUrls(options.databaseUrl, passwords);
  });
}

/** Roles that somebody else made keep their passwords: another An Sinh may be running with them. */
async function keepPasswords(dataDir: string, client: Client, database: string): Promise<Passwords> {
  const kept = await readPasswords(dataDir);
  if (kept !== undefined && roleNames.every((role) => kept[role] !== undefined)) return kept;
  const { rows } = await client.query<{ rolname: string }>(
    "select rolname from pg_roles where rolname = any($1)",
    [[...roleNames]],
  );
  if (rows.length > 0) {
    const names = rows.map((row) => row.rolname).join(", ");
    throw refused(database, [
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

function refused(database: string, faults: readonly { vi: string; en: string }[]): Error {
  const list = (language: "vi" | "en") => faults.map((fault) => `  - ${fault[language]}`).join("\n");
  return problem(
    "postgres.external",
    `PostgreSQL của DATABASE_URL chưa dùng được cho An Sinh:\n${list("vi")}\n` +
      "Nhờ quản trị (superuser) chạy câu lệnh sau, rồi đặt DATABASE_URL (ansinh_owner), ANSINH_APP_URL, " +
      `ANSINH_BATCH_URL:\n${requiredSql(database)}`,
    `The PostgreSQL of DATABASE_URL cannot be used for An Sinh yet:\n${list("en")}\n` +
      "Have a superuser run the SQL above, then set DATABASE_URL (ansinh_owner), ANSINH_APP_URL, ANSINH_BATCH_URL.",
  );
}
