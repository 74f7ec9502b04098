import { quantitiesOf } from "../explain/clause-due.ts";
import { determine, householdSubjectOf, type Subject, subjectOf } from "../explain/determine.ts";
import type { Question } from "../explain/explain.ts";
import { daysToLookAt, type PreparedHousehold, prepareHousehold } from "../explain/prepare.ts";
import type { When } from "../language/dated.ts";
import type { Benefit } from "../language/definition.ts";
import { partsOf } from "../language/definition.ts";
import { benefitsLookedAt, reachedFrom } from "../language/expressions.ts";
import { type ClauseAt, type Law, lawAt, type PolicySet } from "../language/policy-set.ts";
import { EngineProblems, problem } from "../language/problem.ts";
import type { Month } from "../values/month.ts";
import { text } from "../values/text.ts";
import { type Answer, answerOf } from "./answer.ts";
import { type Root, rootsOf } from "./roots.ts";
import { sealedRecordsDropped } from "./supposed.ts";

/** One person's benefit in one month, which can be determined again under other facts and in other months. */
export interface Case {
  /** Only the benefits on which the one asked about depends. */
  readonly set: PolicySet;
  readonly law: Law;
  readonly household: PreparedHousehold;
  readonly person: string;
  readonly benefit: Benefit;
  /** What the outcome rests on. */
  readonly roots: readonly Root[];
  answer(under?: { household?: PreparedHousehold; law?: Law }): Answer;
  /** The person and the household itself, as looked at under other facts. */
  subjects(household: PreparedHousehold): { person: Subject; household: Subject };
  /** The law of another month, as known on the same day. */
  lawOf(month: Month): Law;
  /** Without what is of a sealed class that a reader doesn't hold: neither its clauses nor records from it. */
  shownTo(classes: ReadonlySet<string>): Case;
}

export function prepareCase(set: PolicySet, question: Question, benefitId: string): Case {
  const benefit = set.definition.benefits.find((item) => item.id === benefitId);
  if (!benefit) throw unknown("unknown_benefit", benefitId);
  const household = prepareHousehold(set, question.household);
  if (!household.members.has(question.person)) throw unknown("person_not_in_household", question.person);
  const narrow = narrowedTo(set, benefit);
  const { person, month, knownOn, forecast } = question;
  const when = { month, knownOn, ...(forecast ? { forecast } : {}) };
  const lawOf = (of: Month) => lawAt(narrow, { ...when, month: of });
  return caseOf({ set: narrow, when, lawOf, household, person, benefit });
}

const unknown = (code: "unknown_benefit" | "person_not_in_household", at: string): EngineProblems =>
  new EngineProblems([
    problem(
      code,
      at,
      code === "unknown_benefit"
        ? text("Bộ quy định không có chế độ này.", "The policy set has no such benefit.")
        : text(
            "Người được hỏi không có trong hộ.",
            "The person asked about isn't a member of the household.",
          ),
    ),
  ]);

type Parts = Pick<Case, "set" | "household" | "person" | "benefit" | "lawOf"> & { readonly when: When };

function caseOf({ when, ...parts }: Parts): Case {
  const { set, household, person, benefit, lawOf } = parts;
  const law = lawOf(when.month);
  const subjectsUnder = (of: PreparedHousehold, under: Law) => {
    const days = daysToLookAt(set, under, of);
    const member = of.members.get(person);
    if (!member) throw new Error(`${person} isn't in the household`);
    return {
      person: subjectOf(set, under, { household: of, person: member, days }),
      household: householdSubjectOf(set, under, { household: of, days }),
    };
  };
  return {
    ...parts,
    law,
    roots: rootsOf(set, law),
    subjects: (of) => subjectsUnder(of, law),
    answer: (under = {}) => {
      const subjects = subjectsUnder(under.household ?? household, under.law ?? law);
      const state = determine(subjects.person, subjects.household).benefits.get(benefit.id);
      if (!state) throw new Error(`benefit ${benefit.id} wasn't determined`);
      return answerOf(state);
    },
    shownTo: (classes) =>
      caseOf({
        ...parts,
        when,
        household: sealedRecordsDropped(set, household, classes),
        lawOf: (month) => withoutSealed(set, lawOf(month), classes),
      }),
  };
}

const narrowed = new WeakMap<PolicySet, Map<string, PolicySet>>();

/** The benefits that this one looks at or overlaps with, and those that these do; the same set when asked again. */
function narrowedTo(set: PolicySet, benefit: Benefit): PolicySet {
  const kept = narrowed.get(set) ?? new Map<string, PolicySet>();
  narrowed.set(set, kept);
  const narrow = kept.get(benefit.id) ?? narrowTo(set, benefit);
  kept.set(benefit.id, narrow);
  return narrow;
}

function narrowTo(set: PolicySet, benefit: Benefit): PolicySet {
  const { definition } = set;
  const found = new Set<string>();
  const add = (id: string): void => {
    const item = definition.benefits.find((other) => other.id === id);
    if (!item || found.has(id)) return;
    found.add(id);
    for (const other of benefitsLookedAt(item, definition)) add(other);
    for (const { combination } of definition.overlaps) {
      const parts = partsOf(combination);
      if (parts.includes(id)) for (const other of parts) add(other);
    }
  };
  add(benefit.id);
  const benefits = definition.benefits.filter((item) => found.has(item.id));
  const overlaps = definition.overlaps.filter(({ combination }) =>
    partsOf(combination).every((id) => found.has(id)),
  );
  return {
    ...set,
    definition: { ...definition, benefits, overlaps },
    benefitsInOrder: set.benefitsInOrder.filter((item) => found.has(item.id)),
    clauses: new Map(benefits.flatMap((item) => item.clauses).map((clause) => [clause.id, clause])),
  };
}

/** A clause without a rule is one that doesn't apply. */
export function withoutSealed(set: PolicySet, law: Law, held: ReadonlySet<string>): Law {
  const clauses = new Map(
    [...law.clauses].map(([id, at]): [string, ClauseAt] => [
      id,
      isSealed(set, at, held) ? { ...at, rule: undefined, amount: undefined } : at,
    ]),
  );
  return { ...law, clauses };
}

/** Whether a clause is of a sealed class that isn't held, or looks at a fact of one. */
export const isSealed = (set: PolicySet, at: ClauseAt, held: ReadonlySet<string>): boolean =>
  classesOf(set, at).some((sensitivity) => !held.has(sensitivity));

const classesKnown = new WeakMap<ClauseAt, readonly string[]>();

/** The sealed classes of a clause and of every fact it looks at. */
function classesOf(set: PolicySet, at: ClauseAt): readonly string[] {
  const known = classesKnown.get(at);
  if (known) return known;
  const starts = [...(at.rule?.value.conditions.map((item) => item.is) ?? []), ...quantitiesOf(at)];
  const facts = starts.flatMap((start) =>
    [...reachedFrom(start, set.definition)].flatMap((node) =>
      node.op === "fact" ? [set.facts.get(node.fact)?.sensitivity] : [],
    ),
  );
  const classes = [...new Set([at.clause.sensitivity, ...facts])].flatMap((item) => item ?? []);
  classesKnown.set(at, classes);
  return classes;
}
