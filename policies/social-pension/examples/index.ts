import {
  aroundBirthday,
  type Example,
  type ExampleFolder,
  grants,
  leavesOpen,
  refuses,
} from "@ansinh/policies/kit";

const november = { benefit: "social-pension", month: "2026-11", knownOn: "2026-11-21" } as const;
const from75 = "social-pension.from-75";
const poor70 = "social-pension.poor-70-to-74";
/** Facts that decide the other benefit, so that the overlap is decided too. */
const noAssistance = { supporter: "able", hasStableIncome: true } as const;

const nearPoor = (birthDate: string) => ({
  ...november,
  name: "hộ cận nghèo",
  person: { birthDate, ...noAssistance },
  household: { poverty: "near-poor" },
});

/** Article 21: 75, and 70 of a poor or near-poor household. */
const aroundAges: readonly Example[] = [
  ...aroundBirthday({ years: 70, in: ["2026-11"] }, nearPoor, [
    refuses("chưa đủ 70 tuổi"),
    grants(540_000, poor70),
    grants(540_000, poor70),
  ]),
  ...aroundBirthday({ years: 75, in: ["2026-11"], on: "01" }, nearPoor, [
    grants(540_000, poor70),
    grants(540_000, from75),
    grants(540_000, from75),
  ]),
];

const changing = (value: unknown, to: string, next: unknown, from: string) =>
  [
    { value, to },
    { value: next, from },
  ] as Example["person"][string];
const pensionFrom = (day: string) => changing(false, `2026-11-0${Number(day) - 1}`, true, `2026-11-${day}`);
const apart = (...labels: readonly string[]) =>
  refuses(
    `đủ từng điều kiện nhưng không trong cùng một ngày: công dân Việt Nam; ${labels.join("; ")}; không hưởng lương hưu, trợ cấp BHXH hàng tháng`,
  );
const born72 = nearPoor("1954-01-01");

const lists = ["residents", "poor", "disability", "insurance", "assistance", "hiv", "places"];
const without = (list: string) => lists.filter((id) => id !== list);
const open = (...needs: readonly string[]) => leavesOpen(0, 540_000, ...needs);
/** Each of what is asked for, and what is said of the clause for the poor from 75 on. */
const askedFor: readonly Example[] = [
  {
    ...born72,
    name: "72 tuổi, danh sách hộ nghèo, hộ cận nghèo chưa đầy đủ",
    household: {},
    completeLists: without("poor"),
    expect: open("poverty"),
  },
  {
    ...november,
    name: "danh sách dân cư chưa đầy đủ: chưa rõ quốc tịch",
    person: { birthDate: "1945-01-01", ...noAssistance },
    completeLists: without("residents"),
    expect: open("foreignNational"),
  },
  {
    ...nearPoor("1945-01-01"),
    name: "hộ cận nghèo, 81 tuổi, đang hưởng lương hưu: mỗi khoản thiếu điều gì",
    person: { ...nearPoor("1945-01-01").person, receivesPension: true },
    expect: refuses("đang hưởng lương hưu hoặc trợ cấp BHXH hàng tháng", "đã đủ 75 tuổi"),
  },
];

