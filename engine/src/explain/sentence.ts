import { formatMoney, money } from "../values/money.ts";
import { formatRatio } from "../values/ratio.ts";
import { joinText, lowerFirst, type Text, text } from "../values/text.ts";
import { isExact } from "../values/value.ts";
import type { ExplainedBenefit, ExplainedClause, Outcome, RefusalReason } from "./explanation.ts";

export const sealedReason = text("lý do được bảo mật", "the reason is confidential");
export const sealedClause = "sealed";

type Unsaid = Omit<ExplainedBenefit, "reasonSentence">;

/** One sentence first: "810.000 đ vì: trẻ mồ côi cả cha lẫn mẹ, 8 tuổi; mức chuẩn 540.000 đ × 1,5". */
export function reasonSentence(benefit: Unsaid): Text {
  const { outcome } = benefit;
  switch (outcome.kind) {
    case "granted":
      return grantedSentence(benefit, outcome);
    case "refused":
      return refusedSentence(outcome.reasons);
    case "undetermined": {
      const needs = joinText(distinct(outcome.needs.map((need) => need.label)), ", ");
      return text(
        `Chưa đủ thông tin: cần ${lowerFirst(needs.vi)}`,
        `Not enough information: needs ${lowerFirst(needs.en)}`,
      );
    }
  }
}

const distinct = (texts: readonly Text[]): readonly Text[] => [
  ...new Map(texts.map((item) => [item.vi, item])).values(),
];

function grantedSentence(benefit: Unsaid, outcome: Outcome & { kind: "granted" }): Text {
  const chosen = benefit.clauses.filter((clause) => outcome.clauses.includes(clause.clause));
  const total = benefit.inKind ?? text(formatMoney(outcome.amount), formatMoney(outcome.amount));
  if (outcome.clauses.includes(sealedClause) || chosen.length === 0)
    return text(`${total.vi}; ${sealedReason.vi}`, `${total.en}; ${sealedReason.en}`);
  const parts = chosen.map((clause) => {
    const why = joinText([clause.reason, ...benefit.details], ", ");
    const how = reckoning(clause);
    return how ? text(`${why.vi}; ${how.vi}`, `${why.en}; ${how.en}`) : why;
  });
  const all = joinText(parts, " + ");
  return text(`${total.vi} vì: ${all.vi}`, `${total.en} because: ${all.en}`);
}

/** "mức chuẩn 540.000 đ × 1,5 × 2 trẻ", "mức theo tỷ lệ 61 %: 5.450.000 đ"; in kind "60 kg gạo". */
function reckoning(clause: ExplainedClause): Text | undefined {
  const { level, coefficient, units, unitLabel } = clause;
  const counted = unitLabel && text(`${units.lo} ${unitLabel.vi}`, `${units.lo} ${unitLabel.en}`);
  if (!level || !coefficient) return counted;
  const times = counted ? text(` × ${counted.vi}`, ` × ${counted.en}`) : text("", "");
  const standard = isExact(level.range) ? formatMoney(money(level.range.lo)) : "?";
  const { short, measure } = level;
  const isWhole = coefficient.numerator === coefficient.denominator;
  const say = (language: "vi" | "en"): string => {
    const from = measure ? `${short[language]} ${measure.words[language]}:` : short[language];
    const by = measure && isWhole ? "" : ` × ${formatRatio(coefficient, language)}`;
    return `${from} ${standard}${by}${times[language]}`;
  };
  return text(say("vi"), say("en"));
}

/** Most reasons that a sentence can carry; the tree has them all. */
const reasonsSaidMax = 3;

function refusedSentence(reasons: readonly RefusalReason[]): Text {
  const said: Text[] = [];
  for (const { words } of reasons) {
    if (said.some((item) => item.vi === words.vi)) continue;
    said.push(words);
    if (said.length === reasonsSaidMax) break;
  }
  const joined = joinText(said, "; ");
  return text(`Chưa đủ điều kiện: ${joined.vi}`, `Not eligible: ${joined.en}`);
}
