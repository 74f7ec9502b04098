import {
  aroundBirthday,
  byMonth,
  type Example,
  type ExampleFolder,
  grants,
  leavesOpen,
  refuses,
} from "@ansinh/policies/kit";

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

interface Group {
  readonly clause: string;
  readonly words: string;
  readonly born: string;
  /** What must be recorded of the dead beside their birth. */
  readonly fact: string;
  readonly poor?: true;
  /** First months, the day before the decree came into force and that day, amounts of then; new groups have none before. */
  readonly begins: readonly [
    before: string,
    month: string,
    unknownOn: string,
    knownOn: string,
    amount: number,
  ];
  readonly refusedBefore: string;
}
const notYet = "chế độ không áp dụng trong tháng";
const in2021 = ["2021-06", "2021-07", "2021-06-30", "2021-07-01", 7_200_000] as const;
const in2025 = ["2025-06", "2025-07", "2025-06-30", "2025-07-01", 10_000_000] as const;
const in2026 = ["2026-09", "2026-10", "2026-10-04", "2026-10-05", 10_800_000] as const;
const groups: readonly Group[] = [
  {
    clause: "assistance-receiver",
    words: "người hưởng trợ cấp xã hội",
    born: "1960-01-01",
    fact: "receivesAssistance",
    begins: in2021,
    refusedBefore: notYet,
  },
  {
    clause: "assistance-pending",
    words: "người đã nộp hồ sơ trợ cấp",
    born: "1960-01-01",
    fact: "assistancePending",
    begins: in2026,
    refusedBefore: "không hưởng trợ cấp xã hội hàng tháng",
  },
  {
    clause: "child-of-single-parent",
    words: "con của người đơn thân",
    born: "2015-01-01",
    fact: "countedForSingleParent",
    begins: in2021,
    refusedBefore: notYet,
  },
  {
    clause: "elderly-with-insurance-benefit",
    words: "người từ đủ 80 tuổi hưởng trợ cấp BHXH khác",
    born: "1930-01-01",
    fact: "receivesOtherInsuranceBenefit",
    begins: in2021,
    refusedBefore: notYet,
  },
  {
    clause: "elderly-with-insurance-benefit",
    words: "người 76 tuổi hưởng trợ cấp BHXH khác",
    born: "1950-01-01",
    fact: "receivesOtherInsuranceBenefit",
    begins: in2026,
    refusedBefore: "chưa đủ 80 tuổi",
  },
  {
    clause: "elderly-poor-with-survivor-benefit",
    words: "người 72 tuổi hộ nghèo hưởng tuất",
    born: "1954-01-01",
    fact: "receivesSurvivorBenefit",
    poor: true,
    begins: in2026,
    refusedBefore: "chưa đủ 80 tuổi",
  },
  {
    clause: "social-pension-receiver",
    words: "người đã đề nghị hưu trí xã hội",
    born: "1945-01-01",
    fact: "socialPensionPending",
    begins: in2025,
    refusedBefore: "không hưởng trợ cấp xã hội hàng tháng",
  },
];

const until = (last: string, next: string) => [
  { value: true, to: last },
  { value: false, from: next },
];
/** Each group in its first months, by what was in force; in the month in which the status ends; and while alive. */
const byGroup: readonly Example[] = groups.flatMap(({ clause: id, words, born, fact, poor, ...group }) => {
  const [before, first, unknownOn, knownOn, amount] = group.begins;
  const someone = (looked: string, value: Example["person"][string] = true) => ({
    ...november,
    month: looked,
    died: `${looked}-20`,
    person: { birthDate: born, [fact]: value },
    ...(poor ? { household: { poverty: "poor" } } : {}),
  });
  const notInForce = group.begins === in2021 ? notYet : group.refusedBefore;
  const ending = (looked: string, granted: number) => ({
    ...someone(looked, until(`${looked}-05`, `${looked}-06`)),
    name: `${words}, thôi hưởng ngày 05, chết ngày 20 tháng ${looked}`,
    expect: grants(granted, ...clause(id)),
  });
  const living = (looked: string) => ({
    ...someone(looked),
    died: "2026-12-31",
    name: `${words}, còn sống hết tháng ${looked}`,
    expect: refuses("không có thông tin chết trong tháng"),
  });
  const known = (day: string, expect: Example["expect"]) => ({
    ...someone(first),
    knownOn: day,
    name: `${words}, chết tháng ${first}, nhìn ngày ${day}`,
    expect,
  });
  return [
    { ...someone(before), name: `${words}, tháng liền trước`, expect: refuses(group.refusedBefore) },
    known(unknownOn, refuses(notInForce)),
    known(knownOn, grants(amount, ...clause(id))),
    ...(first < "2026-10" ? [ending(first, amount), living(first)] : []),
    ending("2026-11", 10_800_000),
    living("2026-11"),
  ];
});

const survivorUntil5 = until("2026-11-05", "2026-11-06");
const apart = (...labels: readonly string[]) =>
  refuses(`đủ từng điều kiện nhưng không trong cùng một ngày: chết trong tháng; ${labels.join("; ")}`);
