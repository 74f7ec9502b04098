import { type FactKind, text } from "@ansinh/engine";
import { counted, decided, oneOf, percentage } from "./kinds.ts";

export const activistPre1945 = oneOf(
  "activistPre1945",
  text("Hoạt động cách mạng trước 01/01/1945", "Activist of the revolution before 1 January 1945"),
  [
    ["detached", "diện thoát ly", "detached"],
    ["not-detached", "diện không thoát ly", "not detached"],
  ],
);
export const seniorityYears = counted(
  "meritSeniorityYears",
  { unit: "year", max: 60 },
  text("Số năm thâm niên hoạt động trước 1945 theo quyết định", "Years of seniority before 1945 by decision"),
);
export const survivorOfActivistPre1945 = oneOf(
  "survivorOfActivistPre1945",
  text(
    "Thân nhân người hoạt động cách mạng trước 01/01/1945 đã chết",
    "Relative of a deceased activist before 1945",
  ),
  [
    ["spouse", "vợ hoặc chồng", "spouse"],
    ["child", "con", "child"],
  ],
);
export const activist1945 = decided(
  "activist1945",
  "Hoạt động cách mạng từ 01/01/1945 đến khởi nghĩa tháng Tám 1945",
  "Activist from 1 January 1945 to the August uprising of 1945",
);
export const survivorOfActivist1945 = decided(
  "survivorOfActivist1945",
  "Thân nhân hưởng tuất của người hoạt động cách mạng 1945 đã chết",
  "Entitled relative of a deceased activist of 1945",
);
export const martyrsInFamily = counted(
  "martyrsInFamily",
  { unit: "person", max: 10 },
  text(
    "Số liệt sĩ mà người này là thân nhân hưởng trợ cấp tuất",
    "Martyrs whose entitled relative the person is",
  ),
);
export const remarriedSpouseOfMartyr = decided(
  "remarriedSpouseOfMartyr",
  "Vợ hoặc chồng liệt sĩ lấy chồng, vợ khác đã nuôi con hoặc chăm sóc cha mẹ liệt sĩ",
  "Remarried spouse of a martyr who raised the child or cared for the parents",
);
export const livesAloneByDecision = decided(
  "meritLivesAlone",
  "Sống cô đơn hoặc là con mồ côi, theo quyết định nuôi dưỡng",
  "Lives alone or is an orphan, by decision on upkeep",
);
export const heroicMother = decided("heroicMother", "Bà mẹ Việt Nam anh hùng", "Heroic Vietnamese Mother");
export const hero = decided(
  "heroOfResistance",
  "Anh hùng lực lượng vũ trang nhân dân, Anh hùng Lao động thời kỳ kháng chiến",
  "Hero of the Armed Forces or Labour Hero in resistance",
);
export const warInvalid = oneOf("warInvalid", text("Thương binh", "War invalid"), [
  ["invalid", "thương binh, người hưởng chính sách như thương binh", "war invalid or treated as such"],
  ["class-b", "thương binh loại B", "war invalid of class B"],
]);
export const injuryPercent = percentage(
  "injuryPercent",
  "Tỷ lệ tổn thương cơ thể của thương binh",
  "Injury rate of the war invalid",
);
export const injurySpeciallySevere = decided(
  "injurySpeciallySevere",
  "Thương binh có vết thương đặc biệt nặng",
  "War invalid with a specially severe wound",
);
export const sickSoldierPercent = percentage(
  "sickSoldierPercent",
  "Tỷ lệ tổn thương cơ thể của bệnh binh",
  "Impairment rate of the sick soldier",
);
export const sicknessSpeciallySevere = decided(
  "sicknessSpeciallySevere",
  "Bệnh binh có tình trạng bệnh đặc biệt nặng",
  "Sick soldier whose sickness is specially severe",
);
export const exposurePercent = percentage(
  "exposurePercent",
  "Tỷ lệ tổn thương cơ thể của người hoạt động kháng chiến nhiễm chất độc hóa học",
  "Impairment rate of the person exposed to toxic chemicals in resistance",
);
export const exposureSpeciallySevere = decided(
  "exposureSpeciallySevere",
  "Người nhiễm chất độc hóa học có tình trạng bệnh đặc biệt nặng",
  "Exposed person whose condition is specially severe",
);
export const survivorOfInvalidPercent = percentage(
  "survivorOfInvalidPercent",
  "Thân nhân hưởng tuất của thương binh đã chết: tỷ lệ của thương binh",
  "Entitled relative of a deceased war invalid: the invalid's rate",
);
export const survivorOfSickSoldierPercent = percentage(
  "survivorOfSickSoldierPercent",
  "Thân nhân hưởng tuất của bệnh binh đã chết: tỷ lệ của bệnh binh",
  "Entitled relative of a deceased sick soldier: the soldier's rate",
);
export const survivorOfExposedPercent = percentage(
  "survivorOfExposedPercent",
  "Thân nhân hưởng tuất của người nhiễm chất độc hóa học đã chết: tỷ lệ của người ấy",
  "Entitled relative of a deceased exposed person: that person's rate",
);
export const childOfExposedPercent = percentage(
  "childOfExposedPercent",
  "Con đẻ của người nhiễm chất độc hóa học: tỷ lệ suy giảm khả năng",
  "Child of an exposed person: rate of impairment",
);
export const imprisonedByEnemy = decided(
  "imprisonedByEnemy",
  "Người hoạt động cách mạng, kháng chiến bị địch bắt tù, đày",
  "Imprisoned or exiled by the enemy",
);
export const helperOfRevolution = oneOf(
  "helperOfRevolution",
  text("Người có công giúp đỡ cách mạng", "Helper of the revolution"),
  [
    [
      "before-august-1945",
      "Kỷ niệm chương “Tổ quốc ghi công” hoặc Bằng “Có công với nước” trước tháng Tám 1945",
      "honoured with “Tổ quốc ghi công” or “Có công với nước” for before August 1945",
    ],
    ["resistance-order", "Huân chương Kháng chiến", "Resistance Order"],
  ],
);
export const carerAtHome = decided(
  "meritCarerAtHome",
  "Sống ở gia đình, có người phục vụ theo quyết định",
  "Lives at home with a carer by decision",
);
export const schoolingMonthly = decided(
  "meritSchoolingMonthly",
  "Theo học, được trợ cấp ưu đãi giáo dục hằng tháng theo quyết định",
  "Studies and draws the monthly schooling allowance by decision",
);
export const parentWithMerit = oneOf(
  "parentWithMerit",
  text("Là con của người có công", "Child of a person with merit"),
  [
    ["activist", "người hoạt động cách mạng trước 1945, năm 1945", "activist before or in 1945"],
    ["hero", "Anh hùng lực lượng vũ trang, Anh hùng Lao động", "hero"],
    ["invalid", "thương binh", "war invalid"],
    ["sick-soldier", "bệnh binh", "sick soldier"],
    ["exposed", "người nhiễm chất độc hóa học", "exposed person"],
  ],
);
export const parentPercent = percentage(
  "parentWithMeritPercent",
  "Tỷ lệ tổn thương cơ thể của cha hoặc mẹ là người có công",
  "Injury rate of the parent with merit",
);

/** What decides the monthly allowances. */
export const monthlyFacts: readonly FactKind[] = [
  activistPre1945,
  seniorityYears,
  survivorOfActivistPre1945,
  activist1945,
  survivorOfActivist1945,
  martyrsInFamily,
  remarriedSpouseOfMartyr,
  livesAloneByDecision,
  heroicMother,
  hero,
  warInvalid,
  injuryPercent,
  injurySpeciallySevere,
  sickSoldierPercent,
  sicknessSpeciallySevere,
  exposurePercent,
  exposureSpeciallySevere,
  survivorOfInvalidPercent,
  survivorOfSickSoldierPercent,
  survivorOfExposedPercent,
  childOfExposedPercent,
  imprisonedByEnemy,
  helperOfRevolution,
  carerAtHome,
  schoolingMonthly,
  parentWithMerit,
  parentPercent,
];
