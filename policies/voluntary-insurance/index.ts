import {
  type Act,
  type Benefit,
  type BooleanNode,
  type Citation,
  type Clause,
  type ClauseCondition,
  civilDate,
  compare,
  type FactKind,
  fact,
  highestOf,
  isOneOf,
  type LegalDates,
  month,
  number,
  of,
  type Parameter,
  ratioOf,
  type Text,
  text,
  type ValueSchema,
} from "@ansinh/engine";
import { livesOnIsland } from "../health-insurance/facts.ts";
import {
  cite,
  decree,
  factOfLife,
  type Indicator,
  onlyByDecision,
  policyArea,
  poverty,
  reading,
} from "../kit/index.ts";
import { procedures } from "./procedures.ts";

const acts: readonly Act[] = [decree("159/2025/NĐ-CP"), decree("134/2015/NĐ-CP")];

const from2025: LegalDates = { inForce: civilDate("2025-07-01"), appliesFrom: month("2025-07") };
/** Amounts known are those of the rural poverty line that began in 2022. */
const until2025: LegalDates = {
  inForce: civilDate("2022-01-01"),
  appliesFrom: month("2022-01"),
  appliesTo: month("2025-06"),
};
const decree159 = (status: "V2" | "M" = "V2"): Citation => cite("159/2025/NĐ-CP", "5", status);
const decree134: Citation = reading(
  cite("134/2015/NĐ-CP", "", "M"),
  text(
    "Tỷ lệ 30, 25, 10 % chưa đối chiếu được với văn bản.",
    "Shares of 30, 25 and 10 % weren't compared with the act.",
  ),
);

type Kind<T extends ValueSchema["type"]> = FactKind<Extract<ValueSchema, { type: T }>>;
const participates: Kind<"boolean"> = {
  id: "paysVoluntaryInsurance",
  subject: "person",
  label: text("Đang đóng bảo hiểm xã hội tự nguyện", "Pays voluntary social insurance"),
  value: { type: "boolean" },
  absence: onlyByDecision("insurance"),
};
const monthsSupported: Kind<"number"> = {
  id: "voluntaryMonthsSupported",
  subject: "person",
  label: text(
    "Số tháng đã được hỗ trợ đóng BHXH tự nguyện",
    "Months of voluntary insurance supported so far",
  ),
  value: { type: "number", unit: "month", min: 0, max: 600 },
  absence: factOfLife,
};
const ethnicMinority: Kind<"boolean"> = {
  id: "ethnicMinority",
  subject: "person",
  label: text("Người dân tộc thiểu số", "Of an ethnic minority"),
  value: { type: "boolean" },
  absence: factOfLife,
};

/** The rural poverty line, the least income one may choose; that of 2027 wasn't read for this purpose. */
const leastIncome: Parameter = {
  id: "voluntaryInsuranceIncomeMin",
  label: text(
    "Mức thu nhập tháng thấp nhất làm căn cứ đóng BHXH tự nguyện",
    "Least income insured voluntarily",
  ),
  short: text("mức thu nhập thấp nhất", "least income"),
  type: "money",
  min: 500_000,
  max: 20_000_000,
  versions: [
    { ...from2025, appliesTo: month("2026-12"), value: 1_500_000, citation: decree159() },
    {
      ...from2025,
      appliesFrom: month("2027-01"),
      value: 2_200_000,
      citation: reading(
        decree159("M"),
        text(
          "Theo chuẩn hộ nghèo nông thôn 2027–2030, cần xác nhận áp dụng cho BHXH tự nguyện.",
          "By the rural poverty line of 2027–2030; that it applies here needs confirmation.",
        ),
      ),
    },
  ],
};

interface Before {
  readonly id: string;
  readonly value: number;
}
/** What was paid before 01/07/2025, remembered: counts once confirmed. */
const paidBefore = ({ id, value }: Before, label: Text): Parameter => ({
  id,
  label,
  short: text("mức hỗ trợ", "support"),
  type: "money",
  min: 0,
  max: 500_000,
  versions: [{ ...until2025, value, citation: decree134 }],
});

const condition = (
  id: string,
  wanted: { readonly label: Text; readonly refusal: Text; readonly is: BooleanNode },
  citation: Citation,
): ClauseCondition => ({
  id,
  ...wanted,
  citation,
  reading: "anyDay",
  readingCitation: reading(citation, text("Hỗ trợ theo tháng đóng.", "Supported by the month paid for.")),
});

const pays = (citation: Citation): ClauseCondition =>
  condition(
    "pays",
    {
      label: text("đang đóng BHXH tự nguyện", "pays voluntary insurance"),
      refusal: text("không đóng BHXH tự nguyện", "doesn't pay voluntary insurance"),
      is: fact(participates),
    },
    citation,
  );
