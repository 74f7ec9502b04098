import {
  appendFile,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { createServer } from "node:net";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Account, runAs } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { isServing, type Postmaster, readPostmaster } from "./postmaster-file.ts";
import { problem, tail } from "./problems.ts";
import { settingsFile, writeSettings } from "./settings.ts";

/** One embedded server on one folder: where things are and who runs it. */
export interface ServerFolder {
  readonly dataDir: string;
  readonly pgdata: string;
  readonly account: Account;
  readonly binaries: Binaries;
  readonly durable: boolean;
}

export const superuser = "postgres";
const waitSecondsMax = 600;
const startTriesMax = 5;
/** Length limit of a socket's path in the system, counting the longest port. */
const socketPathBytesMax = 107;

/** Makes an empty cluster aside and moves it into place whole, so that a kill leaves no half of one. */
export async function initialise(server: ServerFolder, password: string): Promise<void> {
  const building = await mkdtemp(`${server.pgdata}.new-`);
  const passwordFile = `${building}.first`;
  await writeFile(passwordFile, password, { mode: 0o600 });
  await giveTo(server.account, [building, passwordFile]);
  const { code, output } = await runAs(server.account, [
    server.binaries.initdb,
    `--pgdata=${building}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--data-checksums",
    ...(server.durable ? [] : ["--no-sync"]),
  ]);
  await rm(passwordFile, { force: true });
  if (code !== 0) throw initialiseProblem(server.dataDir, output);
  await writeFile(
    join(building, "pg_hba.conf"),
    "local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\n" +
      "local replication all scram-sha-256\nhost replication all 127.0.0.1/32 scram-sha-256\n",
  );
  await appendFile(join(building, "postgresql.conf"), `\ninclude_if_exists = '${settingsFile}'\n`);
  await rename(building, server.pgdata);
}

/** Left by killed first starts; one that its orphaned initdb still writes to goes with a later start. */
export async function removeUnfinished({ dataDir, pgdata }: ServerFolder): Promise<void> {
  const unfinished = (await readdir(dataDir)).filter((name) => name.startsWith(`${basename(pgdata)}.new-`));
  const remove = (name: string) => rm(join(dataDir, name), { recursive: true, force: true });
  await Promise.allSettled(unfinished.map(remove));
}

/** What was written by another major version or belongs to another account can't be opened. */
export async function checkFolder(server: ServerFolder): Promise<void> {
  const written = Number((await readFile(join(server.pgdata, "PG_VERSION"), "utf8")).trim());
  if (written !== server.binaries.major) {
    throw problem(
      "postgres.majorVersion",
      `Dữ liệu ${server.pgdata} là của PostgreSQL ${written}, bản kèm theo là ${server.binaries.major}. ` +
        "Dùng lại bản An Sinh trước, hoặc sao lưu rồi khôi phục vào thư mục mới.",
      `The data in ${server.pgdata} is of PostgreSQL ${written}, the one that comes with An Sinh is ` +
        `${server.binaries.major}. Use the former release, or back up and restore into a new folder.`,
    );
  }
  const { uid } = await stat(server.pgdata);
  const expected = server.account.uid ?? process.getuid?.() ?? uid;
  if (uid !== expected) {
    throw problem(
      "postgres.ownership",
      `Thư mục ${server.pgdata} thuộc tài khoản số ${uid}, tài khoản này chạy bằng số ${expected}. ` +
        "Chạy bằng tài khoản đã tạo dữ liệu, hoặc đặt ANSINH_DATA tới thư mục khác.",
      `The folder ${server.pgdata} belongs to account ${uid}, this would run as ${expected}. ` +
        "Run as the account that made the data, or set ANSINH_DATA to another folder.",
    );
  }
}

/** The live server of this folder once it takes connections; undefined when there is none. */
export async function findRunning(server: ServerFolder): Promise<Postmaster | undefined> {
  for (let waited = 0; waited < waitSecondsMax * 10; waited += 1) {
    const found = await readPostmaster(server.pgdata);
    if (found === undefined) return undefined;
    if (!(await isServing(found, server.pgdata))) {
      await rm(join(server.pgdata, "postmaster.pid"), { force: true });
      return undefined;
    }
    if (found.status === "ready") return found;
    await sleep(100);
  }
  throw startProblem(server.dataDir, "postmaster.pid: starting/stopping");
}

export async function start(server: ServerFolder): Promise<Postmaster> {
  let output = "";
  for (let tries = 0; tries < startTriesMax; tries += 1) {
    await writeSettings(server.pgdata, {
      port: await freePort(),
      socketDir: await socketFolder(server),
      durable: server.durable,
    });
    await giveTo(server.account, [join(server.pgdata, settingsFile)]);
    const log = join(server.pgdata, "start.log");
    await rm(log, { force: true });
    const wait = ["--wait", `--timeout=${waitSecondsMax}`, "--silent"];
    const ran = await runAs(server.account, [
      server.binaries.pgCtl,
      "start",
      `--pgdata=${server.pgdata}`,
      `--log=${log}`,
      ...wait,
    ]);
    const running = ran.code === 0 ? await findRunning(server) : undefined;
    if (running !== undefined) return running;
    output = `${ran.output}\n${await readFile(log, "utf8").catch(() => "")}`;
    if (!isPassing(output)) break;
    await sleep(1000);
  }
  throw startProblem(server.dataDir, output);
}

export async function stop(server: ServerFolder): Promise<void> {
  const wait = ["--mode=fast", "--wait", `--timeout=${waitSecondsMax}`, "--silent"];
  const ran = await runAs(server.account, [
    server.binaries.pgCtl,
    "stop",
    `--pgdata=${server.pgdata}`,
    ...wait,
  ]);
  if (ran.code !== 0 && (await findRunning(server)) !== undefined) {
    throw startProblem(server.dataDir, ran.output);
  }
}

/** Another program took the port meanwhile, or a killed server's last workers haven't ended yet. */
function isPassing(output: string): boolean {
  return /could not bind|Address already in use|shared memory block .* still in use/.test(output);
}

async function socketFolder(server: ServerFolder): Promise<string> {
  const folder = join(server.dataDir, "socket");
  if (process.platform === "win32") return "";
  // The application connects over TCP; a path too long for a socket costs the administrator's psql only.
  if (Buffer.byteLength(join(folder, ".s.PGSQL.65535.lock")) > socketPathBytesMax) return "";
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await giveTo(server.account, [folder]);
  return folder;
}

async function giveTo({ uid, gid }: Account, paths: string[]): Promise<void> {
  if (uid === undefined || gid === undefined) return;
  for (const path of paths) await chown(path, uid, gid);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(address !== null && typeof address === "object" ? address.port : 0));
    });
  });
}

function initialiseProblem(dataDir: string, output: string): Error {
  if (/permission denied/i.test(output)) return unreachable(dataDir, output);
  return problem(
    "postgres.initialise",
    `Không tạo được cơ sở dữ liệu trong ${dataDir}:\n${tail(output)}`,
    `Cannot create the database in ${dataDir} (reason above).`,
  );
}

function startProblem(dataDir: string, output: string): Error {
  if (/permission denied/i.test(output)) return unreachable(dataDir, output);
  return problem(
    "postgres.start",
    `Cơ sở dữ liệu trong ${dataDir} không khởi động được:\n${tail(output)}\n` +
      `Xem thêm ${dataDir}/postgres/log.`,
    `The database in ${dataDir} does not start (reason above). See also ${dataDir}/postgres/log.`,
  );
}

function unreachable(dataDir: string, output: string): Error {
  return problem(
    "postgres.dataDir",
    `Tài khoản chạy cơ sở dữ liệu không vào được ${dataDir}:\n${tail(output, 3)}\n` +
      "Đặt ANSINH_DATA tới thư mục mà mọi tài khoản đi qua được (ví dụ /var/lib/ansinh), " +
      "hoặc cho phép đi qua bằng `chmod o+x` từng thư mục trên đường dẫn.",
    `The account that runs the database cannot enter ${dataDir} (reason above). Set ANSINH_DATA to a ` +
      "folder every account can pass through (such as /var/lib/ansinh), or allow passing with " +
      "`chmod o+x` on each folder of the path.",
  );
}
