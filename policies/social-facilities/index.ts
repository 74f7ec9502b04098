import { highestOf, type Overlap, of, text } from "@ansinh/engine";
import {
  type CourseRule,
  decree20,
  decree335,
  policyArea,
  reading,
  sinceDecree335,
  underDecree20,
} from "../kit/index.ts";
import { facilityCare } from "./care.ts";
import { facts, lists } from "./facts.ts";
import { facilityFuneral } from "./funeral.ts";
import { procedures } from "./procedures.ts";
import { urgentFood, urgentProtection } from "./urgent-protection.ts";

const acts = [
  { id: "02/2021/TT-BLĐTBXH", name: text("Thông tư 02/2021/TT-BLĐTBXH", "Circular 02/2021/TT-BLĐTBXH") },
];

/** Article 25(5) of Decree 20/2021. */
const notBoth: Overlap = {
  id: "facility-or-assistance",
  label: text(
    "Trợ cấp nuôi dưỡng tại cơ sở và trợ cấp xã hội: không hưởng cả hai",
    "Care in a facility and social assistance: not both",
  ),
  combination: highestOf(
    reading(
      decree20("25.5"),
      text(
        "Không hưởng đồng thời trợ cấp Điều 6; Nghị định 335/2026/NĐ-CP chưa đọc thấy quy định khác.",
        "Not beside the allowance of Article 6; nothing else was read in Decree 335/2026.",
      ),
    ),
    of("facility-care"),
    of("social-assistance"),
  ),
};

const course: readonly CourseRule[] = [
  {
    id: "leave-at-16",
    kind: "terminate",
    label: text(
      "Trẻ em đủ 16 tuổi, không còn học, hoặc đủ 22 tuổi: rời cơ sở",
      "A child turns 16 and doesn't study, or turns 22: leaves the facility",
    ),
    benefits: ["facility-care"],
    ...underDecree20,
    citation: decree20("26"),
  },
  {
    id: "urgent-care-over",
    kind: "terminate",
    label: text(
      "Hết 3 tháng chăm sóc tạm thời: chuyển người chăm sóc khác hoặc cơ sở",
      "Three months of temporary care are over: another carer or a facility",
    ),
    benefits: ["urgent-protection"],
    ...sinceDecree335,
    monthsMin: 3,
    citation: decree335("18"),
  },
];

export const area = policyArea({
  id: "social-facilities",
  label: text("Cơ sở trợ giúp xã hội", "Social facilities"),
  order: 40,
  paidMonthly: false,
  acts,
  lists,
  facts,
  parameters: [urgentFood],
  benefits: [facilityCare, urgentProtection, facilityFuneral],
  overlaps: [notBoth],
  course,
  procedures,
  indicators: [
    {
      id: "facility-residents",
      label: text("Số người được nuôi dưỡng tại cơ sở", "Residents cared for in facilities"),
      of: { kind: "due", benefits: ["facility-care"] },
      citation: decree335("22.1"),
    },
    {
      id: "facility-money",
      label: text("Kinh phí nuôi dưỡng tại cơ sở", "Money for care in facilities"),
      of: { kind: "money", benefits: ["facility-care"] },
      citation: decree335("22.1"),
    },
    {
      id: "urgent-protection-people",
      label: text("Số người được bảo vệ khẩn cấp", "People in urgent protection"),
      of: { kind: "due", benefits: ["urgent-protection"] },
      citation: decree335("15.2"),
    },
  ],
});
