import {
  type Day,
  dayAfter,
  dayBefore,
  fullName,
  holdsOn,
  type Lineage,
  type Unit,
  type Village,
} from "../model.ts";
import { placeKey } from "./names.ts";

/** Units, lineage and villages of one tenant, arranged for lookup; built once, never changed. */
export interface UnitIndex {
  readonly byCode: ReadonlyMap<string, readonly Unit[]>;
  readonly byKey: ReadonlyMap<string, readonly Unit[]>;
  readonly from: ReadonlyMap<string, readonly Lineage[]>;
  readonly into: ReadonlyMap<string, readonly Lineage[]>;
  readonly villagesByCommune: ReadonlyMap<string, readonly Village[]>;
}

export interface IndexSource {
  readonly units: readonly Unit[];
  readonly lineage: readonly Lineage[];
  readonly villages?: readonly Village[];
}

function group<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const found = groups.get(key);
      if (found) found.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

/** Keys under which a unit is found: its name and other spellings, each also with its administrative word. */
export function unitKeys(unit: Unit): string[] {
  return [unit.name, ...unit.spellings].flatMap((name) => [
    placeKey(name),
    placeKey(fullName({ kind: unit.kind, name })),
  ]);
}

export function indexUnits({ units, lineage, villages = [] }: IndexSource): UnitIndex {
  const inOrder = [...units].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1));
  return {
    byCode: group(inOrder, (unit) => [unit.code, ...unit.otherCodes]),
    byKey: group(inOrder, unitKeys),
    from: group(lineage, (link) => [`${link.code} ${link.on}`]),
    into: group(lineage, (link) => [`${link.into} ${link.on}`]),
    villagesByCommune: group(villages, (village) => [village.commune]),
  };
}

/** The same units with other villages; the units are not read again. */
export function withVillages(index: UnitIndex, villages: readonly Village[]): UnitIndex {
  return { ...index, villagesByCommune: group(villages, (village) => [village.commune]) };
}

/** The state of a code on a day, or null where the code meant nothing then. */
export function unitOn(index: UnitIndex, code: string, day: Day): Unit | null {
  return index.byCode.get(code)?.find((unit) => holdsOn(unit, day)) ?? null;
}

export interface Step {
  readonly link: Lineage;
  readonly unit: Unit;
}

/** The units that a state went into on the day after it ended; empty while in force. */
export function nextOf(index: UnitIndex, unit: Unit): Step[] {
  if (unit.to === null) return [];
  const on = dayAfter(unit.to);
  return (index.from.get(`${unit.code} ${on}`) ?? []).flatMap((link) => {
    const next = index.byCode.get(link.into)?.find((one) => one.from === on && one.code === link.into);
    return next ? [{ link, unit: next }] : [];
  });
}

/** The units out of which a state was made on its first day. */
export function previousOf(index: UnitIndex, unit: Unit): Step[] {
  if (unit.from === null) return [];
  const on = unit.from;
  const last = dayBefore(on);
  return (index.into.get(`${unit.code} ${on}`) ?? []).flatMap((link) => {
    const states = index.byCode.get(link.code) ?? [];
    const before = states.find(
      (one) => one.to === last && one.code === link.code && one.level !== "district",
    );
    const district = states.find((one) => one.to === last && one.level === "district");
    const found = before ?? district;
    return found ? [{ link, unit: found }] : [];
  });
}

/** Every unit in force on the day that holds a part of the given state, ordered by code. */
export function holdersOn(index: UnitIndex, unit: Unit, on: Day): Unit[] {
  const held = new Map<string, Unit>();
  let open: readonly Unit[] = [unit];
  while (open.length > 0) {
    for (const one of open) if (holdsOn(one, on)) held.set(one.code, one);
    open = open
      .filter((one) => one.to !== null && one.to < on)
      .flatMap((one) => nextOf(index, one).map((step) => step.unit));
  }
  return [...held.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
