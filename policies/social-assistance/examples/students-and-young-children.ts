import { aroundBirthday, type Example, grants, refuses } from "@ansinh/policies/kit";

const november = { benefit: "social-assistance", month: "2026-11", knownOn: "2026-11-21" } as const;
const studied = { receivedAsChild: true, studying: true } as const;
const withHiv = { birthDate: "1990-05-01", hiv: true, maritalStatus: "unmarried" } as const;
const hivPoor = "social-assistance.hiv-poor";
const studying = "social-assistance.studying-after-16";
const hivChild = (band: string) => `social-assistance.child-hiv.${band}`;
const bothDecrees = ["2026-09", "2026-11"];

/** Article 5(2), 5(3), 5(7): ages 3, 4, 16 and, of Decree 20/2021 alone, 22. */
const aroundAges: readonly Example[] = [
  ...aroundBirthday(
    { years: 16, in: bothDecrees },
    (birthDate) => ({
      ...november,
      name: "trẻ mồ côi còn đi học",
      person: { birthDate, fatherSituation: "dead", motherSituation: "dead", ...studied },
    }),
    [
      grants(810_000, "social-assistance.child-both-dead.from-4"),
      grants(810_000, "social-assistance.child-both-dead.from-4"),
      grants(810_000, studying),
    ],
  ),
  ...aroundBirthday(
    { years: 22, in: ["2026-09"] },
    (birthDate) => ({ ...november, name: "còn đi học", person: { birthDate, ...studied } }),
    [grants(810_000, studying), grants(810_000, studying), refuses("đã quá tuổi 22")],
  ),
  ...[
    {
      years: 4,
      before: grants(1_350_000, hivChild("under-4")),
      after: grants(1_080_000, hivChild("from-4")),
    },
    { years: 16, before: grants(1_080_000, hivChild("from-4")), after: grants(810_000, hivPoor) },
  ].flatMap(({ years, before, after }) =>
    aroundBirthday(
      { years, in: bothDecrees },
      (birthDate) => ({
        ...november,
        name: "trẻ nhiễm HIV hộ nghèo, không có thu nhập",
        person: { birthDate, livesWithParent: true, hiv: true, receivesWage: false, hasStableIncome: false },
        household: { poverty: "poor" },
      }),
      // the level is that of the month's end, but who is 16 on some day only was a child on another
      [before, years === 4 ? after : before, after],
    ),
  ),
  ...aroundBirthday(
    { years: 3, in: bothDecrees },
    (birthDate) => ({
      ...november,
      name: "trẻ hộ cận nghèo ở thôn đặc biệt khó khăn",
      person: { birthDate, livesWithParent: true },
      household: { poverty: "near-poor", livesInDifficultPlace: true },
    }),
    [
      grants(810_000, "social-assistance.child-under-3-difficult-place"),
      grants(810_000, "social-assistance.child-under-3-difficult-place"),
      refuses("đã đủ 3 tuổi"),
    ],
  ),
];

