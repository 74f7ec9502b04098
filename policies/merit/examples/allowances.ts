import { aroundBirthday, type Example, refuses } from "@ansinh/policies/kit";
import { categoryCases } from "./categories.ts";
import { later, paid, throughLevels, unconfirmed } from "./dates.ts";
import { impairmentCases } from "./impairment.ts";
import { belowTables, stepsOf, withoutStatus } from "./steps.ts";

const benefit = "merit-allowance";
const named = (clauses: readonly string[]) => clauses.map((clause) => `${benefit}.${clause}`);

const levels: readonly Example[] = [...categoryCases, ...impairmentCases].flatMap(
  ({ name, person, clauses, levels: [a, b, c], of2026 }) =>
    throughLevels(
      { benefit, name, person },
      {
        of2021: paid(a, ...named(clauses)),
        of2023: paid(b, ...named(clauses)),
        of2024: paid(c, ...named(clauses)),
        of2026: typeof of2026 === "number" ? paid(of2026, ...named(clauses)) : unconfirmed(...of2026),
      },
    ),
);

const june = { benefit, month: "2026-06", knownOn: later } as const;

/** Levels by percentage at the ends and at the steps of the tables of 07/2024, in thousands. */
const steps: readonly Example[] = (
  [
    ["invalid", "thương binh", { warInvalid: "invalid" }, "injuryPercent"],
    ["invalid-b", "thương binh loại B", { warInvalid: "class-b" }, "injuryPercent"],
    ["sick-soldier", "bệnh binh", {}, "sickSoldierPercent"],
    ["exposed", "nhiễm chất độc hóa học", {}, "exposurePercent"],
  ] as const
).flatMap(([clause, words, person, percent]) =>
  stepsOf[clause].map(
    ([at, thousands]): Example => ({
      ...june,
      name: `${words} ${at} %, mức tại bậc`,
      person: { ...person, [percent]: at },
      expect: paid(
        thousands + (at > 80 ? 1399 : 0),
        ...named(at > 80 ? [clause, `${clause.replace("-b", "")}.supplement`] : [clause]),
      ),
    }),
  ),
);

/** Counts and rates just above where a level begins, by the table of 07/2024. */
const above: readonly Example[] = (
  [
    [
      "một năm thâm niên",
      { activistPre1945: "detached", meritSeniorityYears: 1 },
      3646,
      ["activist-pre-1945.detached", "activist-pre-1945.seniority"],
    ],
    [
      "thâm niên diện không thoát ly",
      { activistPre1945: "not-detached", meritSeniorityYears: 1 },
      5820,
      ["activist-pre-1945.seniority", "activist-pre-1945.not-detached"],
    ],
    [
      "thân nhân thương binh 62 %",
      { survivorOfInvalidPercent: 62, meritLivesAlone: true },
      3796,
      ["invalid.survivor", "invalid.survivor-alone"],
    ],
    [
      "thân nhân bệnh binh 62 %",
      { survivorOfSickSoldierPercent: 62, meritLivesAlone: true },
      3796,
      ["sick-soldier.survivor", "sick-soldier.survivor-alone"],
    ],
    [
      "thân nhân người nhiễm chất độc hóa học 62 %",
      { survivorOfExposedPercent: 62, meritLivesAlone: true },
      3796,
      ["exposed.survivor", "exposed.survivor-alone"],
    ],
    ["con người nhiễm chất độc hóa học 62 %", { childOfExposedPercent: 62 }, 1673, ["exposed.child-61"]],
    ["con người nhiễm chất độc hóa học 80 %", { childOfExposedPercent: 80 }, 1673, ["exposed.child-61"]],
    ["con người nhiễm chất độc hóa học 82 %", { childOfExposedPercent: 82 }, 2789, ["exposed.child-81"]],
    [
      "thương binh 82 % đặc biệt nặng",
      { warInvalid: "invalid", injuryPercent: 82, injurySpeciallySevere: true },
      10199,
      ["invalid", "invalid.supplement-severe"],
    ],
    [
      "thương binh 80 %, vết thương đặc biệt nặng",
      { warInvalid: "invalid", injuryPercent: 80, injurySpeciallySevere: true },
      7150,
      ["invalid"],
    ],
    [
      "bệnh binh 82 % đặc biệt nặng",
      { sickSoldierPercent: 82, sicknessSpeciallySevere: true },
      9167,
      ["sick-soldier", "sick-soldier.supplement-severe"],
    ],
    [
      "bệnh binh 80 %, bệnh đặc biệt nặng",
      { sickSoldierPercent: 80, sicknessSpeciallySevere: true },
      5329,
      ["sick-soldier"],
    ],
    [
      "nhiễm chất độc hóa học 82 % đặc biệt nặng",
      { exposurePercent: 82, exposureSpeciallySevere: true },
      9147,
      ["exposed", "exposed.supplement-severe"],
    ],
    [
      "nhiễm chất độc hóa học 80 %, bệnh đặc biệt nặng",
      { exposurePercent: 80, exposureSpeciallySevere: true },
      4964,
      ["exposed"],
    ],
    [
      "hai nhóm: thương binh và thân nhân liệt sĩ hưởng cả hai",
      { warInvalid: "invalid", injuryPercent: 21, martyrsInFamily: 1 },
      4667,
      ["martyr.one", "invalid"],
    ],
    [
      "thương binh đồng thời là bệnh binh hưởng cả hai",
      { warInvalid: "class-b", injuryPercent: 21, sickSoldierPercent: 41 },
      4463,
      ["invalid-b", "sick-soldier"],
    ],
    [
      "thân nhân bốn liệt sĩ sống cô đơn",
      { martyrsInFamily: 4, meritLivesAlone: true },
      10598,
      ["martyr.three", "martyr.alone"],
    ],
    [
      "vợ liệt sĩ tái giá: không xét tuổi",
      { birthDate: "1950", remarriedSpouseOfMartyr: true },
      2789,
      ["martyr.remarried-spouse"],
    ],
  ] as const
).map(([name, person, thousands, clauses]) => ({
  ...june,
  name,
  person,
  expect: paid(thousands, ...named(clauses)),
}));

