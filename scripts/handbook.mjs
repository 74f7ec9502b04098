// `npm run handbook`: the law of this release as a book, HTML and PDF. Bundles scripts/handbook/command.ts and runs it.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { packagesOutside, sourceConditions } from "./bundling.mjs";
import { root } from "./process.mjs";

// Beside the packages, so that the browser's driver is found.
const cache = join(root, "node_modules", ".cache");
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, "handbook-"));
try {
  const outfile = join(folder, "handbook.mjs");
  await build({
    entryPoints: [join(root, "scripts/handbook/command.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: sourceConditions,
    logLevel: "error",
    plugins: [packagesOutside],
  });
  const { runHandbook } = await import(pathToFileURL(outfile).href);
  process.exitCode = await runHandbook(process.argv.slice(2), root);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
