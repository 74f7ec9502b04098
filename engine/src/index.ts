export * from "./batch.ts";
export * from "./build.ts";
export * from "./check.ts";
export * from "./citation.ts";
export * from "./civil-date.ts";
export * from "./clause-amount.ts";
export type { Column, Rows, Snapshot } from "./compile/rows.ts";
export { type Determined, determineAll, determineUnder } from "./compile/run.ts";
export { snapshotOf } from "./compile/snapshot-of.ts";
export * from "./content-hash.ts";
export * from "./dated.ts";
export * from "./definition.ts";
export * from "./explain.ts";
export * from "./explanation.ts";
export { checkFactValue, dateRange } from "./fact-value.ts";
export * from "./facts.ts";
export * from "./money.ts";
export * from "./money-in-words.ts";
export * from "./month.ts";
export type { Need } from "./needs.ts";
export type { BooleanNode, FactNode, MemberChoice, Node, QuantityNode } from "./node.ts";
export {
  buildPolicySet,
  confirmParameters,
  type Law,
  lawAt,
  type ParameterAt,
  type PolicySet,
  parameterAt,
} from "./policy-set.ts";
export { type EngineProblem, EngineProblems } from "./problem.ts";
export * from "./ratio.ts";
export { redactExplanation } from "./redact.ts";
export { sealedClause, sealedReason } from "./sentence.ts";
export { sha256 } from "./sha256.ts";
export { joinText, type Text, text } from "./text.ts";
export type { Choice, Range, Relation, Truth, Value } from "./value.ts";
export { rangeWords } from "./words.ts";
