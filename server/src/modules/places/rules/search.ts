import { type Day, fullName, holdsOn, type Unit } from "../model.ts";
import { parsePlace, placeKey, splitKind } from "./names.ts";
import { holdersOn, type UnitIndex } from "./unit-index.ts";

export interface Found {
  readonly unit: Unit;
  /** The units in force on the day that hold it: itself, its successor, or the parts it was divided into. */
  readonly today: readonly Unit[];
}

export interface SearchScope {
  readonly on: Day;
  /** Province whose units come first. */
  readonly home: string | null;
  readonly limit?: number;
}

const limitDefault = 20;

/** How well a key answers what was typed: 0 best, null not at all. */
function rank(key: string, typed: string): number | null {
  if (key === typed) return 0;
  if (key.startsWith(`${typed} `)) return 1;
  if (key.startsWith(typed)) return 2;
  if (key.includes(` ${typed}`)) return 3;
  return null;
}

interface Hit {
  readonly unit: Unit;
  readonly rank: number;
}

function byName(index: UnitIndex, text: string): Hit[] {
  const place = parsePlace(text);
  const typed = new Set([placeKey(text)]);
  if (place.commune && place.above.length > 0) {
    typed.add(placeKey(place.commune.name));
    const { kind, name } = place.commune;
    if (kind !== null && kind !== "village" && kind !== "town" && kind !== "urbanDistrict") {
      typed.delete(placeKey(name));
      typed.add(placeKey(fullName({ kind, name })));
    }
  }
  const above = place.above.map((part) => placeKey(part.name));
  const hits = new Map<Unit, number>();
  for (const [key, states] of index.byKey) {
    const ranks = [...typed].flatMap((one) => rank(key, one) ?? []);
    if (ranks.length === 0) continue;
    const best = Math.min(...ranks);
    for (const unit of states) {
      if (above.length > 0 && !liesIn(index, unit, above)) continue;
      hits.set(unit, Math.min(best, hits.get(unit) ?? best));
    }
  }
  return [...hits].map(([unit, best]) => ({ unit, rank: best }));
}

/** Whether each name typed after the commune's begins the name of its district or province. */
function liesIn(index: UnitIndex, unit: Unit, above: readonly string[]): boolean {
  const district = unit.district === null ? [] : [placeKey(splitKind(unit.district).name)];
  const provinces = (index.byCode.get(unit.province ?? "") ?? [])
    .filter((state) => unit.to === null || state.to === null || state.to >= unit.to)
    .map((state) => placeKey(state.name));
  const names = [...district, ...provinces];
  return above.every((typed) => names.some((name) => name.startsWith(typed)));
}

function byCode(index: UnitIndex, digits: string): Hit[] {
  return [...index.byCode]
    .filter(([code]) => code.startsWith(digits))
    .flatMap(([code, states]) => states.map((unit) => ({ unit, rank: code === digits ? 0 : 2 })));
}

/**
 * Units, in force and ended, for what is being typed: without marks, the beginning of any word of the name,
 * a code, or "Hòa Cư, Cao Lộc". Best first; units in force before ended ones, the home province first.
 */
export function searchUnits(index: UnitIndex, text: string, scope: SearchScope): Found[] {
  const typed = text.trim();
  if (typed === "") return [];
  const hits = /^\d{2,5}$/.test(typed) ? byCode(index, typed) : byName(index, typed);
  const home = (unit: Unit) => (unit.province === scope.home || unit.code === scope.home ? 0 : 1);
  const ended = (unit: Unit) => (holdsOn(unit, scope.on) ? 0 : 1);
  const level = (unit: Unit) => (unit.level === "province" ? 0 : 1);
  return hits
    .filter(({ unit }) => unit.from === null || unit.from <= scope.on)
    .filter(({ unit }) => !repeated(index, unit, scope.on))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        home(a.unit) - home(b.unit) ||
        ended(a.unit) - ended(b.unit) ||
        level(a.unit) - level(b.unit) ||
        (a.unit.code < b.unit.code ? -1 : 1),
    )
    .slice(0, scope.limit ?? limitDefault)
    .map(({ unit }) => ({ unit, today: holdersOn(index, unit, scope.on) }));
}

/** An ended state that lives on whole under its own code and name adds nothing to the list. */
function repeated(index: UnitIndex, unit: Unit, on: Day): boolean {
  if (holdsOn(unit, on)) return false;
  const holders = holdersOn(index, unit, on);
  const [only] = holders;
  return (
    holders.length === 1 && only?.code === unit.code && only.name === unit.name && only.kind === unit.kind
  );
}
