import {
  aroundNumber,
  byMonth,
  type Example,
  type ExampleFolder,
  grants,
  leavesOpen,
  refuses,
} from "@ansinh/policies/kit";
import { throughTheLaw } from "./through-the-law.ts";

const known = { month: "2026-11", knownOn: "2026-11-21" } as const;
const bothDecrees = ["2026-09", "2026-11"];
const notInForce = refuses("chế độ không áp dụng trong tháng");
const somebody = { birthDate: "1980-01-01" } as const;

const rice = { ...known, benefit: "relief-rice", person: somebody } as const;
/** In kind: nothing in money. */
const given = (kind: string) => grants(0, `relief-rice.${kind}`);

const riceExamples: readonly Example[] = [
  ...aroundNumber(
    { number: 1, in: bothDecrees },
    (riceMonthsGiven) => ({
      ...rice,
      name: `thiếu đói dịp Tết, đã cấp ${riceMonthsGiven} tháng`,
      household: { foodShortage: "tet", riceMonthsGiven },
    }),
    [given("tet"), refuses("đã cấp đủ 1 tháng trong đợt"), refuses("đã cấp đủ 1 tháng trong đợt")],
  ),
  ...aroundNumber(
    { number: 3, in: bothDecrees },
    (riceMonthsGiven) => ({
      ...rice,
      name: `thiếu đói sau thiên tai, đã cấp ${riceMonthsGiven} tháng`,
      household: { foodShortage: "event", riceMonthsGiven },
    }),
    [given("event"), refuses("đã cấp đủ 3 tháng trong đợt"), refuses("đã cấp đủ 3 tháng trong đợt")],
  ),
  ...byMonth(
    () => ({ ...rice, name: "thiếu đói giáp hạt", household: { foodShortage: "event" } }),
    [
      ["2021-06", notInForce],
      ["2021-07", given("event")],
      ["2026-09", given("event")],
      ["2026-10", given("event")],
    ],
  ),
  ...bothDecrees.map((month) => ({
    ...rice,
    month,
    name: "hộ không thiếu đói",
    expect: refuses("không phải hộ thiếu đói dịp Tết Nguyên đán"),
  })),
  {
    ...rice,
    name: "danh sách thiếu đói chưa đầy đủ",
    completeLists: [],
    expect: leavesOpen(0, 1, "foodShortage", "riceMonthsGiven"),
  },
  {
    ...rice,
    name: "thiếu đói, chưa rõ đã cấp mấy tháng",
    household: { foodShortage: "event" },
    completeLists: [],
    expect: leavesOpen(0, 1, "riceMonthsGiven"),
  },
];

const essentials = { ...known, benefit: "relief-essentials", person: somebody } as const;
const goods = grants(0, "relief-essentials.household");
const essentialExamples: readonly Example[] = [
  ...byMonth(
    () => ({ ...essentials, name: "hộ mất nhu yếu phẩm do lũ", household: { lacksEssentials: true } }),
    [
      ["2021-06", notInForce],
      ["2021-07", goods],
      ["2026-09", goods],
      ["2026-10", goods],
    ],
  ),
  ...bothDecrees.map((month) => ({
    ...essentials,
    month,
    name: "hộ không mất nhu yếu phẩm",
    expect: refuses("không phải hộ mất nhu yếu phẩm do thiên tai, sự cố"),
  })),
  {
    ...essentials,
    name: "danh sách thiệt hại chưa đầy đủ",
    completeLists: [],
    expect: leavesOpen(0, 1, "lacksEssentials"),
  },
];

