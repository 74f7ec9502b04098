import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** What a process of its own says after opening its database. */
export interface Opened {
  readonly kind: string;
  readonly dataDir: string;
  readonly version: number;
  readonly urls: { owner: string; app: string; batch: string };
  readonly said: string;
}

export interface Launched {
  readonly opened: Opened;
  /** SIGKILL: no handler runs. */
  kill(): Promise<void>;
  /** Graceful: the process calls stop() and ends. */
  leave(): Promise<void>;
}

const program = `
import { openPostgres, postgresFromEnvironment } from "./index.ts";
let said = "";
const log = { info: (text) => { said += text; }, warn: (text) => { said += text; } };
try {
  const postgres = await openPostgres({ ...postgresFromEnvironment(), log });
  process.stdout.write(JSON.stringify({ ...postgres, said }) + "\\n");
  process.stdin.on("end", () => { postgres.stop().then(() => process.exit(0)); });
  process.stdin.resume();
} catch (error) {
  process.stderr.write(String(error.code) + " " + error.message);
  process.exit(3);
}`;

/** One file with everything inside but the PostgreSQL binaries, so that it can be put into any checkout. */
export async function buildLauncher(file: string): Promise<void> {
  await build({
    stdin: {
      contents: program,
      resolveDir: fileURLToPath(new URL("../platform/postgres", import.meta.url)),
      loader: "ts",
    },
    bundle: true,
    conditions: ["@ansinh/source"],
    platform: "node",
    format: "esm",
    outfile: file,
    logLevel: "error",
    external: ["pg-native"],
    banner: {
      js: 'import { createRequire as requireFor } from "node:module"; const require = requireFor(import.meta.url);',
    },
  });
}

export interface LaunchOptions {
  readonly file: string;
  readonly env: Record<string, string>;
  readonly account?: { uid: number; gid: number };
}

export function begin({ file, env, account = undefined }: LaunchOptions): ChildProcess {
  return spawn(process.execPath, [file], {
    ...account,
    cwd: "/",
    env: { PATH: process.env.PATH ?? "", ...env },
    stdio: ["pipe", "pipe", "pipe"],
  });
}

/** Starts a process that opens its database and keeps it until told to leave; fails with what it said. */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const child = begin(options);
  const ended = once(child, "exit");
  let complaint = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  if (child.stdout === null) throw new Error("no output");
  const lines = createInterface({ input: child.stdout });
  const [line] = await Promise.race([once(lines, "line"), ended.then(() => [""])]);
  if (line === "") throw new Error(complaint);
  return {
    opened: JSON.parse(String(line)) as Opened,
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
    leave: async () => {
      child.stdin?.end();
      await ended;
    },
  };
}
