import {
  type Citation,
  type ExplainedBenefit,
  type Explanation,
  explainHousehold,
  explainTo,
  formatCitation,
  type HouseholdInput,
  type Law,
  lawAt,
  type PolicySet,
  type Range,
  type Text,
  type When,
} from "@ansinh/engine";
import { type Due, dueOf } from "./case-due.ts";
import { type CaseQuestion, questionKey, questionOf } from "./case-questions.ts";
import { type ShownBenefit, shownBenefit } from "./shown-reasons.ts";

/** An article as shown: where it stands, how far it was verified, and in words. */
export interface CitedPlace extends Omit<Citation, "interpretation"> {
  readonly words: Text;
}

export interface AnsweredBenefit extends ShownBenefit {
  readonly subject: "person" | "household";
  /** What is given instead of money; then `portions` counts it and `amount` is null. */
  readonly inKind: Text | null;
  readonly portions: number | null;
  /** Đồng or portions that may be due; null unless undetermined. */
  readonly bounds: Range | null;
  /** What it comes to by itself, before another benefit takes its place. */
  readonly alone: { readonly outcome: ShownBenefit["outcome"]; readonly amount: Range };
  readonly overlap: Text | null;
  /** The clauses that make up what is granted, each with what it pays. */
  readonly clauses: readonly AnsweredClause[];
  /** Why it is refused, each reason once, with the articles that ask for what isn't met. */
  readonly refusedFor: readonly RefusedFor[];
  readonly citations: readonly CitedPlace[];
  readonly questions: readonly CaseQuestion[];
}

export interface RefusedFor {
  readonly words: Text;
  readonly citations: readonly CitedPlace[];
}

export interface AnsweredClause {
  readonly clause: string;
  readonly label: Text;
  readonly amount: Range;
  readonly citation: CitedPlace | null;
}

export interface AnsweredPerson {
  readonly id: string;
  readonly name: string;
  readonly living: boolean;
  readonly due: Due;
  readonly benefits: readonly AnsweredBenefit[];
}

export interface CaseAnswer {
  readonly policySet: { readonly id: string; readonly hash: string };
  readonly month: string;
  readonly knownOn: string;
  readonly persons: readonly AnsweredPerson[];
  readonly household: { readonly due: Due; readonly benefits: readonly AnsweredBenefit[] };
  /** Of everybody and everything, each once, those that keep most benefits open first. */
  readonly questions: readonly CaseQuestion[];
}

export interface CaseAsked extends When {
  readonly household: HouseholdInput;
  /** What people are called, by id. */
  readonly names: ReadonlyMap<string, string>;
}

interface Telling {
  readonly set: PolicySet;
  readonly law: Law;
  readonly names: ReadonlyMap<string, string>;
}

/** Every benefit of the set for every member, and for the household; to a reader who holds every sealed class. */
export const answerCase = (set: PolicySet, asked: CaseAsked): CaseAnswer =>
  answer(tellingOf(set, asked), asked, explainHousehold(set, asked));

/** The same for a reader who holds these sealed classes. */
export const answerCaseTo = (set: PolicySet, asked: CaseAsked, classes: ReadonlySet<string>): CaseAnswer =>
  answer(
    tellingOf(set, asked),
    asked,
    asked.household.members.map(({ id }) => explainTo(set, { ...asked, person: id }, classes)),
  );

const tellingOf = (set: PolicySet, asked: CaseAsked): Telling => ({
  set,
  law: lawAt(set, asked),
  names: asked.names,
});

function answer(telling: Telling, { month, knownOn }: When, told: readonly Explanation[]): CaseAnswer {
  const persons = told.map((explanation) => {
    const benefits = answered(telling, explanation, "person");
    const { person: id, living } = explanation;
    return { id, name: telling.names.get(id) ?? id, living, due: dueOf(telling.set, benefits), benefits };
  });
  // what is due to the household stands in the explanation of each of its members
  const ofHousehold = told[0] ? answered(telling, told[0], "household") : [];
  const all = [...persons.flatMap(({ benefits }) => benefits), ...ofHousehold];
  return {
    policySet: { id: telling.set.definition.id, hash: telling.set.hash },
    month,
    knownOn,
    persons,
    household: { due: dueOf(telling.set, ofHousehold), benefits: ofHousehold },
    questions: mostAsked(all.flatMap(({ questions }) => questions)),
  };
}

function answered(
  telling: Telling,
  told: Explanation,
  subject: AnsweredBenefit["subject"],
): AnsweredBenefit[] {
  return told.benefits
    .filter((benefit) => (benefit.subject ?? "person") === subject)
    .map((benefit) => answeredBenefit(telling, benefit));
}

