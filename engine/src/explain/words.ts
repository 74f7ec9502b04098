import type { FactKind, ValueSchema } from "../language/definition.ts";
import type { Node } from "../language/node.ts";
import type { PolicySet } from "../language/policy-set.ts";
import { dateOfDayNumber, formatDate } from "../values/civil-date.ts";
import { formatMoney, money } from "../values/money.ts";
import { formatRatio } from "../values/ratio.ts";
import { joinText, type Text, text } from "../values/text.ts";
import { isChoice, isRange, isTruth, type Range, type Truth, type Value } from "../values/value.ts";

export const noInformation = text("chưa có thông tin", "no information");
const units: Readonly<Record<string, Text>> = {
  year: text("tuổi", "years"),
  month: text("tháng", "months"),
  person: text("người", "people"),
};
export const unitWords = (unit: string): Text => units[unit] ?? text(unit, unit);

type QuantityType = "number" | "money" | "date";

function quantityWords(value: number, type: QuantityType): string {
  switch (type) {
    case "number":
      return String(value);
    case "money":
      return formatMoney(money(value));
    case "date":
      return formatDate(dateOfDayNumber(value));
  }
}

export function rangeWords(range: Range, type: QuantityType): Text {
  const lo = quantityWords(range.lo, type);
  if (range.lo === range.hi) return text(lo, lo);
  const hi = quantityWords(range.hi, type);
  return text(`${lo} – ${hi}`, `${lo} – ${hi}`);
}

export const truthWords = (truth: Truth): Text =>
  truth === "unknown" ? noInformation : truth ? text("có", "yes") : text("không", "no");

const enumWords = (schema: ValueSchema & { type: "enum" }, id: string): Text =>
  schema.values.find((value) => value.id === id)?.label ?? text(id, id);

/** A fact's value in words; everything its kind allows is "chưa có thông tin". */
export function factWords(kind: FactKind, value: Value): Text {
  if (isTruth(value)) return truthWords(value);
  const schema = kind.value;
  if (isChoice(value)) {
    if (schema.type !== "enum" || value.length === schema.values.length) return noInformation;
    return joinText(
      value.map((id) => enumWords(schema, id)),
      " / ",
    );
  }
  if (schema.type === "boolean" || schema.type === "enum") return noInformation;
  const isAnything =
    schema.type !== "date" && value.lo === schema.min && value.hi === schema.max && value.lo !== value.hi;
  const isAnyDate =
    schema.type === "date" &&
    dateOfDayNumber(value.lo) === schema.min &&
    dateOfDayNumber(value.hi) === schema.max;
  return isAnything || isAnyDate ? noInformation : rangeWords(value, schema.type);
}

/** What kind of quantity a node yields, for writing it. */
export function quantityType(node: Node, set: PolicySet): QuantityType {
  switch (node.op) {
    case "fact":
    case "constant":
    case "parameter":
    case "lookup":
    case "banded":
      return node.type === "money" || node.type === "date" ? node.type : "number";
    case "add":
    case "least":
    case "greatest":
      return quantityType(node.operands[0], set);
    case "scale":
      return quantityType(node.operand, set);
    case "multiply":
      return quantityType(node.left, set);
    case "sumMembers":
      return quantityType(node.of, set);
    case "subtract": {
      const left = quantityType(node.left, set);
      return left === "date" ? "number" : left;
    }
    default:
      return "number";
  }
}

const between = (parts: readonly Text[], separator: string): Text => joinText(parts, ` ${separator} `);
const relations = { "<": "<", "<=": "≤", ">": ">", ">=": "≥", "=": "=" } as const;
const joints = { add: "+", least: "∧", greatest: "∨" } as const;

/** The words of a node: its own label, else put together from what it is made of. */
export function nodeWords(node: Node, set: PolicySet): Text {
  if (node.label) return node.label;
  switch (node.op) {
    case "fact":
      return set.facts.get(node.fact)?.label ?? text(node.fact, node.fact);
    case "oneOf": {
      const kind = set.facts.get(node.of.fact);
      const schema = kind?.value;
      if (!kind || schema?.type !== "enum") return text(node.of.fact, node.of.fact);
      return between(
        [
          kind.label,
          joinText(
            node.values.map((id) => enumWords(schema, id)),
            " / ",
          ),
        ],
        "=",
      );
    }
    case "compare":
      return between([nodeWords(node.left, set), nodeWords(node.right, set)], relations[node.relation]);
    case "constant":
      return rangeWords({ lo: node.value, hi: node.value }, quantityType(node, set));
    case "parameter":
      return set.parameters.get(node.parameter)?.short ?? text(node.parameter, node.parameter);
    case "lookup":
      return set.tables.get(node.table)?.short ?? text(node.table, node.table);
    case "banded":
      return bandedWords(node, set);
    case "multiply":
      return between([nodeWords(node.left, set), nodeWords(node.right, set)], "×");
    case "entitled": {
      const benefit = set.definition.benefits.find((item) => item.id === node.benefit);
      const label = benefit?.label ?? text(node.benefit, node.benefit);
      return text(`được hưởng ${label.vi}`, `is due ${label.en}`);
    }
    case "age":
      return node.unit === "year" ? text("tuổi", "age") : text("số tháng tuổi", "age in months");
    case "add":
    case "least":
    case "greatest":
      return between(
        node.operands.map((item) => nodeWords(item, set)),
        joints[node.op],
      );
    case "subtract":
      return between([nodeWords(node.left, set), nodeWords(node.right, set)], "−");
    case "scale":
      return scaledWords(node, set);
    case "condition":
      return set.definition.conditions.find((item) => item.id === node.condition)?.label ?? noInformation;
    default:
      return fixedWords[node.op];
  }
}

function scaledWords(node: Node & { op: "scale" }, set: PolicySet): Text {
  const operand = nodeWords(node.operand, set);
  return text(
    `${operand.vi} × ${formatRatio(node.by, "vi")}`,
    `${operand.en} × ${formatRatio(node.by, "en")}`,
  );
}

function bandedWords(node: Node & { op: "banded" }, set: PolicySet): Text {
  const bands = set.bands.get(node.bands)?.short ?? text(node.bands, node.bands);
  const of = nodeWords(node.of, set);
  return text(`${bands.vi} theo ${of.vi}`, `${bands.en} by ${of.en}`);
}

const fixedWords = {
  all: text("tất cả các điều kiện", "all of"),
  any: text("một trong các trường hợp", "one of"),
  not: text("không có điều sau", "not"),
  someMember: text("có người trong hộ", "some member of the household"),
  everyMember: text("mọi người trong hộ", "every member of the household"),
  countMembers: text("số người trong hộ", "members of the household who"),
  sumMembers: text("tổng của người trong hộ", "sum over members of the household"),
  diedInMonth: text("chết trong tháng", "died in the month"),
  always: text("luôn luôn", "always"),
} as const;

/** The value of a node in words. */
export function valueWords(node: Node, value: Value, set: PolicySet): Text {
  if (isTruth(value)) return truthWords(value);
  if (node.op === "fact") {
    const kind = set.facts.get(node.fact);
    if (kind) return factWords(kind, value);
  }
  return isRange(value) ? rangeWords(value, quantityType(node, set)) : noInformation;
}
