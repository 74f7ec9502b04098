import { text } from "@ansinh/engine";
import { policyArea } from "../kit/index.ts";
import { averageHousehold, nearPoorHousehold, poorHousehold } from "./classes.ts";
import { facts, reviewLists } from "./facts.ts";
import { indicators } from "./indicators.ts";
import { indicators as deprivationIndicators } from "./indicators-of-deprivation.ts";
import { acts } from "./law.ts";
import { povertyOutcome } from "./outcomes.ts";
import {
  averageLine,
  deprivationsMin,
  povertyLine,
  scoreAverageMax,
  scoreDeprivedMin,
  scorePoorMax,
} from "./parameters.ts";
import { acts as procedureActs, procedures } from "./procedures.ts";

/** What a review finds; "poor" in every other policy is the commune's decision, never this. */
export const area = policyArea({
  id: "poverty",
  label: text("Giảm nghèo", "Poverty"),
  order: 70,
  paidMonthly: false,
  acts: [...acts, ...procedureActs],
  lists: reviewLists,
  facts,
  parameters: [deprivationsMin, scorePoorMax, scoreAverageMax, scoreDeprivedMin],
  tables: [povertyLine, averageLine],
  conditions: deprivationIndicators,
  benefits: [poorHousehold, nearPoorHousehold, averageHousehold, povertyOutcome],
  procedures,
  indicators,
  together: [
    {
      these: ["poverty"],
      beside: [
        "poverty",
        "social-assistance",
        "social-pension",
        "funeral-support",
        "health-insurance",
        "voluntary-insurance",
      ],
      because: text(
        "Là kết quả rà soát của hộ, không phải khoản chi: loại hộ nào loại trừ nhau do chính điều kiện của chúng.",
        "What a review finds of a household, not money: classes exclude each other by their own conditions.",
      ),
    },
  ],
});
