import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { newId } from "#kernel/id.ts";
import type { Tx } from "#platform/database/pool.ts";
import { identityOf, isAlive } from "#platform/postgres/index.ts";
import type { Services } from "#platform/services.ts";
import { hasContent, readContent } from "../store/files.ts";

type Bytes = AsyncIterable<Buffer> | Iterable<Buffer>;

/** A list put into a file, with what tells it from others. */
export interface ReceivedFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: Buffer;
}

export const pieceBytes = 1024 * 1024;

/** A list in pieces of one size, from memory or from its file; in memory stands one piece at a time. */
export function piecesOf(content: Buffer | ReceivedFile): Bytes {
  if (!Buffer.isBuffer(content) && content.size > 0)
    return createReadStream(content.path, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>;
  const bytes = Buffer.isBuffer(content) ? content : Buffer.alloc(0);
  const count = Math.max(1, Math.ceil(bytes.length / pieceBytes));
  return Array.from({ length: count }, (_, at) => bytes.subarray(at * pieceBytes, (at + 1) * pieceBytes));
}

/** Size and hash of a file that stands elsewhere, as for one received. */
export async function measured(path: string): Promise<ReceivedFile> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const bytes of createReadStream(path)) {
    size += (bytes as Buffer).length;
    hash.update(bytes as Buffer);
  }
  return { path, size, sha256: hash.digest() };
}

/** Writes what comes in into a private temporary file for as long as the work needs it. */
export async function withReceived<T>(
  services: Services,
  bytes: Bytes,
  work: (file: ReceivedFile) => Promise<T>,
): Promise<T> {
  const path = await privatePath(services);
  try {
    return await work(await write(path, bytes));
  } finally {
    await rm(path, { force: true });
  }
}

/** Puts a stored list into a private temporary file for as long as the work needs it. */
export async function withContent<T>(
  services: Services,
  file: { readonly tenant: number; readonly id: string },
  work: (path: string) => Promise<T>,
): Promise<T> {
  const path = await privatePath(services);
  try {
    if (!(await services.database.batch((tx) => copyContent(tx, file, path))))
      throw new Error(`import file ${file.id} has no content`);
    return await work(path);
  } finally {
    await rm(path, { force: true });
  }
}

/** The stored list into a file; false where the transaction's actor may not have it. */
export async function copyContent(
  tx: Tx,
  { tenant, id }: { readonly tenant: number; readonly id: string },
  path: string,
): Promise<boolean> {
  if (!(await hasContent(tx, tenant, id))) return false;
  await write(path, readContent(tx, tenant, id));
  return true;
}

/** For a list at work; whoever asks takes the file away. */
export async function privatePath(services: Services): Promise<string> {
  const folder = join(services.dataDir, "reading");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await removeAbandoned(folder);
  return join(folder, `${identityOf()}.${newId()}`);
}

async function write(path: string, source: Bytes): Promise<ReceivedFile> {
  const hash = createHash("sha256");
  const file = await open(path, "wx", 0o600);
  let size = 0;
  try {
    for await (const bytes of source) {
      hash.update(bytes);
      size += bytes.length;
      await file.writeFile(bytes);
    }
  } finally {
    await file.close();
  }
  return { path, size, sha256: hash.digest() };
}

/** Lists that a killed process was reading: nobody else takes them away. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!isAlive(name.split(".")[0] ?? "")) await rm(join(folder, name), { force: true });
  }
}
