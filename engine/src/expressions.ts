import type { PolicySetDefinition } from "./definition.ts";
import type { Node } from "./node.ts";

/** Every expression of a definition with the name of the place where it stands. */
export function* expressionsOf(definition: PolicySetDefinition): Generator<{ at: string; node: Node }> {
  for (const kind of definition.facts)
    if (kind.absence.means === "derived") yield { at: kind.id, node: kind.absence.from };
  for (const item of definition.conditions) yield { at: item.id, node: item.is };
  for (const benefit of definition.benefits) {
    for (const detail of benefit.details) yield { at: benefit.id, node: detail.of };
    for (const clause of benefit.clauses) {
      if (clause.units) yield { at: clause.id, node: clause.units.count };
      for (const { value } of clause.rules) {
        if (value.count) yield { at: clause.id, node: value.count };
        for (const item of value.conditions) yield { at: `${clause.id} ${item.id}`, node: item.is };
      }
    }
  }
}
