import { ageYears, any, type BooleanNode, compare, fact, isOneOf, number, text } from "@ansinh/engine";
import { birthDate, disabilityDegree } from "../kit/index.ts";
import { studying } from "../social-assistance/facts.ts";
import { type Allowance, livesAlone, recognised } from "./allowance.ts";
import { row, standards } from "./appendix-i.ts";
import * as of from "./facts.ts";
import * as law from "./law.ts";

interface Group {
  readonly place: string;
  readonly vi: string;
  readonly en: string;
  readonly is: BooleanNode;
}

const paid = (id: string, group: Group, amounts: law.Level): Allowance => ({
  id,
  place: group.place,
  vi: group.vi,
  en: group.en,
  amounts,
  conditions: [recognised(group.place, group, group.is)],
});

/** "Tuất nuôi dưỡng": what a relative draws on top who lives alone or is an orphan. */
const paidAlone = (id: string, group: Group, parameter: string): Allowance => ({
  ...paid(id, group, row(parameter, group.place.slice("PL I/".length))),
  vi: `tuất nuôi dưỡng: ${group.vi}`,
  en: `upkeep: ${group.en}`,
  conditions: [recognised(group.place, group, group.is), livesAlone(group.place)],
});

const before1945: Group = {
  place: "PL I/1.1",
  vi: "người hoạt động cách mạng trước 01/01/1945",
  en: "an activist before 1 January 1945",
  is: isOneOf(of.activistPre1945, "detached", "not-detached"),
};
const spouse: Group = {
  place: "PL I/1.2",
  vi: "vợ hoặc chồng của người hoạt động cách mạng trước 01/01/1945 đã chết",
  en: "the spouse of a deceased activist before 1945",
  is: isOneOf(of.survivorOfActivistPre1945, "spouse"),
};
const child: Group = {
  place: "PL I/1.2",
  vi: "con của người hoạt động cách mạng trước 01/01/1945 đã chết",
  en: "the child of a deceased activist before 1945",
  is: isOneOf(of.survivorOfActivistPre1945, "child"),
};
const dependent = law.met("dependent", law.decree75("PL I/1.2"), {
  label: text(
    "dưới 18 tuổi, còn đi học, hoặc khuyết tật nặng, đặc biệt nặng",
    "under 18, studying, or severely or extremely severely disabled",
  ),
  refusal: text(
    "từ đủ 18 tuổi, không đi học, không khuyết tật nặng",
    "18 or older, neither studying nor severely disabled",
  ),
  is: any(
    compare(ageYears(birthDate), "<", number(18, "year")),
    isOneOf(disabilityDegree, "severe", "extremely-severe"),
    fact(studying),
  ),
});
const survivors1945: Group = {
  place: "PL I/2.2",
  vi: "thân nhân của người hoạt động cách mạng 1945 đã chết",
  en: "a relative of a deceased activist of 1945",
  is: fact(of.survivorOfActivist1945),
};

const kindOfActivist = (kind: "detached" | "not-detached", words: law.Words): Group => ({
  ...before1945,
  vi: `${before1945.vi} ${words.vi}`,
  en: `${before1945.en}, ${words.en}`,
  is: isOneOf(of.activistPre1945, kind),
});
const childAllowance = paid("activist-pre-1945.child", child, standards("1", "1.2"));
const orphan = paidAlone("activist-pre-1945.child-alone", child, "meritActivistPre1945Alone");

const activists: readonly Allowance[] = [
  paid(
    "activist-pre-1945.detached",
    kindOfActivist("detached", { vi: "diện thoát ly", en: "detached" }),
    row("meritActivistDetached", "1.1"),
  ),
  {
    ...paid("activist-pre-1945.seniority", before1945, row("meritSeniorityYear", "1.1")),
    vi: "phụ cấp thâm niên của người hoạt động cách mạng trước 01/01/1945",
    en: "seniority supplement of an activist before 1 January 1945",
    conditions: [
      recognised("PL I/1.1", before1945, before1945.is),
      law.met("seniority", law.decree75("PL I/1.1"), {
        label: text("có từ 01 năm thâm niên", "a year of seniority or more"),
        refusal: text("không có năm thâm niên", "no year of seniority"),
        is: compare(fact(of.seniorityYears), ">=", number(1, "year")),
      }),
    ],
    units: { count: fact(of.seniorityYears), label: text("năm", "years") },
    supplement: true,
  },
  paid(
    "activist-pre-1945.not-detached",
    kindOfActivist("not-detached", { vi: "diện không thoát ly", en: "not detached" }),
    row("meritActivistNotDetached", "1.1"),
  ),
  paid("activist-pre-1945.spouse", spouse, standards("1", "1.2")),
  paidAlone("activist-pre-1945.spouse-alone", spouse, "meritActivistPre1945Alone"),
  { ...childAllowance, conditions: [...childAllowance.conditions, dependent] },
  { ...orphan, conditions: [...orphan.conditions, dependent] },
  paid(
    "activist-1945",
    {
      place: "PL I/2.1",
      vi: "người hoạt động cách mạng từ 01/01/1945 đến khởi nghĩa tháng Tám 1945",
      en: "an activist of 1945 until the August uprising",
      is: fact(of.activist1945),
    },
    row("meritActivist1945", "2.1"),
  ),
  paid("activist-1945.survivor", survivors1945, row("meritActivist1945Survivor", "2.2")),
  paidAlone("activist-1945.survivor-alone", survivors1945, "meritActivist1945Alone"),
];

