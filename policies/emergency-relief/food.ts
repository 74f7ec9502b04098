import {
  type Benefit,
  type Clause,
  compare,
  fact,
  highestOf,
  isOneOf,
  number,
  of,
  text,
} from "@ansinh/engine";
import { decree335 } from "../kit/index.ts";
import { foodShortage, lacksEssentials, riceMonthsGiven } from "./facts.ts";
import { happened, reliefRules } from "./law.ts";

function rice(kind: "tet" | "event", monthsMax: number): Clause {
  const words =
    kind === "tet"
      ? text("hộ thiếu đói dịp Tết Nguyên đán", "household short of food at Tết")
      : text(
          "hộ thiếu đói do thiên tai, hỏa hoạn, mất mùa, giáp hạt, bất khả kháng",
          "household short of food after a disaster, fire, crop failure, in the lean season or by force majeure",
        );
  return {
    id: `relief-rice.${kind}`,
    amounts: [],
    rules: reliefRules({ of2021: "12.1", of2026: "12.1.a" }, (here) => ({
      label: words,
      reason: words,
      conditions: [
        happened(
          "short-of-food",
          {
            label: words,
            refusal: text(`không phải ${words.vi}`, `not: ${words.en}`),
            is: isOneOf(foodShortage, kind),
          },
          here,
        ),
        happened(
          "months-left",
          {
            label: text(
              `đã cấp dưới ${monthsMax} tháng trong đợt`,
              `fewer than ${monthsMax} months given in the round`,
            ),
            refusal: text(
              `đã cấp đủ ${monthsMax} tháng trong đợt`,
              `${monthsMax} months given in the round already`,
            ),
            is: compare(fact(riceMonthsGiven), "<", number(monthsMax, "month")),
          },
          here,
        ),
      ],
    })),
  };
}

/** Gạo: 15 kg a person and month, one month at Tết, up to three for each event. */
export const reliefRice: Benefit = {
  id: "relief-rice",
  label: text("Gạo cứu đói", "Relief rice"),
  period: "monthly",
  inKind: text("15 kg gạo", "15 kg of rice"),
  clauses: [rice("tet", 1), rice("event", 3)],
  combination: highestOf(decree335("12.1.a"), of("relief-rice.tet"), of("relief-rice.event")),
  details: [],
};

const needy = text(
  "hộ mất nhu yếu phẩm do thiên tai, sự cố",
  "household without essentials after a disaster",
);

/** Nhu yếu phẩm: tents, water, food, blankets, pots, fuel, boats, from what is given or held in reserve. */
export const reliefEssentials: Benefit = {
  id: "relief-essentials",
  label: text("Nhu yếu phẩm thiết yếu", "Essential goods"),
  period: "once",
  subject: "household",
  inKind: text(
    "lều bạt, nước uống, thực phẩm, chăn màn, xoong nồi, chất đốt, xuồng máy và vật dụng thiết yếu khác",
    "tents, drinking water, food, blankets, pots, fuel, boats and other essentials",
  ),
  clauses: [
    {
      id: "relief-essentials.household",
      amounts: [],
      rules: reliefRules({ of2021: "12.2", of2026: "12.1.b" }, (here) => ({
        label: needy,
        reason: needy,
        conditions: [
          happened(
            "without-essentials",
            {
              label: needy,
              refusal: text(`không phải ${needy.vi}`, `not: ${needy.en}`),
              is: fact(lacksEssentials),
            },
            here,
          ),
        ],
      })),
    },
  ],
  combination: of("relief-essentials.household"),
  details: [],
};
