import { z } from "zod";
import { type Acting, defineAction } from "#platform/action.ts";
import { Day, dayBefore, type Village, VillageKind, villageWords } from "../model.ts";
import { placesProblems } from "../problems.ts";
import { unitIndex } from "../queries/place-index.ts";
import { unitOn, writtenName } from "../rules/index.ts";
import {
  changeName,
  endVillages,
  findVillage,
  insertVillages,
  linkVillages,
  nameSince,
  newVillage,
} from "../store/index.ts";

const Decision = z.string().trim().min(3).max(200);
const VillageTitle = z.object({ kind: VillageKind, name: z.string().trim().min(1).max(100) });
const communeCode = z.string().regex(/^\d{5}$/);

export const AddVillage = VillageTitle.extend({
  commune: communeCode,
  from: Day,
  formerCommune: communeCode.nullable().default(null),
  decision: Decision,
});

export const RenameVillage = VillageTitle.extend({
  commune: communeCode,
  id: z.uuid(),
  from: Day,
  decision: Decision,
});

export const RearrangeVillages = z.object({
  commune: communeCode,
  ids: z.array(z.uuid()).min(1).max(50),
  into: z.array(VillageTitle).min(1).max(20),
  on: Day,
  decision: Decision,
});

function villageName(village: Pick<Village, "kind" | "name">): string {
  return `${villageWords[village.kind]} ${village.name}`;
}

async function requireCommune({ services, actor }: Acting, code: string, day: Day): Promise<void> {
  const index = await unitIndex(services.database, actor.tenant);
  const unit = unitOn(index, code, day);
  if (unit?.level !== "commune") throw placesProblems.unitNotFound({ code, day });
}

/** The village, in force and of the commune; locked until the act ends. */
async function liveVillage({ tx, actor }: Acting, commune: string, id: string): Promise<Village> {
  const village = await findVillage(tx, actor.tenant, id);
  if (!village || village.commune !== commune) throw placesProblems.villageNotFound({ commune });
  if (village.to !== null) {
    throw placesProblems.villageEnded({ name: villageName(village), to: village.to });
  }
  return village;
}

function mustFollow(day: Day, village: Village): void {
  if (day > village.from) return;
  throw placesProblems.dayTooEarly({ day, after: village.from, name: villageName(village) });
}

export const addVillage = defineAction({
  name: "places.addVillage",
  permission: "place.change",
  input: AddVillage,
  unit: (input) => input.commune,
  run: async (acting, input) => {
    await requireCommune(acting, input.commune, input.from);
    const { decision, ...given } = input;
    const village = newVillage({ ...given, name: writtenName(given.name), source: decision });
    await insertVillages(acting.tx, acting.actor.tenant, [village]);
    return { id: village.id };
  },
  audit: (input, output) => ({
    subjectKind: "village",
    subjectId: output.id,
    unit: input.commune,
    details: { ...input },
  }),
});

/** A new name from a day on; the village, and whoever lives there, stays the same. */
export const renameVillage = defineAction({
  name: "places.renameVillage",
  permission: "place.change",
  input: RenameVillage,
  unit: (input) => input.commune,
  run: async (acting, input) => {
    const village = await liveVillage(acting, input.commune, input.id);
    const since = await nameSince(acting.tx, acting.actor.tenant, village.id);
    mustFollow(input.from, { ...village, from: since ?? village.from });
    const { id, kind, from, decision } = input;
    const change = { id, kind, name: writtenName(input.name), from, source: decision };
    await changeName(acting.tx, acting.actor.tenant, change);
    return { was: villageName(village) };
  },
  audit: (input, output) => ({
    subjectKind: "village",
    subjectId: input.id,
    unit: input.commune,
    details: { ...input, ...output },
  }),
});

/** Merges villages into one, or divides and regroups them: the old ones end the day before, the new begin. */
export const rearrangeVillages = defineAction({
  name: "places.rearrangeVillages",
  permission: "place.change",
  input: RearrangeVillages,
  unit: (input) => input.commune,
  run: async (acting, input) => {
    const { commune, ids, on, decision } = input;
    await requireCommune(acting, commune, on);
    const old: Village[] = [];
    for (const id of [...new Set(ids)].sort()) old.push(await liveVillage(acting, commune, id));
    for (const village of old) mustFollow(on, village);
    const former = new Set(old.map((village) => village.formerCommune));
    const [shared = null] = former;
    const formerCommune = former.size === 1 ? shared : null;
    const made = input.into.map(({ kind, name }) =>
      newVillage({ commune, kind, name: writtenName(name), from: on, formerCommune, source: decision }),
    );
    const { tenant } = acting.actor;
    await endVillages(acting.tx, tenant, { ids: old.map((village) => village.id), lastDay: dayBefore(on) });
    await insertVillages(acting.tx, tenant, made);
    const links = old.flatMap((from) =>
      made.map((into) => ({ fromId: from.id, toId: into.id, on, decision })),
    );
    await linkVillages(acting.tx, tenant, links);
    const result = { ended: old.map((village) => village.id), made: made.map((village) => village.id) };
    await acting.emit({ kind: "places.villagesRearranged", unit: commune, payload: { ...result, on } });
    return result;
  },
  audit: (input, output) => ({
    subjectKind: "commune",
    subjectId: input.commune,
    unit: input.commune,
    details: { ...input, ...output },
  }),
});
