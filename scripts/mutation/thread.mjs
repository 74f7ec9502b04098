// Runs tests under one mutant after another. Whatever a mutant left in a module's memory goes with that module: each
// mutant has all modules evaluated anew.
import { createRequire } from "node:module";
import { Script } from "node:vm";
import { parentPort } from "node:worker_threads";
import fc from "fast-check";
import { collector } from "./vitest.mjs";

/** Of drawn data a few are enough for each mutant, and one failure: neither other data from run to run nor the smallest. */
const runsMost = 8;
const assertion = (property, options) =>
  fc.assert(property, {
    ...options,
    numRuns: Math.min(options?.numRuns ?? 100, runsMost),
    seed: 20261127,
    endOnFailure: true,
  });
const drawing = { ...fc, assert: assertion };
/** A file whose fixtures alone take longer is left out: each mutant would wait for it. */
const loadingMostMs = 1500;
/** Milliseconds of processor: on a busy machine the clock on the wall tells nothing. */
const now = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const stryker = {};
globalThis.__stryker__ = stryker;
const require = createRequire(import.meta.url);
const given = { "fast-check": { ...drawing, default: drawing } };
let script;

function load() {
  const { vitest, ...loaded } = collector();
  const all = { ...given, vitest };
  script.runInThisContext()((name) => all[name] ?? require(name));
  return loaded;
}

/** Each test alone over fresh modules: how long it takes and how often it comes by each mutant. */
async function count(mutants) {
  const found = [];
  for (const path of load().paths())
    for (let index = 0; index === 0 || index < found.at(-1).of; index++) {
      const passed = new Uint32Array(mutants);
      globalThis.__hits__ = passed;
      const began = now();
      const tests = load().testsOf(path);
      const one = { path, index, of: tests.length, name: `${path} › ${tests[index].name}` };
      const ready = now();
      try {
        await tests[index].run();
      } catch (error) {
        one.failure = String(error?.stack ?? error);
      }
      const hits = new Map([...passed.entries()].filter(([, times]) => times > 0));
      found.push({ ...one, time: now() - ready, loading: ready - began, hits });
      if (ready - began > loadingMostMs) break;
    }
  return found;
}

/** The first of the tests that fails under a mutant. */
async function attempt({ mutant, tests, hitLimit }) {
  Object.assign(stryker, { activeMutant: mutant, hitCount: 0, hitLimit });
  let at = -1;
  try {
    const { testsOf } = load();
    for (const { path, index, place } of tests) {
      at = place;
      await testsOf(path)[index].run();
      if (stryker.hitCount > hitLimit) return { status: "timeout" };
    }
    return { status: "survived" };
  } catch (error) {
    const endless = stryker.hitCount > hitLimit;
    return {
      status: endless ? "timeout" : "killed",
      by: at,
      why: String(error?.message ?? error).slice(0, 200),
    };
  } finally {
    stryker.activeMutant = undefined;
  }
}

parentPort.on("message", async ({ code, ...task }) => {
  if (code) script = new Script(`(function(require){${code}\n})`, { filename: "suite.cjs" });
  parentPort.postMessage(task.count ? await count(task.count) : await attempt(task));
});
