import {
  any,
  type Benefit,
  type Citation,
  type Clause,
  type ClauseCondition,
  type ClauseRule,
  type Dated,
  diedInMonth,
  fact,
  highestOf,
  of,
  ratioOf,
  text,
} from "@ansinh/engine";
import { cite, decree20, decree335, policyArea, reading, receivesAssistance } from "../kit/index.ts";
import { countedForSingleParent } from "../social-assistance/facts.ts";
import {
  atLeast,
  from2021,
  groupsOf2026,
  levelsOf2026,
  met,
  poorOrNearPoor,
  under,
} from "../social-assistance/law.ts";
import { from2025 } from "../social-pension/index.ts";
import {
  assistancePending,
  receivesOtherInsuranceBenefit,
  receivesSocialPension,
  receivesSurvivorBenefit,
  socialPensionPending,
} from "./facts.ts";
import { procedures } from "./procedures.ts";

/** A death in the month. */
export const died = (citation: Citation): ClauseCondition =>
  met("died", {
    label: text("chết trong tháng", "died in the month"),
    refusal: text("không có thông tin chết trong tháng", "no death in the month"),
    citation,
    is: diedInMonth,
  });

const monthOfDeath = text(
  "Theo tháng chết: từ tháng 10/2026 áp dụng Nghị định 335/2026.",
  "By month of death: Decree 335/2026 from 10/2026.",
);
/** A place of Decree 335/2026, by the month of death. */
export const point335 = (place: string): Citation => reading(decree335(place), monthOfDeath);

const twenty = {
  parameter: "assistanceStandard",
  coefficient: ratioOf("20"),
  rounding: "exact",
} as const;
/** Twenty times the standard. */
const twentyStandards = [
  { ...from2021, citation: decree20("11.2"), value: twenty },
  { ...levelsOf2026, citation: decree335("11.2"), value: twenty },
] as const;

/** Of groups that Decree 335/2026 adds. */
const twentyStandardsOf2026 = [{ ...groupsOf2026, citation: decree335("11.2"), value: twenty }] as const;

interface Words {
  readonly vi: string;
  readonly en: string;
}
type Conditions = (citation: Citation) => readonly ClauseCondition[];

const written = (citation: Citation, words: Words, conditions: Conditions): ClauseRule => {
  const label = text(words.vi, words.en);
  return { label, reason: label, conditions: [died(citation), ...conditions(citation)] };
};
const in20 = (words: Words, conditions: Conditions): Dated<ClauseRule> => {
  const citation = decree20("11.1");
  return { ...from2021, citation, value: written(citation, words, conditions) };
};
const in335 = (place: string, words: Words, conditions: Conditions): Dated<ClauseRule> => ({
  ...groupsOf2026,
  citation: point335(place),
  value: written(decree335(place), words, conditions),
});

const receives: Conditions = (citation) => [
  met("receives-assistance", {
    label: text("đang hưởng trợ cấp xã hội hàng tháng", "receives monthly assistance"),
    refusal: text("không hưởng trợ cấp xã hội hàng tháng", "doesn't receive monthly assistance"),
    citation,
    is: fact(receivesAssistance),
  }),
];
const pending: Conditions = (citation) => [
  met("assistance-pending", {
    label: text("đủ điều kiện, đã nộp hồ sơ, chưa có quyết định", "eligible, filed, undecided"),
    refusal: text("không có hồ sơ trợ cấp xã hội đang giải quyết", "no assistance file under way"),
    citation,
    is: fact(assistancePending),
  }),
];
const countedChild: Conditions = (citation) => [
  met("counted-child", {
    label: text("con của người đơn thân đang hưởng trợ cấp", "child of a single parent on assistance"),
    refusal: text(
      "không phải con của người đơn thân đang hưởng trợ cấp",
      "not the child of a single parent on assistance",
    ),
    citation,
    is: fact(countedForSingleParent),
  }),
];
const from = (years: number, citation: Citation): ClauseCondition =>
  met(`from-${years}`, {
    label: text(`từ đủ ${years} tuổi`, `${years} or older`),
    refusal: text(`chưa đủ ${years} tuổi`, `not yet ${years}`),
    citation,
    is: atLeast(years),
  });
const insuredFrom =
  (years: number): Conditions =>
  (citation) => [
    from(years, citation),
    met("insurance-benefit", {
      label: text(
        "đang hưởng trợ cấp tuất hoặc trợ cấp BHXH hàng tháng khác",
        "receives a survivor or other monthly insurance benefit",
      ),
      refusal: text(
        "không hưởng trợ cấp tuất, trợ cấp BHXH hàng tháng khác",
        "receives no survivor or other insurance benefit",
      ),
      citation,
      is: any(fact(receivesSurvivorBenefit), fact(receivesOtherInsuranceBenefit)),
    }),
  ];
const survivorFrom70: Conditions = (citation) => [
  from(70, citation),
  met("under-75", {
    label: text("dưới 75 tuổi", "under 75"),
    refusal: text("đã đủ 75 tuổi", "has turned 75"),
    citation,
    is: under(75),
  }),
  poorOrNearPoor(citation),
  met("survivor-benefit", {
    label: text("đang hưởng trợ cấp tuất BHXH hàng tháng", "receives a monthly survivor benefit"),
    refusal: text("không hưởng trợ cấp tuất BHXH hàng tháng", "receives no monthly survivor benefit"),
    citation,
    is: fact(receivesSurvivorBenefit),
  }),
];

