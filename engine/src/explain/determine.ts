import type { Benefit, ClauseCondition, Overlap } from "../language/definition.ts";
import type { BooleanNode } from "../language/node.ts";
import type { ClauseAt, Law, PolicySet } from "../language/policy-set.ts";
import { and, exactly, isExact, or, type Range, type Truth, zeroRange } from "../values/value.ts";
import { amountOf, type ClauseDue, dueOf } from "./clause-due.ts";
import { type Combined, combine, heldOpen } from "./combine.ts";
import { truthOf } from "./evaluate.ts";
import { type Look, lookAt } from "./look.ts";
import { afterOverlap } from "./overlap.ts";
import type { PreparedHousehold, PreparedPerson } from "./prepare.ts";
import type { TraceStep } from "./trace.ts";

export interface ConditionState {
  readonly condition: ClauseCondition;
  readonly truth: Truth;
  /** The day on which it is best met, for the trace. */
  readonly day: number;
}

export interface ClauseState extends ClauseDue {
  readonly at: ClauseAt;
  readonly truth: Truth;
  /** The day on which its conditions are best met together. */
  readonly day: number;
  readonly conditions: readonly ConditionState[];
}

export type OutcomeKind = "granted" | "refused" | "undetermined";

export interface BenefitState {
  readonly benefit: Benefit;
  /** The person, or the household itself. */
  readonly subject: Subject;
  readonly clauses: ReadonlyMap<string, ClauseState>;
  /** Before overlaps with other benefits. */
  readonly alone: Combined;
  readonly outcome: OutcomeKind;
  readonly amount: Range;
  /** Set when an overlap with other benefits changed the outcome. */
  readonly overlap?: {
    readonly id: string;
    readonly by: readonly string[];
    readonly open: readonly string[];
  };
}

export interface Determination {
  readonly living: boolean;
  readonly benefits: ReadonlyMap<string, BenefitState>;
}

export interface Subject {
  readonly set: PolicySet;
  readonly law: Law;
  readonly household: PreparedHousehold;
  readonly person: PreparedPerson;
  /** Days of the month that stand for all its days. */
  readonly days: readonly number[];
  /** What each benefit so far comes to before overlaps, for benefits that look at others. */
  readonly dues: Map<string, Range>;
  /** One look for each of these days. */
  readonly looks: readonly LookOnDay[];
}

/** A look on one day and what each condition was found to be: clauses share conditions. */
export interface LookOnDay {
  readonly look: Look;
  readonly truths: Map<BooleanNode, Truth>;
  /** What was seen of each, where the look traces. */
  readonly steps: Map<BooleanNode, TraceStep>;
}

export function subjectOf(
  set: PolicySet,
  law: Law,
  member: { household: PreparedHousehold; person: PreparedPerson; days: readonly number[] },
): Subject {
  const { household, person, days } = member;
  const lived = days.filter((day) => day >= person.born && day <= person.died);
  const dues = new Map<string, Range>();
  const looks = lived.map((day) => lookOnDay(lookAt({ set, law, household, person, day, dues })));
  return { set, law, household, person, days: lived, dues, looks };
}

export const lookOnDay = (look: Look): LookOnDay => ({ look, truths: new Map(), steps: new Map() });

/** The household itself, on the days on which any member lives: for benefits due once to a household. */
export function householdSubjectOf(
  set: PolicySet,
  law: Law,
  { household, days }: { readonly household: PreparedHousehold; readonly days: readonly number[] },
): Subject {
  const members = [...household.members.values()];
  const lived = days.filter((day) => members.some((member) => member.born <= day && day <= member.died));
  const itself: PreparedPerson = {
    input: { id: household.input.id, facts: [] },
    records: new Map(),
    died: lived.at(-1) ?? law.firstDay - 1,
    born: lived[0] ?? law.firstDay,
  };
  return subjectOf(set, law, { household, person: itself, days: lived });
}

export const lookOn = (subject: Subject, day: number): Look => lookAt({ ...subject, day });

const outcomeOf = (amount: Range): OutcomeKind =>
  !isExact(amount) ? "undetermined" : amount.lo > 0 ? "granted" : "refused";

/** One person, with what is due to the household they live in. */
export function determine(subject: Subject, ofHousehold: Subject): Determination {
  const { set } = subject;
  const living = subject.days.length > 0;
  const found = new Map<string, BenefitState>();
  for (const benefit of set.benefitsInOrder) {
    const state = determineBenefit(benefit, benefit.subject === "household" ? ofHousehold : subject);
    found.set(benefit.id, state);
    subject.dues.set(benefit.id, state.alone.amount);
    if (benefit.subject === "household") ofHousehold.dues.set(benefit.id, state.alone.amount);
  }
  const benefits = new Map(set.definition.benefits.flatMap(({ id }) => entryOf(found, id)));
  for (const overlap of set.definition.overlaps) applyOverlap(overlap, benefits);
  return { living, benefits };
}

const entryOf = (found: ReadonlyMap<string, BenefitState>, id: string): [string, BenefitState][] => {
  const state = found.get(id);
  return state ? [[id, state]] : [];
};

