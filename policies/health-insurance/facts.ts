import { type FactKind, type Text, text, type ValueSchema } from "@ansinh/engine";
import { factOfLife, onlyByDecision } from "../kit/index.ts";

type Kind<T extends ValueSchema["type"]> = FactKind<Extract<ValueSchema, { type: T }>>;

/** Lists by which the State pays or supports premiums. */
export const groupLists = [
  {
    id: "insured-groups",
    label: text(
      "Danh sách các nhóm được ngân sách đóng, hỗ trợ đóng BHYT",
      "Lists of groups whose health insurance the State pays or supports",
    ),
  },
] as const;

const status = (subject: FactKind["subject"], id: string, list: string, label: Text): Kind<"boolean"> => ({
  id,
  subject,
  label,
  value: { type: "boolean" },
  absence: onlyByDecision(list),
});
const group = (id: string, label: Text) => status("person", id, "insured-groups", label);

export const insuredAsMerit = group(
  "insuredAsMerit",
  text(
    "Người có công, thân nhân người có công hoặc người phục vụ được ngân sách đóng BHYT",
    "Person with merit, relative or carer of one whose health insurance the State pays",
  ),
);
export const isVeteran = group("isVeteran", text("Cựu chiến binh", "Veteran"));
export const isPupilOrStudent = group("isPupilOrStudent", text("Học sinh, sinh viên", "Pupil or student"));
export const minorityInHardArea = group(
  "minorityInHardArea",
  text(
    "Người dân tộc thiểu số sống ở vùng có điều kiện kinh tế – xã hội khó khăn",
    "Of an ethnic minority in an area of difficult conditions",
  ),
);
export const livesOnIsland = status(
  "household",
  "livesOnIsland",
  "places",
  text("Sống ở xã đảo, đặc khu", "Lives on an island commune or special zone"),
);
export const livesInPoorDistrict = status(
  "household",
  "livesInPoorDistrict",
  "places",
  text("Sống ở huyện nghèo", "Lives in a poor district"),
);
export const averageFarmHousehold = status(
  "household",
  "averageFarmHousehold",
  "poor",
  text(
    "Hộ làm nông, lâm, ngư, diêm nghiệp có mức sống trung bình (quyết định của xã)",
    "Average household in agriculture, forestry, fishery or salt making (commune's decision)",
  ),
);
/** Whatever group Decree 188/2025 may add: nobody may say so before it is read. */
export const insuredGroupOf2025: Kind<"boolean"> = {
  id: "insuredGroupOf2025",
  subject: "person",
  label: text(
    "Thuộc nhóm được ngân sách đóng, hỗ trợ đóng theo Nghị định 188/2025/NĐ-CP (cần tra văn bản)",
    "Of a group paid or supported under Decree 188/2025 (look it up)",
  ),
  value: { type: "boolean" },
  absence: factOfLife,
};
export const insuredOrder: Kind<"number"> = {
  id: "insuredOrder",
  subject: "person",
  label: text("Là người thứ mấy của hộ tham gia BHYT hộ gia đình", "Place among the household's insured"),
  value: { type: "number", unit: "place", min: 0, max: 50 },
  absence: factOfLife,
};

export const facts: readonly FactKind[] = [
  insuredAsMerit,
  isVeteran,
  isPupilOrStudent,
  minorityInHardArea,
  livesOnIsland,
  livesInPoorDistrict,
  averageFarmHousehold,
  insuredGroupOf2025,
  insuredOrder,
];
