import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { releasePolicySet } from "@ansinh/policies";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeDictionary } from "#platform/database/dictionary.ts";
import { createTestDatabase, type TestDatabase } from "#test/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const written = () => writeDictionary(database.urls.owner, releasePolicySet.definition);

describe("the data dictionary", () => {
  test("docs/data-dictionary.md is what database and policies say (else: npm run generate)", async () => {
    const file = fileURLToPath(new URL("../../../docs/data-dictionary.md", import.meta.url));
    expect(await written()).toBe(await readFile(file, "utf8"));
  });

  test("names a table that is added, its columns, its comment and that nothing secures it", async () => {
    const client = new pg.Client({ connectionString: database.urls.owner });
    await client.connect();
    try {
      await client.query(`create table sealed.shelter (tenant integer not null, "row" integer default 1,
        constraint shelter_pk primary key (tenant));
        comment on table sealed.shelter is 'Where | somebody hides';
        comment on column sealed.shelter."row" is 'counted from 1'`);
    } finally {
      await client.end();
    }
    const section = (await written()).split("### ").find((part) => part.startsWith("sealed.shelter"));
    expect(section).toContain("RLS: không / no · **bảo mật / sealed** · ứng dụng / app role:");
    expect(section).toContain("| tenant | integer | ✓ |  |  |");
    expect(section).toContain("| row | integer |  | `1` | counted from 1 |");
    expect(section).toContain("khóa chính / primary key `shelter_pk`: `(tenant)`");
  });

  test("says of every fact kind what its absence means, and which are sealed", async () => {
    const text = await written();
    for (const kind of releasePolicySet.definition.facts) expect(text).toContain(`| \`${kind.id}\` |`);
    expect(text).toMatch(/\| `hiv` \|.*\*\*không \/ no\*\*.*\| `hiv` \|/);
    expect(text).toMatch(/\| `birthDate` \|.*\*\*chưa biết \/ unknown\*\*/);
  });
});
