import { type Example, leavesOpen, refuses } from "@ansinh/policies/kit";
import { before, later, paid, sinceJuly2021 } from "./dates.ts";

const withoutMerit = ["residents", "poor", "disability", "insurance", "assistance", "hiv", "places"];
const june = { month: "2026-06", knownOn: later } as const;
const graves = { ...june, benefit: "merit-graves" } as const;
const of = (clause: string) => `merit-graves.${clause}`;
const visit = (graveVisitKilometres: number, graveVisitors: number) => ({
  graveVisitKilometres,
  graveVisitors,
});

const visits: readonly Example[] = (
  [
    [1, 1, 3],
    [2, 1, 6],
    [100, 1, 300],
    [100, 2, 600],
    [100, 3, 900],
    [100, 4, 900],
  ] as const
).map(([kilometres, people, thousands]) => ({
  ...graves,
  name: `${people} người thăm viếng mộ cách ${kilometres} km`,
  person: visit(kilometres, people),
  expect: paid(thousands, of("visit")),
}));

export const graveExamples: readonly Example[] = [
  ...sinceJuly2021(
    { benefit: graves.benefit, name: "một người thăm viếng mộ cách 200 km", person: visit(200, 1) },
    paid(600, of("visit")),
  ),
  ...visits,
  {
    ...graves,
    name: "đã được hỗ trợ thăm viếng trong năm",
    person: { ...visit(100, 1), graveVisitedThisYear: true },
    expect: refuses("đã được hỗ trợ thăm viếng trong năm"),
  },
  {
    ...graves,
    name: "không người nào đi thăm viếng",
    person: visit(100, 0),
    expect: refuses("không có người đi thăm viếng"),
  },
  {
    ...graves,
    name: "không có quyết định thăm viếng",
    person: visit(0, 1),
    expect: refuses("không có quyết định thăm viếng mộ trong tháng"),
  },
  ...sinceJuly2021(
    {
      benefit: graves.benefit,
      name: "di chuyển hài cốt 100 km",
      person: { martyrRemainsMoved: true, martyrRemainsKilometres: 100 },
    },
    paid(4_300, of("remains"), of("remains-travel")),
  ),
  ...(
    [
      [0, 4_000, ["remains"]],
      [1, 4_003, ["remains", "remains-travel"]],
      [2, 4_006, ["remains", "remains-travel"]],
    ] as const
  ).map(([kilometres, thousands, clauses]) => ({
    ...graves,
    name: `di chuyển hài cốt ${kilometres} km`,
    person: { martyrRemainsMoved: true, martyrRemainsKilometres: kilometres },
    expect: paid(thousands, ...clauses.map(of)),
  })),
  {
    ...graves,
    name: "có quãng đường mà không có quyết định di chuyển hài cốt",
    person: { martyrRemainsKilometres: 100 },
    expect: refuses("không có quyết định di chuyển hài cốt trong tháng"),
  },
  ...sinceJuly2021(
    { benefit: graves.benefit, name: "xây một mộ liệt sĩ", person: { martyrGravesBuilt: 1 } },
    paid(10_000, of("building")),
  ),
  {
    ...graves,
    name: "xây hai mộ liệt sĩ",
    person: { martyrGravesBuilt: 2 },
    expect: paid(20_000, of("building")),
  },
  {
    ...graves,
    name: "không xây mộ",
    person: { martyrGravesBuilt: 0 },
    expect: refuses("xây mộ liệt sĩ: không có quyết định trong tháng"),
  },
  {
    ...graves,
    name: "chưa rõ xây mấy mộ",
    person: { ...visit(0, 0), martyrRemainsMoved: false },
    completeLists: withoutMerit,
    expect: leavesOpen(0, 100_000_000, "martyrGravesBuilt"),
  },
];

