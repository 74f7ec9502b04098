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

/** A register names each member by what they are to the head: only that makes a parent, the rest stays open. */
export function relationsOf(members: readonly ListedMember[]): RelationRecord[] {
  const oneHead = members.filter((member) => member.relation === "head").length === 1;
  return members.flatMap((child) =>
    members.flatMap((parent): RelationRecord[] => {
      if (parent === child) return [];
      const between = { kind: "parent", from: parent.id, to: child.id };
      const ofHead =
        (parent.relation === "head" && child.relation === "child") ||
        (parent.relation === "parent" && child.relation === "head");
      if (ofHead && oneHead) return [between];
      const open = (ofHead || mayBe(parent, child)) && isBornBefore(parent, child);
      return open ? [{ ...between, unstated: true }] : [];
    }),
  );
}

/** Whoever the list names by no relation, or by another than these, may be anybody's parent or child. */
function mayBe(parent: ListedMember, child: ListedMember): boolean {
  if (!isNamed(parent.relation) || !isNamed(child.relation)) return true;
  return (mayBeParents[child.relation] ?? []).includes(parent.relation);
}

const isBornBefore = (parent: ListedMember, child: ListedMember): boolean =>
  parent.birthFrom === null || child.birthTo === null || parent.birthFrom < child.birthTo;