/** Article 5(2), 5(3), 5(7), 5(8). */
export const otherChildExamples: readonly Example[] = [
  ...aroundAges,
  {
    ...november,
    name: "21 tuổi còn học, trước hưởng theo khoản 1",
    person: { birthDate: "2005-05-01", ...studied },
    expect: { granted: 810_000, clauses: [studying] },
  },
  {
    ...november,
    name: "22 tuổi còn học trước 10/2026: hết tuổi theo Nghị định 20",
    month: "2026-09",
    person: { birthDate: "2004-09-01", ...studied },
    expect: { refused: ["đã quá tuổi 22"] },
  },
  {
    ...november,
    name: "tròn 22 giữa tháng 9/2026: còn hưởng hết tháng",
    month: "2026-09",
    person: { birthDate: "2004-09-15", ...studied },
    expect: { granted: 810_000, clauses: [studying] },
  },
  {
    ...november,
    name: "22 tuổi còn học từ 10/2026: Nghị định 335 không quy định tuổi",
    person: { birthDate: "2004-09-01", ...studied },
    expect: { granted: 810_000, clauses: [studying] },
  },
  {
    ...november,
    name: "đã nghỉ học",
    person: { birthDate: "2006-05-01", receivedAsChild: true, studying: false },
    expect: { refused: ["không còn đi học"] },
  },
  {
    ...november,
    name: "chưa rõ còn học không",
    person: { birthDate: "2006-05-01", receivedAsChild: true },
    expect: { undetermined: [0, 810_000], needs: ["studying"] },
  },
  {
    ...november,
    name: "trẻ dưới 3 tuổi hộ cận nghèo ở thôn đặc biệt khó khăn, tròn 3 ngày 02/11",
    person: { birthDate: "2023-11-02" },
    household: { poverty: "near-poor", livesInDifficultPlace: true },
    others: [{ id: "mother", facts: { birthDate: "1990" } }],
    relations: [{ kind: "parent", from: "mother", to: "person" }],
    expect: { granted: 810_000, clauses: ["social-assistance.child-under-3-difficult-place"] },
  },
  {
    ...november,
    name: "tròn 3 tuổi ngày 01/11",
    person: { birthDate: "2023-11-01", livesWithParent: true },
    household: { poverty: "near-poor", livesInDifficultPlace: true },
    expect: { refused: ["đã đủ 3 tuổi"] },
  },
  {
    ...november,
    name: "trẻ nhiễm HIV hộ nghèo dưới 4 tuổi",
    person: { birthDate: "2023-05-01", livesWithParent: true, hiv: true },
    household: { poverty: "poor" },
    expect: { granted: 1_350_000, clauses: ["social-assistance.child-hiv.under-4"] },
  },
  {
    ...november,
    name: "trẻ nhiễm HIV hộ nghèo 15 tuổi",
    person: { birthDate: "2011-05-01", livesWithParent: true, hiv: true },
    household: { poverty: "poor" },
    expect: { granted: 1_080_000, clauses: ["social-assistance.child-hiv.from-4"] },
  },
  {
    ...november,
    name: "trẻ nhiễm HIV hộ không nghèo",
    person: { birthDate: "2011-05-01", livesWithParent: true, hiv: true },
    expect: { refused: ["không thuộc hộ nghèo"] },
  },
  {
    ...november,
    name: "người lớn nhiễm HIV hộ nghèo không lương, không lương hưu",
    person: { ...withHiv, receivesWage: false, receivesPension: false },
    household: { poverty: "poor" },
    expect: { granted: 810_000, clauses: [hivPoor] },
  },
  {
    ...november,
    name: "người lớn nhiễm HIV có thu nhập ổn định khác, từ 10/2026 chỉ xét lương, lương hưu, trợ cấp BHXH",
    month: "2026-10",
    person: { ...withHiv, hasStableIncome: true, receivesWage: false },
    household: { poverty: "poor" },
    expect: { granted: 810_000, clauses: [hivPoor] },
  },
  {
    ...november,
    name: "người lớn nhiễm HIV có thu nhập ổn định khác, tháng 09/2026 còn theo Nghị định 20",
    month: "2026-09",
    person: { ...withHiv, hasStableIncome: true, receivesWage: false },
    household: { poverty: "poor" },
    expect: { refused: ["có thu nhập ổn định hàng tháng"] },
  },
  {
    ...november,
    name: "người lớn nhiễm HIV không thu nhập ổn định, tháng 09/2026 không hỏi riêng tiền lương",
    month: "2026-09",
    person: { ...withHiv, hasStableIncome: false },
    household: { poverty: "poor" },
    expect: { granted: 810_000, clauses: [hivPoor] },
  },
  {
    ...november,
    name: "người lớn nhiễm HIV, xét tháng 10/2026 khi chưa có Nghị định 335: mức và nhóm cũ",
    month: "2026-10",
    knownOn: "2026-10-04",
    person: { ...withHiv, hasStableIncome: true, receivesWage: false },
    household: { poverty: "poor" },
    expect: { refused: ["có thu nhập ổn định hàng tháng"] },
  },
  {
    ...november,
    name: "người lớn nhiễm HIV có lương",
    person: { ...withHiv, receivesWage: true },
    household: { poverty: "poor" },
    expect: { refused: ["có tiền lương"] },
  },
  {
    ...november,
    name: "người lớn nhiễm HIV hưởng trợ cấp BHXH hàng tháng",
    person: { ...withHiv, receivesWage: false, receivesPension: true },
    household: { poverty: "poor" },
    expect: { refused: ["đang hưởng lương hưu hoặc trợ cấp BHXH hàng tháng"] },
  },
  {
    ...november,
    name: "người lớn nhiễm HIV có lương đến ngày 01/11: hưởng tháng 11",
    person: {
      ...withHiv,
      receivesWage: [
        { value: true, to: "2026-11-01" },
        { value: false, from: "2026-11-02" },
      ],
    },
    household: { poverty: "poor" },
    expect: { granted: 810_000, clauses: [hivPoor] },
  },
  {
    ...november,
    name: "người lớn nhiễm HIV chưa rõ có lương không",
    person: withHiv,
    household: { poverty: "poor" },
    expect: { undetermined: [0, 810_000], needs: ["receivesWage"] },
  },
];
