import { quantitiesOf } from "../explain/clause-due.ts";
import { reachedFrom } from "../language/expressions.ts";
import type { BooleanNode, Node, QuantityNode } from "../language/node.ts";
import type { Law, PolicySet } from "../language/policy-set.ts";

/** An expression on which a benefit rests, for whom it is looked at, and everything that deciding it looks at. */
export type Root = {
  readonly subject: "person" | "household";
  readonly reached: readonly Node[];
  readonly facts: ReadonlySet<string>;
} & (ConditionStart | CountStart);

/** Every condition, count and level of the clauses that rule the month, each once. */
export function rootsOf(set: PolicySet, law: Law): readonly Root[] {
  const found = { person: new Map<Node, Root>(), household: new Map<Node, Root>() };
  for (const benefit of set.definition.benefits) {
    const subject = benefit.subject ?? "person";
    const add = (start: ConditionStart | CountStart): void => {
      if (found[subject].has(start.node)) return;
      const reached = [...reachedFrom(start.node, set.definition)];
      found[subject].set(start.node, { ...start, subject, reached, facts: factsIn(reached) });
    };
    for (const { id } of benefit.clauses) {
      const at = law.clauses.get(id);
      if (!at?.rule) continue;
      for (const { is: node } of at.rule.value.conditions) add({ is: "condition", node });
      for (const node of quantitiesOf(at)) add({ is: "count", node });
    }
  }
  return [...found.person.values(), ...found.household.values()];
}

interface ConditionStart {
  readonly is: "condition";
  readonly node: BooleanNode;
}
interface CountStart {
  readonly is: "count";
  readonly node: QuantityNode;
}

const factsIn = (nodes: readonly Node[]): ReadonlySet<string> =>
  new Set(nodes.flatMap((node) => (node.op === "fact" ? [node.fact] : [])));

/** The facts that are read of other members, through relations and counts. */
export function factsOfMembers(set: PolicySet, roots: readonly Root[]): ReadonlySet<string> {
  const asked = roots.flatMap(({ reached }) => reached.flatMap(askedOfMembers));
  return factsIn(asked.flatMap((node) => [...reachedFrom(node, set.definition)]));
}

function askedOfMembers(node: Node): readonly Node[] {
  if (node.op === "sumMembers") return [node.where, node.of];
  const isAsked = node.op === "someMember" || node.op === "everyMember" || node.op === "countMembers";
  return isAsked ? [node.where] : [];
}
