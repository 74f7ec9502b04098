import type {
  Bands,
  Benefit,
  FactKind,
  NamedCondition,
  Overlap,
  Parameter,
  PolicySetDefinition,
  Table,
} from "@ansinh/engine";
import { type Change, keyed, type Mutant, within, withinEach } from "./change.ts";
import { changesOfClause } from "./clauses.ts";
import { changesOfCombination } from "./combinations.ts";
import { changesOfNode } from "./nodes.ts";
import { changesOfBands, changesOfParameter, changesOfTable } from "./values.ts";

/** Whose law is changed: what an area declares. */
export interface Changeable {
  readonly facts: readonly FactKind[];
  readonly parameters: readonly Parameter[];
  readonly tables?: readonly Table[];
  readonly bands?: readonly Bands[];
  readonly conditions: readonly NamedCondition[];
  readonly benefits: readonly Benefit[];
  readonly overlaps: readonly Overlap[];
}

/**
 * The law with one thing changed at a time, as somebody might have written it wrongly: each in what an area declares,
 * within the whole set. Words, articles and the order of what is written are left alone: they decide nothing.
 */
export function mutantsOf(definition: PolicySetDefinition, part: Changeable): Generator<Mutant> {
  return keyed(changesOf(definition, part));
}

function* changesOf(
  definition: PolicySetDefinition,
  part: Changeable,
): Generator<Change<PolicySetDefinition>> {
  const { facts, conditions, parameters, tables, bands = [], benefits, overlaps } = definition;
  const only =
    <T extends { readonly id: string }>(
      own: readonly T[] | undefined,
      changes: (item: T) => Iterable<Change<T>>,
    ) =>
    (item: T): Iterable<Change<T>> =>
      own?.some(({ id }) => id === item.id) ? changes(item) : [];
  const put = (value: Partial<PolicySetDefinition>): PolicySetDefinition => ({ ...definition, ...value });
  const ofBenefit = (benefit: Benefit) => changesOfBenefit(benefit, definition);
  const ofOverlap = (overlap: Overlap) => changesOfOverlap(overlap, definition);
  const ofCondition = (item: NamedCondition) => changesOfNamed(item, definition);
  const ofFact = (kind: FactKind) => changesOfAbsence(kind, definition);
  yield* within(withinEach(benefits, only(part.benefits, ofBenefit)), (found) => put({ benefits: found }));
  yield* within(withinEach(overlaps, only(part.overlaps, ofOverlap)), (found) => put({ overlaps: found }));
  yield* within(withinEach(conditions, only(part.conditions, ofCondition)), (found) =>
    put({ conditions: found }),
  );
  yield* within(withinEach(facts, only(part.facts, ofFact)), (found) => put({ facts: found }));
  yield* within(withinEach(parameters, only(part.parameters, changesOfParameter)), (found) =>
    put({ parameters: found }),
  );
  yield* within(withinEach(tables, only(part.tables, changesOfTable)), (found) => put({ tables: found }));
  yield* within(withinEach(bands, only(part.bands, changesOfBands)), (found) => put({ bands: found }));
}

function* changesOfBenefit(benefit: Benefit, definition: PolicySetDefinition): Generator<Change<Benefit>> {
  const coefficients = benefit.clauses.flatMap(({ amounts }) =>
    amounts.map(({ value }) => value.coefficient),
  );
  const context = { definition, coefficients };
  const place = { benefit: benefit.id };
  const ofClauses = withinEach(benefit.clauses, (clause) => changesOfClause(clause, context));
  yield* within(ofClauses, (clauses) => ({ ...benefit, clauses }), place);
  const ofCombination = changesOfCombination(benefit.combination, context);
  yield* within(ofCombination, (combination) => ({ ...benefit, combination }), place);
}

const changesOfOverlap = (overlap: Overlap, definition: PolicySetDefinition): Iterable<Change<Overlap>> =>
  within(
    changesOfCombination(overlap.combination, { definition, coefficients: [] }),
    (combination) => ({ ...overlap, combination }),
    { of: overlap.id },
  );

const changesOfNamed = (
  item: NamedCondition,
  definition: PolicySetDefinition,
): Iterable<Change<NamedCondition>> =>
  within(changesOfNode(item.is, definition), (is) => ({ ...item, is }), {
    of: item.id,
    citation: item.citation,
  });

/** What it means that nothing is recorded, where that is read from other facts. */
function changesOfAbsence(kind: FactKind, definition: PolicySetDefinition): Iterable<Change<FactKind>> {
  const { absence } = kind;
  if (absence.means !== "derived") return [];
  const changes = changesOfNode(absence.from, definition);
  return within(changes, (from) => ({ ...kind, absence: { ...absence, from } }), { of: kind.id });
}
