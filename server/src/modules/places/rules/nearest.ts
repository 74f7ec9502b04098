import { type Day, holdsOn, type Unit, type UnitLevel } from "../model.ts";
import { placeKey } from "./names.ts";
import { holdersOn, type UnitIndex } from "./unit-index.ts";

const suggestionsMax = 5;

/** Letters to change, add, drop or swap with the neighbour to turn one key into the other. */
export function keyDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

interface Scope {
  readonly level: UnitLevel;
  /** Codes of provinces in force; null searches the whole country. */
  readonly codes: ReadonlySet<string> | null;
  readonly on: Day;
}

/** The units in force whose name, or whose predecessor's name, is nearest to the text; nearest first. */
export function nearestUnits(index: UnitIndex, name: string, scope: Scope): Unit[] {
  const key = placeKey(name);
  const farthest = Math.max(1, Math.min(3, Math.floor(key.length / 3)));
  const found = new Map<string, { unit: Unit; distance: number }>();
  for (const [other, states] of index.byKey) {
    if (Math.abs(other.length - key.length) > farthest) continue;
    const distance = keyDistance(key, other);
    if (distance > farthest) continue;
    for (const unit of states
      .filter((one) => one.level === scope.level)
      .flatMap((one) => current(index, one, scope))) {
      const known = found.get(unit.code);
      if (known === undefined || distance < known.distance) found.set(unit.code, { unit, distance });
    }
  }
  return [...found.values()]
    .sort((a, b) => a.distance - b.distance || (a.unit.code < b.unit.code ? -1 : 1))
    .slice(0, suggestionsMax)
    .map((one) => one.unit);
}

function current(index: UnitIndex, unit: Unit, { codes, on }: Scope): Unit[] {
  const holders = holdsOn(unit, on) ? [unit] : holdersOn(index, unit, on);
  return holders.filter((one) => codes === null || codes.has(one.province ?? one.code));
}
