import {
  aroundBirthday,
  aroundNumber,
  byMonth,
  type Example,
  grants,
  leavesOpen,
  refuses,
} from "@ansinh/policies/kit";

const november = { benefit: "care-allowance", month: "2026-11", knownOn: "2026-11-21" } as const;
const adult = { birthDate: "1990-01-01", sex: "female", pregnant: false } as const;
const severeMan = { birthDate: "1990-01-01", sex: "male", disabilityDegree: "severe" } as const;
const related = (kind: string, ...others: string[]) => others.map((to) => ({ kind, from: "person", to }));
const one = "care-allowance.disabled-parent.one";
const more = "care-allowance.disabled-parent.more";
const bothDecrees = ["2026-09", "2026-11"];
const clause = (id: string) => `care-allowance.${id}`;
const noSmallChild = refuses("không mang thai hoặc nuôi một con dưới 36 tháng");

const paid = (amount: number, group: string) => grants(amount, clause(group));

const child4to16 = "nhận nuôi dưỡng trẻ em không có nguồn nuôi dưỡng từ đủ 4 đến dưới 16 tuổi";
/** Coefficients 2.5, 1.5 and 1 of the standard for each person whom a decision names. */
const byDecision = (
  [
    [
      "nhận nuôi dưỡng trẻ em không có nguồn nuôi dưỡng dưới 4 tuổi",
      "takenInChildrenUnder4",
      "takes-in-child.under-4",
      1_350_000,
    ],
    [child4to16, "takenInChildrenFrom4", "takes-in-child.from-4", 810_000],
    ["nhận chăm sóc người cao tuổi tại cộng đồng", "takenInElderly", "takes-in-elderly", 810_000],
    [
      "hộ trực tiếp chăm sóc người khuyết tật đặc biệt nặng",
      "caredForExtremelySevere",
      "cares-for-extremely-severe",
      540_000,
    ],
    [
      "nhận chăm sóc người khuyết tật đặc biệt nặng",
      "takenInExtremelySevereAdults",
      "takes-in-extremely-severe.adult",
      810_000,
    ],
    [
      "nhận chăm sóc trẻ em khuyết tật đặc biệt nặng",
      "takenInExtremelySevereChildren",
      "takes-in-extremely-severe.child",
      1_350_000,
    ],
  ] as const
).flatMap(([words, fact, group, each]) =>
  aroundNumber(
    { number: 1, in: bothDecrees },
    (count) => ({
      ...november,
      name: `${words}: ${count} người theo quyết định`,
      person: { ...adult, [fact]: count },
    }),
    [refuses(`không ${words}`), paid(each, group), paid(2 * each, group)],
  ),
);

/** 1.5 of the standard, which rose in 07/2024 and 07/2026; the decree that says so changed in 10/2026. */
const byStandard = byMonth(
  () => ({ ...november, name: "nhận chăm sóc một người cao tuổi", person: { ...adult, takenInElderly: 1 } }),
  [
    ["2021-06", refuses("chế độ không áp dụng trong tháng")],
    ["2021-07", paid(540_000, "takes-in-elderly")],
    ["2024-06", paid(540_000, "takes-in-elderly")],
    ["2024-07", paid(750_000, "takes-in-elderly")],
    ["2026-06", paid(750_000, "takes-in-elderly")],
    ["2026-07", paid(810_000, "takes-in-elderly")],
    ["2026-10", paid(810_000, "takes-in-elderly")],
  ],
);

const firsts = { in: bothDecrees, on: "01" };
const takesIn = (name: string, facts: Example["person"]) => (birthDate: string) => ({
  ...november,
  name: `${name} sinh ngày ${birthDate.split("-").reverse().join("/")}`,
  person: adult,
  others: [{ id: "be", facts: { birthDate, ...facts } }],
  relations: related("takesIn", "be"),
});
const takenInChild = takesIn("nhận nuôi trẻ", { receivesAsChildWithoutSupport: true });
const takenInDisabled = takesIn("nhận nuôi trẻ khuyết tật", { disabilityDegree: "extremely-severe" });
const [under4, from4] = [paid(1_350_000, "takes-in-child.under-4"), paid(810_000, "takes-in-child.from-4")];
const tooOld = refuses(`không ${child4to16}`);
const disabledChild = paid(1_350_000, "takes-in-extremely-severe.child");
const disabledAdult = paid(810_000, "takes-in-extremely-severe.adult");
type Level = ReturnType<typeof paid>;
/** Article 8 of either decree: another level from the month in which it is met, the end from the month after. */
const laterInMonth = (years: number, write: ReturnType<typeof takesIn>, level: Level): readonly Example[] =>
  bothDecrees.flatMap((month) =>
    ["02", "15", "30"].map((day) => {
      const birthDate = `${Number(month.slice(0, 4)) - years}${month.slice(4)}-${day}`;
      return { ...write(birthDate), month, expect: level };
    }),
  );
