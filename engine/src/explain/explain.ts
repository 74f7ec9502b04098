import type { When } from "../language/dated.ts";
import type { HouseholdInput } from "../language/facts.ts";
import type { BooleanNode } from "../language/node.ts";
import type { PolicySet } from "../language/policy-set.ts";
import { lawAt } from "../language/policy-set.ts";
import { EngineProblems, problem } from "../language/problem.ts";
import { money, zeroMoney } from "../values/money.ts";
import { type Text, text } from "../values/text.ts";
import { isExact } from "../values/value.ts";
import {
  type BenefitState,
  type ClauseState,
  countOf,
  determine,
  householdSubjectOf,
  lookOn,
  type Subject,
  subjectOf,
} from "./determine.ts";
import { rangeOf, truthOf } from "./evaluate.ts";
import type {
  ExplainedBenefit,
  ExplainedClause,
  ExplainedCondition,
  Explanation,
  Outcome,
} from "./explanation.ts";
import { distinctNeeds, type Need, needsOf } from "./needs.ts";
import { daysToLookAt, prepareHousehold } from "./prepare.ts";
import { refusalReasons } from "./refusal.ts";
import { reasonSentence } from "./sentence.ts";
import { citedWords, showStep } from "./show-trace.ts";
import type { TraceStep } from "./trace.ts";
import { rangeWords } from "./words.ts";

export interface Question extends When {
  readonly household: HouseholdInput;
  readonly person: string;
}

/** One person, one month, the law and facts as known: what is due and why, with the whole trace. */
export function explain(set: PolicySet, question: Question): Explanation {
  const law = lawAt(set, question);
  const household = prepareHousehold(set, question.household);
  const person = household.members.get(question.person);
  if (!person)
    throw new EngineProblems([
      problem(
        "person_not_in_household",
        question.person,
        text("Người được hỏi không có trong hộ.", "The person asked about isn't a member of the household."),
      ),
    ]);
  const days = daysToLookAt(set, law, household);
  const subject = subjectOf(set, law, { household, person, days });
  const found = determine(subject, householdSubjectOf(set, law, { household, days }));
  return {
    person: question.person,
    when: law.when,
    policySet: { id: set.definition.id, hash: set.hash },
    living: found.living,
    benefits: [...found.benefits.values()].map((state) => explainBenefit(state, found.benefits)),
  };
}

function explainBenefit(state: BenefitState, others: ReadonlyMap<string, BenefitState>): ExplainedBenefit {
  const { subject } = state;
  const clauses = [...state.clauses.values()].map((clause) => explainClause(clause, subject));
  const overlap = state.overlap ? overlapWords(state.overlap, others) : undefined;
  const outcome = outcomeOf(state, { clauses, overlap, needs: () => needsOfState(state, others) });
  const unsaid = {
    benefit: state.benefit.id,
    label: state.benefit.label,
    period: state.benefit.period,
    ...(state.benefit.subject ? { subject: state.benefit.subject } : {}),
    ...(state.benefit.inKind ? { inKind: state.benefit.inKind } : {}),
    outcome,
    alone: isExact(state.alone.amount) ? (state.alone.amount.lo > 0 ? "granted" : "refused") : "undetermined",
    aloneAmount: state.alone.amount,
    ...(overlap && state.overlap ? { overlap: { id: state.overlap.id, words: overlap } } : {}),
    clauses,
    details: subject.days.length > 0 ? detailsOf(state, subject) : [],
  } as const;
  return { ...unsaid, reasonSentence: reasonSentence(unsaid) };
}

function outcomeOf(
  state: BenefitState,
  parts: { clauses: readonly ExplainedClause[]; overlap: Text | undefined; needs: () => readonly Need[] },
): Outcome {
  switch (state.outcome) {
    case "granted":
      return {
        kind: "granted",
        amount: state.benefit.inKind ? zeroMoney : money(state.amount.lo),
        clauses: state.alone.chosen,
      };
    case "refused":
      return { kind: "refused", reasons: refusalReasons(parts.clauses, parts.overlap) };
    case "undetermined":
      return { kind: "undetermined", bounds: state.amount, needs: parts.needs() };
  }
}

function overlapWords(
  overlap: { by: readonly string[]; open: readonly string[] },
  others: ReadonlyMap<string, BenefitState>,
): Text {
  const ids = overlap.by.length > 0 ? overlap.by : overlap.open;
  const labels = ids
    .flatMap((id) => others.get(id) ?? [])
    .map((state) => {
      const amount = rangeWords(state.alone.amount, "money");
      return text(`${state.benefit.label.vi} ${amount.vi}`, `${state.benefit.label.en} ${amount.en}`);
    });
  const words = text(labels.map((label) => label.vi).join(", "), labels.map((label) => label.en).join(", "));
  return overlap.by.length > 0
    ? text(`chỉ hưởng mức cao nhất: ${words.vi}`, `only the highest is drawn: ${words.en}`)
    : text(`còn tùy vào: ${words.vi}`, `depends on: ${words.en}`);
}

/** Facts that are said in the sentence beside the reason, such as the age; left out while unknown and wide. */
function detailsOf(state: BenefitState, subject: Subject): Text[] {
  const last = subject.days.at(-1);
  if (last === undefined) return [];
  return state.benefit.details.flatMap((detail) => {
    const range = rangeOf(detail.of, lookOn(subject, endOfMonth(subject, last)));
    if (range.hi - range.lo > 1) return [];
    const words = rangeWords(range, "number");
    return [text(detail.words.vi.replace("{}", words.vi), detail.words.en.replace("{}", words.en))];
  });
}

