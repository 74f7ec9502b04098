import {
  ageMonths,
  type Benefit,
  type BooleanNode,
  type Citation,
  type Clause,
  type ClauseCondition,
  compare,
  fact,
  highestOf,
  isOneOf,
  number,
  of,
  type Parameter,
  ratioOf,
  type Text,
  text,
} from "@ansinh/engine";
import { cite, decree20, decree335, reading } from "../kit/index.ts";
import { from2021, groupsOf2026 } from "../social-assistance/law.ts";
import { urgentCareDays, urgentCareSince, urgentGroup, urgentVictim } from "./facts.ts";

const article16Unread = reading(
  decree335("16", "M"),
  text(
    "Điều 16 (mức hỗ trợ bảo vệ khẩn cấp) chưa đọc: giữ mức cũ, chờ xác nhận bằng văn bản.",
    "Article 16 (support in urgent protection) wasn't read: the former level, until confirmed with it.",
  ),
);

/** Tiền ăn mỗi ngày trong thời gian chăm sóc tạm thời. */
export const urgentFood: Parameter = {
  id: "urgentFoodPerDay",
  label: text(
    "Tiền ăn của người cần bảo vệ khẩn cấp, mỗi ngày",
    "Food of people in urgent protection, a day",
  ),
  short: text("tiền ăn mỗi ngày", "food a day"),
  type: "money",
  min: 10_000,
  max: 1_000_000,
  versions: [
    { ...from2021, value: 60_000, citation: cite("02/2021/TT-BLĐTBXH", "3") },
    { ...groupsOf2026, value: 60_000, citation: article16Unread },
  ],
};

const byDay = text(
  "Tính theo số ngày chăm sóc trong tháng, còn trong thời hạn ít nhất một ngày.",
  "By the days of care in the month, with at least one day within the limit.",
);

/** Three months from the day on which somebody was taken in. */
const withinLimit = (citation: Citation): ClauseCondition => ({
  id: "within-3-months",
  label: text("chăm sóc tạm thời chưa quá 3 tháng", "in temporary care for no more than 3 months"),
  refusal: text("đã chăm sóc tạm thời đủ 3 tháng", "in temporary care for 3 months already"),
  reading: "anyDay",
  readingCitation: reading(citation, byDay),
  citation,
  is: compare(ageMonths(urgentCareSince), "<", number(3, "month")),
});

interface Group {
  readonly id: string;
  readonly words: Text;
  readonly is: BooleanNode;
  /** Decree 20/2021: who, and where three months are said; the orphans of Article 16 have no limit of their own. */
  readonly of2021: { readonly who: string; readonly limit?: string };
  readonly of2026: string;
  readonly sensitivity?: string;
}

const groups: readonly Group[] = [
  {
    id: "orphan",
    words: text(
      "trẻ em có cả cha, mẹ chết, mất tích, không còn người thân chăm sóc",
      "child whose parents are dead or missing, without relatives",
    ),
    is: isOneOf(urgentGroup, "orphan"),
    of2021: { who: "16" },
    of2026: "15.2.a",
  },
  {
    id: "victim",
    sensitivity: "violence",
    words: text("nạn nhân cần bảo vệ khẩn cấp", "victim in urgent protection"),
    is: fact(urgentVictim),
    of2021: { who: "24.2", limit: "18.3" },
    of2026: "15.2.b",
  },
  {
    id: "street",
    words: text("trẻ em, người lang thang, xin ăn cần bảo vệ khẩn cấp", "homeless or begging person"),
    is: isOneOf(urgentGroup, "street"),
    of2021: { who: "24.2", limit: "18.3" },
    of2026: "15.2.c",
  },
  {
    id: "provincial",
    words: text("nhóm cần bảo vệ khẩn cấp khác do tỉnh quyết định", "another group by the province"),
    is: isOneOf(urgentGroup, "provincial"),
    of2021: { who: "24.2", limit: "18.3" },
    of2026: "15.2.d",
  },
];

const belongs = ({ words, is }: Group, citation: Citation): ClauseCondition => ({
  id: "group",
  label: words,
  refusal: text(`không phải ${words.vi}`, `not: ${words.en}`),
  reading: "anyDay",
  readingCitation: reading(citation, byDay),
  citation,
  is,
});

const food = { parameter: urgentFood.id, coefficient: ratioOf("1"), rounding: "exact" } as const;

function urgentClause(group: Group): Clause {
  const { words, of2021, of2026, sensitivity } = group;
  const [who2021, who2026] = [decree20(of2021.who), decree335(of2026)];
  return {
    id: `urgent-protection.${group.id}`,
    ...(sensitivity ? { sensitivity } : {}),
    amounts: [
      { ...from2021, citation: decree20(of2021.limit ? "18.2" : "16"), value: food },
      { ...groupsOf2026, citation: article16Unread, value: food },
    ],
    units: { count: fact(urgentCareDays), label: text("ngày", "days") },
    rules: [
      {
        ...from2021,
        citation: who2021,
        value: {
          label: words,
          reason: words,
          conditions: [
            belongs(group, who2021),
            ...(of2021.limit ? [withinLimit(decree20(of2021.limit))] : []),
          ],
        },
      },
      {
        ...groupsOf2026,
        citation: who2026,
        value: {
          label: words,
          reason: words,
          conditions: [belongs(group, who2026), withinLimit(decree335("18"))],
        },
      },
    ],
  };
}

const clauses = groups.map(urgentClause);

const oneGroup = reading(
  decree335("15.2"),
  text(
    "Mỗi ngày chăm sóc chỉ có một khẩu phần, dù thuộc nhiều nhóm.",
    "A day of care is one ration, whatever groups somebody is of.",
  ),
);

/** Tiền ăn khi chăm sóc tạm thời người cần bảo vệ khẩn cấp; treatment and transport are paid as they cost. */
export const urgentProtection: Benefit = {
  id: "urgent-protection",
  label: text("Tiền ăn của người cần bảo vệ khẩn cấp", "Food in urgent protection"),
  period: "monthly",
  clauses,
  combination: highestOf(oneGroup, ...clauses.map(({ id }) => of(id))),
  details: [],
};
