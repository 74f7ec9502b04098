import { addDays, type CivilDate, type FactRecord, type HouseholdInput } from "@ansinh/engine";
import { type ClauseEvidence, impliedFacts } from "@ansinh/policies";
import type { DecisionKind, TermState } from "../model.ts";

/** A decided term as evidence: on its date the facts that its clause required held. */
export interface TermAsEvidence {
  readonly grantId: string;
  readonly personId: string;
  readonly clause: string;
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
    const implied = household.members.map((member) =>
      (byPerson.get(member.id) ?? []).map((term) =>
        impliedFacts(evidence.get(term.clause), decisionOf(term)),
      ),
    );
    const ofHousehold: FactRecord[] = implied.flat().flatMap((item) => item.household);
    const members = household.members.map((member, at) => ({
      ...member,
      facts: [...member.facts, ...(implied[at] ?? []).flatMap((item) => item.person)],
    }));
    return { ...household, facts: [...household.facts, ...ofHousehold], members };
  });
}

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
    ...(decisionNumber === null ? {} : { number: decisionNumber }),
    ...(to === null ? {} : { to }),
  };
}
