import { type CivilDate, dayNumber } from "../values/civil-date.ts";
import type { Rounding } from "../values/money.ts";
import type { Ratio } from "../values/ratio.ts";
import type { Text } from "../values/text.ts";
import type { Relation, Truth } from "../values/value.ts";
import type { Citation } from "./citation.ts";
import type { AmountRule, Combination, FactKind, ValueSchema } from "./definition.ts";
import type { BooleanNode, Cited, FactNode, MemberChoice, QuantityNode } from "./node.ts";

/** Reads a declared fact of the person or their household; the node has the kind's type, so misuse doesn't compile. */
export const fact = <S extends ValueSchema>(kind: FactKind<S>): FactNode<S["type"]> => ({
  op: "fact",
  type: kind.value.type,
  fact: kind.id,
});

export const all = (...operands: readonly BooleanNode[]): BooleanNode => ({ op: "all", operands });
export const any = (...operands: readonly BooleanNode[]): BooleanNode => ({ op: "any", operands });
export const not = (operand: BooleanNode): BooleanNode => ({ op: "not", operand });
/** The same for everybody; unknown where an absence leaves open what it doesn't exclude. */
export const always = (value: Truth): BooleanNode => ({ op: "always", value });
export const diedInMonth: BooleanNode = { op: "diedInMonth" };
export const condition = (id: string): BooleanNode => ({ op: "condition", condition: id });

export const compare = (left: QuantityNode, relation: Relation, right: QuantityNode): BooleanNode => ({
  op: "compare",
  relation,
  left,
  right,
});

export const isOneOf = (
  kind: FactKind<Extract<ValueSchema, { type: "enum" }>>,
  ...values: string[]
): BooleanNode => ({ op: "oneOf", of: { op: "fact", type: "enum", fact: kind.id }, values });

export const number = (value: number, unit: string): QuantityNode => ({
  op: "constant",
  type: "number",
  value,
  unit,
});
export const amount = (value: number): QuantityNode => ({ op: "constant", type: "money", value });
export const day = (value: CivilDate): QuantityNode => ({
  op: "constant",
  type: "date",
  value: dayNumber(value),
});
export const moneyParameter = (parameter: string): QuantityNode => ({
  op: "parameter",
  type: "money",
  parameter,
});
export const numberParameter = (parameter: string): QuantityNode => ({
  op: "parameter",
  type: "number",
  parameter,
});

/** The table's value for what an enumerated fact says. */
export const lookup = (
  table: { readonly id: string; readonly type: "money" | "number" },
  key: FactKind<Extract<ValueSchema, { type: "enum" }>>,
): QuantityNode => ({ op: "lookup", type: table.type, table: table.id, key: fact(key) });
/** The value of the band in which a quantity stands. */
export const banded = (
  bands: { readonly id: string; readonly type: "money" | "number" },
  of: QuantityNode,
): QuantityNode => ({ op: "banded", type: bands.type, bands: bands.id, of });
/** left × right, in the unit of left; right is a count. */
export const multiply = (left: QuantityNode, right: QuantityNode): QuantityNode => ({
  op: "multiply",
  left,
  right,
});
/** Another benefit is due in the month. */
export const entitled = (benefit: string): BooleanNode => ({ op: "entitled", benefit });

export const add = (...operands: [QuantityNode, ...QuantityNode[]]): QuantityNode => ({
  op: "add",
  operands,
});
export const least = (...operands: [QuantityNode, ...QuantityNode[]]): QuantityNode => ({
  op: "least",
  operands,
});
export const greatest = (...operands: [QuantityNode, ...QuantityNode[]]): QuantityNode => ({
  op: "greatest",
  operands,
});
export const subtract = (left: QuantityNode, right: QuantityNode): QuantityNode => ({
  op: "subtract",
  left,
  right,
});
export const scale = (operand: QuantityNode, by: Ratio, rounding: Rounding): QuantityNode => ({
  op: "scale",
  operand,
  by,
  rounding,
});

type DateKind = FactKind<Extract<ValueSchema, { type: "date" }>>;

/** Completed years since a date on the day looked at. */
export const ageYears = (birth: DateKind): QuantityNode => ({ op: "age", birth: fact(birth), unit: "year" });
export const ageMonths = (birth: DateKind): QuantityNode => ({
  op: "age",
  birth: fact(birth),
  unit: "month",
});

export const someMember = (among: MemberChoice, where: BooleanNode): BooleanNode => ({
  op: "someMember",
  among,
  where,
});
export const everyMember = (among: MemberChoice, where: BooleanNode): BooleanNode => ({
  op: "everyMember",
  among,
  where,
});
export const countMembers = (among: MemberChoice, where: BooleanNode): QuantityNode => ({
  op: "countMembers",
  among,
  where,
});
export const sumMembers = (choice: {
  among: MemberChoice;
  where: BooleanNode;
  of: QuantityNode;
}): QuantityNode => ({ op: "sumMembers", ...choice });

export const labelled = <N extends Cited>(label: Text, node: N, citation?: Citation): N => ({
  ...node,
  label,
  ...(citation ? { citation } : {}),
});

export const of = (id: string): Combination => ({ op: "of", id });
export const highestOf = (citation: Citation, ...parts: Combination[]): Combination => ({
  op: "highestOf",
  of: parts,
  citation,
});
/** All that are granted are paid together. */
export const stack = (citation: Citation, ...parts: Combination[]): Combination => ({
  op: "stack",
  of: parts,
  citation,
});
/** The general rule first, then its exceptions by rank: what applies of a later rank takes the place of the earlier. */
export const exceptions = (
  citation: Citation,
  ...ranks: readonly (Combination | readonly Combination[])[]
): Combination => ({
  op: "exceptions",
  ranks: ranks.map((rank) => ("op" in rank ? [rank] : rank)),
  citation,
});
/** At most parameter × coefficient. */
export const cap = (citation: Citation, of: Combination, at: AmountRule): Combination => ({
  op: "cap",
  of,
  at,
  citation,
});
/** At least parameter × coefficient where anything is due. */
export const floor = (citation: Citation, of: Combination, at: AmountRule): Combination => ({
  op: "floor",
  of,
  at,
  citation,
});
/** At most one may be drawn; two at once stay undetermined until somebody chooses. */
export const exclusive = (citation: Citation, ...parts: Combination[]): Combination => ({
  op: "exclusive",
  of: parts,
  citation,
});
