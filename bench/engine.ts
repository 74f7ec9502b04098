import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  buildPolicySet,
  civilDate,
  type Determined,
  determineUnder,
  lawAt,
  month,
  type PolicySet,
  type PolicySetDefinition,
} from "@ansinh/engine";
import { type Population, readPopulation, snapshotOfPopulation } from "./engine/reference-data.ts";
import { referencePolicy } from "./engine/reference-policy.ts";
import { writePopulation } from "./engine/reference-population.ts";
import {
  type Figure,
  median,
  numberAsked,
  peakMegabytes,
  round,
  say,
  show,
  textAsked,
} from "./ground/figures.ts";

/**
 * Claim: rules written as a policy run as fast as the same rules written by hand in one loop over typed arrays.
 * `node scripts/bench.mjs engine [--json] [--persons N] [--seed N] [--rounds N] [--loop FILE]`; FILE is the hand-written
 * loop, `node FILE FOLDER 15 1` over the same CSV files: without it the engine is measured alone.
 */
const persons = numberAsked("persons", 1_000_000);
const seed = numberAsked("seed", 20_250_101);
const rounds = numberAsked("rounds", 7);
const repetitions = 15;
const part = textAsked("part");
const folder = textAsked("folder");
const self = fileURLToPath(import.meta.url);
const when = { month: month("2025-01"), knownOn: civilDate("2025-01-31") };

interface Measured {
  readonly ms: number;
  /** Megabytes at most beyond what the loaded inputs take. */
  readonly added: number;
  readonly assistance: number;
}

const times = (work: () => void, count = repetitions): number[] =>
  Array.from({ length: count }, () => {
    const begin = performance.now();
    work();
    return performance.now() - begin;
  });

/** The baseline, everything known or one value in twenty not, as months follow each other: answers take the old room. */
function measureRun(population: Population, isOpen: boolean): Measured {
  const set = buildPolicySet(referencePolicy);
  const law = lawAt(set, when);
  const missing = isOpen ? oneInTwenty() : undefined;
  const snapshot = snapshotOfPopulation(population, "2025-01", missing);
  const loaded = peakMegabytes();
  let found: Determined | undefined;
  const run = () => {
    found = determineUnder({ set, law }, snapshot, found);
  };
  times(run, 5);
  const ms = median(times(run));
  let paid = 0;
  for (const amount of found?.outputs.lo.get("assistance") ?? []) paid += amount;
  return { ms, added: peakMegabytes() - loaded, assistance: paid };
}

/** The same values every time, whatever is asked first. */
function oneInTwenty(): (fact: string, row: number) => boolean {
  const salts = new Map<string, number>();
  return (fact, row) => {
    const salt = salts.get(fact) ?? salts.size + 1;
    salts.set(fact, salt);
    return Math.imul(row + salt * 7919, 0x9e37_79b1) >>> 0 < 2 ** 32 / 20;
  };
}

interface Reforms {
  readonly parameters: number;
  readonly structural: number;
  readonly year: number;
}

function measureReforms(population: Population): Reforms {
  const set = buildPolicySet(referencePolicy);
  const snapshot = snapshotOfPopulation(population, "2025-01");
  let found: Determined | undefined;
  const run = (of: PolicySet, at = when) => {
    found = determineUnder({ set: of, law: lawAt(of, at) }, snapshot, found);
  };
  times(() => run(set), 5);
  const parameters = median(
    times(() => {
      for (let step = 1; step <= 100; step++) run(buildPolicySet(withBase(500_000 + step * 1000)));
    }, 5),
  );
  let age = 60;
  const structural = median(times(() => run(buildPolicySet(withAge(age++))), 7));
  const months = Array.from({ length: 12 }, (_, at) => ({
    ...when,
    month: month(`2025-${String(at + 1).padStart(2, "0")}`),
  }));
  const year = median(
    times(() => {
      for (const at of months) run(set, at);
    }, 7),
  );
  return { parameters, structural, year };
}

const withBase = (value: number): PolicySetDefinition => ({
  ...referencePolicy,
  parameters: referencePolicy.parameters.map((parameter) =>
    parameter.id === "base-rate"
      ? { ...parameter, versions: parameter.versions.map((version) => ({ ...version, value })) }
      : parameter,
  ),
});

/** Another age in one condition: rules that were never run before. */
const withAge = (age: number): PolicySetDefinition =>
  JSON.parse(JSON.stringify(referencePolicy).replaceAll('"value":75', `"value":${age}`));

function inChild<T>(name: string, data: string): T {
  const answer = execFileSync(process.execPath, [self, "--part", name, "--folder", data], {
    encoding: "utf8",
  });
  return JSON.parse(answer);
}

function loopMs(loop: string, data: string): number {
  const answer = execFileSync(process.execPath, [loop, data, String(repetitions), "1"], { encoding: "utf8" });
  return JSON.parse(answer).median;
}

function parent(): void {
  const data = mkdtempSync(join(tmpdir(), "ansinh-bench-engine-"));
  try {
    say(`${persons} people of seed ${seed}`);
    writePopulation(data, persons, seed);
    const asked = textAsked("loop");
    const loop = asked !== null && existsSync(asked) ? asked : undefined;
    if (asked !== null && !loop) throw new Error(`--loop: there is no file ${asked}`);
    const found = Array.from({ length: rounds }, (_, at) => {
      say(`round ${at + 1} of ${rounds}`);
      const hand = loop ? loopMs(loop, data) : undefined;
      return { hand, known: inChild<Measured>("known", data), open: inChild<Measured>("open", data) };
    });
    show([...figuresOf(found), ...reformFigures(inChild<Reforms>("reforms", data))]);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

interface Round {
  readonly hand: number | undefined;
  readonly known: Measured;
  readonly open: Measured;
}

function figuresOf(found: readonly Round[]): Figure[] {
  const figure = (name: string, unit: string, of: (each: Round) => number): Figure => ({
    name: `engine_${name}`,
    value: round(median(found.map(of)), 2),
    unit,
  });
  const compared = found.every(({ hand }) => hand !== undefined);
  return [
    figure("known_ms", "ms", ({ known }) => known.ms),
    figure("one_in_twenty_unknown_ms", "ms", ({ open }) => open.ms),
    figure("known_memory_added", "MB", ({ known }) => known.added),
    figure("one_in_twenty_unknown_memory_added", "MB", ({ open }) => open.added),
    ...(compared
      ? [
          figure("hand_written_loop_ms", "ms", ({ hand }) => hand ?? 0),
          figure("known_to_loop", "×", ({ hand, known }) => known.ms / (hand ?? 1)),
          figure("one_in_twenty_unknown_to_loop", "×", ({ hand, open }) => open.ms / (hand ?? 1)),
        ]
      : []),
  ];
}

const reformFigures = ({ parameters, structural, year }: Reforms): Figure[] => [
  { name: "engine_100_parameter_reforms", value: round(parameters), unit: "ms" },
  { name: "engine_structural_reform", value: round(structural, 1), unit: "ms" },
  { name: "engine_12_months", value: round(year), unit: "ms" },
];

if (part === null || folder === null) parent();
else {
  const population = readPopulation(folder);
  const answer = part === "reforms" ? measureReforms(population) : measureRun(population, part === "open");
  process.stdout.write(JSON.stringify(answer));
}