function determineBenefit(benefit: Benefit, subject: Subject): BenefitState {
  const clauses = new Map<string, ClauseState>();
  for (const clause of benefit.clauses) {
    const at = subject.law.clauses.get(clause.id);
    if (!at) throw new Error(`clause ${clause.id} isn't in the law of the month`);
    const state = determineClause(at, subject);
    clauses.set(clause.id, state);
  }
  const alone = combine(benefit.combination, {
    part: (id) => clauses.get(id) ?? { truth: false, amount: zeroRange },
    limit: (at) => amountOf(at, subject.law, exactly(1)),
  });
  return { benefit, subject, clauses, alone, outcome: outcomeOf(alone.amount), amount: alone.amount };
}

/** A benefit outdone by another is refused for that reason; one that may be outdone waits for the other. */
function applyOverlap(overlap: Overlap, benefits: Map<string, BenefitState>): void {
  const { combined, amounts } = afterOverlap(overlap, (id) => {
    const state = benefits.get(id);
    return state && { alone: state.alone.amount, amount: state.amount };
  });
  const open = heldOpen(combined);
  for (const [id, amount] of amounts) {
    const state = benefits.get(id);
    if (!state) continue;
    benefits.set(id, {
      ...state,
      amount,
      outcome: outcomeOf(amount),
      overlap: { id: overlap.id, by: combined.chosen, open },
    });
  }
}

/** What one clause comes to for a subject. */
export function determineClause(at: ClauseAt, subject: Subject): ClauseState {
  const last = subject.days.at(-1);
  if (!at.rule || !(at.amount || at.inKind) || last === undefined)
    return { at, truth: false, day: last ?? 0, conditions: [], units: zeroRange, amount: zeroRange };
  const { conditions } = at.rule.value;
  const [only, ...others] = subject.looks;
  const { truth, day, states } =
    only && others.length === 0 ? metOnOneDay(conditions, only) : metTogether(conditions, subject, last);
  const looks = subject.looks.map(({ look }) => look);
  return { at, truth, day, conditions: states, ...dueOf(at, looks, truth) };
}

interface Met {
  readonly truth: Truth;
  readonly day: number;
  readonly states: readonly ConditionState[];
}

/** Most people's month is one day long: nothing of theirs changes in it. */
function metOnOneDay(conditions: readonly ClauseCondition[], item: LookOnDay): Met {
  const { day } = item.look;
  let truth: Truth = true;
  const states = conditions.map((condition) => {
    const found = known(condition.is, item);
    truth = and(truth, found);
    return { condition, truth: found, day };
  });
  return { truth, day, states };
}

function metTogether(conditions: readonly ClauseCondition[], subject: Subject, last: number): Met {
  const onDays = subject.looks.map((item) => ({
    day: item.look.day,
    truths: truthsOn(conditions, item, last),
  }));
  let day = last;
  let together: Truth = false;
  for (const look of onDays) {
    const met = jointly(conditions, look.truths);
    if (rank(met) >= rank(together)) day = look.day;
    together = or(together, met);
  }
  const states = conditions.map((condition, index) => bestDay(condition, onDays, index));
  const truth = states
    .filter((state) => state.condition.reading === "lastDay")
    .reduce<Truth>((met, state) => and(met, state.truth), together);
  return { truth, day, states };
}

function truthsOn(conditions: readonly ClauseCondition[], item: LookOnDay, last: number): Truth[] {
  return conditions.map(({ is, reading }) =>
    reading === "lastDay" && item.look.day !== last ? false : known(is, item),
  );
}

/** What a condition is on the day of a look, found once; a look that traces keeps what was seen. */
export function known(node: BooleanNode, { look, truths, steps }: LookOnDay): Truth {
  const before = truths.get(node);
  if (before !== undefined) return before;
  const truth = truthOf(node, look);
  truths.set(node, truth);
  const seen = look.step?.steps.at(-1);
  if (seen) steps.set(node, seen);
  return truth;
}

/** The conditions read on any day must hold on one same day. */
function jointly(conditions: readonly ClauseCondition[], truths: readonly Truth[]): Truth {
  let met: Truth = true;
  for (let index = 0; index < conditions.length; index++)
    if (conditions[index]?.reading === "anyDay") met = and(met, truths[index] ?? "unknown");
  return met;
}

const rank = (truth: Truth): number => (truth === true ? 2 : truth === "unknown" ? 1 : 0);

/** The latest of the days on which a condition is best met; for `lastDay` that is the last day alone. */
function bestDay(
  condition: ClauseCondition,
  onDays: readonly { day: number; truths: readonly Truth[] }[],
  index: number,
): ConditionState {
  const last = onDays.at(-1);
  let best = { day: last?.day ?? 0, truth: last?.truths[index] ?? ("unknown" as Truth) };
  if (condition.reading === "lastDay") return { condition, ...best };
  for (const { day, truths } of [...onDays].reverse()) {
    const truth = truths[index] ?? "unknown";
    if (rank(truth) > rank(best.truth)) best = { day, truth };
  }
  return { condition, ...best };
}
