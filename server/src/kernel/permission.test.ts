import { expect, test } from "vitest";
import { permissions } from "./permission.ts";

test("each permission is named once, as thing.verb", () => {
  expect(new Set(permissions).size).toBe(permissions.length);
  for (const permission of permissions) expect(permission).toMatch(/^[a-z]+\.[a-z]+$/);
});
