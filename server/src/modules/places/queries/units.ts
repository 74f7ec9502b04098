import type { Actor } from "#kernel/actor.ts";
import { businessDate } from "#platform/business-date.ts";
import type { Services } from "#platform/services.ts";
import { type Day, fullName, holdsOn, type Unit, type UnitKind } from "../model.ts";
import { placesProblems } from "../problems.ts";
import {
  nextOf,
  previousOf,
  type Resolution,
  resolveUnit,
  type Step,
  searchUnits,
  type UnitIndex,
  type UnitQuery,
  unitOn,
  withVillages,
} from "../rules/index.ts";
import { readAllVillages } from "../store/index.ts";
import { unitIndex } from "./place-index.ts";

/** A unit as screens show it. */
export interface UnitLine {
  code: string;
  level: Unit["level"];
  kind: UnitKind;
  name: string;
  fullName: string;
  /** Codes and names of the province and district of its own time. */
  province: string | null;
  provinceName: string | null;
  district: string | null;
  from: Day | null;
  to: Day | null;
  source: string | null;
}

export interface StepLine {
  unit: UnitLine;
  on: Day;
  part: "whole" | "part";
  source: string;
}

/** One state of a code with what it was made of and what became of it. */
export interface StateLine {
  unit: UnitLine;
  madeOf: StepLine[];
  wentInto: StepLine[];
}

export function unitLine(index: UnitIndex, unit: Unit): UnitLine {
  const { code, level, kind, name, province, district, from, to, source } = unit;
  // The province of the unit's own time: at its end, or as it is now.
  const states = province === null ? [] : (index.byCode.get(province) ?? []);
  const above = states.find((state) => (to === null ? state.to === null : holdsOn(state, to)));
  const provinceName = above ? fullName(above) : null;
  return {
    code,
    level,
    kind,
    name,
    fullName: fullName(unit),
    province,
    provinceName,
    district,
    from,
    to,
    source,
  };
}

function stepLine(index: UnitIndex, { unit, link }: Step): StepLine {
  return { unit: unitLine(index, unit), on: link.on, part: link.part, source: link.source };
}

/** The day asked about, else the tenant's business day; and the tenant's own province. */
export async function askedDay(services: Services, actor: Actor, on: Day | undefined): Promise<Day> {
  if (on !== undefined) return on;
  return services.database.read(actor, (tx) => businessDate(tx, actor.tenant, services.clock));
}

export interface ProvinceLine extends UnitLine {
  communes: Record<"ward" | "commune" | "special_zone" | "township", number>;
}

function inForce(index: UnitIndex, day: Day, level: Unit["level"]): Unit[] {
  const states = [...new Set([...index.byCode.values()].flat())];
  return states.filter((unit) => unit.level === level && holdsOn(unit, day));
}

export async function listProvinces(services: Services, actor: Actor, on: Day): Promise<ProvinceLine[]> {
  const index = await unitIndex(services.database, actor.tenant);
  const counts = new Map<string, ProvinceLine["communes"]>();
  for (const unit of inForce(index, on, "commune")) {
    const count = counts.get(unit.province ?? "") ?? { ward: 0, commune: 0, special_zone: 0, township: 0 };
    if (unit.kind in count) count[unit.kind as keyof typeof count] += 1;
    counts.set(unit.province ?? "", count);
  }
  return inForce(index, on, "province")
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((unit) => ({
      ...unitLine(index, unit),
      communes: counts.get(unit.code) ?? { ward: 0, commune: 0, special_zone: 0, township: 0 },
    }));
}

const kindOrder: readonly UnitKind[] = ["ward", "township", "commune", "special_zone", "district"];

/** Communes of a province on a day: wards first, then by name as Vietnamese sorts. */
export async function listCommunes(
  services: Services,
  actor: Actor,
  { province, on }: { province: string; on: Day },
): Promise<UnitLine[]> {
  const index = await unitIndex(services.database, actor.tenant);
  if (unitOn(index, province, on)?.level !== "province") {
    throw placesProblems.unitNotFound({ code: province, day: on });
  }
  const collator = new Intl.Collator("vi", { numeric: true });
  return inForce(index, on, "commune")
    .filter((unit) => unit.province === province)
    .sort((a, b) => kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || collator.compare(a.name, b.name))
    .map((unit) => unitLine(index, unit));
}

export interface FoundLine {
  unit: UnitLine;
  today: UnitLine[];
}

export async function search(
  services: Services,
  actor: Actor,
  { text, on, home }: { text: string; on: Day; home: string | null },
): Promise<FoundLine[]> {
  const index = await unitIndex(services.database, actor.tenant);
  return searchUnits(index, text, { on, home }).map((found) => ({
    unit: unitLine(index, found.unit),
    today: found.today.map((unit) => unitLine(index, unit)),
  }));
}

/** Every state of a code, the newest first. Errors: the code never meant a unit. */
export async function unitStates(services: Services, actor: Actor, code: string): Promise<StateLine[]> {
  const index = await unitIndex(services.database, actor.tenant);
  const states = index.byCode.get(code) ?? [];
  if (states.length === 0) {
    throw placesProblems.unitNotFound({ code, day: await askedDay(services, actor, undefined) });
  }
  return [...states].reverse().map((unit) => ({
    unit: unitLine(index, unit),
    madeOf: previousOf(index, unit).map((step) => stepLine(index, step)),
    wentInto: nextOf(index, unit).map((step) => stepLine(index, step)),
  }));
}

/** What a code or name stands for on a day; with villages, so that a divided commune may be decided. */
export async function resolve(
  services: Services,
  actor: Actor,
  { query, on }: { query: UnitQuery; on: Day },
): Promise<{ result: Resolution; index: UnitIndex }> {
  const national = await unitIndex(services.database, actor.tenant);
  const villages = await services.database.read(actor, (tx) => readAllVillages(tx, actor.tenant));
  const index = withVillages(national, villages);
  return { result: resolveUnit(index, query, on), index };
}
