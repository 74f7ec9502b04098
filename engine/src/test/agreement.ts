import { type BatchResult, batch, outcomeAt } from "../compile/batch.ts";
import { type BenefitState, determine, householdSubjectOf, subjectOf } from "../explain/determine.ts";
import { explain } from "../explain/explain.ts";
import { daysToLookAt, prepareHousehold } from "../explain/prepare.ts";
import type { When } from "../language/dated.ts";
import { expressionsOf } from "../language/expressions.ts";
import type { HouseholdInput } from "../language/facts.ts";
import { walk } from "../language/node.ts";
import { type Law, lawAt, type PolicySet } from "../language/policy-set.ts";
import type { Truth } from "../values/value.ts";

/** What is said of one benefit of one person or household. */
export interface Told {
  readonly benefit: string;
  readonly outcome: string;
  readonly lo: number;
  readonly hi: number;
  readonly chosen: readonly string[];
  readonly truths: readonly Truth[];
}

/** The evaluator behind explain: everybody of a household, each benefit in order. */
export function toldByExplain(set: PolicySet, input: HouseholdInput, when: When): Told[][] {
  const law = lawOf(set, when);
  const household = prepareHousehold(set, input);
  const days = daysToLookAt(set, law, household);
  const itself = householdSubjectOf(set, law, { household, days });
  return [...household.members.values()].map((person) => {
    const found = determine(subjectOf(set, law, { household, person, days }), itself);
    return [...found.benefits.values()].map(toldOf);
  });
}

const laws = new WeakMap<When, { readonly set: PolicySet; readonly law: Law }>();

/** The law of a month is resolved once for all who are asked about. */
function lawOf(set: PolicySet, when: When): Law {
  const known = laws.get(when);
  if (known?.set === set) return known.law;
  const law = lawAt(set, when);
  laws.set(when, { set, law });
  return law;
}

const toldOf = ({ benefit, outcome, amount, alone, clauses }: BenefitState): Told => ({
  benefit: benefit.id,
  outcome,
  ...amount,
  chosen: outcome === "granted" ? alone.chosen : [],
  truths: [...clauses.values()].map((clause) => clause.truth),
});

/** The compiled batch: everybody of many households. */
export function toldByBatch(set: PolicySet, homes: readonly HouseholdInput[], when: When): Told[][][] {
  const result = batch(set, homes, when);
  let row = 0;
  return homes.map((home, at) => home.members.map(() => toldAt(set, result, { home: at, row: row++ })));
}

const toldAt = (set: PolicySet, result: BatchResult, at: { home: number; row: number }): Told[] =>
  result.benefits.map((column, index) => {
    const row = column.subject === "household" ? at.home : at.row;
    const clauses = set.definition.benefits[index]?.clauses ?? [];
    return {
      benefit: column.benefit,
      outcome: outcomeAt(column, row),
      lo: column.lo[row] ?? Number.NaN,
      hi: column.hi[row] ?? Number.NaN,
      chosen: column.chosen(row),
      truths: clauses.map(({ id }) => result.truth(id, row)),
    };
  });

/** The first person of whom the two say different things; undefined when they agree. */
export function disagreement(
  set: PolicySet,
  homes: readonly HouseholdInput[],
  when: When,
): string | undefined {
  const batched = toldByBatch(set, homes, when);
  const explained = new Map<HouseholdInput, string>();
  for (const [at, home] of homes.entries()) {
    const told = explained.get(home) ?? JSON.stringify(toldByExplain(set, home, when));
    explained.set(home, told);
    const other = JSON.stringify(batched[at]);
    if (told !== other) return `household ${home.id}\nexplain ${told}\nbatch   ${other}`;
  }
  return undefined;
}

/** What explain itself says, with its trace, of somebody: the same as its evaluator, and why it is open. */
export function explained(set: PolicySet, household: HouseholdInput, when: When): string | undefined {
  const asks = !alwaysUnknown(set);
  for (const [at, told] of toldByExplain(set, household, when).entries()) {
    const person = household.members[at]?.id ?? "";
    const { benefits } = explain(set, { household, person, ...when });
    for (const [index, { outcome, clauses, benefit }] of benefits.entries()) {
      const expected = told[index];
      const truths = clauses.map((clause) => clause.truth);
      if (outcome.kind !== expected?.outcome || String(truths) !== String(expected.truths))
        return `${person} ${benefit}: ${outcome.kind} ${truths}, determined ${JSON.stringify(expected)}`;
      if (asks && outcome.kind === "undetermined" && outcome.needs.length === 0)
        return `${person} ${benefit}: undetermined and nothing is asked`;
    }
  }
  return undefined;
}

/** A rule that is unknown whatever is known asks for nothing. */
const alwaysUnknown = ({ definition }: PolicySet): boolean =>
  [...expressionsOf(definition)].some(({ node }) =>
    [...walk(node)].some((part) => part.op === "always" && part.value === "unknown"),
  );
