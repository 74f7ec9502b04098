import { civilDate, type Dated, month, type Parameter, type Text, text } from "@ansinh/engine";
import { cite } from "../kit/index.ts";
import { decree188Unread, since2025 } from "./law.ts";

/** Mức lương cơ sở. */
export const baseSalary: Parameter = {
  id: "baseSalary",
  label: text("Mức lương cơ sở", "Base salary"),
  short: text("lương cơ sở", "base salary"),
  type: "money",
  min: 1_000_000,
  max: 20_000_000,
  versions: [
    {
      inForce: civilDate("2024-07-01"),
      appliesFrom: month("2024-07"),
      value: 2_340_000,
      citation: cite("73/2024/NĐ-CP", "", "V2"),
    },
    {
      inForce: civilDate("2026-07-01"),
      appliesFrom: month("2026-07"),
      value: 2_530_000,
      citation: cite("161/2026/NĐ-CP", "3"),
    },
  ],
};

/** As if the shares of Decree 146/2018 went on; they count once somebody confirms them with Decree 188/2025. */
const unread = (value2025: number, value2026: number): readonly Dated<number>[] => [
  { ...since2025, appliesTo: month("2026-06"), value: value2025, citation: decree188Unread },
  { ...since2025, appliesFrom: month("2026-07"), value: value2026, citation: decree188Unread },
];
const support = (id: string, label: Text, values: readonly [number, number]): Parameter => ({
  id,
  label,
  short: text("mức ngân sách đóng", "what the State pays"),
  type: "money",
  min: 0,
  max: 500_000,
  versions: unread(...values),
});

export const paidWhole = support(
  "healthPaidWhole",
  text("Ngân sách đóng BHYT cho nhóm được đóng toàn bộ", "Paid by the State for groups paid whole"),
  [105_300, 113_850],
);
export const nearPoorSupport = support(
  "healthNearPoorSupport",
  text("Ngân sách hỗ trợ đóng BHYT người thuộc hộ cận nghèo", "State support for the near-poor"),
  [73_710, 79_695],
);
export const otherSupport = support(
  "healthOtherSupport",
  text(
    "Ngân sách hỗ trợ đóng BHYT học sinh, sinh viên, hộ mức sống trung bình",
    "State support for pupils, students and average households",
  ),
  [31_590, 34_155],
);
