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
    const terms = household.members.flatMap((member) => byPerson.get(member.id) ?? []);
    for (const part of terms.flatMap((term) => partsOf(term, byPerson.get(term.personId) ?? []))) {
      const { term } = part;
      const implied = impliedOf(evidence.get(term.clause), part);
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

interface Part {
  readonly term: TermAsEvidence;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  /** Of every grant of the person under the clause: one decision for each person cared for is as usual as one for both. */
  readonly units: number;
}

/** A term cut where another grant under the same clause begins or ends. */
function partsOf(term: TermAsEvidence, ofPerson: readonly TermAsEvidence[]): Part[] {
  const same = ofPerson.filter((other) => other.clause === term.clause);
  const own = decisionOf(term).from;
  const others = same.filter((other) => other.grantId !== term.grantId);
  const edges = others.flatMap((other) => [
    decisionOf(other).from,
    ...(other.to ? [addDays(other.to, 1)] : []),
  ]);
  const within = edges.filter((day) => day > own && (term.to === null || day <= term.to));
  const starts = [own, ...[...new Set(within)].sort()];
  return starts.map((from, at) => {
    const next = starts[at + 1];
    const live = same.filter(
      (other) => decisionOf(other).from <= from && (other.to === null || from <= other.to),
    );
    const byGrant = new Map(live.map((other) => [other.grantId, other.units]));
    const units = [...byGrant.values()].reduce((sum, each) => sum + each, 0);
    return { term, from, to: next === undefined ? term.to : addDays(next, -1), units };
  });
}

function impliedOf(
  evidence: ClauseEvidence | undefined,
  { term, from, to, units }: Part,
): ReturnType<typeof impliedFacts> {
  const whole = impliedFacts(evidence, { ...decisionOf(term), ...(to === null ? {} : { to }), units });
  const cut = (facts: readonly FactRecord[]) =>
    facts
      .map((fact) => (fact.from && fact.from < from ? { ...fact, from } : fact))
      .filter((fact) => !fact.to || !fact.from || fact.from <= fact.to);
  return { person: cut(whole.person), household: cut(whole.household), children: cut(whole.children) };
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
