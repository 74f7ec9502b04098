import type { ClauseCondition, PolicySetDefinition } from "../language/definition.ts";
import type { BooleanNode, Node } from "../language/node.ts";
import type { PolicySet } from "../language/policy-set.ts";
import { columnOf, keyOf } from "./possible.ts";
import { type PlacedThreshold, thresholdsIn } from "./thresholds.ts";

/** What a clause asks where one comparison is answered beforehand, in a set that answers it so everywhere. */
export interface Supposed {
  readonly conditions: readonly ClauseCondition[];
  readonly set: PolicySet;
}

const known = new WeakMap<PlacedThreshold, readonly [Supposed, Supposed]>();

/** The comparison as met and as unmet, without the other conditions that look at the same quantity. */
export function supposedBothWays(threshold: PlacedThreshold, set: PolicySet): readonly [Supposed, Supposed] {
  const found = known.get(threshold) ?? [supposed(threshold, true, set), supposed(threshold, false, set)];
  known.set(threshold, found);
  return found;
}

function supposed(threshold: PlacedThreshold, value: boolean, set: PolicySet): Supposed {
  const { place, rule, compare } = threshold;
  const key = keyOf(compare);
  const answered = (node: BooleanNode): BooleanNode =>
    // nodes are plain data
    JSON.parse(JSON.stringify(node), (_, part: unknown) =>
      isCompare(part) && keyOf(part) === key ? { op: "always", value } : part,
    );
  const others = rule.value.conditions.filter(
    (item) => item !== place.condition && !looksAtSame(threshold, item.is, set.definition),
  );
  const conditions = new Map([...set.conditions].map(([id, is]) => [id, answered(is)]));
  const facts = new Map(
    [...set.facts].map(([id, kind]) => {
      const { absence } = kind;
      const from = absence.means === "derived" && { from: answered(absence.from) };
      return [id, from ? { ...kind, absence: { ...absence, ...from } } : kind];
    }),
  );
  return {
    conditions: [...others, { ...place.condition, is: answered(place.condition.is) }],
    set: { ...set, conditions, facts },
  };
}

const isCompare = (part: unknown): part is Node =>
  typeof part === "object" && part !== null && "op" in part && part.op === "compare";

const looksAtSame = (
  { of, members }: PlacedThreshold,
  node: BooleanNode,
  definition: PolicySetDefinition,
): boolean =>
  [...thresholdsIn(node, definition)].some(
    (other) =>
      columnOf(other.of) === columnOf(of) && JSON.stringify(other.members) === JSON.stringify(members),
  );
