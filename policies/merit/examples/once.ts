import { type Example, leavesOpen, refuses } from "@ansinh/policies/kit";
import { later, paid, sinceJuly2021, throughLevels } from "./dates.ts";

const withoutMerit = ["residents", "poor", "disability", "insurance", "assistance", "hiv", "places"];
const oneOff = { benefit: "merit-one-off", month: "2026-06", knownOn: later } as const;
const id = (clause: string) => `merit-one-off.${clause}`;
const decided = (meritOneOff: string) => ({ meritOneOff });

/** Times the standard of 1,624,000 of 07/2021, in thousands, rounded to 1,000: 6.2 × is 10,068.8. */
const cases = (
  [
    ["activist-pre-1945.relatives", 50_344],
    ["activist-pre-1945.worshipper", 10_069],
    ["activist-1945.relatives", 25_172],
    ["martyr", 32_480],
    ["death-notice", 1_624],
    ["mother-or-hero", 32_480],
    ["imprisoned", 2_436],
    ["helper-medal", 2_436],
    ["dead-before-benefit", 2_436],
  ] as const
).flatMap(([clause, thousands]) =>
  sinceJuly2021(
    { benefit: "merit-one-off", name: `trợ cấp một lần ${clause}`, person: decided(clause) },
    paid(thousands, id(clause)),
  ),
);

const worshipper = id("activist-1945.worshipper");
const byLevel = [
  ...throughLevels(
    { benefit: "merit-one-off", name: "người thờ cúng", person: decided("activist-1945.worshipper") },
    {
      of2021: paid(10_069, worshipper),
      of2023: paid(12_741, worshipper),
      of2024: paid(17_292, worshipper),
      of2026: paid(18_674, worshipper),
    },
  ),
  ...throughLevels(
    {
      benefit: "merit-one-off",
      name: "một năm thâm niên kháng chiến",
      person: { meritResistanceMonths: 12 },
    },
    {
      of2021: paid(487, id("resistance-years")),
      of2023: paid(617, id("resistance-years")),
      of2024: paid(837, id("resistance-years")),
      of2026: paid(904, id("resistance-years")),
    },
  ),
  ...throughLevels(
    {
      benefit: "merit-one-off",
      name: "năm tháng thâm niên kháng chiến",
      person: { meritResistanceMonths: 5 },
    },
    {
      of2021: paid(244, id("resistance-half-year")),
      of2023: paid(308, id("resistance-half-year")),
      of2024: paid(418, id("resistance-half-year")),
      of2026: paid(452, id("resistance-half-year")),
    },
  ),
];

/** 837,000 a year and 418,000 a half-year: six months or more are a year, less are six months. */
const seniority: readonly Example[] = (
  [
    [1, 418, ["resistance-half-year"]],
    [5, 418, ["resistance-half-year"]],
    [6, 837, ["resistance-years"]],
    [11, 837, ["resistance-years"]],
    [13, 1255, ["resistance-years", "resistance-half-year"]],
    [17, 1255, ["resistance-years", "resistance-half-year"]],
    [18, 1674, ["resistance-years"]],
    [24, 1674, ["resistance-years"]],
    [25, 2092, ["resistance-years", "resistance-half-year"]],
    [479, 33_480, ["resistance-years"]],
  ] as const
).map(([months, thousands, clauses]) => ({
  ...oneOff,
  name: `${months} tháng thâm niên kháng chiến`,
  person: { meritResistanceMonths: months },
  expect: paid(thousands, ...clauses.map(id)),
}));

/** Four, six and eight times 2,789,000. */
const injuries: readonly Example[] = (
  [
    [5, 11_156, "injury-5"],
    [6, 11_156, "injury-5"],
    [9, 11_156, "injury-5"],
    [10, 11_156, "injury-5"],
    [11, 16_734, "injury-11"],
    [12, 16_734, "injury-11"],
    [14, 16_734, "injury-11"],
    [15, 16_734, "injury-11"],
    [16, 22_312, "injury-16"],
    [17, 22_312, "injury-16"],
    [19, 22_312, "injury-16"],
    [20, 22_312, "injury-16"],
  ] as const
).map(([percent, thousands, clause]) => ({
  ...oneOff,
  name: `thương tật một lần ${percent} %`,
  person: { injuryOneOffPercent: percent },
  expect: paid(thousands, id(clause)),
}));