/** A month of which some days qualify; what is asked must be so on one of them. */
const withinMonth: readonly Example[] = [
  {
    ...november,
    name: "75 tuổi thôi quốc tịch ngày 15: còn ngày đủ điều kiện",
    person: {
      birthDate: "1945-01-01",
      foreignNational: changing(false, "2026-11-14", true, "2026-11-15"),
    },
    expect: grants(540_000, from75),
  },
  {
    ...november,
    name: "hưởng lương hưu từ ngày 05, tròn 75 ngày 10: không cùng ngày",
    person: { birthDate: "1951-11-10", receivesPension: pensionFrom("05") },
    expect: apart("từ đủ 75 tuổi"),
  },
  {
    ...born72,
    name: "72 tuổi hộ cận nghèo thôi quốc tịch ngày 15: còn ngày đủ điều kiện",
    person: { ...born72.person, foreignNational: changing(false, "2026-11-14", true, "2026-11-15") },
    expect: grants(540_000, poor70),
  },
  {
    ...born72,
    name: "72 tuổi hộ cận nghèo không phải công dân Việt Nam",
    person: { ...born72.person, foreignNational: true },
    expect: refuses("không phải công dân Việt Nam"),
  },
  {
    ...born72,
    name: "72 tuổi hộ cận nghèo đang hưởng lương hưu",
    person: { ...born72.person, receivesPension: true },
    expect: refuses("đang hưởng lương hưu hoặc trợ cấp BHXH hàng tháng"),
  },
  {
    ...born72,
    name: "72 tuổi hộ cận nghèo, lương hưu từ ngày 05: còn ngày đủ điều kiện",
    person: { ...born72.person, receivesPension: pensionFrom("05") },
    expect: grants(540_000, poor70),
  },
  {
    ...born72,
    name: "72 tuổi thoát cận nghèo ngày 15: còn ngày đủ điều kiện",
    household: { poverty: changing("near-poor", "2026-11-14", "not-poor", "2026-11-15") },
    expect: grants(540_000, poor70),
  },
  {
    ...born72,
    name: "72 tuổi hộ nghèo",
    household: { poverty: "poor" },
    expect: grants(540_000, poor70),
  },
  {
    ...nearPoor("1956-11-10"),
    name: "hộ cận nghèo hưởng lương hưu từ ngày 05, tròn 70 ngày 10: không cùng ngày",
    person: { ...nearPoor("1956-11-10").person, receivesPension: pensionFrom("05") },
    expect: apart("từ đủ 70 tuổi", "dưới 75 tuổi", "thuộc hộ nghèo hoặc hộ cận nghèo"),
  },
  {
    ...nearPoor("1951-11-10"),
    name: "hộ cận nghèo hưởng lương hưu từ ngày 05, tròn 75 ngày 10: đủ điều kiện khi 74 tuổi",
    person: { ...nearPoor("1951-11-10").person, receivesPension: pensionFrom("05") },
    expect: grants(540_000, poor70),
  },
  {
    ...nearPoor("1951-11-15"),
    name: "hộ cận nghèo tròn 75 ngày 15: một mức",
    expect: grants(540_000, from75),
  },
  {
    ...november,
    name: "tháng 07/2025 nhìn đúng ngày chế độ có hiệu lực",
    month: "2025-07",
    knownOn: "2025-07-01",
    person: { birthDate: "1945-01-01", ...noAssistance },
    expect: grants(500_000, from75),
  },
  {
    ...november,
    name: "tháng 07/2025 nhìn ngày 30/06/2025: chưa có hiệu lực",
    month: "2025-07",
    knownOn: "2025-06-30",
    person: { birthDate: "1945-01-01", ...noAssistance },
    expect: refuses("chế độ không áp dụng trong tháng"),
  },
  {
    ...november,
    name: "tháng 07/2026 nhìn đúng ngày 05/10/2026: mức mới",
    month: "2026-07",
    knownOn: "2026-10-05",
    person: { birthDate: "1945-01-01" },
    expect: grants(540_000, from75),
  },
];

