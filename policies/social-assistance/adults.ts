import {
  all,
  any,
  type BooleanNode,
  type Citation,
  type Clause,
  type ClauseCondition,
  countMembers,
  fact,
  isOneOf,
  type MemberChoice,
  not,
  someMember,
  text,
} from "@ansinh/engine";
import { decree20, decree335, disabilityDegree } from "../kit/index.ts";
import { countedForSingleParent, maritalStatus, studying } from "./facts.ts";
import * as law from "./law.ts";
import { atLeast, clause, inBoth, level, met, rule, sameCoefficient, under } from "./law.ts";

const children: MemberChoice = { relation: "parent", member: "other" };
const countedChild2021 = any(under(16), all(under(22), fact(studying)));
/** Decree 335/2026: entry with a child under 16; it goes on while the child studies, no age stated. */
const countedChild2026 = any(under(16), all(fact(countedForSingleParent), fact(studying)));

const isSingle = isOneOf(maritalStatus, "unmarried", "widowed", "spouse-missing");
const single = (citation: Citation): ClauseCondition =>
  met("single", {
    label: text(
      "chưa có vợ, chồng hoặc vợ, chồng đã chết, mất tích",
      "unmarried, widowed, or spouse missing",
    ),
    refusal: text("đang có vợ, chồng hoặc ly hôn", "married or divorced"),
    citation,
    is: isSingle,
  });
const raises = (child: BooleanNode, citation: Citation): ClauseCondition =>
  met("raises-child", {
    label: text(
      "đang nuôi con dưới 16 tuổi hoặc con còn đi học theo quy định",
      "raises a child under 16 or one still studying",
    ),
    refusal: text("không nuôi con trong độ tuổi quy định", "raises no child of the stated age"),
    citation,
    is: someMember(children, child),
  });
const singleParentWords = {
  label: text(
    "người đơn thân hộ nghèo, cận nghèo đang nuôi con",
    "poor or near-poor single person raising a child",
  ),
  reason: text("người đơn thân hộ nghèo, cận nghèo đang nuôi con", "poor or near-poor single parent"),
};

/** Article 5(4): one coefficient for each child. */
export const singleParent: Clause = clause("social-assistance.single-parent", {
  amounts: sameCoefficient("1"),
  units: {
    count: countMembers(children, countedChild2021),
    label: text("con", "children"),
  },
  rules: [
    rule(law.from2021, decree20("5.4"), {
      ...singleParentWords,
      conditions: [
        law.poorOrNearPoor(decree20("5.4")),
        single(decree20("5.4")),
        raises(countedChild2021, decree20("5.4")),
      ],
    }),
    rule(law.groupsOf2026, law.widened("5.4"), {
      ...singleParentWords,
      conditions: [
        law.poorOrNearPoor(decree335("5.4")),
        single(decree335("5.4")),
        raises(countedChild2026, decree335("5.4")),
      ],
      count: countMembers(children, countedChild2026),
    }),
  ],
});

const degrees = {
  "extremely-severe": { vi: "khuyết tật đặc biệt nặng", en: "extremely severe disability" },
  severe: { vi: "khuyết tật nặng", en: "severe disability" },
} as const;
const childOrElderly = any(under(16), atLeast(60));
const adult = not(childOrElderly);

function disabled(degree: keyof typeof degrees, band: "adult" | "child-or-elderly"): Clause {
  const words = degrees[degree];
  const isAdult = band === "adult";
  const ages = isAdult
    ? text("từ đủ 16 đến dưới 60 tuổi", "aged 16 to under 60")
    : text("trẻ em hoặc người cao tuổi", "child or elderly");
  const coefficient = { "extremely-severe": ["2", "2.5"], severe: ["1.5", "2"] }[degree][isAdult ? 0 : 1];
  const hasDegree = isOneOf(disabilityDegree, degree);
  return clause(`social-assistance.disability-${degree}.${band}`, {
    amounts: sameCoefficient(coefficient ?? ""),
    rules: inBoth({ of2021: "5.6", of2026: "5.6" }, ({ here, at }) => ({
      label: text(`${words.vi}, ${ages.vi}`, `${words.en}, ${ages.en}`),
      reason: text(words.vi, words.en),
      conditions: [
        met("degree", {
          label: text(words.vi, words.en),
          refusal: text(`không có giấy xác nhận ${words.vi}`, `no certificate of ${words.en}`),
          citation: here,
          is: hasDegree,
        }),
        level("age-level", {
          label: ages,
          refusal: isAdult
            ? text("là trẻ em hoặc người cao tuổi", "is a child or elderly")
            : text("không phải trẻ em, người cao tuổi", "is neither a child nor elderly"),
          citation: at("6.1"),
          is: isAdult ? adult : childOrElderly,
        }),
      ],
    })),
  });
}

/** Article 5(6). */
export const disability: readonly Clause[] = [
  disabled("extremely-severe", "adult"),
  disabled("extremely-severe", "child-or-elderly"),
  disabled("severe", "adult"),
  disabled("severe", "child-or-elderly"),
];
