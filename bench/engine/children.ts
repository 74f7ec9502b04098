import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { numberAsked } from "../ground/figures.ts";
import { measureGrowth } from "./growth.ts";
import { measureExplain, measureMemory, measureReforms, measureRun, repetitions } from "./measure.ts";
import { prepare } from "./prepared.ts";
import { verify } from "./verify.ts";
import { measureWorkers, work } from "./workers.ts";

const execute = promisify(execFile);
const self = fileURLToPath(import.meta.url);

const share = () => ({ at: numberAsked("share", 1) - 1, of: numberAsked("shares", 1) });

/** What a process of its own measures, so that neither heap nor compiled code of another part weighs on it. */
const measures: Readonly<Record<string, (folder: string) => unknown>> = {
  prepare,
  known: (folder) => measureRun(folder, "known"),
  open: (folder) => measureRun(folder, "open"),
  "memory-known": (folder) => measureMemory(folder, "known"),
  "memory-open": (folder) => measureMemory(folder, "open"),
  reforms: measureReforms,
  explain: measureExplain,
  workers: (folder) => measureWorkers(folder, numberAsked("rounds", 7)),
  worker: work,
  "verify-known": (folder) => verify(folder, "known", share()),
  "verify-open": (folder) => verify(folder, "open", share()),
  growth: (folder) => measureGrowth(folder, numberAsked("policies", 10)),
};

/** Runs a part in this process and writes what it found. */
export async function runPart(name: string, folder: string): Promise<void> {
  const measure = measures[name];
  if (!measure) throw new RangeError(`--part: ${Object.keys(measures).join(", ")}`);
  process.stdout.write(JSON.stringify(await measure(folder)));
}

/** Runs a part in a process of its own. */
export async function inChild<T>(name: string, folder: string, more: readonly string[] = []): Promise<T> {
  const options = ["--expose-gc", "--max-old-space-size=8192"];
  const { stdout } = await execute(process.execPath, [
    ...options,
    self,
    "--part",
    name,
    "--folder",
    folder,
    ...more,
  ]);
  return JSON.parse(stdout);
}

/** Milliseconds of the hand-written loop, run as it is. */
export async function loopMs(loop: string, folder: string): Promise<number> {
  const { stdout } = await execute(process.execPath, [loop, folder, String(repetitions), "1"]);
  return JSON.parse(stdout).median;
}
