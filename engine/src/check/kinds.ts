import type { PolicySetDefinition } from "../language/definition.ts";
import { type Expression, expressionsOf } from "../language/expressions.ts";
import { type BooleanNode, childrenOf, type Node } from "../language/node.ts";
import { type EngineProblem, problem } from "../language/problem.ts";
import { type Text, text } from "../values/text.ts";
import { located } from "./places.ts";

/** What a node comes to. */
type Kind = "truth" | "quantity" | "choice";

const truths: readonly string[] = [
  ...["all", "any", "not", "compare", "oneOf", "condition", "someMember", "everyMember"],
  ...["diedInMonth", "entitled", "always"],
];
const quantities: readonly string[] = [
  ...["constant", "parameter", "lookup", "banded", "multiply", "add", "least", "greatest"],
  ...["subtract", "scale", "age", "countTrue", "countMembers", "sumMembers"],
];

function kindOf(node: Node): Kind | undefined {
  if (node.op === "fact")
    return node.type === "boolean" ? "truth" : node.type === "enum" ? "choice" : "quantity";
  if (truths.includes(node.op)) return "truth";
  return quantities.includes(node.op) ? "quantity" : undefined;
}

export const isTruthNode = (node: Node): node is BooleanNode => kindOf(node) === "truth";

/** The compiler knows it of a policy written with the builder; one put together as data may hold anything. */
export function checkKinds(definition: PolicySetDefinition): EngineProblem[] {
  return [...expressionsOf(definition)].flatMap(({ node, ...place }) =>
    wrongIn(node, wantedAt(place)).map(({ found, wanted }) =>
      located(wrongKind(place.at, found, wanted), place, definition),
    ),
  );
}

/** Details and counts are quantities, everything else is decided. */
const wantedAt = ({ benefit, condition }: Omit<Expression, "node">): Kind =>
  benefit && !condition ? "quantity" : "truth";

interface Wrong {
  readonly found: string;
  readonly wanted: Kind;
}

function wrongIn(node: Node, wanted: Kind): readonly Wrong[] {
  if (kindOf(node) !== wanted) return [{ found: node.op, wanted }];
  return childrenOf(node).flatMap((child) => wrongIn(child, kindWanted(node, child)));
}

function kindWanted(parent: Node, child: Node): Kind {
  switch (parent.op) {
    case "all":
    case "any":
    case "not":
    case "someMember":
    case "everyMember":
    case "countMembers":
    case "countTrue":
      return "truth";
    case "sumMembers":
      return child === parent.where ? "truth" : "quantity";
    case "oneOf":
    case "lookup":
      return "choice";
    default:
      return "quantity";
  }
}

const kindWords: Readonly<Record<Kind, Text>> = {
  truth: text("điều đúng hoặc sai", "something true or false"),
  quantity: text("một đại lượng", "a quantity"),
  choice: text("thông tin dạng danh mục", "an enumerated fact"),
};

const wrongKind = (at: string, found: string, wanted: Kind): EngineProblem =>
  problem(
    "wrong_kind",
    at,
    text(
      `phép "${found}" đứng ở chỗ cần ${kindWords[wanted].vi}.`,
      `"${found}" stands where ${kindWords[wanted].en} is needed.`,
    ),
  );
