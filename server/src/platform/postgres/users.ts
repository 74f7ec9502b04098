import { randomBytes } from "node:crypto";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { identityOf, isAlive } from "./process-identity.ts";

/**
 * Who uses the server now, one file per use named by its process. The last to leave stops the server;
 * a process that was killed left its file, but not its life.
 */
export async function register(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = `${identityOf()}-${randomBytes(4).toString("hex")}`;
  await writeFile(join(folder, name), "");
  return name;
}

/** Forgets one use; true when nobody else alive is left. Call it under the lock. */
export async function leave(folder: string, name: string): Promise<boolean> {
  await rm(join(folder, name), { force: true });
  const others = await readdir(folder).catch(() => []);
  const dead = others.filter((other) => !isAlive(other));
  await Promise.all(dead.map((other) => rm(join(folder, other), { force: true })));
  return dead.length === others.length;
}
