import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  batch,
  buildPolicySet,
  civilDate,
  type Explanation,
  explain,
  explainHousehold,
  type HouseholdInput,
  month,
  type PolicySet,
  type TraceNode,
} from "@ansinh/engine";
import { lists, monthlyPolicySet } from "@ansinh/policies";
import { householdAt, readPopulation } from "./engine/reference-data.ts";
import { referencePolicy } from "./engine/reference-policy.ts";
import { writePopulation } from "./engine/reference-population.ts";

/**
 * Claim: a person is explained with the whole trace in both languages in 0.1 ms, and the batch loop is fast enough for
 * the first month of a province. `node scripts/bench.mjs engine-first [--json] [--persons N]`
 */
const json = process.argv.includes("--json");
const personsAt = process.argv.indexOf("--persons");
const persons = personsAt > 0 ? Number(process.argv[personsAt + 1]) : 100_000;
const when = { month: month("2026-11"), knownOn: civilDate("2026-11-21") };
const completeLists = lists.map((list) => list.id);

/** Park and Miller's generator: the same households on every machine. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** Households of four with the mix of a commune: a fifth year-only, a tenth poor, one in thirty disabled. */
function householdsOf(count: number): HouseholdInput[] {
  const random = randomFrom(7);
  const birth = (from: number, span: number): string => {
    const year = from + random(span);
    return random(5) === 0 ? `${year}` : `${year}-0${1 + random(9)}-1${random(9)}`;
  };
  const spans = [
    [1930, 50],
    [1975, 25],
    [2005, 21],
    [2005, 21],
  ] as const;
  return Array.from({ length: Math.ceil(count / 4) }, (_, home) => ({
    id: `h${home}`,
    facts: random(10) === 0 ? [{ kind: "poverty", value: "poor" }] : [],
    members: spans.map(([from, span], index) => ({
      id: `h${home}p${index}`,
      facts: [
        { kind: "birthDate", value: birth(from, span) },
        ...(random(30) === 0 ? [{ kind: "disabilityDegree", value: "severe" }] : []),
      ],
    })),
    relations: [2, 3].map((child) => ({ kind: "parent", from: `h${home}p1`, to: `h${home}p${child}` })),
    completeLists,
  }));
}

const median = (values: readonly number[]): number =>
  [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;

/** Processor time of this process in ms: the same on a machine that others use too. */
function timed(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Reads every word of an explanation, so that nothing can be left for later. */
function charactersIn({ benefits }: Explanation): number {
  let count = 0;
  const read = ({ vi, en }: { vi: string; en: string }): void => {
    count += vi.length + en.length;
  };
  const readTrace = (node: TraceNode): void => {
    read(node.label);
    read(node.valueWords);
    if (node.citation) read(node.citation.words);
    if (node.source?.by === "absence") read(node.source.reason);
    for (const child of node.children) readTrace(child);
  };
  for (const { reasonSentence, outcome, clauses } of benefits) {
    read(reasonSentence);
    if (outcome.kind === "refused") for (const reason of outcome.reasons) read(reason.words);
    if (outcome.kind === "undetermined") for (const need of outcome.needs) read(need.label);
    for (const clause of clauses) {
      read(clause.label);
      read(clause.reason);
      for (const condition of clause.conditions) {
        read(condition.label);
        read(condition.citation);
        readTrace(condition.trace);
      }
    }
  }
  return count;
}

const rounds = 9;

/** Median µs of processor time a person, each explained by itself and each household at once. */
function explained(set: PolicySet, asked: readonly HouseholdInput[]): readonly number[] {
  const members = asked.reduce((count, household) => count + household.members.length, 0);
  let characters = 0;
  const alone = () => {
    for (const household of asked)
      for (const { id: person } of household.members)
        characters += charactersIn(explain(set, { household, person, ...when }));
  };
  const together = () => {
    for (const household of asked)
      for (const told of explainHousehold(set, { household, ...when })) characters += charactersIn(told);
  };
  return [alone, together].map((run) => {
    run();
    const times = Array.from({ length: rounds }, () => timed(run));
    if (characters === 0) throw new Error("nothing was explained");
    return (median(times) / members) * 1000;
  });
}

function referenceHomes(count: number): HouseholdInput[] {
  const folder = mkdtempSync(join(tmpdir(), "ansinh-bench-"));
  try {
    writePopulation(folder, count * 5, 7);
    const population = readPopulation(folder);
    return Array.from({ length: count }, (_, home) => householdAt(population, home));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const homes = householdsOf(persons);
const [reference = 0, referenceHome = 0] = explained(buildPolicySet(referencePolicy), referenceHomes(1000));
const [release = 0, releaseHome = 0] = explained(monthlyPolicySet, homes.slice(0, 250));
batch(monthlyPolicySet, homes.slice(0, 1000), when);
const before = process.memoryUsage().rss;
const batched = median(Array.from({ length: 3 }, () => timed(() => batch(monthlyPolicySet, homes, when))));

const figures = [
  { name: "engine_explain_reference_per_person", value: Math.round(reference), unit: "µs" },
  { name: "engine_explain_reference_household_per_person", value: Math.round(referenceHome), unit: "µs" },
  { name: "engine_explain_release_per_person", value: Math.round(release), unit: "µs" },
  { name: "engine_explain_release_household_per_person", value: Math.round(releaseHome), unit: "µs" },
  { name: `engine_batch_${persons}_persons`, value: Math.round(batched), unit: "ms" },
  { name: "engine_batch_per_person", value: Number(((batched / persons) * 1000).toFixed(2)), unit: "µs" },
  {
    name: "engine_batch_memory_added",
    value: Math.max(0, Math.round((process.memoryUsage().rss - before) / 2 ** 20)),
    unit: "MB",
  },
];
const lines = json
  ? figures.map((figure) => JSON.stringify(figure))
  : figures.map(({ name, value, unit }) => `${name.padEnd(46)} ${String(value).padStart(10)} ${unit}`);
writeFileSync(1, `${lines.join("\n")}\n`);
