import type { Combination } from "../language/definition.ts";
import type { PolicySet } from "../language/policy-set.ts";
import { type Text, text } from "../values/text.ts";
import { renderCitation } from "./citation-words.ts";
import type { RenderedCombination } from "./rendered.ts";

const words = {
  highestOf: text("hưởng một mức cao nhất trong", "the highest of"),
  stack: text("hưởng đồng thời", "all of these together"),
  exclusive: text("chỉ được chọn một trong", "only one of, to be chosen"),
} as const;

/** How clauses, or benefits, make up what is due; parts that `wordsOf` doesn't name are left out. */
export function renderCombination(
  combination: Combination,
  set: PolicySet,
  wordsOf: (id: string) => Text | undefined,
): RenderedCombination | undefined {
  switch (combination.op) {
    case "of": {
      const said = wordsOf(combination.id);
      return said && { op: "of", id: combination.id, words: said };
    }
    case "highestOf":
    case "stack":
    case "exclusive": {
      const parts = combination.of.flatMap((item) => renderCombination(item, set, wordsOf) ?? []);
      const [only, ...others] = parts;
      if (!only || others.length === 0) return only;
      const { op, citation } = combination;
      return { op, words: words[op], citation: renderCitation(citation, set), parts };
    }
  }
}
