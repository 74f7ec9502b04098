import {
  all,
  any,
  type BooleanNode,
  type ClauseCondition,
  compare,
  fact,
  isOneOf,
  number,
  text,
} from "@ansinh/engine";
import { type Allowance, recognised } from "./allowance.ts";
import { row, standards } from "./appendix-i.ts";
import * as of from "./facts.ts";
import {
  exposedPeople,
  type Impaired,
  ratedFrom,
  severity,
  sickSoldiers,
  warInvalids,
} from "./impairment.ts";
import * as law from "./law.ts";

const cared = (place: string): ClauseCondition =>
  law.met("carer-at-home", law.decree75(place), {
    label: text("sống ở gia đình, có người phục vụ", "lives at home with a carer"),
    refusal: text("không có người phục vụ ở gia đình theo quyết định", "no carer at home by decision"),
    is: fact(of.carerAtHome),
  });

const carerOf = (
  id: string,
  group: Impaired,
  { amounts, severe }: { readonly amounts: law.Level; readonly severe?: boolean },
): Allowance => ({
  id,
  place: group.place,
  vi: `người phục vụ ${group.vi} từ 81 %${severe ? " đặc biệt nặng" : ""}`,
  en: `carer of ${group.en} from 81 %${severe ? ", specially severe" : ""}`,
  amounts,
  conditions: [
    ...ratedFrom(group, 81),
    ...(severe === undefined ? [] : [severity(group, severe)]),
    cared(group.place),
  ],
});

const mother = { vi: "Bà mẹ Việt Nam anh hùng", en: "a Heroic Vietnamese Mother" };

/** Due for the person with merit, drawn by whoever looks after them at home. */
export const carers: readonly Allowance[] = [
  {
    id: "heroic-mother",
    place: "PL I/4",
    vi: `người phục vụ ${mother.vi}`,
    en: `carer of ${mother.en}`,
    amounts: standards("1", "4"),
    conditions: [recognised("PL I/4", mother, fact(of.heroicMother)), cared("PL I/4")],
  },
  carerOf("invalid", warInvalids, { amounts: standards("1", "6.1"), severe: false }),
  carerOf("invalid-severe", warInvalids, { amounts: row("meritInvalidSevereCarer", "6.1"), severe: true }),
  carerOf("sick-soldier", sickSoldiers, { amounts: standards("1", "7.1"), severe: false }),
  carerOf("sick-soldier-severe", sickSoldiers, { amounts: row("meritSickSevereCarer", "7.1"), severe: true }),
  carerOf("exposed", exposedPeople, { amounts: standards("1", "8.1") }),
];

const parentFrom = (least: number): BooleanNode => compare(fact(of.parentPercent), ">=", law.percent(least));
const parentBelow61 = compare(fact(of.parentPercent), "<", law.percent(61));

/** Hero, invalid, martyr's relative; child of an activist, a hero, or of one with a rate from 61 %. */
const firstGroup = any(
  fact(of.hero),
  all(isOneOf(of.warInvalid, "invalid", "class-b"), compare(fact(of.injuryPercent), ">=", law.percent(21))),
  compare(fact(of.martyrsInFamily), ">=", number(1, "person")),
  isOneOf(of.parentWithMerit, "activist", "hero"),
  all(isOneOf(of.parentWithMerit, "invalid", "sick-soldier", "exposed"), parentFrom(61)),
);
const secondGroup = any(
  all(isOneOf(of.parentWithMerit, "invalid", "exposed"), parentFrom(21), parentBelow61),
  all(isOneOf(of.parentWithMerit, "sick-soldier"), parentFrom(41), parentBelow61),
);

const schoolingOf = (
  id: "first" | "second",
  item: string,
  { amounts, is, vi, en }: law.Words & { amounts: law.Level; is: BooleanNode },
): Allowance => {
  const place = `PL I/${item}`;
  return {
    id,
    place,
    vi: `trợ cấp học tập hằng tháng ${vi}`,
    en: `monthly schooling allowance, ${en}`,
    amounts,
    conditions: [
      law.met("studies", law.decree75(place), {
        label: text("theo học, có quyết định trợ cấp", "studies, by decision on the allowance"),
        refusal: text("không có quyết định trợ cấp học tập hằng tháng", "no decision on monthly schooling"),
        is: fact(of.schoolingMonthly),
      }),
      law.met("group", law.decree75(place), {
        label: text(`thuộc ${vi}`, `of the ${en}`),
        refusal: text(`không thuộc ${vi}`, `not of the ${en}`),
        is,
      }),
    ],
  };
};

export const schooling: readonly Allowance[] = [
  schoolingOf("first", "11.1", {
    vi: "nhóm thứ nhất",
    en: "first group",
    amounts: standards("1", "11.1"),
    is: firstGroup,
  }),
  schoolingOf("second", "11.2", {
    vi: "nhóm thứ hai",
    en: "second group",
    amounts: row("meritSchoolingSecond", "11.2"),
    is: secondGroup,
  }),
];
