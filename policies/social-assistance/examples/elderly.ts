import { aroundBirthday, type Example, grants, refuses } from "@ansinh/policies/kit";

const benefit = "social-assistance";
const november = { benefit, month: "2026-11", knownOn: "2026-11-21" } as const;
const alone = (birthDate: string) => ({ birthDate, supporter: "none", takenIn: false });
const poor = { poverty: "poor" } as const;
const lower = "social-assistance.elderly-without-supporter.lower-age";
const upper = "social-assistance.elderly-without-supporter.upper-age";

const in75 = "social-assistance.elderly-75-difficult-place";
const from80 = "social-assistance.elderly-80-without-pension";

const withoutSupporter = (birthDate: string) => ({
  ...november,
  name: "hộ nghèo không có người phụng dưỡng",
  person: alone(birthDate),
  household: poor,
});
const takenIn = (birthDate: string) => ({
  ...november,
  name: "hộ nghèo được nhận chăm sóc tại cộng đồng",
  person: { ...alone(birthDate), takenIn: true },
  household: poor,
});
const inDifficultPlace = (birthDate: string) => ({
  ...november,
  name: "hộ cận nghèo vùng đặc biệt khó khăn",
  person: { birthDate, supporter: "able" },
  household: { poverty: "near-poor", livesInDifficultPlace: true },
});
const withoutPension = (birthDate: string) => ({
  ...november,
  name: "không có lương hưu",
  person: { birthDate, supporter: "able" },
});
const notYet60 = refuses("chưa đủ 60 tuổi");
const careInstead = grants(1_620_000, "social-assistance.elderly-taken-in");
const [lower2021, upper2021] = [grants(750_000, lower), grants(1_000_000, upper)];
const [lower2026, upper2026] = [grants(810_000, lower), grants(1_080_000, upper)];

/** Under Decree 20/2021 the standard was 500,000 until 06/2026; its points b and c ended with 06/2025. */
const aroundAges: readonly Example[] = [
  ...aroundBirthday({ years: 60, in: ["2026-06"] }, withoutSupporter, [notYet60, lower2021, lower2021]),
  ...aroundBirthday({ years: 80, in: ["2026-06"] }, withoutSupporter, [lower2021, upper2021, upper2021]),
  ...aroundBirthday({ years: 60, in: ["2026-11"] }, withoutSupporter, [notYet60, lower2026, lower2026]),
  ...aroundBirthday({ years: 75, in: ["2026-11"] }, withoutSupporter, [lower2026, upper2026, upper2026]),
  ...aroundBirthday({ years: 60, in: ["2026-09", "2026-11"] }, takenIn, [notYet60, careInstead, careInstead]),
  ...aroundBirthday({ years: 75, in: ["2025-06"] }, inDifficultPlace, [
    refuses("chưa đủ 75 tuổi"),
    grants(500_000, in75),
    grants(500_000, in75),
  ]),
  ...aroundBirthday({ years: 80, in: ["2025-06"] }, inDifficultPlace, [
    grants(500_000, in75),
    grants(500_000, in75),
    grants(500_000, from80),
  ]),
  ...aroundBirthday({ years: 80, in: ["2025-06"] }, withoutPension, [
    refuses("chưa đủ 80 tuổi"),
    grants(500_000, from80),
    grants(500_000, from80),
  ]),
];

