import { type FactKind, text } from "@ansinh/engine";
import { counted, decided, oneOf } from "./kinds.ts";

// What is paid once stands on the days of its decision: a record from and to that day, due in its month.

export const oneOff = oneOf(
  "meritOneOff",
  text("Trợ cấp một lần được quyết định", "One-off payment decided"),
  [
    [
      "activist-pre-1945.relatives",
      "thân nhân người hoạt động trước 1945 chết trước khi hưởng",
      "relatives of a pre-1945 activist dead before benefit",
    ],
    [
      "activist-pre-1945.worshipper",
      "người thờ cúng người hoạt động trước 1945 chết trước khi hưởng",
      "worshipper of a pre-1945 activist dead before benefit",
    ],
    [
      "activist-1945.relatives",
      "thân nhân người hoạt động 1945 chết trước khi hưởng",
      "relatives of an activist of 1945 dead before benefit",
    ],
    [
      "activist-1945.worshipper",
      "người thờ cúng người hoạt động 1945 chết trước khi hưởng",
      "worshipper of an activist of 1945 dead before benefit",
    ],
    ["martyr", "cấp Bằng “Tổ quốc ghi công” cho liệt sĩ", "“Tổ quốc ghi công” granted for a martyr"],
    ["death-notice", "chi phí báo tử liệt sĩ", "notice of a martyr's death"],
    [
      "mother-or-hero",
      "Bà mẹ Việt Nam anh hùng, Anh hùng truy tặng hoặc chết trước khi hưởng",
      "Heroic Mother or hero, posthumous or dead before benefit",
    ],
    ["imprisoned", "người bị địch bắt tù, đày", "imprisoned by the enemy"],
    ["helper-medal", "người giúp đỡ cách mạng có Huy chương Kháng chiến", "helper with a Resistance Medal"],
    [
      "dead-before-benefit",
      "người hoạt động kháng chiến, giúp đỡ cách mạng chết trước khi hưởng",
      "resistance person or helper dead before benefit",
    ],
  ],
);
export const resistanceMonths = counted(
  "meritResistanceMonths",
  { unit: "month", max: 480 },
  text(
    "Số tháng thâm niên kháng chiến được quyết định trợ cấp một lần",
    "Months of resistance seniority for which a one-off payment is decided",
  ),
);
export const injuryOneOffPercent = counted(
  "injuryOneOffPercent",
  { unit: "percent", max: 100 },
  text(
    "Tỷ lệ tổn thương cơ thể khi quyết định trợ cấp thương tật một lần",
    "Injury rate of a decided one-off payment",
  ),
);
export const nursing = oneOf("meritNursing", text("Điều dưỡng trong đợt", "Nursing in this round"), [
  ["home", "tại nhà", "at home"],
  ["centre", "tập trung", "in a centre"],
]);
export const nursedLastYear = decided(
  "meritNursedLastYear",
  "Đã điều dưỡng năm trước",
  "Was nursed last year",
);
export const parentOfOnlyOrTwoMartyrs = decided(
  "parentOfOnlyOrTwoMartyrs",
  "Cha, mẹ có con duy nhất là liệt sĩ hoặc có từ hai con là liệt sĩ",
  "Parent whose only child, or two or more children, are martyrs",
);
export const schoolYear = oneOf(
  "meritSchoolYear",
  text("Hỗ trợ học tập được quyết định cho năm học", "Schooling support decided for the school year"),
  [
    ["pre-school", "mầm non", "pre-school"],
    [
      "general",
      "phổ thông, giáo dục thường xuyên, dự bị đại học, năng khiếu, trường khuyết tật",
      "general, continuing, pre-university, gifted or special school",
    ],
    [
      "higher",
      "phổ thông dân tộc nội trú, giáo dục nghề nghiệp, đại học",
      "ethnic boarding school, vocational school or university",
    ],
  ],
);
export const martyrsWorshipped = counted(
  "martyrsWorshipped",
  { unit: "person", max: 10 },
  text("Số liệt sĩ được chi thờ cúng năm", "Martyrs for whom the year's worship is paid"),
);
export const graveVisitKilometres = counted(
  "graveVisitKilometres",
  { unit: "kilometre", max: 3_000 },
  text("Số km thăm viếng mộ liệt sĩ được quyết định", "Kilometres of a decided visit to a martyr's grave"),
);
export const graveVisitors = counted(
  "graveVisitors",
  { unit: "person", max: 20 },
  text("Số người đi thăm viếng mộ liệt sĩ", "People who visit the grave"),
);
export const visitedThisYear = decided(
  "graveVisitedThisYear",
  "Đã được hỗ trợ thăm viếng mộ liệt sĩ trong năm",
  "A grave visit was already supported this year",
);
export const remainsMoved = decided(
  "martyrRemainsMoved",
  "Di chuyển hài cốt liệt sĩ được quyết định",
  "Moving of a martyr's remains decided",
);
export const remainsKilometres = counted(
  "martyrRemainsKilometres",
  { unit: "kilometre", max: 3_000 },
  text("Số km di chuyển hài cốt liệt sĩ", "Kilometres the remains are moved"),
);
export const gravesBuilt = counted(
  "martyrGravesBuilt",
  { unit: "grave", max: 10 },
  text("Số mộ liệt sĩ được hỗ trợ xây", "Martyrs' graves whose building is supported"),
);
export const orthopaedicKilometres = counted(
  "orthopaedicKilometres",
  { unit: "kilometre", max: 3_000 },
  text("Số km đi làm dụng cụ chỉnh hình", "Kilometres travelled for an orthopaedic device"),
);
export const housing = oneOf(
  "meritHousing",
  text("Hỗ trợ nhà ở được quyết định", "Housing support decided"),
  [
    ["new", "xây mới", "new house"],
    ["repair", "sửa chữa", "repair"],
  ],
);
export const houseArea = counted(
  "meritHouseArea",
  { unit: "m2", max: 1_000 },
  text("Diện tích nhà sau hỗ trợ", "Floor area after the support"),
);
export const singleHousehold = decided("meritSingleHousehold", "Hộ độc thân", "Household of one");
export const threeHardParts = decided(
  "meritHouseThreeHard",
  "Nhà sau hỗ trợ bảo đảm “3 cứng”",
  "The house has three hard parts after the support",
);
export const gift = oneOf("meritGift", text("Quà tặng cá nhân trong đợt", "Gift to a person in this round"), [
  ["central-leaders", "của lãnh đạo Đảng, Nhà nước", "of central leaders"],
  ["ministries", "của bộ, ngành trung ương", "of ministries"],
]);
export const presidentGift = oneOf(
  "meritPresidentGiftLevel",
  text("Quà của Chủ tịch nước trong đợt", "President's gift in this round"),
  [
    ["ordinary", "mức thường", "ordinary level"],
    ["higher", "mức cao", "higher level"],
  ],
);
export const groupVisit = decided(
  "meritGroupVisit",
  "Trong đoàn đại biểu người có công được đón tiếp",
  "In a group of people with merit that is received",
);
export const facilityHolidays = counted(
  "meritFacilityHolidays",
  { unit: "day", max: 31 },
  text(
    "Số ngày lễ, tết trong tháng ở cơ sở nuôi dưỡng người có công",
    "Holidays of the month in a facility for people with merit",
  ),
);

/** What decides payments made once, or once a year. */
export const eventFacts: readonly FactKind[] = [
  oneOff,
  resistanceMonths,
  injuryOneOffPercent,
  nursing,
  nursedLastYear,
  parentOfOnlyOrTwoMartyrs,
  schoolYear,
  martyrsWorshipped,
  graveVisitKilometres,
  graveVisitors,
  visitedThisYear,
  remainsMoved,
  remainsKilometres,
  gravesBuilt,
  orthopaedicKilometres,
  housing,
  houseArea,
  singleHousehold,
  threeHardParts,
  gift,
  presidentGift,
  groupVisit,
  facilityHolidays,
];
