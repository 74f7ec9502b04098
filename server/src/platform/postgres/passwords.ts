import { randomBytes } from "node:crypto";
import { open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { problem } from "./problems.ts";

/** Passwords of the database roles, by role. Made once, kept beside the data, readable by its owner only. */
export const passwordsSchema = z.record(z.string(), z.string().min(16));
export type Passwords = z.infer<typeof passwordsSchema>;

const fileName = "passwords.json";

export function newPassword(): string {
  return randomBytes(24).toString("base64url");
}

export async function readPasswords(dataDir: string): Promise<Passwords | undefined> {
  const path = join(dataDir, fileName);
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw unreadable(path, error.message);
  });
  if (text === undefined) return undefined;
  try {
    return passwordsSchema.parse(JSON.parse(text));
  } catch {
    throw unreadable(path, "JSON");
  }
}

/** Whole or not at all: a kill between two writes must not leave a server nobody can enter. */
export async function writePasswords(dataDir: string, passwords: Passwords): Promise<void> {
  const path = join(dataDir, fileName);
  const building = `${path}.new`;
  const file = await open(building, "w", 0o600);
  try {
    await file.writeFile(`${JSON.stringify(passwords, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(building, path);
}

function unreadable(path: string, reason: string): Error {
  return problem(
    "postgres.passwords",
    `Không đọc được tệp mật khẩu ${path} (${reason}). Khôi phục tệp này từ bản sao lưu.`,
    `Cannot read the password file ${path} (${reason}). Restore it from a backup.`,
  );
}
