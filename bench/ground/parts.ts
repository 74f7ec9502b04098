import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { type Opened, openServices } from "#server/main/open.ts";
import type { Services } from "#server/platform/services.ts";
import { say, textAsked } from "./figures.ts";

/** A part of a bench, in a process of its own so that its memory is its alone. */
export type Part = (services: Services, input: Record<string, unknown>) => Promise<unknown>;

export interface Ground {
  readonly services: Services;
  /** Runs a part in a new process over the same database; its answer. Parts called `make…` run once where kept. */
  run<Answer>(part: string, input?: Record<string, unknown>): Promise<Answer>;
}

export interface Bench {
  readonly parts: Readonly<Record<string, Part>>;
  readonly measure: (ground: Ground) => Promise<void>;
}

/** Settings as in production, commits that wait for the disk; nothing is left behind. */
export async function runBench(bench: Bench): Promise<void> {
  const asked = process.env.ANSINH_BENCH_PART;
  if (asked === undefined) await measured(bench);
  else await answered(bench, JSON.parse(asked) as Asked);
}

interface Asked {
  readonly dataDir: string;
  readonly part: string;
  readonly input: Record<string, unknown>;
}

const opened = (dataDir: string): Promise<Opened> => openServices({ dataDir, say: () => undefined });

/** `--keep FOLDER`: the database stays there, and what was made in it is measured again without making it. */
async function measured(bench: Bench): Promise<void> {
  const kept = textAsked("keep");
  const folder = kept ?? (await mkdtemp(join(tmpdir(), "ansinh-bench-")));
  const dataDir = join(folder, "data");
  // The server's account must be able to pass through.
  if (kept === null && process.getuid?.() === 0) await chmod(folder, 0o711);
  try {
    await measureOver(bench, dataDir);
  } finally {
    if (kept === null) await rm(folder, { recursive: true, force: true });
  }
}

async function measureOver(bench: Bench, dataDir: string): Promise<void> {
  const open = await opened(dataDir);
  const run = async <Answer>(part: string, input: Record<string, unknown> = {}): Promise<Answer> => {
    const note = join(dataDir, `made-${part}.json`);
    const makes = part.startsWith("make");
    if (makes && existsSync(note)) return JSON.parse(await readFile(note, "utf8")) as Answer;
    const answer = (await inOwnProcess({ dataDir, part, input })) as Answer;
    if (!makes) return answer;
    await analyse(open.urls.owner);
    await writeFile(note, JSON.stringify(answer));
    return answer;
  };
  try {
    await bench.measure({ services: open.services, run });
  } finally {
    await open.close();
  }
}

/** What the database does by itself a minute after so many rows; only the tables' owner may. */
async function analyse(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("vacuum (analyze)");
  } finally {
    await client.end();
  }
}

async function answered(bench: Bench, { dataDir, part, input }: Asked): Promise<void> {
  const work = bench.parts[part];
  if (!work) throw new RangeError(`no part ${part}`);
  const open = await opened(dataDir);
  try {
    const answer = await work(open.services, input);
    await new Promise<void>((resolve) => process.send?.({ answer }, () => resolve()));
  } finally {
    await open.close();
    process.disconnect();
  }
}

function inOwnProcess(asked: Asked): Promise<unknown> {
  const env = { ...process.env, ANSINH_BENCH_PART: JSON.stringify(asked) };
  const child = fork(fileURLToPath(import.meta.url), process.argv.slice(2), {
    env,
    // Making a million people by the sample's own rules holds them all at once.
    execArgv: asked.part.startsWith("make") ? ["--max-old-space-size=12000"] : [],
  });
  const began = Date.now();
  return new Promise((resolve, reject) => {
    let answer: unknown;
    child.on("message", (message: { answer: unknown }) => {
      answer = message.answer;
    });
    child.on("error", reject);
    child.on("exit", (code) => {
      say(`${asked.part}: ${Math.round((Date.now() - began) / 1000)} s`);
      if (code === 0) resolve(answer);
      else reject(new Error(`part ${asked.part} ended with ${code}`));
    });
  });
}
