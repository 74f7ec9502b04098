import { byMonth, type Example, grants, leavesOpen, refuses } from "@ansinh/policies/kit";

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

export const reductionExamples: readonly Example[] = [
  { ...at(1), expect: refuses(...refusals, "chưa phải người thứ 5 của hộ") },
  // 113.850 đ: the first pays whole, the others 70, 60, 50 and 40 %
  { ...at(2), expect: grants(34_155, clause(2)) },
  { ...at(3), expect: grants(45_540, clause(3)) },
  { ...at(4), expect: grants(56_925, clause(4)) },
  { ...at(5), expect: grants(68_310, clause(5)) },
  { ...at(6), expect: grants(68_310, clause(5)) },
  { ...at(null), expect: leavesOpen(0, 68_310, "insuredOrder") },
  ...byMonth(
    (month) => at(2, month),
    [
      ["2024-06", refuses("chế độ không áp dụng trong tháng")],
      ["2024-07", grants(31_590, clause(2))],
      ["2026-06", grants(31_590, clause(2))],
      ["2026-07", grants(34_155, clause(2))],
    ],
  ),
];
