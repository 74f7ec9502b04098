import type { Rounding } from "../values/money.ts";
import type { Ratio } from "../values/ratio.ts";
import type { Text } from "../values/text.ts";
import type { Relation, Truth } from "../values/value.ts";
import type { Citation } from "./citation.ts";

/** Any node may carry its words and its article. Nodes are plain data: they can be written as JSON and hashed. */
export interface Cited {
  readonly label?: Text;
  readonly citation?: Citation;
}

export interface FactNode<T extends string> extends Cited {
  readonly op: "fact";
  readonly type: T;
  readonly fact: string;
}

/** Members of the household who stand in a relation to the person; every member when no relation is named. */
export interface MemberChoice {
  readonly relation?: string;
  /** `other`: the person is <relation> of the member (a parent's children); `holder`: the member is <relation> of the person. */
  readonly member?: "holder" | "other";
}

/** A day of its own on which an age is read, whichever day of the month is looked at. */
export type AgeDay = "monthEnd";

export type BooleanNode =
  | FactNode<"boolean">
  | (Cited & { readonly op: "all" | "any"; readonly operands: readonly BooleanNode[] })
  | (Cited & { readonly op: "not"; readonly operand: BooleanNode })
  | (Cited & {
      readonly op: "compare";
      readonly relation: Relation;
      readonly left: QuantityNode;
      readonly right: QuantityNode;
    })
  | (Cited & { readonly op: "oneOf"; readonly of: FactNode<"enum">; readonly values: readonly string[] })
  | (Cited & { readonly op: "condition"; readonly condition: string })
  | (Cited & {
      readonly op: "someMember" | "everyMember";
      readonly among: MemberChoice;
      readonly where: BooleanNode;
    })
  | (Cited & { readonly op: "diedInMonth" })
  /** Another benefit is due to the person in the month, before overlaps between benefits. */
  | (Cited & { readonly op: "entitled"; readonly benefit: string })
  | (Cited & { readonly op: "always"; readonly value: Truth });

export type QuantityType = "number" | "money" | "date";

export type QuantityNode =
  | FactNode<QuantityType>
  | (Cited & {
      readonly op: "constant";
      readonly type: QuantityType;
      readonly value: number;
      readonly unit?: string;
    })
  | (Cited & { readonly op: "parameter"; readonly type: "number" | "money"; readonly parameter: string })
  | (Cited & {
      readonly op: "lookup";
      readonly type: "number" | "money";
      readonly table: string;
      readonly key: FactNode<"enum">;
    })
  /** The value of the band in which a quantity stands. */
  | (Cited & {
      readonly op: "banded";
      readonly type: "number" | "money";
      readonly bands: string;
      readonly of: QuantityNode;
    })
  /** left × right in the unit of left; right is a count or plain number. Neither is ever negative. */
  | (Cited & { readonly op: "multiply"; readonly left: QuantityNode; readonly right: QuantityNode })
  | (Cited & {
      readonly op: "add" | "least" | "greatest";
      readonly operands: readonly [QuantityNode, ...QuantityNode[]];
    })
  | (Cited & { readonly op: "subtract"; readonly left: QuantityNode; readonly right: QuantityNode })
  | (Cited & {
      readonly op: "scale";
      readonly operand: QuantityNode;
      readonly by: Ratio;
      readonly rounding: Rounding;
    })
  | (Cited & {
      readonly op: "age";
      readonly birth: FactNode<"date">;
      readonly unit: "year" | "month";
      /** `monthEnd`: the age on the month's last day, or on the day of a death in it; left out, on the day looked at. */
      readonly at?: AgeDay;
    })
  /** How many of these hold, such as needs a household lacks. */
  | (Cited & { readonly op: "countTrue"; readonly operands: readonly BooleanNode[]; readonly unit: string })
  | (Cited & { readonly op: "countMembers"; readonly among: MemberChoice; readonly where: BooleanNode })
  | (Cited & {
      readonly op: "sumMembers";
      readonly among: MemberChoice;
      readonly where: BooleanNode;
      readonly of: QuantityNode;
    });

declare const unit: unique symbol;
export type UnitKey = typeof unit;

/**
 * A quantity whose unit the compiler knows: `money`, `date`, `number:year`. Nothing of it is in the data; a quantity
 * without it, as read from JSON, is checked when its policy set is built.
 */
export type Quantity<U extends string = string> = QuantityNode & { readonly [unit]?: U };

export type Node = BooleanNode | QuantityNode | FactNode<"enum">;

/** The nodes directly below one. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.op) {
    case "all":
    case "any":
    case "add":
    case "least":
    case "greatest":
    case "countTrue":
      return node.operands;
    case "not":
    case "scale":
      return [node.operand];
    case "compare":
    case "subtract":
    case "multiply":
      return [node.left, node.right];
    case "lookup":
      return [node.key];
    case "oneOf":
    case "banded":
      return [node.of];
    case "age":
      return [node.birth];
    case "someMember":
    case "everyMember":
    case "countMembers":
      return [node.where];
    case "sumMembers":
      return [node.where, node.of];
    case "fact":
    case "constant":
    case "parameter":
    case "condition":
    case "diedInMonth":
    case "entitled":
    case "always":
      return [];
  }
}

/** Every node of a graph, the root first. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}
