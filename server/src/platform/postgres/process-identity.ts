import { readFileSync } from "node:fs";

/**
 * A process by number and, where the system tells it, by when it began: numbers are given out again,
 * in a restarted container almost at once.
 */
export function identityOf(pid: number = process.pid): string {
  return `${pid}-${beganAt(pid)}`;
}

export function isAlive(identity: string): boolean {
  const [pid, began] = identity.split("-");
  const number = Number(pid);
  if (!Number.isInteger(number) || number <= 0 || !processExists(number)) return false;
  const now = beganAt(number);
  return now === "" || began === undefined || began === "" || began === now;
}

export function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: the process is there but another account's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function beganAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // Field 22 of proc(5); the name in field 2 may hold spaces and brackets, so count after the last one.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}
