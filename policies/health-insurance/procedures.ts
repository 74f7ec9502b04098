import { civilDate, text } from "@ansinh/engine";
import { cite, type Procedure } from "../kit/index.ts";

const record = cite("1474/QĐ-BTC", "", "V2");

/** Social insurance receives, decides and issues; the commune lists by household. */
export const procedures: readonly Procedure[] = [
  {
    id: "health-insurance.register",
    label: text("Đăng ký tham gia bảo hiểm y tế", "Registration for health insurance"),
    code: { number: "1.001939", citation: record },
    benefits: ["health-insurance", "health-insurance-household"],
    versions: [
      {
        receivedFrom: civilDate("2025-07-01"),
        forms: [],
        receives: "social-insurance",
        decides: "social-insurance",
        steps: [
          {
            id: "decide",
            label: text("Cơ quan bảo hiểm xã hội giải quyết", "Social insurance decides"),
            by: "social-insurance",
            limit: { workingDays: 5 },
            citation: record,
          },
        ],
        limit: { workingDays: 5 },
        citation: record,
      },
    ],
  },
];
