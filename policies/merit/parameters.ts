import { civilDate, month, type Parameter, text } from "@ansinh/engine";
import { cite, reading } from "../kit/index.ts";
import * as law from "./law.ts";

const first = { ...law.from2021, value: 1_624_000, citation: law.decree75("", "V2") };
const of2024 = { ...law.from2024, value: 2_789_000, citation: law.decree77("", "V2") };
const of2026 = { ...law.from2026, value: 3_012_000, citation: law.decree321("", "V2") };
const of2023 = { ...law.from2023, value: 2_055_000, citation: law.decree55("", "V2") };

/** Mức chuẩn trợ cấp, phụ cấp ưu đãi. The lower bound is what no decree has gone below, the upper what none reaches. */
const standard: Parameter = {
  id: "meritStandard",
  label: text("Mức chuẩn trợ cấp ưu đãi người có công", "Standard of preferential allowances for merit"),
  short: text("mức chuẩn", "standard"),
  type: "money",
  min: 1_000_000,
  max: 20_000_000,
  versions: [first, of2023, of2024, of2026],
};

/** The standard for nursing: Decree 55/2023 raised it half a year later. */
const nursingStandard: Parameter = {
  ...standard,
  id: "meritNursingStandard",
  label: text("Mức chuẩn tính điều dưỡng người có công", "Standard for nursing of people with merit"),
  short: text("mức chuẩn điều dưỡng", "nursing standard"),
  versions: [
    first,
    {
      ...of2023,
      appliesFrom: month("2024-01"),
      citation: reading(
        law.decree55("", "V2"),
        text("Điều dưỡng theo mức mới từ 01/01/2024.", "Nursing at the new level from 01/01/2024."),
      ),
    },
    of2024,
    of2026,
  ],
};

interface Fixed {
  readonly id: string;
  readonly value: number;
  readonly place: string;
  readonly vi: string;
  readonly en: string;
}

/** Amounts in đồng that don't move with the standard. Where the source names no article the act alone is cited. */
const fixed: readonly Fixed[] = [
  { id: "meritWorship", value: 1_400_000, place: "", vi: "mức thờ cúng", en: "worship support" },
  { id: "meritGraveKilometre", value: 3_000, place: "", vi: "mức mỗi km", en: "rate a kilometre" },
  { id: "meritRemains", value: 4_000_000, place: "", vi: "mức di chuyển hài cốt", en: "moving of remains" },
  { id: "meritGrave", value: 10_000_000, place: "", vi: "mức xây mộ", en: "building of a grave" },
  {
    id: "meritOrthopaedicKilometre",
    value: 5_000,
    place: "PL V",
    vi: "mức đi lại mỗi km",
    en: "travel rate a kilometre",
  },
  {
    id: "meritOrthopaedicTravelMost",
    value: 1_400_000,
    place: "PL V",
    vi: "mức đi lại tối đa",
    en: "most for travel",
  },
  { id: "meritGiftCash", value: 1_000_000, place: "13.11", vi: "quà bằng tiền", en: "gift in cash" },
  { id: "meritGiftGoods", value: 250_000, place: "13.11", vi: "quà bằng hiện vật", en: "gift in goods" },
  { id: "meritVisitGift", value: 500_000, place: "13", vi: "quà tặng đoàn", en: "gift of a group visit" },
  {
    id: "meritVisitReception",
    value: 150_000,
    place: "13",
    vi: "mức đón tiếp đoàn",
    en: "reception of a group visit",
  },
  {
    id: "meritHolidayMeals",
    value: 200_000,
    place: "",
    vi: "mức ăn ngày lễ, tết mỗi ngày",
    en: "holiday meals a day",
  },
];

const fixedParameters: readonly Parameter[] = fixed.map(({ id, value, place, vi, en }) => ({
  id,
  label: text(`Người có công: ${vi}`, `Merit: ${en}`),
  short: text(vi, en),
  type: "money",
  min: 1_000,
  max: 100_000_000,
  versions: [{ ...law.from2021, value, citation: law.decree75(place, place ? "V" : "V2") }],
}));

const unread = text(
  "Chưa đọc được văn bản: mức ghi theo trí nhớ, phải xác nhận bằng văn bản trước khi áp dụng.",
  "The act wasn't read: a remembered level that must be confirmed with the document before use.",
);

/** The President's gifts on 27/7 and at Tết: remembered, no act named. */
const presidentGifts: readonly Parameter[] = (
  [
    ["meritPresidentGift", 300_000, "thường", "ordinary"],
    ["meritPresidentGiftHigher", 600_000, "cao", "higher"],
  ] as const
).map(([id, value, vi, en]) => ({
  id,
  label: text(`Quà của Chủ tịch nước, mức ${vi}`, `President's gift, ${en} level`),
  short: text("quà của Chủ tịch nước", "President's gift"),
  type: "money",
  min: 100_000,
  max: 10_000_000,
  versions: [{ ...law.from2021, value, citation: reading(cite(law.presidentsDecision.id, "", "M"), unread) }],
}));

/** Ten times the base salary, as social insurance law pays: remembered, for the months whose base salary was read. */
const funeral: Parameter = {
  id: "meritFuneralGrant",
  label: text("Mai táng phí người có công", "Funeral grant for people with merit"),
  short: text("mai táng phí", "funeral grant"),
  type: "money",
  min: 10_000_000,
  max: 100_000_000,
  versions: [
    {
      ...law.from2024,
      value: 23_400_000,
      citation: reading(law.decree131("122", "M"), unread),
    },
    {
      inForce: civilDate("2026-07-01"),
      appliesFrom: month("2026-07"),
      value: 25_300_000,
      citation: reading(law.decree131("122", "M"), unread),
    },
  ],
};

export const parameters: readonly Parameter[] = [
  standard,
  nursingStandard,
  ...fixedParameters,
  ...presidentGifts,
  funeral,
];
