import type { MonthReading, PolicySetDefinition } from "../language/definition.ts";
import type { BooleanNode, Node, QuantityNode } from "../language/node.ts";
import { childrenOf } from "../language/node.ts";
import type { Relation } from "../values/value.ts";
import { ageColumn, bitOf, type PlannedClause } from "./plan.ts";

/** A condition that clauses ask for: with which bits of which words. */
export interface Atom {
  readonly node: BooleanNode;
  readonly key: string;
  /** By word, the bits of the clauses that ask for it. */
  readonly masks: Map<number, number>;
}

const flipped = { "<": ">=", "<=": ">", ">": "<=", ">=": "<" } as const;

/** The parts that must all hold: conjunctions taken apart, negations brought down to what can't be taken apart. */
export function partsOf(node: BooleanNode, definition: PolicySetDefinition): readonly BooleanNode[] {
  switch (node.op) {
    case "all":
      return node.operands.flatMap((operand) => partsOf(operand, definition));
    case "condition": {
      const named = definition.conditions.find((item) => item.id === node.condition);
      return named ? partsOf(named.is, definition) : [node];
    }
    case "not":
      return partsOfNot(node.operand, definition) ?? [node];
    default:
      return [node];
  }
}

function partsOfNot(node: BooleanNode, definition: PolicySetDefinition): readonly BooleanNode[] | undefined {
  switch (node.op) {
    case "any":
      return node.operands.flatMap((operand) => partsOf({ op: "not", operand }, definition));
    case "not":
      return partsOf(node.operand, definition);
    case "compare":
      return node.relation === "=" ? undefined : [{ ...node, relation: flipped[node.relation] }];
    case "condition": {
      const named = definition.conditions.find((item) => item.id === node.condition);
      return named && partsOf({ op: "not", operand: named.is }, definition);
    }
    default:
      return undefined;
  }
}

/** Words and articles don't change what a node computes. */
export function keyOf(node: Node): string {
  const {
    label: _label,
    citation: _citation,
    ...rest
  } = node as Node & { label?: unknown; citation?: unknown };
  const below = childrenOf(node).map(keyOf).join(",");
  const own = Object.entries(rest)
    .filter(([, value]) => !isNode(value))
    .map(([name, value]) => `${name}:${JSON.stringify(value)}`)
    .join(" ");
  return `${own}(${below})`;
}

const isNode = (value: unknown): boolean => {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === "object" && one !== null && "op" in one;
};

/** Every distinct part of the clauses' conditions, of one reading or of all. */
export function atomsOf(
  clauses: readonly PlannedClause[],
  definition: PolicySetDefinition,
  reading: MonthReading | "all",
): readonly Atom[] {
  const atoms = new Map<string, Atom>();
  for (const { conditions, place } of clauses)
    for (const condition of conditions) {
      if (reading !== "all" && condition.reading !== reading) continue;
      for (const node of partsOf(condition.is, definition)) {
        const key = keyOf(node);
        const atom = atoms.get(key) ?? { node, key, masks: new Map<number, number>() };
        atom.masks.set(place.word, (atom.masks.get(place.word) ?? 0) | bitOf(place));
        atoms.set(key, atom);
      }
    }
  return [...atoms.values()];
}

/** What one small column must be: a part of a clause that a table can answer. */
export type Constraint =
  | { readonly column: string; readonly is: "truth"; readonly wanted: boolean }
  | {
      readonly column: string;
      readonly is: "oneOf";
      readonly values: readonly string[];
      readonly not: boolean;
    }
  | { readonly column: string; readonly is: "atLeast" | "below"; readonly bound: number };

/** The column of a quantity that a table can be indexed by: an age, or a number fact. */
export function columnOf(node: QuantityNode): string | undefined {
  if (node.op === "age") return ageColumn(node);
  return node.op === "fact" && node.type === "number" ? node.fact : undefined;
}

/** One or two constraints that say the same as a part; undefined where it takes more than one column. */
export function constraintsOf(node: BooleanNode): readonly Constraint[] | undefined {
  if (node.op === "not") return negated(node.operand);
  if (node.op === "fact") return [{ column: node.fact, is: "truth", wanted: true }];
  if (node.op === "oneOf") return [{ column: node.of.fact, is: "oneOf", values: node.values, not: false }];
  if (node.op !== "compare") return undefined;
  const left = columnOf(node.left);
  if (left && node.right.op === "constant") return bounded(left, node.relation, node.right.value);
  const right = columnOf(node.right);
  if (right && node.left.op === "constant") return bounded(right, turned[node.relation], node.left.value);
  return undefined;
}

const turned = { "<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=" } as const;

function negated(node: BooleanNode): readonly Constraint[] | undefined {
  if (node.op === "fact") return [{ column: node.fact, is: "truth", wanted: false }];
  if (node.op === "oneOf") return [{ column: node.of.fact, is: "oneOf", values: node.values, not: true }];
  return undefined;
}

function bounded(column: string, relation: Relation, bound: number): readonly Constraint[] {
  switch (relation) {
    case "<":
      return [{ column, is: "below", bound }];
    case "<=":
      return [{ column, is: "below", bound: bound + 1 }];
    case ">":
      return [{ column, is: "atLeast", bound: bound + 1 }];
    case ">=":
      return [{ column, is: "atLeast", bound }];
    case "=":
      return [
        { column, is: "atLeast", bound },
        { column, is: "below", bound: bound + 1 },
      ];
  }
}
