import { type Parameter, type Table, text } from "@ansinh/engine";
import { reading } from "../kit/index.ts";
import { decree07, decree351, extended2026, from2022, from2027 } from "./law.ts";

const notRead = reading(
  decree351("M"),
  text(
    "Ngưỡng của chuẩn 2027–2030 chưa đọc được; số ghi ở đây là của chuẩn trước, chỉ dùng khi đã xác nhận.",
    "Thresholds of the 2027–2030 standard haven't been read; the number is the earlier one's and counts once confirmed.",
  ),
);
const remembered = (words: string, english: string) => reading(decree07("M"), text(words, english));

/** Chuẩn thu nhập của hộ nghèo, hộ cận nghèo. */
export const povertyLine = {
  id: "povertyLine",
  label: text("Chuẩn nghèo về thu nhập", "Income poverty line"),
  short: text("chuẩn thu nhập", "income line"),
  type: "money" as const,
  min: 100_000,
  max: 20_000_000,
  key: "householdArea",
  versions: [
    { ...from2022, value: { rural: 1_500_000, urban: 2_000_000 }, citation: decree07() },
    { ...extended2026, value: { rural: 1_500_000, urban: 2_000_000 }, citation: decree351() },
    { ...from2027, value: { rural: 2_200_000, urban: 2_800_000 }, citation: decree351() },
  ],
} satisfies Table;

/** The rural bound has two sources that contradict each other: it counts once confirmed. */
export const averageLine = {
  id: "averageLine",
  label: text("Mức thu nhập tối đa của hộ mức sống trung bình", "Most income of an average household"),
  short: text("mức sống trung bình", "average standard of living"),
  type: "money" as const,
  min: 100_000,
  max: 20_000_000,
  key: "householdArea",
  versions: [
    {
      ...from2022,
      value: { rural: 2_250_000, urban: 3_000_000 },
      citation: remembered(
        "Mức khu vực nông thôn có hai nguồn khác nhau (2.250.000 và 2.500.000 đồng).",
        "Two sources disagree on the rural bound (2,250,000 and 2,500,000 đồng).",
      ),
    },
    { ...from2027, value: { rural: 2_250_000, urban: 3_000_000 }, citation: notRead },
  ],
} satisfies Table;

export const deprivationsMin: Parameter = {
  id: "deprivationsMin",
  label: text("Số chỉ số thiếu hụt tối thiểu của hộ nghèo", "Fewest deprivations of a poor household"),
  short: text("số chỉ số thiếu hụt", "deprivations"),
  type: "number",
  unit: "indicator",
  min: 0,
  max: 12,
  versions: [
    { ...from2022, value: 3, citation: decree07() },
    { ...extended2026, value: 3, citation: decree351() },
    { ...from2027, value: 3, citation: notRead },
  ],
};

const score = (id: string, label: Parameter["label"], value: number): Parameter => ({
  id,
  label,
  short: label,
  type: "number",
  unit: "point",
  min: 0,
  max: 500,
  versions: [
    {
      ...from2022,
      value,
      citation: remembered(
        "Bảng điểm của Thông tư 07/2021, 02/2022 chưa đọc được; ngưỡng chỉ dùng khi quản trị viên xác nhận kèm văn bản.",
        "The score tables of Circulars 07/2021 and 02/2022 haven't been read; thresholds count once confirmed with the circulars.",
      ),
    },
    { ...from2027, value, citation: notRead },
  ],
});

/** Thresholds of the scores, by standard: entered or confirmed by an administrator. */
export const scorePoorMax = score(
  "scorePoorMax",
  text("Điểm B1 cao nhất của hộ nghèo, cận nghèo", "Most B1 of a poor or near-poor household"),
  140,
);
export const scoreAverageMax = score(
  "scoreAverageMax",
  text("Điểm B1 cao nhất của hộ mức sống trung bình", "Most B1 of an average household"),
  175,
);
export const scoreDeprivedMin = score(
  "scoreDeprivedMin",
  text("Điểm B2 thấp nhất của hộ nghèo", "Least B2 of a poor household"),
  30,
);
