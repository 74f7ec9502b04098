import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import {
  applyOverlay,
  buildPolicySet,
  civilDate,
  type Determined,
  determineAll,
  type Overlay,
  type PolicySet,
} from "@ansinh/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  columnsOf,
  type Population,
  readPopulation,
  snapshotOfPopulation,
} from "../../bench/engine/reference-data.ts";
import { referencePolicy } from "../../bench/engine/reference-policy.ts";
import { baseRateOf, povertyLineOf } from "../../bench/engine/reference-reforms.ts";

/** The reference rules lie beside the checkout; a missing file fails the test, it is never skipped. */
const rules = fileURLToPath(new URL("../../../shared/bench/reference-rules/", import.meta.url));
const run = promisify(execFile);
const patience = 540_000;

interface Scenario {
  readonly name: string;
  readonly month: string;
  readonly base: number;
  readonly overlay?: Overlay;
}
const scenarios: readonly Scenario[] = [
  { name: "baseline_2025-01", month: "2025-01", base: 500_000 },
  { name: "baseline_2024-06", month: "2024-06", base: 360_000 },
  { name: "reform_base_650k", month: "2025-01", base: 650_000, overlay: baseRateOf(650_000) },
  {
    name: "reform_line_1.8_2.4M",
    month: "2025-01",
    base: 500_000,
    overlay: povertyLineOf({ rural: 1_800_000, urban: 2_400_000 }),
  },
];

interface Province {
  readonly persons: number;
  readonly seed: number;
}
const million: Province = { persons: 1_000_000, seed: 20_250_101 };
/** The specification takes a minute for a million people: other seeds have as many as differ in every rule. */
const provinces: readonly Province[] = [
  million,
  { persons: 200_000, seed: 7 },
  { persons: 200_000, seed: 20_260_701 },
];

const work = mkdtempSync(join(tmpdir(), "ansinh-reference-"));
const folderOf = ({ persons, seed }: Province): string => join(work, `${persons}-${seed}`);

