import { type Absence, text } from "@ansinh/engine";

/** Lists that several areas read. A commune loads and may declare them complete; only then absence means no. */
export const peopleLists = [
  { id: "residents", label: text("Danh sách dân cư", "List of residents") },
  { id: "poor", label: text("Danh sách hộ nghèo, hộ cận nghèo", "List of poor and near-poor households") },
  { id: "disability", label: text("Danh sách người khuyết tật", "List of people with disabilities") },
  {
    id: "insurance",
    label: text(
      "Danh sách hưởng lương hưu, trợ cấp BHXH hàng tháng",
      "List of pension and insurance receivers",
    ),
  },
  { id: "assistance", label: text("Danh sách đối tượng bảo trợ xã hội", "List of assistance beneficiaries") },
  { id: "hiv", label: text("Danh sách theo dõi HIV/AIDS", "HIV/AIDS register") },
  { id: "places", label: text("Danh mục thôn, xã đặc biệt khó khăn", "List of specially difficult places") },
] as const;

/** A fact of life: nobody may assume it. */
export const factOfLife: Absence = {
  means: "unknown",
  reason: text(
    "Là sự kiện trong đời sống: không có thông tin không có nghĩa là không.",
    "A fact of life: nothing recorded doesn't mean no.",
  ),
};

/** A status that exists only by a decision or certificate kept in a list. */
export const onlyByDecision = (list: string): Absence => ({
  means: "no",
  list,
  reason: text(
    "Chỉ có khi được quyết định hoặc cấp giấy xác nhận: không có tên trong danh sách đầy đủ nghĩa là không.",
    "Exists only by decision or certificate: not standing on a complete list means no.",
  ),
});
