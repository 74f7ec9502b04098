import {
  all,
  any,
  type Benefit,
  type Citation,
  type Clause,
  type ClauseCondition,
  civilDate,
  compare,
  fact,
  highestOf,
  isOneOf,
  month,
  number,
  of,
  type Parameter,
  stack,
  text,
} from "@ansinh/engine";
import { cite, reading } from "../kit/index.ts";
import * as event from "./event-facts.ts";
import * as law from "./law.ts";

const decision22 = (place: string): Citation => cite("22/2013/QĐ-TTg", place);
const decision21 = reading(
  cite("21/2024/QĐ-TTg", "", "M"),
  text(
    "Chưa đọc được Quyết định: mức và ngày áp dụng ghi theo trí nhớ, để ngỏ từ đầu năm 2024.",
    "The decision wasn't read: level and day are remembered, left open from the beginning of 2024.",
  ),
);
// the source names the year alone: the decision surely rules the months of this area
const since2013 = { inForce: civilDate("2013-12-31"), appliesFrom: month("2014-01") };
const since2024 = { inForce: civilDate("2024-01-01"), appliesFrom: month("2024-01") };

const housingLevels = (
  [
    ["meritHouseNew", 40_000_000, 60_000_000, "xây mới nhà ở", "new house"],
    ["meritHouseRepair", 20_000_000, 30_000_000, "sửa chữa nhà ở", "repair of a house"],
  ] as const
).map(
  ([id, of2013, of2024, vi, en]): Parameter => ({
    id,
    label: text(`Hỗ trợ người có công ${vi}`, `Housing support for merit: ${en}`),
    short: text("mức hỗ trợ", "support"),
    type: "money",
    min: 10_000_000,
    max: 200_000_000,
    versions: [
      { ...since2013, value: of2013, citation: decision22("3") },
      { ...since2024, value: of2024, citation: decision21 },
    ],
  }),
);
export const housingParameters: readonly Parameter[] = housingLevels;

const area = (least: number) => compare(fact(event.houseArea), ">=", number(least, "m2"));
const largeEnough: ClauseCondition = law.met("area", decision22("3"), {
  label: text("diện tích từ 30 m², hộ độc thân từ 24 m²", "30 m² or more, of a household of one 24 m²"),
  refusal: text(
    "diện tích dưới 30 m², hộ độc thân dưới 24 m²",
    "less than 30 m², of a household of one 24 m²",
  ),
  is: any(area(30), all(fact(event.singleHousehold), area(24))),
});
const threeHard: ClauseCondition = law.met("three-hard", decision22("3"), {
  label: text("nhà bảo đảm “3 cứng”", "the house has three hard parts"),
  refusal: text("nhà chưa bảo đảm “3 cứng”", "the house lacks three hard parts"),
  is: fact(event.threeHardParts),
});
const houseOf = (kind: "new" | "repair", parameter: string, words: law.Words): Clause =>
  law.ruled({
    id: `merit-housing.${kind}`,
    ...words,
    citation: decision22("1"),
    conditions: [
      law.met("decided", decision22("1"), {
        label: text(`${words.vi}: có quyết định trong tháng`, `${words.en}: decided in the month`),
        refusal: text(`${words.vi}: không có quyết định trong tháng`, `${words.en}: nothing decided`),
        is: isOneOf(event.housing, kind),
      }),
      largeEnough,
      threeHard,
    ],
    amounts: law.since2021(decision22("3"), law.once(parameter)),
  });
const houses = [
  houseOf("new", "meritHouseNew", { vi: "hỗ trợ xây mới nhà ở", en: "support for a new house" }),
  houseOf("repair", "meritHouseRepair", { vi: "hỗ trợ sửa chữa nhà ở", en: "support for a repair" }),
];

/** Hỗ trợ người có công về nhà ở. */
export const housingSupport: Benefit = {
  id: "merit-housing",
  label: text("Hỗ trợ người có công về nhà ở", "Housing support for people with merit"),
  period: "once",
  clauses: houses,
  combination: highestOf(decision22("1"), ...houses.map(({ id }) => of(id))),
  details: [],
};

const giftPlace = law.decree75("13.11");
const visitPlace = law.decree75("13");
const given = (citation: Citation, words: law.Words, is: ClauseCondition["is"]): ClauseCondition =>
  law.met("given", citation, {
    label: text(`${words.vi} trong tháng`, `${words.en} in the month`),
    refusal: text(`không có ${words.vi} trong tháng`, `no ${words.en} in the month`),
    is,
  });

interface Gift extends law.Words {
  readonly id: string;
  readonly citation: Citation;
  readonly parameter: string;
  readonly is: ClauseCondition["is"];
}
const giftOf = ({ id, citation, parameter, is, vi, en }: Gift): Clause =>
  law.ruled({
    id: `merit-gifts.${id}`,
    vi,
    en,
    citation,
    conditions: [given(citation, { vi, en }, is)],
    amounts: law.since2021(citation, law.once(parameter)),
  });

const givers = [
  ["central-leaders", "lãnh đạo Đảng, Nhà nước", "central leaders"],
  ["ministries", "bộ, ngành trung ương", "ministries"],
] as const;
const fromState: readonly Clause[] = givers.flatMap(([giver, vi, en]) => {
  const common = { citation: giftPlace, is: isOneOf(event.gift, giver) };
  return [
    giftOf({
      ...common,
      id: `${giver}.cash`,
      parameter: "meritGiftCash",
      vi: `quà bằng tiền của ${vi}`,
      en: `gift in cash from ${en}`,
    }),
    giftOf({
      ...common,
      id: `${giver}.goods`,
      parameter: "meritGiftGoods",
      vi: `quà bằng hiện vật của ${vi}`,
      en: `gift in goods from ${en}`,
    }),
  ];
});
const presidents: readonly Clause[] = (
  [
    ["ordinary", "meritPresidentGift", "mức thường", "ordinary level"],
    ["higher", "meritPresidentGiftHigher", "mức cao", "higher level"],
  ] as const
).map(([level, parameter, vi, en]) =>
  giftOf({
    id: `president.${level}`,
    citation: cite(law.presidentsDecision.id, "", "M"),
    parameter,
    is: isOneOf(event.presidentGift, level),
    vi: `quà của Chủ tịch nước ${vi}`,
    en: `President's gift, ${en}`,
  }),
);
const visits: readonly Clause[] = [
  giftOf({
    id: "visit.gift",
    citation: visitPlace,
    parameter: "meritVisitGift",
    is: fact(event.groupVisit),
    vi: "quà tặng đoàn đại biểu",
    en: "gift of a group visit",
  }),
  giftOf({
    id: "visit.reception",
    citation: visitPlace,
    parameter: "meritVisitReception",
    is: fact(event.groupVisit),
    vi: "đón tiếp đoàn đại biểu",
    en: "reception of a group visit",
  }),
];
const gifts = [...fromState, ...presidents, ...visits];

/** Quà tặng người có công theo đợt. */
export const giftRounds: Benefit = {
  id: "merit-gifts",
  label: text("Quà tặng, đón tiếp người có công", "Gifts to and reception of people with merit"),
  period: "once",
  clauses: gifts,
  combination: stack(giftPlace, ...gifts.map(({ id }) => of(id))),
  details: [],
};
