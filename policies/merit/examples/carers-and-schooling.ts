import { type Example, grants, refuses } from "@ansinh/policies/kit";
import { later, paid, throughLevels, unconfirmed } from "./dates.ts";

type Person = Example["person"];
const withoutMerit = ["residents", "poor", "disability", "insurance", "assistance", "hiv", "places"];

const carer = { benefit: "merit-carer", month: "2026-06", knownOn: later } as const;
const atHome = { meritCarerAtHome: true } as const;
const invalid = { warInvalid: "invalid", injuryPercent: 81 } as const;
const ofCarer = (clause: string) => `merit-carer.${clause}`;

/** Thousands a month by the tables of the three decrees; the levels of two rows of 07/2026 aren't confirmed. */
const carers = (
  [
    ["Bà mẹ Việt Nam anh hùng", { heroicMother: true }, "heroic-mother", [1624, 2055, 2789], 3012],
    ["thương binh 81 %", invalid, "invalid", [1624, 2055, 2789], 3012],
    [
      "thương binh đặc biệt nặng",
      { ...invalid, injurySpeciallySevere: true },
      "invalid-severe",
      [2086, 2640, 3582],
      "open",
    ],
    ["bệnh binh 81 %", { sickSoldierPercent: 81 }, "sick-soldier", [1624, 2055, 2789], 3012],
    [
      "bệnh binh đặc biệt nặng",
      { sickSoldierPercent: 81, sicknessSpeciallySevere: true },
      "sick-soldier-severe",
      [2086, 2640, 3582],
      "open",
    ],
    ["người nhiễm chất độc hóa học 81 %", { exposurePercent: 81 }, "exposed", [1624, 2055, 2789], 3012],
  ] as const
).flatMap(([name, person, clause, [a, b, c], of2026]) => {
  const id = ofCarer(clause);
  const written = { benefit: "merit-carer", name: `người phục vụ ${name}`, person: { ...person, ...atHome } };
  const levels = {
    of2021: paid(a, id),
    of2023: paid(b, id),
    of2024: paid(c, id),
    of2026: of2026 === "open" ? unconfirmed(0, 1) : paid(of2026, id),
  };
  return [
    ...throughLevels(written, levels),
    {
      ...carer,
      name: `${name}, không có người phục vụ ở gia đình`,
      person,
      expect: refuses("không có người phục vụ ở gia đình theo quyết định"),
    },
  ];
});

const percents: readonly Example[] = (
  [
    [
      "thương binh",
      { warInvalid: "class-b" },
      "injuryPercent",
      "injurySpeciallySevere",
      "invalid",
      "thương binh",
    ],
    ["bệnh binh", {}, "sickSoldierPercent", "sicknessSpeciallySevere", "sick-soldier", "bệnh binh"],
    [
      "nhiễm chất độc hóa học",
      {},
      "exposurePercent",
      "exposureSpeciallySevere",
      "exposed",
      "người nhiễm chất độc hóa học",
    ],
  ] as const
).flatMap(([words, category, percent, severe, clause, said]) =>
  [80, 82].flatMap((at) =>
    [false, true].map((isSevere): Example => {
      const hasLevel = isSevere && clause !== "exposed";
      return {
        ...carer,
        name: `người phục vụ ${words} ${at} %${isSevere ? " đặc biệt nặng" : ""}`,
        person: { ...category, [percent]: at, [severe]: isSevere, ...atHome },
        expect:
          at === 80
            ? refuses(`${said}: không có tỷ lệ từ 81 %`)
            : paid(hasLevel ? 3582 : 2789, ofCarer(hasLevel ? `${clause}-severe` : clause)),
      };
    }),
  ),
);

const otherCarers: readonly Example[] = [
  {
    ...carer,
    name: "Bà mẹ Việt Nam anh hùng đồng thời là thương binh đặc biệt nặng: một mức cao nhất",
    person: { heroicMother: true, ...invalid, injurySpeciallySevere: true, ...atHome },
    expect: paid(3582, ofCarer("invalid-severe")),
  },
  {
    ...carer,
    name: "có người phục vụ mà không phải Bà mẹ, thương binh, bệnh binh",
    person: atHome,
    expect: refuses("không phải Bà mẹ Việt Nam anh hùng", "không phải thương binh"),
  },
  {
    ...carer,
    name: "mức cao của thương binh chỉ cho người đặc biệt nặng",
    person: { ...invalid, injurySpeciallySevere: true },
    expect: refuses("đặc biệt nặng: hưởng mức cao hơn", "không có người phục vụ ở gia đình theo quyết định"),
  },
  {
    ...carer,
    name: "chưa rõ có người phục vụ không",
    person: { heroicMother: true, warInvalid: "none", sickSoldierPercent: 0, exposurePercent: 0 },
    completeLists: withoutMerit,
    expect: { undetermined: [0, 2_789_000], needs: ["meritCarerAtHome"] },
  },
];

