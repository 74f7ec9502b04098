import type { Citation } from "../language/citation.ts";
import type { When } from "../language/dated.ts";
import type { FactSource } from "../language/facts.ts";
import type { Money } from "../values/money.ts";
import type { Ratio } from "../values/ratio.ts";
import type { Text } from "../values/text.ts";
import type { Range, Truth, Value } from "../values/value.ts";
import type { OutcomeKind } from "./determine.ts";
import type { Need } from "./needs.ts";

/** One node as shown: words, value, where the value came from, article. */
export interface TraceNode {
  readonly op: string;
  readonly label: Text;
  readonly value: Value;
  readonly valueWords: Text;
  readonly citation?: { readonly words: Text; readonly citation: Citation };
  readonly subject?: { readonly kind: "person" | "household"; readonly id: string };
  readonly source?: TraceSource;
  readonly parameter?: TraceParameter;
  readonly sensitivity?: string;
  readonly children: readonly TraceNode[];
}

/** How a fact came by its value: recorded, implied by a decision, absent with a reason, or two sources disagree. */
export type TraceSource =
  | { readonly by: "record" | "decision"; readonly source?: FactSource }
  | { readonly by: "disagreement"; readonly sources: readonly (FactSource | undefined)[] }
  | { readonly by: "absence"; readonly reason: Text; readonly list?: string; readonly listComplete: boolean };

export interface TraceParameter {
  readonly id: string;
  readonly value: Range;
  readonly confirmed: boolean;
  readonly signed?: string;
  readonly inForce?: string;
  readonly appliesFrom?: string;
  readonly appliesTo?: string;
}

export interface ExplainedCondition {
  readonly id: string;
  readonly label: Text;
  readonly refusal: Text;
  readonly truth: Truth;
  readonly citation: Text;
  readonly trace: TraceNode;
}

/** What the amount is a multiple of. */
export interface ExplainedLevel {
  /** The parameter, or the bands or table in which it is looked up. */
  readonly parameter: string;
  readonly short: Text;
  readonly range: Range;
  /** By what it is looked up, on the day on which most is due. */
  readonly measure?: {
    readonly label: Text;
    readonly value: Value;
    /** "61 %", "hạng hai". */
    readonly words: Text;
    readonly trace: TraceNode;
  };
}

export interface ExplainedClause {
  readonly clause: string;
  readonly label: Text;
  readonly reason: Text;
  /** False where no version of the clause rules the month. */
  readonly applicable: boolean;
  readonly truth: Truth;
  /** What it pays when met. */
  readonly amount: Range;
  readonly units: Range;
  readonly unitLabel?: Text;
  readonly coefficient?: Ratio;
  readonly level?: ExplainedLevel;
  readonly citation?: { readonly words: Text; readonly citation: Citation };
  readonly sensitivity?: string;
  readonly conditions: readonly ExplainedCondition[];
  readonly needs: readonly Need[];
}

/**
 * Why a benefit is refused: a condition not met, conditions met but on no same day, nothing to multiply, another
 * benefit that is higher, no clause in force, no life.
 */
export interface RefusalReason {
  readonly kind: "condition" | "apart" | "nothing-due" | "overlap" | "not-applicable" | "not-living";
  readonly clause?: string;
  readonly condition?: string;
  readonly words: Text;
}

export type Outcome =
  | { readonly kind: "granted"; readonly amount: Money; readonly clauses: readonly string[] }
  | { readonly kind: "refused"; readonly reasons: readonly RefusalReason[] }
  | { readonly kind: "undetermined"; readonly bounds: Range; readonly needs: readonly Need[] };

export interface ExplainedBenefit {
  readonly benefit: string;
  readonly label: Text;
  readonly period: "monthly" | "once";
  /** Due once to the household. */
  readonly subject?: "person" | "household";
  /** Given instead of money; then amounts count portions. */
  readonly inKind?: Text;
  readonly outcome: Outcome;
  /** What it comes to before overlaps with other benefits. */
  readonly alone: OutcomeKind;
  readonly aloneAmount: Range;
  readonly overlap?: { readonly id: string; readonly words: Text };
  readonly clauses: readonly ExplainedClause[];
  readonly details: readonly Text[];
  readonly reasonSentence: Text;
}

export interface Explanation {
  readonly person: string;
  readonly when: When;
  readonly policySet: { readonly id: string; readonly hash: string };
  readonly living: boolean;
  readonly benefits: readonly ExplainedBenefit[];
}
