import type { Reason } from "#ui/reason-tree.tsx";

export const sentence = "810.000 đ vì: trẻ mồ côi cả cha lẫn mẹ, 8 tuổi; mức chuẩn 540.000 đ × 1,5";

export const reasons: readonly Reason[] = [
  {
    id: "clause",
    outcome: "yes",
    label: "Trẻ em mồ côi cả cha và mẹ",
    article: "Điều 5, khoản 1, điểm b",
    children: [
      {
        id: "age",
        outcome: "yes",
        label: "Dưới 16 tuổi",
        value: "8 tuổi",
        source: "Danh sách trẻ em, dòng 17",
        article: "Điều 5, khoản 1",
      },
      {
        id: "parents",
        outcome: "yes",
        label: "Mồ côi cả cha và mẹ",
        source: "Quyết định 112/QĐ-UBND",
        children: [
          { id: "father", outcome: "yes", label: "Cha đã chết", value: "12/03/2021" },
          { id: "mother", outcome: "yes", label: "Mẹ đã chết", value: "04/09/2024" },
        ],
      },
      { id: "adopted", outcome: "unknown", label: "Chưa được nhận làm con nuôi" },
    ],
  },
  { id: "double", outcome: "no", label: "Đang hưởng chế độ khác cao hơn", value: "không" },
  { id: "standard", outcome: "value", label: "Mức chuẩn", value: "540.000 đ", article: "từ tháng 07/2026" },
];
