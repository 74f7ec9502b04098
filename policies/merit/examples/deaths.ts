import { aroundBirthday, type Example, leavesOpen, refuses } from "@ansinh/policies/kit";
import { categoryCases } from "./categories.ts";
import { before, later, paid } from "./dates.ts";
import { impairmentCases } from "./impairment.ts";
import { belowTables, stepsOf } from "./steps.ts";

const benefit = "merit-death";
const named = (clauses: readonly string[]) => clauses.map((clause) => `${benefit}.${clause}`);
const june = { benefit, month: "2026-06", knownOn: later, died: "2026-06-15" } as const;

/** Three times the month's allowances of 07/2021 and of 07/2024. */
const byCase: readonly Example[] = [...categoryCases, ...impairmentCases].flatMap(
  ({ name, person, clauses, onDeath: [a, c, count] }) => {
    const drawn = named(clauses.slice(0, count));
    const inJuly = { benefit, month: "2021-07", died: "2021-07-31", person };
    return [
      { ...inJuly, name: `${name} chết 07/2021`, knownOn: "2021-07-01", expect: paid(a, ...drawn) },
      {
        ...inJuly,
        name: `${name} chết 07/2021, luật chưa có hiệu lực`,
        knownOn: "2021-06-30",
        expect: before,
      },
      { ...june, name: `${name} chết 06/2021`, month: "2021-06", died: "2021-06-30", person, expect: before },
      { ...june, name: `${name} chết 06/2026`, person, expect: paid(c, ...drawn) },
      {
        ...june,
        name: `${name} không chết trong tháng`,
        died: "2026-07-01",
        person,
        expect: refuses("không có thông tin chết trong tháng"),
      },
    ];
  },
);

const steps: readonly Example[] = (
  [
    ["invalid", "thương binh", { warInvalid: "invalid" }, "injuryPercent"],
    ["invalid-b", "thương binh loại B", { warInvalid: "class-b" }, "injuryPercent"],
    ["sick-soldier", "bệnh binh", {}, "sickSoldierPercent"],
    ["exposed", "nhiễm chất độc hóa học", {}, "exposurePercent"],
  ] as const
).flatMap(([clause, words, person, percent]) =>
  stepsOf[clause].slice(0, 2).map(
    ([at, thousands]): Example => ({
      ...june,
      name: `${words} ${at} % chết, mức tại bậc`,
      person: { ...person, [percent]: at },
      expect: paid(3 * thousands, ...named([clause])),
    }),
  ),
);

const rest: readonly Example[] = (
  [
    [
      "thân nhân thương binh 62 %",
      { survivorOfInvalidPercent: 62, meritLivesAlone: true },
      11388,
      ["invalid.survivor", "invalid.survivor-alone"],
    ],
    [
      "thân nhân bệnh binh 62 %",
      { survivorOfSickSoldierPercent: 62, meritLivesAlone: true },
      11388,
      ["sick-soldier.survivor", "sick-soldier.survivor-alone"],
    ],
    [
      "thân nhân người nhiễm chất độc hóa học 62 %",
      { survivorOfExposedPercent: 62, meritLivesAlone: true },
      11388,
      ["exposed.survivor", "exposed.survivor-alone"],
    ],
    ["con người nhiễm chất độc hóa học 62 %", { childOfExposedPercent: 62 }, 5019, ["exposed.child-61"]],
    ["con người nhiễm chất độc hóa học 80 %", { childOfExposedPercent: 80 }, 5019, ["exposed.child-61"]],
    ["con người nhiễm chất độc hóa học 82 %", { childOfExposedPercent: 82 }, 8367, ["exposed.child-81"]],
    [
      "thương binh đồng thời là thân nhân liệt sĩ",
      { warInvalid: "invalid", injuryPercent: 21, martyrsInFamily: 1 },
      14001,
      ["martyr.one", "invalid"],
    ],
  ] as const
).map(([name, person, thousands, clauses]) => ({
  ...june,
  name: `${name} chết`,
  person,
  expect: paid(thousands, ...named(clauses)),
}));

