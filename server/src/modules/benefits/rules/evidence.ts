import {
  addDays,
  type CivilDate,
  type FactRecord,
  type FactValue,
  type HouseholdInput,
  type PersonInput,
} from "@ansinh/engine";
import { type ClauseEvidence, impliedFacts } from "@ansinh/policies";
import type { DecisionKind, TermState } from "../model.ts";

/** A decided term as evidence: on its date the facts that its clause required held. */
export interface TermAsEvidence {
  readonly grantId: string;
  readonly personId: string;
  readonly clause: string;
  readonly units: number;
  readonly state: TermState;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly decisionNumber: string | null;
  readonly decisionKind: DecisionKind | null;
  readonly signedOn: CivilDate | null;
}

/** Households with what their members' decisions imply; a dated fact beats an implied one in the engine. */
export function withEvidence<H extends HouseholdInput>(
  households: readonly H[],
  terms: readonly TermAsEvidence[],
  evidence: ReadonlyMap<string, ClauseEvidence>,
): H[] {
  const byPerson = grouped(inForce(terms));
  return households.map((household) => {
    const ofHousehold: FactRecord[] = [];
    const ofMember = new Map<string, FactRecord[]>();
    const add = (member: string, facts: readonly FactRecord[]) =>
      ofMember.set(member, [...(ofMember.get(member) ?? []), ...facts]);
    for (const term of household.members.flatMap((member) => byPerson.get(member.id) ?? [])) {
      const implied = impliedFacts(evidence.get(term.clause), decisionOf(term));
      ofHousehold.push(...implied.household);
      add(term.personId, implied.person);
      if (implied.children.length > 0)
        for (const child of countedChildren(household, term)) add(child, implied.children);
    }
    const members = household.members.map((member) => ({
      ...member,
      facts: [...member.facts, ...(ofMember.get(member.id) ?? [])],
    }));
    return { ...household, facts: [...household.facts, ...ofHousehold], members };
  });
}

/**
 * For whom a grant for children counts: a decision gives their number only. All under 22 where it is as many, for
 * those from 16 may have studied; else all under 16; with more of these than granted nobody can tell which.
 */
function countedChildren(household: HouseholdInput, term: TermAsEvidence): readonly string[] {
  const relations = (household.relations ?? []).filter(
    (relation) => relation.kind === "parent" && relation.from === term.personId,
  );
  const stated = new Set(relations.filter((item) => item.unstated !== true).map((item) => item.to));
  const ids = new Set(relations.map((relation) => relation.to));
  const children = household.members.filter((member) => ids.has(member.id));
  for (const years of [22, 16]) {
    const younger = children.filter((child) => maybeUnder(child, years, decisionOf(term).date));
    if (younger.length <= term.units)
      return younger.map((child) => child.id).filter((child) => stated.has(child));
  }
  return [];
}

/** Without a birth date anybody may be. */
function maybeUnder(child: PersonInput, years: number, on: CivilDate): boolean {
  const birth = child.facts.find((fact) => fact.kind === "birthDate")?.value;
  const latest = typeof birth === "string" ? birth : isSpan(birth) ? String(birth.hi) : undefined;
  return latest === undefined || latest > `${Number(on.slice(0, 4)) - years}${on.slice(4)}`;
}

const isSpan = (value: FactValue | undefined): value is { lo: string | number; hi: string | number } =>
  typeof value === "object" && value !== null && "hi" in value;

/** What ended implies nothing more; a term lasts until the grant's next one. Terms in order of their beginning. */
function inForce(terms: readonly TermAsEvidence[]): TermAsEvidence[] {
  const next = new Map<string, CivilDate>();
  const open: TermAsEvidence[] = [];
  for (const term of [...terms].reverse()) {
    const begins = next.get(term.grantId);
    // arrears are granted beside the running term and don't close it
    if (term.decisionKind !== "arrears") next.set(term.grantId, term.from);
    const last = begins === undefined ? null : addDays(begins, -1);
    const to = last !== null && (term.to === null || last < term.to) ? last : term.to;
    if (term.state !== "ended" && (to === null || to >= term.from)) open.push({ ...term, to });
  }
  return open.reverse();
}

function grouped(terms: readonly TermAsEvidence[]): Map<string, TermAsEvidence[]> {
  const map = new Map<string, TermAsEvidence[]>();
  for (const term of terms) {
    const known = map.get(term.personId);
    if (known) known.push(term);
    else map.set(term.personId, [term]);
  }
  return map;
}

function decisionOf(term: TermAsEvidence) {
  const { decisionNumber, signedOn, from, to } = term;
  return {
    date: signedOn ?? from,
    from: signedOn !== null && signedOn < from ? signedOn : from,
    units: term.units,
    ...(decisionNumber === null ? {} : { number: decisionNumber }),
    ...(to === null ? {} : { to }),
  };
}
