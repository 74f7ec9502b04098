import { checkCitations } from "./check-citations.ts";
import { checkLaw } from "./check-law.ts";
import { checkNodes } from "./check-nodes.ts";
import { checkSizes } from "./check-sizes.ts";
import { checkSubjects } from "./check-subjects.ts";
import type { PolicySetDefinition } from "./definition.ts";
import type { EngineProblem } from "./problem.ts";

/** The static checks: everything wrong with a policy set before anybody is determined by it. */
export function checkDefinition(definition: PolicySetDefinition): readonly EngineProblem[] {
  return [
    ...checkNodes(definition),
    ...checkCitations(definition),
    ...checkLaw(definition),
    ...checkSubjects(definition),
    ...checkSizes(definition),
  ];
}
