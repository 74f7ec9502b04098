import { type Parameter, text } from "@ansinh/engine";
import { reading } from "../kit/index.ts";
import * as law from "./law.ts";
import { type Level, once, since2021 } from "./law.ts";

type Row = readonly [
  id: string,
  item: string,
  of2021: number,
  of2023: number,
  of2024: number,
  vi: string,
  en: string,
];

/**
 * Appendix I in thousands of đồng a month from 07/2021, 07/2023 and 07/2024: the rows that aren't the standard itself or
 * twice or thrice that, and no bands.
 */
const rows: readonly Row[] = [
  [
    "meritActivistDetached",
    "1.1",
    1815,
    2297,
    3117,
    "người hoạt động cách mạng trước 01/01/1945 diện thoát ly",
    "activist before 1 January 1945, detached",
  ],
  [
    "meritSeniorityYear",
    "1.1",
    308,
    390,
    529,
    "phụ cấp mỗi năm thâm niên",
    "supplement for a year of seniority",
  ],
  [
    "meritActivistNotDetached",
    "1.1",
    3081,
    3899,
    5291,
    "người hoạt động cách mạng trước 01/01/1945 diện không thoát ly",
    "activist before 1 January 1945, not detached",
  ],
  [
    "meritActivistPre1945Alone",
    "1.2",
    1299,
    1644,
    2231,
    "tuất nuôi dưỡng thân nhân người hoạt động trước 1945",
    "upkeep of a relative of a pre-1945 activist",
  ],
  [
    "meritActivist1945",
    "2.1",
    1679,
    2125,
    2884,
    "người hoạt động cách mạng từ 01/01/1945 đến khởi nghĩa tháng Tám 1945",
    "activist of 1945 until the August uprising",
  ],
  [
    "meritActivist1945Survivor",
    "2.2",
    911,
    1153,
    1565,
    "tuất thân nhân người hoạt động 1945",
    "survivor of an activist of 1945",
  ],
  [
    "meritActivist1945Alone",
    "2.2",
    1299,
    1644,
    2231,
    "tuất nuôi dưỡng thân nhân người hoạt động 1945",
    "upkeep of a relative of an activist of 1945",
  ],
  [
    "meritMartyrAlone",
    "3.4",
    1299,
    1644,
    2231,
    "tuất nuôi dưỡng thân nhân liệt sĩ",
    "upkeep of a martyr's relative",
  ],
  [
    "meritMotherSupplement",
    "4",
    1361,
    1722,
    2337,
    "phụ cấp Bà mẹ Việt Nam anh hùng",
    "supplement of a Heroic Vietnamese Mother",
  ],
  [
    "meritHero",
    "5",
    1361,
    1722,
    2337,
    "Anh hùng lực lượng vũ trang, Anh hùng Lao động thời kỳ kháng chiến",
    "Hero of the Armed Forces, Labour Hero in resistance",
  ],
  [
    "meritInvalidSupplement",
    "6.1",
    815,
    1031,
    1399,
    "phụ cấp thương binh từ 81 %",
    "supplement of a war invalid from 81 %",
  ],
  [
    "meritInvalidSevereSupplement",
    "6.1",
    1670,
    2113,
    2867,
    "phụ cấp thương binh có vết thương đặc biệt nặng",
    "supplement of a war invalid with a specially severe wound",
  ],
  [
    "meritInvalidSevereCarer",
    "6.1",
    2086,
    2640,
    3582,
    "người phục vụ thương binh có vết thương đặc biệt nặng",
    "carer of a war invalid with a specially severe wound",
  ],
  ["meritInvalidSurvivor", "6.2", 911, 1153, 1565, "tuất thân nhân thương binh", "survivor of a war invalid"],
  [
    "meritInvalidAlone",
    "6.2",
    1299,
    1644,
    2231,
    "tuất nuôi dưỡng thân nhân thương binh",
    "upkeep of a war invalid's relative",
  ],
  [
    "meritSickSupplement",
    "7.1",
    815,
    1031,
    1399,
    "phụ cấp bệnh binh từ 81 %",
    "supplement of a sick soldier from 81 %",
  ],
  [
    "meritSickSevereCarer",
    "7.1",
    2086,
    2640,
    3582,
    "người phục vụ bệnh binh có bệnh đặc biệt nặng",
    "carer of a specially severely sick soldier",
  ],
  ["meritSickSurvivor", "7.2", 911, 1153, 1565, "tuất thân nhân bệnh binh", "survivor of a sick soldier"],
  [
    "meritSickAlone",
    "7.2",
    1299,
    1644,
    2231,
    "tuất nuôi dưỡng thân nhân bệnh binh",
    "upkeep of a sick soldier's relative",
  ],
  [
    "meritExposedSupplement",
    "8.1",
    815,
    1031,
    1399,
    "phụ cấp người nhiễm chất độc hóa học từ 81 %",
    "supplement of an exposed person from 81 %",
  ],
  [
    "meritExposedSurvivor",
    "8.2",
    911,
    1153,
    1565,
    "tuất thân nhân người nhiễm chất độc hóa học",
    "survivor of an exposed person",
  ],
  [
    "meritExposedAlone",
    "8.2",
    1299,
    1644,
    2231,
    "tuất nuôi dưỡng thân nhân người nhiễm chất độc hóa học",
    "upkeep of an exposed person's relative",
  ],
  [
    "meritExposedChild",
    "8.2",
    974,
    1233,
    1673,
    "con đẻ người nhiễm chất độc hóa học, suy giảm 61–80 %",
    "child of an exposed person, impairment 61–80 %",
  ],
  [
    "meritImprisoned",
    "9",
    974,
    1233,
    1673,
    "người bị địch bắt tù, đày",
    "person imprisoned or exiled by the enemy",
  ],
  [
    "meritHelperOrder",
    "10.2",
    955,
    1208,
    1639,
    "người giúp đỡ cách mạng được tặng Huân chương Kháng chiến",
    "helper of the revolution with a Resistance Order",
  ],
  [
    "meritHelperAlone",
    "10.3",
    1299,
    1644,
    2231,
    "nuôi dưỡng người giúp đỡ cách mạng cô đơn",
    "upkeep of a helper who lives alone",
  ],
  [
    "meritSchoolingSecond",
    "11.2",
    815,
    1031,
    1399,
    "trợ cấp học tập nhóm thứ hai",
    "schooling allowance, second group",
  ],
];

