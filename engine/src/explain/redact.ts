import { text } from "../values/text.ts";
import type { ExplainedBenefit, ExplainedClause, Explanation, Outcome, TraceNode } from "./explanation.ts";
import type { Need } from "./needs.ts";
import { refusalReasons } from "./refusal.ts";
import { reasonSentence, sealedClause, sealedReason } from "./sentence.ts";

const sealedInformation = text("thông tin được bảo mật", "confidential information");

/** The explanation for a reader who holds some sealed classes: benefit and amount stay, reasons of others don't. */
export function redactExplanation(explanation: Explanation, held: ReadonlySet<string>): Explanation {
  const benefits = explanation.benefits.map((benefit) => redactBenefit(benefit, held));
  return { ...explanation, benefits };
}

const isSealed = (item: { sensitivity?: string }, held: ReadonlySet<string>): boolean =>
  item.sensitivity !== undefined && !held.has(item.sensitivity);

function redactBenefit(benefit: ExplainedBenefit, held: ReadonlySet<string>): ExplainedBenefit {
  const sealed = benefit.clauses.filter((clause) => isSealed(clause, held)).map((clause) => clause.clause);
  const open = benefit.clauses.filter((clause) => !sealed.includes(clause.clause));
  const clauses = open.map((clause) => redactClause(clause, held));
  const outcome = redactOutcome(benefit.outcome, { sealed, held, clauses });
  // one that waits for another benefit asks for what that one needs
  const sameNeeds =
    outcome.kind !== "undetermined" ||
    (benefit.outcome.kind === "undetermined" && outcome.needs === benefit.outcome.needs);
  if (sealed.length === 0 && sameNeeds && clauses.every((clause, index) => clause === open[index]))
    return benefit;
  const unsaid = { ...benefit, clauses, outcome };
  return { ...unsaid, reasonSentence: reasonSentence(unsaid) };
}

/** The clause itself where nothing in it is sealed. */
function redactClause(clause: ExplainedClause, held: ReadonlySet<string>): ExplainedClause {
  const needs = redactNeeds(clause.needs, held);
  const traces = clause.conditions.map((item) => redactTrace(item.trace, held));
  if (needs === clause.needs && clause.conditions.every((item, index) => item.trace === traces[index]))
    return clause;
  const conditions = clause.conditions.map((item, index) => ({
    ...item,
    trace: traces[index] ?? item.trace,
  }));
  return { ...clause, needs, conditions };
}

function redactTrace(node: TraceNode, held: ReadonlySet<string>): TraceNode {
  if (isSealed(node, held))
    return {
      op: node.op,
      label: sealedInformation,
      value: "unknown",
      valueWords: sealedReason,
      children: [],
    };
  const children = node.children.map((child) => redactTrace(child, held));
  return children.every((child, index) => child === node.children[index]) ? node : { ...node, children };
}

function redactNeeds(needs: readonly Need[], held: ReadonlySet<string>): readonly Need[] {
  const open = needs.filter((need) => need.kind !== "fact" || !isSealed(need, held));
  return open.length === needs.length ? needs : [...open, { kind: "sealed", label: sealedInformation }];
}

function redactOutcome(
  outcome: Outcome,
  reader: { sealed: readonly string[]; held: ReadonlySet<string>; clauses: readonly ExplainedClause[] },
): Outcome {
  switch (outcome.kind) {
    case "granted": {
      const shown = outcome.clauses.filter((id) => !reader.sealed.includes(id));
      const clauses = shown.length === outcome.clauses.length ? shown : [...shown, sealedClause];
      return { ...outcome, clauses };
    }
    case "refused": {
      const [overlap] = outcome.reasons.filter((reason) => reason.kind === "overlap");
      return overlap ? outcome : { ...outcome, reasons: refusalReasons(reader.clauses, undefined) };
    }
    case "undetermined":
      return { ...outcome, needs: redactNeeds(outcome.needs, reader.held) };
  }
}
