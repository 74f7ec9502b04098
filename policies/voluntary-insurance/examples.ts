import {
  aroundNumber,
  byKnownOn,
  byMonth,
  type Example,
  type ExampleFolder,
  type ExampleValue,
  endedOn,
  grants,
  leavesOpen,
  refuses,
} from "../kit/index.ts";

type Facts = Readonly<Record<string, ExampleValue>>;
const benefit = "voluntary-insurance";
const knownOn = "2026-11-21";
const clause = (id: string) => `voluntary-insurance.${id}`;
const participant = {
  birthDate: "1985-04-04",
  paysVoluntaryInsurance: true,
  voluntaryMonthsSupported: 24,
  ethnicMinority: false,
} as const;
const november = { benefit, month: "2026-11", knownOn } as const;

const groups: readonly (readonly [id: string, person: Facts, household: Facts, now: number])[] = [
  ["poor", participant, { poverty: "poor" }, 165_000],
  ["island", participant, { livesOnIsland: true }, 165_000],
  ["near-poor", participant, { poverty: "near-poor" }, 132_000],
  ["ethnic-minority", { ...participant, ethnicMinority: true }, {}, 99_000],
  ["others", participant, {}, 66_000],
];

const full = refuses("đã được hỗ trợ đủ 120 tháng");
/** 120 months in all, counted before the month. */
const around120: readonly Example[] = groups.flatMap(([id, person, household, now]) =>
  aroundNumber(
    { number: 120, in: ["2026-11"] },
    (voluntaryMonthsSupported) => ({
      ...november,
      name: `${id}, đã hỗ trợ ${voluntaryMonthsSupported} tháng`,
      person: { ...person, voluntaryMonthsSupported },
      household,
    }),
    [grants(now, clause(id)), full, full],
  ),
);

const before = [
  ["poor", "voluntaryPoorBefore2025", 99_000],
  ["near-poor", "voluntaryNearPoorBefore2025", 82_500],
  ["others", "voluntaryOthersBefore2025", 33_000],
] as const;
const confirmed = before.map(([, id]) => `${id}@2022-01@2022-01-01`);
/** Amounts before 07/2025 are remembered: open until confirmed. */
const beforeJuly2025: readonly Example[] = before.flatMap(([id, , paid]) => {
  const [, person = participant, household = {}] = groups.find(([group]) => group === id) ?? [];
  return aroundNumber(
    { number: 120, in: ["2025-06"] },
    (voluntaryMonthsSupported) => ({
      benefit,
      month: "2025-06",
      knownOn,
      name: `${id} trước 07/2025, đã xác nhận, ${voluntaryMonthsSupported} tháng`,
      person: { ...person, voluntaryMonthsSupported },
      household,
      confirmed,
    }),
    [grants(paid, clause(id)), full, full],
  );
});
const around120Unconfirmed: readonly Example[] = before.flatMap(([id]) => {
  const [, person = participant, household = {}] = groups.find(([group]) => group === id) ?? [];
  const open = leavesOpen(0, 500_000, ...(id === "others" ? ["parameter"] : ["parameter", "parameter"]));
  return aroundNumber(
    { number: 120, in: ["2025-06"] },
    (voluntaryMonthsSupported) => ({
      benefit,
      month: "2025-06",
      knownOn,
      name: `${id} trước 07/2025, chưa xác nhận, ${voluntaryMonthsSupported} tháng`,
      person: { ...person, voluntaryMonthsSupported },
      household,
    }),
    [open, full, full],
  );
});

const notYet = refuses("chế độ không áp dụng trong tháng");
const oneDay = (month: string, value: number | boolean, after: number | boolean) => [
  { value, to: `${month}-10` },
  { value: after, from: `${month}-11` },
];
/** Each condition met on the first ten days of a month only: the whole month counts. */
const firstDaysOnly = (asked: Omit<Example, "expect">, expect: Example["expect"]): readonly Example[] => {
  const { month, person, household = {} } = asked;
  const groupEnds = { person: endedOn(month, person), household: endedOn(month, household) };
  return [
    { person: { ...person, paysVoluntaryInsurance: oneDay(month, true, false) }, household },
    { person: { ...person, voluntaryMonthsSupported: oneDay(month, 119, 120) }, household },
    { person: { ...groupEnds.person, paysVoluntaryInsurance: true }, household: groupEnds.household },
  ].map((facts, at) => ({
    ...asked,
    ...facts,
    name: `${asked.name}, ${["đóng", "chưa đủ 120 tháng", "thuộc nhóm"][at]} mười ngày đầu tháng`,
    expect,
  }));
};

