import type { RelationRecord } from "@ansinh/engine";

/** A member as a list names them: by what they are to the head. */
export interface ListedMember {
  readonly id: string;
  readonly relation: string | null;
  readonly birthFrom: string | null;
  readonly birthTo: string | null;
}

/**
 * Whose parent somebody may be, where the list doesn't say: by the words that name child and parent. Head, child and
 * parent of the head are stated; "cháu" is a grandchild, a great-grandchild, or a nephew or niece.
 */
const mayBeParents: Readonly<Record<string, readonly string[]>> = {
  head: [],
  spouse: ["parent_in_law"],
  child: ["spouse"],
  child_in_law: [],
  grandchild: ["child", "child_in_law", "grandchild", "sibling"],
  parent: ["grandparent"],
  parent_in_law: [],
  grandparent: [],
  sibling: ["parent"],
};

const isNamed = (relation: string | null): relation is string =>
  relation !== null && relation in mayBeParents;

/**
 * What their relations to the head make of two members: the first a parent of the second, as far as there is one head;
 * perhaps, where the list doesn't say; or not.
 */
export function parenthood(parent: string | null, child: string | null): "ofHead" | "perhaps" | "none" {
  if ((parent === "head" && child === "child") || (parent === "parent" && child === "head")) return "ofHead";
  return mayBe(parent, child) ? "perhaps" : "none";
}

/** A register names each member by what they are to the head: only that makes a parent, the rest stays open. */
export function relationsOf(members: readonly ListedMember[]): RelationRecord[] {
  const oneHead = members.filter((member) => member.relation === "head").length === 1;
  return members.flatMap((child) =>
    members.flatMap((parent): RelationRecord[] => {
      if (parent === child) return [];
      const between = { kind: "parent", from: parent.id, to: child.id };
      const how = parenthood(parent.relation, child.relation);
      if (how === "ofHead" && oneHead) return [between];
      return how !== "none" && isBornBefore(parent, child) ? [{ ...between, unstated: true }] : [];
    }),
  );
}

/** Whoever the list names by no relation, or by another than these, may be anybody's parent or child. */
function mayBe(parent: string | null, child: string | null): boolean {
  if (!isNamed(parent) || !isNamed(child)) return true;
  return (mayBeParents[child] ?? []).includes(parent);
}

const isBornBefore = (parent: ListedMember, child: ListedMember): boolean =>
  parent.birthFrom === null || child.birthTo === null || parent.birthFrom < child.birthTo;
