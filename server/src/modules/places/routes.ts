import { sql } from "kysely";
import { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import { perform } from "#platform/action.ts";
import { defineRoute, type Route } from "#platform/http/route.ts";
import type { Services } from "#platform/services.ts";
import {
  ClassifyPlace,
  classifyPlace,
  EndClassification,
  endPlaceClassification,
} from "./actions/classifications.ts";
import {
  AddVillage,
  addVillage,
  RearrangeVillages,
  RenameVillage,
  rearrangeVillages,
  renameVillage,
} from "./actions/villages.ts";
import { Classification, Day, LineagePart, Unit, UnitKind, UnitLevel, Village } from "./model.ts";
import {
  askedDay,
  classificationLines,
  listCommunes,
  listProvinces,
  resolve,
  search,
  unitLine,
  unitStates,
  villageLines,
} from "./queries/index.ts";

const tag = "places";

const unitModel = z
  .object({
    code: z.string(),
    level: UnitLevel,
    kind: UnitKind,
    name: z.string(),
    fullName: z.string(),
    province: z.string().nullable(),
    provinceName: z.string().nullable(),
    district: z.string().nullable(),
    from: Unit.shape.from,
    to: Unit.shape.to,
    source: z.string().nullable(),
  })
  .meta({ id: "Unit" });

const provinceModel = unitModel
  .extend({
    communes: z.object({
      ward: z.number().int(),
      commune: z.number().int(),
      special_zone: z.number().int(),
      township: z.number().int(),
    }),
  })
  .meta({ id: "Province" });

const stepModel = z
  .object({ unit: unitModel, on: Day, part: LineagePart, source: z.string() })
  .meta({ id: "UnitStep" });

const stateModel = z
  .object({ unit: unitModel, madeOf: z.array(stepModel), wentInto: z.array(stepModel) })
  .meta({ id: "UnitState" });

const villageStep = z.object({ id: z.string(), fullName: z.string(), on: Day, decision: z.string() });

const villageModel = Village.extend({
  fullName: z.string(),
  pastNames: z.array(z.object({ fullName: z.string(), from: Day, to: Day.nullable(), source: z.string() })),
  madeOf: z.array(villageStep),
  wentInto: z.array(villageStep),
}).meta({ id: "Village" });

const classificationModel = Classification.meta({ id: "PlaceClassification" });

const onDay = z.object({ on: Day.optional() });
const codeParams = z.object({ code: z.string().regex(/^\d{2,5}$/) });
const communeParams = z.object({ code: z.string().regex(/^\d{5}$/) });

async function homeProvince(services: Services, actor: Actor): Promise<string | null> {
  const found = await services.database.read(actor, (tx) =>
    sql<{ province: string }>`select province from tenant where tenant = ${actor.tenant}`.execute(tx),
  );
  return found.rows[0]?.province ?? null;
}

const reads: readonly Route[] = [
  defineRoute({
    method: "GET",
    url: "/api/places/provinces",
    permission: "place.read",
    summary: "Provinces in force on a day, the tenant's own marked",
    tag,
    query: onDay,
    answer: z.object({ on: Day, home: z.string().nullable(), provinces: z.array(provinceModel) }),
    handle: async ({ services, actor, query }) => {
      const on = await askedDay(services, actor, query.on);
      const home = await homeProvince(services, actor);
      return { on, home, provinces: await listProvinces(services, actor, on) };
    },
  }),
  defineRoute({
    method: "GET",
    url: "/api/places/provinces/:code/communes",
    permission: "place.read",
    summary: "Communes of a province in force on a day",
    tag,
    params: z.object({ code: z.string().regex(/^\d{2}$/) }),
    query: onDay,
    answer: z.object({ on: Day, communes: z.array(unitModel) }),
    handle: async ({ services, actor, params, query }) => {
      const on = await askedDay(services, actor, query.on);
      return { on, communes: await listCommunes(services, actor, { province: params.code, on }) };
    },
  }),
  defineRoute({
    method: "GET",
    url: "/api/places/search",
    permission: "place.read",
    summary: "Units, ended ones too, for what is being typed, each with who holds it on the day",
    tag,
    query: onDay.extend({ q: z.string().max(200) }),
    answer: z.object({
      on: Day,
      found: z.array(z.object({ unit: unitModel, today: z.array(unitModel) })),
    }),
    handle: async ({ services, actor, query }) => {
      const on = await askedDay(services, actor, query.on);
      const home = await homeProvince(services, actor);
      return { on, found: await search(services, actor, { text: query.q, on, home }) };
    },
  }),
  defineRoute({
    method: "GET",
    url: "/api/places/units/:code",
    permission: "place.read",
    summary: "Every state of a code, newest first, with what it was made of and what became of it",
    tag,
    params: codeParams,
    query: onDay,
    answer: z.object({ on: Day, states: z.array(stateModel) }),
    handle: async ({ services, actor, params, query }) => ({
      on: await askedDay(services, actor, query.on),
      states: await unitStates(services, actor, params.code),
    }),
  }),
  defineRoute({
    method: "GET",
    url: "/api/places/communes/:code/villages",
    permission: "place.read",
    summary: "Villages of a commune with their names and lineage; those that ended last",
    tag,
    params: communeParams,
    answer: z.object({ villages: z.array(villageModel) }),
    handle: async ({ services, actor, params }) => ({
      villages: await villageLines(services, actor, params.code),
    }),
  }),
  defineRoute({
    method: "GET",
    url: "/api/places/communes/:code/classifications",
    permission: "place.read",
    summary: "Classifications of a commune and its villages, with their days and decisions",
    tag,
    params: communeParams,
    answer: z.object({ classifications: z.array(classificationModel) }),
    handle: async ({ services, actor, params }) => ({
      classifications: await classificationLines(services, actor, params.code),
    }),
  }),
  defineRoute({
    method: "GET",
    url: "/api/places/resolve",
    permission: "place.read",
    summary: "The unit a code or name stands for on a day, the candidates, or the nearest names",
    tag,
    query: onDay.extend({
      code: z.string().max(10).optional(),
      name: z.string().max(200).optional(),
      district: z.string().max(100).optional(),
      province: z.string().max(100).optional(),
      village: z.string().max(100).optional(),
      address: z.string().max(300).optional(),
      writtenOn: Day.optional(),
    }),
    answer: z.object({
      kind: z.enum(["one", "candidates", "notFound"]),
      reason: z.enum(["name", "lineage", "village", "address", "divided", "sameName"]).nullable(),
      units: z.array(unitModel),
    }),
    handle: async ({ services, actor, query }) => {
      const { on: asked, ...rest } = query;
      const on = await askedDay(services, actor, asked);
      const { result, index } = await resolve(services, actor, { query: rest, on });
      switch (result.kind) {
        case "one":
          return { kind: result.kind, reason: result.by, units: [unitLine(index, result.unit)] };
        case "candidates": {
          const units = result.list.map((unit) => unitLine(index, unit));
          return { kind: result.kind, reason: result.reason, units };
        }
        case "notFound": {
          const units = result.nearest.map((unit) => unitLine(index, unit));
          return { kind: result.kind, reason: null, units };
        }
      }
    },
  }),
];

const writes: readonly Route[] = [
  defineRoute({
    method: "POST",
    url: "/api/places/villages",
    permission: "place.change",
    summary: "Add a village to a commune",
    tag,
    body: AddVillage,
    answer: z.object({ id: z.string() }),
    handle: ({ services, actor, body }) => perform(services, actor, { action: addVillage, input: body }),
  }),
  defineRoute({
    method: "POST",
    url: "/api/places/villages/rename",
    permission: "place.change",
    summary: "Give a village a new name from a day on",
    tag,
    body: RenameVillage,
    answer: z.object({ was: z.string() }),
    handle: ({ services, actor, body }) => perform(services, actor, { action: renameVillage, input: body }),
  }),
  defineRoute({
    method: "POST",
    url: "/api/places/villages/rearrange",
    permission: "place.change",
    summary: "Merge or divide villages on a day, with lineage",
    tag,
    body: RearrangeVillages,
    answer: z.object({ ended: z.array(z.string()), made: z.array(z.string()) }),
    handle: ({ services, actor, body }) =>
      perform(services, actor, { action: rearrangeVillages, input: body }),
  }),
  defineRoute({
    method: "POST",
    url: "/api/places/classifications",
    permission: "place.change",
    summary: "Classify a commune or a village from a day on, by a decision",
    tag,
    body: ClassifyPlace,
    answer: z.object({ id: z.string() }),
    handle: ({ services, actor, body }) => perform(services, actor, { action: classifyPlace, input: body }),
  }),
  defineRoute({
    method: "POST",
    url: "/api/places/classifications/end",
    permission: "place.change",
    summary: "End a classification, by a decision",
    tag,
    body: EndClassification,
    answer: z.object({ class: Classification.shape.class }),
    handle: ({ services, actor, body }) =>
      perform(services, actor, { action: endPlaceClassification, input: body }),
  }),
];

export const routes: readonly Route[] = [...reads, ...writes];
