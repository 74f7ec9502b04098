import { fact, text } from "@ansinh/engine";
import { everyPerson, type Indicator } from "../kit/index.ts";
import { hasHealthInsurance } from "../poverty/facts.ts";
import { insuranceLaw } from "./law.ts";

const benefits = ["health-insurance"];

export const indicators: readonly Indicator[] = [
  {
    id: "health-insurance-coverage",
    label: text("Tỷ lệ dân số có bảo hiểm y tế", "Share of people with health insurance"),
    of: { kind: "people", is: fact(hasHealthInsurance) },
    per: everyPerson,
    citation: insuranceLaw,
  },
  {
    id: "health-insurance-supported",
    label: text("Số người được ngân sách đóng, hỗ trợ đóng BHYT", "People paid or supported by the State"),
    of: { kind: "due", benefits },
    citation: insuranceLaw,
  },
  {
    id: "health-insurance-money",
    label: text("Kinh phí ngân sách đóng, hỗ trợ đóng BHYT một tháng", "Money the State pays a month"),
    of: { kind: "money", benefits },
    citation: insuranceLaw,
  },
];
