import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build, transformSync } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "./tree.ts";

/** The engine as others get it: packed, installed into an empty folder elsewhere without a network, and run there. */

const examples = readdirSync(`${root}engine/examples`).filter((name) => name.endsWith(".ts"));
const quiet = ["--offline", "--no-audit", "--no-fund", "--loglevel=error"];
const time = 180_000;
let elsewhere = "";

function run(program: string, args: readonly string[], cwd = elsewhere): string {
  const ran = spawnSync(program, args, { cwd, encoding: "utf8", shell: process.platform === "win32" });
  if (ran.status !== 0) throw new Error(`${program} ${args.join(" ")}\n${ran.stdout}${ran.stderr}`);
  return ran.stdout;
}

beforeAll(() => {
  elsewhere = mkdtempSync(join(tmpdir(), "ansinh-engine-"));
  run("npm", ["pack", "--pack-destination", elsewhere, "--loglevel=error"], `${root}engine`);
  const [tarball = ""] = readdirSync(elsewhere);
  writeFileSync(join(elsewhere, "package.json"), JSON.stringify({ private: true, type: "module" }));
  run("npm", ["install", `./${tarball}`, ...quiet]);
  for (const name of examples) {
    const source = readFileSync(`${root}engine/examples/${name}`, "utf8");
    const { code } = transformSync(source, { loader: "ts", format: "esm" });
    writeFileSync(join(elsewhere, name.replace(/ts$/, "mjs")), code.replaceAll('.ts"', '.mjs"'));
  }
}, time);

afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

describe("the packed engine", () => {
  test("needs no other package and no file of the workspace", () => {
    const manifest = readFileSync(join(elsewhere, "node_modules/@ansinh/engine/package.json"), "utf8");
    expect(JSON.parse(manifest)).not.toHaveProperty("dependencies");
    const installed = readdirSync(join(elsewhere, "node_modules")).filter((name) => !name.startsWith("."));
    expect(installed).toEqual(["@ansinh"]);
    const folder = join(elsewhere, "node_modules/@ansinh/engine");
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(["LICENSE", "README.md", "dist", "examples"]));
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
    expect(files.filter((name) => /\.test\.|fixture/.test(name))).toEqual([]);
  });

  test.each(examples.map((name) => [name.replace(/\.ts$/, "")]))(
    "runs the example %s from plain JavaScript and says what stands beside it",
    (name) => {
      const said = run(process.execPath, [`${name}.mjs`]);
      const beside = `${root}engine/examples/${name}.txt`;
      expect(said).toBe(existsSync(beside) ? readFileSync(beside, "utf8") : "");
    },
  );

  test.each(["nodenext", "bundler"])("types the examples with module resolution %s", (resolution) => {
    for (const name of examples)
      writeFileSync(join(elsewhere, name), readFileSync(`${root}engine/examples/${name}`));
    const typescript = dirname(createRequire(import.meta.url).resolve("typescript/package.json"));
    const module = resolution === "nodenext" ? "nodenext" : "esnext";
    const strict = ["--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess", "--noEmit"];
    const options = ["--target", "es2022", "--module", module, "--moduleResolution", resolution];
    // No skipLibCheck: our declarations must hold by themselves.
    const args = [join(typescript, "bin/tsc"), ...strict, ...options, "--allowImportingTsExtensions"];
    run(process.execPath, [...args, ...examples]);
  });

  test("refuses a wrong type at the consumer's compiler", () => {
    const wrong = `import { civilDate, explain, type PolicySet } from "@ansinh/engine";
export const told = (set: PolicySet) => explain(set, { month: 202611, knownOn: civilDate("2026-11-21") });`;
    writeFileSync(join(elsewhere, "wrong.ts"), wrong);
    const typescript = dirname(createRequire(import.meta.url).resolve("typescript/package.json"));
    const args = [
      join(typescript, "bin/tsc"),
      "--noEmit",
      "--module",
      "nodenext",
      "--target",
      "es2022",
      "wrong.ts",
    ];
    expect(() => run(process.execPath, args)).toThrow(/month.*number|number.*Month/s);
  });

  test("is bundled for a browser without a module of Node", async () => {
    const entry = join(elsewhere, "trace.mjs");
    const options = { bundle: true, format: "iife", platform: "browser", write: false } as const;
    const { outputFiles } = await build({ ...options, entryPoints: [entry], logLevel: "error" });
    expect(outputFiles[0]?.text).not.toMatch(/\brequire\(|["']node:/);
    writeFileSync(join(elsewhere, "bundle.cjs"), outputFiles[0]?.text ?? "");
    expect(run(process.execPath, ["bundle.cjs"])).toContain("250.000 đ vì: ");
  });

  test("has doors that all open, the scripts of workers as workers", async () => {
    const { exports: doors } = JSON.parse(readFileSync(`${root}engine/package.json`, "utf8"));
    const scripts = ["./worker/node", "./worker/browser"];
    for (const [door, { default: file }] of Object.entries<{ default: string }>(doors)) {
      if (door === "./package.json") continue;
      const name = `@ansinh/engine${door.slice(1)}`;
      const opened = scripts.includes(door)
        ? `console.log(existsSync(fileURLToPath(import.meta.resolve("${name}"))) ? 1 : 0)`
        : `console.log(Object.keys(await import("${name}")).length)`;
      const code = `import { existsSync } from "node:fs"; import { fileURLToPath } from "node:url"; ${opened}`;
      expect(Number(run(process.execPath, ["--input-type=module", "-e", code])), file).toBeGreaterThan(0);
    }
  });

  test("determines in a thread what it determines itself", () => {
    const code = `
import { Worker } from "node:worker_threads";
import { batch, civilDate, month, snapshotOf } from "@ansinh/engine";
import { askerOf, determineInWorkers, loadParts, portOf } from "@ansinh/engine/worker";
import { club } from "./club.mjs";
import { junior } from "./junior.mjs";
const when = { month: month("2026-11"), knownOn: civilDate("2026-11-21") };
const homes = ["2012-05-01", "2001-05-01", "2012"].map((born, at) => ({ ...junior(born), id: "h" + at }));
const thread = new Worker(new URL(import.meta.resolve("@ansinh/engine/worker/node")));
const snapshot = snapshotOf(club, homes, when.month);
const crew = await loadParts([askerOf(portOf(thread))], club, { snapshot, knownOn: when.knownOn });
const { columns } = await determineInWorkers(crew, { overlays: [], when: { knownOn: when.knownOn }, columns: true });
const [own] = batch(club, homes, when).benefits;
console.log([...own.lo].join(), [...columns["junior-grant"].lo].join());
await thread.terminate();`;
    writeFileSync(join(elsewhere, "thread.mjs"), code);
    expect(run(process.execPath, ["thread.mjs"])).toBe("250000,0,250000 250000,0,250000\n");
  });
});
