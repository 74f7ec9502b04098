import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { sql } from "kysely";
import { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import { perform } from "#platform/action.ts";
import type { Services } from "#platform/services.ts";
import { giveFile } from "../actions/give.ts";
import { settleFile } from "../actions/settle.ts";
import { startImport } from "../actions/work.ts";
import { fundingNames, type ImportSettings } from "../model.ts";
import { importFileDetail } from "../queries/files.ts";
import { findLiveBytes } from "../store/files.ts";
import { measured } from "./content.ts";

/** A list whose answers are known beforehand: from the command line or the sample's manifest. */
export interface ListToImport {
  readonly path: string;
  readonly unit: string;
  readonly settings: Omit<ImportSettings, "sheets">;
}

export type ListImported = Awaited<ReturnType<typeof importFileDetail>>;

/** Until the queue has done the file's work; the caller has the queue running. */
export async function finished(services: Services, actor: Actor, id: string): Promise<void> {
  for (;;) {
    const found = await services.database.batch((tx) =>
      sql<{ n: number }>`select count(*) as n from job where tenant = ${actor.tenant} and subject_id = ${id}
        and state in ('waiting', 'running')`.execute(tx),
    );
    if (found.rows[0]?.n === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The users' way in, without a user: given, looked through, settled as guessed, imported. Twice is once. */
export async function importList(
  services: Services,
  actor: Actor,
  list: ListToImport,
): Promise<ListImported> {
  const { unit } = list;
  const id = await givenOnce(services, actor, list);
  await finished(services, actor, id);
  const { state, sheets: guessed } = await importFileDetail(services, actor, id);
  if (state === "analysed") {
    const sheets = guessed.map(({ sheet, layout, mapping, options }) => ({
      sheet,
      layout,
      mapping,
      options,
    }));
    const settings = { ...list.settings, sheets };
    await perform(services, actor, { action: settleFile, input: { id, unit, settings } });
  }
  if (state === "analysed" || state === "ready") {
    await perform(services, actor, { action: startImport, input: { id, unit } });
    await finished(services, actor, id);
  }
  return importFileDetail(services, actor, id);
}

/** The file of these bytes, wherever an earlier run was cut off, else given now. */
async function givenOnce(services: Services, actor: Actor, { path, unit }: ListToImport): Promise<string> {
  const bytes = await measured(path);
  const { sha256 } = bytes;
  const before = await services.database.batch((tx) => findLiveBytes(tx, actor.tenant, { sha256, unit }));
  if (before) return before.id;
  const input = { name: basename(path), unit, bytes };
  const { id } = await perform(services, actor, { action: giveFile, input });
  return id;
}

const payingAgencies = ["post", "bank"] as const;
/** As offices call them. */
const agencyNames: Readonly<Record<(typeof payingAgencies)[number], string>> = {
  post: "Bưu điện",
  bank: "Ngân hàng",
};

const manifestModel = z.object({
  province: z.object({ code: z.string() }),
  files: z.array(
    z.object({
      path: z.string(),
      commune: z.string().nullable(),
      payingAgency: z.enum(payingAgencies).nullable(),
      fundingSource: z.enum(fundingNames).nullable(),
      isComplete: z.boolean(),
    }),
  ),
});

/** The lists of a folder in the order of its manifest, with the answers a user would give. */
export async function listsOfFolder(folder: string): Promise<ListToImport[]> {
  const text = await readFile(join(folder, "manifest.json"), "utf8");
  const { province, files } = manifestModel.parse(JSON.parse(text));
  return files.map(({ path, commune, payingAgency, fundingSource, isComplete }) => ({
    path: join(folder, path),
    unit: commune ?? province.code,
    settings: {
      kind: "full",
      complete: isComplete,
      agency: payingAgency === null ? null : agencyNames[payingAgency],
      funding: fundingSource,
    },
  }));
}

export interface FolderImported {
  readonly files: number;
  readonly refused: readonly { readonly path: string; readonly problem: string }[];
  readonly counts: Readonly<Record<string, number>>;
}

/** Imports every list of a folder with a manifest, one after another, telling how far it is. */
export async function importFolder(
  services: Services,
  actor: Actor,
  ask: { readonly folder: string; readonly onList?: (done: number, total: number, path: string) => void },
): Promise<FolderImported> {
  const lists = await listsOfFolder(ask.folder);
  const counts: Record<string, number> = {};
  const refused: { path: string; problem: string }[] = [];
  for (const [at, list] of lists.entries()) {
    ask.onList?.(at, lists.length, list.path);
    const file = await importList(services, actor, list);
    if (file.state !== "imported") {
      refused.push({ path: list.path, problem: file.problem?.vi ?? file.job?.problem?.vi ?? file.state });
    }
    for (const [outcome, count] of Object.entries(file.counts))
      counts[outcome] = (counts[outcome] ?? 0) + count;
  }
  ask.onList?.(lists.length, lists.length, "");
  return { files: lists.length, refused, counts };
}
