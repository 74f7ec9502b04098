import { aroundBirthday, type Example, grants, refuses } from "@ansinh/policies/kit";

const benefit = "social-assistance";
const november = { benefit, month: "2026-11", knownOn: "2026-11-21" } as const;
const parentOf = (...children: string[]) =>
  children.map((child) => ({ kind: "parent", from: "person", to: child }));
const single = { birthDate: "1990-03-01", maritalStatus: "unmarried" } as const;
const singleParent = "social-assistance.single-parent";
const disability = (degree: string, band: string) => `social-assistance.disability-${degree}.${band}`;

const bothDecrees = ["2026-09", "2026-11"];

/** Article 5(4): a child under 16; one who studies until 22, of Decree 20/2021 alone. */
const aroundAgesOfChild = [
  { years: 16, studying: false, in: bothDecrees },
  { years: 22, studying: true, in: ["2026-09"] },
].flatMap(({ studying, ...birthday }) =>
  aroundBirthday(
    birthday,
    (birthDate) => ({
      ...november,
      name: studying ? "con còn đi học" : "con không đi học",
      person: single,
      household: { poverty: "poor" },
      others: [{ id: "an", facts: { birthDate, studying } }],
      relations: parentOf("an"),
    }),
    [
      grants(540_000, singleParent),
      grants(540_000, singleParent),
      refuses("không nuôi con trong độ tuổi quy định"),
    ],
  ),
);

const singleParents: readonly Example[] = [
  ...aroundAgesOfChild,
  {
    ...november,
    name: "mẹ đơn thân hộ cận nghèo nuôi hai con dưới 16",
    person: single,
    household: { poverty: "near-poor" },
    others: [
      { id: "an", facts: { birthDate: "2015-01-01" } },
      { id: "binh", facts: { birthDate: "2020-01-01" } },
    ],
    relations: parentOf("an", "binh"),
    expect: {
      granted: 1_080_000,
      clauses: [singleParent],
      sentence:
        "1.080.000 đ vì: người đơn thân hộ nghèo, cận nghèo đang nuôi con, 36 tuổi; mức chuẩn 540.000 đ × 1 × 2 con",
    },
  },
  {
    ...november,
    name: "con tròn 16 ngày 02/11 và không học: còn tính tháng 11",
    person: single,
    household: { poverty: "poor" },
    others: [{ id: "an", facts: { birthDate: "2010-11-02", studying: false } }],
    relations: parentOf("an"),
    expect: { granted: 540_000, clauses: [singleParent] },
  },
  {
    ...november,
    name: "con tròn 16 ngày 01/11 và không học: thôi từ tháng 11",
    person: single,
    household: { poverty: "poor" },
    others: [{ id: "an", facts: { birthDate: "2010-11-01", studying: false } }],
    relations: parentOf("an"),
    expect: { refused: ["không nuôi con trong độ tuổi quy định"] },
  },
  {
    ...november,
    name: "con 17 tuổi còn học, đã tính từ trước: tiếp tục theo Nghị định 335",
    person: single,
    household: { poverty: "poor" },
    others: [{ id: "an", facts: { birthDate: "2009-05-01", studying: true, countedForSingleParent: true } }],
    relations: parentOf("an"),
    expect: { granted: 540_000, clauses: [singleParent] },
  },
  {
    ...november,
    name: "con 17 tuổi còn học, chưa từng tính: Nghị định 335 chỉ nhận mới khi con dưới 16",
    person: single,
    household: { poverty: "poor" },
    others: [{ id: "an", facts: { birthDate: "2009-05-01", studying: true } }],
    relations: parentOf("an"),
    expect: { refused: ["không nuôi con trong độ tuổi quy định"] },
  },
  ...(
    [
      ["2026-09", "Nghị định 20 tính cả hai con", 1_080_000],
      ["2026-10", "Nghị định 335 chỉ tính con dưới 16 và con đã tính", 540_000],
    ] as const
  ).map(
    ([month, name, granted]): Example => ({
      ...november,
      month,
      name: `một con 11 tuổi, một con 17 tuổi còn học chưa từng tính: ${name}`,
      person: single,
      household: { poverty: "poor" },
      others: [
        { id: "an", facts: { birthDate: "2009-05-01", studying: true } },
        { id: "binh", facts: { birthDate: "2015-01-01" } },
      ],
      relations: parentOf("an", "binh"),
      expect: { granted, clauses: [singleParent] },
    }),
  ),
  {
    ...november,
    name: "một con 11 tuổi, một con 17 tuổi còn học đã tính: hai con",
    person: single,
    household: { poverty: "poor" },
    others: [
      { id: "an", facts: { birthDate: "2009-05-01", studying: true, countedForSingleParent: true } },
      { id: "binh", facts: { birthDate: "2015-01-01" } },
    ],
    relations: parentOf("an", "binh"),
    expect: { granted: 1_080_000, clauses: [singleParent] },
  },
  {
    ...november,
    name: "con 17 tuổi còn học, tháng 09/2026: Nghị định 20 nhận từ 16 đến 22",
    month: "2026-09",
    person: single,
    household: { poverty: "poor" },
    others: [{ id: "an", facts: { birthDate: "2009-05-01", studying: true } }],
    relations: parentOf("an"),
    expect: { granted: 540_000, clauses: [singleParent] },
  },
  {
    ...november,
    name: "người đơn thân khuyết tật nặng: hưởng cả hai",
    person: { ...single, disabilityDegree: "severe" },
    household: { poverty: "poor" },
    others: [{ id: "an", facts: { birthDate: "2015-01-01" } }],
    relations: parentOf("an"),
    expect: { granted: 1_350_000, clauses: [singleParent, disability("severe", "adult")] },
  },
  {
    ...november,
    name: "đang có chồng",
    person: { ...single, maritalStatus: "married" },
    household: { poverty: "poor" },
    others: [{ id: "an", facts: { birthDate: "2015-01-01" } }],
    relations: parentOf("an"),
    expect: { refused: ["đang có vợ, chồng hoặc ly hôn"] },
  },
  {
    ...november,
    name: "hộ không nghèo",
    person: single,
    others: [{ id: "an", facts: { birthDate: "2015-01-01" } }],
    relations: parentOf("an"),
    expect: { refused: ["không thuộc hộ nghèo, hộ cận nghèo"] },
  },
  {
    ...november,
    name: "chưa rõ tình trạng hôn nhân",
    person: { birthDate: "1990-03-01" },
    household: { poverty: "poor" },
    others: [{ id: "an", facts: { birthDate: "2015-01-01" } }],
    relations: parentOf("an"),
    expect: { undetermined: [0, 540_000], needs: ["maritalStatus"] },
  },
];

