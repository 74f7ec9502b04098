import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { root } from "./tree.ts";

const folder = `${root}engine/examples/`;
const sources = readdirSync(folder).map((name) => readFileSync(folder + name, "utf8"));
const readme = readFileSync(`${root}engine/README.md`, "utf8");
const blocks = [...readme.matchAll(/```(?:ts|text)\n([\s\S]*?)\n```/g)].map(([, block = ""]) => block);

test("engine/README.md teaches a policy, its examples, a trace and a reform", () => {
  for (const title of ["A policy", "Its examples", "A trace", "A reform"])
    expect(readme).toContain(`\n## ${title}\n`);
  expect(blocks.length).toBeGreaterThanOrEqual(7);
});

test.each(blocks.map((block) => [block.split("\n")[0] ?? "", block]))(
  "engine/README.md quotes engine/examples as they stand: %s",
  (_first, block) => expect(sources.filter((source) => source.includes(block))).not.toEqual([]),
);
