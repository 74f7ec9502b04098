import type { Citation } from "../language/citation.ts";
import { type Dated, isKnown, type LegalDates } from "../language/dated.ts";
import type { Benefit, PolicySetDefinition } from "../language/definition.ts";
import { expressionsOfBenefit, reachedFrom } from "../language/expressions.ts";
import { levelName } from "../language/levels.ts";
import type { PolicySet } from "../language/policy-set.ts";
import { type EngineProblem, problem } from "../language/problem.ts";
import { addMonths, formatMonth, type Month } from "../values/month.ts";
import { text } from "../values/text.ts";
import type { WorkedExample } from "./examples.ts";
import { located } from "./places.ts";

/**
 * The months in which a benefit begins, changes or ends, by a rule, an amount or a value that it reads, for which no
 * example stands in the month and in the one before, asked by somebody who knows the version.
 */
export function missingMonths(set: PolicySet, examples: readonly WorkedExample[]): readonly EngineProblem[] {
  const { definition } = set;
  return definition.benefits.flatMap((benefit) => {
    const asked = examples.filter((example) => example.benefit === benefit.id);
    const told = new Set<Month>();
    return turnsOf(benefit, definition).flatMap(({ month, version }) => {
      const left = [addMonths(month, -1), month].filter(
        (wanted) =>
          !told.has(wanted) &&
          !asked.some(({ question }) => question.month === wanted && isKnown(version, question)),
      );
      for (const wanted of left) told.add(wanted);
      return left.map((wanted) =>
        missing(benefit, { wanted, month, citation: version.citation }, definition),
      );
    });
  });
}

interface Turn {
  readonly month: Month;
  readonly version: LegalDates & { readonly citation: Citation };
}

/** None before the first rule: until then nothing is asked of the values. */
function turnsOf(benefit: Benefit, definition: PolicySetDefinition): readonly Turn[] {
  const rules = benefit.clauses.flatMap((clause) => clause.rules);
  const amounts = benefit.clauses.flatMap((clause) => clause.amounts);
  const [first] = rules.map(({ appliesFrom }) => appliesFrom).sort();
  const versions: readonly Dated<unknown>[] = [...rules, ...amounts, ...valuesOf(benefit, definition)];
  return versions
    .flatMap((version) => [
      { month: version.appliesFrom, version },
      ...(version.appliesTo ? [{ month: addMonths(version.appliesTo, 1), version }] : []),
    ])
    .filter(({ month }) => first !== undefined && month >= first)
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** Versions of every parameter, table and bands that the benefit reads. */
function valuesOf(benefit: Benefit, definition: PolicySetDefinition): readonly Dated<unknown>[] {
  const names = new Set(
    benefit.clauses.flatMap(({ amounts }) => amounts.map(({ value }) => levelName(value).id)),
  );
  for (const { node } of expressionsOfBenefit(benefit, definition))
    for (const part of reachedFrom(node, definition)) {
      if (part.op === "parameter") names.add(part.parameter);
      if (part.op === "lookup") names.add(part.table);
      if (part.op === "banded") names.add(part.bands);
    }
  const { parameters, tables, bands = [] } = definition;
  return [...parameters, ...tables, ...bands]
    .filter(({ id }) => names.has(id))
    .flatMap(({ versions }): readonly Dated<unknown>[] => versions);
}

function missing(
  benefit: Benefit,
  { wanted, month, citation }: { readonly wanted: Month; readonly month: Month; readonly citation: Citation },
  definition: PolicySetDefinition,
): EngineProblem {
  const [of, turn] = [formatMonth(wanted), formatMonth(month)];
  const words = text(
    `chưa có ví dụ cho tháng ${of}, trong khi chế độ thay đổi từ ${turn}.`,
    `no example for ${of}, while the benefit changes from ${turn} on.`,
  );
  return located(
    problem("example_month_missing", benefit.id, words),
    { at: benefit.id, benefit, citation },
    definition,
  );
}
