import type { Act, Citation, Text } from "@ansinh/engine";
import { anchors, type Book, citationsIn, toldParts } from "./book.ts";
import { type Citing, statusMark } from "./cite.ts";
import { type Html, html } from "./html.ts";
import { statusOrder } from "./texts.ts";

interface Place {
  readonly words: string;
  /** Articles as numbers, so that Article 10 comes after Article 9. */
  readonly order: string;
  readonly statuses: Set<Citation["status"]>;
  readonly used: Map<string, Text>;
}

/** Every act that the book cites with its articles, how far each was verified, and where it is used. */
export function actsIndex({ set, areas }: Book): Html {
  const acts = new Map<string, Map<string, Place>>();
  for (const { anchor, label, law } of areas.flatMap(toldParts)) {
    for (const citation of citationsIn(law)) {
      const places = acts.get(citation.act) ?? new Map<string, Place>();
      acts.set(citation.act, places);
      const place = places.get(placeWords(citation)) ?? newPlace(citation);
      places.set(place.words, place);
      place.statuses.add(citation.status);
      place.used.set(anchor, label);
    }
  }
  const known = new Map(set.definition.acts.map((act) => [act.id, act]));
  const sorted = [...acts].sort(
    ([left], [right]) => yearOf(left) - yearOf(right) || left.localeCompare(right),
  );
  return html`${sorted.map(([id, places]) => actBlock(known.get(id) ?? { id, name: { vi: id, en: id } }, [...places.values()]))}`;
}

const yearOf = (act: string): number => Number(/\/(\d{4})\//.exec(act)?.[1] ?? 9999);

function placeWords({ article, clause, point }: Citation): string {
  const parts = [article && `Điều ${article}`, clause && `khoản ${clause}`, point && `điểm ${point}`];
  return parts.filter(Boolean).join(", ") || "cả văn bản";
}

const newPlace = (citation: Citation): Place => ({
  words: placeWords(citation),
  order: [citation.article, citation.clause, citation.point]
    .map((part = "") => part.replace(/\d+/g, (digits) => digits.padStart(4, "0")))
    .join("."),
  statuses: new Set(),
  used: new Map(),
});

function actBlock({ id, name }: Act, places: readonly Place[]): Html {
  const sorted = [...places].sort((left, right) => (left.order < right.order ? -1 : 1));
  const rows = sorted.map(({ words, statuses, used }) => {
    const marks = statusOrder
      .filter((status) => statuses.has(status))
      .map((status) => html` ${statusMark(status)}`);
    const uses = [...used].map(
      ([anchor, label]) => html`<span class="use">${label.vi} <a class="page" href="#${anchor}"></a></span> `,
    );
    return html`<li><span class="place">${words}${marks}</span><span class="uses">${uses}</span></li>\n`;
  });
  return html`<section class="act" id="${anchors.act(id)}"><h3>${name.vi}</h3><ul class="index">${rows}</ul></section>\n`;
}

/** The numbered readings that citations refer to. */
export const readingsList = ({ readings }: Citing): Html =>
  html`<ol class="readings">${readings.map((reading, at) => html`<li id="${anchors.reading(at + 1)}">${reading.vi}</li>\n`)}</ol>`;