const eachGroup: readonly Example[] = groups.flatMap(([id, person, household, now]) => {
  const paid = before.find(([group]) => group === id)?.[2];
  const asked = { ...november, name: id, person, household };
  const known = { ...asked, month: "2025-07" };
  const earlier = { ...asked, confirmed, month: "2025-06" };
  const other = before.find(([group]) => group === "others")?.[2] ?? 0;
  return [
    ...firstDaysOnly(asked, grants(now, clause(id))),
    {
      ...asked,
      name: `${id} không đóng`,
      person: { ...person, paysVoluntaryInsurance: false },
      expect: refuses("không đóng BHXH tự nguyện"),
    },
    ...byMonth(
      (month) => ({ ...asked, month, confirmed, name: `${id} qua các tháng, đã xác nhận` }),
      [
        ["2021-12", notYet],
        ["2022-01", grants(paid ?? other, clause(paid ? id : "others"))],
        ["2025-06", grants(paid ?? other, clause(paid ? id : "others"))],
        ["2025-07", grants(now, clause(id))],
      ],
    ),
    ...byKnownOn(
      (knownOn) => ({ ...known, knownOn, confirmed }),
      [
        ["2025-06-30", notYet],
        ["2025-07-01", grants(now, clause(id))],
      ],
    ),
    ...(paid
      ? [
          ...firstDaysOnly(earlier, grants(paid, clause(id))),
          {
            ...earlier,
            name: `${id} không đóng, trước 07/2025`,
            person: { ...person, paysVoluntaryInsurance: false },
            expect: refuses("không đóng BHXH tự nguyện"),
          },
          ...byKnownOn(
            (knownOn) => ({ ...asked, confirmed, month: "2022-01", knownOn }),
            [
              ["2021-12-31", notYet],
              ["2022-01-01", grants(paid, clause(id))],
            ],
          ),
        ]
      : []),
  ];
});

const confirmed2027 = ["voluntaryInsuranceIncomeMin@2027-01@2025-07-01"];
/** As if the rural line of 2027 had been confirmed for this purpose. */
const in2027: readonly Example[] = byKnownOn(
  (knownOn) => ({
    benefit,
    month: "2027-01",
    knownOn,
    name: "người thuộc hộ nghèo năm 2027, đã xác nhận",
    person: participant,
    household: { poverty: "poor" },
    confirmed: confirmed2027,
  }),
  [
    ["2025-06-30", notYet],
    ["2025-07-01", grants(242_000, clause("poor"))],
  ],
);

const voluntaryExamples: readonly Example[] = [
  ...eachGroup,
  ...in2027,
  ...around120,
  ...beforeJuly2025,
  ...around120Unconfirmed,
  ...byMonth(
    (month) => ({
      benefit,
      month,
      knownOn,
      name: "người thuộc hộ nghèo",
      person: participant,
      household: { poverty: "poor" },
    }),
    [
      ["2021-12", refuses("chế độ không áp dụng trong tháng")],
      ["2022-01", leavesOpen(0, 500_000, "parameter", "parameter")],
      ["2025-06", leavesOpen(0, 500_000, "parameter", "parameter")],
      ["2025-07", grants(165_000, clause("poor"))],
      ["2026-12", grants(165_000, clause("poor"))],
      ["2027-01", leavesOpen(55_000, 2_200_000, "parameter")],
    ],
  ),
  {
    ...november,
    name: "người dân tộc thiểu số thuộc hộ cận nghèo: mức cao hơn",
    person: { ...participant, ethnicMinority: true },
    household: { poverty: "near-poor" },
    expect: grants(132_000, clause("near-poor")),
  },
  {
    ...november,
    name: "không đóng BHXH tự nguyện",
    person: { ...participant, paysVoluntaryInsurance: false },
    expect: refuses(
      "không đóng BHXH tự nguyện",
      "không thuộc hộ nghèo",
      "không sống ở xã đảo, đặc khu",
      "không thuộc hộ cận nghèo",
      "không phải người dân tộc thiểu số",
    ),
  },
  {
    ...november,
    name: "chưa nạp danh sách của bảo hiểm xã hội",
    person: { birthDate: "1985-04-04", voluntaryMonthsSupported: 0, ethnicMinority: false },
    completeLists: ["residents", "poor", "places"],
    expect: leavesOpen(0, 66_000, "paysVoluntaryInsurance"),
  },
  {
    ...november,
    name: "chưa rõ đã hỗ trợ bao nhiêu tháng",
    person: { ...participant, voluntaryMonthsSupported: null },
    expect: leavesOpen(0, 66_000, "voluntaryMonthsSupported"),
  },
  {
    ...november,
    name: "chưa rõ dân tộc",
    person: { ...participant, ethnicMinority: null },
    expect: leavesOpen(66_000, 99_000, "ethnicMinority"),
  },
  {
    ...november,
    name: "chưa nạp danh sách hộ nghèo",
    person: participant,
    completeLists: ["residents", "insurance", "places"],
    expect: leavesOpen(66_000, 165_000, "poverty"),
  },
  {
    ...november,
    name: "chưa nạp danh mục xã đảo",
    person: participant,
    completeLists: ["residents", "insurance", "poor"],
    expect: leavesOpen(66_000, 165_000, "livesOnIsland"),
  },
];

export const examples: readonly ExampleFolder[] = [["voluntary insurance", voluntaryExamples]];
