import type { Dated } from "../language/dated.ts";
import type { ClauseRule, PolicySetDefinition } from "../language/definition.ts";
import { type ConditionExpression, expressionOfCondition, leadsTo } from "../language/expressions.ts";
import { childrenOf, type MemberChoice, type Node, type QuantityNode } from "../language/node.ts";
import type { Range, Relation } from "../values/value.ts";

/** A quantity held against one number: `age ≥ 75`. The number stands on the right. */
export interface Threshold {
  readonly of: QuantityNode;
  readonly relation: Relation;
  readonly value: number;
  /** The comparison itself. */
  readonly compare: Compare;
  /** Whose quantity it is: the members reached one after the other, nobody but the person where empty. */
  readonly members: readonly MemberChoice[];
  /** The fact whose absence is read from it: it belongs to that fact, whichever clause asks for it. */
  readonly assuming?: string;
}

type Compare = Node & { readonly op: "compare" };

/** A threshold in a condition of a clause, where an example is expected. */
export interface PlacedThreshold extends Threshold {
  readonly place: Omit<ConditionExpression, "node">;
  /** The version of the clause whose condition it is. */
  readonly rule: Dated<ClauseRule>;
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
  for (const found of comparesIn({ node: start, members: [] }, definition, new Set())) {
    const { left: one, right: other, relation } = found.compare;
    const [left, right] = [fixed(one, parameters), fixed(other, parameters)];
    if (left === undefined && right !== undefined) yield { ...found, of: one, relation, value: right };
    if (left !== undefined && right === undefined)
      yield { ...found, of: other, relation: turned[relation], value: left };
  }
}

type Found = Pick<Threshold, "compare" | "members" | "assuming">;
type Reached = Omit<Found, "compare"> & { readonly node: Node };

function* comparesIn(
  { node, ...at }: Reached,
  definition: PolicySetDefinition,
  seen: Set<string>,
): Generator<Found> {
  if (node.op === "compare") yield { ...at, compare: node };
  const next = leadsTo(node, definition);
  const key = JSON.stringify([next?.name, at]);
  if (next && !seen.has(key)) {
    seen.add(key);
    const behind = node.op === "fact" ? { ...at, assuming: node.fact } : at;
    yield* comparesIn({ ...behind, node: next.node }, definition, seen);
  }
  const below = "among" in node ? { ...at, members: [...at.members, node.among] } : at;
  for (const child of childrenOf(node)) yield* comparesIn({ ...below, node: child }, definition, seen);
}

/** Every threshold with a number in it, by clause, version and condition. */
export function thresholdsOf(definition: PolicySetDefinition): readonly PlacedThreshold[] {
  return definition.benefits.flatMap((benefit) =>
    benefit.clauses.flatMap((clause) =>
      clause.rules.flatMap((rule) =>
        rule.value.conditions.flatMap((condition) => {
          const { node, ...place } = expressionOfCondition(benefit, clause, condition);
          return [...thresholdsIn(node, definition)].map((found) => ({ ...found, rule, place }));
        }),
      ),
    ),
  );
}