/** Article 5(5): ages 60, 75, 80, the change of the upper age, the points ended in 2025. */
export const elderlyExamples: readonly Example[] = [
  ...aroundAges,
  {
    ...november,
    name: "tròn 60 ngày 30/11",
    person: alone("1966-11-30"),
    household: poor,
    expect: { granted: 810_000, clauses: [lower] },
  },
  {
    ...november,
    name: "tròn 60 ngày 01/12",
    person: alone("1966-12-01"),
    household: poor,
    expect: { refused: ["chưa đủ 60 tuổi"] },
  },
  {
    ...november,
    name: "tròn 75 ngày 30/11: mức trên từ tháng 11",
    person: alone("1951-11-30"),
    household: poor,
    expect: { granted: 1_080_000, clauses: [upper] },
  },
  {
    ...november,
    name: "tròn 75 ngày 01/12: còn mức dưới",
    person: alone("1951-12-01"),
    household: poor,
    expect: { granted: 810_000, clauses: [lower] },
  },
  {
    ...november,
    name: "76 tuổi, tháng 06/2026: mức trên mới từ 80 tuổi",
    month: "2026-06",
    person: alone("1950-01-01"),
    household: poor,
    expect: { granted: 750_000, clauses: [lower] },
  },
  {
    ...november,
    name: "76 tuổi, tháng 07/2026: chuyển sang mức tương ứng từ 75 tuổi",
    month: "2026-07",
    person: alone("1950-01-01"),
    household: poor,
    expect: { granted: 1_080_000, clauses: [upper] },
  },
  {
    ...november,
    name: "76 tuổi, tháng 07/2026, nhìn ngày 10/09/2026: vẫn theo Nghị định 20",
    month: "2026-07",
    knownOn: "2026-09-10",
    person: alone("1950-01-01"),
    household: poor,
    expect: { granted: 750_000, clauses: [lower] },
  },
  {
    ...november,
    name: "tròn 80 ngày 30/06/2026 theo Nghị định 20",
    month: "2026-06",
    person: alone("1946-06-30"),
    household: poor,
    expect: { granted: 1_000_000, clauses: [upper] },
  },
  {
    ...november,
    name: "sinh năm 1951: 74 hoặc 75 tuổi, hỏi ngày sinh",
    person: alone("1951"),
    household: poor,
    expect: { undetermined: [0, 1_080_000], needs: ["birthDate"] },
  },
  {
    ...november,
    name: "người phụng dưỡng cũng hưởng trợ cấp",
    person: { ...alone("1960-01-01"), supporter: "on-allowance" },
    household: poor,
    expect: { granted: 810_000, clauses: [lower] },
  },
  {
    ...november,
    name: "có con phụng dưỡng",
    person: { ...alone("1960-01-01"), supporter: "able" },
    household: poor,
    expect: { refused: ["có người có nghĩa vụ và quyền phụng dưỡng"] },
  },
  {
    ...november,
    name: "chưa rõ có người phụng dưỡng không",
    person: { birthDate: "1960-01-01", takenIn: false },
    household: poor,
    expect: { undetermined: [0, 810_000], needs: ["supporter"] },
  },
  {
    ...november,
    name: "hộ cận nghèo không thuộc nhóm này",
    person: alone("1960-01-01"),
    household: { poverty: "near-poor" },
    expect: { refused: ["không thuộc hộ nghèo"] },
  },
  {
    ...november,
    name: "được nhận chăm sóc tại cộng đồng",
    person: { ...alone("1960-01-01"), takenIn: true },
    household: poor,
    expect: { granted: 1_620_000, clauses: ["social-assistance.elderly-taken-in"] },
  },
  {
    ...november,
    name: "78 tuổi hộ cận nghèo vùng đặc biệt khó khăn, tháng 06/2025",
    month: "2025-06",
    person: { birthDate: "1947-01-01", supporter: "able" },
    household: { poverty: "near-poor", livesInDifficultPlace: true },
    expect: { granted: 500_000, clauses: ["social-assistance.elderly-75-difficult-place"] },
  },
  {
    ...november,
    name: "78 tuổi hộ cận nghèo vùng đặc biệt khó khăn, tháng 07/2025: điểm b hết hiệu lực",
    month: "2025-07",
    person: { birthDate: "1947-01-01", supporter: "able" },
    household: { poverty: "near-poor", livesInDifficultPlace: true },
    expect: { refused: ["không thuộc hộ nghèo"] },
  },
  {
    ...november,
    name: "80 tuổi không lương hưu, tháng 06/2025",
    month: "2025-06",
    person: { birthDate: "1945-06-30", supporter: "able" },
    expect: { granted: 500_000, clauses: ["social-assistance.elderly-80-without-pension"] },
  },
  {
    ...november,
    name: "chưa tròn 80, tháng 06/2025",
    month: "2025-06",
    person: { birthDate: "1945-07-01", supporter: "able" },
    expect: { refused: ["chưa đủ 80 tuổi"] },
  },
];
