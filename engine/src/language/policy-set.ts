import { checkDefinition } from "../check/check.ts";
import { firstDayNumber, lastDayNumber } from "../values/month.ts";
import { exactly, type Range } from "../values/value.ts";
import { type Aged, agedFacts } from "./aged.ts";
import { contentHash } from "./content-hash.ts";
import type { Dated, When } from "./dated.ts";
import { confirmationKey, versionAt } from "./dated.ts";
import {
  type AmountRule,
  type Band,
  type Bands,
  type Benefit,
  type Clause,
  type ClauseRule,
  type FactKind,
  isMeasured,
  type Parameter,
  type PolicySetDefinition,
  type Table,
} from "./definition.ts";
import { benefitsInOrder } from "./expressions.ts";
import { levelNode } from "./levels.ts";
import type { BooleanNode, QuantityNode } from "./node.ts";
import { EngineProblems } from "./problem.ts";

/** A checked definition with its indexes and content hash. Immutable. */
export interface PolicySet {
  readonly definition: PolicySetDefinition;
  readonly hash: string;
  readonly facts: ReadonlyMap<string, FactKind>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly tables: ReadonlyMap<string, Table>;
  readonly bands: ReadonlyMap<string, Bands>;
  readonly conditions: ReadonlyMap<string, BooleanNode>;
  /** Each after those whose outcome its conditions look at. */
  readonly benefitsInOrder: readonly Benefit[];
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly inKind: ReadonlySet<string>;
  readonly aged: ReadonlyMap<string, Aged>;
  /** What measured amounts are multiples of. */
  readonly levels: ReadonlyMap<AmountRule, QuantityNode>;
  /** The definition whose rules these are: a reform of values alone has those of its baseline. */
  readonly rules: PolicySetDefinition;
}

/** Runs the static checks and builds; throws every problem found at once. */
export function buildPolicySet(definition: PolicySetDefinition): PolicySet {
  const problems = checkDefinition(definition);
  if (problems.length > 0) throw new EngineProblems(problems);
  return { ...indexed(definition), hash: contentHash(definition) };
}

/**
 * The same unchecked and under no hash, which takes longer than a question: for whoever tries many small changes of a set
 * that was checked. What the checks would refuse may throw, or come out as nobody wrote it.
 */
export const uncheckedPolicySet = (definition: PolicySetDefinition): PolicySet => ({
  ...indexed(definition),
  hash: "unchecked",
});

/** A definition with its indexes; the caller has checked it, or the whole of which it is a part. */
export function indexed(definition: PolicySetDefinition): Omit<PolicySet, "hash"> {
  const clauses = definition.benefits.flatMap((benefit) => benefit.clauses);
  return {
    definition,
    facts: new Map(definition.facts.map((kind) => [kind.id, kind])),
    parameters: new Map(definition.parameters.map((parameter) => [parameter.id, parameter])),
    tables: new Map(definition.tables.map((table) => [table.id, table])),
    bands: new Map(definition.bands?.map((bands) => [bands.id, bands])),
    conditions: new Map(definition.conditions.map((item) => [item.id, item.is])),
    benefitsInOrder: benefitsInOrder(definition),
    inKind: new Set(
      definition.benefits
        .filter((benefit) => benefit.inKind)
        .flatMap((benefit) => benefit.clauses.map((clause) => clause.id)),
    ),
    clauses: new Map(clauses.map((clause) => [clause.id, clause])),
    aged: agedFacts(definition),
    levels: levelsOf(definition),
    rules: definition,
  };
}

function levelsOf(definition: PolicySetDefinition): ReadonlyMap<AmountRule, QuantityNode> {
  const amounts = definition.benefits.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.amounts));
  return new Map(
    amounts.flatMap(({ value }): [AmountRule, QuantityNode][] => {
      const node = isMeasured(value) ? levelNode(value, definition) : undefined;
      return node ? [[value, node]] : [];
    }),
  );
}

/** What a reform of values alone replaces. */
export type Values = Pick<PolicySetDefinition, "parameters" | "tables" | "confirmed">;

/** The set with other values, its rules and all that was made of them shared. The caller has checked the values. */
export function withValues(set: PolicySet, values: Values): PolicySet {
  const { facts, bands, conditions, benefitsInOrder, clauses, inKind, aged, levels, rules } = set;
  const definition = { ...set.definition, ...values };
  const { parameters, tables } = values;
  let hash: string | undefined;
  return {
    definition,
    // whoever moves a slider asks for no hash
    get hash() {
      hash ??= contentHash(definition);
      return hash;
    },
    ...{ facts, bands, conditions, benefitsInOrder, clauses, inKind, aged, levels, rules },
    parameters: new Map(parameters.map((parameter) => [parameter.id, parameter])),
    tables: new Map(tables.map((table) => [table.id, table])),
  };
}

export interface ParameterAt {
  readonly parameter: Parameter;
  readonly version: Dated<number> | undefined;
  readonly confirmed: boolean;
  /** The value, or the declared bounds while unverified or not ruled for the month. */
  readonly range: Range;
}