const refused: readonly Example[] = [
  ...[...belowTables, ...withoutStatus].map(
    ([name, person, reason]): Example => ({ ...june, name, person, expect: refuses(reason) }),
  ),
  {
    ...june,
    name: "không thuộc nhóm nào: nêu mọi nhóm",
    person: { birthDate: "1950-01-01" },
    expect: refuses(
      "không phải người hoạt động cách mạng trước 01/01/1945 diện thoát ly",
      "không phải vợ hoặc chồng của người hoạt động cách mạng trước 01/01/1945 đã chết",
      "không phải thân nhân của 01 liệt sĩ",
      "không phải Bà mẹ Việt Nam anh hùng",
      "không phải người bị địch bắt tù, đày",
    ),
  },
];

const childOfActivist = { survivorOfActivistPre1945: "child", meritLivesAlone: true } as const;
const childClauses = named(["activist-pre-1945.child", "activist-pre-1945.child-alone"]);
const tooOld = refuses("từ đủ 18 tuổi, không đi học, không khuyết tật nặng");
const child = (name: string, person: Example["person"], expect: Example["expect"]): Example => ({
  ...june,
  name: `con mồ côi ${name}`,
  person: { ...childOfActivist, ...person },
  expect,
});

/** Item 1.2: under 18, studying, or severely disabled. */
const children: readonly Example[] = [
  ...aroundBirthday(
    { years: 18, in: ["2026-06"] },
    (birthDate) => ({
      ...june,
      name: "con mồ côi không đi học",
      person: { ...childOfActivist, birthDate, studying: false },
    }),
    [paid(5020, ...childClauses), paid(5020, ...childClauses), tooOld],
  ),
  child("tròn 18 ngày mùng 1", { birthDate: "2008-06-01", studying: false }, tooOld),
  child("tròn 18 ngày mùng 2", { birthDate: "2008-06-02", studying: false }, paid(5020, ...childClauses)),
  child("tròn 18 ngày cuối tháng", { birthDate: "2008-06-30", studying: false }, paid(5020, ...childClauses)),
  {
    ...child(
      "sinh 29/02, tròn 18 ngày 28/02",
      { birthDate: "2008-02-29", studying: false },
      paid(5020, ...childClauses),
    ),
    month: "2026-02",
  },
  {
    ...child("sinh 29/02, sau sinh nhật 18", { birthDate: "2008-02-29", studying: false }, tooOld),
    month: "2026-03",
  },
  child(
    "chỉ biết năm sinh 2009: còn dưới 18",
    { birthDate: "2009", studying: false },
    paid(5020, ...childClauses),
  ),
  child("18 tuổi còn đi học", { birthDate: "2000-01-01", studying: true }, paid(5020, ...childClauses)),
  child(
    "trên 18 khuyết tật nặng",
    { birthDate: "1990-01-01", studying: false, disabilityDegree: "severe" },
    paid(5020, ...childClauses),
  ),
  child(
    "trên 18 khuyết tật đặc biệt nặng",
    { birthDate: "1990-01-01", studying: false, disabilityDegree: "extremely-severe" },
    paid(5020, ...childClauses),
  ),
  child(
    "trên 18 khuyết tật nhẹ",
    { birthDate: "1990-01-01", studying: false, disabilityDegree: "mild" },
    tooOld,
  ),
];

/** Everything on record but how many martyrs there are. */
const knownElse = {
  activistPre1945: "none",
  survivorOfActivistPre1945: "none",
  activist1945: false,
  survivorOfActivist1945: false,
  remarriedSpouseOfMartyr: false,
  meritLivesAlone: false,
  heroicMother: false,
  heroOfResistance: false,
  warInvalid: "none",
  sickSoldierPercent: 0,
  exposurePercent: 0,
  survivorOfInvalidPercent: 0,
  survivorOfSickSoldierPercent: 0,
  survivorOfExposedPercent: 0,
  childOfExposedPercent: 0,
  imprisonedByEnemy: false,
  helperOfRevolution: "none",
} as const;

const undetermined: readonly Example[] = [
  child(
    "chỉ biết năm sinh 2008",
    { birthDate: "2008", studying: false },
    { undetermined: [0, 5_020_000], needs: ["birthDate"] },
  ),
  child(
    "trên 18, chưa rõ có đi học không",
    { birthDate: "2000-01-01" },
    { undetermined: [0, 5_020_000], needs: ["studying"] },
  ),
  {
    ...june,
    name: "danh sách người có công chưa đầy đủ: chưa rõ số liệt sĩ",
    person: knownElse,
    completeLists: ["residents", "poor", "disability", "insurance", "assistance", "hiv", "places"],
    expect: { undetermined: [0, 16_734_000], needs: ["martyrsInFamily"] },
  },
];

export const allowanceExamples: readonly Example[] = [
  ...levels,
  ...steps,
  ...above,
  ...refused,
  ...children,
  ...undetermined,
];
