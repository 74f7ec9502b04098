import type { BooleanNode, Node, PolicySetDefinition, QuantityNode } from "@ansinh/engine";
import { type Change, changed, dropping, within } from "./change.ts";
import { neighbours } from "./neighbours.ts";
import { unitOf } from "./units.ts";
import { shortWords } from "./words.ts";

type Compare = Extract<Node, { op: "compare" }>;
type OneOf = Extract<Node, { op: "oneOf" }>;

/** Everything that one change makes of an expression, in it and in all below it; of a truth its negation first. */
export function* changesOfNode<N extends Node>(
  node: N,
  definition: PolicySetDefinition,
): Generator<Change<N>> {
  // a change keeps the type of what it changes: a truth stays a truth, a quantity one of its unit
  for (const change of changesBelow(node, definition)) yield { ...change, value: change.value as N };
}

function* changesBelow(node: Node, definition: PolicySetDefinition): Generator<Change<Node>> {
  if (isTruth(node)) yield negated(node);
  yield* ownChanges(node, definition);
  for (const [name, child] of Object.entries(node)) {
    const put = (value: unknown): Node => ({ ...node, [name]: value }) as Node;
    if (isNode(child)) yield* within(childChanges(node, child, definition), put);
    if (Array.isArray(child))
      for (const [index, item] of child.entries())
        if (isNode(item))
          yield* within(childChanges(node, item, definition), (value) => put(child.with(index, value)));
  }
}

/** What is denied already isn't negated once more: that is the negation of the whole. */
function* childChanges(parent: Node, child: Node, definition: PolicySetDefinition): Generator<Change<Node>> {
  for (const change of changesBelow(child, definition))
    if (!(parent.op === "not" && change.kind === "negation" && isNegationOf(child, change.value)))
      yield change;
}

const isNegationOf = (node: Node, value: Node): boolean =>
  (value.op === "not" && value.operand === node) || (node.op === "not" && node.operand === value);

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "op" in value;

const truths: readonly Node["op"][] = [
  "all",
  "any",
  "not",
  "compare",
  "oneOf",
  "condition",
  "someMember",
  "everyMember",
  "diedInMonth",
  "entitled",
];
const isTruth = (node: Node): node is BooleanNode =>
  truths.includes(node.op) || (node.op === "fact" && node.type === "boolean");

const negated = (node: BooleanNode): Change<Node> =>
  node.op === "not"
    ? changed("negation", `${shortWords(node)} → affirmed`, node.operand)
    : changed("negation", `${shortWords(node)} → denied`, { op: "not", operand: node });

function* ownChanges(node: Node, definition: PolicySetDefinition): Generator<Change<Node>> {
  switch (node.op) {
    case "all":
    case "any": {
      const op = node.op === "all" ? "any" : "all";
      if (node.operands.length > 1)
        yield changed("any-all", `${shortWords(node)}: ${node.op} → ${op}`, { ...node, op });
      yield* within(dropping(node.operands, shortWords), (operands) => ({ ...node, operands }));
      return;
    }
    case "someMember":
    case "everyMember": {
      const op = node.op === "someMember" ? "everyMember" : "someMember";
      yield changed("any-all", `${shortWords(node)}: → ${op}`, { ...node, op });
      return;
    }
    case "compare":
      yield* changesOfCompare(node, definition);
      return;
    case "oneOf":
      yield* changesOfChoice(node, definition);
      return;
    default:
      yield* changesOfQuantity(node);
  }
}

const looser = { "<": ["<="], "<=": ["<"], "=": ["<=", ">="], ">=": [">"], ">": [">="] } as const;

/** Strict for not strict, and the other way; shifted by one where no number in it is: that is changed by itself. */
function* changesOfCompare(node: Compare, definition: PolicySetDefinition): Generator<Change<Node>> {
  for (const relation of looser[node.relation])
    yield changed("comparison", `${shortWords(node)}: ${node.relation} → ${relation}`, { ...node, relation });
  if (node.left.op === "constant" || node.right.op === "constant") return;
  const unit = unitOf(node.right, definition);
  for (const value of unit ? [-1, 1] : []) {
    const one: QuantityNode = { op: "constant", ...unit, value } as QuantityNode;
    const right: QuantityNode = { op: "add", operands: [node.right, one] };
    yield changed("shift", `${shortWords(node)}: ${value > 0 ? "+1" : "-1"}`, { ...node, right });
  }
}

/** One value fewer, one value more. */
function* changesOfChoice(node: OneOf, definition: PolicySetDefinition): Generator<Change<Node>> {
  const schema = definition.facts.find(({ id }) => id === node.of.fact)?.value;
  const all = schema?.type === "enum" ? schema.values.map(({ id }) => id) : [];
  const words = shortWords(node);
  for (const value of node.values.length > 1 ? node.values : [])
    yield changed("choice", `${words}: - ${value}`, {
      ...node,
      values: node.values.filter((item) => item !== value),
    });
  for (const value of all.filter((item) => !node.values.includes(item)))
    yield changed("choice", `${words}: + ${value}`, { ...node, values: [...node.values, value] });
}

function* changesOfQuantity(node: Node): Generator<Change<Node>> {
  const words = shortWords(node);
  if (node.op === "constant")
    for (const value of [node.value - 1, node.value + 1]) {
      const moved: QuantityNode = { ...node, value };
      yield changed("shift", `${words} → ${shortWords(moved)}`, moved);
    }
  if (node.op === "least" || node.op === "greatest") {
    const op = node.op === "least" ? "greatest" : "least";
    yield changed("any-all", `${words}: → ${op}`, { ...node, op });
  }
  if (node.op === "add" || node.op === "countTrue")
    yield* within(dropping(node.operands, shortWords), (operands) => ({ ...node, operands }) as Node);
  if (node.op === "subtract" || node.op === "multiply")
    yield changed("drop", `${words}: ${shortWords(node.left)} alone`, node.left);
  if (node.op === "scale")
    for (const by of neighbours(node.by, [])) {
      const scaled: QuantityNode = { ...node, by };
      yield changed("coefficient", `${words} → ${shortWords(scaled)}`, scaled);
    }
  if (node.op === "age" && node.at) {
    const { at: _, ...onTheDay } = node;
    yield changed("reading", `${words} → on the day looked at`, onTheDay);
  }
}
