import { dayNumber } from "../values/civil-date.ts";
import { money, multiplyMoney } from "../values/money.ts";
import {
  addRanges,
  exactly,
  greatestOf,
  leastOf,
  multiplyRanges,
  type Range,
  subtractRanges,
} from "../values/value.ts";
import type { PolicySetDefinition } from "./definition.ts";
import type { MemberChoice, QuantityNode } from "./node.ts";

/** Whoever isn't born yet is -1 years and months old. */
const ageBounds = { year: { lo: -1, hi: 300 }, month: { lo: -1, hi: 3600 } } as const;

/** The widest range a quantity can take by its declarations; throws where that leaves the safe integers. */
export function boundsOf(node: QuantityNode, definition: PolicySetDefinition): Range {
  switch (node.op) {
    case "fact":
      return factBounds(node.fact, definition);
    case "constant":
      return exactly(node.value);
    case "parameter": {
      const parameter = definition.parameters.find((item) => item.id === node.parameter);
      return { lo: parameter?.min ?? 0, hi: parameter?.max ?? 0 };
    }
    case "lookup": {
      const table = definition.tables.find((item) => item.id === node.table);
      return { lo: table?.min ?? 0, hi: table?.max ?? 0 };
    }
    case "banded": {
      const bands = definition.bands?.find((item) => item.id === node.bands);
      return { lo: bands?.min ?? 0, hi: bands?.max ?? 0 };
    }
    case "multiply":
      return multiplyRanges(boundsOf(node.left, definition), boundsOf(node.right, definition));
    case "add":
      return node.operands.map((item) => boundsOf(item, definition)).reduce(addRanges);
    case "least":
      return node.operands.map((item) => boundsOf(item, definition)).reduce(leastOf);
    case "greatest":
      return node.operands.map((item) => boundsOf(item, definition)).reduce(greatestOf);
    case "subtract":
      return subtractRanges(boundsOf(node.left, definition), boundsOf(node.right, definition));
    case "scale": {
      const operand = boundsOf(node.operand, definition);
      const rounding = node.rounding === "half-up-thousand" ? node.rounding : "half-up";
      const ends = [operand.lo, operand.hi].map((end) => multiplyMoney(money(end), node.by, rounding));
      return { lo: Math.min(...ends), hi: Math.max(...ends) };
    }
    case "age":
      return ageBounds[node.unit];
    case "countTrue":
      return { lo: 0, hi: node.operands.length };
    case "countMembers":
      return { lo: 0, hi: mostMembers(node.among, definition) };
    case "sumMembers": {
      const each = boundsOf(node.of, definition);
      const most = exactly(mostMembers(node.among, definition));
      return {
        lo: -each.lo > 0 ? each.lo * most.hi : 0,
        hi: multiplyRanges(exactly(Math.max(0, each.hi)), most).hi,
      };
    }
  }
}

export function mostMembers(among: MemberChoice, definition: PolicySetDefinition): number {
  const relation = definition.relations.find((item) => item.id === (among.relation ?? "member"));
  return relation?.max ?? 0;
}

function factBounds(id: string, definition: PolicySetDefinition): Range {
  const schema = definition.facts.find((kind) => kind.id === id)?.value;
  if (schema?.type === "number" || schema?.type === "money") return { lo: schema.min, hi: schema.max };
  if (schema?.type === "date") return { lo: dayNumber(schema.min), hi: dayNumber(schema.max) };
  return exactly(0);
}
