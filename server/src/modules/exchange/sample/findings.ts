import { clauses } from "./clauses.ts";
import type { Grant } from "./grants.ts";
import type { Person } from "./model.ts";
import { age } from "./model.ts";
import { NEXT_MONTH } from "./month.ts";
import type { Sample } from "./sample.ts";

/** What a worklist or the difference of December should show: planted among the grants, not in cells. */
export interface Finding {
  readonly kind: FindingKind;
  readonly commune: string;
  readonly person: string;
  readonly name: string;
  /** Code of the grant; null where there is none. */
  readonly grant: string | null;
  readonly detail: string;
}

export type FindingKind =
  | "new"
  | "stopped"
  | "adjusted"
  | "deadStillListed"
  | "grantDouble"
  | "grantOverlapping"
  | "coefficientRaised"
  | "uncollected"
  | "eligibleUngranted";

type GrantCheck = (grant: Grant) => string | null;

export function findingsOf({ grants, province }: Pick<Sample, "grants" | "province">): Finding[] {
  const assisted = new Set(
    grants.filter(({ clause }) => clause.benefit === "socialAssistance").map((grant) => grant.recipient),
  );
  const found: Finding[] = [];
  for (const [kind, check] of checks(assisted)) {
    for (const grant of grants) {
      const detail = check(grant);
      if (detail !== null) found.push(finding(kind, grant, detail));
    }
  }
  const receivers = new Set(
    grants.filter((grant) => grant.onAccountOf === null).map((grant) => grant.recipient),
  );
  for (const person of province.people.filter((each) => !receivers.has(each) && mayDraw(each)))
    found.push({
      kind: "eligibleUngranted",
      commune: person.household.village.commune,
      person: person.id,
      name: person.name,
      grant: null,
      detail: "social-pension",
    });
  return found;
}

function checks(assisted: ReadonlySet<Person>): [FindingKind, GrantCheck][] {
  return [
    ["new", (grant) => (grant.decidedOn >= "2026-11" ? grant.decidedOn : null)],
    ["stopped", ({ stop }) => (stop?.from === NEXT_MONTH ? stop.cause : null)],
    ["adjusted", ({ adjustTo }) => adjustTo?.id ?? null],
    ["deadStillListed", (grant) => (grant.stop === null ? grant.recipient.diedOn : null)],
    ["grantDouble", (grant) => (grant.isDouble ? grant.recipient.household.village.commune : null)],
    [
      "grantOverlapping",
      ({ clause, recipient }) =>
        clause.benefit === "socialPension" && assisted.has(recipient) ? clause.id : null,
    ],
    [
      "coefficientRaised",
      ({ clause }) => (clause === clauses.elderly75 ? `${clause.tenths}-${clause.tenthsNew}` : null),
    ],
    ["uncollected", uncollected],
  ];
}

function uncollected({ payments }: Grant): string | null {
  const open = payments.filter((payment) => payment.collected === null);
  const amount = open.reduce((sum, payment) => sum + payment.amount, 0);
  return open.length === 0 ? null : `${open.length}: ${amount}`;
}

/** The social pension by the day of the sample; who also died is no longer missed. */
function mayDraw(person: Person): boolean {
  const isPoorish = person.household.poverty !== "none";
  const isOldEnough = age(person) >= 75 || (age(person) >= 70 && isPoorish);
  return isOldEnough && person.pension === null && person.diedOn === null;
}

function finding(kind: FindingKind, grant: Grant, detail: string): Finding {
  const { recipient, commune, code } = grant;
  return { kind, commune: commune.code, person: recipient.id, name: recipient.name, grant: code, detail };
}
