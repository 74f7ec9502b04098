import { nodeWords } from "../explain/words.ts";
import type { ClauseCondition, MonthReading, PolicySetDefinition } from "../language/definition.ts";
import { expressionsOf } from "../language/expressions.ts";
import { type BooleanNode, childrenOf, type Node } from "../language/node.ts";
import { type EngineProblem, problem } from "../language/problem.ts";
import { joinText, type Text, text } from "../values/text.ts";
import { isTruthNode } from "./kinds.ts";
import { located } from "./places.ts";
import { anyCase, type Case, canBe, casesWhere, type Search } from "./possible.ts";

/** Conditions that nobody can ever meet, that everybody always meets, or that exclude each other. */
export function checkContradictions(definition: PolicySetDefinition): EngineProblem[] {
  const search = { definition };
  const names = namesOf(definition);
  const told = new Map<Node, readonly Fault[]>();
  const found: EngineProblem[] = [];
  for (const { node, ...place } of expressionsOf(definition)) {
    const faults = told.get(node) ?? [...faultsOf(node, search, place.condition !== undefined)];
    told.set(node, faults);
    for (const fault of faults) {
      const words = fault.node === node ? text("điều kiện", "the condition") : nodeWords(fault.node, names);
      found.push(located(faultProblem(place.at, fault, words), place, definition));
    }
  }
  return [...found, ...checkTogether(definition, search)];
}

interface Fault {
  readonly node: BooleanNode;
  readonly holds: boolean;
}

/** The outermost parts that are decided for everybody. `always` inside an expression is meant so. */
function* faultsOf(node: Node, search: Search, isCondition: boolean): Generator<Fault> {
  if (isTruthNode(node) && (isCondition || node.op !== "always")) {
    for (const holds of [false, true])
      if (!canBe(node, !holds, search)) {
        yield { node, holds };
        return;
      }
  }
  for (const child of childrenOf(node)) yield* faultsOf(child, search, false);
}

const faultProblem = (at: string, { holds }: Fault, words: Text): EngineProblem =>
  holds
    ? problem(
        "always_holds",
        at,
        text(
          `${words.vi} luôn đúng với mọi người trong giới hạn khai báo nên không xét gì.`,
          `${words.en} holds for everybody within the declared bounds, so it asks nothing.`,
        ),
      )
    : problem(
        "never_holds",
        at,
        text(
          `${words.vi} không bao giờ đúng với ai trong giới hạn khai báo.`,
          `${words.en} can never hold for anybody within the declared bounds.`,
        ),
      );

/** Conditions of a clause that look at the same day must be able to hold together. */
function checkTogether(definition: PolicySetDefinition, search: Search): EngineProblem[] {
  const found: EngineProblem[] = [];
  for (const benefit of definition.benefits)
    for (const clause of benefit.clauses)
      for (const { value, citation } of clause.rules)
        for (const reading of ["anyDay", "lastDay"] as const) {
          const wrong = contradiction(value.conditions, reading, search);
          if (wrong.length === 0) continue;
          const words = joinText(
            wrong.map(({ label }) => text(`“${label.vi}”`, `“${label.en}”`)),
            " – ",
          );
          const message = text(
            `không ai cùng một ngày đạt được tất cả: ${words.vi}; khoản không bao giờ được hưởng.`,
            `nobody can meet all of these on one day: ${words.en}; the clause is never due.`,
          );
          const place = { at: clause.id, benefit, clause, citation: wrong[0]?.citation ?? citation };
          found.push(located(problem("conditions_contradict", clause.id, message), place, definition));
        }
  return found;
}

/** The first two that exclude each other, else all of a reading that can't hold together; none where they can. */
function contradiction(
  conditions: readonly ClauseCondition[],
  reading: MonthReading,
  search: Search,
): readonly ClauseCondition[] {
  const asked = conditions.filter((item) => item.reading === reading && canBe(item.is, true, search));
  const together = (items: readonly ClauseCondition[]): readonly Case[] =>
    items.reduce<readonly Case[]>(
      (cases, { is }) => casesWhere({ is, truth: true }, cases, search),
      [anyCase],
    );
  if (together(asked).length > 0) return [];
  for (const [index, one] of asked.entries())
    for (const other of asked.slice(index + 1)) if (together([one, other]).length === 0) return [one, other];
  return asked;
}

const byId = <T extends { readonly id: string }>(items: readonly T[] = []): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));

const namesOf = (definition: PolicySetDefinition) => ({
  definition,
  facts: byId(definition.facts),
  parameters: byId(definition.parameters),
  tables: byId(definition.tables),
  bands: byId(definition.bands),
});
