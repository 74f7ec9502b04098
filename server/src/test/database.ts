import { inject } from "vitest";
import {
  copyTemplate,
  type TestDatabase,
  type TestDatabasesHandle,
} from "#platform/postgres/test-database.ts";

export type { TestDatabase } from "#platform/postgres/test-database.ts";

declare module "vitest" {
  interface ProvidedContext {
    testDatabases: TestDatabasesHandle;
  }
}

/** A fresh migrated database of one's own; drop it in afterAll, else it goes with the end of the run. */
export function createTestDatabase(): Promise<TestDatabase> {
  return copyTemplate(inject("testDatabases"));
}
