import type { Act, Citation } from "../language/citation.ts";
import type * as written from "../language/definition.ts";
import type { BooleanNode, FactNode, MemberChoice, QuantityNode } from "../language/node.ts";
import type { Overlay } from "../language/overlay.ts";
import { parseCivilDate } from "../values/civil-date.ts";
import { isInLowestTerms, type Ratio } from "../values/ratio.ts";
import { type Text, text } from "../values/text.ts";
import * as shape from "./shape.ts";
import {
  boolean,
  keyed,
  later,
  list,
  listById,
  map,
  optional,
  record,
  recordThat,
  string,
  tagged,
  whole,
  words,
} from "./shape.ts";

const label = record<Text>({ vi: string, en: string });
const date = shape.written(
  text("ngày có thật, như 2026-07-01", "a real date such as 2026-07-01"),
  (value) => parseCivilDate(value) === value,
);
const month = shape.written(text("tháng, như 2026-07", "a month such as 2026-07"), (value) =>
  /^\d{4}-(0[1-9]|1[0-2])$/.test(value),
);
/** One spelling for each ratio, so that equal contents have one hash. */
const ratio = recordThat<Ratio>(
  { numerator: whole, denominator: whole },
  text("phân số tối giản, mẫu số dương", "a fraction in lowest terms with a positive denominator"),
  isInLowestTerms,
);
const rounding = words("exact", "up", "down", "half-up", "half-up-thousand");
const citation = record<Citation>({
  act: string,
  article: optional(string),
  appendix: optional(string),
  item: optional(string),
  clause: optional(string),
  point: optional(string),
  status: words("V", "V2", "D", "M"),
  interpretation: optional(label),
});
const dated = (value: shape.Shape) =>
  list(
    record<written.Parameter["versions"][number]>({
      signed: optional(date),
      inForce: date,
      appliesFrom: month,
      appliesTo: optional(month),
      value,
      citation,
    }),
  );

const cited = { label: optional(label), citation: optional(citation) };
const isTrue = later(() => booleanNode);
const quantity = later(() => quantityNode);
const factOf = (type: string) =>
  record<FactNode<string>>({ op: words("fact"), type: words(type), fact: string, ...cited });
const among = record<MemberChoice>({
  relation: optional(string),
  member: optional(words("holder", "other")),
});
const operation = (fields: shape.Fields): shape.Fields => ({ ...fields, ...cited });

const booleanNode = tagged<BooleanNode["op"]>("op", {
  fact: operation({ type: words("boolean"), fact: string }),
  all: operation({ operands: list(isTrue) }),
  any: operation({ operands: list(isTrue) }),
  not: operation({ operand: isTrue }),
  compare: operation({ relation: words("<", "<=", ">", ">=", "="), left: quantity, right: quantity }),
  oneOf: operation({ of: factOf("enum"), values: list(string) }),
  condition: operation({ condition: string }),
  someMember: operation({ among, where: isTrue }),
  everyMember: operation({ among, where: isTrue }),
  diedInMonth: operation({}),
  entitled: operation({ benefit: string }),
  always: operation({ value: words(true, false, "unknown") }),
});

const amountType = words("number", "money");
const quantityType = words("number", "money", "date");
const quantityNode = tagged<QuantityNode["op"]>("op", {
  fact: operation({ type: quantityType, fact: string }),
  constant: operation({ type: quantityType, value: whole, unit: optional(string) }),
  parameter: operation({ type: amountType, parameter: string }),
  lookup: operation({ type: amountType, table: string, key: factOf("enum") }),
  banded: operation({ type: amountType, bands: string, of: quantity }),
  multiply: operation({ left: quantity, right: quantity }),
  add: operation({ operands: list(quantity, 1) }),
  least: operation({ operands: list(quantity, 1) }),
  greatest: operation({ operands: list(quantity, 1) }),
  subtract: operation({ left: quantity, right: quantity }),
  scale: operation({ operand: quantity, by: ratio, rounding }),
  age: operation({ birth: factOf("date"), unit: words("year", "month"), at: optional(words("monthEnd")) }),
  countTrue: operation({ operands: list(isTrue), unit: string }),
  countMembers: operation({ among, where: isTrue }),
  sumMembers: operation({ among, where: isTrue, of: quantity }),
});

const within = list(later(() => combination));
const limit: shape.Fields = {
  of: later(() => combination),
  at: later(() => record(parameterAmount)),
  citation,
};
const combination: shape.Shape = tagged<written.Combination["op"]>("op", {
  of: { id: string },
  highestOf: { of: within, citation },
  stack: { of: within, citation },
  exclusive: { of: within, citation },
  exceptions: { ranks: list(within), citation },
  cap: limit,
  floor: limit,
});

