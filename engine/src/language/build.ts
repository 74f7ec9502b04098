import { type CivilDate, dayNumber } from "../values/civil-date.ts";
import type { Rounding } from "../values/money.ts";
import type { Ratio } from "../values/ratio.ts";
import type { Text } from "../values/text.ts";
import type { Relation, Truth } from "../values/value.ts";
import type { Citation } from "./citation.ts";
import type { Combination, FactKind, ParameterAmount, ValueSchema } from "./definition.ts";
import type { AgeDay, BooleanNode, Cited, FactNode, MemberChoice, Quantity, UnitKey } from "./node.ts";

/** What values of a schema may be compared with: nothing for truths and enumerated values. */
type UnitOf<S extends ValueSchema> = S extends { type: "number"; unit: infer U extends string }
  ? `number:${U}`
  : S["type"];

type Numeric = { readonly type: "money" } | { readonly type: "number"; readonly unit?: string };
type UnitOfValues<V extends Numeric> = V extends { type: "number"; unit: infer U extends string }
  ? `number:${U}`
  : V extends { type: "money" }
    ? "money"
    : string;

/** Reads a declared fact of the person or their household; the node has the kind's type and unit, so misuse doesn't compile. */
export const fact = <S extends ValueSchema>(
  kind: FactKind<S>,
): FactNode<S["type"]> & Pick<Quantity<UnitOf<S>>, UnitKey> => ({
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

/** Both sides are of one unit. */
export const compare = <U extends string>(
  left: Quantity<U>,
  relation: Relation,
  right: Quantity<NoInfer<U>>,
): BooleanNode => ({
  op: "compare",
  relation,
  left,
  right,
});

type EnumKind = FactKind<Extract<ValueSchema, { type: "enum" }>>;

export const isOneOf = <K extends EnumKind>(
  kind: K,
  ...values: K["value"]["values"][number]["id"][]
): BooleanNode => ({ op: "oneOf", of: { op: "fact", type: "enum", fact: kind.id }, values });

export const number = <U extends string>(value: number, unit: U): Quantity<`number:${U}`> => ({
  op: "constant",
  type: "number",
  value,
  unit,
});
export const amount = (value: number): Quantity<"money"> => ({ op: "constant", type: "money", value });
export const day = (value: CivilDate): Quantity<"date"> => ({
  op: "constant",
  type: "date",
  value: dayNumber(value),
});
export const moneyParameter = (parameter: string): Quantity<"money"> => ({
  op: "parameter",
  type: "money",
  parameter,
});
/** By its name alone the unit is checked when the set is built. */
export const numberParameter = <U extends string = string>(
  parameter: string | { readonly id: string; readonly unit: U },
): Quantity<`number:${U}`> => ({
  op: "parameter",
  type: "number",
  parameter: typeof parameter === "string" ? parameter : parameter.id,
});

/** The table's value for what an enumerated fact says. */
export const lookup = <T extends Numeric & { readonly id: string }>(
  table: T,
  key: EnumKind,
): Quantity<UnitOfValues<T>> => ({ op: "lookup", type: table.type, table: table.id, key: fact(key) });
/** The value of the band in which a quantity stands. */
export const banded = <B extends Numeric & { readonly id: string; readonly of: string }>(
  bands: B,
  of: Quantity<NoInfer<B>["of"]>,
): Quantity<UnitOfValues<B>> => ({ op: "banded", type: bands.type, bands: bands.id, of });
/** left × right, in the unit of left; right is a count. */
export const multiply = <U extends string>(
  left: Quantity<U>,
  right: Quantity<`number:${string}`>,
): Quantity<U> => ({
  op: "multiply",
  left,
  right,
});
/** Another benefit is due in the month. */
export const entitled = (benefit: string): BooleanNode => ({ op: "entitled", benefit });

export const add = <U extends string>(
  first: Quantity<U>,
  ...others: Quantity<NoInfer<U>>[]
): Quantity<U> => ({ op: "add", operands: [first, ...others] });
export const least = <U extends string>(
  first: Quantity<U>,
  ...others: Quantity<NoInfer<U>>[]
): Quantity<U> => ({ op: "least", operands: [first, ...others] });
export const greatest = <U extends string>(
  first: Quantity<U>,
  ...others: Quantity<NoInfer<U>>[]
): Quantity<U> => ({ op: "greatest", operands: [first, ...others] });
/** Between two dates lie days. */
export const subtract = <U extends string>(
  left: Quantity<U>,
  right: Quantity<NoInfer<U>>,
): Quantity<U extends "date" ? "number:day" : U> => ({ op: "subtract", left, right });
export const scale = <U extends string>(
  operand: Quantity<U>,
  by: Ratio,
  rounding: Rounding,
): Quantity<U> => ({
  op: "scale",
  operand,
  by,
  rounding,
});

type DateKind = FactKind<Extract<ValueSchema, { type: "date" }>>;

/**
 * Completed years since a date on the day looked at; `monthEnd`: on the month's last day, whichever day is looked at, so
 * that levels by age of whom somebody cares for are never both met in the month of a birthday.
 */
export const ageYears = (birth: DateKind, at?: AgeDay): Quantity<"number:year"> => ({
  op: "age",
  birth: fact(birth),
  unit: "year",
  ...(at ? { at } : {}),
});
export const ageMonths = (birth: DateKind, at?: AgeDay): Quantity<"number:month"> => ({
  op: "age",
  birth: fact(birth),
  unit: "month",
  ...(at ? { at } : {}),
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
/** How many of these hold, in a unit of its own. */
export const countTrue = <U extends string>(
  unit: U,
  ...operands: readonly BooleanNode[]
): Quantity<`number:${U}`> => ({ op: "countTrue", operands, unit });

export const countMembers = (among: MemberChoice, where: BooleanNode): Quantity<"number:person"> => ({
  op: "countMembers",
  among,
  where,
});
export const sumMembers = <U extends string>(choice: {
  among: MemberChoice;
  where: BooleanNode;
  of: Quantity<U>;
}): Quantity<U> => ({ op: "sumMembers", ...choice });

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
export const cap = (citation: Citation, of: Combination, at: ParameterAmount): Combination => ({
  op: "cap",
  of,
  at,
  citation,
});
/** At least parameter × coefficient where anything is due. */
export const floor = (citation: Citation, of: Combination, at: ParameterAmount): Combination => ({
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
