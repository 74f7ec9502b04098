// Bundles one bench and runs it: `node scripts/bench.mjs import [--json] …`.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { buildThreads, packagesOutside, sourceConditions } from "./bundling.mjs";

const name = process.argv[2] ?? "";
const root = fileURLToPath(new URL("..", import.meta.url));
const benches = readdirSync(join(root, "bench")).flatMap(
  (file) => /^([a-z0-9-]+)\.ts$/.exec(file)?.[1] ?? [],
);
const asksHelp = process.argv.includes("--help");
if (asksHelp || !benches.includes(name)) {
  const usage = `usage: node scripts/bench.mjs NAME [--json] …\nNAME: ${benches.join(", ")}\nsizes and options of each: bench/README.md`;
  if (asksHelp) console.log(usage);
  else console.error(usage);
  process.exit(asksHelp ? 0 : 2);
}
// Beside server/dist, so that migrations and packages are found as in a build.
const folder = mkdtempSync(join(root, "server", "dist-bench-"));
const common = {
  bundle: true,
  platform: "node",
  target: "node20",
  conditions: sourceConditions,
  logLevel: "error",
};
try {
  const entryPoints = [join(root, "bench", `${name}.ts`)];
  const outfile = join(folder, "bench.mjs");
  await build({ ...common, entryPoints, outfile, format: "esm", plugins: [packagesOutside] });
  await buildThreads(folder);
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
