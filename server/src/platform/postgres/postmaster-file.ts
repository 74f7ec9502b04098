import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { runAs } from "./account.ts";
import { processExists } from "./process-identity.ts";

/** What a PostgreSQL server writes about itself into `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: "starting" | "ready" | "stopping" | "standby";
}

/** The server that says it runs on this folder; undefined when no file or an unfinished one is there. */
export async function readPostmaster(pgdata: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(pgdata, "postmaster.pid"), "utf8").catch(() => "");
  const lines = text.split("\n").map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  const status = lines[7];
  const known = status === "ready" || status === "stopping" || status === "standby" ? status : "starting";
  return { pid, port: Number(lines[3] ?? 0), status: known };
}

/**
 * Whether that process is a server on this very folder. After a crash of the machine its number may belong
 * to any other program, and a copied folder carries the number of the original's server.
 */
export async function isServing(postmaster: Postmaster, pgdata: string): Promise<boolean> {
  if (!processExists(postmaster.pid)) return false;
  const command = await commandOf(postmaster.pid);
  // Where the system doesn't tell, believe the file: starting a second server on live data is worse.
  return command === undefined || command.includes(pgdata);
}

/** Of all that Linux tells about a process, this alone root may read without further capabilities. */
async function commandOf(pid: number): Promise<string | undefined> {
  if (process.platform === "linux") return readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => undefined);
  if (process.platform === "win32") return undefined;
  const { code, output } = await runAs({}, ["ps", "-ww", "-o", "command=", "-p", String(pid)]);
  return code === 0 ? output : undefined;
}
