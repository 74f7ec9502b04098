import type { Client } from "pg";
import { type RoleName, roleAttributes, roleNames } from "./roles.ts";

/** What a PostgreSQL of one's own must offer, in both languages, each with what was found instead. */
export interface Fault {
  readonly vi: string;
  readonly en: string;
}

const versionMin = 150_000;
export const extensionNames = ["pg_trgm", "btree_gist"] as const;

interface Facts {
  readonly version: number;
  readonly role: string;
  readonly superuser: boolean;
  readonly bypass: boolean;
  readonly encoding: string;
  readonly collation: boolean;
  readonly createSchema: boolean;
  readonly createTable: boolean;
  /** Extensions neither created nor creatable by this role. */
  readonly missing: string[];
}

const factsSql = `
  select current_setting('server_version_num')::int as version,
         current_user::text as role, r.rolsuper as superuser, r.rolbypassrls as bypass,
         current_setting('server_encoding') as encoding,
         exists (select from pg_collation where collname = 'vi-x-icu') as collation,
         has_database_privilege(current_database(), 'CREATE') as "createSchema",
         coalesce(has_schema_privilege(to_regnamespace('public'), 'CREATE'), false) as "createTable",
         array(select wanted from unnest($1::text[]) wanted
                where not exists (select from pg_extension e where e.extname = wanted)
                  and not exists (select from pg_available_extension_versions v
                                   where v.name = wanted and v.trusted)) as missing
    from pg_roles r where r.rolname = current_user`;

/** Everything amiss for one role, empty when it can do its work. */
export async function externalFaults(client: Client, expected: RoleName): Promise<Fault[]> {
  const facts = await readFacts(client);
  return [...roleFaults(facts, expected), ...(expected === "ansinh_owner" ? databaseFaults(facts) : [])];
}

/** What no role can mend: to be known before any is made. */
export async function serverFaults(client: Client): Promise<Fault[]> {
  return databaseFaults(await readFacts(client));
}

async function readFacts(client: Client): Promise<Facts> {
  const { rows } = await client.query<Facts>(factsSql, [[...extensionNames]]);
  const [facts] = rows;
  if (facts === undefined) throw new Error("pg_roles does not list the current user");
  return facts;
}

function roleFaults(facts: Facts, expected: RoleName): Fault[] {
  const faults: Fault[] = [];
  if (facts.role !== expected) {
    faults.push({
      vi: `đăng nhập là ${facts.role}, cần ${expected}`,
      en: `the login is ${facts.role}, ${expected} is needed`,
    });
  }
  if (facts.superuser) {
    faults.push({ vi: `${facts.role} là superuser`, en: `${facts.role} is a superuser` });
  }
  if (facts.bypass !== (expected === "ansinh_batch")) {
    const word = facts.bypass ? "BYPASSRLS" : "NOBYPASSRLS";
    const needed = facts.bypass ? "NOBYPASSRLS" : "BYPASSRLS";
    faults.push({
      vi: `${facts.role} có ${word}, cần ${needed}`,
      en: `${facts.role} has ${word}, ${needed} is needed`,
    });
  }
  return faults;
}

function databaseFaults(facts: Facts): Fault[] {
  const faults: Fault[] = [];
  if (facts.version < versionMin) {
    faults.push({
      vi: `PostgreSQL ${Math.floor(facts.version / 10_000)}, cần từ bản 15`,
      en: `PostgreSQL ${Math.floor(facts.version / 10_000)}, 15 or later is needed`,
    });
  }
  if (facts.encoding !== "UTF8") {
    faults.push({
      vi: `bảng mã ${facts.encoding}, cần UTF8`,
      en: `encoding ${facts.encoding}, UTF8 is needed`,
    });
  }
  if (!facts.collation) {
    faults.push({
      vi: "không có collation vi-x-icu (PostgreSQL phải được dựng với ICU)",
      en: "no collation vi-x-icu (PostgreSQL must be built with ICU)",
    });
  }
  if (!facts.createSchema || !facts.createTable) {
    faults.push({
      vi: `${facts.role} không được tạo schema hay bảng trong cơ sở dữ liệu này`,
      en: `${facts.role} may not create schemas or tables in this database`,
    });
  }
  for (const name of facts.missing) {
    faults.push({
      vi: `thiếu extension ${name} (cài gói postgresql-contrib rồi CREATE EXTENSION)`,
      en: `extension ${name} is missing (install postgresql-contrib, then CREATE EXTENSION)`,
    });
  }
  return faults;
}

/** What a superuser runs in the database to make it fit; the passwords are the administrator's to choose. */
export async function requiredSql(client: Client): Promise<string> {
  const { rows } = await client.query<{ database: string; encoding: string; roles: string[] }>(
    `select current_database()::text as database, current_setting('server_encoding') as encoding,
            array(select rolname::text from pg_roles) as roles`,
  );
  const { database = "", encoding = "UTF8", roles = [] } = rows[0] ?? {};
  if (encoding !== "UTF8") return "    CREATE DATABASE ansinh ENCODING 'UTF8' TEMPLATE template0;";
  const name = client.escapeIdentifier(database);
  const lines = [
    ...roleNames.map((role) => {
      const verb = roles.includes(role) ? "ALTER" : "CREATE";
      return `${verb} ROLE ${role} ${roleAttributes[role]} PASSWORD '…';`;
    }),
    `ALTER DATABASE ${name} OWNER TO ansinh_owner;`,
    "GRANT USAGE, CREATE ON SCHEMA public TO ansinh_owner;",
    `REVOKE ALL ON DATABASE ${name} FROM PUBLIC;`,
    `GRANT CONNECT ON DATABASE ${name} TO ansinh_app;`,
    `GRANT CONNECT, TEMPORARY ON DATABASE ${name} TO ansinh_batch;`,
    ...extensionNames.map((extension) => `CREATE EXTENSION IF NOT EXISTS ${extension};`),
  ];
  return lines.map((line) => `    ${line}`).join("\n");
}
