import type { CivilDate } from "../values/civil-date.ts";
import type { Rounding } from "../values/money.ts";
import type { Ratio } from "../values/ratio.ts";
import type { Text } from "../values/text.ts";
import type { Act, Citation } from "./citation.ts";
import type { Dated } from "./dated.ts";
import type { BooleanNode, FactNode, QuantityNode } from "./node.ts";

export interface EnumValue {
  readonly id: string;
  readonly label: Text;
}

/** What values of a fact are allowed; numbers, amounts and dates always have bounds, so that unknown is an interval. */
export type ValueSchema =
  | { readonly type: "boolean" }
  | { readonly type: "number"; readonly unit: string; readonly min: number; readonly max: number }
  | { readonly type: "money"; readonly min: number; readonly max: number }
  | { readonly type: "date"; readonly min: CivilDate; readonly max: CivilDate }
  | { readonly type: "enum"; readonly values: readonly EnumValue[]; readonly none?: string };

/**
 * What it means that nothing is recorded. `no` holds only where the list was loaded and declared complete;
 * `derived` looks at other facts or relations (a parent living in the household), for boolean kinds.
 */
export type Absence =
  | { readonly means: "unknown"; readonly reason: Text }
  | { readonly means: "derived"; readonly from: BooleanNode; readonly reason: Text }
  | { readonly means: "no"; readonly list: string; readonly reason: Text };

export interface FactKind<S extends ValueSchema = ValueSchema> {
  readonly id: string;
  readonly subject: "person" | "household";
  readonly label: Text;
  readonly value: S;
  readonly absence: Absence;
  /** A sealed class, such as `hiv`: shown only to whoever holds it. */
  readonly sensitivity?: string;
  /** Why it is kept although no rule reads it, such as for a report. */
  readonly readElsewhere?: Text;
}

export interface RelationKind {
  readonly id: string;
  readonly label: Text;
  readonly absence: Absence;
  /** Most members who can stand in it: the upper bound of a count where the list isn't complete. */
  readonly max: number;
  readonly symmetric?: boolean;
}

export interface Parameter {
  readonly id: string;
  readonly label: Text;
  readonly short: Text;
  readonly type: "money" | "number";
  readonly unit?: string;
  readonly min: number;
  readonly max: number;
  readonly versions: readonly Dated<number>[];
}

/** Values by the value of an enumerated fact, such as a line by area. Every key has one in every version. */
export interface Table {
  readonly id: string;
  readonly label: Text;
  readonly short: Text;
  readonly type: "money" | "number";
  readonly unit?: string;
  readonly min: number;
  readonly max: number;
  /** The enumerated fact whose values are the keys. */
  readonly key: string;
  readonly versions: readonly Dated<Readonly<Record<string, number>>>[];
}

/** From its lower end up to the next band's: what a quantity that stands there comes to. */
export interface Band {
  readonly from: number;
  readonly value: number;
}

/** Values by where a quantity stands, such as an allowance by rate of injury. The bands of a version are in order. */
export interface Bands {
  readonly id: string;
  readonly label: Text;
  readonly short: Text;
  readonly type: "money" | "number";
  readonly unit?: string;
  readonly min: number;
  readonly max: number;
  /** Of the quantity that is looked up: `number:percent`, `number:year`, `money`. */
  readonly of: string;
  readonly versions: readonly Dated<readonly Band[]>[];
}

export interface NamedCondition {
  readonly id: string;
  readonly label: Text;
  readonly citation: Citation;
  readonly is: BooleanNode;
}

/**
 * How a condition reads a month. `anyDay`: met on at least one day (all such conditions of a clause on one same
 * day); `lastDay`: as it stands on the month's last day, or the last day of life.
 */
export type MonthReading = "anyDay" | "lastDay";

export interface ClauseCondition {
  readonly id: string;
  readonly label: Text;
  /** Said when it isn't met: "chưa đủ 75 tuổi". */
  readonly refusal: Text;
  readonly reading: MonthReading;
  /** Where the law says how the month is read, or our interpretation. */
  readonly readingCitation: Citation;
  readonly citation: Citation;
  readonly is: BooleanNode;
}

export interface ClauseRule {
  readonly label: Text;
  /** Completes "… đ vì: …": "trẻ mồ côi cả cha lẫn mẹ". */
  readonly reason: Text;
  readonly conditions: readonly ClauseCondition[];
  /** Where this version counts other people than the clause's `units`. */
  readonly count?: QuantityNode;
}

/** level × coefficient × units. */
interface Multiple {
  readonly coefficient: Ratio;
  readonly rounding: Rounding;
}

/** The level is a parameter. */
export interface ParameterAmount extends Multiple {
  readonly parameter: string;
}

/** The level is looked up in bands by a quantity, such as an allowance by rate of injury. */
export interface BandsAmount extends Multiple {
  readonly bands: string;
  readonly of: QuantityNode;
}

/** The level is looked up in a table by the enumerated fact that is its key. */
export interface TableAmount extends Multiple {
  readonly table: string;
}