const endOfMonth = (subject: Subject, last: number): number =>
  Math.max(last, Math.min(subject.law.lastDay, subject.person.died));

function stepsOf(
  subject: Subject,
  day: number,
  run: (look: ReturnType<typeof lookOn>) => unknown,
): TraceStep {
  const look = { ...lookOn(subject, day), steps: [] as TraceStep[] };
  run(look);
  const [step] = look.steps;
  if (!step) throw new Error("a traced evaluation left no step");
  return step;
}

/** Steps already taken for a subject: clauses share conditions, and each is looked at once a day. */
const taken = new WeakMap<Subject, Map<number, Map<BooleanNode, TraceStep>>>();

function conditionStep(subject: Subject, day: number, node: BooleanNode): TraceStep {
  const days = taken.get(subject) ?? new Map<number, Map<BooleanNode, TraceStep>>();
  taken.set(subject, days);
  const steps = days.get(day) ?? new Map<BooleanNode, TraceStep>();
  days.set(day, steps);
  const step = steps.get(node) ?? stepsOf(subject, day, (look) => truthOf(node, look));
  steps.set(node, step);
  return step;
}

function conditionSteps(state: ClauseState, subject: Subject): TraceStep[] {
  return state.conditions.map(({ condition, day }) => {
    const together = condition.reading === "anyDay" && state.truth !== false;
    return conditionStep(subject, together ? state.day : day, condition.is);
  });
}

function explainClause(state: ClauseState, subject: Subject): ExplainedClause {
  const { set, law } = subject;
  const { clause, inKind, rule, amount } = state.at;
  const latest = rule ?? clause.rules.at(-1);
  const level = amount ? law.parameters.get(amount.value.parameter) : undefined;
  const steps = conditionSteps(state, subject);
  return {
    clause: clause.id,
    label: latest?.value.label ?? text(clause.id, clause.id),
    reason: latest?.value.reason ?? text(clause.id, clause.id),
    applicable: rule !== undefined && (inKind || amount !== undefined),
    truth: state.truth,
    amount: state.amount,
    units: state.units,
    ...(clause.units ? { unitLabel: clause.units.label } : {}),
    ...(amount ? { coefficient: amount.value.coefficient } : {}),
    ...(level
      ? { level: { parameter: level.parameter.id, short: level.parameter.short, range: level.range } }
      : {}),
    ...(latest ? { citation: citedWords(set, latest.citation) } : {}),
    ...(clause.sensitivity ? { sensitivity: clause.sensitivity } : {}),
    conditions: state.conditions.flatMap((item, index) => showCondition(item, steps[index], set)),
    needs: state.truth === false ? [] : clauseNeeds(state, steps, subject),
  };
}

function showCondition(
  state: ClauseState["conditions"][number],
  step: TraceStep | undefined,
  set: PolicySet,
): ExplainedCondition[] {
  if (!step) return [];
  const { condition, truth } = state;
  return [
    {
      id: condition.id,
      label: condition.label,
      refusal: condition.refusal,
      truth,
      citation: citedWords(set, condition.citation).words,
      trace: showStep(step, set),
    },
  ];
}

/** What keeps a clause or its amount open. */
function clauseNeeds(state: ClauseState, steps: readonly TraceStep[], subject: Subject): readonly Need[] {
  const { set, law } = subject;
  const needs = steps.flatMap((step) => needsOf(step, set));
  const level = state.at.amount ? law.parameters.get(state.at.amount.value.parameter) : undefined;
  if (level && !isExact(level.range))
    needs.push({ kind: "parameter", parameter: level.parameter.id, label: level.parameter.label });
  const count = countOf(state.at);
  if (count && !isExact(state.units))
    needs.push(
      ...needsOf(
        stepsOf(subject, state.day, (look) => rangeOf(count, look)),
        set,
      ),
    );
  return distinctNeeds(needs);
}

function needsOfState(state: BenefitState, others: ReadonlyMap<string, BenefitState>): readonly Need[] {
  const own = openNeeds(state);
  const ofOthers = (state.overlap?.open ?? [])
    .filter((id) => id !== state.benefit.id)
    .flatMap((id) => others.get(id) ?? [])
    .flatMap((other) => openNeeds(other));
  return distinctNeeds([...own, ...ofOthers]);
}

function openNeeds(state: BenefitState): Need[] {
  const { subject } = state;
  const needs: Need[] = state.alone.open.flatMap((id) => {
    const clause = state.clauses.get(id);
    return clause ? [...clauseNeeds(clause, conditionSteps(clause, subject), subject)] : [];
  });
  const { conflict, contradiction } = state.alone;
  if (contradiction.length > 0) needs.push(contradictionNeed(contradiction, state));
  if (conflict.length > 0)
    needs.push({
      kind: "choice",
      among: conflict,
      label: text("chọn một chế độ", "a choice of one benefit"),
    });
  return needs;
}

/** The rules themselves must be mended, or a provincial decision settle which of them goes before. */
function contradictionNeed(ids: readonly string[], state: BenefitState): Need {
  const named = ids.flatMap((id) => {
    const rule = state.clauses.get(id)?.at.rule;
    if (!rule) return [];
    const { words } = citedWords(state.subject.set, rule.citation);
    return [text(`${rule.value.label.vi} (${words.vi})`, `${rule.value.label.en} (${words.en})`)];
  });
  const all = text(named.map(({ vi }) => vi).join(", "), named.map(({ en }) => en).join(", "));
  return {
    kind: "contradiction",
    among: ids,
    label: text(`quy định mâu thuẫn nhau: ${all.vi}`, `rules that contradict each other: ${all.en}`),
  };
}
