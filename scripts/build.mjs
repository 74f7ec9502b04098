#!/usr/bin/env node
// Builds the server (one bundle and its threads) and the web pages; what is up to date is left alone.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { alone } from "./alone.mjs";
import { buildThreads, packagesOutside, sourceConditions } from "./bundling.mjs";
import { fail, root, run } from "./process.mjs";

const say = (text) => process.stderr.write(`${text}\n`);
const ignored = /^(node_modules|dist.*|test|coverage)$/;
const isTest = (path) => /\.test\.tsx?$/.test(path);
/** Of the server's modules the pages take types and rules only. */
const serverOnly = /\/(index|actions|queries|store|routes|jobs|commands|problems)(\.ts|\/)/;

function* filesUnder(path) {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (ignored.test(entry.name)) continue;
    const child = join(path, entry.name);
    if (entry.isDirectory()) yield* filesUnder(child);
    else if (!isTest(child)) yield child;
  }
}

function hashOf(paths, skip = () => false) {
  const hash = createHash("sha256");
  for (const place of [
    ...paths,
    "package-lock.json",
    "tsconfig.base.json",
    "scripts/build.mjs",
    "scripts/bundling.mjs",
  ]) {
    const path = join(root, place);
    if (!existsSync(path)) continue;
    const files = place.includes(".") ? [path] : [...filesUnder(path)].sort();
    for (const file of files) {
      const name = relative(root, file).replaceAll("\\", "/");
      if (!skip(name)) hash.update(name).update("\0").update(readFileSync(file)).update("\0");
    }
  }
  return hash.digest("hex");
}

/** Runs `make` unless the folder was made from the same sources; a stamp is written only when it is whole. */
async function unlessFresh(folder, hash, make) {
  const stamp = join(folder, ".sources");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return false;
  rmSync(stamp, { force: true });
  await make();
  mkdirSync(folder, { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}

export async function buildServer() {
  const source = join(root, "server/src");
  const dist = join(root, "server/dist");
  if (!existsSync(join(source, "main/cli.ts"))) {
    fail(
      "Thiếu server/src/main/cli.ts: không có gì để dựng.",
      "server/src/main/cli.ts is missing: nothing to build.",
    );
  }
  const hash = hashOf(["engine", "policies", "server/src", "server/package.json"]);
  return unlessFresh(dist, hash, async () => {
    const began = Date.now();
    const { build, stop } = await import("esbuild");
    rmSync(dist, { recursive: true, force: true });
    const common = {
      bundle: true,
      platform: "node",
      target: "node20",
      conditions: sourceConditions,
      sourcemap: true,
      logLevel: "warning",
    };
    const entryPoints = { cli: join(source, "main/cli.ts") };
    await build({ ...common, entryPoints, outdir: dist, format: "esm", plugins: [packagesOutside] });
    await buildThreads(dist);
    await stop();
    say(`server/dist: ${Date.now() - began} ms`);
  });
}

export async function buildWeb() {
  const web = join(root, "web");
  if (!existsSync(join(web, "index.html"))) {
    say("CHƯA CÓ web/index.html: trang web không được dựng! / NO web/index.html: the pages are not built!");
    return false;
  }
  return buildPages("dist", []);
}

/** Every part of the kit on one page: for the journeys only, never served to officers. */
export function buildGallery() {
  return buildPages("dist-gallery", ["--mode", "gallery"]);
}

function buildPages(folder, options) {
  const web = join(root, "web");
  const hash = hashOf(["web", "engine", "policies", "server/src/kernel", "server/src/modules"], (name) =>
    name.startsWith("server/") ? serverOnly.test(name) : false,
  );
  return unlessFresh(join(web, folder), hash, async () => {
    const began = Date.now();
    const vite = dirname(createRequire(join(web, "package.json")).resolve("vite/package.json"));
    const args = [join(vite, "bin/vite.js"), "build", ...options, "--logLevel", "error"];
    const env = { ...process.env, NODE_ENV: "production" };
    // Standard output belongs to whoever asked for the build.
    const code = await run(process.execPath, args, { cwd: web, env, stdio: ["ignore", 2, 2] });
    if (code !== 0)
      fail("Không dựng được trang web (lý do ở trên).", "The pages could not be built (reason above).");
    say(`web/${folder}: ${Date.now() - began} ms`);
  });
}

export async function buildAll() {
  await buildServer();
  await buildWeb();
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { ensureInstalled } = await import("./install.mjs");
  await alone(async () => {
    await ensureInstalled();
    await buildAll();
    if (process.argv.includes("--gallery")) await buildGallery();
  });
}
