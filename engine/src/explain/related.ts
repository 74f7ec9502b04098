import type { RelationKind } from "../language/definition.ts";
import type { MemberChoice } from "../language/node.ts";
import type { Truth } from "../values/value.ts";
import * as values from "../values/value.ts";
import { listIsComplete } from "./fact-reading.ts";
import type { Look } from "./look.ts";
import type { PreparedPerson } from "./prepare.ts";

export interface Member {
  readonly person: PreparedPerson;
  readonly related: Truth;
}

const memberRelation = "member";

export const relationOf = (look: Look, among: MemberChoice): RelationKind => {
  const id = among.relation ?? memberRelation;
  const kind = look.set.definition.relations.find((item) => item.id === id);
  if (!kind) throw new Error(`relation ${id} isn't declared; the static checks let it through`);
  return kind;
};

/** Living members with whether they stand in the relation on the day. */
export function members(among: MemberChoice, look: Look): Member[] {
  const found: Member[] = [];
  const complete = isComplete(among, look);
  let unstated = false;
  for (const person of look.household.members.values()) {
    if (person.died < look.day || person.born > look.day) continue;
    if (among.relation === undefined) found.push({ person, related: true });
    else if (person !== look.person) {
      const stated = stands(among, look, person);
      if (stated === "unknown") unstated = true;
      const related = stated === false && !complete ? "unknown" : stated;
      if (related !== false) found.push({ person, related });
    }
  }
  const { step } = look;
  if (step && !complete) step.openList = openListOf(relationOf(look, among));
  else if (step && unstated) step.openRelation = relationOf(look, among).id;
  return found;
}

function stands(among: MemberChoice, look: Look, other: PreparedPerson): Truth {
  const kind = relationOf(look, among);
  const self = look.person.input.id;
  const [from, to] = among.member === "holder" ? [other.input.id, self] : [self, other.input.id];
  const straight = between(kind, look, { from, to });
  if (straight === true || kind.symmetric !== true) return straight;
  return values.or(straight, between(kind, look, { from: to, to: from }));
}

/** Stated beats unstated, whichever record comes first. */
function between(kind: RelationKind, look: Look, { from, to }: { from: string; to: string }): Truth {
  let found: Truth = false;
  for (const item of look.household.relationsBetween.get(from)?.get(to) ?? []) {
    if (item.relation.kind !== kind.id || item.from > look.day || look.day > item.to) continue;
    if (item.relation.unstated !== true) return true;
    found = "unknown";
  }
  return found;
}

const openListOf = (kind: RelationKind): string =>
  kind.absence.means === "no" ? kind.absence.list : kind.id;

export function isComplete(among: MemberChoice, look: Look): boolean {
  const { absence } = relationOf(look, among);
  return absence.means === "no" && listIsComplete(absence.list, look.household, look.person);
}

/** Members that may exist but aren't listed leave the answer open. */
export function openTruth(among: MemberChoice, look: Look, whenComplete: boolean): Truth {
  return isComplete(among, look) ? whenComplete : "unknown";
}
