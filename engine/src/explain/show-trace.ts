import { type Citation, formatCitation } from "../language/citation.ts";
import type { ParameterAt, PolicySet } from "../language/policy-set.ts";
import type { Text } from "../values/text.ts";
import type { TraceNode, TraceParameter, TraceSource } from "./explanation.ts";
import type { Origin } from "./fact-reading.ts";
import type { TraceStep } from "./trace.ts";
import { nodeWords, valueWords } from "./words.ts";

export const citedWords = (set: PolicySet, citation: Citation): { words: Text; citation: Citation } => ({
  words: formatCitation(citation, set.definition.acts),
  citation,
});

const shown = new WeakMap<TraceStep, TraceNode>();

/** Puts words, sources and articles to what the evaluator saw; a step shared by clauses is shown once. */
export function showStep(step: TraceStep, set: PolicySet): TraceNode {
  const node = shown.get(step) ?? show(step, set);
  shown.set(step, node);
  return node;
}

function show(step: TraceStep, set: PolicySet): TraceNode {
  const { node, value } = step;
  const kind = node.op === "fact" ? set.facts.get(node.fact) : undefined;
  const named =
    node.op === "condition"
      ? set.definition.conditions.find((item) => item.id === node.condition)
      : undefined;
  const sensitivity = kind?.sensitivity ?? sensitivityOf(step.reading?.origin);
  const citation = node.citation ?? named?.citation ?? step.parameter?.version?.citation;
  return {
    op: node.op,
    label: nodeWords(node, set),
    value,
    valueWords: valueWords(node, value, set),
    ...(citation ? { citation: citedWords(set, citation) } : {}),
    ...(step.subject ? { subject: step.subject } : {}),
    ...(step.reading ? { source: sourceOf(step.reading.origin) } : {}),
    ...(step.parameter ? { parameter: showParameter(step.parameter) } : {}),
    ...(sensitivity ? { sensitivity } : {}),
    children: step.steps.map((child) => showStep(child, set)),
  };
}

function sensitivityOf(origin: Origin | undefined): string | undefined {
  switch (origin?.by) {
    case "record":
      return origin.record.source?.sensitivity;
    case "disagreement":
      return origin.records.find((record) => record.source?.sensitivity)?.source?.sensitivity;
    case "absence":
    case undefined:
      return undefined;
  }
}

function sourceOf(origin: Origin): TraceSource {
  switch (origin.by) {
    case "record": {
      const { source, implied } = origin.record;
      return { by: implied ? "decision" : "record", ...(source ? { source } : {}) };
    }
    case "disagreement":
      return { by: "disagreement", sources: origin.records.map((record) => record.source) };
    case "absence": {
      const { absence, listComplete } = origin;
      const list = absence.means === "no" ? { list: absence.list } : {};
      return { by: "absence", reason: absence.reason, ...list, listComplete };
    }
  }
}

function showParameter({ parameter, version, confirmed, range }: ParameterAt): TraceParameter {
  return {
    id: parameter.id,
    value: range,
    confirmed,
    ...(version?.signed ? { signed: version.signed } : {}),
    ...(version ? { inForce: version.inForce, appliesFrom: version.appliesFrom } : {}),
    ...(version?.appliesTo ? { appliesTo: version.appliesTo } : {}),
  };
}
