export { type Answers as SimulatedAnswers, answersToReform, answersUnder } from "./answers.ts";
export type { StandardErrors } from "./bootstrap.ts";
export type { BenefitCost, Cost } from "./costs.ts";
export type { Gains } from "./gains.ts";
export { type Distribution, type Line, undeterminedTenth } from "./living.ts";
export type { Grouping, Population } from "./population.ts";
export {
  gini,
  type PovertyMeasures,
  povertyMeasures,
  type Weighted,
  weightedMean,
} from "./poverty-measures.ts";
export {
  type Baseline,
  baselineOf,
  type ReformQuestion,
  reformAnswers,
  type Simulation,
  simulate,
} from "./simulation.ts";
export { touchedBy, type Under } from "./touched.ts";
