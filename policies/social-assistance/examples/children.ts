import { aroundBirthday, byMonth, type Example, grants, refuses } from "@ansinh/policies/kit";

const benefit = "social-assistance";
const november = { benefit, month: "2026-11", knownOn: "2026-11-21" } as const;
const orphan = { fatherSituation: "dead", motherSituation: "dead" } as const;
const orphanUnder4 = "social-assistance.child-both-dead.under-4";
const orphanFrom4 = "social-assistance.child-both-dead.from-4";

const bothDecrees = ["2026-09", "2026-11"];
const parents = (fatherSituation: string, motherSituation: string) => ({ fatherSituation, motherSituation });
const situations: readonly (readonly [string, string, Example["person"]])[] = [
  ["abandoned", "bị bỏ rơi", { abandoned: true }],
  ["both-dead", "cha mẹ đã chết", orphan],
  ["dead-and-missing", "cha đã chết, mẹ mất tích", parents("dead", "missing")],
  ["dead-and-in-facility", "mẹ đã chết, cha ở cơ sở", parents("in-facility", "dead")],
  ["dead-and-detained", "cha đã chết, mẹ chấp hành án", parents("dead", "detained")],
  ["both-missing", "cha mẹ mất tích", parents("missing", "missing")],
  ["both-in-facility", "cha mẹ ở cơ sở", parents("in-facility", "in-facility")],
  ["both-detained", "cha mẹ chấp hành án", parents("detained", "detained")],
  ["missing-and-in-facility", "cha mất tích, mẹ ở cơ sở", parents("missing", "in-facility")],
  ["missing-and-detained", "mẹ mất tích, cha chấp hành án", parents("detained", "missing")],
  ["in-facility-and-detained", "cha ở cơ sở, mẹ chấp hành án", parents("in-facility", "detained")],
];

/** Article 6(1): coefficient 2.5 under 4, 1.5 from 4; Article 5(1): until 16. The level is that of the month's end. */
const aroundAges = situations.flatMap(([point, words, situation]) => {
  const child = (birthDate: string) => ({
    ...november,
    name: `trẻ ${words}`,
    person: { birthDate, ...situation },
  });
  const under4 = grants(1_350_000, `social-assistance.child-${point}.under-4`);
  const from4 = grants(810_000, `social-assistance.child-${point}.from-4`);
  return [
    ...aroundBirthday({ years: 4, in: bothDecrees }, child, [under4, from4, from4]),
    ...aroundBirthday({ years: 16, in: bothDecrees }, child, [from4, from4, refuses("đã đủ 16 tuổi")]),
  ];
});

/** 1.5 of a standard of 360,000 from 07/2021 and of 500,000 from 07/2024. */
const byStandard = byMonth(
  () => ({ ...november, name: "trẻ mồ côi từ 4 tuổi", person: { birthDate: "2015-01-01", ...orphan } }),
  [
    ["2021-06", refuses("chế độ không áp dụng trong tháng")],
    ["2021-07", grants(540_000, orphanFrom4)],
    ["2024-06", grants(540_000, orphanFrom4)],
    ["2024-07", grants(750_000, orphanFrom4)],
  ],
);

