import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";
import type { DatabaseUrls } from "#server/platform/database/pool.ts";
import { buildThreads, packagesOutside, sourceConditions } from "../../scripts/bundling.mjs";

/** The database and data folder that a server process serves. */
export interface Ground {
  readonly urls: DatabaseUrls;
  readonly dataDir: string;
}

/** The real server in a process of its own: waits for its ground on stdin, then says its port. */
const program = `
import { createInterface } from "node:readline";
import { openLog } from "#platform/log.ts";
import { servicesOver } from "./open.ts";
import { serve } from "./serve.ts";
let leave = async () => {};
createInterface({ input: process.stdin })
  .on("line", async (line) => {
    await leave();
    const services = await servicesOver({ ...JSON.parse(line), log: openLog("warn") });
    const serving = await serve({ services, host: "127.0.0.1", port: 0, secureCookies: false });
    leave = async () => { await serving.stop(); await services.database.close(); };
    process.stdout.write("port " + serving.port + "\\n");
  })
  .on("close", async () => { await leave(); process.exit(0); });
process.stdout.write("loaded\\n");`;

const server = new URL("../../server/src/", import.meta.url);
const place = new URL("../../node_modules/.cache/ansinh-faults/", import.meta.url);

/** Bundled like the built server: its threads beside it, packages outside. */
export async function buildServerProcess(): Promise<string> {
  const outfile = fileURLToPath(new URL("server.mjs", place));
  const common = {
    bundle: true,
    platform: "node",
    target: "node20",
    conditions: sourceConditions,
    logLevel: "error",
  } satisfies BuildOptions;
  await Promise.all([
    build({
      ...common,
      stdin: { contents: program, resolveDir: fileURLToPath(new URL("main", server)), loader: "ts" },
      format: "esm",
      outfile,
      plugins: [packagesOutside],
    }),
    buildThreads(fileURLToPath(place)),
  ]);
  return outfile;
}

/** One server process; it may serve one ground after another, and can be killed at any moment. */
export class ServerProcess {
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  readonly #ended: Promise<unknown>;
  #complaint = "";

  constructor(file: string) {
    this.#child = spawn(process.execPath, [file], { stdio: ["pipe", "pipe", "pipe"] });
    this.#ended = once(this.#child, "exit");
    const { stdout, stderr } = this.#child;
    if (!stdout || !stderr) throw new Error("a server process without output");
    stderr.on("data", (chunk: Buffer) => {
      this.#complaint += chunk.toString();
    });
    this.#lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
  }

  /** Address at which it answers. */
  async serve(ground: Ground): Promise<string> {
    this.#child.stdin?.write(`${JSON.stringify(ground)}\n`);
    for (;;) {
      const line = await this.#lines.next();
      if (line.done) throw new Error(`the server ended: ${this.#complaint}`);
      if (line.value.startsWith("port ")) return `http://127.0.0.1:${line.value.slice(5)}`;
      // Anything else is its log, or that it has loaded.
      if (line.value !== "loaded") this.#complaint += line.value;
    }
  }

  /** SIGKILL: no handler of the process runs. */
  async kill(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.#ended;
  }

  /** What it wrote to its log so far. */
  get complaint(): string {
    return this.#complaint;
  }
}
