import { boundsOf } from "../language/bounds.ts";
import type { FactKind, PolicySetDefinition } from "../language/definition.ts";
import { benefitsLookedAt, expressionsOf } from "../language/expressions.ts";
import { type BooleanNode, childrenOf, type Node, type QuantityNode, walk } from "../language/node.ts";
import { type EngineProblem, problem } from "../language/problem.ts";
import { text } from "../values/text.ts";

/** Names, types, units, cycles and overflow over every expression of a set. */
export function checkNodes(definition: PolicySetDefinition): EngineProblem[] {
  const found: EngineProblem[] = [];
  for (const { at, node } of expressionsOf(definition)) {
    const before = found.length;
    for (const part of walk(node)) found.push(...checkNode(part, at, definition));
    if (found.length === before) found.push(...checkOverflow(node, at, definition));
  }
  return [...found, ...checkCycles(definition)];
}

/** What kinds of names are called in Vietnamese; `value of x` is a value of the fact x. */
const kinds: Readonly<Record<string, string>> = {
  fact: "thông tin",
  "enumerated fact": "thông tin dạng danh mục",
  parameter: "tham số",
  table: "bảng",
  bands: "biểu",
  benefit: "chế độ",
  condition: "điều kiện",
  relation: "quan hệ",
  list: "danh sách",
  part: "khoản hoặc chế độ",
  version: "phiên bản",
};
const kindWords = (kind: string): string =>
  kinds[kind] ?? (kind.startsWith("value of ") ? `giá trị của ${kind.slice(9)}` : kind);

export const unknownName = (at: string, kind: string, name: string): EngineProblem =>
  problem(
    "unknown_name",
    at,
    text(`Không có ${kindWords(kind)} nào tên "${name}".`, `There is no ${kind} named "${name}".`),
  );

function checkNode(node: Node, at: string, definition: PolicySetDefinition): EngineProblem[] {
  switch (node.op) {
    case "fact":
      return checkFact(node, at, definition);
    case "oneOf":
      return checkValues(node, at, definition);
    case "parameter": {
      const parameter = definition.parameters.find((item) => item.id === node.parameter);
      if (!parameter) return [unknownName(at, "parameter", node.parameter)];
      return parameter.type === node.type ? [] : [mismatch(at, node.type, parameter.type)];
    }
    case "lookup":
      return checkLookup(node, at, definition);
    case "banded":
      return checkBanded(node, at, definition);
    case "entitled":
      return definition.benefits.some((item) => item.id === node.benefit)
        ? []
        : [unknownName(at, "benefit", node.benefit)];
    case "multiply":
      return checkProduct(node, at, definition);
    case "condition":
      return definition.conditions.some((item) => item.id === node.condition)
        ? []
        : [unknownName(at, "condition", node.condition)];
    case "compare":
      return sameUnits([node.left, node.right], at, definition);
    case "subtract":
      return sameUnits([node.left, node.right], at, definition);
    case "add":
    case "least":
    case "greatest":
      return sameUnits(node.operands, at, definition);
    case "someMember":
    case "everyMember":
    case "countMembers":
    case "sumMembers": {
      const relation = node.among.relation ?? "member";
      return definition.relations.some((item) => item.id === relation)
        ? []
        : [unknownName(at, "relation", relation)];
    }
    case "all":
    case "any":
    case "not":
    case "countTrue":
    case "scale":
    case "age":
    case "constant":
    case "diedInMonth":
    case "always":
      return [];
  }
}

function checkLookup(
  node: Node & { op: "lookup" },
  at: string,
  definition: PolicySetDefinition,
): EngineProblem[] {
  const table = definition.tables.find((item) => item.id === node.table);
  if (!table) return [unknownName(at, "table", node.table)];
  if (table.key !== node.key.fact) return [mismatch(at, node.key.fact, table.key)];
  return table.type === node.type ? [] : [mismatch(at, node.type, table.type)];
}

/** Nothing below the first band: a quantity that no band covers has no value. */
function checkBanded(
  node: Node & { op: "banded" },
  at: string,
  definition: PolicySetDefinition,
): EngineProblem[] {
  const bands = definition.bands?.find((item) => item.id === node.bands);
  if (!bands) return [unknownName(at, "bands", node.bands)];
  const unit = unitOf(node.of, definition);
  if (unit !== undefined && unit !== bands.of) return [mismatch(at, unit, bands.of)];
  if (bands.type !== node.type) return [mismatch(at, node.type, bands.type)];
  const least = boundsOf(node.of, definition).lo;
  const first = Math.max(...bands.versions.map(({ value }) => value[0]?.from ?? least));
  if (first <= least) return [];
  const words = text(
    `Biểu "${bands.id}" chỉ bắt đầu từ ${first}, đại lượng được tra có thể từ ${least}.`,
    `Bands "${bands.id}" begin at ${first}, the quantity may be ${least}.`,
  );
  return [problem("bands_uncovered", at, words)];
}

/** Amounts are multiplied by counts, and neither side may be negative. */
function checkProduct(
  node: Node & { op: "multiply" },
  at: string,
  definition: PolicySetDefinition,
): EngineProblem[] {
  const factor = unitOf(node.right, definition);
  if (factor !== undefined && !factor.startsWith("number:")) return [mismatch(at, "×", factor)];
  try {
    boundsOf(node, definition);
    return [];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const words = text(
      "Tích cần hai thừa số không âm và kết quả trong số nguyên an toàn.",
      "A product needs factors that are never negative and a safe result.",
    );
    return [problem("product_unsafe", at, words)];
  }
}