/** Article 5(1): on both sides of 4 and 16 years, of each date, and what is unknown. */
export const childExamples: readonly Example[] = [
  {
    ...november,
    name: "trẻ mồ côi 8 tuổi",
    person: { birthDate: "2018-05-01", ...orphan },
    expect: {
      granted: 810_000,
      clauses: [orphanFrom4],
      sentence: "810.000 đ vì: trẻ mồ côi cả cha lẫn mẹ, 8 tuổi; mức chuẩn 540.000 đ × 1,5",
    },
  },
  {
    ...november,
    name: "tròn 4 tuổi vào ngày cuối tháng: hưởng mức từ 4 tuổi trong tháng",
    person: { birthDate: "2022-11-30", ...orphan },
    expect: { granted: 810_000, clauses: [orphanFrom4] },
  },
  {
    ...november,
    name: "tròn 4 tuổi vào ngày đầu tháng sau: còn mức dưới 4 tuổi",
    person: { birthDate: "2022-12-01", ...orphan },
    expect: { granted: 1_350_000, clauses: [orphanUnder4] },
  },
  {
    ...november,
    name: "tròn 16 tuổi ngày mùng 1: không còn ngày nào dưới 16 trong tháng",
    person: { birthDate: "2010-11-01", ...orphan, studying: false },
    expect: { refused: ["đã đủ 16 tuổi"] },
  },
  {
    ...november,
    name: "tròn 16 tuổi ngày mùng 2: còn hưởng hết tháng",
    person: { birthDate: "2010-11-02", ...orphan },
    expect: { granted: 810_000, clauses: [orphanFrom4] },
  },
  {
    ...november,
    name: "tròn 16 tuổi ngày cuối tháng: còn hưởng hết tháng",
    person: { birthDate: "2010-11-30", ...orphan },
    expect: { granted: 810_000, clauses: [orphanFrom4] },
  },
  {
    ...november,
    name: "sinh 29/02/2008, tháng 02/2024 tròn 16 ngày 29: còn hưởng",
    month: "2024-02",
    person: { birthDate: "2008-02-29", ...orphan },
    expect: { granted: 540_000, clauses: [orphanFrom4] },
  },
  {
    ...november,
    name: "sinh 29/02/2020, năm 2024 nhuận: tròn 4 ngày 29/02, mức từ 4 tuổi ngay tháng 2",
    month: "2024-02",
    person: { birthDate: "2020-02-29", ...orphan },
    expect: { granted: 540_000, clauses: [orphanFrom4] },
  },
  {
    ...november,
    name: "sinh 31/03/2022, tháng 02/2026 chưa tròn 4",
    month: "2026-02",
    person: { birthDate: "2022-03-31", ...orphan },
    expect: { granted: 1_250_000, clauses: [orphanUnder4] },
  },
  {
    ...november,
    name: "chỉ biết năm sinh 2015: mọi ngày trong năm cho cùng kết quả",
    person: { birthDate: "2015", ...orphan },
    expect: { granted: 810_000, clauses: [orphanFrom4] },
  },
  {
    ...november,
    name: "chỉ biết năm sinh 2010: không rõ đã đủ 16 chưa",
    person: { birthDate: "2010", abandoned: false, ...orphan, studying: false },
    expect: { undetermined: [0, 810_000], needs: ["birthDate"] },
  },
  {
    ...november,
    name: "chỉ biết năm sinh 2022: ít nhất mức từ 4 tuổi, hỏi ngày sinh",
    person: { birthDate: "2022", abandoned: false, ...orphan },
    expect: { undetermined: [0, 1_350_000], needs: ["birthDate"] },
  },
  {
    ...november,
    name: "mức cũ trước 01/07/2026",
    month: "2026-06",
    person: { birthDate: "2018-05-01", ...orphan },
    expect: { granted: 750_000, clauses: [orphanFrom4] },
  },
  {
    ...november,
    name: "tháng 07/2026 nhìn ngày 04/10/2026: Nghị định 335 chưa có hiệu lực",
    month: "2026-07",
    knownOn: "2026-10-04",
    person: { birthDate: "2018-05-01", ...orphan },
    expect: { granted: 750_000, clauses: [orphanFrom4] },
  },
  {
    ...november,
    name: "tháng 07/2026 nhìn ngày 05/10/2026: mức mới áp dụng từ 07/2026",
    month: "2026-07",
    knownOn: "2026-10-05",
    person: { birthDate: "2018-05-01", ...orphan },
    expect: { granted: 810_000, clauses: [orphanFrom4] },
  },
  {
    ...november,
    name: "mẹ chết, cha không xác định được: nhóm mở rộng từ 10/2026",
    month: "2026-10",
    person: { birthDate: "2018-05-01", fatherSituation: "unidentified", motherSituation: "dead" },
    expect: { granted: 810_000, clauses: [orphanFrom4] },
  },
  {
    ...november,
    name: "mẹ chết, cha không xác định được: tháng 09/2026 chưa thuộc nhóm",
    month: "2026-09",
    person: {
      birthDate: "2018-05-01",
      abandoned: false,
      fatherSituation: "unidentified",
      motherSituation: "dead",
    },
    expect: { refused: ["không phải trẻ mồ côi cả cha lẫn mẹ"] },
  },
  {
    ...november,
    name: "cha không xác định được, mẹ đang chấp hành án: mở rộng điểm đ",
    person: { birthDate: "2023-05-01", fatherSituation: "unidentified", motherSituation: "detained" },
    expect: { granted: 1_350_000, clauses: ["social-assistance.child-dead-and-detained.under-4"] },
  },
  {
    ...november,
    name: "trẻ bị bỏ rơi",
    person: { birthDate: "2026-11-15", abandoned: true },
    expect: { granted: 1_350_000, clauses: ["social-assistance.child-abandoned.under-4"] },
  },
  ...aroundAges,
  ...byStandard,
  {
    ...november,
    name: "mẹ còn sống chăm sóc được: không thuộc nhóm",
    person: {
      birthDate: "2018-05-01",
      abandoned: false,
      fatherSituation: "dead",
      motherSituation: "present",
    },
    expect: { refused: ["không phải trẻ mồ côi cả cha lẫn mẹ"] },
  },
  {
    ...november,
    name: "sống cùng mẹ theo danh sách dân cư: không cần hỏi thêm",
    person: { birthDate: "2018-05-01" },
    others: [{ id: "mother", facts: { birthDate: "1990" } }],
    relations: [{ kind: "parent", from: "mother", to: "person" }],
    expect: { refused: ["đang sống cùng cha hoặc mẹ"] },
  },
  {
    ...november,
    name: "mẹ trong hộ chết ngày 15/11, cha chết trước: hưởng từ tháng 11",
    person: {
      birthDate: "2018-05-01",
      abandoned: false,
      fatherSituation: "dead",
      motherSituation: [
        { value: "present", to: "2026-11-15" },
        { value: "dead", from: "2026-11-16" },
      ],
    },
    others: [{ id: "mother", facts: { birthDate: "1990" }, died: "2026-11-15" }],
    relations: [{ kind: "parent", from: "mother", to: "person" }],
    expect: { granted: 810_000, clauses: [orphanFrom4] },
  },
  {
    ...november,
    name: "ở với ông bà, chưa rõ cha mẹ: phải hỏi",
    person: { birthDate: "2018-05-01" },
    expect: { undetermined: [0, 810_000], needs: ["abandoned", "fatherSituation", "motherSituation"] },
  },
  {
    ...november,
    name: "chết ngày 01/11: được tháng 11",
    person: { birthDate: "2018-05-01", ...orphan },
    died: "2026-11-01",
    expect: { granted: 810_000, clauses: [orphanFrom4] },
  },
  {
    ...november,
    name: "chết ngày 31/10: thôi hưởng từ tháng 11",
    person: { birthDate: "2018-05-01", ...orphan },
    died: "2026-10-31",
    expect: { refused: ["người này không còn sống trong tháng"] },
  },
];
