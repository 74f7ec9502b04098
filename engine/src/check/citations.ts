import type { Act, Citation } from "../language/citation.ts";
import type { Dated } from "../language/dated.ts";
import { branchesOf, type Combination, type PolicySetDefinition } from "../language/definition.ts";
import { expressionsOf } from "../language/expressions.ts";
import { walk } from "../language/node.ts";
import { type EngineProblem, problem } from "../language/problem.ts";
import { text } from "../values/text.ts";

/** Every rule names its act, and the article too where the act itself was read. */
export function checkCitations(definition: PolicySetDefinition): EngineProblem[] {
  return checkEach(citationsOf(definition), definition.acts);
}

interface Cited {
  readonly at: string;
  readonly citation: Citation;
}

function checkEach(cited: Iterable<Cited>, declared: readonly Act[]): EngineProblem[] {
  const acts = new Set(declared.map((act) => act.id));
  const found: EngineProblem[] = [];
  for (const { at, citation } of cited) {
    if (!acts.has(citation.act)) found.push(missing(at, citation.act));
    else if (!citation.article && !citation.appendix && citation.status === "V")
      found.push(missing(at, citation.act));
  }
  return found;
}

type Versioned = { readonly id: string; readonly versions: readonly Dated<unknown>[] };

export const checkVersionCitations = (of: readonly Versioned[], acts: readonly Act[]): EngineProblem[] =>
  checkEach(of.flatMap(citationsOfVersions), acts);

const citationsOfVersions = ({ id, versions }: Versioned): Cited[] =>
  versions.map(({ citation }) => ({ at: id, citation }));

const missing = (at: string, act: string): EngineProblem =>
  problem(
    "missing_citation",
    at,
    text(`Thiếu căn cứ: đang ghi "${act}".`, `Citation missing: it says "${act}".`),
  );

function* combinationCitations(
  at: string,
  combination: Combination,
): Generator<{ at: string; citation: Citation }> {
  if (combination.op === "of") return;
  yield { at, citation: combination.citation };
  for (const part of branchesOf(combination)) yield* combinationCitations(at, part);
}

export function* citationsOf(definition: PolicySetDefinition): Generator<{ at: string; citation: Citation }> {
  for (const parameter of definition.parameters)
    for (const version of parameter.versions) yield { at: parameter.id, citation: version.citation };
  for (const table of definition.tables)
    for (const version of table.versions) yield { at: table.id, citation: version.citation };
  for (const item of definition.conditions) yield { at: item.id, citation: item.citation };
  for (const { at, node } of expressionsOf(definition))
    for (const part of walk(node)) if (part.citation) yield { at, citation: part.citation };
  for (const benefit of definition.benefits) {
    yield* combinationCitations(benefit.id, benefit.combination);
    for (const { citation } of benefit.partitions ?? []) yield { at: benefit.id, citation };
    for (const clause of benefit.clauses) {
      for (const version of clause.amounts) yield { at: clause.id, citation: version.citation };
      for (const version of clause.rules) {
        yield { at: clause.id, citation: version.citation };
        for (const item of version.value.conditions) {
          yield { at: `${clause.id} ${item.id}`, citation: item.citation };
          yield { at: `${clause.id} ${item.id}`, citation: item.readingCitation };
        }
      }
    }
  }
  for (const overlap of definition.overlaps) yield* combinationCitations(overlap.id, overlap.combination);
}