const mismatch = (at: string, left: string, right: string): EngineProblem =>
  problem(
    "units_mismatch",
    at,
    text(
      `So sánh hoặc cộng hai đại lượng khác nhau: ${left} và ${right}.`,
      `${left} doesn't go with ${right}.`,
    ),
  );

function checkFact(
  node: Node & { op: "fact" },
  at: string,
  definition: PolicySetDefinition,
): EngineProblem[] {
  const kind = definition.facts.find((item) => item.id === node.fact);
  if (!kind) return [unknownName(at, "fact", node.fact)];
  return kind.value.type === node.type ? [] : [mismatch(at, node.type, kind.value.type)];
}

function checkValues(
  node: Node & { op: "oneOf" },
  at: string,
  definition: PolicySetDefinition,
): EngineProblem[] {
  const schema = definition.facts.find((item: FactKind) => item.id === node.of.fact)?.value;
  if (schema?.type !== "enum") return [];
  const allowed = schema.values.map((value) => value.id);
  return node.values
    .filter((value) => !allowed.includes(value))
    .map((value) => unknownName(at, `value of ${node.of.fact}`, value));
}

/** `number:year`, `money`, `date`: what may be compared with what; undefined where a name is unknown. */
function unitOf(node: QuantityNode, definition: PolicySetDefinition): string | undefined {
  switch (node.op) {
    case "fact": {
      const schema = definition.facts.find((item) => item.id === node.fact)?.value;
      return schema?.type === "number" ? `number:${schema.unit}` : schema?.type;
    }
    case "constant":
      return node.type === "number" ? `number:${node.unit ?? ""}` : node.type;
    case "parameter": {
      const parameter = definition.parameters.find((item) => item.id === node.parameter);
      return parameter?.type === "number" ? `number:${parameter.unit ?? ""}` : parameter?.type;
    }
    case "lookup": {
      const table = definition.tables.find((item) => item.id === node.table);
      return table?.type === "number" ? `number:${table.unit ?? ""}` : table?.type;
    }
    case "banded": {
      const bands = definition.bands?.find((item) => item.id === node.bands);
      return bands?.type === "number" ? `number:${bands.unit ?? ""}` : bands?.type;
    }
    case "multiply":
      return unitOf(node.left, definition);
    case "age":
      return `number:${node.unit}`;
    case "countMembers":
      return "number:person";
    case "countTrue":
      return `number:${node.unit}`;
    case "add":
    case "least":
    case "greatest":
      return unitOf(node.operands[0], definition);
    case "subtract": {
      const unit = unitOf(node.left, definition);
      return unit === "date" ? "number:day" : unit;
    }
    case "scale":
      return unitOf(node.operand, definition);
    case "sumMembers":
      return unitOf(node.of, definition);
  }
}

function sameUnits(
  operands: readonly QuantityNode[],
  at: string,
  definition: PolicySetDefinition,
): EngineProblem[] {
  const [first, ...rest] = operands.map((operand) => unitOf(operand, definition));
  return rest
    .filter((unit) => first !== undefined && unit !== undefined && unit !== first)
    .map((unit) => mismatch(at, first ?? "", unit ?? ""));
}

const quantities = new Set([
  "constant",
  "parameter",
  "banded",
  "add",
  "least",
  "greatest",
  "subtract",
  "multiply",
  "scale",
  "sumMembers",
]);

function checkOverflow(node: Node, at: string, definition: PolicySetDefinition): EngineProblem[] {
  for (const part of walk(node)) {
    if (!quantities.has(part.op)) continue;
    try {
      const bounds = boundsOf(part as QuantityNode, definition);
      if (Number.isSafeInteger(bounds.lo) && Number.isSafeInteger(bounds.hi)) continue;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
    const words = text("Kết quả có thể vượt số nguyên an toàn.", "The result may leave the safe integers.");
    return [problem("overflow", at, words)];
  }
  return [];
}

/** A condition that needs itself has no answer. */
function checkCycles(definition: PolicySetDefinition): EngineProblem[] {
  const graph = new Map(definition.conditions.map((item) => [item.id, item.is as Node]));
  for (const { id, absence } of definition.facts)
    if (absence.means === "derived") graph.set(`fact ${id}`, absence.from);
  const done = new Set<string>();
  const found: EngineProblem[] = [];
  for (const benefit of definition.benefits) {
    const looked = [...benefitsLookedAt(benefit, definition)].map(
      (id): Node => ({ op: "entitled", benefit: id }),
    );
    graph.set(`benefit ${benefit.id}`, { op: "all", operands: looked as BooleanNode[] });
  }
  const visit = (node: Node, path: readonly string[]): void => {
    if (node.op === "entitled") enter(`benefit ${node.benefit}`, path);
    if (node.op === "condition") enter(node.condition, path);
    if (node.op === "fact") enter(`fact ${node.fact}`, path);
    for (const child of childrenOf(node)) visit(child, path);
  };
  const enter = (id: string, path: readonly string[]): void => {
    if (path.includes(id)) {
      const chain = [...path.slice(path.indexOf(id)), id].join(" → ");
      found.push(problem("cycle", id, text(`Tự cần chính nó: ${chain}.`, `It needs itself: ${chain}.`)));
      return;
    }
    const next = graph.get(id);
    if (!next || done.has(id)) return;
    visit(next, [...path, id]);
    done.add(id);
  };
  for (const id of graph.keys()) enter(id, []);
  return found;
}
