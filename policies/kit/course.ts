import type { Citation, CivilDate, Text } from "@ansinh/engine";

/** What happens to a grant after it was decided, or when it begins. */
export type CourseKind = "start" | "adjust" | "suspend" | "resume" | "terminate" | "move";

/**
 * The month from which it takes effect. `decided`: in which the decision is signed; `met`: in which the condition is
 * met; `following`: after the event; `suspended`: in which payment was suspended; `stopped`: in which the place left
 * behind stopped paying; `changed`: in which the circumstances changed.
 */
export type EffectiveMonth = "decided" | "met" | "following" | "suspended" | "stopped" | "changed";

/** How a grant begins, changes, stands still or ends: no determination says it, a decision does. Casework runs these. */
export interface CourseRule {
  readonly id: string;
  readonly kind: CourseKind;
  readonly label: Text;
  readonly benefits: readonly string[];
  /** Days of decision under which the rule stands, the last left out while it is in force. */
  readonly from: CivilDate;
  readonly until?: CivilDate;
  /** Left out where the law read states none. */
  readonly effect?: EffectiveMonth;
  /** How many months it must have lasted before, such as payments left uncollected. */
  readonly monthsMin?: number;
  readonly citation: Citation;
}

/** The rules of one kind for a benefit, by which a decision of a day is made. */
export const courseOn = (
  rules: readonly CourseRule[],
  { benefit, kind, decided }: { benefit: string; kind: CourseKind; decided: CivilDate },
): readonly CourseRule[] =>
  rules.filter(
    (rule) =>
      rule.kind === kind &&
      rule.benefits.includes(benefit) &&
      rule.from <= decided &&
      (rule.until === undefined || decided <= rule.until),
  );
