import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { describeRoutes } from "#platform/http/describe.ts";
import { routes } from "./composition.ts";

test("server/openapi.json is what the routes say (else: npm run generate)", async () => {
  const file = fileURLToPath(new URL("../../openapi.json", import.meta.url));
  const written = await readFile(file, "utf8");
  expect(`${JSON.stringify(await describeRoutes(routes), null, 2)}\n`).toBe(written);
});

test("no route answers without saying who may ask", () => {
  for (const route of routes) expect(route.permission, `${route.method} ${route.url}`).toBeTruthy();
});
