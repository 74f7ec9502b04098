import { civilDate, type FactKind, text, type ValueSchema } from "@ansinh/engine";
import { factOfLife, onlyByDecision } from "../kit/index.ts";

type Kind<T extends ValueSchema["type"]> = FactKind<Extract<ValueSchema, { type: T }>>;

export const lists = [
  {
    id: "facilities",
    label: text("Danh sách người ở cơ sở trợ giúp xã hội", "List of residents of social facilities"),
  },
  {
    id: "urgent-protection",
    label: text("Danh sách người cần bảo vệ khẩn cấp", "List of people in urgent protection"),
  },
] as const;

/** Why somebody was admitted, by decision. */
export const facilityGroup: Kind<"enum"> = {
  id: "facilityGroup",
  subject: "person",
  label: text("Diện tiếp nhận vào cơ sở trợ giúp xã hội", "Ground of admission to a social facility"),
  value: {
    type: "enum",
    values: [
      { id: "none", label: text("không ở cơ sở", "no resident") },
      { id: "child", label: text("trẻ em không có người chăm sóc", "child without a carer") },
      { id: "elderly", label: text("người cao tuổi", "elderly person") },
      { id: "disabled", label: text("người khuyết tật", "person with a disability") },
      {
        id: "handled",
        label: text("người theo quyết định xử lý vi phạm hành chính", "under administrative handling"),
      },
      { id: "urgent", label: text("người cần bảo vệ khẩn cấp", "in urgent protection") },
      { id: "voluntary", label: text("tự nguyện theo hợp đồng", "voluntary, by contract") },
    ],
    none: "none",
  },
  absence: onlyByDecision("facilities"),
};

/** Victims stand apart, for who they are is sealed. */
export const urgentGroup: Kind<"enum"> = {
  id: "urgentGroup",
  subject: "person",
  label: text("Nhóm cần bảo vệ khẩn cấp", "Group in urgent protection"),
  value: {
    type: "enum",
    values: [
      { id: "none", label: text("không thuộc", "none") },
      {
        id: "orphan",
        label: text(
          "trẻ em có cả cha, mẹ chết, mất tích, không còn người thân chăm sóc được",
          "child whose parents are dead or missing, without capable relatives",
        ),
      },
      {
        id: "street",
        label: text("trẻ em, người lang thang, xin ăn", "street child, homeless or begging person"),
      },
      { id: "provincial", label: text("nhóm khác do tỉnh quyết định", "another group by the province") },
    ],
    none: "none",
  },
  absence: onlyByDecision("urgent-protection"),
};

export const urgentVictim: Kind<"boolean"> = {
  id: "urgentVictim",
  subject: "person",
  label: text(
    "Nạn nhân bạo lực gia đình, xâm hại, mua bán, cưỡng bức lao động cần bảo vệ khẩn cấp",
    "Victim of domestic violence, abuse, trafficking or forced labour in urgent protection",
  ),
  value: { type: "boolean" },
  absence: onlyByDecision("urgent-protection"),
  sensitivity: "violence",
};

export const urgentCareSince: Kind<"date"> = {
  id: "urgentCareSince",
  subject: "person",
  label: text("Ngày tiếp nhận chăm sóc tạm thời", "Taken into temporary care on"),
  value: { type: "date", min: civilDate("2014-01-01"), max: civilDate("2100-12-31") },
  absence: factOfLife,
};

export const urgentCareDays: Kind<"number"> = {
  id: "urgentCareDays",
  subject: "person",
  label: text("Số ngày chăm sóc tạm thời trong tháng", "Days of temporary care in the month"),
  value: { type: "number", unit: "day", min: 0, max: 31 },
  absence: factOfLife,
};

export const facts: readonly FactKind[] = [
  facilityGroup,
  urgentGroup,
  urgentVictim,
  urgentCareSince,
  urgentCareDays,
];
