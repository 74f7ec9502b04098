import {
  byKnownOn,
  byMonth,
  type Example,
  type ExampleValue,
  leavesOpen,
  refuses,
} from "@ansinh/policies/kit";
import {
  average,
  home,
  lacksThree,
  lacksTwo,
  nearPoor,
  november,
  poor,
  settled,
  sound,
} from "./households.ts";

type Facts = Readonly<Record<string, ExampleValue>>;
type Expected = Example["expect"];

const of2022 = "@2022-01@2022-01-01";
const confirmed = ["scorePoorMax", "scoreAverageMax", "scoreDeprivedMin", "averageLine"].map(
  (id) => id + of2022,
);
const notYet = refuses("chế độ không áp dụng trong tháng");
const above = refuses("thu nhập bình quân cao hơn chuẩn thu nhập");

const byScores = (benefit: string) => ({ granted: 0, clauses: [`${benefit}.by-scores`] }) as const;
const scored = { ...sound, farms: true, scoredByForm: true };
const farm = { ...sound, farms: true, incomePerPerson: 1_900_000 };

interface Way {
  readonly benefit: string;
  readonly household: Facts;
  readonly expect: Expected;
  /** What each condition is once it no longer holds, and what is said then. */
  readonly lost: readonly (readonly [fact: string, after: ExampleValue, refusal: string])[];
}

const ways: readonly Way[] = [
  {
    benefit: "poor-household",
    household: { ...lacksThree, scoredByForm: false, scoreB1: 200, scoreB2: 0 },
    expect: poor,
    lost: [
      ["scoredByForm", true, "đã chấm điểm theo Phiếu B"],
      ["incomePerPerson", 1_500_001, "thu nhập bình quân cao hơn chuẩn thu nhập"],
    ],
  },
  {
    benefit: "near-poor-household",
    household: { ...lacksTwo, scoredByForm: false, scoreB1: 200, scoreB2: 0 },
    expect: nearPoor,
    lost: [
      ["scoredByForm", true, "đã chấm điểm theo Phiếu B"],
      ["incomePerPerson", 1_500_001, "thu nhập bình quân cao hơn chuẩn thu nhập"],
    ],
  },
  {
    benefit: "average-farm-household",
    household: { ...farm, scoredByForm: false, scoreB1: 200, scoreB2: 0 },
    expect: average,
    lost: [
      ["scoredByForm", true, "đã chấm điểm theo Phiếu B"],
      ["farms", false, "không làm nông, lâm, ngư, diêm nghiệp"],
      ["incomePerPerson", 1_500_000, "thu nhập bình quân không quá chuẩn thu nhập"],
      ["incomePerPerson", 2_250_001, "thu nhập bình quân cao hơn mức sống trung bình"],
    ],
  },
  {
    benefit: "poor-household",
    household: { ...scored, scoreB1: 140, scoreB2: 30 },
    expect: byScores("poor-household"),
    lost: [
      ["scoredByForm", false, "chưa chấm điểm theo Phiếu B"],
      ["scoreB1", 141, "điểm B1 vượt ngưỡng"],
      ["scoreB2", 29, "điểm B2 dưới ngưỡng hộ nghèo"],
    ],
  },
  {
    benefit: "near-poor-household",
    household: { ...scored, incomePerPerson: 9_000_000, scoreB1: 140, scoreB2: 29 },
    expect: byScores("near-poor-household"),
    lost: [
      ["scoredByForm", false, "chưa chấm điểm theo Phiếu B"],
      ["scoreB1", 141, "điểm B1 vượt ngưỡng"],
      ["scoreB2", 30, "điểm B2 đạt ngưỡng hộ nghèo"],
    ],
  },
  {
    benefit: "average-farm-household",
    household: { ...scored, incomePerPerson: 9_000_000, scoreB1: 150, scoreB2: 0 },
    expect: byScores("average-farm-household"),
    lost: [
      ["scoredByForm", false, "chưa chấm điểm theo Phiếu B"],
      ["farms", false, "không làm nông, lâm, ngư, diêm nghiệp"],
      ["scoreB1", 140, "điểm B1 không quá ngưỡng hộ nghèo, cận nghèo"],
      ["scoreB1", 176, "điểm B1 vượt ngưỡng mức sống trung bình"],
    ],
  },
];

const wayOf = (household: Facts): string => (household.scoredByForm === true ? "theo điểm" : "theo tiêu chí");

