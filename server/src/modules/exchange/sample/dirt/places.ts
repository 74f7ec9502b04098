import type { Commune } from "../model.ts";
import type { DirtCell, DirtKind } from "./kind.ts";
import { dirtRate } from "./rate.ts";

/** What becomes of villages and addresses; needs the communes, whose old names are written. */
export function placeDirt(communes: readonly Commune[]) {
  const byCode = new Map(communes.map((commune) => [commune.code, commune]));
  const oldNames = ({ person }: DirtCell) => byCode.get(person.household.village.commune)?.oldNames ?? [];
  const hasCommune = ({ value }: DirtCell) => typeof value === "string" && value.includes(", ");
  return {
    villageOldCommune: {
      role: "village",
      rate: placeRates.villageOldCommune,
      expected: "taken",
      fits: (cell) => hasCommune(cell) && oldNames(cell).length > 0,
      soil: (cell, random) => ({
        value: `${String(cell.value).split(", ")[0]}, ${random.pick(oldNames(cell))}`,
      }),
    },
    villageAbbreviated: {
      role: "village",
      rate: placeRates.villageAbbreviated,
      expected: "warned",
      fits: ({ value }) => typeof value === "string" && /^(Thôn|Khu phố) /u.test(value),
      soil: ({ value }) => ({
        value: String(value)
          .replace(/^Thôn /u, "T. ")
          .replace(/^Khu phố /u, "KP "),
      }),
    },
  } as const satisfies Record<string, DirtKind>;
}

export const placeRates = {
  villageOldCommune: dirtRate(
    { vi: "Tên xã cũ trước 01/07/2025", en: "Commune name before 01/07/2025" },
    300,
    { base: "villageCells" },
  ),
  villageAbbreviated: dirtRate({ vi: "Tên thôn viết tắt", en: "Abbreviated village name" }, 200, {
    base: "villageCells",
  }),
} as const;
