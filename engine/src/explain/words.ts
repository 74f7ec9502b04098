import type { FactKind, ValueSchema } from "../language/definition.ts";
import type { BooleanNode, MemberChoice, Node, QuantityNode, QuantityType } from "../language/node.ts";
import type { PolicySet } from "../language/policy-set.ts";
import { dateOfDayNumber, formatDate } from "../values/civil-date.ts";
import { formatMoney, money } from "../values/money.ts";
import { formatRatio, type Ratio } from "../values/ratio.ts";
import { joinText, lowerFirstText, type Text, text } from "../values/text.ts";
import { isChoice, isRange, isTruth, type Range, type Truth, type Value } from "../values/value.ts";

/** What words are looked up in: a policy set, or one that is still being checked. */
export type Names = Pick<PolicySet, "facts" | "parameters" | "tables" | "bands" | "definition">;

export const noInformation = text("chưa có thông tin", "no information");
const units: Readonly<Record<string, Text>> = {
  year: text("tuổi", "years"),
  month: text("tháng", "months"),
  person: text("người", "people"),
  day: text("ngày", "days"),
  time: text("lần", "times"),
  point: text("điểm", "points"),
  place: text("vị trí", "place"),
  percent: text("%", "%"),
  kilometre: text("km", "km"),
  indicator: text("chỉ số", "indicators"),
  structure: text("kết cấu", "structures"),
  grave: text("mộ", "graves"),
  m2: text("m²", "m²"),
};
export const unitWords = (unit: string): Text => units[unit] ?? text(unit, unit);

function numberWords(value: number, type: QuantityType): string {
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
  const lo = numberWords(range.lo, type);
  if (range.lo === range.hi) return text(lo, lo);
  const hi = numberWords(range.hi, type);
  return text(`${lo} – ${hi}`, `${lo} – ${hi}`);
}

const yes = text("có", "yes");
const no = text("không", "no");
export const truthWords = (truth: Truth): Text => (truth === "unknown" ? noInformation : truth ? yes : no);

export const enumWords = (schema: ValueSchema & { type: "enum" }, id: string): Text =>
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
  if (value.lo === value.hi) return rangeWords(value, schema.type);
  const isAnything = schema.type !== "date" && value.lo === schema.min && value.hi === schema.max;
  const isAnyDate =
    schema.type === "date" &&
    dateOfDayNumber(value.lo) === schema.min &&
    dateOfDayNumber(value.hi) === schema.max;
  return isAnything || isAnyDate ? noInformation : rangeWords(value, schema.type);
}

