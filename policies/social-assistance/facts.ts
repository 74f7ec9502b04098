import {
  all,
  always,
  type FactKind,
  isOneOf,
  type RelationKind,
  someMember,
  text,
  type ValueSchema,
} from "@ansinh/engine";
import { factOfLife, onlyByDecision, sex } from "../kit/index.ts";
import { atLeast, under } from "./law.ts";

type Kind<T extends ValueSchema["type"]> = FactKind<Extract<ValueSchema, { type: T }>>;

const parentSituations = [
  { id: "present", label: text("còn sống, chăm sóc được con", "living and able to care") },
  { id: "dead", label: text("đã chết", "dead") },
  { id: "missing", label: text("bị tuyên bố mất tích", "declared missing") },
  { id: "unidentified", label: text("không xác định được", "cannot be identified") },
  { id: "in-facility", label: text("đang ở cơ sở trợ giúp xã hội", "in a social assistance facility") },
  {
    id: "detained",
    label: text(
      "đang chấp hành án phạt tù hoặc biện pháp bắt buộc",
      "in prison or under a compulsory measure",
    ),
  },
] as const;

export const fatherSituation: Kind<"enum"> = {
  id: "fatherSituation",
  subject: "person",
  label: text("Tình trạng của cha", "Father's situation"),
  value: { type: "enum", values: parentSituations },
  absence: factOfLife,
};

export const motherSituation: Kind<"enum"> = {
  id: "motherSituation",
  subject: "person",
  label: text("Tình trạng của mẹ", "Mother's situation"),
  value: { type: "enum", values: parentSituations },
  absence: factOfLife,
};

export const livesWithParent: Kind<"boolean"> = {
  id: "livesWithParent",
  subject: "person",
  label: text("Đang sống cùng cha hoặc mẹ", "Lives with a parent"),
  value: { type: "boolean" },
  absence: {
    means: "derived",
    from: someMember({ relation: "parent", member: "holder" }, always(true)),
    reason: text("Theo quan hệ trong hộ.", "From the relations in the household."),
  },
};

export const abandoned: Kind<"boolean"> = {
  id: "abandoned",
  subject: "person",
  label: text("Bị bỏ rơi, chưa có người nhận làm con nuôi", "Abandoned and not adopted"),
  value: { type: "boolean" },
  absence: factOfLife,
};

export const studying: Kind<"boolean"> = {
  id: "studying",
  subject: "person",
  label: text(
    "Đang học phổ thông, học nghề, trung cấp, cao đẳng hoặc đại học văn bằng thứ nhất",
    "Studies at school, vocational school, college or for a first degree",
  ),
  value: { type: "boolean" },
  absence: factOfLife,
};

export const receivedAsChild: Kind<"boolean"> = {
  id: "receivedAsChild",
  subject: "person",
  label: text(
    "Đang hưởng trợ cấp theo khoản 1 Điều 5 khi đủ 16 tuổi",
    "Was receiving under Article 5 clause 1 on turning 16",
  ),
  value: { type: "boolean" },
  absence: onlyByDecision("assistance"),
};

export const hiv: Kind<"boolean"> = {
  id: "hiv",
  subject: "person",
  label: text("Nhiễm HIV/AIDS", "Has HIV/AIDS"),
  value: { type: "boolean" },
  absence: onlyByDecision("hiv"),
  sensitivity: "hiv",
};

export const hasStableIncome: Kind<"boolean"> = {
  id: "hasStableIncome",
  subject: "person",
  label: text(
    "Có tiền lương, lương hưu, trợ cấp BHXH hoặc thu nhập ổn định hàng tháng",
    "Has a wage, pension, insurance benefit or another stable monthly income",
  ),
  value: { type: "boolean" },
  absence: factOfLife,
};

export const receivesWage: Kind<"boolean"> = {
  id: "receivesWage",
  subject: "person",
  label: text("Có tiền lương", "Has a wage"),
  value: { type: "boolean" },
  absence: factOfLife,
};

export const maritalStatus: Kind<"enum"> = {
  id: "maritalStatus",
  subject: "person",
  label: text("Tình trạng hôn nhân", "Marital status"),
  value: {
    type: "enum",
    values: [
      { id: "unmarried", label: text("chưa có vợ, chồng", "never married") },
      { id: "married", label: text("có vợ, chồng", "married") },
      { id: "widowed", label: text("vợ, chồng đã chết", "widowed") },
      { id: "spouse-missing", label: text("vợ, chồng mất tích", "spouse missing") },
      { id: "divorced", label: text("ly hôn", "divorced") },
    ],
  },
  absence: factOfLife,
};

