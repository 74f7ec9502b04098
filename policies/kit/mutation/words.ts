import { type BooleanNode, dateOfDayNumber, formatRatio, type MemberChoice, type Node } from "@ansinh/engine";

/** Longer than this, an expression is told by its beginning. */
const lettersMax = 70;

/** An expression in a short form for whoever wrote it: `age(birthDate) >= 75`. */
export function shortWords(node: Node): string {
  const words = written(node);
  return words.length > lettersMax ? `${words.slice(0, lettersMax)}…` : words;
}

const list = (nodes: readonly Node[], between: string): string =>
  nodes.length === 1 ? nodes.map(written).join() : `(${nodes.map(written).join(between)})`;

const of = ({ relation, member }: MemberChoice): string =>
  [relation ?? "member", member === "other" ? "(other)" : ""].join("");

function written(node: Node): string {
  switch (node.op) {
    case "fact":
      return node.fact;
    case "constant":
      return node.type === "date" ? dateOfDayNumber(node.value) : `${node.value}`;
    case "parameter":
      return node.parameter;
    case "lookup":
      return `${node.table}[${written(node.key)}]`;
    case "banded":
      return `${node.bands}[${written(node.of)}]`;
    case "age":
      return `${node.at ? "ageAtMonthEnd" : "age"}(${node.birth.fact}${node.unit === "month" ? ", months" : ""})`;
    case "add":
      return list(node.operands, " + ");
    case "least":
    case "greatest":
      return `${node.op}(${node.operands.map(written).join(", ")})`;
    case "subtract":
      return `(${written(node.left)} - ${written(node.right)})`;
    case "multiply":
      return `(${written(node.left)} × ${written(node.right)})`;
    case "scale":
      return `(${written(node.operand)} × ${formatRatio(node.by, "en")})`;
    case "countTrue":
      return `countTrue${list(node.operands, ", ")}`;
    case "countMembers":
    case "sumMembers":
      return `${node.op} ${of(node.among)} [${written(node.where)}]`;
    default:
      return truthWritten(node);
  }
}

function truthWritten(node: Exclude<BooleanNode, { op: "fact" }> | Extract<Node, { op: "fact" }>): string {
  switch (node.op) {
    case "fact":
      return node.fact;
    case "all":
      return list(node.operands, " & ");
    case "any":
      return list(node.operands, " | ");
    case "not":
      return `!${written(node.operand)}`;
    case "compare":
      return `${written(node.left)} ${node.relation} ${written(node.right)}`;
    case "oneOf":
      return `${written(node.of)} in {${node.values.join(", ")}}`;
    case "condition":
      return node.condition;
    case "someMember":
    case "everyMember":
      return `${node.op} ${of(node.among)} [${written(node.where)}]`;
    case "diedInMonth":
      return "diedInMonth";
    case "entitled":
      return `entitled(${node.benefit})`;
    case "always":
      return `${node.value}`;
  }
}
