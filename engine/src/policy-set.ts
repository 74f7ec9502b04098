import { type Aged, agedFacts } from "./aged.ts";
import { checkDefinition } from "./check.ts";
import { contentHash } from "./content-hash.ts";
import type { Dated, When } from "./dated.ts";
import { versionAt } from "./dated.ts";
import type {
  AmountRule,
  Clause,
  ClauseRule,
  FactKind,
  Parameter,
  PolicySetDefinition,
} from "./definition.ts";
import { firstDayNumber, lastDayNumber } from "./month.ts";
import type { BooleanNode } from "./node.ts";
import { EngineProblems } from "./problem.ts";
import { exactly, type Range } from "./value.ts";

/** Where the reasons of a clause stand in the mask: slot 0 the clause itself, then one per condition. */
export interface ReasonSlots {
  readonly first: number;
  readonly count: number;
}

/** A checked definition with its indexes and content hash. Immutable. */
export interface PolicySet {
  readonly definition: PolicySetDefinition;
  readonly hash: string;
  readonly facts: ReadonlyMap<string, FactKind>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly conditions: ReadonlyMap<string, BooleanNode>;
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly slots: ReadonlyMap<string, ReasonSlots>;
  readonly slotCount: number;
  readonly aged: ReadonlyMap<string, Aged>;
}

/** Runs the static checks and builds; throws every problem found at once. */
export function buildPolicySet(definition: PolicySetDefinition): PolicySet {
  const problems = checkDefinition(definition);
  if (problems.length > 0) throw new EngineProblems(problems);
  const clauses = definition.benefits.flatMap((benefit) => benefit.clauses);
  const slots = new Map<string, ReasonSlots>();
  // slot 0: the person lives on a day of the month
  let slotCount = 1;
  for (const clause of clauses) {
    const count = 1 + Math.max(0, ...clause.rules.map((rule) => rule.value.conditions.length));
    slots.set(clause.id, { first: slotCount, count });
    slotCount += count;
  }
  return {
    definition,
    hash: contentHash(definition),
    facts: new Map(definition.facts.map((kind) => [kind.id, kind])),
    parameters: new Map(definition.parameters.map((parameter) => [parameter.id, parameter])),
    conditions: new Map(definition.conditions.map((item) => [item.id, item.is])),
    clauses: new Map(clauses.map((clause) => [clause.id, clause])),
    slots,
    slotCount,
    aged: agedFacts(definition),
  };
}

export interface ParameterAt {
  readonly parameter: Parameter;
  readonly version: Dated<number> | undefined;
  readonly confirmed: boolean;
  /** The value, or the declared bounds while unverified or not ruled for the month. */
  readonly range: Range;
}

export interface ClauseAt {
  readonly clause: Clause;
  readonly rule: Dated<ClauseRule> | undefined;
  readonly amount: Dated<AmountRule> | undefined;
}

/** The law of one month as known on one day, resolved once for many people. */
export interface Law {
  readonly when: When;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly parameters: ReadonlyMap<string, ParameterAt>;
  readonly clauses: ReadonlyMap<string, ClauseAt>;
}

export const confirmationKey = (parameter: string, version: Dated<number>): string =>
  `${parameter}@${version.appliesFrom}`;

export function parameterAt(set: PolicySet, id: string, when: When): ParameterAt | undefined {
  const parameter = set.parameters.get(id);
  if (!parameter) return undefined;
  const version = versionAt(parameter.versions, when);
  const confirmed =
    version !== undefined &&
    (version.citation.status !== "M" || set.definition.confirmed.includes(confirmationKey(id, version)));
  const range = version && confirmed ? exactly(version.value) : { lo: parameter.min, hi: parameter.max };
  return { parameter, version, confirmed, range };
}

export function clauseAt(clause: Clause, when: When): ClauseAt {
  return { clause, rule: versionAt(clause.rules, when), amount: versionAt(clause.amounts, when) };
}

export function lawAt(set: PolicySet, when: When): Law {
  const parameters = new Map<string, ParameterAt>();
  for (const id of set.parameters.keys()) {
    const at = parameterAt(set, id, when);
    if (at) parameters.set(id, at);
  }
  const { month, knownOn, forecast } = when;
  return {
    // the caller's question may carry a whole household, which must not travel with the answer
    when: { month, knownOn, ...(forecast ? { forecast } : {}) },
    firstDay: firstDayNumber(when.month),
    lastDay: lastDayNumber(when.month),
    parameters,
    clauses: new Map([...set.clauses].map(([id, clause]) => [id, clauseAt(clause, when)])),
  };
}

/** An overlay that confirms unverified parameter versions; the set it starts from is untouched. */
export function confirmParameters(set: PolicySet, keys: readonly string[]): PolicySet {
  const confirmed = [...new Set([...set.definition.confirmed, ...keys])].sort();
  return buildPolicySet({ ...set.definition, confirmed });
}
