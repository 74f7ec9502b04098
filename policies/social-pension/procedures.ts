import { text } from "@ansinh/engine";
import {
  type CourseRule,
  cite,
  decree335,
  type Procedure,
  procedureCode,
  reading,
  sinceDecree335,
  stepsOf,
  twoTiers,
  underDecree335,
} from "../kit/index.ts";

const decree176 = cite("176/2025/NĐ-CP", "", "V2");
const act176 = reading(
  decree176,
  text(
    "Mẫu của Nghị định 176/2025/NĐ-CP; hồ sơ nhận trước 05/10/2026 làm tiếp theo Nghị định này.",
    "Forms of Decree 176/2025; files received before 05/10/2026 are finished by it.",
  ),
);

export const procedures: readonly Procedure[] = [
  {
    id: "social-pension",
    label: text(
      "Thực hiện, điều chỉnh, thôi hưởng trợ cấp hưu trí xã hội",
      "Grant, adjustment and end of the social pension",
    ),
    code: procedureCode("1.014027", "V2"),
    benefits: ["social-pension"],
    versions: [
      {
        ...twoTiers,
        citation: act176,
        forms: [],
        receives: "commune-committee",
        decides: "commune-chairman",
        limit: { workingDays: 7 },
        steps: [],
      },
      {
        ...underDecree335,
        citation: decree335("31.2"),
        forms: [
          {
            id: "01",
            label: text("Mẫu 01: tờ khai đề nghị", "Form 01: request"),
            citation: decree335("31.2"),
          },
        ],
        receives: "commune-committee",
        decides: "commune-chairman",
        pays: "paying-agency",
        limit: { workingDays: 7 },
        steps: stepsOf(decree335("31.2"), [
          "decide",
          "commune-chairman",
          7,
          text("Đối chiếu, thẩm định, quyết định", "Check, appraise and decide"),
        ]),
      },
    ],
  },
];

export const benefits = ["social-pension"];
/** The same under Decree 176/2025 and as Decree 335/2026 amends it. */
export const course: readonly CourseRule[] = [
  {
    id: "pension-signed",
    kind: "start",
    label: text("Tháng Chủ tịch UBND cấp xã ký quyết định", "Month in which the commune's chairman signs"),
    benefits,
    ...sinceDecree335,
    effect: "decided",
    citation: decree335("31.2"),
  },
  {
    id: "pension-lost",
    kind: "terminate",
    label: text("Chết hoặc không còn đủ điều kiện", "Death or loss of eligibility"),
    benefits,
    ...sinceDecree335,
    effect: "following",
    citation: decree335("31"),
  },
  {
    id: "pension-moves",
    kind: "move",
    label: text(
      "Chuyển nơi cư trú: nơi mới chi trả theo mức của mình từ tháng nơi cũ thôi chi trả",
      "Moves: the new commune pays at its own rate from the month of the stop",
    ),
    benefits,
    ...sinceDecree335,
    effect: "stopped",
    citation: decree335("31"),
  },
];
