// A policy: the tennis club pays half the court fee for each member under 18 whose household is not well off.
import {
  ageYears,
  buildPolicySet,
  type Citation,
  civilDate,
  compare,
  type FactKind,
  fact,
  month,
  not,
  number,
  of,
  ratioOf,
  text,
  type ValueSchema,
} from "@ansinh/engine";

type Kind<T extends ValueSchema["type"]> = FactKind<Extract<ValueSchema, { type: T }>>;

const rule = (article: string): Citation => ({ act: "club-rules", article, status: "V" });
const since2020 = { inForce: civilDate("2020-01-01"), appliesFrom: month("2020-01") };

export const born: Kind<"date"> = {
  id: "born",
  subject: "person",
  label: text("Ngày sinh", "Date of birth"),
  value: { type: "date", min: civilDate("1900-01-01"), max: civilDate("2100-12-31") },
  absence: { means: "unknown", reason: text("Không ai được đoán", "Nobody may assume it") },
};

export const wellOff: Kind<"boolean"> = {
  id: "wellOff",
  subject: "household",
  label: text("Hộ khá giả", "Well-off household"),
  value: { type: "boolean" },
  absence: {
    means: "no",
    list: "well-off",
    reason: text("Chỉ có trong danh sách", "Exists only on the list"),
  },
};

const under18 = {
  id: "under-18",
  label: text("dưới 18 tuổi", "under 18"),
  refusal: text("đã đủ 18 tuổi", "has turned 18"),
  reading: "anyDay", // met on any day of the month; "lastDay" for levels
  readingCitation: rule("1"),
  citation: rule("2"),
  is: compare(ageYears(born), "<", number(18, "year")),
} as const;

const notWellOff = {
  id: "not-well-off",
  label: text("hộ không khá giả", "household not well off"),
  refusal: text("hộ khá giả", "the household is well off"),
  reading: "anyDay",
  readingCitation: rule("1"),
  citation: rule("3"),
  is: not(fact(wellOff)),
} as const;

export const club = buildPolicySet({
  id: "tennis-club",
  acts: [{ id: "club-rules", name: text("Quy chế câu lạc bộ", "Club rules") }],
  lists: [{ id: "well-off", label: text("Danh sách hộ khá giả", "List of well-off households") }],
  birth: "born",
  facts: [born, wellOff],
  relations: [],
  parameters: [
    {
      id: "courtFee",
      label: text("Phí sân hằng tháng", "Monthly court fee"),
      short: text("phí sân", "court fee"),
      type: "money",
      min: 100_000,
      max: 2_000_000,
      versions: [
        { ...since2020, value: 400_000, citation: rule("4") },
        {
          // signed in August, in force in October, and it governs the months from July
          signed: civilDate("2026-08-21"),
          inForce: civilDate("2026-10-05"),
          appliesFrom: month("2026-07"),
          value: 500_000,
          citation: rule("5"),
        },
      ],
    },
  ],
  tables: [],
  conditions: [],
  benefits: [
    {
      id: "junior-grant",
      label: text("Hỗ trợ hội viên trẻ", "Junior grant"),
      period: "monthly",
      clauses: [
        {
          id: "junior",
          rules: [
            {
              ...since2020,
              citation: rule("2"),
              value: {
                label: text("hội viên dưới 18 tuổi", "member under 18"),
                reason: text("hội viên trẻ", "young member"),
                conditions: [under18, notWellOff],
              },
            },
          ],
          amounts: [
            {
              ...since2020,
              citation: rule("4"),
              value: { parameter: "courtFee", coefficient: ratioOf("0.5"), rounding: "exact" },
            },
          ],
        },
      ],
      combination: of("junior"),
      details: [{ of: ageYears(born), words: text("{} tuổi", "aged {}") }],
    },
  ],
  overlaps: [],
  confirmed: [],
});
