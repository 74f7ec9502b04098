import { atMonthEnd, choiceWords, memberWords, nodeWords } from "../explain/words.ts";
import { canonicalJson } from "../language/content-hash.ts";
import type { FactKind } from "../language/definition.ts";
import type { BooleanNode, Node, QuantityNode } from "../language/node.ts";
import type { PolicySet } from "../language/policy-set.ts";
import { lowerFirstText, type Text, text } from "../values/text.ts";
import type { Relation } from "../values/value.ts";
import { renderCitation } from "./citation-words.ts";
import type { RenderedCondition } from "./rendered.ts";

/** A condition as a nested list: its own words where it is labelled, else words put together from its parts. */
export function renderCondition(node: BooleanNode, set: PolicySet): RenderedCondition {
  const { words, parts } = node.label ? labelled(node, node.label, set) : unlabelled(node, set);
  return { words, ...(node.citation ? { citation: renderCitation(node.citation, set) } : {}), parts };
}

interface Said {
  readonly words: Text;
  readonly parts: readonly RenderedCondition[];
}

/** Below its own words stands what it is made of, unless that says the same. */
export function labelled(node: BooleanNode, label: Text, set: PolicySet): Said {
  const { label: _, citation: __, ...bare } = node;
  const own = renderCondition(bare, set);
  if (saysTheSame(own.words, label)) return { words: label, parts: own.parts };
  return { words: label, parts: [own] };
}

const saysTheSame = (left: Text, right: Text): boolean =>
  left.vi.toLowerCase() === right.vi.toLowerCase() || left.en.toLowerCase() === right.en.toLowerCase();

function unlabelled(node: BooleanNode, set: PolicySet): Said {
  const words = nodeWords(node, set);
  switch (node.op) {
    case "fact":
    case "diedInMonth":
    case "entitled":
    case "always":
      return { words, parts: [] };
    case "all":
    case "any":
      return { words, parts: flat(node.op, node.operands).map((item) => renderCondition(item, set)) };
    case "not":
      return renderNot(node.operand, set);
    case "oneOf":
      return { words: oneOfWords(node, set, false), parts: [] };
    case "compare":
      return renderCompare(node, set);
    case "condition": {
      const named = set.definition.conditions.find((item) => item.id === node.condition);
      if (!named) return { words, parts: [] };
      return labelled(named.is, named.label, set);
    }
    case "someMember":
    case "everyMember":
      return { words, parts: memberParts(node.where, set) };
  }
}

/** A list of the same kind inside a list, without words or article of its own, is one list with it. */
const flat = (op: "all" | "any", operands: readonly BooleanNode[]): readonly BooleanNode[] =>
  operands.flatMap((item) =>
    item.op === op && !item.label && !item.citation ? flat(op, item.operands) : [item],
  );

/** What is asked of each member; nothing where every member counts. */
const memberParts = (where: BooleanNode, set: PolicySet): readonly RenderedCondition[] =>
  where.op === "always" && where.value === true ? [] : [renderCondition(where, set)];

function renderNot(operand: BooleanNode, set: PolicySet): Said {
  if (!operand.label) {
    if (operand.op === "not") return unlabelled(operand.operand, set);
    if (operand.op === "oneOf") return { words: oneOfWords(operand, set, true), parts: [] };
    if (operand.op === "compare" && operand.relation !== "=")
      return renderCompare({ ...operand, relation: opposite[operand.relation] }, set);
  }
  const inner = renderCondition(operand, set);
  const { vi, en } = lowerFirstText(inner.words);
  const isList = !operand.label && (operand.op === "all" || operand.op === "any");
  return isList
    ? { words: notAListWords[operand.op === "any" ? "any" : "all"], parts: inner.parts }
    : { words: text(`không có điều này: ${vi}`, `not: ${en}`), parts: inner.parts };
}

const opposite = { "<": ">=", "<=": ">", ">": "<=", ">=": "<" } as const;
const notAListWords = {
  any: text("không thuộc trường hợp nào sau đây", "none of the following"),
  all: text("không đồng thời có các điều sau", "not all of the following together"),
} as const;

function oneOfWords(node: BooleanNode & { op: "oneOf" }, set: PolicySet, negated: boolean): Text {
  const [of, choice] = [nodeWords(node.of, set), choiceWords(node, set)];
  return negated
    ? text(`${of.vi}: không phải ${choice.vi}`, `${of.en}: not ${choice.en}`)
    : text(`${of.vi}: ${choice.vi}`, `${of.en}: ${choice.en}`);
}

type Compare = BooleanNode & { op: "compare" };

function renderCompare(node: Compare, set: PolicySet): Said {
  const words = ageCompared(node, set) ?? compared(node, set);
  const parts = [node.left, node.right].flatMap((side) => countedPeople(side, set));
  return { words, parts: distinct(parts) };
}

