import type { CitationStatus } from "../language/citation.ts";
import type { LegalDates, When } from "../language/dated.ts";
import type { CivilDate } from "../values/civil-date.ts";
import type { Month } from "../values/month.ts";
import type { Ratio } from "../values/ratio.ts";
import type { Text } from "../values/text.ts";
import type { Range } from "../values/value.ts";

/** An article in words, how far it was verified, and our reading where it leaves room. */
export interface RenderedCitation {
  readonly words: Text;
  readonly status: CitationStatus;
  readonly statusWords: Text;
  readonly interpretation?: Text;
}

/** A condition in words; `parts` are what stands below it in the list. */
export interface RenderedCondition {
  readonly words: Text;
  readonly citation?: RenderedCitation;
  readonly parts: readonly RenderedCondition[];
}

/** A condition of a clause: its own words, and how it reads a month. */
export interface RenderedClauseCondition extends RenderedCondition {
  readonly id: string;
  readonly citation: RenderedCitation;
  /** Said when it isn't met. */
  readonly refusal: Text;
  readonly reading: Text;
  readonly readingCitation: RenderedCitation;
}

/** A clause as its version of the month has it. */
export interface RenderedClause {
  readonly clause: string;
  readonly label: Text;
  readonly reason: Text;
  readonly dates: LegalDates;
  readonly citation: RenderedCitation;
  readonly sensitivity?: string;
  readonly conditions: readonly RenderedClauseCondition[];
  /** How many times it is due; once when left out. */
  readonly times?: { readonly label: Text; readonly count: RenderedCondition };
  readonly pay?: RenderedPay;
}

/** level × coefficient = amount, for one unit. */
export interface RenderedPay {
  readonly level: RenderedLevel;
  readonly coefficient: Ratio;
  readonly coefficientDates: LegalDates;
  readonly coefficientCitation: RenderedCitation;
  /** đồng a unit; an interval while the level isn't confirmed, and from the least to the most where it is looked up. */
  readonly amount: Range;
  /** Where the level is looked up: what each band or key pays. */
  readonly rows?: readonly RenderedRow[];
  /** "540.000 đ × 1,5 = 810.000 đ". */
  readonly words: Text;
}

/** What is paid where somebody stands in a band, or has the value of a key: "61 %", 5.450.000 đ. */
export interface RenderedRow {
  readonly key: Text;
  readonly amount: Range;
  readonly words: Text;
}

/** A parameter in a month: its version, or the bounds of what it may be. */
export interface RenderedLevel {
  /** The parameter, or the bands or table in which the level is looked up. */
  readonly parameter: string;
  readonly label: Text;
  readonly value: Range;
  readonly valueWords: Text;
  readonly confirmed: boolean;
  readonly dates?: LegalDates;
  readonly citation?: RenderedCitation;
}

/** What a clause pays in a run of months, as known on the day asked about. */
export interface RenderedAmount {
  readonly from: Month;
  /** Open where nothing known ends it. */
  readonly to?: Month;
  readonly pay: RenderedPay;
  /** What the same months were paid by the law in force until a day, where a later act changed months already begun. */
  readonly knownBefore: readonly { readonly until: CivilDate; readonly words: Text }[];
}

export interface RenderedAmounts {
  readonly clause: string;
  readonly label: Text;
  readonly rows: readonly RenderedAmount[];
}

/** How parts make up what is due. */
export type RenderedCombination =
  | { readonly op: "of"; readonly id: string; readonly words: Text }
  | {
      readonly op: "highestOf" | "stack" | "exclusive" | "exceptions" | "cap" | "floor";
      readonly words: Text;
      readonly citation: RenderedCitation;
      readonly parts: readonly RenderedCombination[];
    };

/** Clauses × conditions; a condition that several clauses ask for is one column. */
export interface DecisionTable {
  readonly columns: readonly { readonly words: Text; readonly citation: RenderedCitation }[];
  readonly rows: readonly DecisionRow[];
}

export interface DecisionRow {
  readonly clause: string;
  readonly label: Text;
  /** By column: whether the clause asks for it. */
  readonly asks: readonly boolean[];
  readonly coefficient?: Ratio;
  readonly amount?: Range;
  /** What is due when all are met: "540.000 đ × 1,5 = 810.000 đ", or what is given. */
  readonly due: Text;
}

export interface RenderedChange {
  readonly kind: "added" | "removed" | "changed" | "coefficient" | "count" | "label" | "citation";
  readonly words: Text;
  readonly before?: RenderedCondition;
  readonly after?: RenderedCondition;
}

/** One version of a clause's rule or of its coefficient, with what it changed. */
export interface RenderedVersion {
  readonly of: "rule" | "coefficient";
  readonly dates: LegalDates;
  readonly citation: RenderedCitation;
  /** In force by the day asked about. */
  readonly known: boolean;
  /** Against the version before; none in the first. */
  readonly changes: readonly RenderedChange[];
}

export interface RenderedHistory {
  readonly clause: string;
  readonly label: Text;
  readonly versions: readonly RenderedVersion[];
}

export interface RenderedParameter {
  readonly id: string;
  readonly label: Text;
  readonly versions: readonly RenderedValue[];
}

export interface RenderedValue {
  readonly dates: LegalDates;
  readonly known: boolean;
  readonly confirmed: boolean;
  readonly citation: RenderedCitation;
  /** One line for a parameter, one a key for a table. */
  readonly values: readonly { readonly key?: Text; readonly words: Text }[];
}

/** A fact that is asked, what it may be, and what it means that nothing is recorded. */
export interface RenderedFact {
  readonly fact: string;
  readonly label: Text;
  readonly subject: Text;
  readonly values: Text;
  readonly absence: Text;
  readonly absenceReason: Text;
  /** From what it is told where nothing is recorded. */
  readonly derivedFrom?: RenderedCondition;
  readonly sensitivity?: string;
}

export interface RenderedOverlap {
  readonly id: string;
  readonly label: Text;
  readonly combination: RenderedCombination;
}

/** A benefit as a page: the law of one month as known on one day, with everything before it. Plain data. */
export interface RenderedPolicy {
  readonly policySet: { readonly id: string; readonly hash: string };
  readonly when: When;
  readonly benefit: string;
  readonly title: Text;
  readonly subject: { readonly kind: "person" | "household"; readonly words: Text };
  readonly period: { readonly kind: "monthly" | "once"; readonly words: Text };
  readonly gives: { readonly kind: "money" | "in-kind"; readonly words: Text };
  readonly clauses: readonly RenderedClause[];
  /** Clauses without a version that rules the month. */
  readonly otherClauses: readonly { readonly clause: string; readonly label: Text }[];
  /** Left out where no clause rules the month. */
  readonly combination?: RenderedCombination;
  readonly decisionTable: DecisionTable;
  readonly amounts: readonly RenderedAmounts[];
  readonly history: readonly RenderedHistory[];
  readonly parameters: readonly RenderedParameter[];
  readonly tables: readonly RenderedParameter[];
  readonly facts: readonly RenderedFact[];
  readonly overlaps: readonly RenderedOverlap[];
}
