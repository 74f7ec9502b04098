import { quantitiesOf } from "../explain/clause-due.ts";
import { canonicalJson } from "../language/content-hash.ts";
import { type Benefit, limitsOf, partsOf } from "../language/definition.ts";
import { benefitsLookedAt, reachedFrom } from "../language/expressions.ts";
import type { Node } from "../language/node.ts";
import type { ClauseAt, Law, PolicySet } from "../language/policy-set.ts";

/** A policy set and its law of one month. */
export interface Under {
  readonly set: PolicySet;
  readonly law: Law;
}

/**
 * Benefits whose answers a reform can change in the month: what they pay or ask differs, or they look at such a
 * benefit, or an overlap joins them with one. Of all others the baseline's answers stay.
 */
export function touchedBy(reform: Under, baseline: Under): ReadonlySet<string> {
  const { benefits, overlaps } = reform.set.definition;
  const touched = new Set<string>();
  for (const benefit of benefits) {
    const before = baseline.set.definition.benefits.find(({ id }) => id === benefit.id);
    if (!before || differs({ benefit, under: reform }, { benefit: before, under: baseline }))
      touched.add(benefit.id);
  }
  for (const id of inChangedOverlaps(reform.set, baseline.set)) touched.add(id);
  let before = -1;
  while (touched.size > before) {
    before = touched.size;
    for (const benefit of benefits)
      if ([...benefitsLookedAt(benefit, reform.set.definition)].some((id) => touched.has(id)))
        touched.add(benefit.id);
    for (const { combination } of overlaps) {
      const joined = partsOf(combination);
      if (joined.some((id) => touched.has(id))) for (const id of joined) touched.add(id);
    }
  }
  return new Set(benefits.flatMap(({ id }) => (touched.has(id) ? [id] : [])));
}

interface At {
  readonly benefit: Benefit;
  readonly under: Under;
}

function differs(now: At, before: At): boolean {
  if (now.under.set.rules === before.under.set.rules) return valuesOf(now) !== valuesOf(before);
  return rulesOf(now) !== rulesOf(before) || valuesOf(now) !== valuesOf(before);
}

const inForce = ({ benefit, under }: At): readonly ClauseAt[] =>
  benefit.clauses.flatMap((clause) => under.law.clauses.get(clause.id) ?? []);

/** Everything that deciding the benefit looks at. */
function nodesOf(at: At): readonly Node[] {
  const roots = inForce(at).flatMap((clause): Node[] => [
    ...(clause.rule?.value.conditions ?? []).map((item) => item.is),
    ...quantitiesOf(clause),
  ]);
  return roots.flatMap((root) => [...reachedFrom(root, at.under.set.definition)]);
}

/** What parameters, tables and bands come to where the benefit reads them. */
function valuesOf(at: At): string {
  const { law } = at.under;
  const paid = [
    ...inForce(at).flatMap(({ amount }) =>
      amount && "parameter" in amount.value ? [amount.value.parameter] : [],
    ),
    ...limitsOf(at.benefit.combination).map((limit) => limit.at.parameter),
  ];
  const values = new Map<string, unknown>(paid.map((id) => [id, law.parameters.get(id)?.range]));
  for (const node of nodesOf(at)) {
    if (node.op === "parameter") values.set(node.parameter, law.parameters.get(node.parameter)?.range);
    if (node.op === "lookup") values.set(node.table, law.tables.get(node.table)?.ranges);
    if (node.op === "banded") {
      const bands = law.bands.get(node.bands);
      values.set(node.bands, bands && [bands.from.map(String), bands.ranges]);
    }
  }
  return canonicalJson([...values]);
}

/** How the benefit is put together and what its clauses ask in the month, named conditions written out. */
function rulesOf(at: At): string {
  const { subject, inKind, combination } = at.benefit;
  const clauses = inForce(at).map(({ clause, rule, amount }) => ({
    id: clause.id,
    asks: rule?.value.conditions.map(({ reading, is }) => ({ reading, is })),
    units: rule?.value.count ?? clause.units?.count,
    pays: amount?.value,
  }));
  const reached = nodesOf(at).filter(({ op }) => op === "condition" || op === "fact");
  const behind = reached.map((node) => [...reachedFrom(node, at.under.set.definition)]);
  return canonicalJson({ subject, inKind: inKind !== undefined, combination, clauses, behind });
}

/** Benefits joined by an overlap that only one of both sets has, or by overlaps in another order. */
function inChangedOverlaps(now: PolicySet, before: PolicySet): readonly string[] {
  const written = ({ definition }: PolicySet) =>
    definition.overlaps.map(({ combination }) => ({ combination, json: canonicalJson(combination) }));
  const [left, right] = [written(now), written(before)];
  const json = (all: typeof left) => all.map((item) => item.json).join("\n");
  if (json(left) === json(right)) return [];
  return [...left, ...right].flatMap(({ combination }) => partsOf(combination));
}
