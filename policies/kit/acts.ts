import { type Act, text } from "@ansinh/engine";

export const decree = (id: string): Act => ({ id, name: text(`Nghị định ${id}`, `Decree ${id}`) });

/** Acts that several areas cite, by number; an area names those that it alone cites. */
export const sharedActs: readonly Act[] = [
  decree("136/2013/NĐ-CP"),
  decree("20/2021/NĐ-CP"),
  decree("76/2024/NĐ-CP"),
  decree("176/2025/NĐ-CP"),
  decree("335/2026/NĐ-CP"),
  {
    id: "41/2024/QH15",
    name: text("Luật Bảo hiểm xã hội 41/2024/QH15", "Social Insurance Law 41/2024/QH15"),
  },
];

const act = (id: string, vi: string, en: string): Act => ({ id, name: text(`${vi} ${id}`, `${en} ${id}`) });

/** Acts that procedures, courses of grants and the calendar cite, and no rule: named here for whoever shows them. */
export const proceduralActs: readonly Act[] = [
  decree("147/2025/NĐ-CP"),
  act("01/2019/TT-BLĐTBXH", "Thông tư", "Circular"),
  act("45/2019/QH14", "Bộ luật Lao động", "Labour Code"),
];
