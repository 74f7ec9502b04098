import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Source files by path from the root, with their text. */
export type Tree = ReadonlyMap<string, string>;

export interface Finding {
  readonly file: string;
  readonly message: string;
}

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Every tracked or new file of the checkout that git does not ignore, with one of these endings. */
export function readTree(endings: readonly string[]): Tree {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
  });
  const paths = listed.toString("utf8").split("\n").filter(Boolean);
  const wanted = paths.filter((path) => endings.some((ending) => path.endsWith(ending)));
  const entries = wanted.flatMap((path) => {
    const text = readIfThere(`${root}${path}`);
    return text === null ? [] : [[path, text] as const];
  });
  return new Map(entries);
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || /^(tests|server\/src\/test|engine\/src\/test)\//.test(path);
}

const importForm = /(?:\bfrom\s+|\bimport\s*\(?\s*)["']([^"']+)["']/g;

/** What a file imports, as written. */
export function importsOf(text: string): string[] {
  return [...text.matchAll(importForm)].map((match) => match[1] ?? "");
}
