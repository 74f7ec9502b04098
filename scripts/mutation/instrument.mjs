// Mutants of the engine's files by Stryker's instrumenter, and bundles of all its tests with them inside.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { sourceConditions } from "../bundling.mjs";
import { root } from "../process.mjs";

const quiet = Object.fromEntries(
  ["debug", "info", "warn", "error", "trace", "fatal"].map((level) => [level, () => {}]),
);
const silent = { ...quiet, isDebugEnabled: () => false };

/** Stryker's instrumenter as it is installed in a folder; undefined where it isn't. */
export async function instrumenterIn(folder) {
  try {
    const require = createRequire(join(folder, "package.json"));
    const { Instrumenter } = await import(
      pathToFileURL(require.resolve("@stryker-mutator/instrumenter")).href
    );
    return new Instrumenter(silent);
  } catch (error) {
    if (error.code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}

/** Every mutant of the files, and by file its source with all of them behind switches. */
export async function mutantsOf(instrumenter, paths) {
  const files = paths.map((path) => ({
    name: join(root, path),
    mutate: true,
    content: readFileSync(join(root, path), "utf8"),
  }));
  const options = { plugins: null, excludedMutations: [], ignorers: [] };
  const made = await instrumenter.instrument(files, options);
  const sources = new Map(made.files.map(({ name, content }) => [name, content]));
  const mutants = made.mutants.map(({ id, fileName, mutatorName, replacement, location }) => {
    const path = relative(root, fileName).replaceAll("\\", "/");
    const original = textAt(files.find(({ name }) => name === fileName).content, location);
    return { id, path, line: location.start.line + 1, mutator: mutatorName, original, replacement };
  });
  return { mutants, sources };
}

function textAt(content, { start, end }) {
  const lines = content.split("\n").slice(start.line, end.line + 1);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column);
  lines[0] = lines[0].slice(start.column);
  return lines.join("\n");
}

/** Stryker's calls that count who comes by; an array counts in a fraction of their time. */
const counters = /stryCov_9fa48\(((?:"\d+"(?:, )?)+)\)/g;
const counted = (ids) => `(${ids.replaceAll(/"(\d+)"/g, "__hits__[$1]++")},0)`;

/** All tests in one script: functions of modules, run afresh for each mutant. */
export async function bundle(tests, sources, { counting }) {
  const contents = tests
    .map((path) => `require("vitest").file(${JSON.stringify(path)}, () => require("./${path}"));`)
    .join("\n");
  const mutated = {
    name: "mutated",
    setup({ onLoad }) {
      onLoad({ filter: /engine[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
        const source = sources.get(path);
        if (source === undefined) return undefined;
        const code = source.replaceAll(counters, (_, ids) => (counting ? counted(ids) : "0"));
        return { contents: code, loader: "ts" };
      });
    },
  };
  const made = await build({
    stdin: { contents, resolveDir: root, loader: "js" },
    bundle: true,
    write: false,
    platform: "node",
    target: "node20",
    format: "cjs",
    conditions: sourceConditions,
    external: ["vitest", "fast-check", "typescript"],
    plugins: [mutated],
    logLevel: "error",
  });
  return made.outputFiles[0].text;
}
