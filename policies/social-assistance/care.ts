import {
  ageMonths,
  all,
  any,
  type Benefit,
  type BooleanNode,
  type Citation,
  type Clause,
  type ClauseCondition,
  compare,
  countMembers,
  type FactNode,
  fact,
  greatest,
  highestOf,
  isOneOf,
  type MemberChoice,
  not,
  number,
  of,
  someMember,
  stack,
  text,
} from "@ansinh/engine";
import { birthDate, decree20, decree335, disabilityDegree, reading, sex } from "../kit/index.ts";
import {
  caredForExtremelySevere,
  smallChildrenByDecision,
  takenInChildrenFrom4,
  takenInChildrenUnder4,
  takenInElderly,
  takenInExtremelySevereAdults,
  takenInExtremelySevereChildren,
} from "./care-facts.ts";
import {
  maritalStatus,
  pregnant,
  receivesAsChildWithoutSupport,
  receivesAsElderlyTakenIn,
  spouseDrawsCareMoney,
} from "./facts.ts";
import * as law from "./law.ts";
import { atLeastAtMonthEnd, clause, inBoth, met, metByAgeOfCaredFor, under, underAtMonthEnd } from "./law.ts";

const caredFor: MemberChoice = { relation: "carer", member: "other" };
const tookIn: MemberChoice = { relation: "takesIn", member: "other" };
const children: MemberChoice = { relation: "parent", member: "other" };

const amounts = (written: string, place20: string, place335: string) => [
  { ...law.from2021, citation: decree20(place20), value: law.coefficient(written) },
  { ...law.levelsOf2026, citation: decree335(place335), value: law.coefficient(written) },
];

interface CareGroup {
  readonly id: string;
  readonly coefficient: string;
  readonly place20: string;
  readonly place335: string;
  readonly among: MemberChoice;
  readonly where: BooleanNode;
  readonly byDecision: FactNode<"number">;
  /** The level goes by the age of whom one looks after. */
  readonly byAge?: true;
  readonly vi: string;
  readonly en: string;
}

const extremelySevere = isOneOf(disabilityDegree, "extremely-severe");

const groups: readonly CareGroup[] = [
  {
    id: "takes-in-child.under-4",
    coefficient: "2.5",
    place20: "20.1.a",
    place335: "17.1",
    among: tookIn,
    where: all(fact(receivesAsChildWithoutSupport), underAtMonthEnd(4)),
    byDecision: fact(takenInChildrenUnder4),
    byAge: true,
    vi: "nhận nuôi dưỡng trẻ em không có nguồn nuôi dưỡng dưới 4 tuổi",
    en: "took in a child without support under 4",
  },
  {
    id: "takes-in-child.from-4",
    coefficient: "1.5",
    place20: "20.1.b",
    place335: "17.1",
    among: tookIn,
    where: all(fact(receivesAsChildWithoutSupport), atLeastAtMonthEnd(4), under(16)),
    byDecision: fact(takenInChildrenFrom4),
    byAge: true,
    vi: "nhận nuôi dưỡng trẻ em không có nguồn nuôi dưỡng từ đủ 4 đến dưới 16 tuổi",
    en: "took in a child without support aged 4 to under 16",
  },
  {
    id: "takes-in-elderly",
    coefficient: "1.5",
    place20: "20.1.b",
    place335: "17.1",
    among: tookIn,
    where: fact(receivesAsElderlyTakenIn),
    byDecision: fact(takenInElderly),
    vi: "nhận chăm sóc người cao tuổi tại cộng đồng",
    en: "took in an elderly person",
  },
  {
    id: "cares-for-extremely-severe",
    coefficient: "1",
    place20: "20.2.c",
    place335: "17.2.c",
    among: caredFor,
    where: extremelySevere,
    byDecision: fact(caredForExtremelySevere),
    vi: "hộ trực tiếp chăm sóc người khuyết tật đặc biệt nặng",
    en: "household caring directly for a member with extremely severe disability",
  },
  {
    id: "takes-in-extremely-severe.adult",
    coefficient: "1.5",
    place20: "20.2.d",
    place335: "17.2.d",
    among: tookIn,
    where: all(extremelySevere, atLeastAtMonthEnd(16)),
    byDecision: fact(takenInExtremelySevereAdults),
    byAge: true,
    vi: "nhận chăm sóc người khuyết tật đặc biệt nặng",
    en: "took in an adult with extremely severe disability",
  },
  {
    id: "takes-in-extremely-severe.child",
    coefficient: "2.5",
    place20: "20.2.d",
    place335: "17.2.d",
    among: tookIn,
    where: all(extremelySevere, underAtMonthEnd(16)),
    byDecision: fact(takenInExtremelySevereChildren),
    byAge: true,
    vi: "nhận chăm sóc trẻ em khuyết tật đặc biệt nặng",
    en: "took in a child with extremely severe disability",
  },
];

