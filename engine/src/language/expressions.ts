import type { Text } from "../values/text.ts";
import type { Citation } from "./citation.ts";
import {
  type Benefit,
  type Clause,
  type ClauseCondition,
  isMeasured,
  type PolicySetDefinition,
} from "./definition.ts";
import { levelNode } from "./levels.ts";
import { type BooleanNode, type Node, walk } from "./node.ts";

/** An expression and where it stands: `at` names the place, the rest is what the place belongs to. */
export interface Expression {
  readonly at: string;
  readonly node: Node;
  readonly benefit?: Benefit;
  readonly clause?: Clause;
  readonly condition?: ClauseCondition;
  readonly label?: Text;
  readonly citation?: Citation;
}

/** A condition of a clause. */
export interface ConditionExpression extends Expression {
  readonly node: BooleanNode;
  readonly benefit: Benefit;
  readonly clause: Clause;
  readonly condition: ClauseCondition;
}

/** Every expression of a definition with the place where it stands. */
export function* expressionsOf(definition: PolicySetDefinition): Generator<Expression> {
  for (const { id, label, absence } of definition.facts)
    if (absence.means === "derived") yield { at: id, label, node: absence.from };
  for (const { id, label, citation, is } of definition.conditions)
    yield { at: id, label, citation, node: is };
  for (const benefit of definition.benefits) yield* expressionsOfBenefit(benefit, definition);
}

export function* expressionsOfBenefit(
  benefit: Benefit,
  definition: PolicySetDefinition,
): Generator<Expression> {
  for (const detail of benefit.details) yield { at: benefit.id, benefit, node: detail.of };
  for (const clause of benefit.clauses) {
    const inClause = { at: clause.id, benefit, clause };
    if (clause.units) yield { ...inClause, node: clause.units.count };
    for (const { citation, value } of clause.rules) {
      if (value.count) yield { ...inClause, citation, node: value.count };
      for (const condition of value.conditions) yield expressionOfCondition(benefit, clause, condition);
    }
    for (const { citation, value } of clause.amounts) {
      const node = isMeasured(value) ? levelNode(value, definition) : undefined;
      if (node) yield { ...inClause, citation, node };
    }
  }
}

export const expressionOfCondition = (
  benefit: Benefit,
  clause: Clause,
  condition: ClauseCondition,
): ConditionExpression => ({
  at: `${clause.id} ${condition.id}`,
  benefit,
  clause,
  condition,
  label: condition.label,
  citation: condition.citation,
  node: condition.is,
});

/** Everything that deciding one expression looks at, through named conditions and derived facts too. */
export function* reachedFrom(
  start: Node,
  definition: PolicySetDefinition,
  seen = new Set<string>(),
): Generator<Node> {
  for (const node of walk(start)) {
    yield node;
    const next = leadsTo(node, definition);
    if (!next || seen.has(next.name)) continue;
    seen.add(next.name);
    yield* reachedFrom(next.node, definition, seen);
  }
}

/** The named condition or derived fact that a node stands for, and what that is. */
export function leadsTo(
  node: Node,
  definition: PolicySetDefinition,
): { name: string; node: Node } | undefined {
  if (node.op === "condition") {
    const found = definition.conditions.find((item) => item.id === node.condition);
    return found && { name: `condition ${found.id}`, node: found.is };
  }
  if (node.op !== "fact") return undefined;
  const absence = definition.facts.find((kind) => kind.id === node.fact)?.absence;
  return absence?.means === "derived" ? { name: `fact ${node.fact}`, node: absence.from } : undefined;
}

/** The benefits whose outcome a benefit's conditions look at. */
export function benefitsLookedAt(benefit: Benefit, definition: PolicySetDefinition): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { node } of expressionsOfBenefit(benefit, definition))
    for (const part of reachedFrom(node, definition)) if (part.op === "entitled") found.add(part.benefit);
  return found;
}

/** Each benefit after those it looks at; the checks refuse cycles before. */
export function benefitsInOrder(definition: PolicySetDefinition): readonly Benefit[] {
  const ordered: Benefit[] = [];
  const add = (benefit: Benefit, path: readonly string[]): void => {
    if (ordered.includes(benefit) || path.includes(benefit.id)) return;
    for (const id of benefitsLookedAt(benefit, definition)) {
      const other = definition.benefits.find((item) => item.id === id);
      if (other) add(other, [...path, benefit.id]);
    }
    ordered.push(benefit);
  };
  for (const benefit of definition.benefits) add(benefit, []);
  return ordered;
}