const within120 = (citation: Citation): ClauseCondition =>
  condition(
    "within-120-months",
    {
      label: text("chưa được hỗ trợ đủ 120 tháng", "supported for fewer than 120 months"),
      refusal: text("đã được hỗ trợ đủ 120 tháng", "supported for 120 months already"),
      is: compare(fact(monthsSupported), "<", number(120, "month")),
    },
    citation,
  );

interface Group {
  readonly id: string;
  readonly coefficient: string;
  readonly label: Text;
  readonly refusal?: Text;
  readonly is?: BooleanNode;
  readonly before?: Before;
}

/** Share × 22 % of the least income. */
const groups: readonly Group[] = [
  {
    id: "poor",
    coefficient: "0.11",
    label: text("người thuộc hộ nghèo", "of a poor household"),
    refusal: text("không thuộc hộ nghèo", "not of a poor household"),
    is: isOneOf(poverty, "poor"),
    before: { id: "voluntaryPoorBefore2025", value: 99_000 },
  },
  {
    id: "island",
    coefficient: "0.11",
    label: text("người sống ở xã đảo, đặc khu", "lives on an island commune or special zone"),
    refusal: text("không sống ở xã đảo, đặc khu", "doesn't live on an island or special zone"),
    is: fact(livesOnIsland),
  },
  {
    id: "near-poor",
    coefficient: "0.088",
    label: text("người thuộc hộ cận nghèo", "of a near-poor household"),
    refusal: text("không thuộc hộ cận nghèo", "not of a near-poor household"),
    is: isOneOf(poverty, "near-poor"),
    before: { id: "voluntaryNearPoorBefore2025", value: 82_500 },
  },
  {
    id: "ethnic-minority",
    coefficient: "0.066",
    label: text("người dân tộc thiểu số", "of an ethnic minority"),
    refusal: text("không phải người dân tộc thiểu số", "not of an ethnic minority"),
    is: fact(ethnicMinority),
  },
  {
    id: "others",
    coefficient: "0.044",
    label: text("người tham gia khác", "other participant"),
    before: { id: "voluntaryOthersBefore2025", value: 33_000 },
  },
];

function clauseOf({ id, coefficient, label, refusal, is, before }: Group): Clause {
  const asked = (citation: Citation) => ({
    label,
    reason: label,
    conditions: [
      pays(citation),
      within120(citation),
      ...(refusal && is ? [condition("group", { label, refusal, is }, citation)] : []),
    ],
  });
  return {
    id: `voluntary-insurance.${id}`,
    rules: [
      ...(before ? [{ ...until2025, citation: decree134, value: asked(decree134) }] : []),
      { ...from2025, citation: decree159(), value: asked(decree159()) },
    ],
    amounts: [
      ...(before
        ? [
            {
              ...until2025,
              citation: decree134,
              value: { parameter: before.id, coefficient: ratioOf("1"), rounding: "exact" as const },
            },
          ]
        : []),
      {
        ...from2025,
        citation: decree159(),
        value: {
          parameter: leastIncome.id,
          coefficient: ratioOf(coefficient),
          rounding: "half-up" as const,
        },
      },
    ],
  };
}

const clauses = groups.map(clauseOf);

/** Hỗ trợ tiền đóng BHXH tự nguyện: of several groups the one that gives most. */
export const voluntaryInsurance: Benefit = {
  id: "voluntary-insurance",
  label: text("Hỗ trợ đóng bảo hiểm xã hội tự nguyện", "Support of voluntary social insurance"),
  period: "monthly",
  clauses,
  combination: highestOf(decree159(), ...clauses.map(({ id }) => of(id))),
  details: [],
};

const indicators: readonly Indicator[] = [
  {
    id: "voluntary-insurance-supported",
    label: text("Số người được hỗ trợ đóng BHXH tự nguyện", "People supported in voluntary insurance"),
    of: { kind: "due", benefits: [voluntaryInsurance.id] },
    citation: decree159(),
  },
  {
    id: "voluntary-insurance-money",
    label: text("Kinh phí hỗ trợ đóng BHXH tự nguyện một tháng", "Money of the support a month"),
    of: { kind: "money", benefits: [voluntaryInsurance.id] },
    citation: decree159(),
  },
];

export const area = policyArea({
  id: "voluntary-insurance",
  label: text("Bảo hiểm xã hội tự nguyện", "Voluntary social insurance"),
  order: 90,
  paidMonthly: false,
  acts,
  facts: [participates, monthsSupported, ethnicMinority],
  parameters: [
    leastIncome,
    ...groups.flatMap(({ before, label }) => (before ? [paidBefore(before, label)] : [])),
  ],
  benefits: [voluntaryInsurance],
  procedures,
  indicators,
  together: [
    {
      these: ["voluntary-insurance"],
      beside: ["social-assistance", "social-pension", "funeral-support"],
      because: text(
        "Là hỗ trợ tiền đóng cho người tham gia; luật đã đọc không nói đến trợ cấp đang hưởng.",
        "Supports the contributions of whoever takes part; the law as read names no allowance that it would exclude.",
      ),
    },
  ],
});
