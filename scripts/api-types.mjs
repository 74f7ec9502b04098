// The pages' types of the API out of server/openapi.json: `node scripts/api-types.mjs` writes them, `--print` shows them.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import openapiTS, { astToString } from "openapi-typescript";
import { root } from "./process.mjs";

const header =
  "// Written from server/openapi.json by `npm run generate`; tests/tidy compares it. Do not edit.\n\n";

/** Refusals are problems, all of one shape that `web/src/api/problem.ts` reads. */
function answersOnly(api) {
  for (const methods of Object.values(api.paths)) {
    for (const route of Object.values(methods)) {
      const given = Object.entries(route.responses).filter(([status]) => status.startsWith("2"));
      route.responses = Object.fromEntries(given);
    }
  }
  return api;
}

function formatted(text) {
  const biome = dirname(createRequire(import.meta.url).resolve("@biomejs/biome/package.json"));
  // Named apart from the written file, which the formatter leaves alone.
  const args = [join(biome, "bin/biome"), "format", "--stdin-file-path=web/src/api/answers.ts"];
  const ran = spawnSync(process.execPath, args, { cwd: root, input: text, encoding: "utf8", maxBuffer: 1e8 });
  if (ran.status !== 0) throw new Error(`biome format: ${ran.stderr}`);
  return ran.stdout;
}

const api = answersOnly(JSON.parse(readFileSync(join(root, "server/openapi.json"), "utf8")));
const text = header + formatted(astToString(await openapiTS(api)));
if (process.argv.includes("--print")) process.stdout.write(text);
else writeFileSync(join(root, "web/src/api/schema.d.ts"), text);
