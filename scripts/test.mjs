#!/usr/bin/env node
// `npm test`: install, build, lint, types, then every test. `npm test -- --only server,web` runs those projects.
import { appendFileSync, chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { alone } from "./alone.mjs";
import { commandToGetBrowser, findBrowser } from "./browser.mjs";
import { ensureInstalled } from "./install.mjs";
import { checkNodeVersion } from "./node-version.mjs";
import { root, run } from "./process.mjs";

/** Projects by the folder of their tests. */
const folders = {
  engine: "engine/",
  proof: "engine/src/test/",
  policies: "policies/",
  server: "server/",
  web: "web/",
  tidy: "tests/tidy/",
  races: "tests/races/",
  faults: "tests/faults/",
  journeys: "tests/journeys/",
  acceptance: "tests/acceptance/",
};
const units = ["engine", "proof", "policies", "server", "web", "tidy"];
/** After the units: they start servers, kill them, or drive a browser, and wait as long as they compute. */
const wholes = ["races", "faults", "journeys"];
/** Needs data beside the checkout, so it runs only where it is named. */
const onlyByName = ["acceptance"];

const only = readOnly();
const wanted = (name) => (only.length === 0 ? !onlyByName.includes(name) : only.includes(name));
const browser = findBrowser();
const needsBrowser = wanted("journeys");
const faults = [];
const counts = { passed: 0, failed: 0 };

checkNodeVersion();
if (needsBrowser && browser === undefined) stopForBrowser();
await alone(ensureInstalled);

const work = mkdtempSync(join(tmpdir(), "ansinh-npm-test-"));
// Root hands databases to an unprivileged account, which must be able to pass.
chmodSync(work, 0o711);
try {
  const before = only.length === 0 ? ["build", "lint", "types"] : needsBrowser ? ["build"] : [];
  for (const script of before) await step(script);
  const config = join(root, "vitest.config.ts");
  await vitest(units.filter(wanted), config);
  await vitest(wholes.filter(wanted), config);
  if (wanted("acceptance")) await vitest(["acceptance"], join(root, "tests/acceptance/vitest.config.ts"));
} finally {
  rmSync(work, { recursive: true, force: true, maxRetries: 5 });
}
report();

function readOnly() {
  const at = process.argv.indexOf("--only");
  const names = at < 0 ? [] : (process.argv[at + 1] ?? "").split(",").filter(Boolean);
  const known = Object.keys(folders);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0 || (at >= 0 && names.length === 0)) {
    console.error(`--only: ${unknown.join(", ") || "?"}; ${known.join(", ")}`);
    process.exit(2);
  }
  return names;
}

function stopForBrowser() {
  record({ step: "browser", passed: 0, failed: 1, faults: ["no Chromium found"] });
  if (process.env.CHROMIUM)
    console.error(`CHROMIUM=${process.env.CHROMIUM}: không chạy được / cannot be run`);
  console.error(
    "Không tìm thấy Chromium cho các kiểm thử trên trình duyệt. Cài bằng lệnh dưới, hoặc đặt CHROMIUM tới nó.\n" +
      "No Chromium was found for the tests in a browser. Get one with this command, or set CHROMIUM to its path:",
  );
  console.error(commandToGetBrowser());
  process.exit(1);
}

async function step(script) {
  console.log(`\n── ${script}`);
  const programs = {
    build: ["scripts/build.mjs", ...(needsBrowser ? ["--gallery"] : [])],
    lint: [join(packageFolder("@biomejs/biome"), "bin/biome"), "check", "--error-on-warnings", "."],
    types: ["scripts/types.mjs"],
  };
  const code = await run(process.execPath, programs[script], { env: environment() });
  const failed = code === 0 ? 0 : 1;
  record({
    step: script,
    passed: 1 - failed,
    failed,
    faults: failed > 0 ? [`${script}: exit code ${code}`] : [],
  });
}

async function vitest(projects, config) {
  if (projects.length === 0) return;
  const name = projects.join("+");
  console.log(`\n── ${name}`);
  const file = join(work, `${name}.json`);
  const chosen = projects.flatMap((project) => ["--project", project]);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const program = join(packageFolder("vitest"), "vitest.mjs");
  const args = [program, "run", "--config", config, ...chosen, ...reporters];
  const code = await run(process.execPath, args, { env: environment() });
  const result = readResult(file, projects);
  const named = result.faults.map((fault) => `${name}: ${fault}`);
  // A crash, an unhandled error or a setup that failed shows in the exit code alone.
  const unexplained = code !== 0 && result.failed === 0;
  if (unexplained) named.push(`${name}: exit code ${code}`);
  record({ step: name, passed: result.passed, failed: named.length, faults: named });
}

/** A file that could not be loaded and a test that was skipped count as failures: neither has shown anything. */
function readResult(file, projects) {
  let json;
  try {
    json = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return { passed: 0, failed: 0, faults: [] }; // Told by the exit code.
  }
  const found = [];
  for (const { name, status, assertionResults } of json.testResults) {
    const tests = assertionResults.filter((test) => test.status !== "passed");
    for (const test of tests)
      found.push(`${name.slice(root.length + 1)} › ${test.fullName} (${test.status})`);
    if (status === "failed" && tests.length === 0) found.push(`${name.slice(root.length + 1)} (not loaded)`);
  }
  const files = json.testResults.map(({ name }) => name.slice(root.length + 1).replaceAll("\\", "/"));
  for (const project of projects) {
    if (!files.some((path) => path.startsWith(folders[project]))) found.push(`${project} (no test found)`);
  }
  return { passed: json.numPassedTests, failed: found.length, faults: found };
}

/** Nothing of the caller's own An Sinh may be touched: no database, data folder or port of theirs. */
function environment() {
  const { DATABASE_URL, ANSINH_APP_URL, ANSINH_BATCH_URL, PORT, HOST, ...kept } = process.env;
  const found = browser === undefined ? {} : { CHROMIUM: browser };
  return { ...kept, ...found, ANSINH_DATA: join(work, "data"), NODE_ENV: "test" };
}

function packageFolder(name) {
  return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
}

/** Adds to the totals, and to the file of whoever runs several of us. */
function record(entry) {
  counts.passed += entry.passed;
  counts.failed += entry.failed;
  faults.push(...entry.faults);
  const file = process.env.ANSINH_TEST_RESULTS;
  if (file) appendFileSync(file, `${JSON.stringify(entry)}\n`);
}

function report() {
  console.log(`\n── ${counts.passed} ok, ${counts.failed} not ok`);
  for (const fault of faults) console.log(`  ✗ ${fault}`);
  process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;
}
