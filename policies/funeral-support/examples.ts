import { aroundBirthday, byMonth, type Example, type ExampleFolder, grants, refuses } from "../kit/index.ts";

const november = {
  benefit: "funeral-support",
  month: "2026-11",
  knownOn: "2026-11-21",
  died: "2026-11-12",
} as const;
const october = { ...november, month: "2026-10", died: "2026-10-06" } as const;
const september = { ...november, month: "2026-09", died: "2026-09-30" } as const;
const clause = (id: string) => [`funeral-support.${id}`];

const insured = grants(10_800_000, "funeral-support.elderly-with-insurance-benefit");
const poorSurvivor = grants(10_800_000, "funeral-support.elderly-poor-with-survivor-benefit");
const survivor = (when: typeof november | typeof september) => (birthDate: string) => ({
  ...when,
  name: "hộ cận nghèo hưởng tuất",
  person: { birthDate, receivesSurvivorBenefit: true },
  household: { poverty: "near-poor" },
});

/** Article 11(1): ages 70 and 75, of Decree 20/2021 80; completed on the 1st, before the day of death. */
const aroundAges: readonly Example[] = [
  ...aroundBirthday({ years: 80, in: ["2026-09"], on: "01" }, survivor(september), [
    refuses("chưa đủ 80 tuổi"),
    insured,
    insured,
  ]),
  ...aroundBirthday({ years: 70, in: ["2026-11"], on: "01" }, survivor(november), [
    refuses("chưa đủ 70 tuổi"),
    poorSurvivor,
    poorSurvivor,
  ]),
  ...aroundBirthday({ years: 75, in: ["2026-11"], on: "01" }, survivor(november), [
    poorSurvivor,
    insured,
    insured,
  ]),
];

const receiver = (granted: number) => grants(granted, "funeral-support.assistance-receiver");
/** Twenty times the standard of the month of death. */
const byStandard = byMonth(
  (month) => ({
    ...november,
    name: "người đang hưởng trợ cấp xã hội",
    died: `${month}-15`,
    person: { birthDate: "1960-01-01", receivesAssistance: true },
  }),
  [
    ["2021-06", refuses("chế độ không áp dụng trong tháng")],
    ["2021-07", receiver(7_200_000)],
    ["2024-07", receiver(10_000_000)],
    ["2025-06", receiver(10_000_000)],
    ["2025-07", receiver(10_000_000)],
    ["2026-07", receiver(10_800_000)],
  ],
);

