import {
  buildPolicySet,
  type Determined,
  determineUnder,
  lawAt,
  type PolicySetDefinition,
} from "@ansinh/engine";
import { median } from "../ground/figures.ts";
import { times, when } from "./measure.ts";
import { load } from "./prepared.ts";
import { referencePolicy } from "./reference-policy.ts";

/** Milliseconds of a run under as many policies as asked for, median of seven after warm-up. */
export function measureGrowth(folder: string, policies: number): number {
  const set = buildPolicySet(manyPolicies(policies));
  const law = lawAt(set, when);
  const snapshot = load(folder, "known");
  let found: Determined | undefined;
  const run = () => {
    found = determineUnder({ set, law }, snapshot, found);
  };
  times(run, 3);
  return median(times(run, 7));
}

/**
 * The assistance of the reference rules many times over, 14 clauses each, no two alike in ages, poverty line or rate.
 */
export function manyPolicies(count: number): PolicySetDefinition {
  const copies = Array.from({ length: count }, (_, at) => varied(at));
  return {
    ...referencePolicy,
    parameters: copies.flatMap(({ parameters }) => parameters),
    tables: copies.flatMap(({ tables = [] }) => tables),
    conditions: copies.flatMap(({ conditions = [] }) => conditions),
    benefits: copies.flatMap(({ benefits }) => benefits.slice(0, 1)),
  };
}

/** Names of what a copy has of its own; facts, lists and acts are everybody's. */
function varied(at: number): PolicySetDefinition {
  const { parameters, tables = [], conditions = [], benefits } = referencePolicy;
  const own = [
    ...parameters.map(({ id }) => id),
    ...tables.map(({ id }) => id),
    ...conditions.map(({ id }) => id),
    ...benefits.flatMap(({ id, clauses }) => [id, ...clauses.map((clause) => clause.id)]),
  ];
  const names = new Set(own);
  return JSON.parse(JSON.stringify(referencePolicy), (key, value) => {
    if (typeof value === "string" && names.has(value) && key !== "vi" && key !== "en")
      return `${value}-${at}`;
    if (key === "rural" || key === "urban") return Number(value) + 10_000 * at;
    if (value?.op === "constant" && value.unit === "year") return { ...value, value: value.value + at };
    return value;
  });
}
