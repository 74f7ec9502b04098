import { type Example, leavesOpen, refuses } from "@ansinh/policies/kit";
import { before, later, paid, sinceJuly2021, throughLevels } from "./dates.ts";

const withoutMerit = ["residents", "poor", "disability", "insurance", "assistance", "hiv", "places"];
const june = { month: "2026-06", knownOn: later } as const;

const nursing = { ...june, benefit: "merit-nursing" } as const;
const [home, centre] = ["merit-nursing.home", "merit-nursing.centre"];

/** 0.9 and 1.8 times the standard, which for nursing rose on 1 January 2024 instead of 07/2023. */
const nursingLevels: readonly Example[] = (
  [
    ["2021-06", later, undefined, undefined],
    ["2021-07", "2021-06-30", undefined, undefined],
    ["2021-07", "2021-07-01", 1_462, 2_923],
    ["2023-06", later, 1_462, 2_923],
    ["2023-07", later, 1_462, 2_923],
    ["2023-12", later, 1_462, 2_923],
    ["2024-01", "2023-09-04", 1_462, 2_923],
    ["2024-01", "2023-09-05", 1_850, 3_699],
    ["2024-06", later, 1_850, 3_699],
    ["2024-07", "2024-06-30", 1_850, 3_699],
    ["2024-07", "2024-07-01", 2_510, 5_020],
    ["2026-06", later, 2_510, 5_020],
    ["2026-07", "2026-09-30", 2_510, 5_020],
    ["2026-07", "2026-10-01", 2_711, 5_422],
  ] as const
).flatMap(([month, knownOn, atHome, inCentre]) =>
  (
    [
      ["home", "tại nhà", atHome, home],
      ["centre", "tập trung", inCentre, centre],
    ] as const
  ).map(
    ([meritNursing, words, thousands, clause]): Example => ({
      ...nursing,
      month,
      knownOn,
      name: `điều dưỡng ${words}, theo luật đến ${knownOn}`,
      person: { meritNursing },
      expect: thousands === undefined ? before : paid(thousands, clause),
    }),
  ),
);

/** Whoever is nursed every year although last year too, and who isn't. */
const frequency: readonly Example[] = (
  [
    ["hoạt động trước 1945 thoát ly", { activistPre1945: "detached" }, true],
    ["hoạt động trước 1945 không thoát ly", { activistPre1945: "not-detached" }, true],
    ["hoạt động 1945", { activist1945: true }, true],
    ["Bà mẹ Việt Nam anh hùng", { heroicMother: true }, true],
    ["thương binh 80 %", { warInvalid: "invalid", injuryPercent: 80 }, false],
    ["thương binh 81 %", { warInvalid: "invalid", injuryPercent: 81 }, true],
    ["thương binh loại B 82 %", { warInvalid: "class-b", injuryPercent: 82 }, true],
    ["tỷ lệ 82 % mà không phải thương binh", { injuryPercent: 82 }, false],
    ["bệnh binh 80 %", { sickSoldierPercent: 80 }, false],
    ["bệnh binh 81 %", { sickSoldierPercent: 81 }, true],
    ["bệnh binh 82 %", { sickSoldierPercent: 82 }, true],
    ["nhiễm chất độc hóa học 80 %", { exposurePercent: 80 }, false],
    ["nhiễm chất độc hóa học 81 %", { exposurePercent: 81 }, true],
    ["nhiễm chất độc hóa học 82 %", { exposurePercent: 82 }, true],
    ["giúp đỡ cách mạng trước tháng Tám 1945", { helperOfRevolution: "before-august-1945" }, true],
    ["giúp đỡ cách mạng, Huân chương Kháng chiến", { helperOfRevolution: "resistance-order" }, false],
    ["cha, mẹ có từ hai con liệt sĩ", { parentOfOnlyOrTwoMartyrs: true }, true],
    ["thân nhân một liệt sĩ", { martyrsInFamily: 1 }, false],
  ] as const
).flatMap(([name, person, everyYear]) =>
  (
    [
      ["home", 2_510, home],
      ["centre", 5_020, centre],
    ] as const
  ).map(
    ([meritNursing, thousands, clause]): Example => ({
      ...nursing,
      name: `${name}, năm trước đã điều dưỡng, nay ${meritNursing === "home" ? "tại nhà" : "tập trung"}`,
      person: { ...person, meritNursing, meritNursedLastYear: true },
      expect: everyYear
        ? paid(thousands, clause)
        : refuses("điều dưỡng hai năm một lần, năm trước đã điều dưỡng"),
    }),
  ),
);

