import type { PolicySetDefinition, QuantityNode } from "@ansinh/engine";

interface Unit {
  readonly type: "number" | "money" | "date";
  readonly unit?: string;
}

/** What a quantity is counted in; nothing where a name in it isn't known. */
export function unitOf(node: QuantityNode, definition: PolicySetDefinition): Unit | undefined {
  switch (node.op) {
    case "fact": {
      const value = definition.facts.find(({ id }) => id === node.fact)?.value;
      return value?.type === "number" ? { type: "number", unit: value.unit } : { type: node.type };
    }
    case "constant":
      return counted(node);
    case "parameter":
      return counted(definition.parameters.find(({ id }) => id === node.parameter));
    case "lookup":
      return counted(definition.tables.find(({ id }) => id === node.table));
    case "banded":
      return counted(definition.bands?.find(({ id }) => id === node.bands));
    case "age":
      return { type: "number", unit: node.unit };
    case "countTrue":
      return { type: "number", unit: node.unit };
    case "countMembers":
      return { type: "number", unit: "person" };
    case "sumMembers":
      return unitOf(node.of, definition);
    case "scale":
      return unitOf(node.operand, definition);
    case "add":
    case "least":
    case "greatest":
      return unitOf(node.operands[0], definition);
    case "multiply":
      return unitOf(node.left, definition);
    case "subtract": {
      const left = unitOf(node.left, definition);
      return left?.type === "date" ? { type: "number", unit: "day" } : left;
    }
  }
}

const counted = (of: Unit | undefined): Unit | undefined =>
  of && (of.unit === undefined ? { type: of.type } : { type: of.type, unit: of.unit });