beforeAll(async () => {
  const python = await pythonWithNumpy();
  await Promise.all(
    provinces.map(async (province) => {
      const folder = folderOf(province);
      const options = { maxBuffer: 2 ** 24, env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1" } };
      const size = [String(province.persons), String(province.seed)];
      await run(python, [join(rules, "gen_data.py"), ...size, folder], options);
      await run(python, [join(rules, "spec.py"), folder], options);
    }),
  );
}, patience);

afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Debian's own python3 has Debian's numpy, whichever python3 comes first on the path. */
async function pythonWithNumpy(): Promise<string> {
  for (const python of ["python3", "/usr/bin/python3"]) {
    const has = await run(python, ["-c", "import numpy"]).then(
      () => true,
      () => false,
    );
    if (has) return python;
  }
  throw new Error("python3 with numpy is needed; get both with: sudo apt-get install -y python3-numpy");
}

const json = (path: string) => JSON.parse(readFileSync(path, "utf8"));
const md5 = (path: string) => createHash("md5").update(readFileSync(path)).digest("hex");

const policySetOf = ({ overlay }: Scenario): PolicySet => {
  const baseline = buildPolicySet(referencePolicy);
  return overlay ? applyOverlay(baseline, overlay) : baseline;
};

function determined(scenario: Scenario, population: Population): Determined {
  const snapshot = snapshotOfPopulation(population, scenario.month);
  return determineAll(policySetOf(scenario), snapshot, { knownOn: civilDate(`${scenario.month}-28`) });
}

/** The columns of the specification's files, as the engine says them. */
function rowsOf({ outputs }: Determined, population: Population, base: number) {
  const { persons, households, start } = population;
  const lo = (benefit: string, row: number): number => outputs.lo.get(benefit)?.[row] ?? Number.NaN;
  const person = (row: number): readonly number[] => {
    const amount = lo("assistance", row);
    return [row, (2 * amount) / base, amount, lo("health-insurance", row) > 0 ? 1 : 0];
  };
  const household = (row: number): readonly number[] => {
    let assistance = 0;
    for (let member = start[row] ?? 0; member < (start[row + 1] ?? 0); member++)
      assistance += lo("assistance", member);
    return [
      row,
      lo("poor-household", row),
      lo("near-poor-household", row),
      assistance,
      lo("electricity", row),
    ];
  };
  return { persons, households, person, household };
}

/** How many rows differ from a file of the specification, and the first of them. */
function differences(path: string, count: number, rowOf: (row: number) => readonly number[]) {
  const rows = rowOf(0).length;
  const columns = columnsOf(path, rows);
  const first: { ours: readonly number[]; theirs: readonly (number | undefined)[] }[] = [];
  let differing = 0;
  for (let row = 0; row < count; row++) {
    const ours = rowOf(row);
    if (ours.every((value, column) => value === columns[column]?.[row])) continue;
    if (differing++ < 5) first.push({ ours, theirs: columns.map((column) => column[row]) });
  }
  return { rows: columns[0]?.length ?? 0, differing, first };
}

/** How many people a clause is met for; one that pays for each of a number counts where there is one. */
function met({ plan, outputs }: Determined, prefix: string): number {
  const clauses = plan.persons.clauses.filter(({ id }) => id === prefix || id.startsWith(`${prefix}-`));
  let count = 0;
  for (let row = 0; row < (outputs.sure.person[0]?.length ?? 0); row++) {
    const isMet = clauses.some(
      ({ id, place }) =>
        (((outputs.sure.person[place.word]?.[row] ?? 0) >>> place.bit) & 1) === 1 &&
        (outputs.unitsLo.person.get(id)?.[row] ?? 1) > 0,
    );
    if (isMet) count++;
  }
  return count;
}

describe("reference rules", () => {
  it("are read for the million people whose digests stand in their README", () => {
    const readme = readFileSync(join(rules, "README.md"), "utf8");
    for (const file of ["persons.csv", "households.csv"])
      expect(readme).toContain(md5(join(folderOf(million), file)));
  });

  it("have the specification's totals as they are written down", () => {
    const { _seconds_python_scalar_per_scenario: _, ...expected } = json(
      join(rules, "expected-1m-seed20250101.json"),
    );
    expect(json(join(folderOf(million), "expected.json"))).toMatchObject(expected);
    expect(Object.keys(expected)).toEqual(scenarios.map(({ name }) => name));
  });

  describe.each(provinces)("over $persons people of seed $seed", (province) => {
    let population: Population;
    beforeAll(() => {
      population = readPopulation(folderOf(province));
    });

    it.each(scenarios)(
      "give every person and household of $name what the specification gives",
      (scenario) => {
        const found = determined(scenario, population);
        const rows = rowsOf(found, population, scenario.base);
        const tag = scenario.name === "baseline_2025-01" ? "" : `-${scenario.name}`;
        const file = (of: string) => join(folderOf(province), `expected_${of}${tag}.csv`);
        expect(existsSync(file("persons"))).toBe(true);
        expect(differences(file("persons"), rows.persons, rows.person)).toEqual({
          rows: province.persons,
          differing: 0,
          first: [],
        });
        expect(differences(file("households"), rows.households, rows.household)).toEqual({
          rows: population.households,
          differing: 0,
          first: [],
        });
        const totals = json(join(folderOf(province), "expected.json"))[scenario.name];
        for (const clause of [1, 2, 3, 4, 5, 6, 7, 8])
          expect([clause, met(found, `c${clause}`)]).toEqual([clause, totals[`n_c${clause}`]]);
        expect(found.outputs.hi.get("assistance")).toBe(found.outputs.lo.get("assistance"));
      },
      patience,
    );

    it("lets winners, losers and cost of both reforms be those of the specification", () => {
      const budgets = new Map(
        scenarios.map((scenario) => {
          const { households, household } = rowsOf(
            determined(scenario, population),
            population,
            scenario.base,
          );
          const budget = Float64Array.from({ length: households }, (_, row) => {
            const [, , , assistance = 0, electricity = 0] = household(row);
            return assistance + electricity;
          });
          return [scenario.name, budget];
        }),
      );
      const before = budgets.get("baseline_2025-01") ?? new Float64Array();
      const expected = json(join(folderOf(province), "expected.json"));
      for (const name of ["reform_base_650k", "reform_line_1.8_2.4M"]) {
        const change = (budgets.get(name) ?? before).map((value, row) => value - (before[row] ?? 0));
        const comparison = {
          cost: change.reduce((sum, value) => sum + value, 0),
          winners_hh: change.filter((value) => value > 0).length,
          losers_hh: change.filter((value) => value < 0).length,
        };
        expect(comparison).toEqual(expected[name].vs_baseline);
      }
    });
  });
});
