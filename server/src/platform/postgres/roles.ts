import { Client } from "pg";
import type { Passwords } from "./passwords.ts";

/**
 * Owner: schema and migrations. App: every request, under row-level security. Batch: jobs only, past
 * row-level security, because COPY FROM is refused under it.
 */
export const roleNames = ["ansinh_owner", "ansinh_app", "ansinh_batch"] as const;
export type RoleName = (typeof roleNames)[number];

export const roleAttributes: Readonly<Record<RoleName, string>> = {
  ansinh_owner: "LOGIN NOSUPERUSER NOBYPASSRLS",
  ansinh_app: "LOGIN NOSUPERUSER NOBYPASSRLS",
  ansinh_batch: "LOGIN NOSUPERUSER BYPASSRLS",
};

/** One connection for one piece of work. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 30_000 });
  // A server that is stopped under an idle connection must not end this process.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Any fixed number: keeps two processes from making roles or databases at once. */
const makingLock = 2_026_112_101;

/** Creates the roles that are missing and sets attributes and passwords; safe to repeat. */
export async function ensureRoles(client: Client, passwords: Passwords): Promise<void> {
  await client.query("select pg_advisory_lock($1)", [makingLock]);
  try {
    for (const role of roleNames) {
      const found = await client.query("select 1 from pg_roles where rolname = $1", [role]);
      const verb = found.rowCount === 0 ? "create" : "alter";
      const password = client.escapeLiteral(passwords[role] ?? "");
      await client.query(`${verb} role ${role} ${roleAttributes[role]} password ${password}`);
    }
  } finally {
    await client.query("select pg_advisory_unlock($1)", [makingLock]);
  }
}

/** The database belongs to the owner; the other two may connect, nobody else. */
export async function ensureDatabase(client: Client, database: string): Promise<void> {
  const name = client.escapeIdentifier(database);
  await client.query("select pg_advisory_lock($1)", [makingLock]);
  try {
    const found = await client.query("select 1 from pg_database where datname = $1", [database]);
    if (found.rowCount === 0) await client.query(`create database ${name} owner ansinh_owner`);
    await grantDatabase(client, database);
  } finally {
    await client.query("select pg_advisory_unlock($1)", [makingLock]);
  }
}

export async function grantDatabase(client: Client, database: string): Promise<void> {
  const name = client.escapeIdentifier(database);
  await client.query(
    `alter database ${name} owner to ansinh_owner;
     revoke all on database ${name} from public;
     grant connect on database ${name} to ansinh_app;
     grant connect, temporary on database ${name} to ansinh_batch`,
  );
}