const enumValues = listById(record<written.EnumValue>({ id: string, label }));
const valueSchema = tagged<written.ValueSchema["type"]>("type", {
  boolean: {},
  number: { unit: string, min: whole, max: whole },
  money: { min: whole, max: whole },
  date: { min: date, max: date },
  enum: { values: enumValues, none: optional(string) },
});
const absence = tagged<written.Absence["means"]>("means", {
  unknown: { reason: label },
  derived: { from: isTrue, reason: label },
  no: { list: string, reason: label },
});
const factKind = record<written.FactKind>({
  id: string,
  subject: words("person", "household"),
  label,
  value: valueSchema,
  absence,
  sensitivity: optional(string),
  readElsewhere: optional(label),
});
const relationKind = record<written.RelationKind>({
  id: string,
  label,
  absence,
  max: whole,
  symmetric: optional(boolean),
});

const valued = {
  id: string,
  label,
  short: label,
  type: amountType,
  unit: optional(string),
  min: whole,
  max: whole,
};
const parameter = record<written.Parameter>({ ...valued, versions: dated(whole) });
const table = record<written.Table>({ ...valued, key: string, versions: dated(map(whole)) });
const band = record<written.Band>({ from: whole, value: whole });
const bands = record<written.Bands>({ ...valued, of: string, versions: dated(list(band)) });

const named = record<written.NamedCondition>({ id: string, label, citation, is: isTrue });
const clauseCondition = record<written.ClauseCondition>({
  id: string,
  label,
  refusal: label,
  reading: words("anyDay", "lastDay"),
  readingCitation: citation,
  citation,
  is: isTrue,
});
const clauseRule = record<written.ClauseRule>({
  label,
  reason: label,
  conditions: listById(clauseCondition),
  count: optional(quantity),
});
const multiple = { coefficient: ratio, rounding };
const parameterAmount: shape.FieldsOf<written.ParameterAmount> = { parameter: string, ...multiple };
const bandsAmount: shape.FieldsOf<written.BandsAmount> = { bands: string, of: quantity, ...multiple };
const tableAmount: shape.FieldsOf<written.TableAmount> = { table: string, ...multiple };
const amountRule = keyed({ parameter: parameterAmount, bands: bandsAmount, table: tableAmount });
const clause = record<written.Clause>({
  id: string,
  sensitivity: optional(string),
  rules: dated(clauseRule),
  amounts: dated(amountRule),
  units: optional(record<NonNullable<written.Clause["units"]>>({ count: quantity, label })),
});
const sharing = { clauses: list(string), citation };
const partition = tagged<written.Partition["by"]>("by", {
  quantity: { ...sharing, of: quantity, from: whole, to: whole },
  value: { ...sharing, of: factOf("enum"), values: list(string) },
});
const benefit = record<written.Benefit>({
  id: string,
  label,
  period: words("monthly", "once"),
  subject: optional(words("person", "household")),
  inKind: optional(label),
  clauses: listById(clause),
  combination,
  partitions: optional(list(partition)),
  details: list(record<written.SentenceDetail>({ of: quantity, words: label })),
});

type Added = NonNullable<Overlay["added"]>;
type Removed = NonNullable<Overlay["removed"]>;

/** What a set has lists of. */
const sections = {
  acts: listById(record<Act>({ id: string, name: label })),
  lists: listById(record<written.PolicySetDefinition["lists"][number]>({ id: string, label })),
  facts: listById(factKind),
  relations: listById(relationKind),
  parameters: listById(parameter),
  tables: listById(table),
  conditions: listById(named),
  benefits: listById(benefit),
  overlaps: listById(record<written.Overlap>({ id: string, label, combination })),
};

/** Every construct of the language, key by key: what a policy set looks like in JSON. */
export const policySetShape = record<written.PolicySetDefinition>({
  id: string,
  birth: string,
  ...sections,
  bands: optional(listById(bands)),
  confirmed: list(string),
});

/** Each of them may be left out. */
const optionally = <Key extends string>(fields: Readonly<Record<Key, shape.Shape>>) =>
  Object.fromEntries(Object.entries<shape.Shape>(fields).map(([key, of]) => [key, optional(of)])) as Readonly<
    Record<Key, shape.Optional>
  >;

/** What an overlay looks like in JSON: versions by the name of what they are versions of. */
export const overlayShape = record<Overlay>({
  id: string,
  label,
  citation,
  ...optionally({
    parameters: map(dated(whole)),
    tables: map(dated(map(whole))),
    bands: map(dated(list(band))),
    rules: map(dated(clauseRule)),
    amounts: map(dated(amountRule)),
    combinations: map(combination),
    removed: record<Removed>(optionally({ benefits: list(string), overlaps: list(string) })),
    added: record<Added>(optionally({ ...sections, bands: listById(bands) })),
    confirmed: list(string),
  }),
});
