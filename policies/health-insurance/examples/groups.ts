import {
  aroundBirthday,
  byKnownOn,
  byMonth,
  type Example,
  type ExampleValue,
  endedOn,
  grants,
  leavesOpen,
  refuses,
} from "@ansinh/policies/kit";

type Facts = Readonly<Record<string, ExampleValue>>;
const benefit = "health-insurance";
const clause = (id: string) => `health-insurance.${id}`;
const grown = { birthDate: "1985-04-04" } as const;

const knownOn = "2026-11-21";
const inJuly2025 = { benefit, month: "2025-07", knownOn } as const;
const inNovember2026 = { benefit, month: "2026-11", knownOn } as const;

/** Of which group, what is recorded, what the State pays in July 2025. */
const groups: readonly (readonly [id: string, person: Facts, household: Facts, paid: number])[] = [
  ["child-under-6", { birthDate: "2022-04-04" }, {}, 105_300],
  ["poor", grown, { poverty: "poor" }, 105_300],
  ["assistance-receiver", { ...grown, receivesAssistance: true }, {}, 105_300],
  ["merit", { ...grown, insuredAsMerit: true }, {}, 105_300],
  ["veteran", { ...grown, isVeteran: true }, {}, 105_300],
  ["minority-in-hard-area", { ...grown, minorityInHardArea: true }, {}, 105_300],
  ["difficult-place", grown, { livesInDifficultPlace: true }, 105_300],
  ["island", grown, { livesOnIsland: true }, 105_300],
  ["near-poor-in-poor-district", grown, { poverty: "near-poor", livesInPoorDistrict: true }, 105_300],
  ["near-poor", grown, { poverty: "near-poor" }, 73_710],
  ["pupil-or-student", { ...grown, isPupilOrStudent: true }, {}, 31_590],
  ["average-farm-household", grown, { averageFarmHousehold: true }, 31_590],
];
/** Since 09/2025 the same people wait for Decree 188/2025 to be confirmed. */
const needsDecree = leavesOpen(0, 500_000, "insuredGroupOf2025", "parameter");
const needsDecreeTwice = leavesOpen(0, 500_000, "insuredGroupOf2025", "parameter", "parameter");
/** Supported in part before; near-poor households of poor districts are near-poor too. */
const supported = ["near-poor-in-poor-district", "near-poor", "pupil-or-student", "average-farm-household"];
const eachGroup: readonly Example[] = groups.flatMap(([id, person, household, paid]) => [
  { ...inJuly2025, name: `nhóm ${id}`, person, household, expect: grants(paid, clause(id)) },
  {
    ...inNovember2026,
    name: `nhóm ${id}, cần Nghị định 188/2025`,
    person,
    household,
    expect: supported.includes(id) ? needsDecreeTwice : needsDecree,
  },
]);

const confirmed = ["healthPaidWhole", "healthNearPoorSupport", "healthOtherSupport"].flatMap((id) => [
  `${id}@2025-09@2025-08-15`,
  `${id}@2026-07@2025-08-15`,
]);
/** As if an administrator had confirmed that the shares went on: what they come to since 07/2026. */
const paidIn2026: Readonly<Record<number, number>> = { 105300: 113_850, 73710: 79_695, 31590: 34_155 };

/** Each group in the months and on the days on which its law begins, changes and ends. */
const eachThroughTheLaw: readonly Example[] = groups.flatMap(([id, person, household, paid]) => {
  const asked = { benefit, name: `nhóm ${id}`, person, household };
  const open = supported.includes(id) ? needsDecreeTwice : needsDecree;
  const notYet = refuses("chế độ không áp dụng trong tháng");
  return [
    ...byMonth(
      (month) => ({ ...asked, month, knownOn, name: `nhóm ${id} qua các tháng` }),
      [
        ["2024-06", notYet],
        ["2024-07", grants(paid, clause(id))],
        ["2025-08", grants(paid, clause(id))],
        ["2025-09", open],
      ],
    ),
    ...byKnownOn(
      (known) => ({ ...asked, month: "2024-07", knownOn: known }),
      [
        ["2024-06-30", notYet],
        ["2024-07-01", grants(paid, clause(id))],
      ],
    ),
    ...byKnownOn(
      (known) => ({
        ...asked,
        month: "2025-09",
        knownOn: known,
        person: { ...person, insuredGroupOf2025: false },
        confirmed,
      }),
      [
        ["2025-08-14", notYet],
        ["2025-08-15", grants(paid, clause(id))],
      ],
    ),
  ];
});

