import { z } from "zod";

/** A day as yyyy-mm-dd; days compare as text. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

export const UnitLevel = z.enum(["province", "district", "commune"]);
export type UnitLevel = z.infer<typeof UnitLevel>;

/** thành phố, tỉnh; huyện (only the island districts without communes); phường, xã, thị trấn, đặc khu. */
export const UnitKind = z.enum([
  "city",
  "province",
  "district",
  "ward",
  "commune",
  "township",
  "special_zone",
]);
export type UnitKind = z.infer<typeof UnitKind>;

/** The administrative word that stands before the name, as the law writes it. */
export const kindWords: Record<UnitKind, string> = {
  city: "Thành phố",
  province: "Tỉnh",
  district: "Huyện",
  ward: "Phường",
  commune: "Xã",
  township: "Thị trấn",
  special_zone: "Đặc khu",
};

/**
 * One state of an administrative unit: a code keeps its meaning only between two days. `from` is null where
 * the beginning lies before our records; `to` is the last day, null while in force.
 */
export const Unit = z.object({
  code: z.string().regex(/^(\d{2}|\d{3}|\d{5})$/),
  from: Day.nullable(),
  to: Day.nullable(),
  level: UnitLevel,
  kind: UnitKind,
  /** Without the administrative word: "Hòa Cư", "1". */
  name: z.string().min(1),
  /** Code of the province of the same time; null for a province. */
  province: z.string().nullable(),
  /** Huyện, quận, thị xã of a unit that ended on 30/06/2025, in full ("Huyện Cao Lộc"). */
  district: z.string().nullable(),
  /** Other spellings met in lists; found by search, never printed. */
  spellings: z.array(z.string()),
  /** Other codes printed for the same unit. */
  otherCodes: z.array(z.string()),
  /** The resolution by which this state began; null where it lies before our records. */
  source: z.string().nullable(),
});
export type Unit = z.infer<typeof Unit>;

export const LineagePart = z.enum(["whole", "part"]);
export type LineagePart = z.infer<typeof LineagePart>;

/** What became of a unit: on `on` the whole or a part of `code` went into `into`. */
export const Lineage = z.object({
  code: z.string(),
  into: z.string(),
  /** First day of the new state; the old one ended the day before. */
  on: Day,
  part: LineagePart,
  source: z.string(),
});
export type Lineage = z.infer<typeof Lineage>;

/** A village (thôn, bản, ấp, khu phố, tổ dân phố): made and merged by the commune's council. */
export const VillageKind = z.enum([
  "thon",
  "ban",
  "ap",
  "khu_pho",
  "to_dan_pho",
  "khoi",
  "xom",
  "buon",
  "lang",
]);
export type VillageKind = z.infer<typeof VillageKind>;

export const villageWords: Record<VillageKind, string> = {
  thon: "Thôn",
  ban: "Bản",
  ap: "Ấp",
  khu_pho: "Khu phố",
  to_dan_pho: "Tổ dân phố",
  khoi: "Khối",
  xom: "Xóm",
  buon: "Buôn",
  lang: "Làng",
};

export const Village = z.object({
  id: z.string(),
  commune: z.string(),
  kind: VillageKind,
  name: z.string().min(1),
  from: Day,
  to: Day.nullable(),
  /** Commune to which it belonged until 30/06/2025, where known: this is what decides a divided commune. */
  formerCommune: z.string().nullable(),
  /** The council's decision, or the list from which it was taken. */
  source: z.string(),
});
export type Village = z.infer<typeof Village>;

/** Classes of places on which law hangs. */
export const PlaceClass = z.enum([
  "specially_difficult",
  "ethnic_minority_mountain",
  "border",
  "island",
  "coastal",
]);
export type PlaceClass = z.infer<typeof PlaceClass>;

/** A class of a commune, or of one of its villages, between two days, by a decision. */
export const Classification = z.object({
  id: z.string(),
  commune: z.string(),
  villageId: z.string().nullable(),
  class: PlaceClass,
  from: Day,
  to: Day.nullable(),
  decision: z.string(),
  /** The decision by which it ended; null while it holds or where the first one named its end. */
  endDecision: z.string().nullable(),
});
export type Classification = z.infer<typeof Classification>;

/** What became of a village: `fromId` went into `toId` on the day. */
export const VillageLink = z.object({ fromId: z.string(), toId: z.string(), on: Day, decision: z.string() });
export type VillageLink = z.infer<typeof VillageLink>;

export interface NationalUnits {
  readonly units: readonly Unit[];
  readonly lineage: readonly Lineage[];
}

export function fullName(unit: Pick<Unit, "kind" | "name">): string {
  return `${kindWords[unit.kind]} ${unit.name}`;
}

export function holdsOn(state: { from: Day | null; to: Day | null }, day: Day): boolean {
  return (state.from === null || state.from <= day) && (state.to === null || day <= state.to);
}

const dayMillis = 86_400_000;

export function dayBefore(day: Day): Day {
  return new Date(Date.parse(day) - dayMillis).toISOString().slice(0, 10);
}

export function dayAfter(day: Day): Day {
  return new Date(Date.parse(day) + dayMillis).toISOString().slice(0, 10);
}
