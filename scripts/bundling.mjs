// How the server is bundled: what every bundle of it shares, and the threads that run beside it.
import { mkdtempSync, rmSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./process.mjs";

/** Under this condition our packages are their TypeScript sources; everybody else gets what `npm pack` built. */
export const sourceConditions = ["@ansinh/source"];

/** Packages stay outside the bundle; our own, which are TypeScript, go in. */
export const packagesOutside = {
  name: "packages-outside",
  setup(building) {
    building.onResolve({ filter: /^[^.#]/ }, ({ path, kind }) => {
      const ours = path.startsWith("@ansinh/") || isAbsolute(path) || kind === "entry-point";
      return ours ? undefined : { path, external: true };
    });
  },
};

const threads = {
  "spreadsheet-worker": "platform/spreadsheet/worker.ts",
  "province-thread": "modules/benefits/jobs/province-thread.ts",
};

/** Each beside the server's own bundle in `folder`. */
export async function buildThreads(folder) {
  const { build } = await import("esbuild");
  await build({
    entryPoints: Object.fromEntries(
      Object.entries(threads).map(([name, source]) => [name, join(root, "server/src", source)]),
    ),
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: sourceConditions,
    logLevel: "warning",
    plugins: [packagesOutside],
  });
}

/** A module of our TypeScript without packages, such as the policies, for a script to use. */
export async function bundled(source) {
  const { build } = await import("esbuild");
  const folder = mkdtempSync(join(root, "node_modules", ".bundled-"));
  try {
    const outfile = join(folder, "bundled.mjs");
    const how = { bundle: true, platform: "node", format: "esm", target: "node20", logLevel: "error" };
    await build({ ...how, entryPoints: [join(root, source)], outfile, conditions: sourceConditions });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