export const nursingExamples: readonly Example[] = [
  ...nursingLevels,
  ...frequency,
  {
    ...nursing,
    name: "không có tên trong đợt điều dưỡng",
    person: { heroicMother: true },
    expect: refuses(
      "không có tên điều dưỡng tại nhà trong đợt",
      "không có tên điều dưỡng tập trung trong đợt",
    ),
  },
  {
    ...nursing,
    name: "chưa rõ điều dưỡng tại nhà hay tập trung",
    person: { meritNursing: { oneOf: ["home", "centre"] }, heroicMother: true },
    expect: { undetermined: [0, 5_020_000], needs: ["meritNursing"] },
  },
];

const school = { ...june, benefit: "merit-school-year" } as const;
const level = (clause: string) => `merit-school-year.${clause}`;
export const schoolYearExamples: readonly Example[] = [
  ...throughLevels(
    { benefit: school.benefit, name: "học mầm non", person: { meritSchoolYear: "pre-school" } },
    {
      of2021: paid(325, level("pre-school")),
      of2023: paid(411, level("pre-school")),
      of2024: paid(558, level("pre-school")),
      of2026: paid(602, level("pre-school")),
    },
  ),
  ...throughLevels(
    { benefit: school.benefit, name: "học phổ thông", person: { meritSchoolYear: "general" } },
    {
      of2021: paid(650, level("general")),
      of2023: paid(822, level("general")),
      of2024: paid(1_116, level("general")),
      of2026: paid(1_205, level("general")),
    },
  ),
  ...sinceJuly2021(
    { benefit: school.benefit, name: "học đại học", person: { meritSchoolYear: "higher" } },
    paid(650, level("higher")),
  ),
  {
    ...school,
    name: "không có quyết định hỗ trợ",
    person: {},
    expect: refuses("không có quyết định hỗ trợ: mầm non"),
  },
  {
    ...school,
    name: "chưa rõ quyết định hỗ trợ",
    person: {},
    completeLists: withoutMerit,
    expect: leavesOpen(0, 1_116_000, "meritSchoolYear"),
  },
];

const worship = { ...june, benefit: "merit-worship" } as const;
const martyr = "merit-worship.martyr";
export const worshipExamples: readonly Example[] = [
  ...sinceJuly2021(
    { benefit: worship.benefit, name: "thờ cúng một liệt sĩ", person: { martyrsWorshipped: 1 } },
    paid(1_400, martyr),
  ),
  { ...worship, name: "thờ cúng hai liệt sĩ", person: { martyrsWorshipped: 2 }, expect: paid(2_800, martyr) },
  {
    ...worship,
    name: "không thờ cúng liệt sĩ",
    person: { martyrsWorshipped: 0 },
    expect: refuses("thờ cúng liệt sĩ: không có quyết định trong tháng"),
  },
  {
    ...worship,
    name: "chưa rõ thờ cúng mấy liệt sĩ",
    person: {},
    completeLists: withoutMerit,
    expect: leavesOpen(0, 14_000_000, "martyrsWorshipped"),
  },
];

const facility = { ...june, benefit: "merit-facility" } as const;
const meals = "merit-facility.holiday-meals";
const invalid = (injuryPercent: number, meritFacilityHolidays: number) => ({
  warInvalid: "invalid",
  injuryPercent,
  meritFacilityHolidays,
});
export const facilityExamples: readonly Example[] = [
  ...sinceJuly2021(
    { benefit: facility.benefit, name: "thương binh 81 % ở cơ sở một ngày lễ", person: invalid(81, 1) },
    paid(200, meals),
  ),
  { ...facility, name: "thương binh 82 %, hai ngày lễ", person: invalid(82, 2), expect: paid(400, meals) },
  {
    ...facility,
    name: "thương binh loại B 81 %, ba ngày tết",
    person: { ...invalid(81, 3), warInvalid: "class-b" },
    expect: paid(600, meals),
  },
  {
    ...facility,
    name: "thương binh 80 %",
    person: invalid(80, 2),
    expect: refuses("không phải thương binh từ 81 %"),
  },
  {
    ...facility,
    name: "không phải thương binh",
    person: { meritFacilityHolidays: 2, injuryPercent: 81 },
    expect: refuses("không phải thương binh từ 81 %"),
  },
  {
    ...facility,
    name: "không có ngày lễ trong tháng",
    person: invalid(81, 0),
    expect: refuses("ăn ngày lễ, tết ở cơ sở nuôi dưỡng: không có quyết định trong tháng"),
  },
  {
    ...facility,
    name: "chưa rõ mấy ngày lễ",
    person: { warInvalid: "invalid", injuryPercent: 81 },
    completeLists: withoutMerit,
    expect: leavesOpen(0, 6_200_000, "meritFacilityHolidays"),
  },
];