/** "từ đủ 75 tuổi" rather than "tuổi không nhỏ hơn 75". */
function ageCompared({ left, relation, right }: Compare, set: PolicySet): Text | undefined {
  if (left.op !== "age" || left.label || right.op !== "constant") return undefined;
  if (left.birth.fact !== set.definition.birth) return undefined;
  const { value } = right;
  const unit = left.unit === "year" ? text("tuổi", "years old") : text("tháng tuổi", "months old");
  const [vi, en] = ageRelations[relation];
  const say = (form: string, words: string) => form.replace("{}", `${value} ${words}`);
  const words = text(say(vi, unit.vi), say(en, unit.en));
  return left.at === "monthEnd" ? atMonthEnd(words) : words;
}

const ageRelations: Readonly<Record<Relation, readonly [string, string]>> = {
  "<": ["dưới {}", "under {}"],
  "<=": ["không quá {}", "at most {}"],
  ">": ["trên {}", "over {}"],
  ">=": ["từ đủ {}", "at least {}"],
  "=": ["đúng {}", "exactly {}"],
};

function compared({ left, relation, right }: Compare, set: PolicySet): Text {
  const [l, r] = [nodeWords(left, set), sideWords(right, left, set)];
  const [vi, en] = relationWords[isDate(left, set) ? "date" : "number"][relation];
  return text(`${l.vi} ${vi.replace("{}", r.vi)}`, `${l.en} ${en.replace("{}", r.en)}`);
}

/** A fixed number takes the unit of what it is compared with where it has none of its own. */
function sideWords(side: QuantityNode, other: QuantityNode, set: PolicySet): Text {
  const words = nodeWords(side, set);
  if (side.op !== "constant" || side.type !== "number" || other.op === "fact" || other.op === "age")
    return words;
  return other.op === "countMembers" ? text(`${words.vi} người`, `${words.en}`) : words;
}

const isDate = (node: QuantityNode, set: PolicySet): boolean =>
  node.op === "fact" && kindOf(node.fact, set)?.value.type === "date";

const kindOf = (id: string, set: PolicySet): FactKind | undefined => set.facts.get(id);

const relationWords: Readonly<
  Record<"number" | "date", Readonly<Record<Relation, readonly [string, string]>>>
> = {
  number: {
    "<": ["nhỏ hơn {}", "below {}"],
    "<=": ["không quá {}", "at most {}"],
    ">": ["lớn hơn {}", "above {}"],
    ">=": ["từ {} trở lên", "at least {}"],
    "=": ["bằng {}", "equal to {}"],
  },
  date: {
    "<": ["trước ngày {}", "before {}"],
    "<=": ["không sau ngày {}", "not after {}"],
    ">": ["sau ngày {}", "after {}"],
    ">=": ["từ ngày {}", "on or after {}"],
    "=": ["đúng ngày {}", "on {}"],
  },
};

/** What a count or sum inside a quantity takes in; nothing where it takes in everybody. */
export function countedPeople(node: QuantityNode, set: PolicySet): readonly RenderedCondition[] {
  return aggregatesIn(node).flatMap((item) => {
    if (item.op === "countTrue") return item.operands.map((operand) => renderCondition(operand, set));
    const parts = memberParts(item.where, set);
    if (parts.length === 0) return [];
    const member = memberWords(item.among, set);
    const words = text(`chỉ tính ${member.vi} có điều này`, `counting only a ${member.en} with this`);
    return [{ words, parts }];
  });
}

type Aggregate = QuantityNode & { op: "countMembers" | "sumMembers" | "countTrue" };

function aggregatesIn(node: QuantityNode): readonly Aggregate[] {
  switch (node.op) {
    case "countMembers":
    case "countTrue":
      return [node];
    case "sumMembers":
      return [node, ...aggregatesIn(node.of)];
    case "add":
    case "least":
    case "greatest":
      return node.operands.flatMap(aggregatesIn);
    case "subtract":
    case "multiply":
      return [node.left, node.right].flatMap(aggregatesIn);
    case "scale":
      return aggregatesIn(node.operand);
    case "banded":
      return aggregatesIn(node.of);
    case "fact":
    case "constant":
    case "parameter":
    case "lookup":
    case "age":
      return [];
  }
}

const distinct = (parts: readonly RenderedCondition[]): readonly RenderedCondition[] => [
  ...new Map(parts.map((part) => [canonicalJson(part), part])).values(),
];

/** A count in words with whom it takes in below. */
export function renderCount(node: QuantityNode, set: PolicySet): RenderedCondition {
  return { words: nodeWords(node, set), parts: distinct(countedPeople(node, set)) };
}

/** The facts, parameters and tables that nodes name. */
export const namesIn = (nodes: readonly Node[]) => ({
  facts: new Set(nodes.flatMap((node) => (node.op === "fact" ? [node.fact] : []))),
  parameters: new Set(nodes.flatMap((node) => (node.op === "parameter" ? [node.parameter] : []))),
  tables: new Set(nodes.flatMap((node) => (node.op === "lookup" ? [node.table] : []))),
  bands: new Set(nodes.flatMap((node) => (node.op === "banded" ? [node.bands] : []))),
});