/** The levels of 07/2023 and 07/2024 on both sides of their months. */
const byMonth: readonly Example[] = (
  [
    ["2023-06", later, 4872],
    ["2023-07", "2023-09-04", 4872],
    ["2023-07", later, 6165],
    ["2024-06", later, 6165],
    ["2024-07", later, 8367],
    ["2026-07", "2026-09-30", 8367],
    ["2026-07", "2026-10-01", 9036],
  ] as const
).map(([month, knownOn, thousands]) => ({
  benefit,
  name: `thân nhân một liệt sĩ chết, theo luật đến ${knownOn}`,
  month,
  knownOn,
  died: `${month}-28`,
  person: { martyrsInFamily: 1 },
  expect: paid(thousands, "merit-death.martyr.one"),
}));

const orphan = { survivorOfActivistPre1945: "child", meritLivesAlone: true, studying: false } as const;
const orphanClauses = named(["activist-pre-1945.child", "activist-pre-1945.child-alone"]);
const tooOld = refuses("từ đủ 18 tuổi, không đi học, không khuyết tật nặng");

export const deathExamples: readonly Example[] = [
  ...byCase,
  ...steps,
  ...rest,
  ...byMonth,
  ...belowTables.map(
    ([name, person, reason]): Example => ({ ...june, name: `${name} chết`, person, expect: refuses(reason) }),
  ),
  ...aroundBirthday(
    { years: 18, in: ["2026-06"] },
    (birthDate) => ({
      ...june,
      died: "2026-06-30",
      name: "con mồ côi chết",
      person: { ...orphan, birthDate },
    }),
    [paid(15060, ...orphanClauses), paid(15060, ...orphanClauses), tooOld],
  ),
  {
    ...june,
    name: "con mồ côi khuyết tật nặng chết",
    person: { ...orphan, birthDate: "1990-01-01", disabilityDegree: "severe" },
    expect: paid(15060, ...orphanClauses),
  },
  {
    ...june,
    name: "con mồ côi còn đi học chết",
    person: { ...orphan, birthDate: "2000-01-01", studying: true },
    expect: paid(15060, ...orphanClauses),
  },
  {
    ...june,
    name: "mức 07/2026 chưa được xác nhận",
    month: "2026-07",
    died: "2026-07-15",
    person: { heroOfResistance: true },
    expect: leavesOpen(300_000, 60_000_000, "parameter"),
  },
];

const funeral = { ...june, benefit: "merit-funeral" } as const;
const unread = leavesOpen(10_000_000, 100_000_000, "parameter");
const martyrsRelative = { martyrsInFamily: 1 } as const;

/** Its level is remembered: open wherever it is due. */
export const funeralExamples: readonly Example[] = [
  { ...funeral, name: "thân nhân liệt sĩ chết", person: martyrsRelative, expect: unread },
  {
    ...funeral,
    name: "chết 07/2026",
    month: "2026-07",
    died: "2026-07-31",
    person: martyrsRelative,
    expect: unread,
  },
  {
    ...funeral,
    name: "chết 07/2024",
    month: "2024-07",
    died: "2024-07-01",
    person: martyrsRelative,
    expect: unread,
  },
  {
    ...funeral,
    name: "chết 07/2024, văn bản chưa có hiệu lực",
    month: "2024-07",
    died: "2024-07-01",
    knownOn: "2024-06-30",
    person: martyrsRelative,
    expect: before,
  },
  {
    ...funeral,
    name: "chết 06/2024: mức cơ sở chưa được ghi nhận",
    month: "2024-06",
    died: "2024-06-30",
    person: martyrsRelative,
    expect: before,
  },
  {
    ...funeral,
    name: "không hưởng trợ cấp hàng tháng",
    person: {},
    expect: refuses("không hưởng trợ cấp ưu đãi hàng tháng"),
  },
  {
    ...funeral,
    name: "không chết trong tháng",
    died: "2026-07-01",
    person: martyrsRelative,
    expect: refuses("không có thông tin chết trong tháng"),
  },
  ...(
    [
      ["2024-07", "2024-07-01", 23_400],
      ["2026-06", "2024-07-01", 23_400],
      ["2026-07", "2026-07-01", 25_300],
    ] as const
  ).map(([month, of, thousands]) => ({
    ...funeral,
    name: `chết ${month}, mức đã xác nhận`,
    month,
    died: `${month}-15`,
    confirmed: [`meritFuneralGrant@${of.slice(0, 7)}@${of}`],
    person: martyrsRelative,
    expect: paid(thousands, "merit-funeral.receiver"),
  })),
];
