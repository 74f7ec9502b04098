import { readFileSync, writeFileSync } from "node:fs";
import {
  applyOverlay,
  buildPolicySet,
  civilDate,
  type Determined,
  determineUnder,
  explain,
  lawAt,
  month,
  type PolicySet,
  type TraceNode,
} from "@ansinh/engine";
import { median } from "../ground/figures.ts";
import { load, type Prepared } from "./prepared.ts";
import { householdAt, readPopulation } from "./reference-data.ts";
import { referencePolicy } from "./reference-policy.ts";
import { baseRateOf, withAge } from "./reference-reforms.ts";

export const when = { month: month("2025-01"), knownOn: civilDate("2025-01-31") };
/** As many as the hand-written loop repeats. */
export const repetitions = 15;
const warmUp = 5;

export const times = (work: () => void, count = repetitions): number[] =>
  Array.from({ length: count }, () => {
    const begin = performance.now();
    work();
    return performance.now() - begin;
  });

/** The baseline as months follow each other: answers take the room of earlier ones. Milliseconds a run. */
export function measureRun(folder: string, name: Prepared): number {
  const set = buildPolicySet(referencePolicy);
  const law = lawAt(set, when);
  const snapshot = load(folder, name);
  let found: Determined | undefined;
  const run = () => {
    found = determineUnder({ set, law }, snapshot, found);
  };
  times(run, warmUp);
  return median(times(run));
}

/**
 * Megabytes at most beyond what the process holds once its inputs are loaded and garbage is gone: the kernel's own
 * high-water mark, set back to what is held then. Needs Linux and `node --expose-gc`.
 */
export function measureMemory(folder: string, name: Prepared): number {
  const set = buildPolicySet(referencePolicy);
  const snapshot = load(folder, name);
  for (let pass = 0; pass < 3; pass++) globalThis.gc?.();
  writeFileSync("/proc/self/clear_refs", "5");
  const loaded = megabytesOf("VmRSS");
  let found: Determined | undefined;
  for (let pass = 0; pass < warmUp + repetitions; pass++)
    found = determineUnder({ set, law: lawAt(set, when) }, snapshot, found);
  return megabytesOf("VmHWM") - loaded;
}

function megabytesOf(line: "VmRSS" | "VmHWM"): number {
  const found = new RegExp(`^${line}:\\s+(\\d+) kB`, "m").exec(readFileSync("/proc/self/status", "utf8"));
  if (!found) throw new Error(`/proc/self/status has no ${line}`);
  return Number(found[1]) / 1024;
}

export interface Reforms {
  readonly parameters: number;
  readonly structural: number;
  readonly year: number;
}

/** Milliseconds of 100 parameter reforms, of one reform of a rule from its definition on, of twelve months. */
export function measureReforms(folder: string): Reforms {
  const set = buildPolicySet(referencePolicy);
  const snapshot = load(folder, "known");
  let found: Determined | undefined;
  const run = (of: PolicySet, at = when) => {
    found = determineUnder({ set: of, law: lawAt(of, at) }, snapshot, found);
  };
  times(() => run(set), warmUp);
  const reforms = () => {
    for (let step = 1; step <= 100; step++) run(applyOverlay(set, baseRateOf(500_000 + step * 1000)));
  };
  const parameters = median(times(reforms, 7));
  let age = 60;
  const structural = median(times(() => run(buildPolicySet(withAge(age++))), 7));
  const months = Array.from({ length: 12 }, (_, at) => ({
    ...when,
    month: month(`2025-${String(at + 1).padStart(2, "0")}`),
  }));
  const year = () => {
    for (const at of months) run(set, at);
  };
  return { parameters, structural, year: median(times(year, 7)) };
}

/** Milliseconds a person: the explanation of every benefit, every step of its trace read. */
export function measureExplain(folder: string): number {
  const set = buildPolicySet(referencePolicy);
  const population = readPopulation(folder);
  const asked = Array.from({ length: Math.min(200, population.households) }, (_, home) =>
    householdAt(population, home),
  ).flatMap((household) => household.members.map(({ id }) => ({ household, person: id })));
  let nodes = 0;
  const round = () => {
    for (const question of asked)
      for (const benefit of explain(set, { ...question, ...when }).benefits)
        for (const clause of benefit.clauses)
          for (const condition of clause.conditions) nodes += readTrace(condition.trace);
  };
  times(round, 2);
  const found = median(times(round, 7)) / asked.length;
  if (nodes === 0) throw new Error("no explanation had a trace");
  return found;
}

const readTrace = (node: TraceNode): number =>
  node.children.reduce((sum, child) => sum + readTrace(child), node.valueWords.vi === "" ? 0 : 1);
