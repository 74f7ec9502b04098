import { type FactKind, type Text, text, type ValueSchema } from "@ansinh/engine";
import { factOfLife, onlyByDecision } from "../kit/index.ts";

type Kind<T extends ValueSchema["type"]> = FactKind<Extract<ValueSchema, { type: T }>>;
type Subject = FactKind["subject"];

const asked = (subject: Subject, id: string, label: Text): Kind<"boolean"> => ({
  id,
  subject,
  label,
  value: { type: "boolean" },
  absence: factOfLife,
});
const measured = (id: string, label: Text, value: Kind<"number">["value"]): Kind<"number"> => ({
  id,
  subject: "household",
  label,
  value,
  absence: factOfLife,
});

/** The lists a review leaves behind. */
export const reviewLists = [
  { id: "poverty-review", label: text("Phiếu rà soát hộ (Phiếu B)", "Household review forms (form B)") },
] as const;

export const householdArea: Kind<"enum"> = {
  id: "householdArea",
  subject: "household",
  label: text("Khu vực của hộ", "Area of the household"),
  value: {
    type: "enum",
    values: [
      { id: "rural", label: text("nông thôn", "rural") },
      { id: "urban", label: text("thành thị", "urban") },
    ],
  },
  absence: factOfLife,
};

export const incomePerPerson: Kind<"money"> = {
  id: "incomePerPerson",
  subject: "household",
  label: text("Thu nhập bình quân đầu người một tháng", "Income per person a month"),
  value: { type: "money", min: 0, max: 1_000_000_000 },
  absence: factOfLife,
};

export const scoredByForm: Kind<"boolean"> = {
  id: "scoredByForm",
  subject: "household",
  label: text("Đã chấm điểm theo Phiếu B", "Scored by form B"),
  value: { type: "boolean" },
  absence: onlyByDecision("poverty-review"),
};
const points = { type: "number", unit: "point", min: 0, max: 500 } as const;
export const scoreB1 = measured("scoreB1", text("Điểm B1 (thu nhập)", "Score B1 (income)"), points);
export const scoreB2 = measured("scoreB2", text("Điểm B2 (thiếu hụt)", "Score B2 (deprivations)"), points);

export const farms = asked(
  "household",
  "farms",
  text(
    "Hộ làm nông nghiệp, lâm nghiệp, ngư nghiệp, diêm nghiệp",
    "Household in agriculture, forestry, fishery or salt making",
  ),
);
/** Whether an escape or a relapse is new can't be seen from today's decision alone. */
export const wasPoorBefore = asked(
  "household",
  "wasPoorBefore",
  text("Trước đây từng thuộc hộ nghèo và đã thoát nghèo", "Was poor before and had escaped"),
);

export const lacksSteadyWork = asked(
  "person",
  "lacksSteadyWork",
  text(
    "Trong tuổi, có khả năng lao động mà không có việc làm hoặc việc làm không ổn định",
    "Able and of working age, without work or with unsteady work",
  ),
);
export const isDependant = asked(
  "person",
  "isDependant",
  text("Là người phụ thuộc trong hộ", "Is a dependant of the household"),
);
export const malnourished = asked(
  "person",
  "malnourished",
  text("Trẻ suy dinh dưỡng (chiều cao hoặc cân nặng theo tuổi)", "Child stunted or underweight"),
);
export const hasHealthInsurance = asked(
  "person",
  "hasHealthInsurance",
  text("Có thẻ bảo hiểm y tế còn hạn", "Has a valid health insurance card"),
);
export const trainedOrStudying = asked(
  "person",
  "trainedOrStudying",
  text(
    "Đang được đào tạo hoặc có bằng cấp, chứng chỉ phù hợp với tuổi",
    "In training, or qualified as fits the age",
  ),
);
export const attendsRightLevel = asked(
  "person",
  "attendsRightLevel",
  text("Đang học đúng cấp học theo tuổi", "Attends the school level of the age"),
);

export const weakStructures = measured(
  "weakStructures",
  text(
    "Số kết cấu chính của nhà không bền chắc (tường, cột, mái)",
    "Main structures of the house that aren't durable (wall, pillar, roof)",
  ),
  { type: "number", unit: "structure", min: 0, max: 3 },
);
export const floorArea = measured("floorArea", text("Diện tích nhà ở", "Floor area"), {
  type: "number",
  unit: "m²",
  min: 0,
  max: 10_000,
});
export const hygienicWater = asked(
  "household",
  "hygienicWater",
  text("Dùng nguồn nước sinh hoạt hợp vệ sinh", "Uses a hygienic source of water"),
);
export const hygienicLatrine = asked(
  "household",
  "hygienicLatrine",
  text("Dùng nhà tiêu hợp vệ sinh", "Uses a hygienic latrine"),
);
export const usesInternet = asked(
  "household",
  "usesInternet",
  text("Hộ có sử dụng dịch vụ Internet", "The household uses the internet"),
);
export const hasInformationDevice = asked(
  "household",
  "hasInformationDevice",
  text("Có phương tiện tiếp cận thông tin", "Has a device to access information"),
);

export const facts: readonly FactKind[] = [
  householdArea,
  incomePerPerson,
  scoredByForm,
  scoreB1,
  scoreB2,
  farms,
  wasPoorBefore,
  lacksSteadyWork,
  isDependant,
  malnourished,
  hasHealthInsurance,
  trainedOrStudying,
  attendsRightLevel,
  weakStructures,
  floorArea,
  hygienicWater,
  hygienicLatrine,
  usesInternet,
  hasInformationDevice,
];
