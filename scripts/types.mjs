// Type-checks every workspace that has sources, in parallel; exits 1 when any of them fails.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const rooms = ["engine", "policies", "server", "web", "tests"];

function check(room) {
  return new Promise((resolve) => {
    const kept = `${root}node_modules/.cache/types/${room}.tsbuildinfo`;
    const project = ["-p", `${root}${room}/tsconfig.json`, "--incremental", "--tsBuildInfoFile", kept];
    const args = [`${root}node_modules/typescript/bin/tsc`, ...project];
    const child = spawn(process.execPath, args, { stdio: "inherit" });
    child.on("exit", (code) => resolve(code === 0));
  });
}

const present = rooms.filter((room) => existsSync(`${root}${room}/tsconfig.json`));
const results = await Promise.all(present.map(check));
process.exitCode = results.every(Boolean) ? 0 : 1;