const travel = { ...june, benefit: "merit-orthopaedics" } as const;
const travelled = "merit-orthopaedics.travel";
export const orthopaedicExamples: readonly Example[] = [
  ...sinceJuly2021(
    {
      benefit: travel.benefit,
      name: "đi 100 km làm dụng cụ chỉnh hình",
      person: { orthopaedicKilometres: 100 },
    },
    paid(500, travelled),
  ),
  ...(
    [
      [1, 5],
      [2, 10],
      [279, 1_395],
      [280, 1_400],
      [281, 1_400],
    ] as const
  ).map(([kilometres, thousands]) => ({
    ...travel,
    name: `đi ${kilometres} km làm dụng cụ chỉnh hình`,
    person: { orthopaedicKilometres: kilometres },
    expect: paid(thousands, travelled),
  })),
  {
    ...travel,
    name: "không đi làm dụng cụ chỉnh hình",
    person: { orthopaedicKilometres: 0 },
    expect: refuses("đi lại làm phương tiện trợ giúp, dụng cụ chỉnh hình: không có quyết định trong tháng"),
  },
  {
    ...travel,
    name: "chưa rõ đi bao nhiêu km",
    person: {},
    completeLists: withoutMerit,
    expect: leavesOpen(0, 1_400_000, "orthopaedicKilometres"),
  },
];

const house = { benefit: "merit-housing", month: "2023-12", knownOn: later } as const;
const built = (kind: "new" | "repair", meritHouseArea: number) => ({
  meritHousing: kind,
  meritHouseArea,
  meritHouseThreeHard: true,
});
const single = { meritSingleHousehold: true } as const;
const newHouse = paid(40_000, "merit-housing.new");
const repaired = paid(20_000, "merit-housing.repair");
const small = refuses("diện tích dưới 30 m², hộ độc thân dưới 24 m²");

const houses: readonly Example[] = (["new", "repair"] as const).flatMap((kind) => {
  const granted = kind === "new" ? newHouse : repaired;
  const words = kind === "new" ? "xây mới" : "sửa chữa";
  return [
    ...sinceJuly2021(
      { benefit: house.benefit, name: `${words} nhà 40 m²`, person: built(kind, 40) },
      granted,
    ),
    ...(
      [
        [29, small],
        [30, granted],
        [31, granted],
      ] as const
    ).map(([area, expect]) => ({
      ...house,
      name: `${words} nhà ${area} m²`,
      person: built(kind, area),
      expect,
    })),
    ...(
      [
        [23, small],
        [24, granted],
        [25, granted],
      ] as const
    ).map(([area, expect]) => ({
      ...house,
      name: `hộ độc thân ${words} nhà ${area} m²`,
      person: { ...built(kind, area), ...single },
      expect,
    })),
    {
      ...house,
      name: `${words} nhà chưa bảo đảm 3 cứng`,
      person: { ...built(kind, 40), meritHouseThreeHard: false },
      expect: refuses("nhà chưa bảo đảm “3 cứng”"),
    },
    {
      ...house,
      name: `${words} nhà theo mức 2024 chưa xác nhận`,
      month: "2024-01",
      knownOn: "2024-01-01",
      person: built(kind, 40),
      expect: leavesOpen(10_000_000, 200_000_000, "parameter"),
    },
    {
      ...house,
      name: `${words} nhà theo mức 2024 đã xác nhận`,
      month: "2024-01",
      confirmed: [`${kind === "new" ? "meritHouseNew" : "meritHouseRepair"}@2024-01@2024-01-01`],
      person: built(kind, 40),
      expect: paid(kind === "new" ? 60_000 : 30_000, `merit-housing.${kind}`),
    },
    {
      ...house,
      name: `${words} nhà theo luật đến 31/12/2023`,
      month: "2024-01",
      knownOn: "2023-12-31",
      person: built(kind, 40),
      expect: granted,
    },
  ];
});

export const housingExamples: readonly Example[] = [
  ...houses,
  {
    ...house,
    name: "không có quyết định hỗ trợ nhà ở",
    person: { meritHouseArea: 40, meritHouseThreeHard: true },
    expect: refuses("hỗ trợ xây mới nhà ở: không có quyết định trong tháng"),
  },
  {
    ...house,
    name: "trước 07/2021",
    month: "2021-06",
    person: built("new", 40),
    expect: before,
  },
];
