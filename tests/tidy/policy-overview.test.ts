import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { policiesPage } from "../../policies/overview.ts";
import { root } from "./tree.ts";

test("docs/policies.md is what the policies are (else: npm run generate)", () => {
  expect(readFileSync(`${root}docs/policies.md`, "utf8")).toBe(policiesPage());
});
