import type { ExplainedBenefit, Explanation, Text, TraceNode } from "@ansinh/engine";

/** One line of why a benefit is due or not, in both languages: a clause, a condition, or what it looked at. */
export interface ShownReason {
  id: string;
  outcome: "yes" | "no" | "unknown" | "value";
  label: Text;
  value: Text | null;
  source: Text | null;
  article: Text | null;
  children: ShownReason[];
}

export interface ShownBenefit {
  benefit: string;
  label: Text;
  period: "monthly" | "once";
  outcome: "granted" | "refused" | "undetermined";
  /** Đồng; null unless granted. */
  amount: number | null;
  /** The reason in one sentence. */
  sentence: Text;
  refusals: Text[];
  needs: Text[];
  reasons: ShownReason[];
}

/** An explanation as `explainTo` tells it to a reader, for the page. */
export const shownBenefits = (told: Explanation): ShownBenefit[] => told.benefits.map(shownBenefit);

export function shownBenefit(benefit: ExplainedBenefit): ShownBenefit {
  const { outcome } = benefit;
  return {
    benefit: benefit.benefit,
    label: benefit.label,
    period: benefit.period,
    outcome: outcome.kind,
    amount: outcome.kind === "granted" ? outcome.amount : null,
    sentence: benefit.reasonSentence,
    refusals: outcome.kind === "refused" ? distinct(outcome.reasons.map((item) => item.words)) : [],
    needs: outcome.kind === "undetermined" ? distinct(outcome.needs.map((item) => item.label)) : [],
    reasons: benefit.clauses.filter((clause) => clause.applicable).map(shownClause),
  };
}

function distinct(words: readonly Text[]): Text[] {
  return [...new Map(words.map((item) => [item.vi, item])).values()];
}

type ExplainedClause = ExplainedBenefit["clauses"][number];

function shownClause(clause: ExplainedClause): ShownReason {
  return {
    id: clause.clause,
    outcome: outcomeOf(clause.truth),
    label: clause.label,
    value: null,
    source: null,
    article: clause.citation?.words ?? null,
    children: [
      ...clause.conditions.map((condition) => shownCondition(clause.clause, condition)),
      ...measureOf(clause),
    ],
  };
}

function shownCondition(clause: string, condition: ExplainedClause["conditions"][number]): ShownReason {
  const id = `${clause}/${condition.id}`;
  return {
    id,
    outcome: outcomeOf(condition.truth),
    label: condition.label,
    value: null,
    source: null,
    article: condition.citation,
    children: condition.trace.children.map((node, at) => shownNode(node, `${id}/${at}`)),
  };
}

/** By what the level was looked up, such as a rate of injury: not a condition, yet the amount rests on it. */
function measureOf({ clause, truth, level }: ExplainedClause): ShownReason[] {
  if (truth === false || !level?.measure) return [];
  return level.measure.trace.children.map((node, at) => shownNode(node, `${clause}/level/${at}`));
}

function shownNode(node: TraceNode, id: string): ShownReason {
  const truth = typeof node.value === "boolean" || node.value === "unknown";
  return {
    id,
    outcome: truth ? outcomeOf(node.value as boolean | "unknown") : "value",
    label: node.label,
    value: truth || saysItself(node) ? null : node.valueWords,
    source: sourceOf(node),
    article: node.citation?.words ?? null,
    children: node.children.map((child, at) => shownNode(child, `${id}/${at}`)),
  };
}

/** A fixed number is its own words: "75", not "75: 75". */
const saysItself = ({ label, valueWords }: TraceNode): boolean =>
  label.vi === valueWords.vi && label.en === valueWords.en;

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
