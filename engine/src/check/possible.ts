import { boundsOf } from "../language/bounds.ts";
import type { PolicySetDefinition } from "../language/definition.ts";
import type { BooleanNode, Node, QuantityNode } from "../language/node.ts";
import type { Range } from "../values/value.ts";

/**
 * Whether something can hold at all, by the declared bounds: sound, not complete. What is called impossible is so for
 * everybody; what two different sums or members have to do with each other isn't looked into.
 */
export interface Search {
  readonly definition: PolicySetDefinition;
  /** Where a parameter's value is asked for instead of its declared bounds. */
  readonly parameters?: ReadonlyMap<string, Range>;
}

/** What one case still allows: bounds of quantities, values of everything else, by what they are said of. */
export interface Case {
  readonly ranges: ReadonlyMap<string, Range>;
  readonly choices: ReadonlyMap<string, readonly string[]>;
  /**
   * Which of a month's days is looked at, for ages: on `one` and the same the month's end is that day too; else ages of
   * days told apart are quantities of their own.
   */
  readonly day?: "one" | "first" | "second" | "monthEnd";
}

/** Of a condition, that it holds or that it doesn't. */
export interface Claim<Op extends BooleanNode["op"] = BooleanNode["op"]> {
  readonly is: BooleanNode & { readonly op: Op };
  readonly truth: boolean;
}

export const anyCase: Case = { ranges: new Map(), choices: new Map() };

/** More cases than these are not told apart: a condition is then taken to leave all of those before it. */
const casesMax = 256;

export const canBe = (node: BooleanNode, truth: boolean, search: Search): boolean =>
  casesWhere({ is: node, truth }, [anyCase], search).length > 0;

/** The cases left where a condition is decided so. */
export function casesWhere(claim: Claim, cases: readonly Case[], search: Search): readonly Case[] {
  const left = narrowed(claim, cases, search);
  return left.length > casesMax ? cases : left;
}

function narrowed({ is: node, truth }: Claim, cases: readonly Case[], search: Search): readonly Case[] {
  switch (node.op) {
    case "all":
    case "any":
      return (node.op === "all") === truth
        ? node.operands.reduce((left, operand) => casesWhere({ is: operand, truth }, left, search), cases)
        : node.operands.flatMap((operand) => casesWhere({ is: operand, truth }, cases, search));
    case "not":
      return casesWhere({ is: node.operand, truth: !truth }, cases, search);
    case "always":
      return node.value === truth || node.value === "unknown" ? cases : [];
    case "condition": {
      const named = search.definition.conditions.find((item) => item.id === node.condition);
      return named ? casesWhere({ is: named.is, truth }, cases, search) : cases;
    }
    case "oneOf": {
      const kind = search.definition.facts.find((item) => item.id === node.of.fact)?.value;
      const all = kind?.type === "enum" ? kind.values.map((value) => value.id) : node.values;
      return choose(
        cases,
        keyOf(node.of),
        all.filter((value) => node.values.includes(value) === truth),
      );
    }
    case "compare":
      return cases.flatMap((item) => compared({ is: node, truth }, item, search));
    case "someMember":
    case "everyMember": {
      const some = node.op === "someMember";
      if (some === truth && !canBe(node.where, truth, search)) return [];
      return choose(cases, keyOf(node), [String(truth)]);
    }
    case "fact":
    case "diedInMonth":
    case "entitled":
      return choose(cases, keyOf(node), [String(truth)]);
  }
}

function choose(cases: readonly Case[], key: string, values: readonly string[]): readonly Case[] {
  return cases.flatMap((item) => {
    const left = (item.choices.get(key) ?? values).filter((value) => values.includes(value));
    return left.length > 0 ? [{ ...item, choices: new Map(item.choices).set(key, left) }] : [];
  });
}

const orders = { "<": ["<"], "<=": ["<", "="], "=": ["="], ">=": [">", "="], ">": [">"] } as const;
const allOrders = ["<", "=", ">"] as const;
const turned = { "<": ">", "=": "=", ">": "<" } as const;
type Order = (typeof allOrders)[number];

function compared({ is: node, truth }: Claim<"compare">, start: Case, search: Search): readonly Case[] {
  const { left, right } = node;
  const told: readonly Order[] = orders[node.relation];
  const allowed = truth ? told : allOrders.filter((order) => !told.includes(order));
  const keys = [keyOf(left), keyOf(right)] as const;
  if (keys[0] === keys[1]) return allowed.includes("=") ? [start] : [];
  const swapped = keys[0] > keys[1];
  const pair = `${swapped ? keys[1] : keys[0]} ? ${swapped ? keys[0] : keys[1]} ${start.day ?? ""}`;
  // two comparisons of the same two things: what the first excludes, the second can't allow
  return allowed.flatMap((order) =>
    choose([start], pair, [swapped ? turned[order] : order]).flatMap((item) => {
      const [a, b] = ends(rangeOf(left, item, search), order, rangeOf(right, item, search));
      if (a.lo > a.hi || b.lo > b.hi) return [];
      return [within(within(item, left, a), right, b)];
    }),
  );
}

/** Both ranges cut to where their values can stand in this order. */
function ends(left: Range, order: Order, right: Range): readonly [Range, Range] {
  switch (order) {
    case "<":
      return [
        { lo: left.lo, hi: Math.min(left.hi, right.hi - 1) },
        { lo: Math.max(right.lo, left.lo + 1), hi: right.hi },
      ];
    case ">": {
      const [b, a] = ends(right, "<", left);
      return [a, b];
    }
    case "=": {
      const both = { lo: Math.max(left.lo, right.lo), hi: Math.min(left.hi, right.hi) };
      return [both, both];
    }
  }
}

/** Ages in years and in months are one quantity: twelve completed months are a completed year. */
export const perUnit = (node: QuantityNode): number => (node.op === "age" && node.unit === "year" ? 12 : 1);
export function columnOf(node: QuantityNode, day?: Case["day"]): string {
  if (node.op !== "age") return keyOf(node);
  const on = day === "one" ? undefined : (node.at ?? day);
  return on ? `age ${node.birth.fact} ${on}` : `age ${node.birth.fact}`;
}

export function rangeOf(node: QuantityNode, item: Case, search: Search): Range {
  const declared =
    (node.op === "parameter" ? search.parameters?.get(node.parameter) : undefined) ??
    boundsOf(node, search.definition);
  const known = item.ranges.get(columnOf(node, item.day));
  if (!known) return declared;
  const step = perUnit(node);
  const lo = Math.floor(known.lo / step);
  const hi = Math.floor(known.hi / step);
  return { lo: Math.max(declared.lo, lo), hi: Math.min(declared.hi, hi) };
}

/** The case with a quantity held within a range, which is in the quantity's own unit. */
export function within(item: Case, node: QuantityNode, range: Range): Case {
  if (node.op === "constant") return item;
  const step = perUnit(node);
  const column = columnOf(node, item.day);
  const before = item.ranges.get(column) ?? { lo: -Infinity, hi: Infinity };
  const lo = Math.max(before.lo, range.lo * step);
  const hi = Math.min(before.hi, range.hi * step + step - 1);
  return { ...item, ranges: new Map(item.ranges).set(column, { lo, hi }) };
}

const keys = new WeakMap<Node, string>();

/** What a node says, without the words and articles it carries: equal keys are the same question. */
export function keyOf(node: Node): string {
  const known = keys.get(node);
  if (known !== undefined) return known;
  const key = JSON.stringify(node, (name, value: unknown) =>
    name === "label" || name === "citation" ? undefined : value,
  );
  keys.set(node, key);
  return key;
}
