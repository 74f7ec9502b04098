import {
  civilDate,
  type ExplainedBenefit,
  explain,
  month,
  redactExplanation,
  type Text,
  type TraceNode,
} from "@ansinh/engine";
import { releasePolicySet } from "@ansinh/policies";
import type { Actor } from "#kernel/actor.ts";
import { peopleShown, registryProblems } from "#modules/registry/index.ts";
import { businessDate } from "#platform/business-date.ts";
import type { Services } from "#platform/services.ts";
import type { BenefitReasons, PersonReasons, ShownReason } from "../routes/reasons-answers.ts";
import { decidedHouseholds } from "./determined.ts";

export interface ReasonsQuestion {
  readonly person: string;
  readonly month: string;
  /** 'YYYY-MM-DD': law and facts as known at the end of that day; null: today. */
  readonly known: string | null;
}

/** What the law says of one person in a month, with every reason; sealed ones only for who holds the class. */
export async function personReasons(
  services: Services,
  actor: Actor,
  question: ReasonsQuestion,
): Promise<PersonReasons> {
  const seen = await services.database.read(actor, async (tx) => ({
    people: await peopleShown(tx, actor, [question.person]),
    today: await businessDate(tx, actor.tenant, services.clock),
  }));
  const [person] = seen.people;
  if (!person) throw registryProblems.personNotFound({ id: question.person });
  const knownOn = civilDate(question.known ?? seen.today);
  const knownAt = question.known ? new Date(`${question.known}T23:59:59.999+07:00`) : null;
  const { households, terms } = await services.database.batch((tx) =>
    decidedHouseholds(tx, {
      tenant: actor.tenant,
      communes: [person.commune],
      people: [person.id],
      day: knownOn,
      knownAt,
    }),
  );
  const household = households.find((item) => item.members.some((member) => member.id === person.id));
  if (!household) throw registryProblems.personNotFound({ id: question.person });
  const asked = { household, person: person.id, month: month(question.month), knownOn };
  const whole = explain(releasePolicySet, asked);
  const explanation = redactExplanation(whole, new Set(actor.classes));
  const sealed = new Set(whole.benefits.filter((item) => isSealed(item, actor)).map((item) => item.benefit));
  const held = new Set(
    terms.filter((term) => term.personId === person.id && term.state !== "ended").map((term) => term.benefit),
  );
  return {
    person: person.id,
    month: question.month,
    knownOn,
    policySet: explanation.policySet.hash,
    living: explanation.living,
    benefits: explanation.benefits.map((benefit) => {
      const shown = shownBenefit(benefit, held.has(benefit.benefit));
      // What is left of the other clauses would tell by elimination which sealed one was met.
      return sealed.has(benefit.benefit) ? { ...shown, reasons: [], needs: [] } : shown;
    }),
  };
}

function shownBenefit(benefit: ExplainedBenefit, hasGrant: boolean): BenefitReasons {
  const { outcome } = benefit;
  const common = {
    benefit: benefit.benefit,
    label: benefit.label,
    period: benefit.period,
    hasGrant,
    sentence: benefit.reasonSentence,
    reasons: benefit.clauses.filter((clause) => clause.applicable).map(shownClause),
  };
  switch (outcome.kind) {
    case "granted":
      return { ...common, outcome: "granted", amount: outcome.amount, needs: [], refusals: [] };
    case "refused":
      return {
        ...common,
        outcome: "refused",
        amount: null,
        needs: [],
        refusals: distinct(outcome.reasons.map((item) => item.words)),
      };
    case "undetermined":
      return {
        ...common,
        outcome: "undetermined",
        amount: null,
        needs: distinct(outcome.needs.map((item) => item.label)),
        refusals: [],
      };
  }
}

/** Granted under a clause whose class the reader lacks. */
function isSealed({ outcome, clauses }: ExplainedBenefit, actor: Actor): boolean {
  if (outcome.kind !== "granted") return false;
  const held: readonly string[] = actor.classes;
  return clauses.some(
    (clause) =>
      outcome.clauses.includes(clause.clause) &&
      clause.sensitivity !== undefined &&
      !held.includes(clause.sensitivity),
  );
}

function distinct(words: readonly Text[]): Text[] {
  return [...new Map(words.map((item) => [item.vi, item])).values()];
}

function shownClause(clause: ExplainedBenefit["clauses"][number]): ShownReason {
  return {
    id: clause.clause,
    outcome: outcomeOf(clause.truth),
    label: clause.label,
    value: null,
    source: null,
    article: clause.citation?.words ?? null,
    children: clause.conditions.map((condition) => ({
      id: `${clause.clause}/${condition.id}`,
      outcome: outcomeOf(condition.truth),
      label: condition.label,
      value: null,
      source: null,
      article: condition.citation,
      children: condition.trace.children.map((node, at) =>
        shownNode(node, `${clause.clause}/${condition.id}/${at}`),
      ),
    })),
  };
}

function shownNode(node: TraceNode, id: string): ShownReason {
  const truth = typeof node.value === "boolean" || node.value === "unknown";
  return {
    id,
    outcome: truth ? outcomeOf(node.value as boolean | "unknown") : "value",
    label: node.label,
    value: truth ? null : node.valueWords,
    source: sourceOf(node),
    article: node.citation?.words ?? null,
    children: node.children.map((child, at) => shownNode(child, `${id}/${at}`)),
  };
}

function outcomeOf(truth: boolean | "unknown"): ShownReason["outcome"] {
  return truth === "unknown" ? "unknown" : truth ? "yes" : "no";
}

function sourceOf(node: TraceNode): Text | null {
  const { source } = node;
  if (!source) return null;
  switch (source.by) {
    case "absence":
      return source.reason;
    case "disagreement":
      return { vi: "các nguồn nói khác nhau", en: "sources disagree" };
    case "record":
    case "decision": {
      const reference = source.source?.reference ? ` ${source.source.reference}` : "";
      if (source.source?.label) return source.source.label;
      const decided = source.by === "decision" || source.source?.kind === "decision";
      if (decided) return { vi: `Quyết định${reference}`, en: `Decision${reference}` };
      const kind = source.source?.kind ?? "";
      return { vi: `${kind}${reference}`, en: `${kind}${reference}` };
    }
  }
}
