// `npm run generate`: every written file anew, in the order in which one is made from another.
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fail, run } from "./process.mjs";

const folder = mkdtempSync(join(tmpdir(), "ansinh-generate-"));
// Root hands databases to an unprivileged account, which must be able to pass.
chmodSync(folder, 0o711);
const { DATABASE_URL, ANSINH_APP_URL, ANSINH_BATCH_URL, ...kept } = process.env;
const env = { ...kept, ANSINH_DATA: join(folder, "data") };

const cli = "server/bin/ansinh.mjs";
const steps = [
  ["scripts/policy-areas.mjs"],
  ["scripts/policy-overview.mjs"],
  [cli, "migrate", "--schema", "server/schema.sql"],
  [cli, "openapi", "server/openapi.json"],
  [cli, "dictionary", "docs/data-dictionary.md"],
  [cli, "case-format", "docs/case-format.md", "docs/case.schema.json"],
  ["scripts/api-types.mjs"],
];
let failed;
try {
  for (const step of steps) {
    if ((await run(process.execPath, step, { env })) === 0) continue;
    failed = step.join(" ");
    break;
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
if (failed) fail(`Không viết lại được: ${failed}`, `Could not be written: ${failed}`);
