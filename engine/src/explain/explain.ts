import type { When } from "../language/dated.ts";
import type { HouseholdInput } from "../language/facts.ts";
import { type Law, lawAt, type PolicySet } from "../language/policy-set.ts";
import { EngineProblems, problem } from "../language/problem.ts";
import { text } from "../values/text.ts";
import { determine, householdSubjectOf, type Subject, subjectOf } from "./determine.ts";
import { explainBenefit } from "./explain-benefit.ts";
import type { Explanation } from "./explanation.ts";
import { daysToLookAt, type PreparedHousehold, type PreparedPerson, prepareHousehold } from "./prepare.ts";
import { keepSteps } from "./seen.ts";

export interface HouseholdQuestion extends When {
  readonly household: HouseholdInput;
}

export interface Question extends HouseholdQuestion, Wanted {
  readonly person: string;
}

interface Wanted {
  /** Only these benefits are put into words; absent: all. */
  readonly benefits?: readonly string[];
}

/** One person, one month, the law and facts as known: what is due and why, with the whole trace. */
export function explain(set: PolicySet, question: Question): Explanation {
  return explainOne(homeOf(set, question), question.person, question);
}

/** The same of a household that was prepared, and maybe of a law or of facts with something left out. */
export const explainPrepared = (prepared: HomePrepared, person: string, wanted: Wanted = {}): Explanation =>
  explainOne(homeUnder(prepared), person, wanted);

function explainOne(home: Home, personId: string, wanted: Wanted): Explanation {
  const person = home.household.members.get(personId);
  if (!person)
    throw new EngineProblems([
      problem(
        "person_not_in_household",
        personId,
        text("Người được hỏi không có trong hộ.", "The person asked about isn't a member of the household."),
      ),
    ]);
  return explainMember(home, person, wanted);
}

/** The same for every member, in the order of the household: its facts are read and checked once. */
export function explainHousehold(set: PolicySet, question: HouseholdQuestion): readonly Explanation[] {
  const home = homeOf(set, question);
  return [...home.household.members.values()].map((person) => explainMember(home, person, {}));
}

/** What a household is explained by: facts that are read and checked already, under one law. */
export interface HomePrepared {
  readonly set: PolicySet;
  readonly law: Law;
  readonly household: PreparedHousehold;
}

interface Home extends HomePrepared {
  readonly days: readonly number[];
  readonly itself: Subject;
}

function homeOf(set: PolicySet, question: HouseholdQuestion): Home {
  return homeUnder({
    set,
    law: lawAt(set, question),
    household: prepareHousehold(set, question.household),
  });
}

function homeUnder({ set, law, household }: HomePrepared): Home {
  const days = daysToLookAt(set, law, household);
  const itself = householdSubjectOf(set, law, { household, days });
  keepSteps(itself);
  return { set, law, household, days, itself };
}

function explainMember(
  { set, law, household, days, itself }: Home,
  person: PreparedPerson,
  { benefits }: Wanted,
): Explanation {
  const subject = subjectOf(set, law, { household, person, days });
  keepSteps(subject);
  const found = determine(subject, itself);
  return {
    person: person.input.id,
    when: law.when,
    policySet: { id: set.definition.id, hash: set.hash },
    living: found.living,
    benefits: [...found.benefits.values()]
      .filter((state) => benefits === undefined || benefits.includes(state.benefit.id))
      .map((state) => explainBenefit(state, found.benefits)),
  };
}
