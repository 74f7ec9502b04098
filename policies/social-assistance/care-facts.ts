import { type FactKind, type Text, text, type ValueSchema } from "@ansinh/engine";
import { onlyByDecision, unitsMax } from "../kit/index.ts";

type Kind<T extends ValueSchema["type"]> = FactKind<Extract<ValueSchema, { type: T }>>;

/** A care decision names the carer and how many, not always whom: the number stands beside the relations. */
const number = (id: string, label: Text): Kind<"number"> => ({
  id,
  subject: "person",
  label,
  value: { type: "number", unit: "person", min: 0, max: unitsMax },
  absence: onlyByDecision("assistance"),
});

export const takenInChildrenUnder4 = number(
  "takenInChildrenUnder4",
  text(
    "Số trẻ em không có nguồn nuôi dưỡng dưới 4 tuổi nhận nuôi theo quyết định",
    "Children without support under 4 taken in by decision",
  ),
);
export const takenInChildrenFrom4 = number(
  "takenInChildrenFrom4",
  text(
    "Số trẻ em không có nguồn nuôi dưỡng từ đủ 4 tuổi nhận nuôi theo quyết định",
    "Children without support aged 4 or older taken in by decision",
  ),
);
export const takenInElderly = number(
  "takenInElderly",
  text("Số người cao tuổi nhận chăm sóc theo quyết định", "Elderly people taken in by decision"),
);
export const caredForExtremelySevere = number(
  "caredForExtremelySevere",
  text(
    "Số người khuyết tật đặc biệt nặng trong hộ được chăm sóc theo quyết định",
    "Members with extremely severe disability cared for by decision",
  ),
);
export const takenInExtremelySevereAdults = number(
  "takenInExtremelySevereAdults",
  text(
    "Số người lớn khuyết tật đặc biệt nặng nhận chăm sóc theo quyết định",
    "Adults with extremely severe disability taken in by decision",
  ),
);
export const takenInExtremelySevereChildren = number(
  "takenInExtremelySevereChildren",
  text(
    "Số trẻ em khuyết tật đặc biệt nặng nhận chăm sóc theo quyết định",
    "Children with extremely severe disability taken in by decision",
  ),
);

/** Which of the cases it was isn't in the decision. */
export const smallChildrenByDecision: Kind<"enum"> = {
  id: "smallChildrenByDecision",
  subject: "person",
  label: text(
    "Mang thai, nuôi con dưới 36 tháng theo quyết định hỗ trợ",
    "Pregnant or raising a child under 36 months by a care decision",
  ),
  value: {
    type: "enum",
    values: [
      { id: "none", label: text("không có", "none") },
      {
        id: "one",
        label: text("mang thai hoặc nuôi một con dưới 36 tháng", "pregnant or raising one child"),
      },
      {
        id: "more",
        label: text(
          "mang thai và nuôi con, hoặc nuôi từ hai con dưới 36 tháng",
          "pregnant and raising a child, or raising two or more",
        ),
      },
    ],
    none: "none",
  },
  absence: onlyByDecision("assistance"),
};

export const careFacts: readonly FactKind[] = [
  takenInChildrenUnder4,
  takenInChildrenFrom4,
  takenInElderly,
  caredForExtremelySevere,
  takenInExtremelySevereAdults,
  takenInExtremelySevereChildren,
  smallChildrenByDecision,
];
