import { limitsOf } from "../language/definition.ts";
import type { Law } from "../language/policy-set.ts";
import { money, zeroMoney } from "../values/money.ts";
import { type Text, text } from "../values/text.ts";
import { isExact, zeroRange } from "../values/value.ts";
import { quantitiesOf } from "./clause-due.ts";
import type { BenefitState, ClauseState, Subject } from "./determine.ts";
import { rangeOf } from "./evaluate.ts";
import type {
  ExplainedBenefit,
  ExplainedClause,
  ExplainedCondition,
  ExplainedLevel,
  Outcome,
} from "./explanation.ts";
import { levelAt } from "./level-at.ts";
import { measureWords } from "./measure-words.ts";
import { distinctNeeds, type Need, needsOf } from "./needs.ts";
import { refusalReasons } from "./refusal.ts";
import { type Said, saidOf } from "./said.ts";
import { conditionStep, lookAtEnd, quantityStep } from "./seen.ts";
import { reasonSentence } from "./sentence.ts";
import { showStep } from "./show-trace.ts";
import type { TraceStep } from "./trace.ts";
import { rangeWords } from "./words.ts";

/** A benefit as determined, with every clause, condition and reason in words. */
export function explainBenefit(
  state: BenefitState,
  others: ReadonlyMap<string, BenefitState>,
): ExplainedBenefit {
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
  const look = state.benefit.details.length > 0 ? lookAtEnd(subject) : undefined;
  if (!look) return [];
  return state.benefit.details.flatMap((detail) => {
    const range = rangeOf(detail.of, look);
    if (range.hi - range.lo > 1) return [];
    const words = rangeWords(range, "number");
    return [text(detail.words.vi.replace("{}", words.vi), detail.words.en.replace("{}", words.en))];
  });
}

function conditionSteps(state: ClauseState, subject: Subject): TraceStep[] {
  return state.conditions.map(({ condition, day }) => {
    const together = condition.reading === "anyDay" && state.truth !== false;
    return conditionStep(subject, together ? state.day : day, condition.is);
  });
}

function explainClause(state: ClauseState, subject: Subject): ExplainedClause {
  const { set, law } = subject;
  const words = saidOf(set);
  const said = words.clause(state.at, law);
  const steps = conditionSteps(state, subject);
  const explained: Explained = {
    clause: said.clause,
    label: said.label,
    reason: said.reason,
    applicable: said.applicable,
    truth: state.truth,
    amount: state.amount,
    units: state.units,
    conditions: steps.map((step, index) => showCondition(state.conditions[index], step, words)),
    needs: state.truth === false ? noNeeds : clauseNeeds(state, steps, subject),
  };
  if (said.unitLabel) explained.unitLabel = said.unitLabel;
  if (said.coefficient) explained.coefficient = said.coefficient;
  const level = measuredLevel(state, subject) ?? said.level;
  if (level) explained.level = level;
  if (said.citation) explained.citation = said.citation;
  if (said.sensitivity) explained.sensitivity = said.sensitivity;
  return explained;
}

/** The level that was looked up, and what was seen of it. */
function measuredLevel({ at, level }: ClauseState, subject: Subject): ExplainedLevel | undefined {
  const found = at.amount && levelAt(at.amount.value, subject.law);
  if (!level || !at.level || !found) return undefined;
  const trace = showStep(quantityStep(subject, level.day, at.level), saidOf(subject.set));
  const { id, short } = found.parameter;
  const [of] = trace.children;
  if (!of) throw new Error("a level is looked up by something");
  const words = measureWords(of, found.parameter);
  return {
    parameter: id,
    short,
    range: level.range,
    measure: { label: of.label, value: of.value, words, trace },
  };
}

type Explained = { -readonly [Key in keyof ExplainedClause]: ExplainedClause[Key] };
const noNeeds: readonly Need[] = [];

function showCondition(
  state: ClauseState["conditions"][number] | undefined,
  step: TraceStep,
  said: Said,
): ExplainedCondition {
  if (!state) throw new Error("a step without its condition");
  const { id, label, refusal, citation } = said.condition(state.condition);
  return { id, label, refusal, truth: state.truth, citation, trace: showStep(step, said) };
}

/** What keeps a clause or its amount open. */
function clauseNeeds(state: ClauseState, steps: readonly TraceStep[], subject: Subject): readonly Need[] {
  const { set, law } = subject;
  const needs = steps.flatMap((step) => needsOf(step, set));
  const amount = state.at.amount?.value;
  if (amount && "parameter" in amount) needs.push(...levelNeeds(amount.parameter, law));
  // the most of any day is due, so that any day may keep it open
  if (!isExact(state.level ? state.amount : state.units))
    for (const quantity of quantitiesOf(state.at))
      for (const day of subject.days) needs.push(...needsOf(quantityStep(subject, day, quantity), set));
  return distinctNeeds(needs);
}

/** An amount, cap or floor whose parameter isn't verified or not ruled for the month. */
function levelNeeds(id: string, law: Law): Need[] {
  const level = law.parameters.get(id);
  if (!level || isExact(level.range)) return [];
  return [{ kind: "parameter", parameter: id, label: level.parameter.label }];
}

function needsOfState(state: BenefitState, others: ReadonlyMap<string, BenefitState>): readonly Need[] {
  const own = openNeeds(state);
  const ofOthers = (state.overlap?.open ?? [])
    .filter((id) => id !== state.benefit.id)
    .flatMap((id) => others.get(id) ?? [])
    .flatMap((other) => openNeeds(other));
  return distinctNeeds([...own, ...ofOthers, ...choiceNeeds(overlappingDue(state, others))]);
}

function openNeeds(state: BenefitState): Need[] {
  const { subject } = state;
  const needs: Need[] = state.alone.open.flatMap((id) => {
    const clause = state.clauses.get(id);
    return clause ? [...clauseNeeds(clause, conditionSteps(clause, subject), subject)] : [];
  });
  if (!isExact(state.alone.amount))
    for (const { at } of limitsOf(state.benefit.combination))
      needs.push(...levelNeeds(at.parameter, subject.law));
  const { conflict, contradiction } = state.alone;
  if (contradiction.length > 0) needs.push(contradictionNeed(contradiction, state));
  return [...needs, ...choiceNeeds(conflict)];
}

/** Benefits surely due of which an overlap lets only one be drawn. */
const overlappingDue = (
  { overlap }: BenefitState,
  others: ReadonlyMap<string, BenefitState>,
): readonly string[] =>
  (overlap?.open ?? []).filter((id) => isExact(others.get(id)?.alone.amount ?? zeroRange));

const choiceNeeds = (among: readonly string[]): Need[] =>
  among.length > 0
    ? [{ kind: "choice", among, label: text("chọn một chế độ", "a choice of one benefit") }]
    : [];

/** The rules themselves must be mended, or a provincial decision settle which of them goes before. */
function contradictionNeed(ids: readonly string[], state: BenefitState): Need {
  const said = saidOf(state.subject.set);
  const named = ids.flatMap((id) => {
    const rule = state.clauses.get(id)?.at.rule;
    if (!rule) return [];
    const { words } = said.cited(rule.citation);
    return [text(`${rule.value.label.vi} (${words.vi})`, `${rule.value.label.en} (${words.en})`)];
  });
  const all = text(named.map(({ vi }) => vi).join(", "), named.map(({ en }) => en).join(", "));
  return {
    kind: "contradiction",
    among: ids,
    label: text(`quy định mâu thuẫn nhau: ${all.vi}`, `rules that contradict each other: ${all.en}`),
  };
}