const pensionExamples: readonly Example[] = [
  ...aroundAges,
  ...withinMonth,
  ...askedFor,
  {
    ...november,
    name: "tròn 75 ngày 30/11: hưởng từ tháng 11",
    person: { birthDate: "1951-11-30" },
    expect: {
      granted: 540_000,
      clauses: [from75],
      sentence:
        "540.000 đ vì: không có lương hưu, trợ cấp BHXH hàng tháng, 75 tuổi; mức trợ cấp hưu trí xã hội 540.000 đ × 1",
    },
  },
  {
    ...november,
    name: "tròn 75 ngày 01/12",
    person: { birthDate: "1951-12-01" },
    expect: { refused: ["chưa đủ 75 tuổi"] },
  },
  {
    ...november,
    name: "tròn 75 ngày 15/11",
    person: { birthDate: "1951-11-15" },
    expect: { granted: 540_000, clauses: [from75] },
  },
  {
    ...november,
    name: "tròn 75 ngày 01/11",
    person: { birthDate: "1951-11-01" },
    expect: { granted: 540_000, clauses: [from75] },
  },
  {
    ...november,
    name: "sinh 29/02/1952: năm 2027 tròn 75 ngày 28/02",
    month: "2027-02",
    person: { birthDate: "1952-02-29" },
    expect: { granted: 540_000, clauses: [from75] },
  },
  {
    ...november,
    name: "sinh năm 1951 không rõ ngày: hỏi ngày sinh",
    person: { birthDate: "1951" },
    expect: { undetermined: [0, 540_000], needs: ["birthDate"] },
  },
  {
    ...november,
    name: "sinh năm 1951 không rõ ngày, tháng 12/2026: ngày nào cũng đủ",
    month: "2026-12",
    person: { birthDate: "1951" },
    expect: { granted: 540_000, clauses: [from75] },
  },
  {
    ...november,
    name: "sinh năm 1950 không rõ ngày: ngày nào cũng đủ",
    person: { birthDate: "1950" },
    expect: { granted: 540_000, clauses: [from75] },
  },
  {
    ...november,
    name: "đang hưởng lương hưu",
    person: { birthDate: "1945-01-01", receivesPension: true },
    expect: { refused: ["đang hưởng lương hưu hoặc trợ cấp BHXH hàng tháng"] },
  },
  {
    ...november,
    name: "lương hưu bắt đầu ngày 15/11: còn ngày đủ điều kiện trong tháng",
    person: {
      birthDate: "1945-01-01",
      receivesPension: [
        { value: false, to: "2026-11-14" },
        { value: true, from: "2026-11-15" },
      ],
    },
    expect: { granted: 540_000, clauses: [from75] },
  },
  {
    ...november,
    name: "danh sách lương hưu chưa đầy đủ: chưa thể nói không",
    person: { birthDate: "1945-01-01" },
    completeLists: ["residents", "poor", "disability", "assistance", "hiv", "places"],
    expect: { undetermined: [0, 540_000], needs: ["receivesPension"] },
  },
  {
    ...november,
    name: "không phải công dân Việt Nam",
    person: { birthDate: "1945-01-01", foreignNational: true },
    expect: { refused: ["không phải công dân Việt Nam"] },
  },
  {
    ...november,
    name: "tròn 70 ngày 30/11, hộ cận nghèo",
    person: { birthDate: "1956-11-30", ...noAssistance },
    household: { poverty: "near-poor" },
    expect: { granted: 540_000, clauses: [poor70] },
  },
  {
    ...november,
    name: "tròn 70 ngày 01/12, hộ cận nghèo",
    person: { birthDate: "1956-12-01", ...noAssistance },
    household: { poverty: "near-poor" },
    expect: { refused: ["chưa đủ 70 tuổi"] },
  },
  {
    ...november,
    name: "72 tuổi hộ không nghèo",
    person: { birthDate: "1954-01-01" },
    expect: { refused: ["không thuộc hộ nghèo, hộ cận nghèo"] },
  },
  {
    ...november,
    name: "tháng 06/2026 mức cũ",
    month: "2026-06",
    person: { birthDate: "1945-01-01" },
    expect: { granted: 500_000, clauses: [from75] },
  },
  {
    ...november,
    name: "tháng 06/2025 chưa có chế độ",
    month: "2025-06",
    person: { birthDate: "1945-01-01" },
    expect: { refused: ["chế độ không áp dụng trong tháng"] },
  },
  {
    ...november,
    name: "tháng 07/2025 tháng đầu",
    month: "2025-07",
    person: { birthDate: "1950-07-31" },
    expect: { granted: 500_000, clauses: [from75] },
  },
  {
    ...november,
    name: "tháng 07/2026 mức mới",
    month: "2026-07",
    person: { birthDate: "1945-01-01" },
    expect: { granted: 540_000, clauses: [from75] },
  },
  {
    ...november,
    name: "tháng 07/2026 nhìn ngày 04/10/2026",
    month: "2026-07",
    knownOn: "2026-10-04",
    person: { birthDate: "1945-01-01" },
    expect: { granted: 500_000, clauses: [from75] },
  },
  {
    ...november,
    name: "hộ nghèo, không người phụng dưỡng: trợ cấp xã hội cao hơn",
    person: { birthDate: "1945-01-01", supporter: "none", takenIn: false },
    household: { poverty: "poor" },
    expect: { refused: ["chỉ hưởng mức cao nhất: Trợ cấp xã hội hàng tháng 1.080.000 đ"] },
  },
  {
    ...november,
    name: "hộ nghèo, chưa rõ người phụng dưỡng: có thể hưởng mức cao hơn",
    person: { birthDate: "1945-01-01" },
    household: { poverty: "poor" },
    expect: { undetermined: [0, 540_000], needs: ["supporter", "takenIn"] },
  },
  {
    ...november,
    name: "chết ngày 31/10",
    person: { birthDate: "1945-01-01" },
    died: "2026-10-31",
    expect: { refused: ["người này không còn sống trong tháng"] },
  },
];

export const examples: readonly ExampleFolder[] = [["social pension", pensionExamples]];
