import { formatCitation } from "../language/citation.ts";
import type { Benefit, PolicySetDefinition } from "../language/definition.ts";
import { type Expression, expressionsOf } from "../language/expressions.ts";
import type { EngineProblem } from "../language/problem.ts";
import { joinText, type Text, text } from "../values/text.ts";
import { mends } from "./mends.ts";

/** What stands where: everything of a place but its expression. */
export type Place = Omit<Expression, "node">;

/** Every place that a problem may name, by its name; of two versions of a condition the first. */
export function placesOf(definition: PolicySetDefinition): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const put = (place: Place) => places.has(place.at) || places.set(place.at, place);
  for (const { id, label } of [
    ...definition.facts,
    ...definition.relations,
    ...definition.tables,
    ...(definition.bands ?? []),
    ...definition.parameters,
  ])
    put({ at: id, label });
  for (const benefit of definition.benefits) {
    put({ at: benefit.id, benefit });
    for (const clause of benefit.clauses) {
      const citation = clause.rules[0]?.citation;
      put({ at: clause.id, benefit, clause, ...(citation ? { citation } : {}) });
    }
  }
  for (const { node: _, ...place } of expressionsOf(definition)) put(place);
  for (const { id, label } of definition.overlaps) put({ at: id, label });
  return places;
}

/** The problem with its place in words, its article and how to mend it. */
export function located(
  found: EngineProblem,
  place: Place | undefined,
  definition: PolicySetDefinition,
): EngineProblem {
  if (found.mend) return found;
  const mend = mends[found.code];
  const { benefit, clause, condition, citation } = place ?? {};
  const words = place ? placeWords(place, definition) : text(found.at, found.at);
  const say = (language: keyof Text) =>
    [`${words[language]}: ${found.message[language]}`, mend?.[language]].filter(Boolean).join(" ");
  return {
    ...found,
    message: text(say("vi"), say("en")),
    ...(benefit ? { benefit: benefit.id } : {}),
    ...(clause ? { clause: clause.id } : {}),
    ...(condition ? { condition: condition.id } : {}),
    ...(citation ? { citation } : {}),
    ...(mend ? { mend } : {}),
  };
}

/** `Trợ cấp xã hội hàng tháng, khoản “…”, điều kiện “dưới 16 tuổi” (khoản 1 Điều 5 Nghị định …)`. */
function placeWords(place: Place, definition: PolicySetDefinition): Text {
  const { at, benefit, clause, condition, label, citation } = place;
  const quoted = (kind: Text, words: Text) => text(`${kind.vi} “${words.vi}”`, `${kind.en} “${words.en}”`);
  const clauseWords = clause?.rules[0]?.value.label ?? (clause && text(clause.id, clause.id));
  const parts = [
    benefit?.label,
    clauseWords && quoted(text("khoản", "clause"), clauseWords),
    condition && quoted(text("điều kiện", "condition"), condition.label),
    condition || benefit ? undefined : (label ?? text(at, at)),
  ].filter((part) => part !== undefined);
  const named = joinText(parts, ", ");
  if (!citation) return named;
  const article = formatCitation(citation, definition.acts);
  return text(`${named.vi} (${article.vi})`, `${named.en} (${article.en})`);
}

/** Clauses of a benefit by their words. */
export function clauseWords(benefit: Benefit, ids: readonly string[]): Text {
  const words = ids.map((id) => {
    const label = benefit.clauses.find((clause) => clause.id === id)?.rules[0]?.value.label;
    return label ? text(`“${label.vi}”`, `“${label.en}”`) : text(id, id);
  });
  return joinText(words, ", ");
}
