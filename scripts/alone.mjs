// Two starts of one checkout at the same moment must not install or build over each other.
import { createHash } from "node:crypto";
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { root } from "./process.mjs";

const name = createHash("sha256").update(root).digest("hex").slice(0, 12);
// Not in the checkout: it may be read-only for this account, and is swept when packages are installed.
const lock = join(tmpdir(), `ansinh-build-${name}-${process.getuid?.() ?? "user"}`);

/** Runs `work` while no other script of this account installs or builds this checkout. */
export async function alone(work) {
  let told = false;
  while (!take()) {
    if (!told)
      console.error("Chờ tiến trình khác dựng xong … / waiting for another process to finish building …");
    told = true;
    await sleep(200);
  }
  const release = () => rmSync(lock, { force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    process.off("exit", release);
    release();
  }
}

function take() {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (!isHeld()) rmSync(lock, { force: true });
    return false;
  }
}

/** Whether the process that wrote the lock still lives; a killed one leaves it behind. */
function isHeld() {
  try {
    const pid = Number(readFileSync(lock, "utf8"));
    // Just created and not yet written; killed in that moment, it stays so.
    if (pid === 0) return Date.now() - statSync(lock).mtimeMs < 5000;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
