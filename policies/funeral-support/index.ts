import {
  type Benefit,
  type Clause,
  type ClauseCondition,
  type ClauseRule,
  type Dated,
  diedInMonth,
  fact,
  highestOf,
  month,
  of,
  ratioOf,
  text,
} from "@ansinh/engine";
import { cite, decree20, decree335, type PolicyArea, reading, receivesAssistance } from "../kit/index.ts";
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
import {
  assistancePending,
  receivesOtherInsuranceBenefit,
  receivesSocialPension,
  receivesSurvivorBenefit,
  socialPensionPending,
} from "./facts.ts";

const died = met("died", {
  label: text("chết trong tháng", "died in the month"),
  refusal: text("không có thông tin chết trong tháng", "no death in the month"),
  citation: decree20("11"),
  is: diedInMonth,
});

const monthOfDeath = reading(
  decree335("32"),
  text(
    "Theo tháng chết: từ tháng 10/2026 áp dụng Nghị định 335/2026.",
    "By month of death: Decree 335/2026 from 10/2026.",
  ),
);

/** Twenty times the standard. */
const twentyStandards = [
  {
    ...from2021,
    citation: decree20("11.2"),
    value: { parameter: "assistanceStandard", coefficient: ratioOf("20"), rounding: "exact" },
  },
  {
    ...levelsOf2026,
    citation: decree335("11.2"),
    value: { parameter: "assistanceStandard", coefficient: ratioOf("20"), rounding: "exact" },
  },
] as const;

function funeralRule(
  dates: Omit<Dated<unknown>, "value">,
  words: { vi: string; en: string },
  conditions: readonly ClauseCondition[],
): Dated<ClauseRule> {
  const label = text(words.vi, words.en);
  return { ...dates, value: { label, reason: label, conditions: [died, ...conditions] } };
}

const receives = met("receives-assistance", {
  label: text("đang hưởng trợ cấp xã hội hàng tháng", "receives monthly assistance"),
  refusal: text("không hưởng trợ cấp xã hội hàng tháng", "doesn't receive monthly assistance"),
  citation: decree20("11.1"),
  is: fact(receivesAssistance),
});
const pending = met("assistance-pending", {
  label: text("đủ điều kiện, đã nộp hồ sơ, chưa có quyết định", "eligible, filed, undecided"),
  refusal: text("không có hồ sơ trợ cấp xã hội đang giải quyết", "no assistance file under way"),
  citation: decree335("11.1.a"),
  is: fact(assistancePending),
});
const countedChild = met("counted-child", {
  label: text("con của người đơn thân đang hưởng trợ cấp", "child of a single parent on assistance"),
  refusal: text(
    "không phải con của người đơn thân đang hưởng trợ cấp",
    "not the child of a single parent on assistance",
  ),
  citation: decree20("11.1"),
  is: fact(countedForSingleParent),
});
const survivor = met("survivor-benefit", {
  label: text("đang hưởng trợ cấp tuất BHXH hàng tháng", "receives a monthly survivor benefit"),
  refusal: text("không hưởng trợ cấp tuất BHXH hàng tháng", "receives no monthly survivor benefit"),
  citation: decree335("11.1.d"),
  is: fact(receivesSurvivorBenefit),
});
const insured = (place: string): ClauseCondition =>
  met("insurance-benefit", {
    label: text(
      "đang hưởng trợ cấp tuất hoặc trợ cấp BHXH hàng tháng khác",
      "receives a survivor or other monthly insurance benefit",
    ),
    refusal: text(
      "không hưởng trợ cấp tuất, trợ cấp BHXH hàng tháng khác",
      "receives no survivor or other insurance benefit",
    ),
    citation: decree20(place),
    is: { op: "any", operands: [fact(receivesSurvivorBenefit), fact(receivesOtherInsuranceBenefit)] },
  });
const from = (years: number): ClauseCondition =>
  met(`from-${years}`, {
    label: text(`từ đủ ${years} tuổi`, `${years} or older`),
    refusal: text(`chưa đủ ${years} tuổi`, `not yet ${years}`),
    citation: years === 80 ? decree20("11.1") : decree335("11.1"),
    is: atLeast(years),
  });
const under75 = met("under-75", {
  label: text("dưới 75 tuổi", "under 75"),
  refusal: text("đã đủ 75 tuổi", "has turned 75"),
  citation: decree335("11.1.d"),
  is: under(75),
});

