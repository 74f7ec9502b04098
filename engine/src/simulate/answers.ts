import type { Snapshot } from "../compile/rows.ts";
import { type Determined, determineUnder } from "../compile/run.ts";
import { type PolicySetDefinition, partsOf } from "../language/definition.ts";
import { benefitsLookedAt } from "../language/expressions.ts";
import { indexed, type PolicySet, withValues } from "../language/policy-set.ts";
import { touchedBy, type Under } from "./touched.ts";

/** Which determination answers for each benefit. */
export interface Answers {
  readonly of: ReadonlyMap<string, Determined>;
  /** Benefits that a reform can change; all of them in a baseline. */
  readonly touched: ReadonlySet<string>;
  /** The last determination, whose room the next may take. */
  readonly last: Determined | undefined;
}

/** Everybody under a baseline. */
export function answersUnder(under: Under, snapshot: Snapshot, into?: Determined): Answers {
  const found = determineUnder(under, snapshot, into);
  const ids = under.set.definition.benefits.map(({ id }) => id);
  return { of: new Map(ids.map((id) => [id, found])), touched: new Set(ids), last: found };
}

/**
 * Everybody under a reform, determining only what it touches. `into`: answers to an earlier reform, no longer needed,
 * whose room is used again.
 */
export function answersToReform(
  reform: Under,
  baseline: Under & { readonly answers: Answers },
  { snapshot, into }: { readonly snapshot: Snapshot; readonly into?: Answers | undefined },
): Answers {
  const touched = touchedBy(reform, baseline);
  const last =
    touched.size === 0
      ? into?.last
      : determineUnder({ law: reform.law, set: partOf(reform.set, touched) }, snapshot, into?.last);
  const of = new Map<string, Determined>();
  for (const { id } of reform.set.definition.benefits) {
    const found = touched.has(id) ? last : baseline.answers.of.get(id);
    if (found) of.set(id, found);
  }
  return { of, touched, last };
}

/** Parts of rules by the benefits they decide: reforms of values find programs written for an earlier one. */
const parts = new WeakMap<PolicySetDefinition, Map<string, PolicySet>>();

/** The set with these benefits, those they look at, and the overlaps among them alone. */
export function partOf(set: PolicySet, benefits: ReadonlySet<string>): PolicySet {
  const { definition } = set;
  const kept = withLookedAt(benefits, definition);
  if (kept.size === definition.benefits.length) return set;
  const known = parts.get(set.rules) ?? new Map<string, PolicySet>();
  parts.set(set.rules, known);
  const key = [...kept].sort().join("\n");
  const part = known.get(key) ?? unhashed(restricted(definition, kept));
  known.set(key, part);
  const { parameters, tables, confirmed } = definition;
  return withValues(part, { parameters, tables, confirmed });
}

function withLookedAt(benefits: ReadonlySet<string>, definition: PolicySetDefinition): ReadonlySet<string> {
  const kept = new Set(benefits);
  for (const id of kept) {
    const benefit = definition.benefits.find((item) => item.id === id);
    // a set goes on through what is added to it
    if (benefit) for (const other of benefitsLookedAt(benefit, definition)) kept.add(other);
  }
  return kept;
}

const restricted = (definition: PolicySetDefinition, kept: ReadonlySet<string>): PolicySetDefinition => ({
  ...definition,
  benefits: definition.benefits.filter(({ id }) => kept.has(id)),
  overlaps: definition.overlaps.filter(({ combination }) => partsOf(combination).every((id) => kept.has(id))),
});

const unhashed = (definition: PolicySetDefinition): PolicySet => ({ ...indexed(definition), hash: "" });
