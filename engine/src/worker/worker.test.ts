import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { determineAll } from "../compile/run.ts";
import { writeSnapshot } from "../compile/snapshot-file.ts";
import { snapshotOf } from "../compile/snapshot-of.ts";
import { applyOverlay, type Overlay } from "../language/overlay.ts";
import { buildPolicySet } from "../language/policy-set.ts";
import { EngineProblems } from "../language/problem.ts";
import { baselineOf, simulate } from "../simulate/simulation.ts";
import { households } from "../test/club-households.fixture.ts";
import { now, rules, same } from "../test/tennis-club.fixture.ts";
import { wholeClub } from "../test/whole-club.fixture.ts";
import { civilDate } from "../values/civil-date.ts";
import { month } from "../values/month.ts";
import { type Asker, askerOf, determineInWorkers, loadParts, portOf } from "./index.ts";

const set = buildPolicySet(wholeClub);
const inputs = fc.sample(households, { numRuns: 40, seed: 11 });
const snapshot = snapshotOf(set, inputs, now.month);
const when = { knownOn: now.knownOn };
const newest = { inForce: civilDate("2026-10-05"), appliesFrom: month("2026-07"), citation: rules("5") };
const dearer: Overlay = {
  id: "dearer",
  label: same("dearer"),
  citation: rules("9"),
  parameters: { fee: [{ ...newest, value: 130 }] },
};

let folder = "";
let threads: Worker[] = [];
let workers: Asker[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ansinh-worker-"));
  const outfile = join(folder, "worker.mjs");
  const entryPoints = [fileURLToPath(new URL("./node.ts", import.meta.url))];
  await build({ entryPoints, outfile, bundle: true, format: "esm", platform: "node", logLevel: "error" });
  threads = [new Worker(outfile), new Worker(outfile)];
  workers = threads.map((thread) => askerOf(portOf(thread)));
}, 60_000);

afterAll(async () => {
  await Promise.all(threads.map((thread) => thread.terminate()));
  rmSync(folder, { recursive: true, force: true });
});

describe("two threads with a part each", () => {
  it("give the answers of the whole, in order, and of a reform", async () => {
    const crew = await loadParts(workers, set, { snapshot, knownOn: now.knownOn });
    expect(crew.length).toBe(2);
    for (const overlays of [[], [dearer]]) {
      const under = overlays.reduce(applyOverlay, set);
      const whole = determineAll(under, snapshot, when).outputs;
      const found = await determineInWorkers(crew, { overlays, when, columns: true });
      expect([found.persons, found.households]).toEqual([snapshot.persons, snapshot.households]);
      for (const { id } of wholeClub.benefits) {
        const [lo, hi] = [[...(whole.lo.get(id) ?? [])], [...(whole.hi.get(id) ?? [])]];
        expect([...(found.columns?.[id]?.lo ?? [])]).toEqual(lo);
        expect([...(found.columns?.[id]?.hi ?? [])]).toEqual(hi);
        expect(found.totals[id]).toEqual({
          lo: lo.reduce((sum, value) => sum + value, 0),
          hi: hi.reduce((sum, value) => sum + value, 0),
          granted: lo.filter((value, row) => value > 0 && value === hi[row]).length,
          undetermined: lo.filter((value, row) => value !== hi[row]).length,
        });
      }
    }
  }, 60_000);

  it("tell what is refused there with its words, and what was asked too early", async () => {
    const [worker] = workers;
    const misspelled = { ...dearer, parameters: { fe: [] } };
    const asked = worker?.ask({ ask: "determine", overlays: [misspelled], when });
    await expect(asked).rejects.toBeInstanceOf(EngineProblems);
    await expect(worker?.ask({ ask: "reform", overlays: [] })).rejects.toThrow("no baseline is prepared");
  });

  it("simulate a reform on memory shared with the page", async () => {
    const [worker] = workers;
    const resources = Float64Array.from(inputs, (_, at) => (at * 37) % 500);
    const question = { when, lines: { low: 200 } };
    const bytes = writeSnapshot(set, snapshot, { ...when, shared: true });
    await worker?.ask({ ask: "load", definition: wholeClub, snapshot: bytes, population: { resources } });
    await worker?.ask({ ask: "baseline", question });
    const here = simulate(baselineOf(set, { snapshot, resources }, question), applyOverlay(set, dearer));
    expect(await worker?.ask({ ask: "reform", overlays: [dearer] })).toEqual(here);
    const totals = await worker?.ask({ ask: "reform", overlays: [dearer], only: "totals" });
    const [discount] = here.after.costs;
    expect(totals).toMatchObject({ totals: { discount: { lo: discount?.lo, hi: discount?.hi } } });
  }, 60_000);
});
