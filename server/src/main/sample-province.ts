import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { newId } from "#kernel/id.ts";
import { createSampleAccounts, sampleLoginsOf } from "#modules/access/index.ts";
import { importFolder, writeSample } from "#modules/exchange/index.ts";
import { classifyPlace, ensureVillages, readClassificationsOn } from "#modules/places/index.ts";
import { openBatch, recordCoverage } from "#modules/registry/index.ts";
import { perform } from "#platform/action.ts";
import type { Services } from "#platform/services.ts";
import { systemActor, type Tenant, tenantIsReady } from "#platform/tenant.ts";
import { jobs } from "./composition.ts";

/** Synthetic; its business day is the one on which the office prepares December, before the 25th. */
export const sampleProvince: Tenant = {
  tenant: 1,
  name: "Lạng Sơn",
  province: "20",
  kind: "sample",
  businessDate: "2026-11-21",
};

const seed = "1";
/** Villages and classifications of the sample hold since the communes of 2025 began. */
const communesBegan = "2025-07-01";
const decision = "Dữ liệu mẫu: danh mục thôn, xã đặc biệt khó khăn";

export interface SampleLoading {
  readonly people: number;
  /** Loaded whole by an earlier start. */
  readonly isReady: boolean;
  readonly say: (text: string) => void;
  readonly progress: (done: number, total: number, message: string) => void;
}

/** Writes the sample's lists and reads them in as an office would; begun again it goes on where it was cut off. */
export async function loadSampleProvince(services: Services, loading: SampleLoading): Promise<string[]> {
  const actor = systemActor(sampleProvince.tenant);
  if (!loading.isReady) {
    const folder = join(services.dataDir, "sample");
    await writeLists(folder, loading);
    const { communes } = await readManifest(folder);
    await createSampleAccounts(
      services,
      actor,
      communes.slice(0, 2).map((commune) => commune.code),
    );
    for (const commune of communes) await loadVillages(services, commune);
    await services.jobs.start(services, jobs);
    const onList = (done: number, total: number, path: string) =>
      loading.progress(done, total, path.slice(folder.length + 1));
    await importFolder(services, actor, { folder, onList });
    await tenantIsReady(services.database, sampleProvince.tenant);
  }
  const logins = await services.database.read(actor, (tx) => sampleLoginsOf(tx, sampleProvince.tenant));
  return logins.map(({ login, password, role }) => `${login.padEnd(12)} ${password}   ${role}`);
}

async function writeLists(folder: string, { people, say }: SampleLoading): Promise<void> {
  // The manifest is written last: without it the folder is what a killed run left.
  if (existsSync(join(folder, "manifest.json"))) return;
  await rm(folder, { recursive: true, force: true });
  say(`Tạo tỉnh mẫu ${people} người (dữ liệu máy tạo, không có người thật) / writing the sample province …`);
  await writeSample({ people, seed, outDir: folder });
}

const manifestModel = z.object({
  communes: z.array(
    z.object({
      code: z.string(),
      villages: z.array(z.object({ name: z.string(), isSpeciallyDifficult: z.boolean() })),
    }),
  ),
});
type Commune = z.infer<typeof manifestModel>["communes"][number];

async function readManifest(folder: string): Promise<z.infer<typeof manifestModel>> {
  return manifestModel.parse(JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")));
}

/** The commune's villages, those specially difficult classified, and that list declared complete. */
async function loadVillages(services: Services, commune: Commune): Promise<void> {
  const { tenant } = sampleProvince;
  const texts = commune.villages.map((village) => village.name);
  const { ids, known } = await services.database.batch(async (tx) => {
    const wanted = { commune: commune.code, texts, from: communesBegan, source: decision };
    const recording = await openBatch(tx, {
      tenant,
      id: newId(),
      kind: "act",
      label: decision,
      unit: commune.code,
      accountId: null,
      at: services.clock.now(),
    });
    await recordCoverage(tx, recording, {
      commune: commune.code,
      list: "places",
      complete: true,
      asOf: communesBegan,
    });
    return {
      ids: await ensureVillages(tx, tenant, wanted),
      known: await readClassificationsOn(tx, tenant, sampleProvince.businessDate ?? communesBegan),
    };
  });
  for (const village of commune.villages.filter((item) => item.isSpeciallyDifficult)) {
    const villageId = ids.get(village.name) ?? null;
    if (known.some((item) => item.villageId === villageId)) continue;
    await perform(services, systemActor(tenant), {
      action: classifyPlace,
      input: {
        commune: commune.code,
        villageId,
        class: "specially_difficult",
        from: communesBegan,
        to: null,
        decision,
      },
    });
  }
}
