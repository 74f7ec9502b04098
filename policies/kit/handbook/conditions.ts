import type { RenderedCitation, RenderedCombination, RenderedCondition } from "@ansinh/engine";
import type { Citing } from "./cite.ts";
import { type Html, html, listOf, nothing } from "./html.ts";

const isSame = (one: RenderedCitation, other: RenderedCitation | undefined): boolean =>
  one.words.vi === other?.words.vi &&
  one.status === other.status &&
  one.interpretation?.vi === other.interpretation?.vi;

/** Conditions as a tree; an article that stands above isn't said again. */
export function conditionTree(
  { cite }: Citing,
  conditions: readonly RenderedCondition[],
  above?: RenderedCitation,
): Html {
  const item = ({ words, citation, parts }: RenderedCondition, over: RenderedCitation | undefined): Html => {
    const source = citation === undefined || isSame(citation, over) ? nothing : html` ${cite(citation)}`;
    return html`${words.vi}${source}${tree(parts, citation ?? over)}`;
  };
  const tree = (parts: readonly RenderedCondition[], over: RenderedCitation | undefined): Html =>
    listOf(
      parts.map((part) => item(part, over)),
      "tree",
    );
  return tree(conditions, above);
}

/** How several clauses, or several benefits, make up what is due. */
export function combinationTree(citing: Citing, combination: RenderedCombination): Html {
  switch (combination.op) {
    case "of":
      return html`${combination.words.vi}`;
    case "highestOf":
    case "stack":
    case "exclusive":
    case "exceptions":
    case "cap":
    case "floor": {
      const { words, citation, parts } = combination;
      const below = parts.map((part) => combinationTree(citing, part));
      return html`<strong>${words.vi}</strong> ${citing.cite(citation)}${listOf(below, "tree")}`;
    }
  }
}
