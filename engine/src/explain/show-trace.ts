import type { ParameterAt } from "../language/policy-set.ts";
import type { TraceNode, TraceParameter, TraceSource } from "./explanation.ts";
import type { Origin } from "./fact-reading.ts";
import type { Said } from "./said.ts";
import type { TraceStep } from "./trace.ts";
import { factWords, valueWords } from "./words.ts";

type Shown = { -readonly [Key in keyof TraceNode]: TraceNode[Key] };

const nothingBelow: readonly TraceNode[] = [];

/** Puts words, sources and articles to what the evaluator saw; a step shared by clauses is shown once. */
export function showStep(step: TraceStep, said: Said): TraceNode {
  step.shown ??= show(step, said);
  return step.shown;
}

function show(step: TraceStep, said: Said): TraceNode {
  const { node, value, steps, reading, parameter } = step;
  const ofNode = said.node(node);
  const shown: Shown = {
    op: node.op,
    label: ofNode.label,
    value,
    valueWords: ofNode.kind ? factWords(ofNode.kind, value) : valueWords(ofNode.type, value),
    children: steps.length === 0 ? nothingBelow : steps.map((child) => showStep(child, said)),
  };
  const citation = ofNode.citation ?? parameter?.version?.citation;
  if (citation) shown.citation = said.cited(citation);
  if (step.subject) shown.subject = step.subject;
  if (reading) {
    shown.source = sourceOf(reading.origin);
    const sensitivity = ofNode.kind?.sensitivity ?? sensitivityOf(reading.origin);
    if (sensitivity) shown.sensitivity = sensitivity;
  }
  if (parameter) shown.parameter = showParameter(parameter);
  return shown;
}

function sensitivityOf(origin: Origin): string | undefined {
  switch (origin.by) {
    case "record":
      return origin.record.source?.sensitivity;
    case "disagreement":
      return origin.records.find((record) => record.source?.sensitivity)?.source?.sensitivity;
    case "absence":
      return undefined;
  }
}

function sourceOf(origin: Origin): TraceSource {
  switch (origin.by) {
    case "record": {
      const { source, implied } = origin.record;
      const by = implied ? "decision" : "record";
      return source ? { by, source } : { by };
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

const parameters = new WeakMap<ParameterAt, TraceParameter>();

function showParameter(at: ParameterAt): TraceParameter {
  const before = parameters.get(at);
  if (before) return before;
  const { parameter, version, confirmed, range } = at;
  const shown = {
    id: parameter.id,
    value: range,
    confirmed,
    ...(version?.signed ? { signed: version.signed } : {}),
    ...(version ? { inForce: version.inForce, appliesFrom: version.appliesFrom } : {}),
    ...(version?.appliesTo ? { appliesTo: version.appliesTo } : {}),
  };
  parameters.set(at, shown);
  return shown;
}
