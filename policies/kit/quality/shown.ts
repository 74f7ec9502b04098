import type { Benefit, PolicySetDefinition } from "@ansinh/engine";
import type { Example } from "../examples.ts";
import { namesRead } from "../mutation/reach.ts";

/** Why somebody is refused, of each condition of a benefit, that no example shows. */
export function unshownRefusals(benefit: Benefit, examples: readonly Example[]): readonly string[] {
  const shown = new Set(
    examples.flatMap(({ benefit: id, expect }) =>
      id === benefit.id && "refused" in expect ? expect.refused : [],
    ),
  );
  const conditions = benefit.clauses.flatMap(({ rules }) => rules.flatMap(({ value }) => value.conditions));
  const words = new Set(conditions.map(({ refusal }) => refusal.vi));
  return [...words]
    .filter((refusal) => !shown.has(refusal))
    .map((refusal) => `${benefit.id}: no example is refused because “${refusal}”`);
}

/** Facts that may leave a benefit open, of which no undetermined example says that they are asked for. */
export function unaskedFacts(
  benefit: Benefit,
  definition: PolicySetDefinition,
  examples: readonly Example[],
): readonly string[] {
  const asked = new Set(
    examples.flatMap(({ benefit: id, expect }) =>
      id === benefit.id && "undetermined" in expect ? expect.needs : [],
    ),
  );
  const read = namesRead(benefit.clauses, definition);
  return definition.facts
    .filter(({ id, absence }) => read.has(`fact ${id}`) && absence.means !== "derived" && !asked.has(id))
    .map(({ id }) => `${benefit.id}: no undetermined example needs ${id}`);
}