const injury = { ...known, benefit: "relief-injury" } as const;
const helped = (amount: number) => grants(amount, "relief-injury.severely-injured");
const injured = { ...somebody, injuredInEvent: true, injuryPlace: "residence" } as const;
const injuryExamples: readonly Example[] = [
  ...aroundNumber(
    { number: 3, in: bothDecrees },
    (emergencyTreatmentDays) => ({
      ...injury,
      name: `bị thương do lũ, điều trị ${emergencyTreatmentDays} ngày`,
      person: { ...injured, emergencyTreatmentDays },
    }),
    [refuses("cấp cứu, điều trị dưới 3 ngày"), helped(5_400_000), helped(5_400_000)],
  ),
  ...byMonth(
    () => ({ ...injury, name: "bị thương nặng do lũ", person: { ...injured, emergencyTreatmentDays: 5 } }),
    [
      ["2021-06", notInForce],
      ["2021-07", helped(3_600_000)],
      ["2024-06", helped(3_600_000)],
      ["2024-07", helped(5_000_000)],
      ["2026-06", helped(5_000_000)],
      ["2026-07", helped(5_400_000)],
      ["2026-09", helped(5_400_000)],
      ["2026-10", helped(5_400_000)],
    ],
  ),
  ...bothDecrees.map((month) => ({
    ...injury,
    month,
    name: "điều trị 5 ngày, không do sự cố",
    person: { ...somebody, emergencyTreatmentDays: 5, injuryPlace: "residence" },
    expect: refuses("không bị thương do thiên tai, hỏa hoạn, tai nạn, bất khả kháng"),
  })),
  ...bothDecrees.map((month) => ({
    ...injury,
    month,
    name: "bị thương ngoài nơi cư trú, không có người thân",
    person: { ...injured, injuryPlace: "elsewhere-alone", emergencyTreatmentDays: 5 },
    expect: helped(5_400_000),
  })),
  {
    ...injury,
    month: "2026-09",
    name: "bị thương ngoài nơi cư trú, có người thân chăm sóc",
    person: { ...injured, injuryPlace: "elsewhere-with-relatives", emergencyTreatmentDays: 5 },
    expect: refuses("bị thương ngoài nơi cư trú, có người thân chăm sóc"),
  },
  {
    ...injury,
    month: "2026-10",
    name: "bị thương ngoài nơi cư trú: Nghị định 335/2026 không phân biệt",
    person: { ...injured, injuryPlace: "elsewhere-with-relatives", emergencyTreatmentDays: 5 },
    expect: helped(5_400_000),
  },
  {
    ...injury,
    month: "2026-09",
    name: "chưa rõ nơi bị thương",
    person: { ...somebody, injuredInEvent: true, emergencyTreatmentDays: 5 },
    expect: leavesOpen(0, 5_400_000, "injuryPlace"),
  },
  {
    ...injury,
    name: "chưa rõ số ngày điều trị",
    person: injured,
    expect: leavesOpen(0, 5_400_000, "emergencyTreatmentDays"),
  },
  {
    ...injury,
    name: "danh sách người bị thương chưa đầy đủ",
    person: { ...somebody, emergencyTreatmentDays: 5 },
    completeLists: [],
    expect: leavesOpen(0, 5_400_000, "injuredInEvent"),
  },
];

const funeral = { ...known, benefit: "relief-funeral", died: "2026-11-12" } as const;
const dead = { ...somebody, diedInEvent: true } as const;
const buried = (amount: number, by = "household") => grants(amount, `relief-funeral.${by}`);
const notLost = refuses("không chết, không mất tích do thiên tai, hỏa hoạn, dịch bệnh, tai nạn nghiêm trọng");
const funeralExamples: readonly Example[] = [
  ...byMonth(
    (month) => ({ ...funeral, name: "chết do lũ", died: `${month}-15`, person: dead }),
    [
      ["2021-06", notInForce],
      ["2021-07", buried(18_000_000)],
      ["2024-06", buried(18_000_000)],
      ["2024-07", buried(25_000_000)],
      ["2026-06", buried(25_000_000)],
      ["2026-07", buried(27_000_000)],
      ["2026-09", buried(27_000_000)],
      ["2026-10", buried(27_000_000)],
    ],
  ),
  ...bothDecrees.flatMap((month): readonly Example[] => [
    {
      ...funeral,
      month,
      died: `${month}-01`,
      name: "chết do lũ, không có người thân nhận mai táng",
      person: { ...dead, nobodyBuries: true },
      expect: buried(27_000_000, "organiser"),
    },
    {
      ...funeral,
      month,
      died: `${month}-01`,
      name: "chết bệnh",
      person: somebody,
      expect: notLost,
    },
    {
      ...funeral,
      month,
      died: "2026-12-01",
      name: "chết tháng sau",
      person: dead,
      expect: notLost,
    },
    {
      benefit: "relief-funeral",
      knownOn: known.knownOn,
      month,
      name: "mất tích do lũ",
      person: { ...somebody, missingInEvent: [{ value: true, from: `${month}-10`, to: `${month}-10` }] },
      expect: buried(27_000_000),
    },
  ]),
  {
    ...funeral,
    name: "chưa rõ ai mai táng: mức như nhau",
    person: { ...dead, nobodyBuries: null },
    expect: leavesOpen(0, 27_000_000, "nobodyBuries"),
  },
  {
    ...funeral,
    name: "danh sách thiệt hại chưa đầy đủ",
    person: somebody,
    completeLists: ["facilities", "assistance", "insurance", "residents", "poor"],
    expect: leavesOpen(0, 27_000_000, "diedInEvent", "missingInEvent", "nobodyBuries"),
  },
  {
    ...funeral,
    name: "người hưởng trợ cấp xã hội chết do lũ: mức cao nhất",
    person: { ...dead, receivesAssistance: true },
    expect: buried(27_000_000),
  },
  {
    ...funeral,
    benefit: "funeral-support",
    name: "người hưởng trợ cấp xã hội chết do lũ: không hưởng thêm mức 20 lần",
    person: { ...dead, receivesAssistance: true },
    expect: refuses("chỉ hưởng mức cao nhất: Mai táng người chết do thiên tai, sự cố 27.000.000 đ"),
  },
];

