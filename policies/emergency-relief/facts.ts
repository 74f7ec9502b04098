import { type Absence, type FactKind, text, type ValueSchema } from "@ansinh/engine";
import { factOfLife } from "../kit/index.ts";

type Kind<T extends ValueSchema["type"]> = FactKind<Extract<ValueSchema, { type: T }>>;

export const lists = [
  {
    id: "relief",
    label: text(
      "Danh sách hộ, người cần trợ giúp khẩn cấp (thôn rà soát)",
      "List of households and people in need of emergency relief (reviewed by villages)",
    ),
  },
] as const;

const onlyIfListed: Absence = {
  means: "no",
  list: "relief",
  reason: text(
    "Thôn, xã rà soát, lập danh sách: không có tên trong danh sách đầy đủ nghĩa là không.",
    "Villages and the commune review and list: not standing on a complete list means no.",
  ),
};

const yes = (id: string, subject: "person" | "household", label: FactKind["label"]): Kind<"boolean"> => ({
  id,
  subject,
  label,
  value: { type: "boolean" },
  absence: onlyIfListed,
});

export const foodShortage: Kind<"enum"> = {
  id: "foodShortage",
  subject: "household",
  label: text("Hộ thiếu lương thực", "Household short of food"),
  value: {
    type: "enum",
    values: [
      { id: "none", label: text("không thiếu", "not short") },
      { id: "tet", label: text("thiếu đói dịp Tết", "at Tết") },
      {
        id: "event",
        label: text(
          "thiếu đói do thiên tai, hỏa hoạn, mất mùa, giáp hạt, bất khả kháng",
          "by disaster, fire, crop failure, lean season or force majeure",
        ),
      },
    ],
    none: "none",
  },
  absence: onlyIfListed,
};

export const riceMonthsGiven: Kind<"number"> = {
  id: "riceMonthsGiven",
  subject: "household",
  label: text("Số tháng gạo đã cấp trong đợt này", "Months of rice already given in this round"),
  value: { type: "number", unit: "month", min: 0, max: 12 },
  absence: onlyIfListed,
};

export const lacksEssentials = yes(
  "lacksEssentials",
  "household",
  text("Hộ mất nhu yếu phẩm do thiên tai, sự cố", "Household without essentials after a disaster"),
);

export const injuredInEvent = yes(
  "injuredInEvent",
  "person",
  text(
    "Bị thương do thiên tai, hỏa hoạn, tai nạn giao thông, tai nạn lao động, bất khả kháng",
    "Injured in a disaster, fire, traffic or labour accident, or by force majeure",
  ),
);

export const emergencyTreatmentDays: Kind<"number"> = {
  id: "emergencyTreatmentDays",
  subject: "person",
  label: text("Số ngày cấp cứu, điều trị tại cơ sở y tế", "Days of emergency care and treatment"),
  value: { type: "number", unit: "day", min: 0, max: 366 },
  absence: factOfLife,
};

export const injuryPlace: Kind<"enum"> = {
  id: "injuryPlace",
  subject: "person",
  label: text("Nơi bị thương", "Place of the injury"),
  value: {
    type: "enum",
    values: [
      { id: "residence", label: text("tại nơi cư trú", "at the place of residence") },
      {
        id: "elsewhere-alone",
        label: text("ngoài nơi cư trú, không có người thân chăm sóc", "elsewhere, without relatives"),
      },
      {
        id: "elsewhere-with-relatives",
        label: text("ngoài nơi cư trú, có người thân chăm sóc", "elsewhere, with relatives"),
      },
    ],
  },
  absence: factOfLife,
};

export const diedInEvent = yes(
  "diedInEvent",
  "person",
  text(
    "Chết do thiên tai, hỏa hoạn, dịch bệnh, tai nạn nghiêm trọng, bất khả kháng",
    "Died in a disaster, fire, epidemic, serious accident or by force majeure",
  ),
);
export const missingInEvent = yes(
  "missingInEvent",
  "person",
  text("Mất tích do thiên tai, sự cố", "Missing in a disaster or accident"),
);

export const nobodyBuries = yes(
  "nobodyBuries",
  "person",
  text(
    "Không có người nhận trách nhiệm tổ chức mai táng, cơ quan, tổ chức khác đứng ra",
    "Nobody takes responsibility for the funeral, another organisation does",
  ),
);

export const houseDamage: Kind<"enum"> = {
  id: "houseDamage",
  subject: "household",
  label: text("Thiệt hại về nhà ở", "Damage to the house"),
  value: {
    type: "enum",
    values: [
      { id: "none", label: text("không thiệt hại nặng", "none heavy") },
      {
        id: "lost",
        label: text(
          "đổ, sập, trôi, cháy hoàn toàn, không còn nơi ở",
          "collapsed, washed away or burnt, no shelter",
        ),
      },
      { id: "unusable", label: text("hư hỏng nặng, không ở được", "heavily damaged, unusable") },
    ],
    none: "none",
  },
  absence: onlyIfListed,
};

export const relocationOrdered = yes(
  "relocationOrdered",
  "household",
  text("Phải di dời nhà ở khẩn cấp theo quyết định", "Ordered to relocate urgently"),
);
export const hardUp = yes(
  "hardUp",
  "household",
  text("Hộ có hoàn cảnh khó khăn", "Household in difficult circumstances"),
);

const visitors = {
  type: "enum",
  values: [
    { id: "none", label: text("không có", "nobody") },
    {
      id: "national",
      label: text(
        "lãnh đạo Đảng, Nhà nước, Quốc hội, Chính phủ, Mặt trận Tổ quốc Việt Nam",
        "leaders of Party, State, National Assembly, Government or Fatherland Front",
      ),
    },
    {
      id: "ministry",
      label: text(
        "lãnh đạo bộ, cơ quan trung ương, tỉnh",
        "leaders of a ministry, central agency or province",
      ),
    },
  ],
  none: "none",
} as const;

export const householdVisitedBy: Kind<"enum"> = {
  id: "householdVisitedBy",
  subject: "household",
  label: text("Đoàn thăm, tặng quà hộ", "Visitors to the household"),
  value: visitors,
  absence: onlyIfListed,
};
export const personVisitedBy: Kind<"enum"> = {
  id: "personVisitedBy",
  subject: "person",
  label: text("Đoàn thăm, tặng quà người", "Visitors to the person"),
  value: visitors,
  absence: onlyIfListed,
};

export const facts: readonly FactKind[] = [
  foodShortage,
  riceMonthsGiven,
  lacksEssentials,
  injuredInEvent,
  emergencyTreatmentDays,
  injuryPlace,
  diedInEvent,
  missingInEvent,
  nobodyBuries,
  houseDamage,
  relocationOrdered,
  hardUp,
  householdVisitedBy,
  personVisitedBy,
];