const injuriesSince2021 = (
  [
    [5, 6_496],
    [11, 9_744],
    [16, 12_992],
  ] as const
).flatMap(([percent, thousands]) =>
  sinceJuly2021(
    {
      benefit: "merit-one-off",
      name: `thương tật một lần ${percent} %`,
      person: { injuryOneOffPercent: percent },
    },
    paid(thousands, id(`injury-${percent}`)),
  ),
);

export const oneOffExamples: readonly Example[] = [
  ...cases,
  ...byLevel,
  ...seniority,
  ...injuries,
  ...injuriesSince2021,
  {
    ...oneOff,
    name: "hai quyết định trong một tháng: cả hai",
    person: {
      meritOneOff: [
        { value: "martyr", from: "2026-06-02", to: "2026-06-02" },
        { value: "death-notice", from: "2026-06-20", to: "2026-06-20" },
      ],
    },
    expect: paid(58_569, id("martyr"), id("death-notice")),
  },
  {
    ...oneOff,
    name: "quyết định tháng trước",
    person: { meritOneOff: [{ value: "martyr", from: "2026-05-31", to: "2026-05-31" }] },
    expect: refuses("không có quyết định trợ cấp một lần trong tháng"),
  },
  {
    ...oneOff,
    name: "thương tật 4 %",
    person: { injuryOneOffPercent: 4 },
    expect: refuses("không có tỷ lệ từ 5 %"),
  },
  {
    ...oneOff,
    name: "thương tật 21 %: hưởng hàng tháng",
    person: { injuryOneOffPercent: 21 },
    expect: refuses("tỷ lệ trên 20 %"),
  },
  {
    ...oneOff,
    name: "không có tháng thâm niên",
    person: { meritResistanceMonths: 0 },
    expect: refuses(
      "không có thâm niên kháng chiến theo năm",
      "không có thâm niên kháng chiến lẻ dưới 06 tháng",
    ),
  },
  {
    ...oneOff,
    name: "chưa rõ quyết định trợ cấp một lần",
    person: { meritResistanceMonths: 0, injuryOneOffPercent: 0 },
    completeLists: withoutMerit,
    expect: { undetermined: [0, 291_174_000], needs: ["meritOneOff"] },
  },
];

const gifts = { benefit: "merit-gifts", month: "2026-06", knownOn: later } as const;
const gift = (clause: string) => `merit-gifts.${clause}`;
export const giftExamples: readonly Example[] = [
  ...(
    [
      [
        "quà của lãnh đạo",
        { meritGift: "central-leaders" },
        1_250,
        ["central-leaders.cash", "central-leaders.goods"],
      ],
      ["quà của bộ, ngành", { meritGift: "ministries" }, 1_250, ["ministries.cash", "ministries.goods"]],
      ["đoàn đại biểu", { meritGroupVisit: true }, 650, ["visit.gift", "visit.reception"]],
    ] as const
  ).flatMap(([name, person, thousands, clauses]) =>
    sinceJuly2021({ benefit: "merit-gifts", name, person }, paid(thousands, ...clauses.map(gift))),
  ),
  {
    ...gifts,
    name: "quà của Chủ tịch nước mức thường: chưa xác nhận",
    person: { meritPresidentGiftLevel: "ordinary" },
    expect: leavesOpen(100_000, 10_000_000, "parameter"),
  },
  {
    ...gifts,
    name: "quà của Chủ tịch nước mức cao: chưa xác nhận",
    person: { meritPresidentGiftLevel: "higher" },
    expect: leavesOpen(100_000, 10_000_000, "parameter"),
  },
  ...(
    [
      ["ordinary", "meritPresidentGift", 300],
      ["higher", "meritPresidentGiftHigher", 600],
    ] as const
  ).flatMap(([level, parameter, thousands]) =>
    sinceJuly2021(
      {
        benefit: "merit-gifts",
        name: `quà của Chủ tịch nước mức ${level} đã xác nhận`,
        confirmed: [`${parameter}@2021-07@2021-07-01`],
        person: { meritPresidentGiftLevel: level },
      },
      paid(thousands, gift(`president.${level}`)),
    ),
  ),
  {
    ...gifts,
    name: "không có tên trong đợt quà nào",
    person: {},
    expect: refuses("không có quà bằng tiền của lãnh đạo Đảng, Nhà nước trong tháng"),
  },
];
