import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { inChild, loopMs, runPart } from "./engine/children.ts";
import { growthFigures, type Round, ratioFigures, reformFigures } from "./engine/figures-of.ts";
import type { Reforms } from "./engine/measure.ts";
import { writePopulation } from "./engine/reference-population.ts";
import type { Verified } from "./engine/verify.ts";
import { type Figure, numberAsked, round, say, show, textAsked } from "./ground/figures.ts";

/**
 * Claim: rules written as a policy run as fast as the same rules written by hand in one loop over typed arrays, and
 * answer as explain does. `npm run bench:engine -- [--json] [--loop FILE] [--only PART,…] [--verify]`; FILE is the
 * hand-written loop, `node FILE FOLDER 15 1` over the same CSV files. `bench/README.md` says what each part measures.
 */
const parts = ["ratio", "memory", "reforms", "explain", "large", "workers", "verify", "growth"] as const;
type Part = (typeof parts)[number];

const persons = numberAsked("persons", 1_000_000);
const largePersons = numberAsked("large-persons", 4_000_000);
const seed = numberAsked("seed", 20_250_101);
const rounds = numberAsked("rounds", 7);

function partsAsked(): ReadonlySet<Part> {
  const only = textAsked("only")?.split(",");
  const unknown = only?.filter((name) => !parts.some((part) => part === name)) ?? [];
  if (unknown.length > 0) throw new RangeError(`--only: ${unknown.join(", ")}; ${parts.join(", ")}`);
  const usual = parts.filter((part) => part !== "growth" && part !== "verify");
  const asked = new Set<Part>(only ? parts.filter((part) => only.includes(part)) : usual);
  return process.argv.includes("--verify") ? asked.add("verify") : asked;
}

function loopAsked(): string | undefined {
  const loop = textAsked("loop");
  if (loop !== null && !existsSync(loop)) throw new Error(`--loop: there is no file ${loop}`);
  if (loop === null) say("without --loop FILE, the hand-written loop, there are times but no ratio to it");
  return loop ?? undefined;
}

/** People in a folder of their own, as CSV and as columns, while something is done with them. */
async function withPeople<T>(count: number, work: (folder: string) => Promise<T>): Promise<T> {
  const given = count === persons ? textAsked("data") : null;
  const folder = given ?? mkdtempSync(join(tmpdir(), "ansinh-bench-engine-"));
  try {
    if (given === null) {
      say(`${count} people of seed ${seed}`);
      writePopulation(folder, count, seed);
    }
    await inChild("prepare", folder);
    return await work(folder);
  } finally {
    if (given === null) rmSync(folder, { recursive: true, force: true });
  }
}

async function compared(folder: string, loop: string | undefined): Promise<Round[]> {
  const found: Round[] = [];
  for (let at = 1; at <= rounds; at++) {
    say(`round ${at} of ${rounds}`);
    const hand = loop === undefined ? undefined : await loopMs(loop, folder);
    const known = await inChild<number>("known", folder);
    found.push({ hand, known, open: await inChild<number>("open", folder) });
  }
  return found;
}

async function usualFigures(asked: ReadonlySet<Part>, folder: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  const size = `${round(persons / 1e6, 2)}m`;
  if (asked.has("ratio")) figures.push(...ratioFigures(size, await compared(folder, loopAsked())));
  if (asked.has("memory"))
    for (const name of ["known", "open"] as const) {
      const value = round(await inChild<number>(`memory-${name}`, folder), 1);
      figures.push({ name: `${size}_${name}_memory_beyond_inputs`, value, unit: "MB", most: 60 });
    }
  if (asked.has("reforms")) figures.push(...reformFigures(size, await inChild<Reforms>("reforms", folder)));
  if (asked.has("explain")) {
    const value = round(await inChild<number>("explain", folder), 4);
    figures.push({ name: "explain_with_whole_trace", value, unit: "ms", most: 0.1 });
  }
  if (asked.has("verify")) figures.push(...(await verified(folder)));
  return figures;
}

/** Explain beside the compiled run for everybody, in as many processes as there are cores. */
async function verified(folder: string): Promise<Figure[]> {
  const processes = numberAsked("processes", availableParallelism());
  const figures: Figure[] = [];
  for (const name of ["known", "open"] as const) {
    const begin = performance.now();
    const shares = await Promise.all(
      Array.from({ length: processes }, (_, at) =>
        inChild<Verified>(`verify-${name}`, folder, [
          "--share",
          String(at + 1),
          "--shares",
          String(processes),
        ]),
      ),
    );
    for (const share of shares) for (const difference of share.first) say(`differs: ${difference}`);
    const sum = (of: (share: Verified) => number) => shares.reduce((total, share) => total + of(share), 0);
    figures.push(
      { name: `${name}_people_explained`, value: sum((share) => share.persons), unit: "", least: persons },
      { name: `${name}_people_undetermined`, value: sum((share) => share.undetermined), unit: "" },
      {
        name: `${name}_explain_differs_from_batch`,
        value: sum((share) => share.differing),
        unit: "",
        most: 0,
      },
      { name: `${name}_explaining_everybody`, value: round((performance.now() - begin) / 1000), unit: "s" },
    );
  }
  return figures;
}

async function largeFigures(asked: ReadonlySet<Part>, folder: string): Promise<Figure[]> {
  const size = `${round(largePersons / 1e6, 2)}m`;
  const figures: Figure[] = [];
  if (asked.has("large")) figures.push(...ratioFigures(size, await compared(folder, loopAsked())));
  if (!asked.has("workers")) return figures;
  const { one, two } = await inChild<{ one: number; two: number }>("workers", folder, [
    "--rounds",
    `${rounds}`,
  ]);
  return [
    ...figures,
    { name: `${size}_one_worker`, value: round(one, 1), unit: "ms" },
    { name: `${size}_two_workers`, value: round(two, 1), unit: "ms" },
    { name: `${size}_two_workers_faster`, value: round(one / two, 2), unit: "×", least: 1.6 },
  ];
}

async function growth(): Promise<Figure[]> {
  const sizes = (textAsked("growth-persons") ?? "1000000,4000000,10000000").split(",").map(Number);
  const figures: Figure[] = [];
  for (const count of sizes)
    await withPeople(count, async (folder) => {
      for (const policies of [10, 20, 40]) {
        const ms = await inChild<number>("growth", folder, ["--policies", String(policies)]);
        figures.push(...growthFigures({ count, policies, ms }));
      }
    });
  return figures;
}

async function parent(): Promise<void> {
  const asked = partsAsked();
  const needs = (of: readonly Part[]) => of.some((part) => asked.has(part));
  const figures: Figure[] = [];
  if (needs(["ratio", "memory", "reforms", "explain", "verify"]))
    figures.push(...(await withPeople(persons, (folder) => usualFigures(asked, folder))));
  if (needs(["large", "workers"]))
    figures.push(...(await withPeople(largePersons, (folder) => largeFigures(asked, folder))));
  if (asked.has("growth")) figures.push(...(await growth()));
  say(`${cpus().length} × ${cpus()[0]?.model ?? "processor"}, Node ${process.version}`);
  show([...figures, { name: "cores", value: cpus().length, unit: "" }]);
  say("the slider in a browser: node scripts/bench.mjs engine-browser");
}

const part = textAsked("part");
if (part === null) await parent();
else await runPart(part, textAsked("folder") ?? "");
