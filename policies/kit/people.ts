import { civilDate, type FactKind, type RelationKind, text, type ValueSchema } from "@ansinh/engine";
import { factOfLife, onlyByDecision } from "./absence.ts";

type Schema<T extends ValueSchema["type"]> = Extract<ValueSchema, { type: T }>;
type Kind<T extends ValueSchema["type"]> = FactKind<Schema<T>>;

/** Facts that several areas read. */
export const birthDate: Kind<"date"> = {
  id: "birthDate",
  subject: "person",
  label: text("Ngày sinh", "Date of birth"),
  value: { type: "date", min: civilDate("1890-01-01"), max: civilDate("2100-12-31") },
  absence: factOfLife,
};

export const sex: Kind<"enum"> = {
  id: "sex",
  subject: "person",
  label: text("Giới tính", "Sex"),
  value: {
    type: "enum",
    values: [
      { id: "female", label: text("nữ", "female") },
      { id: "male", label: text("nam", "male") },
    ],
  },
  absence: factOfLife,
};

export const poverty: Kind<"enum"> = {
  id: "poverty",
  subject: "household",
  label: text("Phân loại hộ (quyết định của xã)", "Household's poverty status (commune's decision)"),
  value: {
    type: "enum",
    values: [
      { id: "poor", label: text("hộ nghèo", "poor") },
      { id: "near-poor", label: text("hộ cận nghèo", "near-poor") },
      { id: "not-poor", label: text("không nghèo", "not poor") },
    ],
    none: "not-poor",
  },
  absence: onlyByDecision("poor"),
};

export const livesInDifficultPlace: Kind<"boolean"> = {
  id: "livesInDifficultPlace",
  subject: "household",
  label: text(
    "Sống ở xã, thôn đặc biệt khó khăn vùng dân tộc thiểu số, miền núi",
    "Lives in a specially difficult commune or village of the ethnic-minority and mountainous area",
  ),
  value: { type: "boolean" },
  absence: onlyByDecision("places"),
};

export const receivesPension: Kind<"boolean"> = {
  id: "receivesPension",
  subject: "person",
  label: text(
    "Đang hưởng lương hưu hoặc trợ cấp bảo hiểm xã hội hàng tháng",
    "Receives a pension or a monthly social-insurance benefit",
  ),
  value: { type: "boolean" },
  absence: onlyByDecision("insurance"),
};

export const receivesAssistance: Kind<"boolean"> = {
  id: "receivesAssistance",
  subject: "person",
  label: text("Đang hưởng trợ cấp xã hội hàng tháng", "Receives monthly social assistance"),
  value: { type: "boolean" },
  absence: onlyByDecision("assistance"),
};

export const disabilityDegree: Kind<"enum"> = {
  id: "disabilityDegree",
  subject: "person",
  label: text("Mức độ khuyết tật (giấy xác nhận)", "Degree of disability (certificate)"),
  value: {
    type: "enum",
    values: [
      { id: "extremely-severe", label: text("đặc biệt nặng", "extremely severe") },
      { id: "severe", label: text("nặng", "severe") },
      { id: "mild", label: text("nhẹ", "mild") },
      { id: "none", label: text("không có", "none") },
    ],
    none: "none",
  },
  absence: onlyByDecision("disability"),
};

export const member: RelationKind = {
  id: "member",
  label: text("thành viên hộ", "member of the household"),
  absence: onlyByDecision("residents"),
  max: 50,
};

/** `from` is the parent of `to`. */
export const parent: RelationKind = {
  id: "parent",
  label: text("cha, mẹ", "parent"),
  absence: onlyByDecision("residents"),
  max: 20,
};

export const peopleFacts: readonly FactKind[] = [
  birthDate,
  sex,
  poverty,
  livesInDifficultPlace,
  receivesPension,
  receivesAssistance,
  disabilityDegree,
];
export const peopleRelations: readonly RelationKind[] = [member, parent];

/** Relations whose holder is older than the other, with the years that at least lie between them. */
export const bornBefore: ReadonlyMap<string, number> = new Map([[parent.id, 10]]);