/** What kind of quantity a node yields, for writing it. */
export function quantityType(node: Node, set: Names): QuantityType {
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

/** The words of a node: its own label, else put together from what it is made of. */
export function nodeWords(node: Node, set: Names): Text {
  if (node.label) return node.label;
  switch (node.op) {
    case "all":
    case "any":
    case "not":
    case "someMember":
    case "everyMember":
    case "compare":
    case "oneOf":
    case "condition":
    case "diedInMonth":
    case "entitled":
    case "always":
      return truthNodeWords(node, set);
    case "fact":
      return set.facts.get(node.fact)?.label ?? text(node.fact, node.fact);
    default:
      return quantityWords(node, set);
  }
}

function truthNodeWords(node: Exclude<BooleanNode, { op: "fact" }>, set: Names): Text {
  switch (node.op) {
    case "all":
      return text("tất cả các điều kiện sau", "all of the following");
    case "any":
      return text("một trong các trường hợp sau", "one of the following");
    case "not":
      return text("không thuộc trường hợp sau", "not the following");
    case "someMember":
      return someWords(memberWords(node.among, set));
    case "everyMember":
      return everyWords(memberWords(node.among, set));
    case "compare":
      return between([nodeWords(node.left, set), nodeWords(node.right, set)], relations[node.relation]);
    case "oneOf":
      return between([nodeWords(node.of, set), choiceWords(node, set)], "=");
    case "condition":
      return set.definition.conditions.find((item) => item.id === node.condition)?.label ?? noInformation;
    case "diedInMonth":
      return text("chết trong tháng", "died in the month");
    case "entitled": {
      const label = lowerFirstText(benefitWords(node.benefit, set));
      return text(`được hưởng ${label.vi}`, `is due ${label.en}`);
    }
    case "always":
      return alwaysWords[String(node.value) as "true" | "false" | "unknown"];
  }
}

const someWords = (member: Text): Text => text(`có ít nhất một ${member.vi}`, `at least one ${member.en}`);
const everyWords = (member: Text): Text => text(`mọi ${member.vi}`, `every ${member.en}`);
const alwaysWords = {
  true: text("mọi trường hợp", "in every case"),
  false: text("không trường hợp nào", "in no case"),
  unknown: text("không suy ra được từ thông tin đã ghi", "can't be told from what is recorded"),
} as const;

/** The values of an enumerated fact that a node names: "hộ nghèo hoặc hộ cận nghèo". */
export function choiceWords(node: BooleanNode & { op: "oneOf" }, set: Names): Text {
  const schema = set.facts.get(node.of.fact)?.value;
  const words = node.values.map((id) => (schema?.type === "enum" ? enumWords(schema, id) : text(id, id)));
  return eitherOf(words);
}

export const eitherOf = (words: readonly Text[]): Text =>
  text(words.map((item) => item.vi).join(" hoặc "), words.map((item) => item.en).join(" or "));

export const benefitWords = (id: string, set: Names): Text =>
  set.definition.benefits.find((item) => item.id === id)?.label ?? text(id, id);

/** Who of the household is looked at: "thành viên hộ mà người này là cha, mẹ". */
export function memberWords(among: MemberChoice, set: Names): Text {
  if (among.relation === undefined) return text("thành viên hộ", "member of the household");
  const kind = set.definition.relations.find((item) => item.id === among.relation);
  const label = lowerFirstText(kind?.label ?? text(among.relation, among.relation));
  return among.member === "holder"
    ? text(`thành viên hộ là ${label.vi} của người này`, `member who is ${label.en} of the person`)
    : text(`thành viên hộ mà người này là ${label.vi}`, `member of whom the person is ${label.en}`);
}

function quantityWords(node: Exclude<QuantityNode, { op: "fact" }>, set: Names): Text {
  switch (node.op) {
    case "constant":
      return rangeWords({ lo: node.value, hi: node.value }, quantityType(node, set));
    case "parameter":
      return set.parameters.get(node.parameter)?.short ?? text(node.parameter, node.parameter);
    case "lookup": {
      const [table, key] = [set.tables.get(node.table)?.short, lowerFirstText(nodeWords(node.key, set))];
      const of = table ?? text(node.table, node.table);
      return text(`${of.vi} (theo ${key.vi})`, `${of.en} (by ${key.en})`);
    }
    case "banded": {
      const bands = set.bands.get(node.bands)?.short ?? text(node.bands, node.bands);
      const of = lowerFirstText(nodeWords(node.of, set));
      return text(`${bands.vi} (theo ${of.vi})`, `${bands.en} (by ${of.en})`);
    }
    case "multiply":
      return between([nodeWords(node.left, set), nodeWords(node.right, set)], "×");
    case "add":
      return between(operandWords(node, set), "+");
    case "subtract":
      return between([nodeWords(node.left, set), nodeWords(node.right, set)], "−");
    case "least":
    case "greatest": {
      const of = joinText(operandWords(node, set), "; ");
      return node.op === "least"
        ? text(`số nhỏ nhất trong (${of.vi})`, `the least of (${of.en})`)
        : text(`số lớn nhất trong (${of.vi})`, `the greatest of (${of.en})`);
    }
    case "scale":
      return between([nodeWords(node.operand, set), ratioWords(node.by)], "×");
    case "age":
      return ageWords(node, set);
    case "countTrue":
      return text("số trường hợp có trong các trường hợp sau", "how many of the following hold");
    case "countMembers": {
      const members = memberWords(node.among, set);
      return text(`số ${members.vi}`, `number of: ${members.en}`);
    }
    case "sumMembers": {
      const [of, members] = [lowerFirstText(nodeWords(node.of, set)), memberWords(node.among, set)];
      return text(`tổng ${of.vi} của ${members.vi}`, `total ${of.en} of each ${members.en}`);
    }
  }
}

const operandWords = (node: { readonly operands: readonly QuantityNode[] }, set: Names): Text[] =>
  node.operands.map((item) => nodeWords(item, set));

export const ratioWords = (ratio: Ratio): Text => text(formatRatio(ratio, "vi"), formatRatio(ratio, "en"));

function ageWords(node: QuantityNode & { op: "age" }, set: Names): Text {
  const words = ageOnDay(node, set);
  return node.at === "monthEnd" ? atMonthEnd(words) : words;
}

/** Of a quantity or a comparison that reads an age on the month's last day. */
export const atMonthEnd = (words: Text): Text =>
  text(`${words.vi} vào cuối tháng`, `${words.en} at the month's end`);

function ageOnDay(node: QuantityNode & { op: "age" }, set: Names): Text {
  if (node.birth.fact === set.definition.birth)
    return node.unit === "year" ? text("tuổi", "age") : text("số tháng tuổi", "age in months");
  const since = lowerFirstText(nodeWords(node.birth, set));
  return node.unit === "year"
    ? text(`số năm tròn kể từ ${since.vi}`, `full years since ${since.en}`)
    : text(`số tháng tròn kể từ ${since.vi}`, `full months since ${since.en}`);
}

/** The value of a node that isn't a fact, in words. */
export function valueWords(type: QuantityType, value: Value): Text {
  if (isTruth(value)) return truthWords(value);
  return isRange(value) ? rangeWords(value, type) : noInformation;
}
