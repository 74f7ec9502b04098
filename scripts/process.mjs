// Running other programs from the scripts; only what Node itself brings, for before anything is installed.
import { spawn } from "node:child_process";
import { dirname, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a program with our input and output; resolves to its exit code, 1 when a signal ended it. */
export function run(command, args, { cwd = root, env = process.env, stdio = "inherit" } = {}) {
  return new Promise((resolve, reject) => {
    const windowsScript = process.platform === "win32" && command.endsWith(".cmd");
    const child = spawn(command, args, { cwd, env, stdio, shell: windowsScript });
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

/** The npm that started this script, else the one on the path. */
export function runNpm(args, options) {
  const started = process.env.npm_execpath;
  if (started?.includes(`${sep}npm${sep}`) && /\.c?js$/.test(started)) {
    return run(process.execPath, [started, ...args], options);
  }
  return run(process.platform === "win32" ? "npm.cmd" : "npm", args, options);
}

/** Ends the script saying why, in both languages. */
export function fail(vi, en) {
  process.stderr.write(`\n${vi}\n${en}\n`);
  process.exit(1);
}