const careClause = (group: CareGroup): Clause => {
  const label = text(group.vi, group.en);
  const { among, where, byDecision } = group;
  const cares = group.byAge ? metByAgeOfCaredFor : met;
  const is = any(someMember(among, where), compare(byDecision, ">=", number(1, "person")));
  return clause(`care-allowance.${group.id}`, {
    amounts: amounts(group.coefficient, group.place20, group.place335),
    units: { count: greatest(countMembers(among, where), byDecision), label: text("người", "people") },
    rules: inBoth({ of2021: group.place20, of2026: group.place335 }, ({ here }) => ({
      label,
      reason: label,
      conditions: [
        cares("cares", {
          label,
          refusal: text(`không ${group.vi}`, `not: ${group.en}`),
          citation: here,
          is,
        }),
      ],
    })),
  });
};

const smallChild = compare(ageMonths(birthDate), "<", number(36, "month"));
const hasSmallChild = someMember(children, smallChild);
const hasTwoSmallChildren = compare(countMembers(children, smallChild), ">=", number(2, "person"));

/** Nobody is asked whether a man is pregnant. */
const isPregnant = all(isOneOf(sex, "female"), fact(pregnant));

const isSevere = isOneOf(disabilityDegree, "severe", "extremely-severe");
const severe = (citation: Citation): ClauseCondition =>
  met("degree", {
    label: text("khuyết tật nặng hoặc đặc biệt nặng", "severe or extremely severe disability"),
    refusal: text(
      "không có giấy xác nhận khuyết tật nặng, đặc biệt nặng",
      "no certificate of severe disability",
    ),
    citation,
    is: isSevere,
  });
/** Who has no spouse isn't asked what the spouse draws. */
const noneDrawn = not(all(isOneOf(maritalStatus, "married"), fact(spouseDrawsCareMoney)));
const spouseDoesNot = (citation: Citation): ClauseCondition =>
  met("spouse-draws-none", {
    label: text("vợ hoặc chồng chưa hưởng hỗ trợ này", "the spouse doesn't draw it"),
    refusal: text("vợ hoặc chồng đã hưởng hỗ trợ này", "the spouse draws it already"),
    citation,
    is: noneDrawn,
  });

function disabledParent(
  id: string,
  coefficient: string,
  words: { vi: string; en: string; is: BooleanNode },
): Clause {
  const label = text(`người khuyết tật ${words.vi}`, `person with a disability ${words.en}`);
  return clause(`care-allowance.${id}`, {
    amounts: amounts(coefficient, "20.2.a", "17.2.a"),
    rules: inBoth({ of2021: "20.2.a", of2026: "17.2.a" }, ({ here }) => ({
      label,
      reason: label,
      conditions: [
        severe(here),
        spouseDoesNot(here),
        met("pregnant-or-raising", {
          label: text(words.vi, words.en),
          refusal: text(`không ${words.vi}`, `not ${words.en}`),
          citation: here,
          is: words.is,
        }),
      ],
    })),
  });
}

const disabledParents: readonly Clause[] = [
  disabledParent("disabled-parent.more", "2", {
    vi: "mang thai và nuôi con dưới 36 tháng, hoặc nuôi từ hai con dưới 36 tháng",
    en: "pregnant and raising a child under 36 months, or raising two or more",
    is: any(all(isPregnant, hasSmallChild), hasTwoSmallChildren, isOneOf(smallChildrenByDecision, "more")),
  }),
  disabledParent("disabled-parent.one", "1.5", {
    vi: "mang thai hoặc nuôi một con dưới 36 tháng",
    en: "pregnant or raising one child under 36 months",
    is: any(isPregnant, hasSmallChild, isOneOf(smallChildrenByDecision, "one", "more")),
  }),
];

const together = reading(
  decree335("17.2"),
  text(
    "Chỉ điểm a quy định một mức cao nhất; các trường hợp khác tính cho từng người được chăm sóc.",
    "Only point a limits to the highest; the other cases count for each person cared for.",
  ),
);

/** Hỗ trợ kinh phí chăm sóc: Article 20 of Decree 20/2021, Article 17 of Decree 335/2026. */
export const careAllowance: Benefit = {
  id: "care-allowance",
  label: text("Hỗ trợ kinh phí chăm sóc hàng tháng", "Monthly care allowance"),
  period: "monthly",
  clauses: [...disabledParents, ...groups.map(careClause)],
  combination: stack(
    together,
    highestOf(decree335("17.2.a"), ...disabledParents.map((item) => of(item.id))),
    ...groups.map((group) => of(`care-allowance.${group.id}`)),
  ),
  details: [],
};
