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

/** A killed process whose parent hasn't looked yet is dead, though its number is still taken. */
export function processExists(pid: number): boolean {
  if (statOf(pid)[0] === "Z") return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: the process is there but another account's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function beganAt(pid: number): string {
  return statOf(pid)[19] ?? "";
}

/** Fields of proc(5) from the third, the state, on; empty where the system has none. */
function statOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in the second field may hold spaces and brackets, so count after the last one.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}
