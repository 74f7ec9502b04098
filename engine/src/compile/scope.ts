import type { PolicySetDefinition } from "../language/definition.ts";
import { reachedFrom } from "../language/expressions.ts";
import { childrenOf, type Node } from "../language/node.ts";

/** On whom a value depends: on the household alone, or on the person. */
export type Scope = "household" | "person";

interface Where {
  readonly definition: PolicySetDefinition;
  /** Lists complete for single persons make every search among members a person's own. */
  readonly open: { readonly personLists: boolean };
}

export const isAggregate = (node: Node): boolean =>
  node.op === "someMember" ||
  node.op === "everyMember" ||
  node.op === "countMembers" ||
  node.op === "sumMembers";

/** The number of all members is known without going through them. */
export const countsEveryone = (node: Node): boolean =>
  node.op === "countMembers" &&
  node.among.relation === undefined &&
  node.where.op === "always" &&
  node.where.value === true;

/** Whether the household's members are gone through. */
export const searchesMembers = (node: Node, definition: PolicySetDefinition): boolean => {
  for (const part of reachedFrom(node, definition))
    if (isAggregate(part) && !countsEveryone(part)) return true;
  return false;
};

export const holdsDue = (node: Node, definition: PolicySetDefinition): boolean => {
  for (const part of reachedFrom(node, definition)) if (part.op === "entitled") return true;
  return false;
};

export function scopeOf(node: Node, where: Where): Scope {
  const { definition } = where;
  switch (node.op) {
    case "diedInMonth":
    case "entitled":
      return "person";
    case "fact": {
      const kind = definition.facts.find((item) => item.id === node.fact);
      if (kind?.subject !== "household") return "person";
      return kind.absence.means === "derived" ? scopeOf(kind.absence.from, where) : "household";
    }
    case "condition": {
      const named = definition.conditions.find((item) => item.id === node.condition);
      return named ? scopeOf(named.is, where) : "person";
    }
    case "someMember":
    case "everyMember":
    case "countMembers":
    case "sumMembers":
      return node.among.relation !== undefined || where.open.personLists ? "person" : "household";
    default:
      return childrenOf(node).some((child) => scopeOf(child, where) === "person") ? "person" : "household";
  }
}
