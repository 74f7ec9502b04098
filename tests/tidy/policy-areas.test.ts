import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { areaFiles } from "../../scripts/policy-areas.mjs";
import { root } from "./tree.ts";

test("the release names every folder of policies/ (else: npm run generate)", () => {
  const files = Object.entries(areaFiles(`${root}policies`));
  expect(files.length).toBe(3);
  for (const [file, text] of files) expect(readFileSync(`${root}policies/${file}`, "utf8")).toBe(text);
});
