#!/usr/bin/env node
// `npm run mutation`: changes evaluator and compiler one place at a time and asks whether some test notices.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bundle, instrumenterIn, mutantsOf } from "./mutation/instrument.mjs";
import { described, scoreOf, table } from "./mutation/report.mjs";
import { Runner } from "./mutation/runner.mjs";
import { filesIn, testsIn } from "./mutation/scope.mjs";
import { root } from "./process.mjs";

const help = `npm run mutation -- --stryker FOLDER [--only PATH,…] [--json FILE] …

  --stryker FOLDER  where Stryker's instrumenter is, brought there by
                    npm install --prefix FOLDER @stryker-mutator/instrumenter@9.6.1
  --only PATH,…     files whose path contains one of these; evaluator, compiler and values when left out
  --tests PATH,…    tests whose path contains one of these; all that docs/engine-mutation.md names when left out
  --every N         of each file every N-th mutant (1)
  --budget MS       of a mutant's tests the quickest, as long as they take no longer without it (4000)
  --again FILE      only what survived in the run whose --json this is
  --json FILE       every mutant and what became of it, written after each file
  --each            names each survivor as it is found
  --min PERCENT     the least score (85)

Ends with 0 at that score, 1 below it, 2 where it can't begin, 3 where a test fails without any mutant.`;

function stop(message, code) {
  (code === 0 ? console.log : console.error)(message);
  process.exit(code);
}

function readArguments() {
  const text = { type: "string" };
  const flag = { type: "boolean" };
  const named = ["stryker", "only", "tests", "every", "budget", "again", "json", "min"];
  const options = { ...Object.fromEntries(named.map((name) => [name, text])), each: flag, help: flag };
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return stop(`${error.message}\n\n${help}`, 2);
  }
}

const given = readArguments();
if (given.help) stop(help, 0);

function numberOf(name, otherwise) {
  const value = Number(given[name] ?? otherwise);
  return value >= 0 ? value : stop(`--${name}: ${given[name]}?\n\n${help}`, 2);
}

function chosen(name, paths) {
  const parts = (given[name] ?? "").split(",").filter(Boolean);
  const found = paths.filter((path) => parts.length === 0 || parts.some((part) => path.includes(part)));
  return found.length > 0 ? found : stop(`--${name}: ${given[name]}?\n\n${help}`, 2);
}

/** What must be tried again: everything, or what survived another run. */
function wanted() {
  if (!given.again) return () => true;
  const keyOf = ({ path, line, mutator, original, replacement }) =>
    JSON.stringify([path, line, mutator, original, replacement]);
  const before = JSON.parse(readFileSync(given.again, "utf8"));
  const survived = new Set(before.filter(({ status }) => status === "survived").map(keyOf));
  return (mutant) => survived.has(keyOf(mutant));
}

const least = numberOf("min", 85);
const budget = numberOf("budget", 4000);
const every = Math.max(1, numberOf("every", 1));
const paths = chosen("only", filesIn(root));
const tests = chosen("tests", testsIn(root));
const isWanted = wanted();
const instrumenter =
  given.stryker && existsSync(given.stryker) ? await instrumenterIn(given.stryker) : undefined;
if (!instrumenter) stop(help, 2);
setPriority(constants.priority.PRIORITY_LOW);

const began = performance.now();
const seconds = () => Math.round((performance.now() - began) / 1000);
const { mutants, sources } = await mutantsOf(instrumenter, paths);
console.log(`${mutants.length} mutants in ${paths.length} files, asked of ${tests.length} files of tests`);

const runner = new Runner();
const counted = await runner.count(await bundle(tests, sources, { counting: true }), mutants.length);
const failing = counted.filter(({ failure }) => failure);
if (failing.length > 0) stop(failing.map(({ name, failure }) => `${name}\n${failure}`).join("\n\n"), 3);
console.log(`${counted.length} tests counted (${seconds()} s)`);

const results = [];
for (const path of paths) {
  const own = mutants.filter((mutant) => mutant.path === path);
  const asked = own.filter((mutant, index) => index % every === 0 && isWanted(mutant));
  if (asked.length === 0) continue;
  const source = new Map([[join(root, path), sources.get(join(root, path))]]);
  runner.take(await bundle(tests, source, { counting: false }));
  const found = [];
  for (const mutant of asked) {
    const result = { ...mutant, ...(await runner.attempt(mutant.id, budget)) };
    found.push(result);
    if (given.each && result.status === "survived") console.log(described(result));
  }
  results.push(...found);
  console.log(`${path}: ${scoreOf(found)} of ${found.length} (${seconds()} s)`);
  if (given.json) writeFileSync(given.json, JSON.stringify(results, null, 1));
}
await runner.end();
console.log(table(results));
process.exitCode = results.length > 0 && Number.parseFloat(scoreOf(results)) < least ? 1 : 0;
