import { byMonth, type Example, leavesOpen, refuses } from "@ansinh/policies/kit";
import { home, lacksThree, lacksTwo, nearPoor, november, poor, settled, sound } from "./households.ts";

const above = "thu nhập bình quân cao hơn chuẩn thu nhập";
const lessThanThree = "thiếu hụt dưới 3 chỉ số";

const lines = [
  ["2026-11", "rural", 1_500_000],
  ["2026-11", "urban", 2_000_000],
  ["2027-01", "rural", 2_200_000],
  ["2027-01", "urban", 2_800_000],
] as const;
/** On the line of the area and one đồng above it, by both standards. */
const onTheLines: readonly Example[] = lines.flatMap(([month, householdArea, line]) => {
  const at = (income: number) => ({ ...lacksThree, householdArea, incomePerPerson: income });
  const named = `${householdArea === "rural" ? "nông thôn" : "thành thị"}, chuẩn ${line}`;
  // the deprivations that make a household poor aren't read yet for the new standard
  const within = month === "2027-01" ? leavesOpen(0, 1, "parameter") : poor;
  return [
    { ...home(`${named}: đúng chuẩn`, at(line), { month }), expect: within },
    { ...home(`${named}: dưới chuẩn một đồng`, at(line - 1), { month }), expect: within },
    { ...home(`${named}: trên chuẩn một đồng`, at(line + 1), { month }), expect: refuses(above) },
  ];
});

const through: readonly Example[] = byMonth(
  (month) => ({ ...home("hộ thiếu hụt 3 chỉ số", lacksThree), month }),
  [
    ["2021-12", refuses("chế độ không áp dụng trong tháng")],
    ["2022-01", poor],
    ["2025-12", poor],
    ["2026-01", poor],
    ["2026-12", poor],
    ["2027-01", leavesOpen(0, 1, "parameter")],
  ],
);
const nearPoorThrough: readonly Example[] = byMonth(
  (month) => ({ ...home("hộ thiếu hụt 2 chỉ số", lacksTwo), benefit: "near-poor-household", month }),
  [
    ["2021-12", refuses("chế độ không áp dụng trong tháng")],
    ["2022-01", nearPoor],
    ["2025-12", nearPoor],
    ["2026-01", nearPoor],
    ["2026-12", nearPoor],
    ["2027-01", leavesOpen(0, 1, "parameter")],
  ],
);

const averageLines = [
  ["rural", 2_250_000, 1_500_000],
  ["urban", 3_000_000, 2_000_000],
] as const;
/** The upper bound counts once an administrator confirms it: until then everybody above the poverty line stays open. */
const averages: readonly Example[] = averageLines.flatMap(([householdArea, upper, line]) => {
  const at = (incomePerPerson: number) => ({ ...sound, householdArea, incomePerPerson, farms: true });
  const asked = { benefit: "average-farm-household" };
  return [
    {
      ...home(`${householdArea}: đúng chuẩn nghèo`, at(line), asked),
      expect: refuses("thu nhập bình quân không quá chuẩn thu nhập"),
    },
    {
      ...home(`${householdArea}: trên chuẩn nghèo một đồng`, at(line + 1), asked),
      expect: leavesOpen(0, 1, "parameter"),
    },
    {
      ...home(`${householdArea}: đúng mức trung bình`, at(upper), asked),
      expect: leavesOpen(0, 1, "parameter"),
    },
  ];
});

export const classExamples: readonly Example[] = [
  ...onTheLines,
  ...through,
  ...nearPoorThrough,
  ...averages,
  ...byMonth(
    (month) => ({
      ...home("hộ làm nông trên chuẩn nghèo", { ...sound, incomePerPerson: 2_210_000, farms: true }),
      benefit: "average-farm-household",
      month,
    }),
    [
      ["2021-12", refuses("chế độ không áp dụng trong tháng")],
      ["2022-01", leavesOpen(0, 1, "parameter")],
      ["2025-12", leavesOpen(0, 1, "parameter")],
      ["2026-01", leavesOpen(0, 1, "parameter")],
      ["2026-12", leavesOpen(0, 1, "parameter")],
      ["2027-01", leavesOpen(0, 1, "parameter")],
    ],
  ),
  { ...home("không thiếu hụt gì", sound), expect: refuses(lessThanThree) },
  { ...home("thiếu hụt 2 chỉ số", lacksTwo), expect: refuses(lessThanThree) },
  {
    ...home("thiếu hụt 3 chỉ số thì không phải hộ cận nghèo", lacksThree, { benefit: "near-poor-household" }),
    expect: refuses("thiếu hụt từ 3 chỉ số trở lên"),
  },
  {
    ...home(
      "cận nghèo: thu nhập trên chuẩn",
      { ...sound, incomePerPerson: 1_500_001 },
      {
        benefit: "near-poor-household",
      },
    ),
    expect: refuses(above),
  },
  {
    ...home(
      "không làm nông, lâm, ngư, diêm nghiệp",
      { ...sound, incomePerPerson: 1_600_000, farms: false },
      {
        benefit: "average-farm-household",
      },
    ),
    expect: refuses("không làm nông, lâm, ngư, diêm nghiệp"),
  },
  {
    ...home("một chỉ số chưa rõ, hai chỉ số thiếu hụt", { ...lacksTwo, usesInternet: null }),
    expect: leavesOpen(0, 1, "usesInternet"),
  },
  {
    ...home("chưa biết thu nhập", { ...lacksThree, incomePerPerson: null }),
    expect: leavesOpen(0, 1, "incomePerPerson"),
  },
  {
    ...home("chưa biết khu vực, thu nhập giữa hai chuẩn", {
      ...lacksThree,
      householdArea: null,
      incomePerPerson: 1_800_000,
    }),
    expect: leavesOpen(0, 1, "householdArea"),
  },
  {
    ...home("chưa biết khu vực, thu nhập dưới cả hai chuẩn", { ...lacksThree, householdArea: null }),
    expect: poor,
  },
  {
    benefit: "near-poor-household",
    ...november,
    name: "chưa có thông tin thu nhập",
    person: settled,
    household: { ...lacksTwo, incomePerPerson: null },
    expect: leavesOpen(0, 1, "incomePerPerson"),
  },
];