const receiverWords = {
  vi: "người đang hưởng trợ cấp xã hội hàng tháng",
  en: "receiver of monthly assistance",
};
const pendingWords = {
  vi: "người đủ điều kiện đã nộp hồ sơ trợ cấp, chưa có quyết định",
  en: "eligible, filed for assistance, undecided",
};
const countedChildWords = {
  vi: "con của người đơn thân nghèo đang hưởng trợ cấp",
  en: "child of a poor single parent on assistance",
};
const insuredWords = (years: number) => ({
  vi: `người từ đủ ${years} tuổi hưởng trợ cấp tuất hoặc trợ cấp BHXH hàng tháng khác`,
  en: `aged ${years} or older with a survivor or other monthly insurance benefit`,
});
const survivorWords = {
  vi: "người từ đủ 70 đến dưới 75 tuổi hộ nghèo, cận nghèo hưởng trợ cấp tuất",
  en: "aged 70 to under 75, poor or near-poor, with a survivor benefit",
};

/** Article 11(1) of either decree; what Decree 335/2026 adds has no older rule. */
const fromStandard: readonly Clause[] = [
  {
    id: "funeral-support.assistance-receiver",
    amounts: twentyStandards,
    rules: [in20(receiverWords, receives), in335("11.1.a", receiverWords, receives)],
  },
  {
    id: "funeral-support.assistance-pending",
    amounts: twentyStandardsOf2026,
    rules: [in335("11.1.a", pendingWords, pending)],
  },
  {
    id: "funeral-support.child-of-single-parent",
    amounts: twentyStandards,
    rules: [in20(countedChildWords, countedChild), in335("11.1.b", countedChildWords, countedChild)],
  },
  {
    id: "funeral-support.elderly-with-insurance-benefit",
    amounts: twentyStandards,
    rules: [in20(insuredWords(80), insuredFrom(80)), in335("11.1.c", insuredWords(75), insuredFrom(75))],
  },
  {
    id: "funeral-support.elderly-poor-with-survivor-benefit",
    amounts: twentyStandardsOf2026,
    rules: [in335("11.1.d", survivorWords, survivorFrom70)],
  },
];

const decree176 = cite("176/2025/NĐ-CP", "", "V2");
const pensionWords = text(
  "người hưởng hoặc đã đề nghị trợ cấp hưu trí xã hội",
  "receiver of, or applicant for, the social pension",
);
const onPension = any(fact(receivesSocialPension), fact(socialPensionPending));
const pensionRule = (citation: Citation): ClauseRule => ({
  label: pensionWords,
  reason: pensionWords,
  conditions: [
    died(citation),
    met("social-pension", {
      label: text(
        "đang hưởng hoặc đã đề nghị trợ cấp hưu trí xã hội",
        "receives or requested the social pension",
      ),
      refusal: text(
        "không hưởng, không đề nghị trợ cấp hưu trí xã hội",
        "neither receives nor requested the social pension",
      ),
      citation,
      is: onPension,
    }),
  ],
});
const twentyPensions = {
  parameter: "socialPensionLevel",
  coefficient: ratioOf("20"),
  rounding: "exact",
} as const;

/** Decree 176/2025, which Article 31(3) of Decree 335/2026 amends. */
const pensioner: Clause = {
  id: "funeral-support.social-pension-receiver",
  amounts: [
    { ...from2025, citation: decree176, value: twentyPensions },
    { ...levelsOf2026, citation: decree335("31.3"), value: twentyPensions },
  ],
  rules: [
    { ...from2025, citation: decree176, value: pensionRule(decree176) },
    { ...groupsOf2026, citation: point335("31.3"), value: pensionRule(decree335("31.3")) },
  ],
};

/** Hỗ trợ chi phí mai táng: one highest only. */
export const funeralSupport: Benefit = {
  id: "funeral-support",
  label: text("Hỗ trợ chi phí mai táng", "Funeral support"),
  period: "once",
  clauses: [...fromStandard, pensioner],
  combination: highestOf(decree335("11.2"), ...fromStandard.map((clause) => of(clause.id)), of(pensioner.id)),
  details: [],
};

export const area = policyArea({
  id: "funeral-support",
  label: text("Mai táng", "Funerals"),
  order: 30,
  paidMonthly: true,
  facts: [
    assistancePending,
    receivesSocialPension,
    socialPensionPending,
    receivesSurvivorBenefit,
    receivesOtherInsuranceBenefit,
  ],
  benefits: [funeralSupport],
  procedures,
  indicators: [
    {
      id: "funerals",
      label: text("Số trường hợp được hỗ trợ mai táng", "Funerals supported"),
      of: { kind: "due", benefits: [funeralSupport.id] },
      citation: decree335("11.1"),
    },
    {
      id: "funeral-money",
      label: text("Kinh phí hỗ trợ mai táng", "Money for funeral support"),
      of: { kind: "money", benefits: [funeralSupport.id] },
      citation: decree335("11.2"),
    },
  ],
  together: [
    {
      these: ["funeral-support"],
      beside: ["social-assistance", "social-pension"],
      because: text(
        "Trả một lần khi chết, cùng tháng hưởng cuối: người hưởng trợ cấp chết thì được hỗ trợ mai táng.",
        "Paid once at the death of whoever draws the monthly benefit, whose last month stays due.",
      ),
      citation: decree335("11.1"),
    },
  ],
});