export const countedForSingleParent: Kind<"boolean"> = {
  id: "countedForSingleParent",
  subject: "person",
  label: text(
    "Đã được tính trong trợ cấp của người đơn thân nuôi con",
    "Already counted in a single parent's allowance",
  ),
  value: { type: "boolean" },
  absence: onlyByDecision("assistance"),
};

export const supporter: Kind<"enum"> = {
  id: "supporter",
  subject: "person",
  label: text("Người có nghĩa vụ và quyền phụng dưỡng", "Person with the duty and right to support"),
  value: {
    type: "enum",
    values: [
      { id: "none", label: text("không có", "none") },
      {
        id: "on-allowance",
        label: text(
          "có, nhưng đang hưởng trợ cấp xã hội hàng tháng",
          "has one who also receives monthly assistance",
        ),
      },
      { id: "able", label: text("có", "has one") },
    ],
  },
  absence: factOfLife,
};

export const takenIn: Kind<"boolean"> = {
  id: "takenIn",
  subject: "person",
  label: text(
    "Không có điều kiện sống ở cộng đồng, đủ điều kiện vào cơ sở nhưng có người nhận nuôi dưỡng",
    "Cannot live in the community, qualifies for a facility, and somebody takes them in",
  ),
  value: { type: "boolean" },
  absence: factOfLife,
};

const notRecorded = { ...always("unknown"), label: text("chưa ghi nhận", "not recorded") };

export const pregnant: Kind<"boolean"> = {
  id: "pregnant",
  subject: "person",
  label: text("Đang mang thai", "Pregnant"),
  value: { type: "boolean" },
  absence: {
    means: "derived",
    from: all(isOneOf(sex, "female"), atLeast(10), under(60), notRecorded),
    reason: text(
      "Không hỏi nam giới, trẻ dưới 10 tuổi, người từ đủ 60 tuổi; những người khác phải hỏi.",
      "Men, children under 10 and people from 60 aren't asked; everybody else must be.",
    ),
  },
};

export const spouseDrawsCareMoney: Kind<"boolean"> = {
  id: "spouseDrawsCareMoney",
  subject: "person",
  label: text(
    "Vợ hoặc chồng đã hưởng hỗ trợ chăm sóc khi mang thai, nuôi con dưới 36 tháng",
    "The spouse already draws care money for pregnancy or a child under 36 months",
  ),
  value: { type: "boolean" },
  absence: onlyByDecision("assistance"),
};

export const receivesAsChildWithoutSupport: Kind<"boolean"> = {
  id: "receivesAsChildWithoutSupport",
  subject: "person",
  label: text("Đang hưởng trợ cấp theo khoản 1 Điều 5", "Receives under Article 5 clause 1"),
  value: { type: "boolean" },
  absence: onlyByDecision("assistance"),
};

export const receivesAsElderlyTakenIn: Kind<"boolean"> = {
  id: "receivesAsElderlyTakenIn",
  subject: "person",
  label: text(
    "Đang hưởng trợ cấp người cao tuổi có người nhận chăm sóc tại cộng đồng",
    "Receives as an elderly person taken in",
  ),
  value: { type: "boolean" },
  absence: onlyByDecision("assistance"),
};

export const receivesOtherAssistance: Kind<"boolean"> = {
  id: "receivesOtherAssistance",
  subject: "person",
  label: text("Đang hưởng trợ cấp xã hội hàng tháng khác", "Receives other monthly assistance"),
  value: { type: "boolean" },
  absence: onlyByDecision("assistance"),
};

/** `from` cares directly, in the family, for `to`. */
export const carer: RelationKind = {
  id: "carer",
  label: text("người trực tiếp chăm sóc trong hộ", "direct carer in the household"),
  absence: onlyByDecision("assistance"),
  max: 10,
};

/** `from` took in `to`, who isn't of the family. */
export const takesIn: RelationKind = {
  id: "takesIn",
  label: text("người nhận nuôi dưỡng, chăm sóc", "person who took somebody in"),
  absence: onlyByDecision("assistance"),
  max: 10,
};

export const facts: readonly FactKind[] = [
  fatherSituation,
  motherSituation,
  livesWithParent,
  abandoned,
  studying,
  receivedAsChild,
  hiv,
  hasStableIncome,
  receivesWage,
  maritalStatus,
  countedForSingleParent,
  supporter,
  takenIn,
  pregnant,
  spouseDrawsCareMoney,
  receivesAsChildWithoutSupport,
  receivesAsElderlyTakenIn,
  receivesOtherAssistance,
];
export const relations: readonly RelationKind[] = [carer, takesIn];
