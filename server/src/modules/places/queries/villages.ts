import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import type { Tx } from "#platform/database/pool.ts";
import type { Services } from "#platform/services.ts";
import { type Classification, type Day, holdsOn, type Village, villageWords } from "../model.ts";
import { placeKey, splitVillage } from "../rules/index.ts";
import {
  insertVillages,
  newVillage,
  readClassifications,
  readPastNames,
  readVillageLinks,
  readVillages,
} from "../store/index.ts";

export interface VillageLine extends Village {
  fullName: string;
  pastNames: { fullName: string; from: Day; to: Day | null; source: string }[];
  madeOf: { id: string; fullName: string; on: Day; decision: string }[];
  wentInto: { id: string; fullName: string; on: Day; decision: string }[];
}

function named(village: Pick<Village, "kind" | "name">): string {
  return `${villageWords[village.kind]} ${village.name}`;
}

/** Villages of a commune with their history: those in force, then those that ended. */
export async function villageLines(
  services: Services,
  actor: Actor,
  commune: string,
): Promise<VillageLine[]> {
  return services.database.read(actor, async (tx) => {
    const villages = await readVillages(tx, actor.tenant, commune);
    const links = await readVillageLinks(tx, actor.tenant, commune);
    const names = await readPastNames(tx, actor.tenant, commune);
    const byId = new Map(villages.map((village) => [village.id, village]));
    const other = (id: string) => {
      const village = byId.get(id);
      return village ? named(village) : "";
    };
    const lines = villages.map((village) => ({
      ...village,
      fullName: named(village),
      pastNames: names
        .filter((name) => name.villageId === village.id)
        .map((name) => ({ fullName: named(name), from: name.from, to: name.to, source: name.source })),
      madeOf: links
        .filter((link) => link.toId === village.id)
        .map(({ fromId, on, decision }) => ({ id: fromId, fullName: other(fromId), on, decision })),
      wentInto: links
        .filter((link) => link.fromId === village.id)
        .map(({ toId, on, decision }) => ({ id: toId, fullName: other(toId), on, decision })),
    }));
    return [...lines.filter((line) => line.to === null), ...lines.filter((line) => line.to !== null)];
  });
}

export async function classificationLines(
  services: Services,
  actor: Actor,
  commune: string,
): Promise<Classification[]> {
  return services.database.read(actor, (tx) => readClassifications(tx, actor.tenant, commune));
}

/** Villages of a commune in force on a day. */
export async function villagesOf(
  tx: Tx,
  tenant: number,
  { commune, on }: { commune: string; on: Day },
): Promise<Village[]> {
  const villages = await readVillages(tx, tenant, commune);
  return villages.filter((village) => holdsOn(village, on));
}

export interface VillagesWanted {
  readonly commune: string;
  /** As the list writes them: "Thôn Nà Kéo", "TDP 3". */
  readonly texts: readonly string[];
  readonly from: Day;
  /** The list or decision they come from. */
  readonly source: string;
}

/**
 * The id of each village named by a list; those the commune hasn't yet are added. Twice is once. A text
 * without a word (thôn, bản …) is the one village of that name, whatever its kind.
 */
export async function ensureVillages(
  tx: Tx,
  tenant: number,
  wanted: VillagesWanted,
): Promise<Map<string, string>> {
  const { commune, texts, from, source } = wanted;
  await sql`select pg_advisory_xact_lock(${tenant}::integer, hashtext(${`village ${commune}`}))`.execute(tx);
  const known = (await readVillages(tx, tenant, commune)).filter((village) => village.to === null);
  const added: Village[] = [];
  const ids = new Map<string, string>();
  for (const text of texts.filter((one) => one.trim() !== "")) {
    const { kind, name } = splitVillage(text);
    const alike = [...known, ...added].filter((village) => placeKey(village.name) === placeKey(name));
    const wordless = placeKey(text) === placeKey(name);
    const [only, ...more] = alike;
    const same = alike.find((village) => village.kind === kind);
    const found = same ?? (wordless && more.length === 0 ? only : undefined);
    const village = found ?? newVillage({ commune, kind, name, from, formerCommune: null, source });
    if (!found) added.push(village);
    ids.set(text, village.id);
  }
  if (added.length > 0) await insertVillages(tx, tenant, added);
  return ids;
}
