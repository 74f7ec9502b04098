#!/usr/bin/env node
// `npm start`: installs, builds and serves; only what Node itself brings is used until packages are there.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { alone } from "./alone.mjs";
import { ensureInstalled } from "./install.mjs";
import { checkNodeVersion } from "./node-version.mjs";
import { root } from "./process.mjs";

checkNodeVersion();
await alone(async () => {
  await ensureInstalled();
  const { buildAll } = await import("./build.mjs");
  await buildAll();
});

const args = process.argv.slice(2);
// A database of one's own gets no invented people unless `npm start -- --sample` asks for them.
const sample = process.env.DATABASE_URL || args.includes("--sample") ? [] : ["--sample"];
const cli = join(root, "server/dist/cli.js");
process.setSourceMapsEnabled(true);
process.argv = [process.execPath, cli, "serve", ...sample, ...args];
await import(pathToFileURL(cli).href);