const funeralExamples: readonly Example[] = [
  ...aroundAges,
  ...byStandard,
  {
    ...november,
    name: "người đang hưởng trợ cấp xã hội chết",
    person: { birthDate: "1960-01-01", receivesAssistance: true },
    expect: { granted: 10_800_000, clauses: clause("assistance-receiver") },
  },
  {
    ...november,
    name: "chết ngày cuối tháng",
    died: "2026-11-30",
    person: { birthDate: "1960-01-01", receivesAssistance: true },
    expect: { granted: 10_800_000, clauses: clause("assistance-receiver") },
  },
  {
    ...november,
    name: "chết tháng khác",
    died: "2026-12-01",
    person: { birthDate: "1960-01-01", receivesAssistance: true },
    expect: { refused: ["không có thông tin chết trong tháng"] },
  },
  {
    ...november,
    name: "chết tháng 06/2026: mức cũ",
    month: "2026-06",
    died: "2026-06-30",
    person: { birthDate: "1960-01-01", receivesAssistance: true },
    expect: { granted: 10_000_000, clauses: clause("assistance-receiver") },
  },
  {
    ...november,
    name: "chết tháng 06/2024: mức chuẩn 360.000",
    month: "2024-06",
    died: "2024-06-30",
    person: { birthDate: "1960-01-01", receivesAssistance: true },
    expect: { granted: 7_200_000, clauses: clause("assistance-receiver") },
  },
  {
    ...november,
    name: "người hưởng hưu trí xã hội và trợ cấp xã hội: chỉ một mức cao nhất",
    person: { birthDate: "1945-01-01", receivesAssistance: true, receivesSocialPension: true },
    expect: { granted: 10_800_000, clauses: clause("assistance-receiver") },
  },
  {
    ...november,
    name: "người hưởng hưu trí xã hội",
    person: { birthDate: "1945-01-01", receivesSocialPension: true },
    expect: { granted: 10_800_000, clauses: clause("social-pension-receiver") },
  },
  {
    ...november,
    name: "đã đề nghị hưu trí xã hội, chưa có quyết định",
    person: { birthDate: "1945-01-01", socialPensionPending: true },
    expect: { granted: 10_800_000, clauses: clause("social-pension-receiver") },
  },
  {
    ...november,
    name: "hưu trí xã hội, chết tháng 06/2026",
    month: "2026-06",
    died: "2026-06-01",
    person: { birthDate: "1945-01-01", receivesSocialPension: true },
    expect: { granted: 10_000_000, clauses: clause("social-pension-receiver") },
  },
  {
    ...october,
    name: "đủ điều kiện, đã nộp hồ sơ, chết tháng 10/2026",
    person: { birthDate: "1960-01-01", assistancePending: true },
    expect: { granted: 10_800_000, clauses: clause("assistance-pending") },
  },
  {
    ...september,
    name: "đủ điều kiện, đã nộp hồ sơ, chết tháng 09/2026: chưa có quy định",
    person: { birthDate: "1960-01-01", assistancePending: true },
    expect: { refused: ["không hưởng trợ cấp xã hội hàng tháng"] },
  },
  {
    ...november,
    name: "con của người đơn thân nghèo",
    person: { birthDate: "2015-01-01", countedForSingleParent: true },
    expect: { granted: 10_800_000, clauses: clause("child-of-single-parent") },
  },
  {
    ...october,
    name: "75 tuổi hưởng tuất, chết tháng 10/2026",
    person: { birthDate: "1951-10-06", receivesSurvivorBenefit: true },
    expect: { granted: 10_800_000, clauses: clause("elderly-with-insurance-benefit") },
  },
  {
    ...september,
    name: "79 tuổi hưởng tuất, chết tháng 09/2026: chưa đủ 80",
    person: { birthDate: "1946-10-01", receivesSurvivorBenefit: true },
    expect: { refused: ["chưa đủ 80 tuổi"] },
  },
  {
    ...september,
    name: "tròn 80 đúng ngày chết, hưởng trợ cấp BHXH khác",
    person: { birthDate: "1946-09-30", receivesOtherInsuranceBenefit: true },
    expect: { granted: 10_800_000, clauses: clause("elderly-with-insurance-benefit") },
  },
  {
    ...november,
    name: "75 tuổi sau ngày chết: tuổi tính đến ngày chết",
    person: { birthDate: "1951-11-13", receivesSurvivorBenefit: true },
    expect: { refused: ["chưa đủ 75 tuổi"] },
  },
  {
    ...november,
    name: "72 tuổi hộ cận nghèo hưởng tuất",
    person: { birthDate: "1954-01-01", receivesSurvivorBenefit: true },
    household: { poverty: "near-poor" },
    expect: { granted: 10_800_000, clauses: clause("elderly-poor-with-survivor-benefit") },
  },
  {
    ...november,
    name: "72 tuổi hộ không nghèo hưởng tuất",
    person: { birthDate: "1954-01-01", receivesSurvivorBenefit: true },
    expect: { refused: ["không thuộc hộ nghèo, hộ cận nghèo"] },
  },
  {
    ...november,
    name: "danh sách hưởng chưa đầy đủ",
    person: { birthDate: "1960-01-01" },
    completeLists: ["residents", "poor", "disability", "insurance", "hiv", "places"],
    expect: {
      undetermined: [0, 10_800_000],
      needs: [
        "assistancePending",
        "countedForSingleParent",
        "receivesAssistance",
        "receivesSocialPension",
        "socialPensionPending",
      ],
    },
  },
];

export const examples: readonly ExampleFolder[] = [["funeral support", funeralExamples]];
