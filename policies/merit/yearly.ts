import {
  all,
  any,
  type Benefit,
  type Citation,
  type Clause,
  type ClauseCondition,
  compare,
  fact,
  highestOf,
  isOneOf,
  not,
  number,
  of,
  stack,
  text,
} from "@ansinh/engine";
import * as event from "./event-facts.ts";
import * as person from "./facts.ts";
import * as law from "./law.ts";

const nursingPlace = law.decree75("6");
const from81 = (kind: typeof person.injuryPercent) => compare(fact(kind), ">=", law.percent(81));

/** Nursed every year; whoever isn't named here every second. */
const everyYear = any(
  isOneOf(person.activistPre1945, "detached", "not-detached"),
  fact(person.activist1945),
  fact(person.heroicMother),
  all(isOneOf(person.warInvalid, "invalid", "class-b"), from81(person.injuryPercent)),
  from81(person.sickSoldierPercent),
  from81(person.exposurePercent),
  isOneOf(person.helperOfRevolution, "before-august-1945"),
  fact(event.parentOfOnlyOrTwoMartyrs),
);

const dueThisYear: ClauseCondition = law.met("due-this-year", law.ordinance("", "V2"), {
  label: text(
    "thuộc diện điều dưỡng hằng năm, hoặc năm trước chưa điều dưỡng",
    "nursed every year, or wasn't last year",
  ),
  refusal: text(
    "điều dưỡng hai năm một lần, năm trước đã điều dưỡng",
    "nursed every second year and was last year",
  ),
  is: any(everyYear, not(fact(event.nursedLastYear))),
});

const nursingOf = (place: "home" | "centre", times: string, words: law.Words): Clause =>
  law.ruled({
    id: `merit-nursing.${place}`,
    vi: `điều dưỡng ${words.vi}`,
    en: `nursing ${words.en}`,
    citation: nursingPlace,
    conditions: [
      law.met("in-round", nursingPlace, {
        label: text(`điều dưỡng ${words.vi} trong đợt`, `nursing ${words.en} in this round`),
        refusal: text(
          `không có tên điều dưỡng ${words.vi} trong đợt`,
          `no nursing ${words.en} in this round`,
        ),
        is: isOneOf(event.nursing, place),
      }),
      dueThisYear,
    ],
    amounts: law.since2021(nursingPlace, law.ofStandard(times, "meritNursingStandard")),
  });
const nursings = [
  nursingOf("home", "0.9", { vi: "tại nhà", en: "at home" }),
  nursingOf("centre", "1.8", { vi: "tập trung", en: "in a centre" }),
];

/** Điều dưỡng phục hồi sức khỏe. */
export const nursingSupport: Benefit = {
  id: "merit-nursing",
  label: text("Điều dưỡng phục hồi sức khỏe người có công", "Nursing of people with merit"),
  period: "once",
  clauses: nursings,
  combination: highestOf(nursingPlace, ...nursings.map(({ id }) => of(id))),
  details: [],
};

const schoolPlace = law.decree75("8");
const schoolYearOf = (level: "pre-school" | "general" | "higher", times: string): Clause => {
  const { vi, en } = event.schoolYear.value.values.find(({ id }) => id === level)?.label ?? {
    vi: "",
    en: "",
  };
  return law.ruled({
    id: `merit-school-year.${level}`,
    vi: `hỗ trợ học tập: ${vi}`,
    en: `schooling support: ${en}`,
    citation: schoolPlace,
    conditions: [
      law.met("decided", schoolPlace, {
        label: text(`quyết định trong tháng: ${vi}`, `decided in the month: ${en}`),
        refusal: text(`không có quyết định hỗ trợ: ${vi}`, `no support decided: ${en}`),
        is: isOneOf(event.schoolYear, level),
      }),
    ],
    amounts: law.since2021(schoolPlace, law.ofStandard(times)),
  });
};
const schoolYears = [
  schoolYearOf("pre-school", "0.2"),
  schoolYearOf("general", "0.4"),
  schoolYearOf("higher", "0.4"),
];

/** Hỗ trợ học tập mỗi năm học. */
export const schoolYearSupport: Benefit = {
  id: "merit-school-year",
  label: text("Hỗ trợ học tập theo năm học cho người có công", "Schooling support by school year for merit"),
  period: "once",
  clauses: schoolYears,
  combination: highestOf(schoolPlace, ...schoolYears.map(({ id }) => of(id))),
  details: [],
};

/** Counted by a decision of the month, at a fixed amount each. */
interface Each extends law.Words {
  readonly id: string;
  readonly citation: Citation;
  readonly count: typeof event.martyrsWorshipped;
  readonly parameter: string;
  readonly unit: law.Words;
}

export const forEach = ({ id, citation, count, parameter, unit, vi, en }: Each): Clause =>
  law.ruled({
    id,
    vi,
    en,
    citation,
    conditions: [
      law.met("decided", citation, {
        label: text(`${vi}: có quyết định trong tháng`, `${en}: decided in the month`),
        refusal: text(`${vi}: không có quyết định trong tháng`, `${en}: nothing decided in the month`),
        is: compare(fact(count), ">=", number(1, count.value.unit)),
      }),
    ],
    amounts: law.since2021(citation, law.once(parameter)),
    units: { count: fact(count), label: text(unit.vi, unit.en) },
  });

const act75 = law.decree75("", "V2");
const worship = forEach({
  id: "merit-worship.martyr",
  citation: act75,
  count: event.martyrsWorshipped,
  parameter: "meritWorship",
  unit: { vi: "liệt sĩ", en: "martyrs" },
  vi: "thờ cúng liệt sĩ",
  en: "worship of a martyr",
});

/** Trợ cấp thờ cúng liệt sĩ, mỗi năm một lần. */
export const worshipSupport: Benefit = {
  id: "merit-worship",
  label: text("Trợ cấp thờ cúng liệt sĩ", "Worship of martyrs"),
  period: "once",
  clauses: [worship],
  combination: of(worship.id),
  details: [],
};

const meals = forEach({
  id: "merit-facility.holiday-meals",
  citation: act75,
  count: event.facilityHolidays,
  parameter: "meritHolidayMeals",
  unit: { vi: "ngày", en: "days" },
  vi: "ăn ngày lễ, tết ở cơ sở nuôi dưỡng",
  en: "holiday meals in a facility",
});
const invalidsFrom81: ClauseCondition = law.met("invalid-from-81", act75, {
  label: text("thương binh từ 81 %", "war invalid from 81 %"),
  refusal: text("không phải thương binh từ 81 %", "no war invalid from 81 %"),
  is: all(isOneOf(person.warInvalid, "invalid", "class-b"), from81(person.injuryPercent)),
});

/** Ăn thêm ngày lễ, tết của thương binh từ 81 % ở cơ sở nuôi dưỡng. */
export const facilityMeals: Benefit = {
  id: "merit-facility",
  label: text(
    "Ăn ngày lễ, tết của thương binh ở cơ sở nuôi dưỡng",
    "Holiday meals of war invalids in facilities",
  ),
  period: "once",
  clauses: [
    {
      ...meals,
      rules: meals.rules.map((rule) => ({
        ...rule,
        value: { ...rule.value, conditions: [...rule.value.conditions, invalidsFrom81] },
      })),
    },
  ],
  combination: stack(act75, of(meals.id)),
  details: [],
};
