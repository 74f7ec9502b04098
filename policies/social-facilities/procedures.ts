import { text } from "@ansinh/engine";
import {
  decree20,
  decree335,
  type Procedure,
  reading,
  stepsOf,
  threeTiers,
  underDecree335,
} from "../kit/index.ts";

const papersLater = {
  id: "papers",
  by: "facility",
  limit: { workingDays: 10 },
  label: text(
    "Tiếp nhận ngay, hoàn thiện hồ sơ sau (trường hợp khẩn cấp)",
    "Receive at once, complete papers later (urgent cases)",
  ),
  citation: decree20("28"),
} as const;

const admission: Procedure = {
  id: "facility-admission",
  label: text("Tiếp nhận vào cơ sở trợ giúp xã hội", "Admission to a social facility"),
  benefits: ["facility-care"],
  versions: [
    {
      ...threeTiers,
      citation: decree20("28"),
      forms: [],
      receives: "commune-committee",
      proposes: "district-labour-office",
      decides: "district-chairman",
      steps: stepsOf(
        decree20("28"),
        ["review", "commune-committee", 10, text("Xét duyệt hồ sơ", "Review")],
        ["posting", "commune-committee", 7, text("Niêm yết công khai", "Public posting")],
        ["appraisal", "district-labour-office", 7, text("Thẩm định", "Appraisal")],
        [
          "district-decision",
          "district-chairman",
          3,
          text("Quyết định của Chủ tịch UBND cấp huyện", "Decision of the district's chairman"),
        ],
        [
          "department",
          "provincial-department",
          7,
          text("Sở xem xét, gửi cơ sở của tỉnh", "Department, for a provincial facility"),
        ],
      ),
    },
    {
      ...underDecree335,
      citation: decree335("24.2"),
      forms: [],
      receives: "commune-committee",
      proposes: "commune-chairman",
      decides: "facility",
      steps: stepsOf(
        decree335("24.2"),
        [
          "verify",
          "commune-chairman",
          3,
          text("Kiểm tra, chuyển hồ sơ đến cơ sở", "Verify, send the file to the facility"),
        ],
        [
          "admit",
          "facility",
          2,
          text("Người đứng đầu cơ sở quyết định tiếp nhận", "The facility's head decides"),
        ],
      ),
    },
  ],
};

const urgent: Procedure = {
  id: "facility-urgent-admission",
  label: text("Tiếp nhận người cần bảo vệ khẩn cấp", "Admission in urgent protection"),
  benefits: ["urgent-protection"],
  versions: [
    {
      ...threeTiers,
      citation: decree20("28"),
      forms: [],
      receives: "facility",
      decides: "facility",
      steps: [
        papersLater,
        {
          id: "notice",
          by: "facility",
          limit: { workingDays: 25 },
          label: text("Thông báo tìm thân nhân trẻ bị bỏ rơi", "Public notice for an abandoned child"),
          citation: decree20("28"),
        },
      ],
    },
    {
      ...underDecree335,
      citation: reading(
        decree335("24.3"),
        text("Chưa đọc thấy thời hạn theo ngày.", "No limit in days was read."),
      ),
      forms: [],
      receives: "facility",
      proposes: "commune-chairman",
      decides: "facility",
      steps: [
        ...stepsOf(decree335("18"), [
          "check",
          "commune-chairman",
          undefined,
          text("Kiểm tra, quyết định chăm sóc tạm thời", "Check and decide on temporary care"),
        ]),
        ...stepsOf(
          decree335("24.3"),
          ["minutes", "facility", undefined, text("Lập biên bản tiếp nhận", "Minutes of reception")],
          [
            "assess",
            "facility",
            undefined,
            text("Đánh giá, bảo đảm an toàn, chữa trị", "Assess, protect, treat"),
          ],
          ["decide", "facility", undefined, text("Quyết định tiếp nhận", "Decide on admission")],
        ),
      ],
    },
  ],
};

const leaving: Procedure = {
  id: "facility-leave",
  label: text("Dừng trợ giúp tại cơ sở trợ giúp xã hội", "End of care in a social facility"),
  benefits: ["facility-care"],
  versions: [
    {
      ...threeTiers,
      citation: decree20("30"),
      forms: [],
      receives: "facility",
      decides: "facility",
      steps: stepsOf(decree20("30"), [
        "stop",
        "facility",
        7,
        text("Quyết định dừng trợ giúp", "Decision to end care"),
      ]),
    },
  ],
};

export const procedures: readonly Procedure[] = [admission, urgent, leaving];
