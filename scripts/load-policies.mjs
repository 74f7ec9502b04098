// The policies are TypeScript: one of their modules, bundled and imported. What throws when it is loaded is thrown here.
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { sourceConditions } from "./bundling.mjs";
import { root } from "./process.mjs";

export async function loadPolicies(entry) {
  const folder = mkdtempSync(join(root, "node_modules", ".policies-"));
  try {
    const outfile = join(folder, "policies.mjs");
    const entryPoints = [join(root, "policies", entry)];
    const how = { bundle: true, platform: "node", format: "esm", target: "node20", logLevel: "error" };
    await build({ ...how, entryPoints, outfile, conditions: sourceConditions });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
