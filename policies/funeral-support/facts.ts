import { type FactKind, text, type ValueSchema } from "@ansinh/engine";
import { onlyByDecision } from "../kit/index.ts";

type BooleanKind = FactKind<Extract<ValueSchema, { type: "boolean" }>>;
const status = (id: string, label: FactKind["label"], list: "assistance" | "insurance"): BooleanKind => ({
  id,
  subject: "person",
  label,
  value: { type: "boolean" },
  absence: onlyByDecision(list),
});

export const assistancePending = status(
  "assistancePending",
  text(
    "Đủ điều kiện, đã nộp hồ sơ trợ cấp xã hội, chưa có quyết định",
    "Eligible, filed for assistance, undecided",
  ),
  "assistance",
);
export const receivesSocialPension = status(
  "receivesSocialPension",
  text("Đang hưởng trợ cấp hưu trí xã hội", "Receives the social pension"),
  "assistance",
);
export const socialPensionPending = status(
  "socialPensionPending",
  text(
    "Đủ điều kiện, đã đề nghị hưu trí xã hội, chưa có quyết định",
    "Eligible, requested the social pension, undecided",
  ),
  "assistance",
);
export const receivesSurvivorBenefit = status(
  "receivesSurvivorBenefit",
  text("Đang hưởng trợ cấp tuất bảo hiểm xã hội hàng tháng", "Receives a monthly survivor benefit"),
  "insurance",
);
export const receivesOtherInsuranceBenefit = status(
  "receivesOtherInsuranceBenefit",
  text("Đang hưởng trợ cấp bảo hiểm xã hội hàng tháng khác", "Receives another monthly insurance benefit"),
  "insurance",
);
