import { type Day, holdsOn, type Unit, type UnitLevel } from "../model.ts";
import { type NamedPart, parsePlace, placeKey, splitKind, writtenName } from "./names.ts";
import { nearestUnits } from "./nearest.ts";
import { type Clues, follow, type Resolution } from "./successors.ts";
import { holdersOn, type UnitIndex, unitOn } from "./unit-index.ts";

export interface UnitQuery extends Clues {
  readonly code?: string | undefined;
  /** "Hòa Cư", "xã Hòa Cư", or the whole "xã Hòa Cư, huyện Cao Lộc, tỉnh Lạng Sơn". */
  readonly name?: string | undefined;
  readonly district?: string | undefined;
  readonly province?: string | undefined;
  readonly level?: UnitLevel | undefined;
  /** The day of the paper that carries the code or name; without it the day asked about. */
  readonly writtenOn?: Day | undefined;
}

const codeDigits: Record<UnitLevel, number> = { province: 2, district: 3, commune: 5 };

/** A number cell drops leading zeros: 6079 is 06079. */
function fullCode(code: string, level: UnitLevel): string {
  const digits = code.trim().replace(/\.0$/, "");
  return /^\d+$/.test(digits) ? digits.padStart(codeDigits[level], "0") : digits;
}

function provincesNamed(index: UnitIndex, name: string): readonly Unit[] {
  const states = [
    ...(index.byKey.get(placeKey(name)) ?? []),
    ...(index.byKey.get(placeKey(splitKind(name).name)) ?? []),
  ];
  return states.filter((unit) => unit.level === "province");
}

/** Codes of the provinces in force on the day that a province's name, old or new, stands for. */
function provinceCodes(index: UnitIndex, name: string, on: Day): Set<string> {
  const provinces = provincesNamed(index, name);
  return new Set(provinces.flatMap((unit) => holdersOn(index, unit, on)).map((unit) => unit.code));
}

/** Keeps those for which the test holds, or all when it holds for none: a clue narrows, it never empties. */
function narrow(units: readonly Unit[], test: (unit: Unit) => boolean): readonly Unit[] {
  const kept = units.filter(test);
  return kept.length > 0 ? kept : units;
}

interface Search {
  readonly commune: NamedPart;
  readonly district: string | null;
  readonly province: string | null;
}

function readSearch(index: UnitIndex, query: UnitQuery & { name: string }): Search {
  const level = query.level ?? "commune";
  const whole = index.byKey.get(placeKey(query.name))?.some((unit) => unit.level === level) ?? false;
  const text = parsePlace(query.name);
  const commune = whole || text.commune === null ? splitKind(query.name) : text.commune;
  const last = text.above.at(-1);
  const isProvince = (part: NamedPart | undefined) =>
    part !== undefined &&
    (index.byKey.get(placeKey(part.name)) ?? []).some((unit) => unit.level === "province");
  const province = query.province ?? (isProvince(last) ? last?.name : undefined) ?? null;
  const district = query.district ?? text.above.find((part) => part.name !== province)?.name ?? null;
  return { commune: whole ? wholeName(query.name, commune) : commune, district, province };
}

/** "Bản Hồ" alone is a commune by that name, not the village "Hồ". */
function wholeName(name: string, split: NamedPart): NamedPart {
  return split.kind === "village" ? { kind: null, name } : split;
}

function named(index: UnitIndex, search: Search, level: UnitLevel): readonly Unit[] {
  const { kind, name } = search.commune;
  const found = index.byKey.get(placeKey(name)) ?? [];
  const states = found.filter((unit) => unit.level === level);
  const written = writtenName(name).toLowerCase();
  // Written with its marks, "Tân Thành" is not "Tân Thanh"; written without, it may be either.
  const exact = narrow(states, (unit) => unit.name.toLowerCase() === written);
  return narrow(exact, (unit) => kind === null || unit.kind === kind);
}

function inProvince(
  index: UnitIndex,
  units: readonly Unit[],
  { province, on }: { province: string; on: Day },
) {
  const codes = provinceCodes(index, province, on);
  const lies = (unit: Unit) => holdersOn(index, unit, on).some((one) => codes.has(one.province ?? one.code));
  const oldName = placeKey(splitKind(province).name);
  const within = units.filter(lies);
  return narrow(within, (unit) =>
    (index.byCode.get(unit.province ?? "") ?? []).some(
      (state) => state.to === unit.to && placeKey(state.name) === oldName,
    ),
  );
}

function followAll(index: UnitIndex, states: readonly Unit[], query: Clues & { on: Day }): Resolution {
  const [only, ...more] = states;
  if (only && more.length === 0) return follow(index, only, query);
  const results = states.map((unit) => follow(index, unit, query));
  const units = new Map<string, Unit>();
  for (const result of results) {
    if (result.kind === "one") units.set(result.unit.code, result.unit);
    if (result.kind === "candidates") for (const unit of result.list) units.set(unit.code, unit);
  }
  const list = [...units.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  const [unit] = list;
  if (unit && list.length === 1) return { kind: "one", unit, by: "lineage" };
  return list.length === 0
    ? { kind: "notFound", nearest: [] }
    : { kind: "candidates", list, reason: "sameName" };
}

function resolveName(index: UnitIndex, query: UnitQuery & { name: string }, on: Day): Resolution {
  const level = query.level ?? "commune";
  const search = readSearch(index, query);
  const { province, district } = search;
  let states = named(index, search, level);
  if (province !== null) states = inProvince(index, states, { province, on });
  if (district !== null) {
    const key = placeKey(splitKind(district).name);
    states = narrow(states, (unit) => placeKey(splitKind(unit.district ?? "").name) === key);
  }
  if (states.length === 0) {
    const codes = province === null ? null : provinceCodes(index, province, on);
    return { kind: "notFound", nearest: nearestUnits(index, search.commune.name, { level, codes, on }) };
  }
  const day = query.writtenOn ?? on;
  return followAll(
    index,
    narrow(states, (unit) => holdsOn(unit, day)),
    { ...query, on },
  );
}

/**
 * The unit in force on a day that a code or a name stands for. A name of today wins over the same name of
 * an ended unit, unless the paper's day or its district says otherwise.
 */
export function resolveUnit(index: UnitIndex, query: UnitQuery, on: Day): Resolution {
  const { code, name } = query;
  if (code !== undefined && code.trim() !== "") {
    const digits = fullCode(code, query.level ?? "commune");
    const state = unitOn(index, digits, query.writtenOn ?? on) ?? index.byCode.get(digits)?.[0];
    if (state) return follow(index, state, { ...query, on });
  }
  if (name === undefined || name.trim() === "") return { kind: "notFound", nearest: [] };
  return resolveName(index, { ...query, name }, on);
}
