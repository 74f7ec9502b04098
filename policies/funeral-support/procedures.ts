import { text } from "@ansinh/engine";
import {
  cite,
  decree20,
  decree335,
  type Procedure,
  procedureCode,
  reading,
  stepsOf,
  threeTiers,
  twoTiers,
  underDecree335,
} from "../kit/index.ts";

const form03 = {
  id: "03",
  label: text("Mẫu 03: tờ khai hỗ trợ chi phí mai táng", "Form 03: request for funeral support"),
  citation: decree335("11.3"),
};
const decided = stepsOf(
  decree335("11.3"),
  [
    "linked",
    "commune-committee",
    undefined,
    text(
      "Hoặc liên thông cùng đăng ký khai tử, xóa đăng ký thường trú",
      "Or linked with the registration of the death",
    ),
  ],
  ["decide", "commune-chairman", 3, text("Quyết định", "Decide")],
);
const since2026 = {
  ...underDecree335,
  forms: [form03],
  receives: "commune-committee",
  decides: "commune-chairman",
  pays: "paying-agency",
  limit: { workingDays: 3 },
  steps: decided,
} as const;

const assistance: Procedure = {
  id: "funeral-support",
  label: text(
    "Hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội",
    "Funeral support for assistance beneficiaries",
  ),
  code: procedureCode("1.001731", "V2"),
  benefits: ["funeral-support"],
  versions: [
    {
      ...threeTiers,
      citation: reading(
        decree20("11.4"),
        text(
          "Người quyết định hiểu là Chủ tịch UBND cấp huyện.",
          "The district's chairman is taken to decide.",
        ),
      ),
      forms: [],
      receives: "commune-committee",
      proposes: "district-labour-office",
      decides: "district-chairman",
      steps: stepsOf(
        decree20("11.4"),
        [
          "forward",
          "commune-committee",
          2,
          text("Kiểm tra, gửi cấp huyện", "Check, forward to the district"),
        ],
        [
          "decide",
          "district-labour-office",
          3,
          text("Thẩm định, trình quyết định", "Appraise, propose the decision"),
        ],
      ),
    },
    {
      ...twoTiers,
      citation: reading(
        cite("147/2025/NĐ-CP", "", "V2"),
        text(
          "Văn bản chưa đọc: biết 03 ngày làm việc, cấp xã.",
          "The act wasn't read: 3 working days, the commune.",
        ),
      ),
      forms: [],
      receives: "commune-committee",
      decides: "commune-chairman",
      limit: { workingDays: 3 },
      steps: [],
    },
    { ...since2026, citation: decree335("11.3") },
  ],
};

const ofPension: Procedure = {
  id: "social-pension-funeral",
  label: text(
    "Hỗ trợ chi phí mai táng cho người hưởng hưu trí xã hội",
    "Funeral support for social pensioners",
  ),
  code: procedureCode("1.014028", "V2"),
  benefits: ["funeral-support"],
  versions: [
    {
      ...twoTiers,
      citation: cite("176/2025/NĐ-CP", "", "V2"),
      forms: [
        {
          id: "02",
          label: text("Mẫu 02: tờ khai hỗ trợ chi phí mai táng", "Form 02: request for funeral support"),
          citation: cite("176/2025/NĐ-CP", "", "V2"),
        },
      ],
      receives: "commune-committee",
      decides: "commune-chairman",
      steps: [],
    },
    { ...since2026, citation: decree335("31.3") },
  ],
};

export const procedures: readonly Procedure[] = [assistance, ofPension];