/** A class goes by the month's last day: what held on its first ten days alone doesn't count. */
const lastDayCounts: readonly Example[] = ways.flatMap(({ benefit, household, lost }) =>
  lost.map(([fact, after, refusal]) => ({
    ...november,
    benefit,
    confirmed,
    name: `${fact} ${String(household[fact])} mười ngày đầu tháng, sau đó ${String(after)} (${wayOf(household)})`,
    person: settled,
    household: {
      ...household,
      [fact]: [
        { value: household[fact] as number, to: "2026-11-10" },
        { value: after as number, from: "2026-11-11" },
      ],
    },
    expect: refuses(refusal),
  })),
);

const begun: readonly Example[] = ways.flatMap(({ benefit, household, expect }) => {
  const asked = { benefit, household, confirmed, person: settled, knownOn: november.knownOn };
  const way = wayOf(household);
  return [
    ...byMonth(
      (month) => ({ ...asked, month, name: `${way}, các tháng đầu` }),
      [
        ["2021-12", notYet],
        ["2022-01", expect],
      ],
    ),
    ...byKnownOn(
      (knownOn) => ({ ...asked, month: "2022-01", knownOn, name: way }),
      [
        ["2021-12-31", notYet],
        ["2022-01-01", expect],
      ],
    ),
  ];
});

const at = (householdArea: string, incomePerPerson: number) => ({
  ...lacksThree,
  householdArea,
  incomePerPerson,
});
/** On the lines of 2022 and one đồng above, before they were extended. */
const lines2022: readonly Example[] = (
  [
    ["rural", 1_500_000],
    ["urban", 2_000_000],
  ] as const
).flatMap(([area, line]) => [
  { ...home(`${area}, đúng chuẩn`, at(area, line), { month: "2025-12" }), expect: poor },
  { ...home(`${area}, trên chuẩn một đồng`, at(area, line + 1), { month: "2025-12" }), expect: above },
]);

/** Who looks at January 2027 before the decree was known sees the line of 2022. */
const known2027: readonly Example[] = byKnownOn(
  (knownOn) => ({ ...home("nông thôn 1.600.000 đ", at("rural", 1_600_000)), month: "2027-01", knownOn }),
  [
    ["2025-12-30", above],
    ["2025-12-31", leavesOpen(0, 1, "parameter")],
  ],
);

const confirmed2027 = ["averageLine@2027-01@2025-12-31", "deprivationsMin@2027-01@2025-12-31"];
const average2027: readonly Example[] = (
  [
    ["rural", 2_250_000],
    ["urban", 3_000_000],
  ] as const
).flatMap(([householdArea, upper]) =>
  [upper, upper + 1].map((incomePerPerson) => ({
    ...home(`${householdArea} ${incomePerPerson} năm 2027, đã xác nhận`, {
      ...farm,
      householdArea,
      incomePerPerson,
    }),
    benefit: "average-farm-household",
    month: "2027-01",
    confirmed: confirmed2027,
    expect: incomePerPerson > upper ? refuses("thu nhập bình quân cao hơn mức sống trung bình") : average,
  })),
);

const nearPoorAt = (household: Facts, name: string, person: Facts = settled) =>
  home(name, household, { benefit: "near-poor-household", person });

export const throughTheLaw: readonly Example[] = [
  ...lastDayCounts,
  ...begun,
  ...lines2022,
  ...known2027,
  ...average2027,
  ...[1_499_999, 1_500_000].map((incomePerPerson) => ({
    ...nearPoorAt({ ...lacksTwo, incomePerPerson }, `cận nghèo, thu nhập ${incomePerPerson}`),
    expect: nearPoor,
  })),
  {
    ...nearPoorAt(lacksTwo, "chỉ số thứ ba là việc làm", { ...settled, lacksSteadyWork: true }),
    expect: refuses("thiếu hụt từ 3 chỉ số trở lên"),
  },
  {
    ...nearPoorAt(lacksTwo, "chỉ số thứ ba là người phụ thuộc", { ...settled, isDependant: true }),
    expect: refuses("thiếu hụt từ 3 chỉ số trở lên"),
  },
  {
    ...nearPoorAt({ ...lacksTwo, hasInformationDevice: false }, "chỉ số thứ ba là phương tiện thông tin"),
    expect: refuses("thiếu hụt từ 3 chỉ số trở lên"),
  },
  {
    ...home("hai người, một người việc làm không ổn định", lacksTwo, {
      others: [{ id: "binh", facts: { ...settled, lacksSteadyWork: true } }],
    }),
    expect: poor,
  },
];