const grown = (birthDate: string, degree: string) => ({
  birthDate,
  disabilityDegree: degree,
  livesWithParent: true,
  supporter: "able",
});

/** Article 5(6), 6(1): a child under 16 and whoever is 60 are on the higher level, that of the month's end. */
const aroundLevels = (
  [
    ["severe", 810_000, 1_080_000],
    ["extremely-severe", 1_080_000, 1_350_000],
  ] as const
).flatMap(([degree, lower, higher]) => {
  const person = (birthDate: string) => ({
    ...november,
    name: degree === "severe" ? "khuyết tật nặng" : "khuyết tật đặc biệt nặng",
    person: grown(birthDate, degree),
  });
  const adult = grants(lower, disability(degree, "adult"));
  const childOrElderly = grants(higher, disability(degree, "child-or-elderly"));
  return [
    ...aroundBirthday({ years: 16, in: bothDecrees }, person, [childOrElderly, adult, adult]),
    ...aroundBirthday({ years: 60, in: bothDecrees }, person, [adult, childOrElderly, childOrElderly]),
  ];
});

const disabled: readonly Example[] = [
  ...aroundLevels,
  {
    ...november,
    name: "khuyết tật nặng 35 tuổi",
    person: grown("1991-01-01", "severe"),
    expect: {
      granted: 810_000,
      clauses: [disability("severe", "adult")],
      sentence: "810.000 đ vì: khuyết tật nặng, 35 tuổi; mức chuẩn 540.000 đ × 1,5",
    },
  },
  {
    ...november,
    name: "khuyết tật đặc biệt nặng 35 tuổi",
    person: grown("1991-01-01", "extremely-severe"),
    expect: { granted: 1_080_000, clauses: [disability("extremely-severe", "adult")] },
  },
  {
    ...november,
    name: "khuyết tật nặng, tròn 16 ngày 30/11: mức người lớn từ tháng 11",
    person: grown("2010-11-30", "severe"),
    expect: { granted: 810_000, clauses: [disability("severe", "adult")] },
  },
  {
    ...november,
    name: "khuyết tật nặng, tròn 16 ngày 01/12: còn mức trẻ em",
    person: grown("2010-12-01", "severe"),
    expect: { granted: 1_080_000, clauses: [disability("severe", "child-or-elderly")] },
  },
  {
    ...november,
    name: "khuyết tật nặng, tròn 60 ngày 30/11: mức người cao tuổi từ tháng 11",
    person: grown("1966-11-30", "severe"),
    expect: { granted: 1_080_000, clauses: [disability("severe", "child-or-elderly")] },
  },
  {
    ...november,
    name: "khuyết tật nặng, tròn 60 ngày 01/12: còn mức người lớn",
    person: grown("1966-12-01", "severe"),
    expect: { granted: 810_000, clauses: [disability("severe", "adult")] },
  },
  {
    ...november,
    name: "trẻ khuyết tật đặc biệt nặng",
    person: grown("2020-01-01", "extremely-severe"),
    expect: { granted: 1_350_000, clauses: [disability("extremely-severe", "child-or-elderly")] },
  },
  {
    ...november,
    name: "sinh năm 1966: không rõ đã 60 chưa, hỏi ngày sinh",
    person: grown("1966", "severe"),
    expect: { undetermined: [0, 1_080_000], needs: ["birthDate"] },
  },
  {
    ...november,
    name: "giấy xác nhận cấp ngày 30/11: hưởng từ tháng 11",
    person: {
      ...grown("1991-01-01", "severe"),
      disabilityDegree: [
        { value: "none", to: "2026-11-29" },
        { value: "severe", from: "2026-11-30" },
      ],
    },
    expect: { granted: 810_000, clauses: [disability("severe", "adult")] },
  },
  {
    ...november,
    name: "khuyết tật nhẹ",
    person: grown("1991-01-01", "mild"),
    expect: { refused: ["không có giấy xác nhận khuyết tật nặng"] },
  },
  {
    ...november,
    name: "không có trong danh sách người khuyết tật đầy đủ",
    person: { birthDate: "1991-01-01" },
    expect: {
      refused: ["không có giấy xác nhận khuyết tật nặng", "không có giấy xác nhận khuyết tật đặc biệt nặng"],
    },
  },
  {
    ...november,
    name: "danh sách người khuyết tật chưa đầy đủ: chưa thể nói không",
    person: { birthDate: "1991-01-01" },
    completeLists: ["facilities", "residents", "poor", "insurance", "assistance", "hiv", "places"],
    expect: { undetermined: [0, 1_080_000], needs: ["disabilityDegree"] },
  },
];

/** Article 5(4) and 5(6). */
export const adultExamples: readonly Example[] = [...singleParents, ...disabled];