const insuredLabel = "đang hưởng trợ cấp tuất hoặc trợ cấp BHXH hàng tháng khác";
/** Ages and statuses must meet on one day. */
const onOneDay: readonly Example[] = [
  {
    ...september,
    name: "thôi hưởng tuất ngày 05, tròn 80 ngày 10: không cùng ngày",
    person: { birthDate: "1946-09-10", receivesSurvivorBenefit: until("2026-09-05", "2026-09-06") },
    expect: apart("từ đủ 80 tuổi", insuredLabel),
  },
  {
    ...november,
    name: "thôi hưởng tuất ngày 05, tròn 75 ngày 10, hộ không nghèo: không cùng ngày",
    person: { birthDate: "1951-11-10", receivesSurvivorBenefit: survivorUntil5 },
    expect: apart("từ đủ 75 tuổi", insuredLabel),
  },
  {
    ...november,
    name: "thôi hưởng tuất ngày 05, tròn 70 ngày 10, hộ cận nghèo: không cùng ngày",
    person: { birthDate: "1956-11-10", receivesSurvivorBenefit: survivorUntil5 },
    household: { poverty: "near-poor" },
    expect: apart(
      "từ đủ 70 tuổi",
      "dưới 75 tuổi",
      "thuộc hộ nghèo hoặc hộ cận nghèo",
      "đang hưởng trợ cấp tuất BHXH hàng tháng",
    ),
  },
  {
    ...november,
    name: "74 tuổi hưởng tuất đến ngày 05, tròn 75 ngày 10, hộ cận nghèo: còn ngày đủ điều kiện",
    person: { birthDate: "1951-11-10", receivesSurvivorBenefit: survivorUntil5 },
    household: { poverty: "near-poor" },
    expect: poorSurvivor,
  },
  {
    ...november,
    name: "72 tuổi hưởng tuất, thoát cận nghèo ngày 06",
    person: { birthDate: "1954-01-01", receivesSurvivorBenefit: true },
    household: {
      poverty: [
        { value: "near-poor", to: "2026-11-05" },
        { value: "not-poor", from: "2026-11-06" },
      ],
    },
    expect: poorSurvivor,
  },
  {
    ...november,
    died: "2026-12-31",
    name: "hưởng tuất, hộ cận nghèo, 75 tuổi, còn sống: quá tuổi của khoản hộ nghèo",
    person: { birthDate: "1951-11-01", receivesSurvivorBenefit: true },
    household: { poverty: "near-poor" },
    expect: refuses("không có thông tin chết trong tháng", "đã đủ 75 tuổi"),
  },
  {
    ...november,
    name: "72 tuổi hộ cận nghèo không hưởng tuất",
    person: { birthDate: "1954-01-01", receivesOtherInsuranceBenefit: true },
    household: { poverty: "near-poor" },
    expect: refuses("không hưởng trợ cấp tuất BHXH hàng tháng"),
  },
];

const lists = [
  "residents",
  "poor",
  "disability",
  "insurance",
  "assistance",
  "hiv",
  "places",
  "facilities",
  "relief",
];
const without = (list: string) => lists.filter((id) => id !== list);
const open = (...needs: readonly string[]) => leavesOpen(0, 10_800_000, ...needs);
/** Each of what is asked for, and each clause refused at once. */
const askedFor: readonly Example[] = [
  {
    ...november,
    name: "hưởng tuất, chỉ biết sinh năm 1951: hỏi ngày sinh",
    person: { birthDate: "1951", receivesSurvivorBenefit: true },
    expect: open("birthDate"),
  },
  {
    ...november,
    name: "72 tuổi hưởng tuất, danh sách hộ nghèo, hộ cận nghèo chưa đầy đủ",
    person: { birthDate: "1954-01-01", receivesSurvivorBenefit: true },
    completeLists: without("poor"),
    expect: open("poverty"),
  },
  {
    ...november,
    name: "80 tuổi, danh sách hưởng trợ cấp BHXH chưa đầy đủ",
    person: { birthDate: "1946-01-01" },
    completeLists: without("insurance"),
    expect: open("receivesOtherInsuranceBenefit", "receivesSurvivorBenefit"),
  },
  {
    ...november,
    name: "80 tuổi không hưởng chế độ nào",
    person: { birthDate: "1946-01-01" },
    expect: refuses(
      "không hưởng trợ cấp xã hội hàng tháng",
      "không có hồ sơ trợ cấp xã hội đang giải quyết",
      "không phải con của người đơn thân đang hưởng trợ cấp",
      "không hưởng trợ cấp tuất, trợ cấp BHXH hàng tháng khác",
      "không hưởng, không đề nghị trợ cấp hưu trí xã hội",
    ),
  },
];

const funeralExamples: readonly Example[] = [
  ...askedFor,
  ...aroundAges,
  ...byGroup,
  ...onOneDay,
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
    completeLists: [
      ...["residents", "poor", "disability", "insurance", "hiv", "places"],
      ...["facilities", "relief", "urgent-protection"],
    ],
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