const housing = { ...known, benefit: "relief-housing", person: somebody } as const;
const housed = (amount: number, of: string) => grants(amount, `relief-housing.${of}`);
const housingExamples: readonly Example[] = bothDecrees.flatMap((month): readonly Example[] => {
  const looked = { ...housing, month };
  return [
    ...["poor", "near-poor"].flatMap((poverty): readonly Example[] => [
      {
        ...looked,
        name: `nhà trôi, hộ ${poverty}`,
        household: { houseDamage: "lost", poverty },
        expect: housed(40_000_000, "house-lost"),
      },
      {
        ...looked,
        name: `nhà hư hỏng nặng, hộ ${poverty}`,
        household: { houseDamage: "unusable", poverty },
        expect: housed(20_000_000, "house-unusable"),
      },
    ]),
    {
      ...looked,
      name: "nhà trôi, hộ khó khăn",
      household: { houseDamage: "lost", hardUp: true },
      expect: housed(40_000_000, "house-lost"),
    },
    {
      ...looked,
      name: "nhà trôi, hộ không nghèo, không khó khăn",
      household: { houseDamage: "lost" },
      expect: refuses("không phải hộ nghèo, cận nghèo, hộ có hoàn cảnh khó khăn"),
    },
    {
      ...looked,
      name: "hộ nghèo, nhà không thiệt hại",
      household: { poverty: "poor" },
      expect: refuses("không thuộc: phải di dời nhà ở khẩn cấp theo quyết định"),
    },
    {
      ...looked,
      name: "phải di dời khẩn cấp, hộ không nghèo",
      household: { relocationOrdered: true },
      expect: housed(30_000_000, "relocation"),
    },
    {
      ...looked,
      name: "nhà trôi và phải di dời: một mức cao nhất",
      household: { houseDamage: "lost", poverty: "poor", relocationOrdered: true },
      expect: housed(40_000_000, "house-lost"),
    },
    {
      ...looked,
      name: "nhà hư hỏng nặng và phải di dời: một mức cao nhất",
      household: { houseDamage: "unusable", poverty: "poor", relocationOrdered: true },
      expect: housed(30_000_000, "relocation"),
    },
  ];
});
const housingMonths = [
  ...byMonth(
    () => ({ ...housing, name: "di dời", household: { relocationOrdered: true } }),
    [
      ["2021-06", notInForce],
      ["2021-07", housed(30_000_000, "relocation")],
      ["2026-10", housed(30_000_000, "relocation")],
    ],
  ),
  {
    ...housing,
    name: "nhà trôi, chưa rõ hộ khó khăn",
    household: { houseDamage: "lost", hardUp: null },
    expect: leavesOpen(0, 40_000_000, "hardUp"),
  },
  {
    ...housing,
    name: "danh sách thiệt hại chưa đầy đủ",
    completeLists: [],
    expect: leavesOpen(0, 40_000_000, "hardUp", "houseDamage", "poverty", "relocationOrdered"),
  },
];

const gift = { ...known, person: somebody } as const;
const both = (to: string, by: string) => [`visit-gift-${to}.${by}-cash`, `visit-gift-${to}.${by}-goods`];
const giftExamples: readonly Example[] = (
  [
    ["household", "national", 3_500_000],
    ["household", "ministry", 2_300_000],
    ["person", "national", 1_500_000],
    ["person", "ministry", 1_300_000],
  ] as const
).flatMap(([to, by, amount]) => {
  const benefit = `visit-gift-${to}`;
  const visited =
    to === "household"
      ? { household: { householdVisitedBy: by } }
      : { person: { ...somebody, personVisitedBy: by } };
  return [
    ...byMonth(
      () => ({ ...gift, benefit, name: `đoàn ${by} thăm`, ...visited }),
      [
        ["2026-09", notInForce],
        ["2026-10", grants(amount, ...both(to, by))],
        ["2026-11", grants(amount, ...both(to, by))],
      ],
    ),
  ];
});
const noGifts: readonly Example[] = (["household", "person"] as const).flatMap((to) => [
  {
    ...gift,
    benefit: `visit-gift-${to}`,
    name: "không có đoàn thăm",
    expect: refuses(
      `không phải ${to === "household" ? "hộ gia đình" : "cá nhân"} được lãnh đạo Đảng, Nhà nước thăm`,
    ),
  },
  {
    ...gift,
    benefit: `visit-gift-${to}`,
    name: "danh sách chưa đầy đủ",
    completeLists: [],
    expect: leavesOpen(0, to === "household" ? 3_500_000 : 1_500_000, `${to}VisitedBy`),
  },
]);

export const examples: readonly ExampleFolder[] = [
  ["emergency relief through the law", throughTheLaw],
  ["relief food", [...riceExamples, ...essentialExamples]],
  ["relief of people", [...injuryExamples, ...funeralExamples]],
  ["relief of houses", [...housingExamples, ...housingMonths]],
  ["visitors' gifts", [...giftExamples, ...noGifts]],
];
