import { writeFileSync } from "node:fs";
import { batch, civilDate, explain, type HouseholdInput, month } from "@ansinh/engine";
import { lists, releasePolicySet } from "@ansinh/policies";

/**
 * Claim: explain and the plain batch loop are fast enough for the first month of a province.
 * `node scripts/bench.mjs engine-first [--json] [--persons N]`
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

const homes = householdsOf(persons);
const asked = homes.slice(0, 500);
const explainAll = () =>
  asked.forEach((household) => {
    explain(releasePolicySet, { household, person: `${household.id}p0`, ...when });
  });
explainAll();
const explained = median(Array.from({ length: 7 }, () => timed(explainAll)));
batch(releasePolicySet, homes.slice(0, 1000), when);
const before = process.memoryUsage().rss;
const batched = median(Array.from({ length: 3 }, () => timed(() => batch(releasePolicySet, homes, when))));

const figures = [
  { name: "engine_explain_per_person", value: Math.round((explained / asked.length) * 1000), unit: "µs" },
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
  : figures.map(({ name, value, unit }) => `${name.padEnd(34)} ${String(value).padStart(10)} ${unit}`);
writeFileSync(1, `${lines.join("\n")}\n`);
