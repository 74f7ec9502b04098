import { type Day, holdsOn, type Unit } from "../model.ts";
import { parsePlace, placeKey, splitKind } from "./names.ts";
import { holdersOn, type UnitIndex } from "./unit-index.ts";

/** What besides the code or name may decide between the parts of a divided commune. */
export interface Clues {
  readonly village?: string | undefined;
  readonly address?: string | undefined;
}

export type Resolution =
  | { readonly kind: "one"; readonly unit: Unit; readonly by: "name" | "lineage" | "village" | "address" }
  | { readonly kind: "candidates"; readonly list: readonly Unit[]; readonly reason: "divided" | "sameName" }
  | { readonly kind: "notFound"; readonly nearest: readonly Unit[] };

/** Village names compare without their administrative word: "Thôn Nà Kéo" and "Nà Kéo" are one. */
function villageKey(text: string): string {
  const { kind, name } = splitKind(text);
  return placeKey(kind === "village" ? name : text);
}

interface Division {
  readonly old: Unit;
  readonly candidates: readonly Unit[];
  readonly on: Day;
}

function decideByVillage(index: UnitIndex, division: Division, village: string): Unit | null {
  const key = villageKey(village);
  const holding = division.candidates.flatMap((unit) =>
    (index.villagesByCommune.get(unit.code) ?? [])
      .filter((one) => holdsOn(one, division.on) && placeKey(one.name) === key)
      .map((one) => ({ unit, former: one.formerCommune })),
  );
  const proven = holding.filter((one) => one.former === division.old.code);
  const possible = proven.length > 0 ? proven : holding.filter((one) => one.former === null);
  const units = new Set(possible.map((one) => one.unit));
  const [only] = units;
  return units.size === 1 && only ? only : null;
}

/** The old name proves nothing: a divided commune often left its name to one of its parts. */
function decideByCommuneName(division: Division, commune: string): Unit | null {
  const key = placeKey(commune);
  if (key === placeKey(division.old.name)) return null;
  const named = division.candidates.filter((unit) => placeKey(unit.name) === key);
  return named.length === 1 ? (named[0] ?? null) : null;
}

function decide(index: UnitIndex, division: Division, clues: Clues): Resolution {
  const address = clues.address === undefined ? null : parsePlace(clues.address);
  const village = clues.village ?? address?.village ?? null;
  const byVillage = village === null ? null : decideByVillage(index, division, village);
  if (byVillage) return { kind: "one", unit: byVillage, by: "village" };
  const byAddress = address?.commune ? decideByCommuneName(division, address.commune.name) : null;
  if (byAddress) return { kind: "one", unit: byAddress, by: "address" };
  return { kind: "candidates", list: division.candidates, reason: "divided" };
}

/** Where a state of a unit lies on a day: one unit, or the candidates when it was divided and nothing decides. */
export function follow(index: UnitIndex, old: Unit, { on, ...clues }: Clues & { on: Day }): Resolution {
  const candidates = holdersOn(index, old, on);
  const [only, ...more] = candidates;
  if (only === undefined) return { kind: "notFound", nearest: [] };
  if (more.length > 0) return decide(index, { old, candidates, on }, clues);
  const unmoved = holdsOn(old, on) || (only.code === old.code && only.name === old.name);
  return { kind: "one", unit: only, by: unmoved ? "name" : "lineage" };
}

/**
 * The successors of a code as it was first given. A code may mean an ended unit and a new one; this reads it
 * as the ended one, or as the unit of the day on which it was written.
 */
export function successors(
  index: UnitIndex,
  code: string,
  query: Clues & { on: Day; writtenOn?: Day | undefined },
): Resolution {
  const states = index.byCode.get(code) ?? [];
  const { writtenOn, ...rest } = query;
  const old = writtenOn === undefined ? states[0] : states.find((unit) => holdsOn(unit, writtenOn));
  return old ? follow(index, old, rest) : { kind: "notFound", nearest: [] };
}