const dated20 = { ...from2021, citation: decree20("11.1") };
const dated335 = { ...groupsOf2026, citation: monthOfDeath };
const receiverWords = {
  vi: "người đang hưởng trợ cấp xã hội hàng tháng",
  en: "receiver of monthly assistance",
};
const insuredWords = (years: number) => ({
  vi: `người từ đủ ${years} tuổi hưởng trợ cấp tuất hoặc trợ cấp BHXH hàng tháng khác`,
  en: `aged ${years} or older with a survivor or other monthly insurance benefit`,
});

const fromStandard: readonly Clause[] = [
  {
    id: "funeral-support.assistance-receiver",
    amounts: twentyStandards,
    rules: [funeralRule(dated20, receiverWords, [receives])],
  },
  {
    id: "funeral-support.assistance-pending",
    amounts: twentyStandards,
    rules: [
      funeralRule(
        dated335,
        {
          vi: "người đủ điều kiện đã nộp hồ sơ trợ cấp, chưa có quyết định",
          en: "eligible, filed for assistance, undecided",
        },
        [pending],
      ),
    ],
  },
  {
    id: "funeral-support.child-of-single-parent",
    amounts: twentyStandards,
    rules: [
      funeralRule(
        dated20,
        {
          vi: "con của người đơn thân nghèo đang hưởng trợ cấp",
          en: "child of a poor single parent on assistance",
        },
        [countedChild],
      ),
    ],
  },
  {
    id: "funeral-support.elderly-with-insurance-benefit",
    amounts: twentyStandards,
    rules: [
      funeralRule(dated20, insuredWords(80), [from(80), insured("11.1")]),
      funeralRule(dated335, insuredWords(75), [from(75), insured("11.1")]),
    ],
  },
  {
    id: "funeral-support.elderly-poor-with-survivor-benefit",
    amounts: twentyStandards,
    rules: [
      funeralRule(
        dated335,
        {
          vi: "người từ đủ 70 đến dưới 75 tuổi hộ nghèo, cận nghèo hưởng trợ cấp tuất",
          en: "aged 70 to under 75, poor or near-poor, with a survivor benefit",
        },
        [from(70), under75, poorOrNearPoor(decree335("11.1.d")), survivor],
      ),
    ],
  },
];

const pensioner: Clause = {
  id: "funeral-support.social-pension-receiver",
  amounts: [
    {
      ...from2021,
      appliesFrom: month("2025-07"),
      citation: cite("176/2025/NĐ-CP", "", "V2"),
      value: { parameter: "socialPensionLevel", coefficient: ratioOf("20"), rounding: "exact" },
    },
    {
      ...levelsOf2026,
      citation: decree335("31.3"),
      value: { parameter: "socialPensionLevel", coefficient: ratioOf("20"), rounding: "exact" },
    },
  ],
  rules: [
    {
      ...from2021,
      appliesFrom: month("2025-07"),
      citation: cite("176/2025/NĐ-CP", "", "V2"),
      value: {
        label: text(
          "người hưởng hoặc đã đề nghị trợ cấp hưu trí xã hội",
          "receiver of, or applicant for, the social pension",
        ),
        reason: text(
          "người hưởng hoặc đã đề nghị trợ cấp hưu trí xã hội",
          "receiver of, or applicant for, the social pension",
        ),
        conditions: [
          died,
          met("social-pension", {
            label: text(
              "đang hưởng hoặc đã đề nghị trợ cấp hưu trí xã hội",
              "receives or requested the social pension",
            ),
            refusal: text(
              "không hưởng, không đề nghị trợ cấp hưu trí xã hội",
              "neither receives nor requested the social pension",
            ),
            citation: decree335("31.3"),
            is: { op: "any", operands: [fact(receivesSocialPension), fact(socialPensionPending)] },
          }),
        ],
      },
    },
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

export const funeralSupportArea: PolicyArea = {
  id: "funeral-support",
  facts: [
    assistancePending,
    receivesSocialPension,
    socialPensionPending,
    receivesSurvivorBenefit,
    receivesOtherInsuranceBenefit,
  ],
  relations: [],
  parameters: [],
  conditions: [],
  benefits: [funeralSupport],
  overlaps: [],
  evidence: [],
};