const pupil = { benefit: "merit-schooling", month: "2026-06", knownOn: later } as const;
const studies = { meritSchoolingMonthly: true } as const;
const [first, second] = ["merit-schooling.first", "merit-schooling.second"];
const childOf = (parentWithMerit: string, parentWithMeritPercent: number) => ({
  parentWithMerit,
  parentWithMeritPercent,
});

/** Each way into the first group, through every level. */
const schoolingLevels = [
  ...throughLevels(
    { benefit: "merit-schooling", name: "Anh hùng theo học", person: { heroOfResistance: true, ...studies } },
    {
      of2021: paid(1624, first),
      of2023: paid(2055, first),
      of2024: paid(2789, first),
      of2026: paid(3012, first),
    },
  ),
  ...throughLevels(
    {
      benefit: "merit-schooling",
      name: "con thương binh 60 % theo học",
      person: { ...childOf("invalid", 60), ...studies },
    },
    {
      of2021: paid(815, second),
      of2023: paid(1031, second),
      of2024: paid(1399, second),
      of2026: unconfirmed(0, 1),
    },
  ),
];

const firstGroup = paid(2789, first);
const secondGroup = paid(1399, second);
const neither = refuses("không thuộc nhóm thứ nhất", "không thuộc nhóm thứ hai");
const groups: readonly Example[] = (
  [
    ["thương binh 20 %", { warInvalid: "invalid", injuryPercent: 20 }, neither],
    ["thương binh 21 %", { warInvalid: "invalid", injuryPercent: 21 }, firstGroup],
    ["thương binh loại B 22 %", { warInvalid: "class-b", injuryPercent: 22 }, firstGroup],
    ["có tỷ lệ mà không phải thương binh", { injuryPercent: 22 }, neither],
    ["không thân nhân liệt sĩ nào", { martyrsInFamily: 0 }, neither],
    ["thân nhân một liệt sĩ", { martyrsInFamily: 1 }, firstGroup],
    ["thân nhân hai liệt sĩ", { martyrsInFamily: 2 }, firstGroup],
    ["con người hoạt động cách mạng", childOf("activist", 0), firstGroup],
    ["con Anh hùng", childOf("hero", 0), firstGroup],
    ["con thương binh 20 %", childOf("invalid", 20), neither],
    ["con thương binh 21 %", childOf("invalid", 21), secondGroup],
    ["con thương binh 22 %", childOf("invalid", 22), secondGroup],
    ["con thương binh 60 %", childOf("invalid", 60), secondGroup],
    ["con thương binh 61 %", childOf("invalid", 61), firstGroup],
    ["con thương binh 62 %", childOf("invalid", 62), firstGroup],
    ["con bệnh binh 40 %", childOf("sick-soldier", 40), neither],
    ["con bệnh binh 41 %", childOf("sick-soldier", 41), secondGroup],
    ["con bệnh binh 42 %", childOf("sick-soldier", 42), secondGroup],
    ["con bệnh binh 60 %", childOf("sick-soldier", 60), secondGroup],
    ["con bệnh binh 61 %", childOf("sick-soldier", 61), firstGroup],
    ["con bệnh binh 62 %", childOf("sick-soldier", 62), firstGroup],
    ["con người nhiễm chất độc hóa học 20 %", childOf("exposed", 20), neither],
    ["con người nhiễm chất độc hóa học 21 %", childOf("exposed", 21), secondGroup],
    ["con người nhiễm chất độc hóa học 60 %", childOf("exposed", 60), secondGroup],
    ["con người nhiễm chất độc hóa học 61 %", childOf("exposed", 61), firstGroup],
    ["con của người không có công", childOf("none", 81), neither],
  ] as const satisfies readonly (readonly [string, Person, Example["expect"]])[]
).map(([name, person, expect]) => ({
  ...pupil,
  name: `${name} theo học`,
  person: { ...person, ...studies },
  expect,
}));

export const carerExamples: readonly Example[] = [...carers, ...percents, ...otherCarers];
export const schoolingExamples: readonly Example[] = [
  ...schoolingLevels,
  ...groups,
  {
    ...pupil,
    name: "thân nhân liệt sĩ, con thương binh 21 %: một mức cao nhất",
    person: { martyrsInFamily: 1, ...childOf("invalid", 21), ...studies },
    expect: grants(2_789_000, first),
  },
  {
    ...pupil,
    name: "thân nhân liệt sĩ không có quyết định trợ cấp học tập",
    person: { martyrsInFamily: 1 },
    expect: refuses("không có quyết định trợ cấp học tập hằng tháng"),
  },
  {
    ...pupil,
    name: "con thương binh 21 % không có quyết định trợ cấp học tập",
    person: childOf("invalid", 21),
    expect: refuses("không có quyết định trợ cấp học tập hằng tháng"),
  },
  {
    ...pupil,
    name: "Anh hùng, chưa rõ có quyết định trợ cấp học tập không",
    person: { heroOfResistance: true, parentWithMerit: "none" },
    completeLists: withoutMerit,
    expect: { undetermined: [0, 2_789_000], needs: ["meritSchoolingMonthly"] },
  },
];
