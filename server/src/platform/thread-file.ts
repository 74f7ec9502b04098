import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** A file that runs in a thread of its own: its name in the built server, and its source. */
export interface ThreadEntry {
  readonly name: string;
  readonly source: URL;
}

const bundled = new Map<string, Promise<URL>>();

/** Beside the built server; run from source (tests, development) it is bundled once per process. */
export function threadFile(entry: ThreadEntry): Promise<URL> {
  const built = new URL(`./${entry.name}.mjs`, import.meta.url);
  if (existsSync(built)) return Promise.resolve(built);
  const known = bundled.get(entry.name) ?? bundleFromSource(entry);
  bundled.set(entry.name, known);
  return known;
}

/** Into a folder from which packages are found, gone with the process. */
async function bundleFromSource({ name, source }: ThreadEntry): Promise<URL> {
  const { build } = await import("esbuild");
  const cache = new URL("../../../node_modules/.cache/", import.meta.url);
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(fileURLToPath(new URL("ansinh-thread-", cache)));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  await build({
    entryPoints: { [name]: fileURLToPath(source) },
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: ["@ansinh/source"],
    logLevel: "error",
    plugins: [
      {
        name: "packages-outside",
        setup: (building) =>
          building.onResolve({ filter: /^[^.#/]/ }, ({ path, kind }) =>
            path.startsWith("@ansinh/") || kind === "entry-point" ? undefined : { path, external: true },
          ),
      },
    ],
  });
  return pathToFileURL(join(folder, `${name}.mjs`));
}
