import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#kernel/actor.ts";
import { sealedClasses } from "#kernel/permission.ts";
import { createTenant, systemActor } from "#platform/tenant.ts";
import { openTestProvince, type TestProvince } from "#test/province.ts";

interface Table {
  readonly name: string;
  readonly tenanted: boolean;
  readonly secured: boolean;
  readonly policies: number;
  readonly owner: string;
}

let province: TestProvince;
let owner: pg.Client;
let tables: Table[];

beforeAll(async () => {
  province = await openTestProvince();
  const { database } = province.services;
  await createTenant(database, { tenant: 2, name: "B", province: "4", kind: "own", businessDate: null });
  owner = new pg.Client({ connectionString: province.urls.owner });
  await owner.connect();
  tables = (await owner.query<Table>(catalogue)).rows;
  await fillEveryTable();
});
afterAll(async () => {
  await owner.end();
  await province.close();
});

const catalogue = `select c.oid::regclass::text as name, c.relrowsecurity as secured,
    exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant'
      and not a.attisdropped) as tenanted,
    (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
    pg_get_userbyid(c.relowner) as owner
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('public', 'sealed') and c.relkind in ('r', 'p') order by 1`;

/** One row of each table for tenant 1, whatever its columns: constraints and keys are off for this. */
async function fillEveryTable(): Promise<void> {
  const superuser = new pg.Client({ connectionString: province.superuserUrl });
  await superuser.connect();
  await superuser.query("set session_replication_role = replica");
  for (const { name } of tables.filter((table) => table.tenanted)) {
    const { rows: checks } = await superuser.query<{ name: string }>(
      "select conname as name from pg_constraint where contype = 'c' and conrelid = $1::regclass",
      [name],
    );
    for (const check of checks) await superuser.query(`alter table ${name} drop constraint "${check.name}"`);
    const { rows: columns } = await superuser.query<{ name: string; value: string }>(sampleValues, [name]);
    await superuser.query(`insert into ${name} (${columns.map((column) => `"${column.name}"`).join(", ")})
      values (${columns.map((column) => column.value).join(", ")}) on conflict do nothing`);
  }
  await superuser.end();
}

const sampleValues = `select attname as name, case
    when attname = 'tenant' then '1'
    when attname = 'class' then quote_literal('hiv')
    when typcategory = 'A' then quote_literal('{}') || '::' || format_type(t.oid, null)
    when typname = 'uuid' then quote_literal('00000000-0000-7000-8000-000000000001') || '::uuid'
    when typname = 'bytea' then '''\\x00''::bytea'
    when typname in ('json', 'jsonb') then '''{}''::jsonb'
    when typcategory = 'N' then '1'
    when typcategory = 'B' then 'true'
    when typcategory = 'D' then quote_literal('2026-11-21') || '::' || typname
    when typcategory = 'R' then quote_literal('empty') || '::' || typname
    else quote_literal('x') end as value
  from pg_attribute a join pg_type t on t.oid = a.atttypid
  where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''
    and attidentity = ''`;

/** How many rows the app role sees; a table it has no right to read at all shows none. */
async function visible(actor: Actor | null, table: string): Promise<number> {
  const { database } = province.services;
  const count = sql<{ n: number }>`select count(*) as n from ${sql.raw(table)}`;
  const asked = actor ? database.read(actor, (tx) => count.execute(tx)) : withoutContext(table);
  const found = await asked.catch((error: { code?: string }) => {
    if (error.code === "42501") return { rows: [{ n: 0 }] };
    throw error;
  });
  return Number(found.rows[0]?.n);
}

async function withoutContext(table: string): Promise<{ rows: { n: number }[] }> {
  const client = new pg.Client({ connectionString: province.urls.app });
  await client.connect();
  try {
    return await client.query<{ n: number }>(`select count(*) as n from ${table}`);
  } finally {
    await client.end();
  }
}

async function seenWith(actor: Actor | null): Promise<string[]> {
  const seen: string[] = [];
  for (const { name, tenanted } of tables) if (tenanted && (await visible(actor, name)) > 0) seen.push(name);
  return seen;
}

const everything = (tenant: number): Actor => ({ ...systemActor(tenant), classes: [...sealedClasses] });

describe("every table of a tenant", () => {
  test("is known: there are dozens, and only the migration log has no tenant", () => {
    expect(tables.length).toBeGreaterThan(30);
    expect(tables.filter((table) => !table.tenanted).map((table) => table.name)).toEqual(["migration"]);
  });

  test("has row-level security with a policy, and belongs to the owner of the schema", () => {
    const faults = tables.filter((table) => table.tenanted && (!table.secured || table.policies === 0));
    expect(faults).toEqual([]);
    expect(tables.filter((table) => table.owner === "ansinh_app")).toEqual([]);
  });

  test("holds a row of tenant 1, seen by an account of it with every area and class", async () => {
    const unseen = [];
    for (const { name, tenanted } of tables) {
      if (tenanted && (await visible(everything(1), name)) === 0) unseen.push(name);
    }
    expect(unseen).toEqual([]);
  });

  test("returns nothing without a context", async () => expect(await seenWith(null)).toEqual([]));

  test("returns nothing of tenant 1 to tenant 2", async () => {
    expect(await seenWith(everything(2))).toEqual(["tenant"]);
    const own = await province.services.database.read(everything(2), (tx) =>
      sql<{ tenant: number }>`select tenant from tenant`.execute(tx),
    );
    expect(own.rows).toEqual([{ tenant: 2 }]);
  });

  test("of schema sealed returns nothing to an account with every area and no class", async () => {
    const seen = await seenWith(systemActor(1));
    expect(seen.filter((name) => name.startsWith("sealed."))).toEqual([]);
    expect(tables.some((table) => table.name.startsWith("sealed."))).toBe(true);
  });

  test("can't be written for another tenant", async () => {
    const { database } = province.services;
    const tried = database.write(everything(2), (tx) =>
      sql`insert into login_attempt (tenant, id, login, address, at, succeeded)
        values (1, gen_random_uuid(), 'x', 'x', now(), true)`.execute(tx),
    );
    await expect(tried).rejects.toThrow(/row-level security/);
  });
});

describe("the app role", () => {
  test("owns nothing, may not bypass row security, and is no superuser", async () => {
    const { rows } = await owner.query(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
        (select count(*)::int from pg_class where relowner = r.oid) as owned,
        pg_has_role('ansinh_app', 'ansinh_owner', 'member') as owner_too,
        pg_has_role('ansinh_app', 'ansinh_batch', 'member') as batch_too
      from pg_roles r where rolname = 'ansinh_app'`,
    );
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        owned: 0,
        owner_too: false,
        batch_too: false,
      },
    ]);
  });

  test("keeps no context from one transaction to the next", async () => {
    const { database } = province.services;
    await database.read(everything(1), (tx) => sql`select 1`.execute(tx));
    const left = await database.read({ ...everything(2), areas: [] }, (tx) =>
      sql<{ tenant: string; areas: string }>`select current_setting('ansinh.tenant') as tenant,
        current_setting('ansinh.areas') as areas`.execute(tx),
    );
    expect(left.rows).toEqual([{ tenant: "2", areas: "" }]);
  });
});
