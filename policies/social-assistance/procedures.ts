import { text } from "@ansinh/engine";
import {
  cite,
  decree20,
  decree335,
  type Form,
  type Procedure,
  procedureCode,
  reading,
  stepsOf,
  threeTiers,
  twoTiers,
  underDecree335,
} from "../kit/index.ts";

const forms2021: readonly Form[] = ["1a", "1b", "1c", "1d", "1đ"].map((id) => ({
  id,
  label: text(`Mẫu ${id}: tờ khai đề nghị trợ giúp xã hội`, `Form ${id}: request for assistance`),
  citation: decree20("8"),
}));
const careForms2021: readonly Form[] = ["2a", "2b"].map((id) => ({
  id,
  label: text(`Mẫu ${id}: tờ khai nhận chăm sóc, nuôi dưỡng`, `Form ${id}: request for care money`),
  citation: decree20("8"),
}));
const forms2026: readonly Form[] = [
  {
    id: "01",
    label: text(
      "Mẫu 01: tờ khai đề nghị trợ cấp xã hội, trợ cấp hưu trí xã hội",
      "Form 01: request for assistance or the social pension",
    ),
    citation: decree335("7"),
  },
  {
    id: "02",
    label: text(
      "Mẫu 02: tờ khai hỗ trợ kinh phí chăm sóc, nhận nuôi dưỡng",
      "Form 02: care and foster money",
    ),
    citation: decree335("7"),
  },
];

const act147Unread = reading(
  cite("147/2025/NĐ-CP", "", "V2"),
  text(
    "Văn bản chưa đọc: biết 07 ngày làm việc, Chủ tịch UBND cấp xã quyết định; hồ sơ nhận trước 05/10/2026 làm tiếp theo Nghị định này.",
    "The act wasn't read: 7 working days, the commune's chairman decides; files received before 05/10/2026 are finished by it.",
  ),
);

const monthly: Procedure = {
  id: "monthly-allowance",
  label: text("Trợ cấp xã hội hằng tháng, hỗ trợ kinh phí chăm sóc", "Monthly assistance and care allowance"),
  code: procedureCode("1.001776", "V2"),
  benefits: ["social-assistance", "care-allowance"],
  versions: [
    {
      ...threeTiers,
      citation: decree20("8.1"),
      forms: [...forms2021, ...careForms2021],
      receives: "commune-committee",
      proposes: "district-labour-office",
      decides: "district-chairman",
      steps: stepsOf(
        decree20("8.1"),
        [
          "review",
          "commune-committee",
          7,
          text(
            "Xét duyệt, niêm yết 2 ngày làm việc (trừ người nhiễm HIV)",
            "Review, posting of 2 working days (not for HIV)",
          ),
        ],
        [
          "complaint",
          "commune-committee",
          10,
          text("Xem xét lại khi có khiếu nại", "Re-examine after a complaint"),
        ],
        [
          "forward",
          "commune-committee",
          3,
          text("Gửi Phòng Lao động – Thương binh và Xã hội", "Forward to the Labour office"),
        ],
        ["appraisal", "district-labour-office", 7, text("Thẩm định, trình", "Appraise and propose")],
        ["decision", "district-chairman", 3, text("Quyết định", "Decide")],
      ),
    },
    {
      ...twoTiers,
      citation: act147Unread,
      forms: [],
      receives: "commune-committee",
      decides: "commune-chairman",
      limit: { workingDays: 7 },
      steps: [],
    },
    {
      ...underDecree335,
      citation: decree335("8"),
      forms: forms2026,
      receives: "commune-committee",
      decides: "commune-chairman",
      pays: "paying-agency",
      limit: { workingDays: 7 },
      steps: stepsOf(
        decree335("8"),
        [
          "receive",
          "commune-committee",
          undefined,
          text(
            "Tiếp nhận tại cổng dịch vụ công, bưu chính hoặc một cửa bất kỳ",
            "Receive on the portal, by post or at any one-stop desk",
          ),
        ],
        [
          "decide",
          "commune-chairman",
          7,
          text(
            "Đối chiếu cơ sở dữ liệu, thẩm định, quyết định hoặc trả lời từ chối bằng văn bản",
            "Check the databases, appraise, decide or refuse in writing",
          ),
        ],
      ),
    },
  ],
};

const move: Procedure = {
  id: "monthly-allowance-move",
  label: text("Chuyển nơi hưởng trợ cấp xã hội", "Move of a monthly allowance"),
  benefits: ["social-assistance", "care-allowance"],
  versions: [
    {
      ...threeTiers,
      citation: decree20("8.4"),
      forms: [],
      receives: "commune-committee",
      proposes: "district-labour-office",
      decides: "district-chairman",
      steps: [
        ...stepsOf(
          decree20("8.3"),
          [
            "inside-commune",
            "commune-committee",
            3,
            text(
              "Trong huyện: xã gửi Phòng Lao động – Thương binh và Xã hội",
              "Inside the district: commune to Labour office",
            ),
          ],
          [
            "inside-office",
            "district-labour-office",
            3,
            text("Trong huyện: chuyển nơi chi trả", "Inside the district: change the place of payment"),
          ],
        ),
        ...stepsOf(
          decree20("8.4"),
          [
            "outside-commune",
            "commune-committee",
            3,
            text("Huyện, tỉnh khác: xã mới tiếp nhận", "From elsewhere: the new commune receives"),
          ],
          [
            "outside-office",
            "district-labour-office",
            5,
            text("Huyện, tỉnh khác: trình quyết định", "From elsewhere: propose the decision"),
          ],
        ),
      ],
    },
    {
      ...underDecree335,
      citation: decree335("8"),
      forms: [],
      receives: "commune-committee",
      decides: "commune-chairman",
      pays: "paying-agency",
      steps: stepsOf(
        decree335("8"),
        [
          "stop",
          "commune-chairman",
          undefined,
          text("Xã cũ thôi chi trả, chuyển hồ sơ", "The old commune stops and forwards the file"),
        ],
        [
          "take-over",
          "commune-chairman",
          undefined,
          text("Xã mới quyết định theo mức của mình", "The new commune decides at its own rate"),
        ],
      ),
    },
  ],
};

/** Paid through the organisation with which the commune has a contract. */
const payment: Procedure = {
  id: "monthly-payment",
  label: text("Chi trả trợ cấp hằng tháng", "Monthly payment"),
  benefits: ["social-assistance", "care-allowance", "social-pension"],
  versions: [
    {
      ...underDecree335,
      citation: decree335("28"),
      forms: [],
      receives: "commune-committee",
      decides: "commune-chairman",
      pays: "paying-agency",
      steps: stepsOf(
        decree335("28"),
        [
          "draw",
          "commune-committee",
          undefined,
          text(
            "Trước ngày 25: rút dự toán, gửi danh sách chi trả tháng sau",
            "Before the 25th: draw funds, send next month's list",
          ),
        ],
        [
          "report",
          "paying-agency",
          undefined,
          text(
            "Trước ngày 20: báo cáo đã trả, chưa trả, chứng từ",
            "Before the 20th: report paid and unpaid with vouchers",
          ),
        ],
      ),
    },
  ],
};

export const procedures: readonly Procedure[] = [monthly, move, payment];
