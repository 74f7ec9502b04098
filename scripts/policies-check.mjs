#!/usr/bin/env node
// `npm run policies:check`: what is wrong with the law as written, each with its file and line and how to mend it.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { loadPolicies } from "./load-policies.mjs";
import { root } from "./process.mjs";

const policies = join(root, "policies");

/** The first line of an area that says one of these words as a string, else the area's folder. */
function placeOf(area, sought) {
  const folder = area ? join(policies, area) : policies;
  const files = readdirSync(folder, { recursive: true })
    .filter((file) => /(?<!\.test)\.ts$/.test(file))
    .sort();
  for (const words of sought.filter(Boolean))
    for (const file of files) {
      const lines = readFileSync(join(folder, file), "utf8").split("\n");
      const at = lines.findIndex((line) => line.includes(`"${words}"`) || line.includes(`\`${words}`));
      if (at >= 0) return `${relative(root, join(folder, file))}:${at + 1}`;
    }
  return relative(root, folder);
}

const say = (where, { vi, en }) => console.error(`${where}: ${vi}\n${" ".repeat(where.length)}  ${en}`);

/** Ids of clauses and benefits are written in parts; the last part is what stands in the file. */
const partsOf = (id = "") => [id, id.split(" ").at(-1), id.split(".").at(-1)];

try {
  const { faultsOfRelease } = await loadPolicies("check.ts");
  const faults = faultsOfRelease();
  for (const { area, sought, message } of faults) say(placeOf(area, sought), message);
  console.log(faults.length === 0 ? "Không có lỗi / nothing is wrong" : `${faults.length} lỗi / faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} catch (error) {
  if (!Array.isArray(error.problems)) throw error;
  for (const problem of error.problems) {
    const sought = [problem.condition, problem.clause, problem.at, problem.benefit].flatMap(partsOf);
    say(placeOf(null, sought), problem.message);
  }
  console.error(`${error.problems.length} lỗi: bộ quy định không dựng được / faults: the set can't be built`);
  process.exitCode = 1;
}
