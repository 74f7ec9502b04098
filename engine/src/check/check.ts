import type { PolicySetDefinition } from "../language/definition.ts";
import type { EngineProblem } from "../language/problem.ts";
import { checkCitations } from "./citations.ts";
import { checkCombinations } from "./combinations.ts";
import { checkContradictions } from "./contradictions.ts";
import { checkKinds } from "./kinds.ts";
import { checkLaw } from "./law.ts";
import { checkNodes } from "./nodes.ts";
import { checkPartitions } from "./partitions.ts";
import { located, placesOf } from "./places.ts";
import { checkSealed } from "./sealed.ts";
import { checkSizes } from "./sizes.ts";
import { checkSubjects } from "./subjects.ts";

/**
 * The static checks: everything wrong with a policy set before anybody is determined by it.
 *
 * 1. Every node is of the kind that its place needs (kinds): what follows goes through them.
 * 2. What is written makes sense: names, types, units, cycles, overflow (nodes), acts and articles (citations), dates,
 *    gaps, bounds and what is paid (law, tables, versions, amounts), combinations, whose benefit it is (subjects), what is declared
 *    sealed (sealed), what compiled rules hold (sizes).
 * 3. What makes sense can happen (contradictions), and of the clauses that share a quantity out exactly one fits each
 *    value (partitions): only where the first found nothing, because these reason over it.
 *
 * What computes rightly refuses no set and is asked of a release: names declared and not read (`unusedNames`), amounts
 * that outlive their parameter (`endingParameters`), thresholds without examples (`missingExamples`).
 */
export function checkDefinition(definition: PolicySetDefinition): readonly EngineProblem[] {
  const kinds = checkKinds(definition);
  if (kinds.length > 0) return kinds;
  const written = [
    ...checkNodes(definition),
    ...checkCitations(definition),
    ...checkLaw(definition),
    ...checkCombinations(definition),
    ...checkSubjects(definition),
    ...checkSealed(definition),
    ...checkSizes(definition),
  ];
  if (written.length > 0) {
    const places = placesOf(definition);
    return written.map((found) => located(found, places.get(found.at), definition));
  }
  return [...checkContradictions(definition), ...checkPartitions(definition)];
}
