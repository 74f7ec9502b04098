import { text } from "@ansinh/engine";
import { policyArea } from "../kit/index.ts";
import { facts, groupLists } from "./facts.ts";
import { householdReduction } from "./household-premiums.ts";
import { indicators } from "./indicators.ts";
import { acts } from "./law.ts";
import { baseSalary, nearPoorSupport, otherSupport, paidWhole } from "./parameters.ts";
import { healthInsurance } from "./premiums.ts";
import { procedures } from "./procedures.ts";

/** Groups whose health insurance the State pays or supports; cards are issued by social insurance. */
export const area = policyArea({
  id: "health-insurance",
  label: text("Bảo hiểm y tế", "Health insurance"),
  order: 80,
  paidMonthly: false,
  acts,
  lists: groupLists,
  facts,
  parameters: [baseSalary, paidWhole, nearPoorSupport, otherSupport],
  benefits: [healthInsurance, householdReduction],
  procedures,
  indicators,
  together: [
    {
      these: ["health-insurance"],
      beside: [
        "health-insurance",
        "social-assistance",
        "social-pension",
        "funeral-support",
        "voluntary-insurance",
      ],
      because: text(
        "Tiền đóng bảo hiểm y tế trả cho cơ quan bảo hiểm xã hội, không thay khoản trợ cấp nào; mức giảm theo hộ và mức hỗ trợ theo nhóm tính riêng.",
        "Premiums go to social insurance and take no benefit's place; reductions of households and support of groups are counted apart.",
      ),
    },
  ],
});
