#!/usr/bin/env node
// `npx ansinh …`: the built command line; a checkout that was never built is built first.
import { existsSync } from "node:fs";

const cli = new URL("../dist/cli.js", import.meta.url);
if (!existsSync(cli)) {
  const { buildServer } = await import("../../scripts/build.mjs");
  const { alone } = await import("../../scripts/alone.mjs");
  await alone(buildServer);
}
process.setSourceMapsEnabled(true);
await import(cli.href);
