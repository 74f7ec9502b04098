import { randomBytes } from "node:crypto";
import { readFile, rename, stat, unlink, utimes, writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { problem } from "./problems.ts";
import { identityOf, isAlive } from "./process-identity.ts";

const refreshMs = 5_000;
/** A holder refreshes its lock; one that hasn't for this long is dead even if its number lives on. */
const staleMs = 60_000;
const waitMsMax = 300_000;

/** One process at a time decides whether to initialise, start, attach to or stop the server. */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const token = `${identityOf()} ${randomBytes(8).toString("hex")}`;
  await acquire(path, token);
  const refresh = setInterval(() => {
    utimes(path, new Date(), new Date()).catch(() => undefined);
  }, refreshMs);
  refresh.unref();
  try {
    return await work();
  } finally {
    clearInterval(refresh);
    if ((await readFile(path, "utf8").catch(() => "")) === token) await unlink(path).catch(() => undefined);
  }
}

async function acquire(path: string, token: string): Promise<void> {
  const deadline = Date.now() + waitMsMax;
  for (;;) {
    if (await create(path, token)) return;
    const holder = await staleHolder(path);
    if (holder !== undefined) await breakLock(path, holder);
    else if (Date.now() > deadline) throw lockedProblem(path);
    else await sleep(25 + Math.random() * 25);
  }
}

async function create(path: string, token: string): Promise<boolean> {
  try {
    await writeFile(path, token, { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  }
}

/** The dead holder's token; undefined while the holder lives or the lock has just gone. */
async function staleHolder(path: string): Promise<string | undefined> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(path, "utf8"), stat(path)]);
    const age = Date.now() - mtimeMs;
    const [identity = ""] = text.split(" ");
    // A just created file is still empty: its writer gets a moment.
    const dead = text === "" ? age > refreshMs : !isAlive(identity) || age > staleMs;
    return dead ? text : undefined;
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

/** Renaming is atomic, so of several who saw the same dead holder one removes it. */
async function breakLock(path: string, holder: string): Promise<void> {
  const aside = `${path}.${randomBytes(6).toString("hex")}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (isCode(error, "ENOENT")) return;
    throw error;
  }
  const taken = await readFile(aside, "utf8").catch(() => holder);
  await unlink(aside);
  // Somebody had taken the lock in between: it is theirs, give it back.
  if (taken !== holder) await create(path, taken);
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

function lockedProblem(path: string): Error {
  return problem(
    "postgres.locked",
    `Một tiến trình khác giữ khóa ${path} quá 5 phút. Dừng tiến trình đó rồi chạy lại.`,
    `Another process has held the lock ${path} for more than 5 minutes. Stop it, then run again.`,
  );
}
