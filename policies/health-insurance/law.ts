import {
  type Act,
  type AmountRule,
  type BooleanNode,
  type Citation,
  type ClauseCondition,
  civilDate,
  type LegalDates,
  month,
  ratioOf,
  type Text,
  text,
} from "@ansinh/engine";
import { cite, decree, reading } from "../kit/index.ts";

export const acts: readonly Act[] = [
  { id: "25/2008/QH12", name: text("Luật Bảo hiểm y tế 25/2008/QH12", "Health Insurance Law 25/2008/QH12") },
  decree("146/2018/NĐ-CP"),
  decree("188/2025/NĐ-CP"),
  decree("73/2024/NĐ-CP"),
  decree("161/2026/NĐ-CP"),
  { id: "1474/QĐ-BTC", name: text("Quyết định 1474/QĐ-BTC", "Decision 1474/QĐ-BTC") },
];

/** Decree 146/2018 as amended by 75/2023. The base salary of earlier months isn't among the facts. */
export const until2025: LegalDates = {
  inForce: civilDate("2024-07-01"),
  appliesFrom: month("2024-07"),
  appliesTo: month("2025-08"),
};
const decree188Dates = { signed: civilDate("2025-07-01"), inForce: civilDate("2025-08-15") };
/** Decree 188/2025, of which only what stands here was read. */
export const since2025: LegalDates = { ...decree188Dates, appliesFrom: month("2025-09") };
export const since2026: LegalDates = { ...decree188Dates, appliesFrom: month("2026-01") };

const wholeMonthRead = text(
  "Đóng theo tháng: tháng 8/2025 tính theo quy định có hiệu lực đầu tháng.",
  "Paid by month: August 2025 goes by the law in force when it began.",
);
export const decree146 = (place: string): Citation => reading(cite("146/2018/NĐ-CP", place), wholeMonthRead);
const notReadYet = text(
  "Nghị định 188/2025/NĐ-CP có hiệu lực từ 15/08/2025; điều khoản chưa đọc được, cần văn bản để xác nhận.",
  "Decree 188/2025 came into force on 15/08/2025; its articles haven't been read: the document is needed to confirm.",
);
export const decree188Unread: Citation = reading(cite("188/2025/NĐ-CP", "", "M"), notReadYet);
export const decree188: Citation = cite("188/2025/NĐ-CP", "", "V2");
export const insuranceLaw: Citation = cite("25/2008/QH12", "", "V2");

/** Share of 4.5 % of the base salary. */
export const ofPremium = (coefficient: string): AmountRule => ({
  parameter: "baseSalary",
  coefficient: ratioOf(coefficient),
  rounding: "half-up",
});

const anyDayRead = text(
  "Thuộc nhóm ít nhất một ngày trong tháng thì tính cả tháng.",
  "Whoever belongs to the group on a day of the month counts for the whole month.",
);

interface Wanted {
  readonly label: Text;
  readonly refusal: Text;
  readonly is: BooleanNode;
  readonly citation: Citation;
}
export const belongs = (id: string, wanted: Wanted): ClauseCondition => ({
  id,
  ...wanted,
  reading: "anyDay",
  readingCitation: reading(wanted.citation, anyDayRead),
});
