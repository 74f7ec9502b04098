import type { PolicySetDefinition } from "../language/definition.ts";
import { type Expression, expressionsOf, reachedFrom } from "../language/expressions.ts";
import type { Node, QuantityNode } from "../language/node.ts";
import type { Range, Relation } from "../values/value.ts";

/** A quantity held against one number: `age ≥ 75`. The number stands on the right. */
export interface Threshold {
  readonly of: QuantityNode;
  readonly relation: Relation;
  readonly value: number;
}

/** A threshold in a condition of a clause, where an example is expected. */
export interface PlacedThreshold extends Threshold {
  readonly place: Omit<Expression, "node"> & Required<Pick<Expression, "benefit" | "clause" | "condition">>;
}

const turned = { "<": ">", "<=": ">=", "=": "=", ">=": "<=", ">": "<" } as const;

/** The number a quantity comes to whoever is asked about; a parameter's only where `parameters` tells its value. */
function fixed(node: QuantityNode, parameters?: ReadonlyMap<string, Range>): number | undefined {
  if (node.op === "constant") return node.value;
  const range = node.op === "parameter" ? parameters?.get(node.parameter) : undefined;
  return range && range.lo === range.hi ? range.lo : undefined;
}

/** Every threshold that deciding an expression looks at, also of members and behind named conditions. */
export function* thresholdsIn(
  start: Node,
  definition: PolicySetDefinition,
  parameters?: ReadonlyMap<string, Range>,
): Generator<Threshold> {
  for (const node of reachedFrom(start, definition)) {
    if (node.op !== "compare") continue;
    const [left, right] = [fixed(node.left, parameters), fixed(node.right, parameters)];
    if (left === undefined && right !== undefined)
      yield { of: node.left, relation: node.relation, value: right };
    if (left !== undefined && right === undefined)
      yield { of: node.right, relation: turned[node.relation], value: left };
  }
}

/** Every threshold with a number in it, by clause, version and condition. */
export function thresholdsOf(definition: PolicySetDefinition): readonly PlacedThreshold[] {
  const found: PlacedThreshold[] = [];
  for (const { node, benefit, clause, condition, ...rest } of expressionsOf(definition)) {
    if (!benefit || !clause || !condition) continue;
    const place = { ...rest, benefit, clause, condition };
    for (const threshold of thresholdsIn(node, definition)) found.push({ ...threshold, place });
  }
  return found;
}
