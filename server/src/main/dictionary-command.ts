import { writeFile } from "node:fs/promises";
import { releasePolicySet } from "@ansinh/policies";
import { writeDictionary } from "#platform/database/dictionary.ts";
import { openServices } from "./open.ts";

/** `ansinh dictionary FILE`: tables of this database and fact kinds of this release, as Markdown. */
export async function dictionaryTo(file: string, options: { dataDir?: string }): Promise<void> {
  const opened = await openServices({ ...options, say: () => undefined });
  try {
    await writeFile(file, await writeDictionary(opened.urls.owner, releasePolicySet.definition));
  } finally {
    await opened.close();
  }
}
