import type { PolicySetDefinition } from "../language/definition.ts";
import type { EngineProblem } from "../language/problem.ts";
import { checkCitations } from "./citations.ts";
import { checkCombinations } from "./combinations.ts";
import { checkLaw } from "./law.ts";
import { checkNodes } from "./nodes.ts";
import { checkSizes } from "./sizes.ts";
import { checkSubjects } from "./subjects.ts";

/** The static checks: everything wrong with a policy set before anybody is determined by it. */
export function checkDefinition(definition: PolicySetDefinition): readonly EngineProblem[] {
  return [
    ...checkNodes(definition),
    ...checkCitations(definition),
    ...checkLaw(definition),
    ...checkCombinations(definition),
    ...checkSubjects(definition),
    ...checkSizes(definition),
  ];
}