const estimateRead = text(
  "Ước tính: mức 07/2024 nhân 3.012/2.789, làm tròn đến 1.000 đ, có thể lệch 1.000 đ; phải xác nhận bằng phụ lục Nghị định 321/2026/NĐ-CP.",
  "An estimate: the level of 07/2024 × 3,012/2,789, rounded to 1,000, maybe 1,000 off; to be confirmed with the appendix of Decree 321/2026.",
);
/** A level of the appendices of Decree 321/2026, which weren't read: computes nothing until confirmed. */
export const estimatedAt = (place: string) => reading(law.decree321(place, "M"), estimateRead);

/** An estimate of a level from 07/2026 by that of 07/2024, both in thousands of đồng. */
export const estimate2026 = (of2024: number): number => Math.round((of2024 * 3_012) / 2_789);

/** The levels of one place of an appendix by date; the last is an estimate. */
export const versionsOf = <T>(place: string, of: (year: 2021 | 2023 | 2024 | 2026) => T) => [
  { ...law.from2021, value: of(2021), citation: law.decree75(place) },
  { ...law.from2023, value: of(2023), citation: law.decree55(place) },
  { ...law.from2024, value: of(2024), citation: law.decree77(place) },
  { ...law.from2026, value: of(2026), citation: estimatedAt(place) },
];

/** Bounds of any monthly allowance: what no decree has gone below, what none reaches. */
export const allowanceBounds = { min: 100_000, max: 20_000_000 };

export const appendixI: readonly Parameter[] = rows.map(([id, item, of2021, of2023, of2024, vi, en]) => {
  const levels = { 2021: of2021, 2023: of2023, 2024: of2024, 2026: estimate2026(of2024) };
  return {
    id,
    label: text(`Mức hằng tháng: ${vi}`, `Monthly level: ${en}`),
    short: text("mức hằng tháng", "monthly level"),
    type: "money",
    ...allowanceBounds,
    versions: versionsOf(`PL I/${item}`, (year) => levels[year] * 1_000),
  };
});

/** A row of the appendix. */
export const row = (id: string, item: string): Level => since2021(law.decree75(`PL I/${item}`), once(id));

/** A row that is the standard, twice or thrice that: the law's own multiplication at every date. */
export const standards = (times: "1" | "2" | "3", item: string): Level => [
  { ...law.from2021, citation: law.decree75(`PL I/${item}`), value: law.ofStandard(times) },
  { ...law.from2023, citation: law.decree55(`PL I/${item}`), value: law.ofStandard(times) },
  { ...law.from2024, citation: law.decree77(`PL I/${item}`), value: law.ofStandard(times) },
  { ...law.from2026, citation: law.decree321(`PL I/${item}`, "D"), value: law.ofStandard(times) },
];
