import { aroundNumber, type Example, leavesOpen, refuses } from "@ansinh/policies/kit";
import { home, lacksThree, november, settled, sound } from "./households.ts";

/** The thresholds of the scores aren't read: whoever is scored stays open until somebody confirms them. */
const open = leavesOpen(0, 1, "parameter", "parameter");
const of2022 = "@2022-01@2022-01-01";
const confirmed = ["scorePoorMax", "scoreAverageMax", "scoreDeprivedMin", "averageLine"].map(
  (id) => id + of2022,
);

const scored = (benefit: string, scoreB1: number | null, scoreB2: number | null) => ({
  ...november,
  benefit,
  name: `B1 ${scoreB1 ?? "chưa rõ"}, B2 ${scoreB2 ?? "chưa rõ"}`,
  person: settled,
  household: { ...sound, scoredByForm: true, farms: true, scoreB1, scoreB2 },
});
const withConfirmed = (benefit: string, b1: number | null, b2: number | null) => ({
  ...scored(benefit, b1, b2),
  confirmed,
});
const byScores = (benefit: string) => ({ granted: 0, clauses: [`${benefit}.by-scores`] }) as const;

const poor = "poor-household";
const nearPoor = "near-poor-household";
const average = "average-farm-household";
const months = ["2026-11"];
const aboveB1 = refuses("điểm B1 vượt ngưỡng");

/** As if an administrator had confirmed 140, 175 and 30 points. */
const onThresholds: readonly Example[] = [
  ...aroundNumber({ number: 140, in: months }, (b1) => withConfirmed(poor, b1, 40), [
    byScores(poor),
    byScores(poor),
    aboveB1,
  ]),
  ...aroundNumber({ number: 30, in: months }, (b2) => withConfirmed(poor, 100, b2), [
    refuses("điểm B2 dưới ngưỡng hộ nghèo"),
    byScores(poor),
    byScores(poor),
  ]),
  ...aroundNumber({ number: 140, in: months }, (b1) => withConfirmed(nearPoor, b1, 10), [
    byScores(nearPoor),
    byScores(nearPoor),
    aboveB1,
  ]),
  ...aroundNumber({ number: 30, in: months }, (b2) => withConfirmed(nearPoor, 100, b2), [
    byScores(nearPoor),
    refuses("điểm B2 đạt ngưỡng hộ nghèo"),
    refuses("điểm B2 đạt ngưỡng hộ nghèo"),
  ]),
  ...aroundNumber({ number: 140, in: months }, (b1) => withConfirmed(average, b1, 0), [
    refuses("điểm B1 không quá ngưỡng hộ nghèo, cận nghèo"),
    refuses("điểm B1 không quá ngưỡng hộ nghèo, cận nghèo"),
    byScores(average),
  ]),
  ...aroundNumber({ number: 175, in: months }, (b1) => withConfirmed(average, b1, 0), [
    byScores(average),
    byScores(average),
    refuses("điểm B1 vượt ngưỡng mức sống trung bình"),
  ]),
];

const lines = [
  ["rural", 2_250_000],
  ["urban", 3_000_000],
] as const;
/** As if the upper bounds were confirmed. */
const averageLines: readonly Example[] = lines.flatMap(([householdArea, upper]) =>
  aroundNumber(
    { number: upper, in: months },
    (incomePerPerson) => ({
      ...november,
      benefit: average,
      name: `${householdArea}: thu nhập ${incomePerPerson}`,
      person: settled,
      household: { ...sound, householdArea, incomePerPerson, farms: true },
      confirmed,
    }),
    [
      { granted: 0, clauses: [`${average}.by-criteria`] },
      { granted: 0, clauses: [`${average}.by-criteria`] },
      refuses("thu nhập bình quân cao hơn mức sống trung bình"),
    ],
  ),
);

export const scoreExamples: readonly Example[] = [
  ...onThresholds,
  ...averageLines,
  { ...scored(poor, 140, 30), name: "B1 140, B2 30: chưa xác nhận ngưỡng", expect: open },
  { ...scored(nearPoor, 140, 29), name: "B1 140, B2 29: chưa xác nhận ngưỡng", expect: open },
  { ...scored(average, 175, 0), name: "B1 175: chưa xác nhận ngưỡng", expect: open },
  { ...withConfirmed(poor, null, 30), expect: leavesOpen(0, 1, "scoreB1") },
  { ...withConfirmed(poor, 140, null), expect: leavesOpen(0, 1, "scoreB2") },
  { ...withConfirmed(nearPoor, 100, null), expect: leavesOpen(0, 1, "scoreB2") },
  { ...withConfirmed(average, null, 0), expect: leavesOpen(0, 1, "scoreB1") },
  {
    ...home("đã chấm điểm thì không xét theo thu nhập", {
      ...lacksThree,
      scoredByForm: true,
      scoreB1: 500,
      scoreB2: 0,
    }),
    confirmed,
    expect: refuses("đã chấm điểm theo Phiếu B", "điểm B1 vượt ngưỡng"),
  },
  {
    ...home("cận nghèo: đã chấm điểm thì không xét theo thu nhập", {
      ...sound,
      scoredByForm: true,
      scoreB1: 500,
      scoreB2: 0,
    }),
    benefit: nearPoor,
    confirmed,
    expect: refuses("đã chấm điểm theo Phiếu B"),
  },
  {
    ...home("trung bình: đã chấm điểm thì không xét theo thu nhập", {
      ...sound,
      farms: true,
      incomePerPerson: 1_600_000,
      scoredByForm: true,
      scoreB1: 500,
      scoreB2: 0,
    }),
    benefit: average,
    confirmed,
    expect: refuses("đã chấm điểm theo Phiếu B"),
  },
  {
    ...home("chưa chấm điểm thì không xét theo điểm", { ...sound, scoreB1: 140, scoreB2: 30 }),
    expect: refuses("chưa chấm điểm theo Phiếu B", "thiếu hụt dưới 3 chỉ số"),
  },
  {
    ...home("chưa nạp đủ phiếu rà soát: chưa biết xét theo cách nào", lacksThree, {
      completeLists: ["residents", "poor"],
    }),
    confirmed,
    expect: leavesOpen(0, 1, "scoreB1", "scoreB2", "scoredByForm"),
  },
];