export type MeasuredAmount = BandsAmount | TableAmount;
export type AmountRule = ParameterAmount | MeasuredAmount;

export const isMeasured = (rule: AmountRule): rule is MeasuredAmount => !("parameter" in rule);

export interface Clause {
  readonly id: string;
  readonly sensitivity?: string;
  readonly rules: readonly Dated<ClauseRule>[];
  readonly amounts: readonly Dated<AmountRule>[];
  /** How many times the amount is due, such as children raised; once when left out. */
  readonly units?: { readonly count: QuantityNode; readonly label: Text };
}

/**
 * Overlap operators over clauses of a benefit, or over benefits of a set. `exceptions`: what applies of a later rank
 * takes the place of every earlier one, be it less or nothing; two of one rank that apply contradict each other.
 * `cap` and `floor` limit what is due at all; a floor gives nothing to whom nothing is due.
 */
export type Combination =
  | { readonly op: "of"; readonly id: string }
  | {
      readonly op: "highestOf" | "stack" | "exclusive";
      readonly of: readonly Combination[];
      readonly citation: Citation;
    }
  | {
      readonly op: "exceptions";
      readonly ranks: readonly (readonly Combination[])[];
      readonly citation: Citation;
    }
  | {
      readonly op: "cap" | "floor";
      readonly of: Combination;
      readonly at: ParameterAmount;
      readonly citation: Citation;
    };

/** The combinations directly within one. */
export function branchesOf(combination: Combination): readonly Combination[] {
  switch (combination.op) {
    case "of":
      return [];
    case "highestOf":
    case "stack":
    case "exclusive":
      return combination.of;
    case "exceptions":
      return combination.ranks.flat();
    case "cap":
    case "floor":
      return [combination.of];
  }
}

/** The ids a combination is made of. */
export const partsOf = (combination: Combination): readonly string[] =>
  combination.op === "of" ? [combination.id] : branchesOf(combination).flatMap(partsOf);

/** A choice that somebody must make, or a contradiction, stays open although everything is known. */
export const staysOpen = (combination: Combination): boolean =>
  combination.op === "exclusive" ||
  (combination.op === "exceptions" && combination.ranks.some((rank) => rank.length > 1)) ||
  branchesOf(combination).some(staysOpen);

export type Limit = Extract<Combination, { op: "cap" | "floor" }>;

/** Every cap and floor in a combination, the outer first. */
export const limitsOf = (combination: Combination): readonly Limit[] => [
  ...(combination.op === "cap" || combination.op === "floor" ? [combination] : []),
  ...branchesOf(combination).flatMap(limitsOf),
];

export interface SentenceDetail {
  readonly of: QuantityNode;
  /** `{}` stands for the number. */
  readonly words: Text;
}

/**
 * The law leaves no gap and no overlap between these clauses: each value of a quantity, first and last among them, or
 * each of these values of an enumerated fact, fits exactly one of them. Thresholds are numbers or parameters.
 */
export type Partition = {
  readonly clauses: readonly string[];
  readonly citation: Citation;
} & (
  | { readonly by: "quantity"; readonly of: QuantityNode; readonly from: number; readonly to: number }
  | { readonly by: "value"; readonly of: FactNode<"enum">; readonly values: readonly string[] }
);

export interface Benefit {
  /** Outlives decrees. */
  readonly id: string;
  readonly label: Text;
  readonly period: "monthly" | "once";
  /** Due once to the household; its conditions look at the household and its members. A person's when left out. */
  readonly subject?: "person" | "household";
  /** What is given instead of money, such as a card: its clauses carry no amounts, each counts one. */
  readonly inKind?: Text;
  readonly clauses: readonly Clause[];
  readonly combination: Combination;
  readonly partitions?: readonly Partition[];
  readonly details: readonly SentenceDetail[];
}

export interface Overlap {
  readonly id: string;
  readonly label: Text;
  readonly combination: Combination;
}

/** A policy set as written: plain data, so it has one content hash. */
export interface PolicySetDefinition {
  readonly id: string;
  readonly acts: readonly Act[];
  readonly lists: readonly { readonly id: string; readonly label: Text }[];
  /** The fact from which life and ages are counted. */
  readonly birth: string;
  readonly facts: readonly FactKind[];
  readonly relations: readonly RelationKind[];
  readonly parameters: readonly Parameter[];
  readonly tables: readonly Table[];
  readonly bands?: readonly Bands[];
  readonly conditions: readonly NamedCondition[];
  readonly benefits: readonly Benefit[];
  readonly overlaps: readonly Overlap[];
  /** Unverified (M) parameter versions that an administrator confirmed: `parameter@appliesFrom@inForce`. */
  readonly confirmed: readonly string[];
}

/** Every cap and floor of a set, benefit by benefit. */
export const limitsOfSet = (definition: Pick<PolicySetDefinition, "benefits">): readonly Limit[] =>
  definition.benefits.flatMap((benefit) => limitsOf(benefit.combination));