/** In the group for the first ten days of a month: the whole month counts. */
const firstDaysOnly: readonly Example[] = groups.flatMap(([id, person, household, paid]) =>
  (
    [
      ["2025-07", paid],
      ["2026-11", paidIn2026[paid] ?? 0],
    ] as const
  ).map(([month, amount]) => ({
    benefit,
    month,
    knownOn,
    name: `nhóm ${id} chỉ mười ngày đầu tháng`,
    person: { ...endedOn(month, person), insuredGroupOf2025: false },
    household: endedOn(month, household),
    confirmed,
    expect: grants(amount, clause(id)),
  })),
);

/** As if an administrator had confirmed that the shares went on. */
const whenConfirmed: readonly Example[] = (
  [
    ["poor", 105_300, 113_850],
    ["near-poor", 73_710, 79_695],
    ["pupil-or-student", 31_590, 34_155],
  ] as const
).flatMap(([id, before, after]) => {
  const [, person = grown, household = {}] = groups.find(([group]) => group === id) ?? [];
  return byMonth(
    (month) => ({
      benefit,
      month,
      knownOn,
      name: `nhóm ${id}, đã xác nhận`,
      person: { ...person, insuredGroupOf2025: false },
      household,
      confirmed,
    }),
    [
      ["2025-09", grants(before, clause(id))],
      ["2026-06", grants(before, clause(id))],
      ["2026-07", grants(after, clause(id))],
    ],
  );
});

const noGroup = [
  "đã đủ 6 tuổi",
  "không thuộc hộ nghèo",
  "không hưởng trợ cấp xã hội hàng tháng",
  "không thuộc diện người có công",
  "không phải cựu chiến binh",
  "không phải người dân tộc thiểu số vùng khó khăn",
  "không sống ở vùng đặc biệt khó khăn",
  "không sống ở xã đảo",
  "không thuộc hộ cận nghèo ở huyện nghèo",
  "không thuộc hộ cận nghèo",
  "không phải học sinh, sinh viên",
  "không thuộc hộ nông, lâm, ngư, diêm nghiệp có mức sống trung bình",
];
const nothing2025 = refuses(...noGroup);
const nothing2026 = refuses(
  ...noGroup,
  "không thuộc nhóm nào của Nghị định 188/2025/NĐ-CP",
  "chưa đủ 75 tuổi",
  "không hưởng trợ cấp hưu trí xã hội",
);
const underSix = grants(105_300, clause("child-under-6"));
const pensioner = grants(113_850, clause("social-pension-from-75"));

