import {
  all,
  type Benefit,
  type BooleanNode,
  type Clause,
  entitled,
  fact,
  highestOf,
  isOneOf,
  not,
  of,
  type Text,
  text,
} from "@ansinh/engine";
import { poverty } from "../kit/index.ts";
import { nearPoorHousehold, poorHousehold } from "./classes.ts";
import { wasPoorBefore } from "./facts.ts";
import { asItStands, decree07, from2022 } from "./law.ts";

const poorNow = entitled(poorHousehold.id);
const nearPoorNow = entitled(nearPoorHousehold.id);
const neither = all(not(poorNow), not(nearPoorNow));
const decided = (...values: string[]): BooleanNode => isOneOf(poverty, ...values);

interface Outcome {
  readonly id: string;
  readonly label: Text;
  readonly before: BooleanNode;
  readonly beforeRefusal: Text;
  readonly now: BooleanNode;
  readonly nowRefusal: Text;
}

const isPoor = text("chưa thuộc danh sách hộ nghèo", "not on the list of poor households");
const isNearPoor = text("chưa thuộc danh sách hộ cận nghèo", "not on the list of near-poor households");
const isOff = text("đang thuộc hộ nghèo hoặc cận nghèo", "on the list of poor or near-poor households");
const notPoorNow = text("kết quả rà soát không phải hộ nghèo", "not poor by the review");
const notNearPoorNow = text("kết quả rà soát không phải hộ cận nghèo", "not near-poor by the review");
const stillIn = text("vẫn thuộc hộ nghèo hoặc cận nghèo", "still poor or near-poor");

/** Diễn biến: the decision in force beside what the review says, the columns of the standard reports. */
const outcomes: readonly Outcome[] = [
  {
    id: "escaped",
    label: text("hộ nghèo vượt chuẩn", "poor household escapes"),
    before: decided("poor"),
    beforeRefusal: isPoor,
    now: neither,
    nowRefusal: stillIn,
  },
  {
    id: "poor-to-near-poor",
    label: text("hộ nghèo trở thành cận nghèo", "poor household becomes near-poor"),
    before: decided("poor"),
    beforeRefusal: isPoor,
    now: nearPoorNow,
    nowRefusal: notNearPoorNow,
  },
  {
    id: "near-poor-to-poor",
    label: text("hộ cận nghèo trở thành hộ nghèo", "near-poor household becomes poor"),
    before: decided("near-poor"),
    beforeRefusal: isNearPoor,
    now: poorNow,
    nowRefusal: notPoorNow,
  },
  {
    id: "escaped-near-poor",
    label: text("hộ cận nghèo vượt chuẩn", "near-poor household escapes"),
    before: decided("near-poor"),
    beforeRefusal: isNearPoor,
    now: neither,
    nowRefusal: stillIn,
  },
  {
    id: "relapsed",
    label: text("tái nghèo", "relapsed into poverty"),
    before: all(decided("not-poor"), fact(wasPoorBefore)),
    beforeRefusal: text(
      "đang thuộc danh sách, hoặc trước đây chưa từng thoát nghèo",
      "on the list, or never escaped before",
    ),
    now: poorNow,
    nowRefusal: notPoorNow,
  },
  {
    id: "newly-poor",
    label: text("hộ nghèo phát sinh mới", "newly poor"),
    before: all(decided("not-poor"), not(fact(wasPoorBefore))),
    beforeRefusal: text(
      "đang thuộc danh sách, hoặc trước đây đã từng thoát nghèo",
      "on the list, or escaped before",
    ),
    now: poorNow,
    nowRefusal: notPoorNow,
  },
  {
    id: "newly-near-poor",
    label: text("hộ cận nghèo phát sinh mới", "newly near-poor"),
    before: decided("not-poor"),
    beforeRefusal: isOff,
    now: nearPoorNow,
    nowRefusal: notNearPoorNow,
  },
];

const clauseOf = ({ id, label, before, beforeRefusal, now, nowRefusal }: Outcome): Clause => ({
  id: `poverty-outcome.${id}`,
  amounts: [],
  rules: [
    {
      ...from2022,
      citation: decree07(),
      value: {
        label,
        reason: label,
        conditions: [
          asItStands("before", {
            label: text("phân loại đang có hiệu lực", "classification in force"),
            refusal: beforeRefusal,
            is: before,
          }),
          asItStands("now", {
            label: text("kết quả rà soát theo chuẩn của tháng", "review by the month's standard"),
            refusal: nowRefusal,
            is: now,
          }),
        ],
      },
    },
  ],
});

const clauses = outcomes.map(clauseOf);

/** What a yearly or in-year review changes; the commune's decision makes it so. */
export const povertyOutcome: Benefit = {
  id: "poverty-outcome",
  label: text("Diễn biến hộ nghèo, hộ cận nghèo", "Movement of poor and near-poor households"),
  period: "once",
  subject: "household",
  inKind: text("thay đổi phân loại hộ", "change of the classification"),
  clauses,
  combination: highestOf(decree07(), ...clauses.map((clause) => of(clause.id))),
  details: [],
};
