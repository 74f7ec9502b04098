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
