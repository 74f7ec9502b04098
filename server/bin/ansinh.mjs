#!/usr/bin/env node
// `npx ansinh …`: the built command line, built first where the sources are newer or nothing is built yet.
import { existsSync } from "node:fs";

const cli = new URL("../dist/cli.js", import.meta.url);
const canBuild = existsSync(new URL("../../node_modules/esbuild", import.meta.url));
if (canBuild || !existsSync(cli)) {
  const { buildServer } = await import("../../scripts/build.mjs");
  const { alone } = await import("../../scripts/alone.mjs");
  await alone(buildServer);
}
process.setSourceMapsEnabled(true);
await import(cli.href);
