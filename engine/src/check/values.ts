import type { PolicySetDefinition } from "../language/definition.ts";
import type { EngineProblem } from "../language/problem.ts";
import { checkVersionCitations } from "./citations.ts";
import { checkParameter } from "./law.ts";
import { checkPartitionsOf } from "./partitions.ts";
import { located, placesOf } from "./places.ts";
import { checkTable } from "./tables.ts";

/**
 * What other versions of these parameters and tables alone can break in a checked definition: bounds, gaps, dates,
 * keys and citations, and partitions whose thresholds are parameters. Everything else reads declared bounds, which
 * stay, and is not looked at again. `rules`: the definition of its baseline.
 */
export function checkValues(
  definition: PolicySetDefinition,
  changed: ReadonlySet<string>,
  rules: PolicySetDefinition,
): readonly EngineProblem[] {
  const parameters = definition.parameters.filter(({ id }) => changed.has(id));
  const tables = definition.tables.filter(({ id }) => changed.has(id));
  const written = [
    ...parameters.flatMap(checkParameter),
    ...tables.flatMap((table) => checkTable(table, definition)),
    ...checkVersionCitations([...parameters, ...tables], definition.acts),
  ];
  if (written.length === 0) return checkPartitionsOf(definition, changed, rules);
  const places = placesOf(definition);
  return written.map((found) => located(found, places.get(found.at), definition));
}