const martyrs = (item: string, relation: "=" | ">=", count: number): Group => ({
  place: `PL I/${item}`,
  vi: `thân nhân của ${relation === "=" ? "" : "từ "}0${count} liệt sĩ`,
  en: `a relative of ${count} ${count === 1 ? "martyr" : "martyrs"}${relation === "=" ? "" : " or more"}`,
  is: compare(fact(of.martyrsInFamily), relation, number(count, "person")),
});

const martyrRelatives: readonly Allowance[] = [
  paid("martyr.one", martyrs("3.1", "=", 1), standards("1", "3.1")),
  paid("martyr.two", martyrs("3.2", "=", 2), standards("2", "3.2")),
  paid("martyr.three", martyrs("3.3", ">=", 3), standards("3", "3.3")),
  paidAlone("martyr.alone", martyrs("3.4", ">=", 1), "meritMartyrAlone"),
  paid(
    "martyr.remarried-spouse",
    {
      place: "PL I/3.5",
      vi: "vợ hoặc chồng liệt sĩ lấy chồng, vợ khác đã nuôi con, chăm sóc cha mẹ liệt sĩ",
      en: "a remarried spouse of a martyr who raised the child or cared for the parents",
      is: fact(of.remarriedSpouseOfMartyr),
    },
    standards("1", "3.5"),
  ),
];

const mother: Group = {
  place: "PL I/4",
  vi: "Bà mẹ Việt Nam anh hùng",
  en: "a Heroic Vietnamese Mother",
  is: fact(of.heroicMother),
};
const honoured: readonly Allowance[] = [
  paid("heroic-mother", mother, standards("3", "4")),
  {
    ...paid("heroic-mother.supplement", mother, row("meritMotherSupplement", "4")),
    vi: "phụ cấp Bà mẹ Việt Nam anh hùng",
    en: "supplement of a Heroic Vietnamese Mother",
    supplement: true,
  },
  paid(
    "hero",
    {
      place: "PL I/5",
      vi: "Anh hùng lực lượng vũ trang, Anh hùng Lao động thời kỳ kháng chiến",
      en: "a Hero of the Armed Forces or Labour Hero in resistance",
      is: fact(of.hero),
    },
    row("meritHero", "5"),
  ),
];

const helper: Group = {
  place: "PL I/10.3",
  vi: "người có công giúp đỡ cách mạng",
  en: "a helper of the revolution",
  is: isOneOf(of.helperOfRevolution, "before-august-1945", "resistance-order"),
};
const helpersAndPrisoners: readonly Allowance[] = [
  paid(
    "imprisoned",
    {
      place: "PL I/9",
      vi: "người bị địch bắt tù, đày",
      en: "somebody imprisoned or exiled by the enemy",
      is: fact(of.imprisonedByEnemy),
    },
    row("meritImprisoned", "9"),
  ),
  paid(
    "helper.before-august-1945",
    {
      place: "PL I/10.1",
      vi: "người giúp đỡ cách mạng trước tháng Tám 1945",
      en: "a helper of the revolution before August 1945",
      is: isOneOf(of.helperOfRevolution, "before-august-1945"),
    },
    standards("1", "10.1"),
  ),
  paid(
    "helper.resistance-order",
    {
      place: "PL I/10.2",
      vi: "người giúp đỡ cách mạng được tặng Huân chương Kháng chiến",
      en: "a helper of the revolution with a Resistance Order",
      is: isOneOf(of.helperOfRevolution, "resistance-order"),
    },
    row("meritHelperOrder", "10.2"),
  ),
  paidAlone("helper.alone", helper, "meritHelperAlone"),
];

/** Items 1 to 5, 9 and 10 of Appendix I. */
export const categories: readonly Allowance[] = [
  ...activists,
  ...martyrRelatives,
  ...honoured,
  ...helpersAndPrisoners,
];
