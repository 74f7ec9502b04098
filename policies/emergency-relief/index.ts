import { highestOf, type Overlap, of, text } from "@ansinh/engine";
import { decree20, decree335, policyArea, sinceDecree335, underDecree20 } from "../kit/index.ts";
import { facts, lists } from "./facts.ts";
import { reliefEssentials, reliefRice } from "./food.ts";
import { giftLevels, visitGifts } from "./gifts.ts";
import { housingLevels, reliefHousing } from "./housing.ts";
import { reliefFuneral, reliefInjury } from "./people.ts";
import { procedures } from "./procedures.ts";

/** Article 11(2) of Decree 335/2026: only the highest of what is due for one funeral. */
const oneFuneral: Overlap = {
  id: "one-funeral",
  label: text("Mai táng: chỉ hưởng một mức cao nhất", "Funerals: only the highest"),
  combination: highestOf(
    decree335("11.2"),
    of("funeral-support"),
    of("facility-funeral"),
    of("relief-funeral"),
  ),
};

const all = ["relief-rice", "relief-essentials", "relief-injury", "relief-funeral", "relief-housing"];

export const area = policyArea({
  id: "emergency-relief",
  label: text("Trợ giúp khẩn cấp", "Emergency relief"),
  order: 50,
  paidMonthly: false,
  lists,
  facts,
  parameters: [...housingLevels, ...giftLevels],
  benefits: [reliefRice, reliefEssentials, reliefInjury, reliefFuneral, reliefHousing, ...visitGifts],
  overlaps: [oneFuneral],
  course: [
    {
      id: "extremely-urgent",
      kind: "start",
      label: text(
        "Đặc biệt khẩn cấp: Chủ tịch UBND xã quyết định thủ tục rút gọn, không qua họp thôn",
        "Extremely urgent: the commune's chairman sets a short procedure, without the village's vote",
      ),
      benefits: all,
      ...underDecree20,
      citation: decree20("17.2"),
    },
    {
      id: "after-review",
      kind: "start",
      label: text("Xã rà soát, lập danh sách, quyết định", "The commune reviews, lists and decides"),
      benefits: all,
      ...sinceDecree335,
      effect: "decided",
      citation: decree335("13"),
    },
  ],
  procedures,
  indicators: [
    {
      id: "relief-rice-people",
      label: text("Số người được cấp gạo cứu đói", "People given relief rice"),
      of: { kind: "due", benefits: ["relief-rice"] },
      citation: decree335("12.1.a"),
    },
    {
      id: "relief-housing-households",
      label: text("Số hộ được hỗ trợ nhà ở", "Households with housing support"),
      of: { kind: "due", benefits: ["relief-housing"] },
      citation: decree335("12.4"),
    },
    {
      id: "relief-money",
      label: text("Kinh phí trợ giúp khẩn cấp bằng tiền", "Money for emergency relief"),
      of: { kind: "money", benefits: ["relief-injury", "relief-funeral", "relief-housing"] },
      citation: decree335("12"),
    },
  ],
});
