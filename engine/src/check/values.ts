import type { PolicySetDefinition } from "../language/definition.ts";
import type { EngineProblem } from "../language/problem.ts";
import { checkVersionCitations } from "./citations.ts";
import { checkParameter } from "./law.ts";
import { checkTable } from "./tables.ts";

/**
 * What other versions of these parameters and tables alone can break in a checked definition: bounds, gaps, dates,
 * keys and citations. Rules read their declared bounds, which stay, so that nothing else is looked at again.
 */
export function checkValues(
  definition: PolicySetDefinition,
  changed: ReadonlySet<string>,
): readonly EngineProblem[] {
  const parameters = definition.parameters.filter(({ id }) => changed.has(id));
  const tables = definition.tables.filter(({ id }) => changed.has(id));
  return [
    ...parameters.flatMap(checkParameter),
    ...tables.flatMap((table) => checkTable(table, definition)),
    ...checkVersionCitations([...parameters, ...tables], definition.acts),
  ];
}
