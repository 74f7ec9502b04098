import type { Benefit, PolicySetDefinition } from "./definition.ts";
import { type Node, walk } from "./node.ts";

/** Every expression of a definition with the name of the place where it stands. */
export function* expressionsOf(definition: PolicySetDefinition): Generator<{ at: string; node: Node }> {
  for (const kind of definition.facts)
    if (kind.absence.means === "derived") yield { at: kind.id, node: kind.absence.from };
  for (const item of definition.conditions) yield { at: item.id, node: item.is };
  for (const benefit of definition.benefits) yield* expressionsOfBenefit(benefit);
}

export function* expressionsOfBenefit(benefit: Benefit): Generator<{ at: string; node: Node }> {
  for (const detail of benefit.details) yield { at: benefit.id, node: detail.of };
  for (const clause of benefit.clauses) {
    if (clause.units) yield { at: clause.id, node: clause.units.count };
    for (const { value } of clause.rules) {
      if (value.count) yield { at: clause.id, node: value.count };
      for (const item of value.conditions) yield { at: `${clause.id} ${item.id}`, node: item.is };
    }
  }
}

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

function leadsTo(node: Node, definition: PolicySetDefinition): { name: string; node: Node } | undefined {
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
  for (const { node } of expressionsOfBenefit(benefit))
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
