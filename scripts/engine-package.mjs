// What `npm pack` in engine/ packs: one JavaScript file a door of the package, with a declaration beside each source.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { sourceConditions } from "./bundling.mjs";
import { root } from "./process.mjs";

const engine = join(root, "engine");
const dist = join(engine, "dist");
const { exports: doors } = JSON.parse(readFileSync(join(engine, "package.json"), "utf8"));
const [source] = sourceConditions;
const entries = Object.values(doors).flatMap((door) => door[source] ?? []);

rmSync(dist, { recursive: true, force: true });
await build({
  entryPoints: entries.map((entry) => join(engine, entry)),
  outdir: dist,
  outbase: join(engine, "src"),
  bundle: true,
  // Doors share their common parts, so that a policy set made through one is known to the other.
  splitting: true,
  chunkNames: "parts/[hash]",
  format: "esm",
  platform: "neutral",
  external: ["node:worker_threads"],
  target: "es2022",
  logLevel: "warning",
});

const typescript = dirname(createRequire(import.meta.url).resolve("typescript/package.json"));
const emit = ["--noEmit", "false", "--declaration", "--emitDeclarationOnly", "--declarationMap"];
const args = [
  join(typescript, "bin/tsc"),
  "-p",
  join(engine, "tsconfig.package.json"),
  ...emit,
  "--outDir",
  dist,
];
const told = spawnSync(process.execPath, args, { cwd: engine, stdio: ["ignore", 2, 2] });
process.exitCode = told.status ?? 1;
