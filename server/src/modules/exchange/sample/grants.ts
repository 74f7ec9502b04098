import type { Clause } from "./clauses.ts";
import { amountOld, clauses } from "./clauses.ts";
import type { Commune, Household, Person, Province } from "./model.ts";
import { age, ageOn } from "./model.ts";
import { draw } from "./quota.ts";
import type { Random } from "./random.ts";
import { createRandom } from "./random.ts";
import type { Tally } from "./tally.ts";

export type Channel = "post" | "bank";
export type StopCause = "died" | "moved" | "ineligible" | "suspended";

export interface Payment {
  /** Month owed. */
  readonly month: string;
  readonly amount: number;
  /** Month of the list in which it was first written: later than `month` for one month of arrears. */
  readonly list: string;
  /** List with which it was collected; null: still at the payer. */
  readonly collected: string | null;
}

export interface Grant {
  /** Mã đối tượng, and number of the collection book: the key of a grant within its commune. */
  readonly code: string;
  readonly recipient: Person;
  readonly onAccountOf: Person | null;
  readonly payee: Person;
  readonly commune: Commune;
  clause: Clause;
  readonly channel: Channel;
  decisionNumber: string;
  decidedOn: string;
  monthly: number;
  stop: {
    readonly from: string;
    readonly cause: StopCause;
    readonly isDecided: boolean;
    readonly note: string;
  } | null;
  /** The level by law has moved on, the grant has not: decided in November, from December. */
  adjustTo: Clause | null;
  /** The same person already receives in another commune. */
  readonly isDouble: boolean;
  payments: Payment[];
}

interface Claim {
  readonly recipient: Person;
  readonly clause: Clause;
  readonly onAccountOf?: Person;
  readonly payee?: Person;
}

/** Every grant of the communes, before the events of the months. Merit is the department's, elsewhere. */
export function makeGrants(province: Province, tally: Tally): Grant[] {
  const random = createRandom(`ansinh sample ${province.seed} grants`);
  const assistance = province.households.flatMap((household) => claimsOf(household, province));
  const better = new Set(
    assistance.filter(({ clause }) => clause.benefit === "socialAssistance").map((c) => c.recipient),
  );
  const pensions = pensionClaims(random, { people: province.people, better, tally });
  const doubles = draw(random, pensions, {
    count: tally.quota("grantDouble", assistance.length + pensions.length),
  });
  tally.drawn("grantDouble", doubles.length);
  const communes = new Map(province.communes.map((commune) => [commune.code, commune]));
  const makers = new Map(province.communes.map((commune) => [commune, grantMaker(random, commune)]));
  const make = (claim: Claim, shift: number): Grant => {
    const home = communes.get(claim.recipient.household.village.commune);
    if (home === undefined) throw new Error(`no commune of ${claim.recipient.id}`);
    const index = (province.communes.indexOf(home) + shift) % province.communes.length;
    const maker = makers.get(province.communes[index] ?? home);
    if (maker === undefined) throw new Error(`no register of ${home.code}`);
    return maker(claim, shift > 0);
  };
  return [
    ...[...assistance, ...pensions].map((claim) => make(claim, 0)),
    ...doubles.map((claim) => make(claim, 1)),
  ];
}

function claimsOf(household: Household, province: Province): Claim[] {
  const claims: Claim[] = [];
  for (const person of household.members) {
    const own = ownClause(person);
    if (own !== null) claims.push({ recipient: person, clause: own, payee: payeeOf(person, province) });
    if (person.disability?.degree === "extremelySevere") {
      const carer = household.members.find((other) => other !== person && age(other) >= 18);
      if (carer) claims.push({ recipient: carer, clause: clauses.careExtremelySevere, onAccountOf: person });
    }
  }
  return [...claims, ...singleParentClaims(household)];
}

/** The one monthly allowance of article 5 a person draws on their own account; the highest where several fit. */
function ownClause(person: Person): Clause | null {
  const years = age(person);
  const fits: Clause[] = [];
  if (person.household.kind === "orphans" && years < 16)
    fits.push(years < 4 ? clauses.orphanUnder4 : clauses.orphan);
  if (person.household.kind === "orphans" && years >= 16 && person.isStudying)
    fits.push(clauses.stillStudying);
  if (person.household.kind === "grandparents" && person.circumstance === "special" && years >= 4)
    fits.push(Number(person.id.slice(-1)) < 5 ? clauses.abandoned : clauses.parentImprisoned);
  if (person.hasHiv) fits.push(hivClause(years));
  if (person.disability?.degree === "extremelySevere")
    fits.push(isChildOrElder(years) ? clauses.extremelySevereChildOrElder : clauses.extremelySevere);
  if (person.disability?.degree === "severe")
    fits.push(isChildOrElder(years) ? clauses.severeChildOrElder : clauses.severe);
  if (person.household.kind === "elderAlone" && person.household.poverty === "poor")
    fits.push(years >= 80 ? clauses.elderly80 : years >= 75 ? clauses.elderly75 : clauses.elderly60);
  const isPoorish = person.household.poverty !== "none";
  if (
    years < 3 &&
    person.birth < "2026-09" &&
    isPoorish &&
    person.household.village.isSpeciallyDifficult &&
    !person.hasHiv
  )
    fits.push(clauses.childUnder3);
  return fits.sort((a, b) => b.tenths - a.tenths)[0] ?? null;
}