export const groupExamples: readonly Example[] = [
  ...eachGroup,
  ...eachThroughTheLaw,
  ...firstDaysOnly,
  ...whenConfirmed,
  ...aroundBirthday(
    { years: 6, in: ["2025-07"] },
    (birthDate) => ({ ...inJuly2025, name: "trẻ em", person: { birthDate } }),
    [underSix, underSix, nothing2025],
  ),
  ...aroundBirthday(
    { years: 6, in: ["2026-11"] },
    (birthDate) => ({
      ...inNovember2026,
      name: "trẻ em, đã xác nhận",
      person: { birthDate, insuredGroupOf2025: false },
      confirmed,
    }),
    [grants(113_850, clause("child-under-6")), grants(113_850, clause("child-under-6")), nothing2026],
  ),
  ...aroundBirthday(
    { years: 6, in: ["2026-11"] },
    (birthDate) => ({
      ...inNovember2026,
      name: "trẻ em, chưa xác nhận",
      person: { birthDate, insuredGroupOf2025: false },
    }),
    [leavesOpen(0, 500_000, "parameter"), leavesOpen(0, 500_000, "parameter"), nothing2026],
  ),
  ...aroundBirthday(
    { years: 75, in: ["2026-11"] },
    (birthDate) => ({
      ...inNovember2026,
      name: "người hưởng hưu trí xã hội",
      person: { birthDate, receivesSocialPension: true, insuredGroupOf2025: false },
    }),
    [refuses(...noGroup, "chưa đủ 75 tuổi"), pensioner, pensioner],
  ),
  ...byMonth(
    (month) => ({
      benefit,
      month,
      knownOn,
      name: "người 80 tuổi hưởng hưu trí xã hội",
      person: { birthDate: "1945-01-01", receivesSocialPension: true, insuredGroupOf2025: false },
    }),
    [
      ["2024-06", refuses("chế độ không áp dụng trong tháng")],
      ["2024-07", nothing2025],
      ["2025-08", nothing2025],
      ["2025-09", nothing2025],
      ["2025-12", nothing2025],
      ["2026-01", grants(105_300, clause("social-pension-from-75"))],
      ["2026-06", grants(105_300, clause("social-pension-from-75"))],
      ["2026-07", pensioner],
    ],
  ),
  ...byMonth(
    (month) => ({
      benefit,
      month,
      knownOn,
      name: "người thuộc hộ nghèo",
      person: grown,
      household: { poverty: "poor" },
    }),
    [
      ["2024-06", refuses("chế độ không áp dụng trong tháng")],
      ["2024-07", grants(105_300, clause("poor"))],
      ["2025-08", grants(105_300, clause("poor"))],
      ["2025-09", needsDecree],
    ],
  ),
  ...(["near-poor", "not-poor"] as const).map((poverty) => ({
    ...inNovember2026,
    name: `${poverty} ở huyện nghèo, đã xác nhận`,
    person: { ...grown, insuredGroupOf2025: false },
    household: { poverty, livesInPoorDistrict: true },
    confirmed,
    expect:
      poverty === "near-poor" ? grants(113_850, clause("near-poor-in-poor-district")) : refuses(...noGroup),
  })),
  {
    ...inNovember2026,
    name: "chết ngày 20, đã tròn 75 tuổi ngày 10, hưởng hưu trí xã hội đến ngày 5",
    person: {
      birthDate: "1951-11-10",
      receivesSocialPension: [
        { value: true, to: "2026-11-05" },
        { value: false, from: "2026-11-06" },
      ],
      insuredGroupOf2025: false,
    },
    expect: refuses(...noGroup),
  },
  ...byKnownOn(
    (known) => ({
      benefit,
      month: "2025-09",
      knownOn: known,
      name: "thuộc nhóm của Nghị định 188/2025",
      person: { ...grown, insuredGroupOf2025: true },
      confirmed,
    }),
    [
      ["2025-08-14", refuses("chế độ không áp dụng trong tháng")],
      ["2025-08-15", grants(105_300, clause("group-of-2025"))],
    ],
  ),
  {
    ...inNovember2026,
    name: "thuộc nhóm của Nghị định 188/2025 mười ngày đầu tháng",
    person: endedOn("2026-11", { ...grown, insuredGroupOf2025: true }),
    confirmed,
    expect: grants(113_850, clause("group-of-2025")),
  },
  ...(["receivesSocialPension"] as const).map((fact) => ({
    ...inNovember2026,
    name: "80 tuổi, hưởng hưu trí xã hội mười ngày đầu tháng",
    person: { ...endedOn("2026-11", { [fact]: true }), birthDate: "1946-01-01", insuredGroupOf2025: false },
    expect: grants(113_850, clause("social-pension-from-75")),
  })),
  {
    ...inNovember2026,
    name: "chết ngày 20, tròn 75 tuổi ngày 25",
    person: { birthDate: "1951-11-25", receivesSocialPension: true, insuredGroupOf2025: false },
    died: "2026-11-20",
    expect: refuses(...noGroup, "chưa đủ 75 tuổi"),
  },
  ...byKnownOn(
    (known) => ({
      benefit,
      month: "2026-01",
      knownOn: known,
      name: "80 tuổi, hưởng hưu trí xã hội",
      person: { birthDate: "1945-01-01", receivesSocialPension: true, insuredGroupOf2025: false },
    }),
    [
      ["2025-08-14", refuses("chế độ không áp dụng trong tháng")],
      ["2025-08-15", grants(105_300, clause("social-pension-from-75"))],
    ],
  ),
  {
    ...inNovember2026,
    name: "thuộc nhóm của Nghị định 188/2025, đã xác nhận mức",
    person: { ...grown, insuredGroupOf2025: true },
    confirmed,
    expect: grants(113_850, clause("group-of-2025")),
  },
  {
    ...inNovember2026,
    name: "80 tuổi, không hưởng hưu trí xã hội",
    person: { birthDate: "1946-01-01", insuredGroupOf2025: false },
    expect: refuses("không hưởng trợ cấp hưu trí xã hội"),
  },
  {
    ...inJuly2025,
    name: "chưa nạp danh sách nhóm được đóng",
    person: grown,
    completeLists: ["residents", "poor", "assistance", "places"],
    expect: leavesOpen(0, 105_300, "insuredAsMerit", "isPupilOrStudent", "isVeteran", "minorityInHardArea"),
  },
  {
    ...inJuly2025,
    name: "chưa nạp danh sách hộ nghèo",
    person: grown,
    completeLists: ["residents", "insured-groups", "assistance", "places"],
    expect: leavesOpen(0, 105_300, "averageFarmHousehold", "poverty"),
  },
  {
    ...inJuly2025,
    name: "chưa nạp danh mục địa bàn",
    person: grown,
    completeLists: ["residents", "insured-groups", "assistance", "poor"],
    expect: leavesOpen(0, 105_300, "livesInDifficultPlace", "livesOnIsland"),
  },
  {
    ...inJuly2025,
    name: "hộ cận nghèo, chưa biết huyện nghèo",
    person: grown,
    household: { poverty: "near-poor", livesInDifficultPlace: false, livesOnIsland: false },
    completeLists: ["residents", "insured-groups", "assistance", "poor"],
    expect: leavesOpen(73_710, 105_300, "livesInPoorDistrict"),
  },
  {
    ...inJuly2025,
    name: "chưa nạp danh sách trợ giúp xã hội",
    person: grown,
    completeLists: ["residents", "insured-groups", "places", "poor"],
    expect: leavesOpen(0, 105_300, "receivesAssistance"),
  },
  {
    ...inJuly2025,
    name: "chỉ biết năm sinh, tròn 6 tuổi trong năm",
    person: { birthDate: "2019" },
    expect: leavesOpen(0, 105_300, "birthDate"),
  },
  {
    ...inJuly2025,
    name: "chỉ biết năm sinh, chưa đủ 6 tuổi cả năm",
    person: { birthDate: "2020" },
    expect: underSix,
  },
  {
    ...inNovember2026,
    name: "hưởng hưu trí xã hội, chỉ biết năm sinh 1951",
    person: { birthDate: "1951", receivesSocialPension: true, insuredGroupOf2025: false },
    expect: leavesOpen(0, 113_850, "birthDate"),
  },
  {
    ...inNovember2026,
    name: "80 tuổi, chưa rõ hưởng hưu trí xã hội",
    person: { birthDate: "1946-01-01", receivesSocialPension: null, insuredGroupOf2025: false },
    expect: leavesOpen(0, 113_850, "receivesSocialPension"),
  },
];
