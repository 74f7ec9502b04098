import { type Bands, type FactNode, fact, ratioOf, text } from "@ansinh/engine";
import { allowanceBounds, estimate2026, versionsOf } from "./appendix-i.ts";
import { exposurePercent, injuryPercent, sickSoldierPercent } from "./facts.ts";
import * as law from "./law.ts";
import { type Level, since2021 } from "./law.ts";
import { bandsOf, warInvalids, warInvalidsB } from "./war-invalid-tables.ts";

const byPercent = (id: string, vi: string, en: string, versions: Bands["versions"]): Bands => ({
  id,
  label: text(`Mức hằng tháng theo tỷ lệ: ${vi}`, `Monthly level by percentage: ${en}`),
  short: text("mức theo tỷ lệ", "level by percentage"),
  type: "money",
  min: 0,
  max: allowanceBounds.max,
  of: "number:percent",
  versions,
});

/** Thousands of đồng from a percentage on, from 07/2021, 07/2023 and 07/2024. */
type Step = readonly [from: number, of2021: number, of2023: number, of2024: number];

const steps = (all: readonly Step[]) => (year: 2021 | 2023 | 2024 | 2026) => [
  { from: 0, value: 0 },
  ...all.map(([from, of2021, of2023, of2024]) => {
    const levels = { 2021: of2021, 2023: of2023, 2024: of2024, 2026: estimate2026(of2024) };
    return { from, value: levels[year] * 1_000 };
  }),
];

const invalid = byPercent(
  "meritInvalidByPercent",
  "thương binh, người hưởng chính sách như thương binh",
  "war invalids and those treated as such",
  versionsOf("PL II", (year) => bandsOf(warInvalids, year)),
);
const invalidB = byPercent(
  "meritInvalidBByPercent",
  "thương binh loại B",
  "war invalids of class B",
  versionsOf("PL III", (year) => bandsOf(warInvalidsB, year)),
);
const sickSoldier = byPercent(
  "meritSickSoldierByPercent",
  "bệnh binh",
  "sick soldiers",
  versionsOf(
    "PL I/7.1",
    steps([
      [41, 1695, 2145, 2911],
      [51, 2112, 2673, 3627],
      [61, 2692, 3406, 4622],
      [71, 3103, 3927, 5329],
      [81, 3714, 4700, 6378],
      [91, 4137, 5235, 7104],
    ]),
  ),
);
const exposed = byPercent(
  "meritExposedByPercent",
  "người nhiễm chất độc hóa học",
  "people exposed to toxic chemicals",
  versionsOf(
    "PL I/8.1",
    steps([
      [21, 1234, 1562, 2120],
      [41, 2062, 2610, 3542],
      [61, 2891, 3658, 4964],
      [81, 3703, 4685, 6358],
    ]),
  ),
);

export const bands: readonly Bands[] = [invalid, invalidB, sickSoldier, exposed];

const banded = (place: string, { id }: Bands, of: FactNode<"number">, coefficient = "1"): Level =>
  since2021(law.decree75(place), { bands: id, of, coefficient: ratioOf(coefficient), rounding: "exact" });

export const invalidLevel = banded("PL II", invalid, fact(injuryPercent));
export const invalidBLevel = banded("PL III", invalidB, fact(injuryPercent));
export const sickSoldierLevel = banded("PL I/7.1", sickSoldier, fact(sickSoldierPercent));
export const exposedLevel = banded("PL I/8.1", exposed, fact(exposurePercent));
