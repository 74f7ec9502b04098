import { byKnownOn, byMonth, type Example, grants, leavesOpen, refuses } from "@ansinh/policies/kit";

const benefit = "health-insurance-household";
const knownOn = "2026-11-21";
const at = (insuredOrder: number | null, month = "2026-11") => ({
  benefit,
  month,
  knownOn,
  name: `người thứ ${insuredOrder ?? "mấy chưa rõ"} của hộ`,
  person: { birthDate: "1985-04-04", insuredOrder },
});
const clause = (place: number) => `health-insurance-household.place-${place}`;
const refusals = [2, 3, 4].map((place) => `không phải người thứ ${place} của hộ`);

/** 30, 40, 50 and 60 % of 105.300 đ and of 113.850 đ. */
const paid = {
  2: [31_590, 34_155],
  3: [42_120, 45_540],
  4: [52_650, 56_925],
  5: [63_180, 68_310],
} as const;

export const reductionExamples: readonly Example[] = [
  { ...at(1), expect: refuses(...refusals, "chưa phải người thứ 5 của hộ") },
  // 113.850 đ: the first pays whole, the others 70, 60, 50 and 40 %
  { ...at(2), expect: grants(34_155, clause(2)) },
  { ...at(3), expect: grants(45_540, clause(3)) },
  { ...at(4), expect: grants(56_925, clause(4)) },
  { ...at(5), expect: grants(68_310, clause(5)) },
  { ...at(6), expect: grants(68_310, clause(5)) },
  { ...at(null), expect: leavesOpen(0, 68_310, "insuredOrder") },
  ...([2, 3, 4, 5] as const).flatMap((place) => {
    const [of2024, of2026] = paid[place];
    const notYet = refuses("chế độ không áp dụng trong tháng");
    return [
      ...byMonth(
        (month) => at(place, month),
        [
          ["2024-06", notYet],
          ["2024-07", grants(of2024, clause(place))],
          ["2026-06", grants(of2024, clause(place))],
          ["2026-07", grants(of2026, clause(place))],
        ],
      ),
      ...byKnownOn(
        (known) => ({ ...at(place, "2024-07"), knownOn: known }),
        [
          ["2024-06-30", notYet],
          ["2024-07-01", grants(of2024, clause(place))],
        ],
      ),
      // a level that is signed and not in force pays nobody
      ...byKnownOn(
        (known) => ({ ...at(place, "2026-07"), knownOn: known }),
        [
          ["2026-06-30", grants(of2024, clause(place))],
          ["2026-07-01", grants(of2026, clause(place))],
        ],
      ),
      {
        ...at(place),
        name: `người thứ ${place} mười ngày đầu tháng, sau đó thứ nhất`,
        person: {
          birthDate: "1985-04-04",
          insuredOrder: [
            { value: place, to: "2026-11-10" },
            { value: 1, from: "2026-11-11" },
          ],
        },
        expect: grants(of2026, clause(place)),
      },
    ];
  }),
];
