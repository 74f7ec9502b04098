import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";
import { appendFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { z } from "zod";
import type { Tx } from "../database/pool.ts";
import { canonicalJson } from "./chain.ts";
import { type AuditHead, lockHead } from "./writer.ts";

/** A signed statement: at this moment the chain of this tenant ended here. */
export interface Checkpoint {
  readonly tenant: number;
  readonly seq: number;
  readonly at: string;
  /** Hex. */
  readonly hash: string;
  readonly reason: string;
  readonly keyId: string;
  /** Hex, Ed25519. */
  readonly signature: string;
}

const checkpointForm = z.strictObject({
  tenant: z.number().int(),
  seq: z.number().int(),
  at: z.string(),
  hash: z.string(),
  reason: z.string(),
  keyId: z.string(),
  signature: z.string(),
}) satisfies z.ZodType<Checkpoint>;

/** Signs heads with a key kept outside the database, and keeps a copy of each beside the key. */
export interface Checkpoints {
  readonly publicKey: KeyObject;
  readonly keyId: string;
  /** Signs the head inside the transaction: use where the act itself must be sealed (a signed list). */
  sign(tx: Tx, tenant: number, mark: { reason: string; at: Date; head?: AuditHead }): Promise<Checkpoint>;
  /** Appends the signed checkpoint to the copy held outside the database. Call after commit. */
  keep(checkpoint: Checkpoint): Promise<void>;
}

export async function openCheckpoints(dataDir: string): Promise<Checkpoints> {
  const key = await privateKey(dataDir);
  const publicKey = createPublicKey(key);
  const keyId = createHash("sha256")
    .update(publicKey.export({ type: "spki", format: "der" }))
    .digest("hex")
    .slice(0, 16);
  return {
    publicKey,
    keyId,
    sign: (tx, tenant, mark) => signHead(tx, { key, keyId, tenant, ...mark }),
    keep: (checkpoint) =>
      appendFile(checkpointFile(dataDir), `${JSON.stringify(checkpoint)}\n`, { mode: 0o600 }),
  };
}

/** Where the copies of the signed checkpoints are: one JSON object a line. */
export function checkpointFile(dataDir: string): string {
  return join(dataDir, "keys", "checkpoints.jsonl");
}

/** The copies kept outside the database, oldest first. Errors: a line that is no checkpoint, with its number. */
export async function readCheckpoints(file: string): Promise<Checkpoint[]> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    try {
      return [checkpointForm.parse(JSON.parse(line))];
    } catch {
      throw new Error(`${file}, line ${index + 1}: not a checkpoint`);
    }
  });
}

export function readKeptCheckpoints(dataDir: string): Promise<Checkpoint[]> {
  return readCheckpoints(checkpointFile(dataDir));
}

interface Signing {
  key: KeyObject;
  keyId: string;
  tenant: number;
  reason: string;
  at: Date;
  head?: AuditHead;
}

async function signHead(tx: Tx, signing: Signing): Promise<Checkpoint> {
  const head = signing.head ?? (await lockHead(tx, signing.tenant));
  const unsigned = {
    tenant: signing.tenant,
    seq: head.seq,
    at: signing.at.toISOString(),
    hash: head.hash.toString("hex"),
    reason: signing.reason,
    keyId: signing.keyId,
  };
  const signature = sign(null, Buffer.from(canonicalJson(unsigned)), signing.key);
  await sql`insert into audit_checkpoint (tenant, seq, at, hash, reason, key_id, signature)
    values (${unsigned.tenant}, ${unsigned.seq}, ${unsigned.at}, ${head.hash}, ${unsigned.reason},
      ${unsigned.keyId}, ${signature})`.execute(tx);
  return { ...unsigned, signature: signature.toString("hex") };
}

export function checkpointIsGenuine(checkpoint: Checkpoint, publicKey: KeyObject): boolean {
  const { signature, ...unsigned } = checkpoint;
  return verify(null, Buffer.from(canonicalJson(unsigned)), publicKey, Buffer.from(signature, "hex"));
}

async function privateKey(dataDir: string): Promise<KeyObject> {
  const folder = join(dataDir, "keys");
  const file = join(folder, "audit.pem");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const fresh = generateKeyPairSync("ed25519").privateKey;
  const pem = fresh.export({ type: "pkcs8", format: "pem" });
  // 'wx': of two processes starting together one writes, both read the same key.
  await writeFile(file, pem, { mode: 0o600, flag: "wx" }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  return createPrivateKey(await readFile(file));
}
