// Installs the packages of the lockfile when they are missing or were installed from another lockfile.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fail, root, runNpm } from "./process.mjs";

const lockfile = join(root, "package-lock.json");
/** npm writes this last, so an interrupted install leaves none. */
const installed = join(root, "node_modules", ".package-lock.json");
const stamp = join(root, "node_modules", ".ansinh-lockfile");

function lockfileHash() {
  return createHash("sha256").update(readFileSync(lockfile)).digest("hex");
}

export function isInstalled() {
  if (!existsSync(installed)) return false;
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lockfileHash()) return true;
  return statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs;
}

export async function ensureInstalled() {
  if (isInstalled()) return;
  process.stderr.write("Cài các gói (npm ci), lần đầu mất một vài phút … / installing packages …\n");
  // Building needs the development packages also where NODE_ENV says production.
  const args = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  const code = await runNpm(args);
  if (code !== 0) {
    fail(
      "Không cài được các gói (lý do ở trên). Kiểm tra mạng và quyền ghi thư mục rồi chạy lại.",
      "The packages could not be installed (reason above). Check the network and the folder's rights, then run again.",
    );
  }
  try {
    writeFileSync(stamp, lockfileHash());
  } catch {
    // Only saves time on the next start.
  }
}
