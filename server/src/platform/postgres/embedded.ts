import { existsSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { join } from "node:path";
import { serverAccount } from "./account.ts";
import { findBinaries } from "./binaries.ts";
import { makeDataDir } from "./data-dir.ts";
import { withLock } from "./lock.ts";
import { newPassword, type Passwords, readPasswords, writePasswords } from "./passwords.ts";
import { problem } from "./problems.ts";
import { roleNames } from "./roles.ts";
import {
  checkFolder,
  findRunning,
  initialise,
  removeUnfinished,
  type ServerFolder,
  start,
  stop,
  superuser,
} from "./server.ts";
import { leave, register } from "./users.ts";

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** False only for tests. */
  readonly durable: boolean;
}

export interface EmbeddedServer {
  readonly dataDir: string;
  readonly port: number;
  /** By role, the superuser's among them. */
  readonly passwords: Passwords;
  readonly began: "initialised" | "started" | "attached";
  /** Leaves the server; the last process to leave stops it. */
  stop(): Promise<void>;
}

/** The server of this folder: made, started or found running. Any number of processes may share it. */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  await makeDataDir(options.dataDir);
  const dataDir = await realpath(options.dataDir);
  const lock = join(dataDir, "postgres.lock");
  const users = join(dataDir, "users");
  return withLock(lock, async () => {
    const { server, passwords, made } = await prepareFolder(dataDir, options.durable);
    const running = await findRunning(server);
    const { port } = running ?? (await start(server));
    const use = await register(users);
    let left = false;
    return {
      dataDir,
      port,
      passwords,
      began: made ? "initialised" : running === undefined ? "started" : "attached",
      stop: async () => {
        if (left) return;
        left = true;
        await withLock(lock, async () => {
          if (await leave(users, use)) await stop(server);
        });
      },
    };
  });
}

interface Prepared {
  readonly server: ServerFolder;
  readonly passwords: Passwords;
  readonly made: boolean;
}

async function prepareFolder(dataDir: string, durable: boolean): Promise<Prepared> {
  const account = serverAccount();
  const pgdata = join(dataDir, "postgres");
  const binaries = await findBinaries(dataDir, account);
  const server = { dataDir, pgdata, account, binaries, durable };
  await removeUnfinished(server);
  const made = !existsSync(join(pgdata, "PG_VERSION"));
  const passwords = await keepPasswords(dataDir, made);
  if (made) await initialise(server, passwords[superuser] ?? "");
  await checkFolder(server);
  return { server, passwords, made };
}

/** Passwords are on disk before the server that asks for them exists. */
async function keepPasswords(dataDir: string, made: boolean): Promise<Passwords> {
  const kept = await readPasswords(dataDir);
  if (kept === undefined && !made) {
    throw problem(
      "postgres.passwords",
      `Thiếu tệp ${dataDir}/passwords.json của cơ sở dữ liệu đã có. Khôi phục tệp này từ bản sao lưu.`,
      `${dataDir}/passwords.json of the existing database is missing. Restore it from a backup.`,
    );
  }
  const passwords = { ...kept };
  for (const role of [superuser, ...roleNames]) passwords[role] ??= newPassword();
  if (Object.keys(passwords).length !== Object.keys(kept ?? {}).length) {
    await writePasswords(dataDir, passwords);
  }
  return passwords;
}