function hivClause(years: number): Clause {
  if (years >= 16) return clauses.adultHiv;
  return years < 4 ? clauses.childHivUnder4 : clauses.childHiv;
}

function isChildOrElder(years: number): boolean {
  return years < 16 || years >= 60;
}

/** One grant for each child, as the coefficient is one per child. */
function singleParentClaims(household: Household): Claim[] {
  const [parent, ...children] = household.members;
  if (household.kind !== "singleParent" || household.poverty === "none" || parent === undefined) return [];
  return children
    .filter((child) => age(child) < 16 && ownClause(child) === null)
    .map((child) => ({ recipient: parent, clause: clauses.singleParent, onAccountOf: child }));
}

interface PensionAsk {
  readonly people: readonly Person[];
  readonly better: ReadonlySet<Person>;
  readonly tally: Tally;
}

function pensionClaims(random: Random, { people, better, tally }: PensionAsk): Claim[] {
  const eligible = people.filter((person) => {
    const years = age(person);
    const isPoorish = person.household.poverty !== "none";
    return person.pension === null && (years >= 75 || (years >= 70 && isPoorish));
  });
  const alone = eligible.filter((person) => !better.has(person));
  // Who came of age in the last weeks is missed first: a register lags behind birthdays.
  const isRecent = (person: Person) =>
    [70, 75].some((years) => age(person) === years && ageOn(person.birth, "2026-09-28") < years);
  const inOrder = [...alone.filter(isRecent), ...random.shuffle(alone.filter((person) => !isRecent(person)))];
  const missed = new Set(inOrder.slice(0, tally.quota("eligibleUngranted", alone.length)));
  tally.drawn("eligibleUngranted", missed.size);
  const both = eligible.filter((person) => better.has(person));
  const overlapping = draw(random, both, {
    count: Math.min(both.length, tally.quota("grantOverlapping", alone.length)),
  });
  tally.drawn("grantOverlapping", overlapping.length);
  return [...alone.filter((person) => !missed.has(person)), ...overlapping].map((recipient) => ({
    recipient,
    clause: age(recipient) >= 75 ? clauses.pension75 : clauses.pension70,
  }));
}

/** Who collects: the person; for children and the extremely disabled an adult of the household, else a guardian. */
function payeeOf(person: Person, province: Province): Person {
  const needsPayee = age(person) < 16 || person.disability?.degree === "extremelySevere";
  if (!needsPayee) return person;
  const isAdult = (other: Person) => other !== person && age(other) >= 18;
  const adult = person.household.members.find(isAdult);
  if (adult) return adult;
  const neighbours = province.households.filter((other) => other.village === person.household.village);
  return neighbours.flatMap((other) => other.members).find(isAdult) ?? person;
}

function grantMaker(random: Random, commune: Commune): (claim: Claim, isDouble: boolean) => Grant {
  let count = 0;
  return (claim, isDouble) => {
    count += 1;
    return {
      code: `LS${commune.code}-${String(count).padStart(4, "0")}`,
      recipient: claim.recipient,
      onAccountOf: claim.onAccountOf ?? null,
      payee: claim.payee ?? claim.recipient,
      commune,
      clause: claim.clause,
      channel: claim.clause.isSealed || random.chance(commune.isWard ? 40 : 12, 100) ? "bank" : "post",
      decisionNumber: `${random.between(11, 1_980)}/QĐ-UBND`,
      decidedOn: decisionDate(random, claim),
      monthly: amountOld(claim.clause),
      stop: null,
      adjustTo: null,
      isDouble,
      payments: [],
    };
  };
}

const FIRST_PENSION_DAY = "2025-07-01";
const LAST_OLD_DECISION = "2026-09-28";

/** A day between the first on which the clause fits and the end of September 2026. */
function decisionDate(random: Random, claim: Claim): string {
  const earliest = earliestDay(claim);
  const from = Date.parse(earliest > LAST_OLD_DECISION ? LAST_OLD_DECISION : earliest) / DAY;
  return new Date(random.between(from, Date.parse(LAST_OLD_DECISION) / DAY) * DAY).toISOString().slice(0, 10);
}

const DAY = 86_400_000;

function earliestDay({ recipient, clause, onAccountOf }: Claim): string {
  const from = onAccountOf ?? recipient;
  const turns = (years: number) => `${Number(from.birth.slice(0, 4)) + years}${from.birth.slice(4)}`;
  const candidates = [clause.benefit === "socialPension" ? FIRST_PENSION_DAY : "2018-01-02", from.birth];
  if (clause === clauses.pension75) candidates.push(turns(75));
  if (clause === clauses.pension70) candidates.push(turns(70));
  if (clause === clauses.elderly60) candidates.push(turns(60));
  if (clause === clauses.stillStudying) candidates.push(turns(16));
  if (from.disability !== null) candidates.push(from.disability.certifiedOn);
  return candidates.sort().at(-1) ?? FIRST_PENSION_DAY;
}
