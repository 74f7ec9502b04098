import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createTestDatabase } from "#test/database.ts";
import { dumpSchema } from "./schema-dump.ts";

test("server/schema.sql is what the migrations make (else: npm run generate)", async () => {
  const database = await createTestDatabase();
  const file = fileURLToPath(new URL("../../../schema.sql", import.meta.url));
  expect(await dumpSchema(database.urls.owner)).toBe(await readFile(file, "utf8"));
  await database.drop();
});
