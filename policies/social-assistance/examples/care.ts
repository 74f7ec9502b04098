import type { Example } from "@ansinh/policies/kit";

const november = { benefit: "care-allowance", month: "2026-11", knownOn: "2026-11-21" } as const;
const adult = { birthDate: "1990-01-01", sex: "female", pregnant: false } as const;
const severeMan = { birthDate: "1990-01-01", sex: "male", disabilityDegree: "severe" } as const;
const related = (kind: string, ...others: string[]) => others.map((to) => ({ kind, from: "person", to }));
const one = "care-allowance.disabled-parent.one";
const more = "care-allowance.disabled-parent.more";
const pregnancyAsked = [
  { name: "tròn 10 tuổi ngày 01/12", birthDate: "2016-12-01", asked: false },
  { name: "tròn 10 tuổi ngày 30/11", birthDate: "2016-11-30", asked: true },
  { name: "tròn 60 tuổi ngày 02/11", birthDate: "1966-11-02", asked: true },
  { name: "tròn 60 tuổi ngày 01/11", birthDate: "1966-11-01", asked: false },
];

/** Article 20 of Decree 20/2021, Article 17 of Decree 335/2026. */
export const careExamples: readonly Example[] = [
  {
    ...november,
    name: "nhận nuôi trẻ 3 tuổi không nguồn nuôi dưỡng",
    person: adult,
    others: [{ id: "be", facts: { birthDate: "2022-12-01", receivesAsChildWithoutSupport: true } }],
    relations: related("takesIn", "be"),
    expect: { granted: 1_350_000, clauses: ["care-allowance.takes-in-child.under-4"] },
  },
  {
    ...november,
    name: "nhận nuôi trẻ 5 tuổi và người cao tuổi: tính cho từng người",
    person: adult,
    others: [
      { id: "be", facts: { birthDate: "2021-01-01", receivesAsChildWithoutSupport: true } },
      { id: "cu", facts: { birthDate: "1950-01-01", receivesAsElderlyTakenIn: true } },
    ],
    relations: related("takesIn", "be", "cu"),
    expect: {
      granted: 1_620_000,
      clauses: ["care-allowance.takes-in-child.from-4", "care-allowance.takes-in-elderly"],
    },
  },
  {
    ...november,
    name: "chăm sóc hai người khuyết tật đặc biệt nặng trong hộ",
    person: adult,
    others: [
      { id: "bo", facts: { birthDate: "1950-01-01", disabilityDegree: "extremely-severe" } },
      { id: "me", facts: { birthDate: "1955-01-01", disabilityDegree: "extremely-severe" } },
    ],
    relations: related("carer", "bo", "me"),
    expect: { granted: 1_080_000, clauses: ["care-allowance.cares-for-extremely-severe"] },
  },
  {
    ...november,
    name: "chăm sóc người khuyết tật nặng: không thuộc diện",
    person: adult,
    others: [{ id: "bo", facts: { birthDate: "1950-01-01", disabilityDegree: "severe" } }],
    relations: related("carer", "bo"),
    expect: { refused: ["không hộ trực tiếp chăm sóc người khuyết tật đặc biệt nặng"] },
  },
  {
    ...november,
    name: "nhận chăm sóc người lớn khuyết tật đặc biệt nặng",
    person: adult,
    others: [{ id: "cu", facts: { birthDate: "1990-01-01", disabilityDegree: "extremely-severe" } }],
    relations: related("takesIn", "cu"),
    expect: { granted: 810_000, clauses: ["care-allowance.takes-in-extremely-severe.adult"] },
  },
  {
    ...november,
    name: "nhận chăm sóc trẻ khuyết tật đặc biệt nặng",
    person: adult,
    others: [{ id: "be", facts: { birthDate: "2015-01-01", disabilityDegree: "extremely-severe" } }],
    relations: related("takesIn", "be"),
    expect: { granted: 1_350_000, clauses: ["care-allowance.takes-in-extremely-severe.child"] },
  },
  {
    ...november,
    name: "người khuyết tật nặng nuôi con tròn 36 tháng ngày 02/11",
    person: { ...adult, disabilityDegree: "severe" },
    others: [{ id: "be", facts: { birthDate: "2023-11-02" } }],
    relations: related("parent", "be"),
    expect: { granted: 810_000, clauses: [one] },
  },
  {
    ...november,
    name: "người khuyết tật nặng nuôi con tròn 36 tháng ngày 01/11",
    person: { ...adult, disabilityDegree: "severe" },
    others: [{ id: "be", facts: { birthDate: "2023-11-01" } }],
    relations: related("parent", "be"),
    expect: { refused: ["không mang thai hoặc nuôi một con dưới 36 tháng"] },
  },
  {
    ...november,
    name: "người khuyết tật nặng mang thai và nuôi con nhỏ: một mức cao nhất",
    person: { ...adult, disabilityDegree: "severe", pregnant: true },
    others: [{ id: "be", facts: { birthDate: "2024-11-02" } }],
    relations: related("parent", "be"),
    expect: { granted: 1_080_000, clauses: [more] },
  },
  {
    ...november,
    name: "người khuyết tật nặng nuôi hai con dưới 36 tháng",
    person: { ...adult, disabilityDegree: "severe" },
    others: [
      { id: "be", facts: { birthDate: "2024-11-02" } },
      { id: "ti", facts: { birthDate: "2026-01-02" } },
    ],
    relations: related("parent", "be", "ti"),
    expect: { granted: 1_080_000, clauses: [more] },
  },
  {
    ...november,
    name: "vợ hoặc chồng đã hưởng",
    person: {
      ...adult,
      disabilityDegree: "severe",
      pregnant: true,
      maritalStatus: "married",
      spouseDrawsCareMoney: true,
    },
    expect: { refused: ["vợ hoặc chồng đã hưởng hỗ trợ này"] },
  },
  {
    ...november,
    name: "người khuyết tật nặng mang thai, vợ hoặc chồng không hưởng",
    person: { ...adult, disabilityDegree: "severe", pregnant: true, maritalStatus: "married" },
    expect: { granted: 810_000, clauses: [one] },
  },
  {
    ...november,
    name: "phụ nữ khuyết tật nặng chưa rõ có mang thai không",
    person: { birthDate: "1990-01-01", sex: "female", disabilityDegree: "severe" },
    expect: { undetermined: [0, 810_000], needs: ["pregnant"] },
  },
  ...pregnancyAsked.map(
    ({ name, birthDate, asked }): Example => ({
      ...november,
      name: `phụ nữ khuyết tật nặng ${name}: ${asked ? "hỏi" : "không hỏi"} mang thai`,
      person: { birthDate, sex: "female", disabilityDegree: "severe" },
      expect: asked
        ? { undetermined: [0, 810_000], needs: ["pregnant"] }
        : { refused: ["không mang thai hoặc nuôi một con dưới 36 tháng"] },
    }),
  ),
  {
    ...november,
    name: "phụ nữ 61 tuổi khuyết tật nặng có ghi nhận mang thai: ghi nhận hơn suy đoán",
    person: { birthDate: "1965-01-01", sex: "female", disabilityDegree: "severe", pregnant: true },
    expect: { granted: 810_000, clauses: [one] },
  },
  {
    ...november,
    name: "người khuyết tật nặng chưa rõ giới tính",
    person: { birthDate: "1990-01-01", disabilityDegree: "severe" },
    expect: { undetermined: [0, 810_000], needs: ["pregnant", "sex"] },
  },
  {
    ...november,
    name: "nam giới khuyết tật nặng không nuôi con nhỏ: không hỏi mang thai",
    person: severeMan,
    expect: { refused: ["không mang thai hoặc nuôi một con dưới 36 tháng"] },
  },
  {
    ...november,
    name: "nam giới khuyết tật nặng, danh sách dân cư chưa đầy đủ: chỉ hỏi con",
    person: severeMan,
    completeLists: ["poor", "disability", "insurance", "assistance", "hiv", "places"],
    expect: { undetermined: [0, 1_080_000], needs: ["list"] },
  },
  {
    ...november,
    name: "nam giới khuyết tật nặng nuôi con nhỏ",
    person: severeMan,
    others: [{ id: "be", facts: { birthDate: "2024-11-02" } }],
    relations: related("parent", "be"),
    expect: { granted: 810_000, clauses: [one] },
  },
];
