import { any, type BooleanNode, compare, fact, isOneOf, number, text } from "@ansinh/engine";
import type { Indicator } from "../kit/index.ts";
import * as of from "./facts.ts";
import * as law from "./law.ts";

const people = (id: string, item: string, words: law.Words, is: BooleanNode): Indicator => ({
  id: `merit.${id}`,
  label: text(`Số ${words.vi}`, words.en),
  of: { kind: "people", is },
  citation: law.decree75(item),
});
const rated = (percent: typeof of.injuryPercent, from: number) =>
  compare(fact(percent), ">=", law.percent(from));

/** People by category, as the department's list recognises them; money by the monthly tables. */
export const indicators: readonly Indicator[] = [
  people(
    "martyr-relatives",
    "PL I/3.1",
    { vi: "thân nhân liệt sĩ hưởng tuất", en: "Relatives of martyrs" },
    compare(fact(of.martyrsInFamily), ">=", number(1, "person")),
  ),
  people(
    "heroic-mothers",
    "PL I/4",
    { vi: "Bà mẹ Việt Nam anh hùng còn sống", en: "Living Heroic Mothers" },
    fact(of.heroicMother),
  ),
  people(
    "war-invalids",
    "PL II",
    { vi: "thương binh", en: "War invalids" },
    isOneOf(of.warInvalid, "invalid", "class-b"),
  ),
  people(
    "sick-soldiers",
    "PL I/7.1",
    { vi: "bệnh binh", en: "Sick soldiers" },
    rated(of.sickSoldierPercent, 41),
  ),
  people(
    "exposed",
    "PL I/8.1",
    { vi: "người nhiễm chất độc hóa học", en: "People exposed to toxic chemicals" },
    rated(of.exposurePercent, 21),
  ),
  people(
    "activists",
    "PL I/1.1",
    { vi: "người hoạt động cách mạng trước khởi nghĩa", en: "Activists before the uprising" },
    any(isOneOf(of.activistPre1945, "detached", "not-detached"), fact(of.activist1945)),
  ),
  people(
    "helpers",
    "PL I/10.1",
    { vi: "người giúp đỡ cách mạng", en: "Helpers of the revolution" },
    isOneOf(of.helperOfRevolution, "before-august-1945", "resistance-order"),
  ),
  {
    id: "merit.monthly-receivers",
    label: text("Số người hưởng trợ cấp ưu đãi hàng tháng", "Receivers of monthly allowances for merit"),
    of: { kind: "due", benefits: ["merit-allowance"] },
    citation: law.decree75("PL I"),
  },
  {
    id: "merit.monthly-money",
    label: text("Kinh phí trợ cấp ưu đãi hàng tháng", "Money for monthly allowances for merit"),
    of: { kind: "money", benefits: ["merit-allowance", "merit-carer", "merit-schooling"] },
    citation: law.decree75("PL I"),
  },
];
