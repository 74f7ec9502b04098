import {
  type Benefit,
  type BooleanNode,
  type Clause,
  type ClauseCondition,
  compare,
  fact,
  highestOf,
  lookup,
  not,
  numberParameter,
  of,
  type Text,
  text,
} from "@ansinh/engine";
import * as facts from "./facts.ts";
import { deprivations } from "./indicators-of-deprivation.ts";
import { asItStands, decree07, from2022 } from "./law.ts";
import { averageLine, povertyLine } from "./parameters.ts";

const income = fact(facts.incomePerPerson);
const line = lookup(povertyLine, facts.householdArea);
const averageMax = lookup(averageLine, facts.householdArea);
const b1 = fact(facts.scoreB1);
const b2 = fact(facts.scoreB2);
const scorePoorMax = numberParameter<"point">("scorePoorMax");
const scoreAverageMax = numberParameter<"point">("scoreAverageMax");
const scored = fact(facts.scoredByForm);

const unscored = asItStands("unscored", {
  label: text(
    "chưa chấm điểm: xét theo thu nhập và chỉ số thiếu hụt",
    "not scored: by income and deprivations",
  ),
  refusal: text("đã chấm điểm theo Phiếu B", "scored by form B"),
  is: not(scored),
});
const isScored = asItStands("scored", {
  label: text("đã chấm điểm theo Phiếu B", "scored by form B"),
  refusal: text("chưa chấm điểm theo Phiếu B", "not scored by form B"),
  is: scored,
});

const condition = (id: string, label: Text, refusal: Text, is: BooleanNode): ClauseCondition =>
  asItStands(id, { label, refusal, is });

const incomeWithin = condition(
  "income-within-line",
  text("thu nhập bình quân không quá chuẩn thu nhập của khu vực", "income not above the line of the area"),
  text("thu nhập bình quân cao hơn chuẩn thu nhập", "income above the line"),
  compare(income, "<=", line),
);
const b1Within = condition(
  "b1-within",
  text("điểm B1 không quá ngưỡng", "B1 not above its threshold"),
  text("điểm B1 vượt ngưỡng", "B1 above its threshold"),
  compare(b1, "<=", scorePoorMax),
);
const lacksEnough = compare(deprivations, ">=", numberParameter<"indicator">("deprivationsMin"));
const b2Enough = compare(b2, ">=", numberParameter<"point">("scoreDeprivedMin"));

const deprived = [
  condition(
    "deprived",
    text("thiếu hụt từ 3 chỉ số trở lên", "lacks at least 3 indicators"),
    text("thiếu hụt dưới 3 chỉ số", "lacks fewer than 3 indicators"),
    lacksEnough,
  ),
  condition(
    "b2-enough",
    text("điểm B2 đạt ngưỡng hộ nghèo", "B2 at the threshold of a poor household"),
    text("điểm B2 dưới ngưỡng hộ nghèo", "B2 below the threshold of a poor household"),
    b2Enough,
  ),
] as const;
const lessDeprived = [
  condition(
    "less-deprived",
    text("thiếu hụt dưới 3 chỉ số", "lacks fewer than 3 indicators"),
    text("thiếu hụt từ 3 chỉ số trở lên", "lacks at least 3 indicators"),
    not(lacksEnough),
  ),
  condition(
    "b2-below",
    text("điểm B2 dưới ngưỡng hộ nghèo", "B2 below the threshold of a poor household"),
    text("điểm B2 đạt ngưỡng hộ nghèo", "B2 at the threshold of a poor household"),
    not(b2Enough),
  ),
] as const;
const average = [
  [
    condition(
      "income-above-line",
      text("thu nhập bình quân cao hơn chuẩn thu nhập", "income above the line"),
      text("thu nhập bình quân không quá chuẩn thu nhập", "income not above the line"),
      compare(income, ">", line),
    ),
    condition(
      "income-average",
      text("thu nhập bình quân không quá mức sống trung bình", "income not above the average standard"),
      text("thu nhập bình quân cao hơn mức sống trung bình", "income above the average standard"),
      compare(income, "<=", averageMax),
    ),
  ],
  [
    condition(
      "b1-above",
      text("điểm B1 vượt ngưỡng hộ nghèo, cận nghèo", "B1 above the threshold of poor and near-poor"),
      text(
        "điểm B1 không quá ngưỡng hộ nghèo, cận nghèo",
        "B1 not above the threshold of poor and near-poor",
      ),
      compare(b1, ">", scorePoorMax),
    ),
    condition(
      "b1-average",
      text("điểm B1 không quá ngưỡng mức sống trung bình", "B1 not above the average threshold"),
      text("điểm B1 vượt ngưỡng mức sống trung bình", "B1 above the average threshold"),
      compare(b1, "<=", scoreAverageMax),
    ),
  ],
] as const;
const farming = condition(
  "farming",
  text("làm nông, lâm, ngư, diêm nghiệp", "in agriculture, forestry, fishery or salt making"),
  text("không làm nông, lâm, ngư, diêm nghiệp", "not in agriculture, forestry, fishery or salt making"),
  fact(facts.farms),
);

interface Class {
  readonly id: string;
  readonly label: Text;
  readonly given: Text;
  readonly byCriteria: readonly ClauseCondition[];
  readonly byScores: readonly ClauseCondition[];
}

/** A class of households: by criteria until the household is scored, by its scores from then on. */
function classified({ id, label, given, byCriteria, byScores }: Class): Benefit {
  const clause = (way: string, reason: Text, conditions: readonly ClauseCondition[]): Clause => ({
    id: `${id}.${way}`,
    amounts: [],
    rules: [{ ...from2022, citation: decree07(), value: { label: reason, reason, conditions } }],
  });
  const ways = [
    clause("by-criteria", text("theo thu nhập và chỉ số thiếu hụt", "by income and deprivations"), [
      unscored,
      ...byCriteria,
    ]),
    clause("by-scores", text("theo điểm B1, B2 của Phiếu B", "by scores B1 and B2 of form B"), [
      isScored,
      ...byScores,
    ]),
  ];
  return {
    id,
    label,
    period: "once",
    subject: "household",
    inKind: given,
    clauses: ways,
    combination: highestOf(decree07(), ...ways.map((way) => of(way.id))),
    details: [],
  };
}

export const poorHousehold = classified({
  id: "poor-household",
  label: text("Hộ nghèo theo chuẩn", "Poor household by the standard"),
  given: text("công nhận hộ nghèo", "recognised as poor"),
  byCriteria: [incomeWithin, deprived[0]],
  byScores: [b1Within, deprived[1]],
});
export const nearPoorHousehold = classified({
  id: "near-poor-household",
  label: text("Hộ cận nghèo theo chuẩn", "Near-poor household by the standard"),
  given: text("công nhận hộ cận nghèo", "recognised as near-poor"),
  byCriteria: [incomeWithin, lessDeprived[0]],
  byScores: [b1Within, lessDeprived[1]],
});
export const averageHousehold = classified({
  id: "average-farm-household",
  label: text(
    "Hộ làm nông, lâm, ngư, diêm nghiệp có mức sống trung bình",
    "Average household in agriculture, forestry, fishery or salt making",
  ),
  given: text("xác định hộ có mức sống trung bình", "recognised as of average standard"),
  byCriteria: [farming, ...average[0]],
  byScores: [farming, ...average[1]],
});