const takenInAround: readonly Example[] = [
  ...aroundBirthday({ years: 4, ...firsts }, takenInChild, [under4, from4, from4]),
  ...laterInMonth(4, takenInChild, from4),
  ...aroundBirthday({ years: 16, ...firsts }, takenInChild, [from4, tooOld, tooOld]),
  ...laterInMonth(16, takenInChild, from4),
  ...aroundBirthday({ years: 16, ...firsts }, takenInDisabled, [disabledChild, disabledAdult, disabledAdult]),
  ...laterInMonth(16, takenInDisabled, disabledAdult),
];

const severeMother = (facts: Example["person"], ...children: string[]) => ({
  person: { ...adult, disabilityDegree: "severe", ...facts },
  others: children.map((birthDate, index) => ({ id: `con ${index + 1}`, facts: { birthDate } })),
  relations: related("parent", ...children.map((_, index) => `con ${index + 1}`)),
});
const [forOne, forMore] = [grants(810_000, one), grants(1_080_000, more)];
const aroundSmallChildren: readonly Example[] = [
  ...aroundBirthday(
    { months: 36, ...firsts },
    (birthDate) => ({ ...november, name: "nuôi con", ...severeMother({}, birthDate) }),
    [forOne, noSmallChild, noSmallChild],
  ),
  ...aroundBirthday(
    { months: 36, ...firsts },
    (birthDate) => ({
      ...november,
      name: "mang thai và nuôi con",
      ...severeMother({ pregnant: true }, birthDate),
    }),
    [forMore, forOne, forOne],
  ),
  ...aroundNumber(
    { number: 2, in: bothDecrees },
    (count) => ({
      ...november,
      name: `nuôi ${count} con dưới 36 tháng`,
      ...severeMother({}, ...["2024-05-01", "2025-06-01", "2026-07-01"].slice(0, count)),
    }),
    [forOne, forMore, forMore],
  ),
];

/** Nobody under 10 or from 60 is asked: a birthday on the 2nd leaves one day of the month. */
const asked = leavesOpen(0, 810_000, "pregnant");
const unstated = (birthDate: string) => ({
  ...november,
  name: "phụ nữ khuyết tật nặng chưa ghi nhận mang thai",
  person: { birthDate, sex: "female", disabilityDegree: "severe" },
});
const aroundPregnancy: readonly Example[] = [
  ...aroundBirthday({ years: 10, in: ["2026-11"], on: "30" }, unstated, [noSmallChild, asked, asked]),
  ...aroundBirthday({ years: 60, in: ["2026-11"], on: "02" }, unstated, [asked, asked, noSmallChild]),
];

/** Article 20 of Decree 20/2021, Article 17 of Decree 335/2026. */
export const careExamples: readonly Example[] = [
  ...byDecision,
  ...byStandard,
  ...takenInAround,
  ...aroundSmallChildren,
  ...aroundPregnancy,
  {
    ...takenInChild("2022-12-01"),
    name: "nhận nuôi trẻ 3 tuổi không nguồn nuôi dưỡng",
    expect: under4,
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
    ...severeMother({}, "2023-11-02"),
    expect: forOne,
  },
  {
    ...november,
    name: "người khuyết tật nặng nuôi con tròn 36 tháng ngày 01/11",
    ...severeMother({}, "2023-11-01"),
    expect: noSmallChild,
  },
  {
    ...november,
    name: "người khuyết tật nặng mang thai và nuôi con nhỏ: một mức cao nhất",
    ...severeMother({ pregnant: true }, "2024-11-02"),
    expect: forMore,
  },
  {
    ...november,
    name: "người khuyết tật nặng nuôi hai con dưới 36 tháng",
    ...severeMother({}, "2024-11-02", "2026-01-02"),
    expect: forMore,
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
    expect: noSmallChild,
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
