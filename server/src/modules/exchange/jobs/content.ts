import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { newId } from "#kernel/id.ts";
import { identityOf, isAlive } from "#platform/postgres/index.ts";
import type { Services } from "#platform/services.ts";
import { readContent } from "../store/files.ts";

/** Puts a stored list into a private temporary file for as long as the work needs it. */
export async function withContent<T>(
  services: Services,
  file: { readonly tenant: number; readonly id: string },
  work: (path: string) => Promise<T>,
): Promise<T> {
  const bytes = await services.database.batch((tx) => readContent(tx, file.tenant, file.id));
  if (!bytes) throw new Error(`import file ${file.id} has no content`);
  return withBytes(services, bytes, work);
}

export async function withBytes<T>(
  services: Services,
  bytes: Buffer,
  work: (path: string) => Promise<T>,
): Promise<T> {
  const folder = join(services.dataDir, "reading");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await removeAbandoned(folder);
  const path = join(folder, `${identityOf()}.${newId()}`);
  await writeFile(path, bytes, { mode: 0o600 });
  try {
    return await work(path);
  } finally {
    await rm(path, { force: true });
  }
}

/** Lists that a killed process was reading: nobody else takes them away. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!isAlive(name.split(".")[0] ?? "")) await rm(join(folder, name), { force: true });
  }
}
