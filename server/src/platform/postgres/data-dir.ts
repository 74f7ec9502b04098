import { createHash } from "node:crypto";
import { chmod, mkdir, readFile, realpath } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { problem } from "./problems.ts";

/** `$ANSINH_DATA`, else a folder of this checkout alone, so that two checkouts never share data. */
export async function chooseDataDir(environment: NodeJS.ProcessEnv = process.env): Promise<string> {
  const chosen = environment.ANSINH_DATA;
  if (chosen !== undefined && chosen !== "") return resolve(chosen);
  const checkout = await checkoutRoot(fileURLToPath(import.meta.url));
  const hash = createHash("sha256").update(checkout).digest("hex").slice(0, 12);
  if (process.getuid?.() === 0) return `/var/lib/ansinh/${hash}`;
  return join(homedir(), ".local", "share", "ansinh", hash);
}

/** The folder of the workspace's package.json above this file, built or not; without one, this folder. */
export async function checkoutRoot(file: string): Promise<string> {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const text = await readFile(join(folder, "package.json"), "utf8").catch(() => "");
    if (text.includes('"ansinh-workspace"')) return realpath(folder);
    if (folder === dirname(folder)) return realpath(dirname(file));
  }
}

/** Creates what is missing; as root every new level can be passed through by the server's account. */
export async function makeDataDir(dataDir: string): Promise<void> {
  const root = process.getuid?.() === 0;
  try {
    const first = await mkdir(dataDir, { recursive: true, mode: 0o700 });
    if (first === undefined || !root) return;
    await chmod(first, 0o711);
    let path = first;
    for (const part of relative(first, dataDir).split(sep).filter(Boolean)) {
      path = join(path, part);
      await chmod(path, 0o711);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw problem(
      "postgres.dataDir",
      `Không tạo được thư mục dữ liệu ${dataDir} (${reason}). Đặt ANSINH_DATA tới thư mục ghi được.`,
      `Cannot create the data folder ${dataDir} (${reason}). Set ANSINH_DATA to a folder that can be written.`,
    );
  }
}