function answeredBenefit(telling: Telling, benefit: ExplainedBenefit): AnsweredBenefit {
  const { outcome, inKind } = benefit;
  const shown = shownBenefit(benefit);
  return {
    ...shown,
    amount: inKind ? null : shown.amount,
    subject: benefit.subject ?? "person",
    inKind: inKind ?? null,
    portions: inKind && outcome.kind === "granted" ? benefit.aloneAmount.lo : null,
    bounds: outcome.kind === "undetermined" ? outcome.bounds : null,
    alone: { outcome: benefit.alone, amount: benefit.aloneAmount },
    overlap: changesNothing(benefit) ? null : (benefit.overlap?.words ?? null),
    clauses: grantedClauses(telling, benefit),
    refusedFor: refusedFor(telling, benefit),
    citations: placesOf(telling, benefit),
    questions:
      outcome.kind === "undetermined"
        ? outcome.needs.map((need) => questionOf(telling.set, need, telling.names))
        : [],
  };
}

/** A benefit that is open by itself and stays as open isn't waiting for another. */
function changesNothing({ outcome, alone, aloneAmount }: ExplainedBenefit): boolean {
  if (outcome.kind !== "undetermined" || alone !== "undetermined") return false;
  return outcome.bounds.lo === aloneAmount.lo && outcome.bounds.hi === aloneAmount.hi;
}

function grantedClauses({ set }: Telling, { outcome, clauses }: ExplainedBenefit): AnsweredClause[] {
  if (outcome.kind !== "granted") return [];
  return clauses
    .filter(({ clause }) => outcome.clauses.includes(clause))
    .map(({ clause, label, amount, citation }) => ({
      clause,
      label,
      amount,
      citation: citation ? place(set, citation.citation) : null,
    }));
}

function place(set: PolicySet, citation: Citation): CitedPlace {
  const { interpretation: _, ...where } = citation;
  return { ...where, words: formatCitation(citation, set.definition.acts) };
}

/** The articles that the outcome rests on: of what is granted or open the clauses, of what is refused the conditions. */
function placesOf(telling: Telling, benefit: ExplainedBenefit): CitedPlace[] {
  const { outcome, clauses } = benefit;
  if (outcome.kind === "refused")
    return distinct(refusedFor(telling, benefit).flatMap((why) => why.citations));
  const bearing = clauses.filter(({ clause, truth }) =>
    outcome.kind === "granted" ? outcome.clauses.includes(clause) : truth === "unknown",
  );
  const found = bearing.flatMap(({ clause }) => {
    const rule = telling.law.clauses.get(clause)?.rule;
    return rule ? [rule.citation, ...rule.value.conditions.map(({ citation }) => citation)] : [];
  });
  return distinct(found.map((citation) => place(telling.set, citation)));
}

const distinct = (places: readonly CitedPlace[]): CitedPlace[] => [
  ...new Map(places.map((item) => [`${item.words.vi} ${item.status}`, item])).values(),
];

function refusedFor({ set, law }: Telling, { outcome }: ExplainedBenefit): RefusedFor[] {
  if (outcome.kind !== "refused") return [];
  const byWords = new Map<string, { words: Text; citations: CitedPlace[] }>();
  for (const { words, clause = "", condition } of outcome.reasons) {
    const conditions = law.clauses.get(clause)?.rule?.value.conditions ?? [];
    const citation = conditions.find(({ id }) => id === condition)?.citation;
    const known = byWords.get(words.vi) ?? { words, citations: [] };
    known.citations = distinct([...known.citations, ...(citation ? [place(set, citation)] : [])]);
    byWords.set(words.vi, known);
  }
  return [...byWords.values()];
}

/** What no family can answer: an administrator confirms it, or the rules do. */
const isForOthers = ({ kind }: CaseQuestion): boolean => kind === "parameter" || kind === "benefit";

/** Each question once, what the family can answer first; of those asked equally often, as benefits ask them. */
function mostAsked(questions: readonly CaseQuestion[]): CaseQuestion[] {
  const counted = new Map<string, { question: CaseQuestion; times: number }>();
  for (const question of questions) {
    const key = questionKey(question);
    const known = counted.get(key);
    if (known) known.times += 1;
    else counted.set(key, { question, times: 1 });
  }
  return [...counted.values()]
    .sort((a, b) => Number(isForOthers(a.question)) - Number(isForOthers(b.question)) || b.times - a.times)
    .map(({ question }) => question);
}
