// Bundles one bench and runs it: `node scripts/bench.mjs engine-first [--json] …`.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const name = process.argv[2] ?? "";
const root = fileURLToPath(new URL("..", import.meta.url));
if (!/^[a-z0-9-]+$/.test(name)) {
  console.error("usage: node scripts/bench.mjs NAME [--json] …   (NAME is a file of bench/ without .ts)");
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), "ansinh-bench-"));
const outfile = join(folder, "bench.mjs");
try {
  const entryPoints = [join(root, "bench", `${name}.ts`)];
  await build({ entryPoints, outfile, bundle: true, platform: "node", format: "esm", logLevel: "error" });
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
