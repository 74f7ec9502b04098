import { type FactKind, limitsOfSet, type PolicySetDefinition } from "../language/definition.ts";
import { expressionsOfBenefit, reachedFrom } from "../language/expressions.ts";
import { levelName } from "../language/levels.ts";
import type { Node } from "../language/node.ts";
import { type EngineProblem, problem } from "../language/problem.ts";
import { text } from "../values/text.ts";
import { citationsOf } from "./citations.ts";
import { located, placesOf } from "./places.ts";

/**
 * What is declared and nothing reads. Such a set computes rightly, so it may be built: a reform that takes a benefit
 * away leaves names behind. A release may not carry any: its tests ask for an empty answer.
 */
export function unusedNames(definition: PolicySetDefinition): readonly EngineProblem[] {
  const read = namesRead(definition);
  const places = placesOf(definition);
  const declared: readonly (readonly [string, readonly string[]])[] = [
    ["fact", definition.facts.filter(isForRules).map(({ id }) => id)],
    ["parameter", definition.parameters.map(({ id }) => id)],
    ["table", definition.tables.map(({ id }) => id)],
    ["bands", (definition.bands ?? []).map(({ id }) => id)],
    ["condition", definition.conditions.map(({ id }) => id)],
    ["relation", definition.relations.map(({ id }) => id)],
    ["list", definition.lists.map(({ id }) => id)],
    ["act", definition.acts.map(({ id }) => id)],
  ];
  return declared.flatMap(([kind, ids]) =>
    ids
      .filter((id) => !read.has(`${kind} ${id}`))
      .map((id) => located(unused(kind, id), places.get(id), definition)),
  );
}

const isForRules = (kind: FactKind): boolean => kind.readElsewhere === undefined;

const kinds: Readonly<Record<string, string>> = {
  fact: "thông tin",
  parameter: "tham số",
  table: "bảng",
  bands: "biểu",
  condition: "điều kiện",
  relation: "quan hệ",
  list: "danh sách",
  act: "văn bản",
};

const unused = (kind: string, id: string): EngineProblem =>
  problem(
    "unused",
    id,
    text(`không quy định nào dùng ${kinds[kind]} "${id}".`, `no rule reads the ${kind} "${id}".`),
  );

/** Everything that the benefits lead to, as `kind name`. */
function namesRead(definition: PolicySetDefinition): ReadonlySet<string> {
  // members of a household are looked at by whoever asks for one, whether a rule counts them or not
  const read = new Set([`fact ${definition.birth}`, "relation member"]);
  for (const { at } of limitsOfSet(definition)) read.add(`parameter ${at.parameter}`);
  const seen = new Set<string>();
  for (const benefit of definition.benefits) {
    for (const clause of benefit.clauses)
      for (const { value } of clause.amounts) read.add(`${levelName(value).kind} ${levelName(value).id}`);
    for (const { node } of expressionsOfBenefit(benefit, definition))
      for (const part of reachedFrom(node, definition, seen))
        for (const name of namesIn(part)) read.add(name);
  }
  for (const { absence } of [...definition.facts, ...definition.relations])
    if (absence.means === "no") read.add(`list ${absence.list}`);
  for (const { citation } of citationsOf(definition)) read.add(`act ${citation.act}`);
  return read;
}

function namesIn(node: Node): readonly string[] {
  switch (node.op) {
    case "fact":
      return [`fact ${node.fact}`];
    case "parameter":
      return [`parameter ${node.parameter}`];
    case "lookup":
      return [`table ${node.table}`];
    case "banded":
      return [`bands ${node.bands}`];
    case "condition":
      return [`condition ${node.condition}`];
    case "someMember":
    case "everyMember":
    case "countMembers":
    case "sumMembers":
      return [`relation ${node.among.relation ?? "member"}`];
    default:
      return [];
  }
}
