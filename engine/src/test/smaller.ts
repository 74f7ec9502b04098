import { checkDefinition } from "../check/check.ts";
import type { When } from "../language/dated.ts";
import type { PolicySetDefinition } from "../language/definition.ts";
import type { HouseholdInput } from "../language/facts.ts";

/** A policy set and households asked about one month. */
export interface Case {
  readonly definition: PolicySetDefinition;
  readonly when: When;
  readonly homes: readonly HouseholdInput[];
}

/** The same case with one thing less, wherever that still passes the static checks: for counterexamples to read. */
export function* smallerCases({ definition, when, homes }: Case): Generator<Case> {
  if (homes.length > 1) for (const home of homes) yield { definition, when, homes: [home] };
  for (const fewer of reductions(homes))
    yield { definition, when, homes: fewer as readonly HouseholdInput[] };
  for (const fewer of reductions(definition)) {
    const smaller = fewer as PolicySetDefinition;
    if (passes(smaller)) yield { definition: smaller, when, homes };
  }
}

function passes(definition: PolicySetDefinition): boolean {
  try {
    return checkDefinition(definition).length === 0;
  } catch {
    return false; // a table without its facts, say: nothing the checks were written for
  }
}

const isSchema = (items: readonly unknown[]): boolean =>
  items.length > 0 &&
  items.every(
    (item) =>
      typeof item === "object" &&
      item !== null &&
      Object.keys(item).length === 2 &&
      "id" in item &&
      "label" in item,
  );

const optional = new Set(["from", "to", "implied", "since", "until", "unstated", "died", "units", "count"]);
const kept = new Set(["label", "citation", "readingCitation", "refusal", "reason", "acts", "versions"]);

/** Plain data with one element, optional part or operation less. */
function* reductions(value: unknown): Generator<unknown> {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    // an enumerated fact keeps its values
    if (!isSchema(value)) for (const index of value.keys()) yield value.filter((_, at) => at !== index);
    for (const [index, item] of value.entries())
      for (const fewer of reductions(item)) yield value.with(index, fewer);
    return;
  }
  const entries = Object.entries(value);
  if ("op" in value) yield* operandsOf(value);
  for (const [key] of entries)
    if (optional.has(key)) yield Object.fromEntries(entries.filter(([name]) => name !== key));
  for (const [key, item] of entries)
    if (!kept.has(key)) for (const fewer of reductions(item)) yield { ...value, [key]: fewer };
}

/** An operation is replaced by what it is made of, where that is of the same type. */
function* operandsOf(node: object): Generator<unknown> {
  for (const item of Object.values(node))
    for (const operand of Array.isArray(item) ? item : [item])
      if (typeof operand === "object" && operand !== null && typeOf(operand) === typeOf(node)) yield operand;
}

const ofQuantities = new Set([
  "constant",
  "parameter",
  "lookup",
  "banded",
  "multiply",
  "add",
  "subtract",
  "scale",
]);
for (const op of ["least", "greatest", "age", "countTrue", "countMembers", "sumMembers"])
  ofQuantities.add(op);
const ofParts = new Set(["of", "highestOf", "stack", "exclusive", "exceptions", "cap", "floor"]);

function typeOf(node: object): string | undefined {
  if (!("op" in node)) return undefined;
  const op = String(node.op);
  if (op === "fact" && "type" in node)
    return node.type === "boolean" ? "truth" : node.type === "enum" ? "choice" : "quantity";
  return ofParts.has(op) ? "part" : ofQuantities.has(op) ? "quantity" : "truth";
}
