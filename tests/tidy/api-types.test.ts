import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { root } from "./tree.ts";

test("web/src/api/schema.d.ts is what server/openapi.json says (else: npm run generate)", () => {
  const options = { cwd: root, encoding: "utf8", maxBuffer: 50_000_000 } as const;
  const written = execFileSync(process.execPath, ["scripts/api-types.mjs", "--print"], options);
  expect(written.length).toBeGreaterThan(10_000);
  expect(readFileSync(`${root}web/src/api/schema.d.ts`, "utf8")).toBe(written);
});
