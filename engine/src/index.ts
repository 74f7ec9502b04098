export { endingParameters } from "./check/amounts.ts";
export * from "./check/check.ts";
export { missingExamples, type WorkedExample } from "./check/examples.ts";
export { stackedLevels } from "./check/stacked-levels.ts";
export { type PlacedThreshold, type Threshold, thresholdsOf } from "./check/thresholds.ts";
export { missingMonths } from "./check/turning-months.ts";
export { unusedNames } from "./check/unused.ts";
export * from "./compile/batch.ts";
export type { Column, Related, Relations, Rows, Snapshot } from "./compile/rows.ts";
export { type Determined, determineAll, determineUnder } from "./compile/run.ts";
export { readSnapshot, snapshotVersion, writeSnapshot } from "./compile/snapshot-file.ts";
export { snapshotOf } from "./compile/snapshot-of.ts";
export { splitSnapshot } from "./compile/split.ts";
export { type Recorded, type SteadyHouseholds, steadySnapshot } from "./compile/steady-snapshot.ts";
export * from "./explain/clause-amount.ts";
export { explain, explainHousehold, type HouseholdQuestion, type Question } from "./explain/explain.ts";
export * from "./explain/explanation.ts";
export type { LevelAt, Measure } from "./explain/level-at.ts";
export type { Need } from "./explain/needs.ts";
export { sealedClause, sealedReason } from "./explain/sentence.ts";
export { type MissingCondition, type NearClause, whyNot } from "./explain/why-not.ts";
export { rangeWords, unitWords } from "./explain/words.ts";
export {
  overlayFromJson,
  overlayToJson,
  policySetFromJson,
  policySetToJson,
} from "./json/policy-set-json.ts";
export * from "./language/build.ts";
export * from "./language/citation.ts";
export * from "./language/content-hash.ts";
export * from "./language/dated.ts";
export * from "./language/definition.ts";
export { checkFactValue, dateRange } from "./language/fact-value.ts";
export * from "./language/facts.ts";
export { type Level, levelName, levelOf, levelVersions } from "./language/levels.ts";
export type { BooleanNode, FactNode, MemberChoice, Node, QuantityNode } from "./language/node.ts";
export {
  applyOverlay,
  applyOverlays,
  type Overlay,
  overlayHash,
  type VersionsOf,
} from "./language/overlay.ts";
export {
  buildPolicySet,
  confirmParameters,
  type Law,
  lawAt,
  type ParameterAt,
  type PolicySet,
  parameterAt,
  uncheckedPolicySet,
} from "./language/policy-set.ts";
export { type EngineProblem, EngineProblems } from "./language/problem.ts";
export { type Language, renderMarkdown } from "./render/markdown.ts";
export { renderBenefit } from "./render/render-benefit.ts";
export type * from "./render/rendered.ts";
export * from "./simulate/index.ts";
export * from "./values/civil-date.ts";
export * from "./values/money.ts";
export * from "./values/money-in-words.ts";
export * from "./values/month.ts";
export * from "./values/ratio.ts";
export { sha256 } from "./values/sha256.ts";
export { joinText, lowerFirst, type Text, text } from "./values/text.ts";
export type { Choice, Range, Relation, Truth, Value } from "./values/value.ts";
export type { Answer } from "./what-if/answer.ts";
export { explainTo } from "./what-if/explain-to.ts";
export { type SupposedChange, type Supposing, type WhatIf, whatIf } from "./what-if/what-if.ts";
