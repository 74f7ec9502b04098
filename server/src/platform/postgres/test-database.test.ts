import { afterAll, describe, expect, inject, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "#test/database.ts";
import { withClient } from "./roles.ts";
import { copyTemplate, templateOfRun } from "./test-database.ts";

const made: TestDatabase[] = [];

async function fresh(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  made.push(database);
  return database;
}

afterAll(async () => {
  await Promise.all(made.map((database) => database.drop()));
});

describe("databases for tests", () => {
  test("each copy is migrated, and what one writes another doesn't see", async () => {
    const [one, two] = await Promise.all([fresh(), fresh()]);
    await withClient(one.urls.owner, (client) => client.query("create table only_here (id integer)"));
    const tables =
      "select to_regclass('migration') is not null as migrated, to_regclass('only_here') as mine";
    const ask = (url: string) => withClient(url, async (client) => (await client.query(tables)).rows[0]);
    expect(await ask(one.urls.owner)).toEqual({ migrated: true, mine: "only_here" });
    expect(await ask(two.urls.owner)).toEqual({ migrated: true, mine: null });
  });

  test("the three roles enter as themselves: only batch passes row-level security, none is superuser", async () => {
    const { urls } = await fresh();
    const who = `select current_user::text as role, rolsuper as super, rolbypassrls as bypass
                   from pg_roles where rolname = current_user`;
    const ask = (url: string) => withClient(url, async (client) => (await client.query(who)).rows[0]);
    expect(await Promise.all([ask(urls.owner), ask(urls.app), ask(urls.batch)])).toEqual([
      { role: "ansinh_owner", super: false, bypass: false },
      { role: "ansinh_app", super: false, bypass: false },
      { role: "ansinh_batch", super: false, bypass: true },
    ]);
  });

  test("the app can't make tables, and people are sorted the Vietnamese way where a query says so", async () => {
    const { urls } = await fresh();
    await withClient(urls.app, async (client) => {
      await expect(client.query("create table mine (id integer)")).rejects.toThrow(/permission denied/);
      const names = "select n from unnest(array['Đào', 'Dương', 'Duy', 'Anh', 'Ân', 'Ăn']) n";
      const { rows } = await client.query<{ n: string }>(`${names} order by n collate "vi-x-icu"`);
      expect(rows.map((row) => row.n)).toEqual(["Anh", "Ăn", "Ân", "Duy", "Dương", "Đào"]);
    });
  });

  test("what several ask for at once is made ready once, and each copy is its own", async () => {
    let times = 0;
    const prepare = ({ urls }: TestDatabase) => {
      times += 1;
      return withClient(urls.owner, (client) => client.query("create table ready as select 1 as id"));
    };
    const ask = async () => {
      const handle = await templateOfRun(inject("testDatabases"), { key: "asked_by_three", prepare });
      const copy = await copyTemplate(handle);
      made.push(copy);
      return copy;
    };
    const [one, ...others] = await Promise.all([ask(), ask(), ask()]);
    expect(times).toBe(1);
    await withClient(one.urls.owner, (client) => client.query("insert into ready values (2)"));
    for (const other of others) {
      const { rows } = await withClient(other.urls.owner, (client) => client.query("select id from ready"));
      expect(rows).toEqual([{ id: 1 }]);
    }
  });

  test("one that could not be made ready is made by the next who asks", async () => {
    const ask = (prepare: () => Promise<unknown>) =>
      templateOfRun(inject("testDatabases"), { key: "failed_first", prepare });
    await expect(ask(() => Promise.reject(new Error("not today")))).rejects.toThrow("not today");
    let times = 0;
    await ask(async () => {
      times += 1;
    });
    expect(times).toBe(1);
  });

  test("a dropped database is gone, even with a connection still open", async () => {
    const database = await createTestDatabase();
    await withClient(database.urls.app, async (client) => {
      await client.query("select 1");
      await database.drop();
    }).catch(() => undefined);
    await expect(withClient(database.urls.app, async () => undefined)).rejects.toThrow(/does not exist/);
  });
});