export interface TableAt {
  readonly table: Table;
  readonly version: Dated<Readonly<Record<string, number>>> | undefined;
  readonly confirmed: boolean;
  /** By key: the value, or the declared bounds while unverified or not ruled for the month. */
  readonly ranges: Readonly<Record<string, Range>>;
}

export interface BandsAt {
  readonly table: Bands;
  readonly version: Dated<readonly Band[]> | undefined;
  readonly confirmed: boolean;
  /** Lower ends in order, and what stands between each and the next: all one band while unverified or not ruled. */
  readonly from: readonly number[];
  readonly ranges: readonly Range[];
}

export interface ClauseAt {
  readonly clause: Clause;
  /** Given in kind: it has no amount and counts one. */
  readonly inKind: boolean;
  readonly rule: Dated<ClauseRule> | undefined;
  readonly amount: Dated<AmountRule> | undefined;
  /** Of an amount that is measured: what it is a multiple of. */
  readonly level: QuantityNode | undefined;
}

/** The law of one month as known on one day, resolved once for many people. */
export interface Law {
  readonly when: When;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly parameters: ReadonlyMap<string, ParameterAt>;
  readonly tables: ReadonlyMap<string, TableAt>;
  readonly bands: ReadonlyMap<string, BandsAt>;
  readonly clauses: ReadonlyMap<string, ClauseAt>;
}

const isConfirmed = (set: PolicySet, id: string, version: Dated<unknown> | undefined): boolean =>
  version !== undefined &&
  (version.citation.status !== "M" || set.definition.confirmed.includes(confirmationKey(id, version)));

export function parameterAt(set: PolicySet, id: string, when: When): ParameterAt | undefined {
  const parameter = set.parameters.get(id);
  if (!parameter) return undefined;
  const version = versionAt(parameter.versions, when);
  const confirmed = isConfirmed(set, id, version);
  const range = version && confirmed ? exactly(version.value) : { lo: parameter.min, hi: parameter.max };
  return { parameter, version, confirmed, range };
}

export function tableAt(set: PolicySet, table: Table, when: When): TableAt {
  const version = versionAt(table.versions, when);
  const confirmed = isConfirmed(set, table.id, version);
  const open = { lo: table.min, hi: table.max };
  const values = (confirmed && version?.value) || {};
  const keys = Object.keys(table.versions[0]?.value ?? {});
  const ranges = keys.map((key) => {
    const value = values[key];
    return [key, value === undefined ? open : exactly(value)] as const;
  });
  return { table, version, confirmed, ranges: Object.fromEntries(ranges) };
}

export function bandsAt(set: PolicySet, table: Bands, when: When): BandsAt {
  const version = versionAt(table.versions, when);
  const confirmed = isConfirmed(set, table.id, version);
  const bands = confirmed && version ? version.value : [];
  if (bands.length === 0)
    return { table, version, confirmed, from: [-Infinity], ranges: [{ lo: table.min, hi: table.max }] };
  return {
    table,
    version,
    confirmed,
    from: bands.map((band) => band.from),
    ranges: bands.map((band) => exactly(band.value)),
  };
}

/** Which band a quantity stands in: the last that begins at or below it. */
export function bandOf(from: ArrayLike<number>, quantity: number): number {
  let band = 0;
  for (let next = 1; next < from.length && (from[next] ?? quantity) <= quantity; next++) band = next;
  return band;
}

export function clauseAt(set: PolicySet, clause: Clause, when: When): ClauseAt {
  const amount = versionAt(clause.amounts, when);
  return {
    clause,
    inKind: set.inKind.has(clause.id),
    rule: versionAt(clause.rules, when),
    amount,
    level: amount && set.levels.get(amount.value),
  };
}

/** Months kept for each set: whoever asks about people asks about few. */
const lawsKeptMax = 200;
const laws = new WeakMap<PolicySet, Map<string, Law>>();

/** The law of a month as known on a day; the same object while it is asked for again. */
export function lawAt(set: PolicySet, when: When): Law {
  const kept = laws.get(set) ?? new Map<string, Law>();
  laws.set(set, kept);
  const key = `${when.month} ${when.knownOn} ${when.forecast === true}`;
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= lawsKeptMax) kept.clear();
  const law = resolveLaw(set, when);
  kept.set(key, law);
  return law;
}

function resolveLaw(set: PolicySet, when: When): Law {
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
    tables: new Map([...set.tables].map(([id, table]) => [id, tableAt(set, table, when)])),
    bands: new Map([...set.bands].map(([id, bands]) => [id, bandsAt(set, bands, when)])),
    clauses: new Map([...set.clauses].map(([id, clause]) => [id, clauseAt(set, clause, when)])),
  };
}

/** An overlay that confirms unverified parameter versions; the set it starts from is untouched. */
export function confirmParameters(set: PolicySet, keys: readonly string[]): PolicySet {
  const confirmed = [...new Set([...set.definition.confirmed, ...keys])].sort();
  return buildPolicySet({ ...set.definition, confirmed });
}
