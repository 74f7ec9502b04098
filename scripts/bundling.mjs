// How the server is bundled: what every bundle of it shares, and the threads that run beside it.
import { isAbsolute, join } from "node:path";
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
