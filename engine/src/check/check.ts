import type { PolicySetDefinition } from "../language/definition.ts";
import type { EngineProblem } from "../language/problem.ts";
import { checkCitations } from "./citations.ts";
import { checkCombinations } from "./combinations.ts";
import { checkContradictions } from "./contradictions.ts";
import { checkLaw } from "./law.ts";
import { checkNodes } from "./nodes.ts";
import { checkPartitions } from "./partitions.ts";
import { located, placesOf } from "./places.ts";
import { checkSizes } from "./sizes.ts";
import { checkSubjects } from "./subjects.ts";

/**
 * The static checks: everything wrong with a policy set before anybody is determined by it.
 *
 * 1. What is written makes sense: names, types, units, cycles, overflow (nodes), acts and articles (citations), dates,
 *    gaps and bounds (law, tables, versions), combinations, whose benefit it is (subjects), what compiled rules hold
 *    (sizes).
 * 2. What makes sense can happen (contradictions), and of the clauses that share a quantity out exactly one fits each
 *    value (partitions): only where the first found nothing, because these reason over it.
 *
 * What is declared and not read (unused) refuses no set: `unusedNames` is asked of a release.
 */
export function checkDefinition(definition: PolicySetDefinition): readonly EngineProblem[] {
  const written = [
    ...checkNodes(definition),
    ...checkCitations(definition),
    ...checkLaw(definition),
    ...checkCombinations(definition),
    ...checkSubjects(definition),
    ...checkSizes(definition),
  ];
  if (written.length > 0) {
    const places = placesOf(definition);
    return written.map((found) => located(found, places.get(found.at), definition));
  }
  return [...checkContradictions(definition), ...checkPartitions(definition)];
}
